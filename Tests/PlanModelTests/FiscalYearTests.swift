import PlanModel
import Testing

/// A fiscal year runs from 1 April to 31 March and is written by the era of its first New Year's Eve.
@Suite struct FiscalYearTests {
    @Test(arguments: [
        (2026, "2026-04-01", "2027-03-31"), (2023, "2023-04-01", "2024-03-31"), (1, "0001-04-01", "0002-03-31"),
        (9998, "9998-04-01", "9999-03-31"),
    ])
    func `runs from April to March`(start: Int, first: String, last: String) throws {
        let year = try #require(FiscalYear(startingIn: start))
        #expect(year.firstDay.description == first)
        #expect(year.lastDay.description == last)
    }

    @Test(arguments: [0, -1, 9999, Int.min, Int.max])
    func `is nil where no such years exist`(start: Int) {
        #expect(FiscalYear(startingIn: start) == nil)
    }

    @Test(arguments: 1...12)
    func `contains the first and last day of a month`(month: Int) throws {
        let expected = FiscalYear(startingIn: month >= 4 ? 2024 : 2023)
        let last = CivilDate.dayCount(ofMonth: month, inYear: 2024)
        for day in [1, last] {
            let date = try #require(CivilDate(year: 2024, month: month, day: day))
            let year = try #require(FiscalYear(containing: date))
            #expect(year == expected)
            #expect(year.contains(date))
        }
    }

    @Test(arguments: [("2026-03-31", false), ("2026-04-01", true), ("2027-03-31", true), ("2027-04-01", false)])
    func `contains its own days alone`(day: String, isContained: Bool) throws {
        let year = try #require(FiscalYear(startingIn: 2026))
        #expect(year.contains(try #require(CivilDate(day))) == isContained)
    }

    @Test func `contains no day before its first April`() throws {
        #expect(FiscalYear(containing: try #require(CivilDate("0001-03-31"))) == nil)
    }

    @Test(arguments: [
        (2026, "令和8年度"), (2020, "令和2年度"), (2019, "令和元年度"), (2018, "平成30年度"), (1989, "平成元年度"),
        (1988, "昭和63年度"), (1926, "昭和元年度"), (1925, "大正14年度"), (1912, "大正元年度"), (1911, "明治44年度"),
        (1868, "明治元年度"), (1867, "1867年度"),
    ])
    func `is written in its era`(start: Int, notation: String) {
        #expect(FiscalYear(startingIn: start)?.notation == notation)
    }

    @Test func `compares in time`() throws {
        let years = try [2018, 2019, 2026].map { try #require(FiscalYear(startingIn: $0)) }
        for (first, second) in zip(years, years.dropFirst()) { #expect(first < second && !(second < first)) }
    }
}
