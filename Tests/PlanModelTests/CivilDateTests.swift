import Foundation
import PlanModel
import Testing

/// Every day can be made, counted and written, and comes back the same; a day that does not exist cannot be made.
@Suite struct CivilDateTests {
    private typealias Parts = (year: Int, month: Int, day: Int)

    /// Every day from 1868-01-25 to 2100-12-31, by the lengths of the months alone.
    private static let days: [Parts] = (1868...2100).flatMap { year in
        (1...12).flatMap { month in (1...length(ofMonth: month, year)).map { (year, month, $0) } }
    }.filter { $0 >= (1868, 1, 25) }

    private static func length(ofMonth month: Int, _ year: Int) -> Int {
        let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    @Test func `counts every day from 1868 to 2100`() {
        let wrong = Self.days.enumerated().filter { index, day in
            CivilDate(year: day.year, month: day.month, day: day.day)?.daysSinceEpoch != index - 37_231
        }
        #expect(wrong.isEmpty)
        #expect(Self.days.count == 85_078)
    }

    @Test func `finds every day by its count`() {
        let wrong = Self.days.enumerated().filter { index, day in
            let found = CivilDate(daysSinceEpoch: index - 37_231)
            return (found.year, found.month, found.day) != day
        }
        #expect(wrong.isEmpty)
    }

    @Test func `reads the text of every day back`() {
        let wrong = Self.days.filter { day in
            guard let date = CivilDate(year: day.year, month: day.month, day: day.day) else { return true }
            return CivilDate(date.description) != date
        }
        #expect(wrong.isEmpty)
    }

    @Test(
        arguments: [
            (1, 1, 1, "0001-01-01", -719_162), (1868, 1, 25, "1868-01-25", -37_231),
            (1900, 3, 1, "1900-03-01", -25_508), (1969, 12, 31, "1969-12-31", -1), (1970, 1, 1, "1970-01-01", 0),
            (2000, 2, 29, "2000-02-29", 11_016), (2026, 4, 1, "2026-04-01", 20_544),
            (9999, 12, 31, "9999-12-31", 2_932_896),
        ] as [(Int, Int, Int, String, Int)])
    func `has the ISO text and the count of its day`(year: Int, month: Int, day: Int, text: String, count: Int) {
        let date = CivilDate(year: year, month: month, day: day)
        #expect(date?.description == text)
        #expect(date?.daysSinceEpoch == count)
        #expect(CivilDate(daysSinceEpoch: count) == date)
    }

    @Test(
        arguments: [
            (2023, 2, 29), (1900, 2, 29), (2000, 2, 30), (2024, 4, 31), (2024, 1, 32), (2024, 1, 0), (2024, 0, 1),
            (2024, 13, 1), (2024, -1, 1), (2024, 1, -1), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (Int.max, 1, 1),
        ] as [(Int, Int, Int)])
    func `is nil for a day that does not exist`(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        "", "2026", "2026-04", "2026-4-1", "26-04-01", "2026/04/01", "20260401", "2026-04-01 ", "2026-04-01-01",
        "-026-04-01", "２０２６-０４-０１", "2026-02-29", "2026-13-01",
    ])
    func `is nil for text that names no day`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `compares in calendar order`() throws {
        let dates = try ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"].map { try #require(CivilDate($0)) }
        for (first, second) in zip(dates, dates.dropFirst()) { #expect(first < second && !(second < first)) }
    }

    @Test func `encodes as its text`() throws {
        let dates = [CivilDate(daysSinceEpoch: 0), CivilDate(daysSinceEpoch: 20_544)]
        let data = try JSONEncoder().encode(dates)
        #expect(String(decoding: data, as: UTF8.self) == #"["1970-01-01","2026-04-01"]"#)
        #expect(try JSONDecoder().decode([CivilDate].self, from: data) == dates)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CivilDate].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }

    @Test(arguments: [
        (0, 2024, 0), (13, 2024, 0), (2, 2023, 28), (2, 2024, 29), (2, 1900, 28), (2, 2000, 29), (12, 1, 31),
    ])
    func `knows the length of a month`(month: Int, year: Int, length: Int) {
        #expect(CivilDate.dayCount(ofMonth: month, inYear: year) == length)
    }
}
