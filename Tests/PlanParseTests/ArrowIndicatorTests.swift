import PlanModel
import Testing

@testable import PlanParse

/// Indicators whose first and last figure stand on both sides of an arrow.
@Suite struct ArrowIndicatorTests {
    private func indicators(_ text: String) -> [String] {
        PlanParser(forms: []).parse(text).plan.sheets.flatMap(\.indicators).map { indicator in
            let figures = indicator.observations.map { figure in
                "\(figure.role.rawValue) \(figure.period?.text ?? "-") \(figure.value.amount?.description ?? "-")"
            }
            return "\(indicator.name) \(indicator.unit?.symbol ?? "-"): " + figures.joined(separator: ", ")
        }
    }

    @Test(arguments: [
        ("・創業件数：20件（R3）→30件（R8）\n", ["創業件数 件: baseline R3 20, target R8 30"]),
        ("・空き店舗の活用　8件（令和3年度）⇒ 15件（令和8年度）\n", ["空き店舗の活用 件: baseline 令和3年度 8, target 令和8年度 15"]),
        (
            "KPI：創業件数 20件（R3）→30件（R8）\nKPI：転入者数 5人（R3）→9人（R8）\n",
            [
                "創業件数 件: baseline R3 20, target R8 30", "転入者数 人: baseline R3 5, target R8 9",
            ]
        ),
        ("■重要業績評価指標（KPI）\n・転入者数：5人→9人\n", ["転入者数 人: baseline - 5, target - 9"]),
        // Without a year and without a heading of indicators a line is text.
        ("・転入者数：5人→9人\n", []), ("・申請→審査→交付\n", []), ("・相談（R3）→解決（R8）\n", []),
    ])
    func `reads figures on both sides of an arrow`(text: String, expected: [String]) throws {
        #expect(indicators(text) == expected)
        try assertParse(Array(text.utf8))
    }
}
