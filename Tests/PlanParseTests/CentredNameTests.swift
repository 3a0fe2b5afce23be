import PlanModel
import Testing

@testable import PlanParse

/// Names of projects that stand in the middle of their rows.
@Suite struct CentredNameTests {
    private static let heads = "番号\t事業名\t区分\t令和７年度\t令和８年度\n"

    private func budgets(_ table: String) throws -> [String] {
        let text = "明石野市 実施計画\n\n（単位：千円）\n" + table
        return try assertParse(Array(text.utf8)).plan.sheets.compactMap { sheet in
            guard let budget = sheet.budget else { return nil }
            let years = budget.years.map { year in
                ([year.total.text] + year.sources.map(\.value.text)).joined(separator: " ")
            }
            return "\(sheet.title ?? "-"): \(years.joined(separator: ", "))"
        }
    }

    @Test(arguments: [
        (
            "\t\t事業費\t98,200\t101,500\n\t\t国県支出金\t9,820\t33,495\n1-1\tバス路線再編事業\t地方債\t0\t0\n\t\t一般財源\t88,380\t68,005\n"
                + "\t\t事業費\t312,000\t298,400\n\t\t国県支出金\t46,800\t0\n1-2\t歩道整備事業\t地方債\t156,000\t0\n\t\t一般財源\t109,200\t298,400\n",
            [
                "バス路線再編事業: 98,200 9,820 0 88,380, 101,500 33,495 0 68,005",
                "歩道整備事業: 312,000 46,800 156,000 109,200, 298,400 0 0 298,400",
            ]
        ),
        (
            "\t\t事業費\t98,200\t101,500\n1\t市民農園整備事業\t国県支出金\t9,820\t33,495\n\t\t一般財源\t88,380\t68,005\n",
            ["市民農園整備事業: 98,200 9,820 88,380, 101,500 33,495 68,005"]
        ),
        // The name in the last row.
        (
            "\t\t事業費\t300\t400\n\t\t国庫支出金\t100\t150\n1\t堤防補修事業\t一般財源\t200\t250\n"
                + "\t\t事業費\t50\t60\n\t\t国庫支出金\t0\t0\n2\t水門点検事業\t一般財源\t50\t60\n",
            ["堤防補修事業: 300 100 200, 400 150 250", "水門点検事業: 50 0 50, 60 0 60"]
        ),
        // Names in the first rows.
        (
            "1\t堤防補修事業\t事業費\t300\t400\n\t\t国庫支出金\t100\t150\n\t\t一般財源\t200\t250\n"
                + "2\t水門点検事業\t事業費\t50\t60\n\t\t国庫支出金\t0\t0\n\t\t一般財源\t50\t60\n",
            ["堤防補修事業: 300 100 200, 400 150 250", "水門点検事業: 50 0 50, 60 0 60"]
        ),
        // One project that has its name in the first row, behind amounts of the document.
        (
            "\t\t事業費\t350\t460\n\t\t一般財源\t350\t460\n1\t堤防補修事業\t事業費\t300\t400\n\t\t一般財源\t300\t400\n",
            ["-: 350 350, 460 460", "堤防補修事業: 300 300, 400 400"]
        ),
    ])
    func `name all of their rows`(rows: String, expected: [String]) throws {
        #expect(try budgets(Self.heads + rows) == expected)
    }
}
