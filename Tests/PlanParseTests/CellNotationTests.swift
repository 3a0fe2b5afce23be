import PlanModel
import Testing

@testable import PlanParse

/// Notations of cells and running text that hold words, marks and names around a figure.
@Suite struct CellNotationTests {
    @Test(arguments: [
        ("61.0％（令和４年度）※1", "令和４年度", "61.0%", "1"), ("45件(R5)*2", "R5", "45件", "2"),
        ("1,200人（2023）^{※3}", "2023", "1200人", "3"), ("72.5%［R6］（注1）", "R6", "72.5%", "1"),
        ("9校〈H30〉注4", "H30", "9校", "4"),
    ])
    func `a note stands behind a year in brackets`(text: String, year: String, value: String, mark: String) throws {
        let bytes = Array(text.utf8)
        let dated = try #require(DatedCell(bytes, ByteSpan(0, bytes.count)))
        #expect(CleanText(bytes).string(dated.period) == year)
        let reading = QuantityReader(bytes: bytes).read(dated.value, text: text, column: nil)
        #expect(ValueShorthand.of(reading.value) == value)
        #expect(reading.value.footnotes == [mark])
    }

    @Test(arguments: [
        ("全12校", "12校", "全"), ("全25地区", "25地区", "全"), ("各3回以上", "3回 atLeast", "各"), ("全8コース", "8コース", "全"),
        ("週3日", "3日", "週"),
    ])
    func `a word of one character needs a unit behind its figure`(text: String, value: String, qualifier: String) {
        let bytes = Array(text.utf8)
        let reading = QuantityReader(bytes: bytes).read(ByteSpan(0, bytes.count), text: text, column: nil)
        #expect(ValueShorthand.of(reading.value) == value)
        #expect(reading.value.qualifiers == [qualifier])
    }

    @Test(arguments: [
        "R6.13.1", "令和7.15.3", "H30/14/2", "平成28-13-5", "R7.0.4", "5W1H", "p.12", "vol.3", "Fig.2", "No.5",
    ])
    func `dates without such a month and numbers behind letters are no values`(text: String) {
        #expect(ValueShorthand.found(in: text).isEmpty)
        #expect(ValueShorthand.ofCell(text) == "text")
    }

    @Test(arguments: [
        ("令和7年5月・6月", ["2025-05-01..2025-05-31", "2025-06-01..2025-06-30"]),
        ("令和6年4月、7月及び10月", ["2024-04-01..2024-04-30", "2024-07-01..2024-07-31", "2024-10-01..2024-10-31"]),
        ("令和5年12月・1月", ["2023-12-01..2023-12-31", "2024-01-01..2024-01-31"]),
        ("2026年8月と9月", ["2026-08-01..2026-08-31", "2026-09-01..2026-09-30"]),
        ("令和7年5月、6月1日", ["2025-05-01..2025-05-31", "--06-01"]), ("令和7年5月、3月間", ["2025-05-01..2025-05-31", "3月"]),
    ])
    func `months in full share the year of the first`(text: String, values: [String]) {
        #expect(ValueShorthand.found(in: text) == values)
    }

    @Test(arguments: [
        ("男性約50％ 女性約60％", ["男性", "女性"], ["約50％", "約60％"]), ("市内約20件 市外約5件", ["市内", "市外"], ["約20件", "約5件"]),
        ("小学生 約8割 中学生 約7割", ["小学生", "中学生"], ["約8割", "約7割"]),
        ("平日最大40台 休日最大90台", ["平日", "休日"], ["最大40台", "最大90台"]),
        ("大人およそ30人、子どもおよそ50人", ["大人", "子ども"], ["およそ30人", "およそ50人"]),
    ])
    func `the words of a bound are no part of a group's name`(text: String, names: [String], figures: [String]) {
        let bytes = Array(text.utf8)
        let groups = GroupedFigures(bytes, ByteSpan(0, bytes.count))?.groups ?? []
        #expect(groups.map { CleanText(bytes).string($0.name) } == names)
        #expect(groups.map { CleanText(bytes).string($0.figure) } == figures)
    }

    @Test(arguments: [
        ("令和8（2026）年4月", "2026-04-01..2026-04-30"), ("2027（令和9）年10月1日", "2027-10-01"),
        ("令和5(2023)年", "2023-01-01..2023-12-31"),
        ("平成31（2019）年3月", "2019-03-01..2019-03-31"), ("2024(R6)年度", "FY2024"),
    ])
    func `a month stands behind a year in two notations`(text: String, period: String) {
        #expect(ValueShorthand.found(in: text) == [period])
    }

    @Test(arguments: [
        ("980人（2020年国勢調査）", "2020年国勢調査", "2020-01-01"), ("3.2%（R4決算）", "R4決算", "2022-04-01"),
        ("58.1％（令和5年度市民意識調査）", "令和5年度市民意識調査", "2023-04-01"), ("420戸（2020年農林業センサス）", "2020年農林業センサス", "2020-01-01"),
        ("71%（R6アンケート）", "R6アンケート", "2024-04-01"),
    ])
    func `a survey of a year stands behind its figure`(text: String, words: String, start: String) throws {
        let bytes = Array(text.utf8)
        let dated = try #require(DatedCell(bytes, ByteSpan(0, bytes.count)))
        #expect(CleanText(bytes).string(dated.period) == words)
        #expect(TableYear.period(bytes, dated.period)?.period.start?.description == start)
    }

    @Test(arguments: [
        ("7,000歩", ["7000歩"]), ("12 歩道整備", ["12"]), ("3歩行帯", ["3"]), ("8,500 歩／日", ["8500歩/日"]), ("※ 90人", ["90人"]),
    ])
    func `steps are no paths, and figures no marks`(text: String, values: [String]) {
        #expect(ValueShorthand.found(in: text) == values)
    }

    @Test(arguments: ["2次避難所", "３次評価", "3号認定", "2期計画", "1章立て"])
    func `what is numbered is not counted`(text: String) { #expect(ValueShorthand.ofCell(text) == "text") }

    @Test(arguments: [
        ("1千万～2千万円", ["10000000..20000000円"]), ("5百～8百円", ["500..800円"]), ("2千～3千万円", ["20000000..30000000円"]),
    ])
    func `powers of ten end a figure of money`(text: String, values: [String]) {
        #expect(ValueShorthand.found(in: text) == values)
    }
}
