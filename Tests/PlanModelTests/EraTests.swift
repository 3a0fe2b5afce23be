import Foundation
import PlanModel
import Testing

/// Eras begin and end where the edicts say, and count the years that came and no others.
@Suite struct EraTests {
    @Test(
        arguments: [
            (.meiji, "1868-01-25"), (.taisho, "1912-07-30"), (.showa, "1926-12-25"), (.heisei, "1989-01-08"),
            (.reiwa, "2019-05-01"),
        ] as [(Era, String)])
    func `begins on its first day`(era: Era, day: String) {
        #expect(era.firstDay.description == day)
        #expect(era.firstYear == era.firstDay.year)
    }

    @Test(
        arguments: [
            (.meiji, 45, 1912), (.taisho, 1, 1912), (.taisho, 15, 1926), (.showa, 1, 1926), (.showa, 64, 1989),
            (.heisei, 1, 1989), (.heisei, 33, 2021), (.reiwa, 1, 2019), (.reiwa, 8, 2026),
        ] as [(Era, Int, Int)])
    func `gives the Gregorian year`(era: Era, year: Int, gregorian: Int) {
        #expect(era.gregorianYear(of: year) == gregorian)
    }

    @Test(
        arguments: [
            (.meiji, 1, true), (.meiji, 45, true), (.meiji, 46, false), (.taisho, 15, true), (.taisho, 16, false),
            (.showa, 64, true), (.showa, 65, false), (.heisei, 31, true), (.heisei, 32, false), (.reiwa, 1, true),
            (.reiwa, 99, true), (.reiwa, 0, false), (.heisei, -1, false),
        ] as [(Era, Int, Bool)])
    func `counts the years that came`(era: Era, year: Int, counts: Bool) {
        #expect(era.counts(year) == counts)
    }

    @Test(
        arguments: [
            ("1868-01-24", nil), ("1868-01-25", .meiji), ("1912-07-29", .meiji), ("1912-07-30", .taisho),
            ("1926-12-24", .taisho), ("1926-12-25", .showa), ("1989-01-07", .showa), ("1989-01-08", .heisei),
            ("2019-04-30", .heisei), ("2019-05-01", .reiwa), ("9999-12-31", .reiwa),
        ] as [(String, Era?)])
    func `contains its days, a change day in the later era`(day: String, era: Era?) throws {
        #expect(Era.containing(try #require(CivilDate(day))) == era)
    }

    @Test func `ends in the year in which the next begins`() {
        for (era, next) in zip(Era.allCases, Era.allCases.dropFirst()) {
            #expect(era.lastYear.map(era.gregorianYear) == next.firstYear)
        }
        #expect(Era.reiwa.lastYear == nil)
    }

    @Test(arguments: Era.allCases)
    func `has a ligature that stands for its kanji`(era: Era) {
        #expect(era.ligature.unicodeScalars.count == 1)
        #expect(era.ligature.precomposedStringWithCompatibilityMapping == era.kanji)
    }

    @Test func `has the letters of tables`() {
        #expect(Era.allCases.map(\.letter) == ["M", "T", "S", "H", "R"])
        #expect(Era.allCases.map(\.kanji) == ["明治", "大正", "昭和", "平成", "令和"])
    }
}
