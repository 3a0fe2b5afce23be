import PlanModel
import Testing

@testable import PlanParse

/// Days, months, years and fiscal years are read in every notation of documents, and what does not exist is flagged.
@Suite struct DateReaderTests {
    private static func read(_ text: String) -> DateReader.Reading? {
        let bytes = Array(text.utf8)
        return DateReader(bytes: bytes, end: bytes.count).read(at: 0)
    }

    /// What was read in ISO notation: `2023-04-01`, `2026-01`, `2019`, `FY2026`.
    private static func notation(_ reading: DateReader.Reading?) -> String? {
        switch reading?.kind {
        case .day(let date): date.description
        case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .year(let year): "\(year)"
        case .fiscalYear(let year): "FY\(year)"
        case .nonexistent: "none"
        case nil: nil
        }
    }

    private static let days = [
        ("H31.04.30", "2019-04-30"), ("二千二十年十一月二十日", "2020-11-20"), ("令和元年十二月三十一日", "2019-12-31"),
        ("令和三年一月一日", "2021-01-01"), ("平成12年2月晦日", "2000-02-29"), ("平成7年11月10日", "1995-11-10"),
        ("平成元年五月四日", "1989-05-04"), ("平成二十七年八月一日", "2015-08-01"), ("2016年4月21日", "2016-04-21"),
        ("2015/08/12", "2015-08-12"), ("2015.5.13", "2015-05-13"), ("2021/7/18", "2021-07-18"),
        ("1989-7-21", "1989-07-21"), ("2019-12-31", "2019-12-31"), ("２０１９年１２月３１日", "2019-12-31"),
        ("平成２２年１月２９日", "2010-01-29"), ("昭和４６年０５月０５日", "1971-05-05"),
        ("大正元年８月１５日", "1912-08-15"), ("平成元年８月１５日", "1989-08-15"), ("明治8年2月1日", "1875-02-01"),
        ("令和2年1月31日", "2020-01-31"), ("令和1年7月21日", "2019-07-21"), ("平成09年1月1日", "1997-01-01"),
        ("昭和二年８月１５日", "1927-08-15"), ("令和3-7-18", "2021-07-18"), ("令和3.7.18", "2021-07-18"),
        ("R1-01-01", "2019-01-01"), ("r1-01-01", "2019-01-01"), ("R02.02.29", "2020-02-29"), ("R5.4.1", "2023-04-01"),
        ("Ｒ５．４．１", "2023-04-01"), ("㋿5年4月1日", "2023-04-01"), ("令和 5 年 4 月 1 日", "2023-04-01"),
        ("S64.1.7", "1989-01-07"), ("T1/8/1", "1912-08-01"), ("M45.7.29", "1912-07-29"), ("平31.4.1", "2019-04-01"),
    ]

    private static let months = [
        ("2016年6月", "2016-06"), ("２００８年十二月", "2008-12"), ("二〇一八年十二月", "2018-12"),
        ("平成３０年１０月", "2018-10"), ("2021年7月", "2021-07"), ("2021/7", "2021-07"), ("令和6年1月", "2024-01"),
        ("R6.12", "2024-12"), ("令和元年5月", "2019-05"), ("Ｒ８／３", "2026-03"),
    ]

    private static let years = [
        ("1928年", "1928"), ("２００８年", "2008"), ("平成二年", "1990"), ("昭和元年", "1926"), ("大正二年", "1913"),
        ("平成１９年", "2007"), ("令和03年", "2021"), ("令和元年", "2019"), ("平成31年", "2019"), ("大正15年", "1926"),
        ("明治四十二年", "1909"), ("明治26年", "1893"), ("平成４年", "1992"), ("令和6", "2024"), ("R6", "2024"),
        ("Ｈ３０", "2018"), ("㍻31", "2019"), ("令6", "2024"), ("R元", "2019"),
    ]

    private static let fiscalYears = [
        ("令和8年度", "FY2026"), ("令和元年度", "FY2019"), ("令和　８　年度", "FY2026"), ("R6年度", "FY2024"),
        ("Ｒ６年度", "FY2024"), ("平成三十年度", "FY2018"), ("2024年度", "FY2024"), ("２０２４年度", "FY2024"),
        ("㍻30年度", "FY2018"), ("平成31年度(令和元年度)", "FY2019"), ("平成31（令和元）年度", "FY2019"),
        ("2024(R6)年度", "FY2024"), ("令和6年度（2024年度）", "FY2024"), ("令和6（2024）年度", "FY2024"),
        ("昭和63年度", "FY1988"),
    ]

    @Test(arguments: days + months + years + fiscalYears)
    func `reads a date whole`(text: String, notation: String) throws {
        let reading = try #require(Self.read(text))
        #expect(Self.notation(reading) == notation)
        #expect(reading.end == text.utf8.count)
        #expect(!reading.isInvalid)
        #expect(reading.days != nil)
    }

    @Test(arguments: [
        ("2018年1月22日月曜日", "2018-01-22"), ("2018-7-6 金曜日", "2018-07-06"), ("令和6年度から", "FY2024"),
        ("令和6年度(令和7年度)", "FY2024"), ("令和6年度（予定）", "FY2024"), ("令和6～8年度", "2024"),
        ("令和6年4月から", "2024-04"), ("R6.4.1現在", "2024-04-01"), ("2024年度末", "FY2024"), ("令和6年13", "2024"),
        ("R6.13", "2024"),
    ])
    func `stops where the date ends`(text: String, notation: String) throws {
        let reading = try #require(Self.read(text))
        #expect(Self.notation(reading) == notation)
        #expect(reading.end < text.utf8.count)
    }

    @Test(arguments: [
        "令和6年2月30日", "令和5年2月29日", "R5.2.29", "令和2年13月1日", "2024年4月31日", "平成五年二月三十日", "昭和0年2月3日",
    ])
    func `flags a date that does not exist`(text: String) throws {
        let reading = try #require(Self.read(text))
        #expect(reading.kind == .nonexistent)
        #expect(reading.isInvalid)
        #expect(reading.days == nil)
        #expect(reading.end == text.utf8.count)
    }

    @Test(arguments: [
        ("平成32年度", "FY2020"), ("平成33年度", "FY2021"), ("平成33年", "2021"), ("大正16年", "1927"),
        ("昭和65.1.1", "1990-01-01"), ("明治46年", "1913"), ("H32", "2020"), ("平成33年4月1日", "2021-04-01"),
    ])
    func `reads and flags a year past the end of its era`(text: String, notation: String) throws {
        let reading = try #require(Self.read(text))
        #expect(Self.notation(reading) == notation)
        #expect(reading.isInvalid)
    }

    @Test(arguments: [
        "", "127.0.0.1", "歯姫3年", "飛鳥時代3年", "ver2.3.4", "令和の大合併", "令和", "R", "大5", "2024", "2024人",
        "999年", "3000年", "20年", "平和6年", "明るい", "平", "RR6", "令和200年", "2024.5", "32,304人",
        "H2O", "s3b", "Ｒ2Ｄ2",
    ])
    func `finds no date in other text`(text: String) {
        let bytes = Array(text.utf8)
        let reader = DateReader(bytes: bytes, end: bytes.count)
        for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { #expect(reader.read(at: index) == nil) }
    }

    @Test(arguments: ["6", "16.4", "X6"])
    func `reads no letter inside a word as an era`(rest: String) {
        let bytes = Array(("KR" + rest).utf8)
        #expect(DateReader(bytes: bytes, end: bytes.count).read(at: 1) == nil)
    }

    @Test(
        arguments: [
            ("令和8年度", "2026-04-01", "2027-03-31", .fiscalYear, 2026),
            ("R6", "2024-04-01", "2025-03-31", .fiscalYear, 2024), ("令和6年", "2024-01-01", "2024-12-31", .year, nil),
            ("令和6", "2024-01-01", "2024-12-31", .year, nil), ("2024年2月", "2024-02-01", "2024-02-29", .month, nil),
            ("R5.4.1", "2023-04-01", "2023-04-01", .day, nil),
        ] as [(String, String, String, Period.Precision, Int?)])
    func `gives the period that it names`(
        text: String, start: String, end: String, precision: Period.Precision, fiscalYear: Int?
    ) throws {
        let period = try #require(Self.read(text)?.period(text: text))
        #expect(period.text == text)
        #expect(period.precision == precision)
        #expect(period.start?.description == start)
        #expect(period.end?.description == end)
        #expect(period.fiscalYear?.startYear == fiscalYear)
    }

    @Test func `reads no byte past its end`() {
        let bytes = Array("令和8年度".utf8)
        #expect(Self.notation(DateReader(bytes: bytes, end: 7).read(at: 0)) == "2026")
        #expect(DateReader(bytes: bytes, end: 6).read(at: 0) == nil)
        #expect(DateReader(bytes: bytes, end: bytes.count).read(at: bytes.count) == nil)
    }
}
