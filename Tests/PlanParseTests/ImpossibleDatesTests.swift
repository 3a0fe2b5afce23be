import PlanModel
import Testing

@testable import PlanParse

/// Dates that no calendar has, and what looks like one.
@Suite struct ImpossibleDatesTests {
    @Test(
        "finds what no calendar has",
        arguments: [
            ("平成33年度", ["平成33年度"]),
            ("令和6年度及び平成33年度", ["令和6年度及び平成33年度"]),
            ("令和6年度の平成33年度比", ["平成33年度"]),
            ("令和6年度\t平成33年度", ["平成33年度"]),
            ("令和6年度は平成33年度と", ["平成33年度"]),
            ("6月31日", ["6月31日"]),
            ("第2条 2月30日", ["2月30日"]),
            ("1,234千円 6月31日", ["6月31日"]),
            ("６月３１日", ["６月３１日"]),
            ("2025年2月30日", ["2025年2月30日"]),
            ("2025年13月", ["2025年13月"]),
            ("2025/2/30", ["2025/2/30"]),
            ("R5.2.30", ["R5.2.30"]),
            ("令和0年", ["令和0年"]),
        ])
    func finds(text: String, expected: [String]) {
        #expect(found(in: text) == expected)
    }

    @Test(
        "leaves figures, names and sound dates alone",
        arguments: [
            "1,234千円", "12.5%", "3/4", "20250230", "H33", "S3バケット", "6月30日", "2024年2月29日", "令和6年度から令和8年度", "33年度",
            "13月", "第1四半期", "令和元年度", "2025-26", "10-13番", "12345年",
        ])
    func leaves(text: String) {
        #expect(found(in: text) == [])
    }

    private func found(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return ImpossibleDates.spans(in: bytes).map {
            String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self)
        }
    }
}
