import PlanModel
import Testing

@testable import PlanParse

/// Heads, titles and headings read ranges, lists, quarters and halves; what no calendar has is told wherever it stands.
@Suite struct LabelPeriodTests {
    @Test(arguments: [
        ("令和6年度～令和10年度", "令和6年度～令和10年度", "2024-04-01..2029-03-31"), ("令和4～8年度", "令和4～8年度", "2022-04-01..2027-03-31"),
        ("目標値（令和6・7年度）", "令和6・7年度", "2024-04-01..2026-03-31"), ("平成31・令和元年度実績", "平成31・令和元年度", "FY2019"),
        ("令和6年度第2四半期", "令和6年度第2四半期", "2024-07-01..2024-09-30"), ("R5年度下半期実績", "R5年度下半期", "2023-10-01..2024-03-31"),
        ("R6", "R6", "FY2024"), ("R6～8", "R6～8", "2024-04-01..2027-03-31"), ("令和9年度以降", "令和9年度以降", "FY2027"),
        ("令和6年度からの取組", "令和6年度", "FY2024"), ("令 和 ７ 年 度", "令 和 ７ 年 度", "FY2025"),
    ])
    func `a label names its period`(label: String, words: String, period: String) throws {
        let bytes = Array(label.utf8)
        let key = LabelKey(bytes, ByteSpan(0, bytes.count))
        #expect(CleanText(bytes).string(key.period) == words)
        #expect(try ValueShorthand.of(#require(PeriodReader.label(bytes, key.period).period)) == period)
    }

    /// Years with a gap between them are kept as written.
    @Test func `a list with a gap has no dates`() throws {
        let bytes = Array("令和3・5年度".utf8)
        let key = LabelKey(bytes, ByteSpan(0, bytes.count))
        let period = try #require(PeriodReader.label(bytes, key.period).period)
        #expect(period.text == "令和3・5年度" && period.start == nil && period.end == nil)
    }

    @Test(arguments: ["20240401", "7月", "1,234", "第2四半期"])
    func `nothing else is the period of a label`(label: String) {
        let bytes = Array(label.utf8)
        #expect(LabelKey(bytes, ByteSpan(0, bytes.count)).period.isEmpty)
    }

    @Test(arguments: [
        ("計画期間は平成30年度から平成34年度までです。", ["平成30年度から平成34年度まで"]), ("昭和70年に建てた", ["昭和70年"]), ("令和6年2月30日に", ["令和6年2月30日"]),
        ("2023年13月1日", ["2023年13月1日"]), ("毎年2月30日", ["2月30日"]), ("R5.4.31", ["R5.4.31"]), ("平成0年", ["平成0年"]),
        ("令和6年2月29日", []), ("平成31年4月", []), ("型番H99とS80", []), ("令和12年度", []),
    ])
    func `tells dates that no calendar has`(text: String, dates: [String]) {
        let bytes = Array(text.utf8)
        #expect(ImpossibleDates.spans(in: bytes).map { CleanText(bytes).string($0) } == dates)
    }

    @Test func `a range in a title is no year of the document`() {
        let plan = PlanParser().parse("令和6～10年度 実施計画\n\n事業名\t令和6年度\n公園の管理\t5\n").plan
        #expect(plan.fiscalYear == nil)
    }

    @Test func `each impossible date is told once, with its place`() {
        let text = "平成33年度 実施計画\n\n事業名\t平成32年度予算\t平成33年度予算\n公園の管理\t5\t6\n"
        let told = PlanParser().parse(text).diagnostics.filter { $0.kind == .periodInvalid }
        #expect(told.count == 3)
        #expect(told.allSatisfy { $0.span != nil })
    }
}
