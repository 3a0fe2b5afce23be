import Foundation
import PlanModel
import Testing

/// A period keeps the words of the document, and its ends keep what is known of them: the year only where it is written.
@Suite struct PeriodTests {
    @Test(
        arguments: [
            ("2026-04-01", .day(CivilDate(daysSinceEpoch: 20_544))), ("--07-18", .yearless(month: 7, day: 18)),
            ("--07", .yearless(month: 7, day: nil)), ("--02-29", .yearless(month: 2, day: 29)),
            ("--12-31", .yearless(month: 12, day: 31)),
        ] as [(String, CalendarPoint)])
    func `writes and reads a point`(text: String, point: CalendarPoint) {
        #expect(point.description == text)
        #expect(CalendarPoint(text) == point)
    }

    @Test(arguments: [
        "", "-", "--", "--00", "--13", "--07-00", "--07-32", "--02-30", "--04-31", "--07-", "---07", "--07-18-01",
        "07-18", "2026-02-30", "--七",
    ])
    func `is nil for text that names no point`(text: String) {
        #expect(CalendarPoint(text) == nil)
    }

    @Test func `has a date where the year is known`() {
        let date = CivilDate(daysSinceEpoch: 0)
        #expect(CalendarPoint.day(date).date == date)
        #expect(CalendarPoint.yearless(month: 7, day: 18).date == nil)
    }

    @Test func `takes the days of a fiscal year`() throws {
        let year = try #require(FiscalYear(startingIn: 2026))
        let period = Period(year, text: "R8年度")
        #expect(period.text == "R8年度")
        #expect(period.precision == .fiscalYear)
        #expect(period.start == CalendarPoint("2026-04-01"))
        #expect(period.end == CalendarPoint("2027-03-31"))
        #expect(period.fiscalYear == year)
        #expect(period.bound == nil)
    }

    @Test(arguments: [
        Period(text: "7月18日", precision: .day, start: CalendarPoint("--07-18"), end: CalendarPoint("--07-18")),
        Period(text: "2018年以降", precision: .year, start: CalendarPoint("2018-01-01"), end: nil, bound: .atLeast),
        Period(
            text: "令和8年度", precision: .fiscalYear, start: CalendarPoint("2026-04-01"), end: CalendarPoint("2027-03-31"),
            fiscalYear: FiscalYear(startingIn: 2026)),
    ])
    func `comes back from a coder`(period: Period) throws {
        let data = try JSONEncoder().encode(period)
        #expect(try JSONDecoder().decode(Period.self, from: data) == period)
    }

    @Test func `encodes a point as its text`() throws {
        let data = try JSONEncoder().encode([CalendarPoint.yearless(month: 7, day: 18)])
        #expect(String(decoding: data, as: UTF8.self) == #"["--07-18"]"#)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarPoint].self, from: Data(#"["--13"]"#.utf8))
        }
    }
}
