import PlanModel
import Testing

@testable import PlanParse

/// A document that looks like one of a declared form, and none of whose sheets open.
@Suite struct UnopenedFormTests {
    static let tables = [
        "事業名\t事業費\t国庫支出金\t一般財源\n公園整備事業\t123\t60\t63\n河川改修事業\t45\t0\t45\n",
        "| 事業名 | 事業費 | 国庫支出金 | 一般財源 |\n|---|---|---|---|\n| 公園整備事業 | 123 | 60 | 63 |\n| 河川改修事業 | 45 | 0 | 45 |\n",
    ]

    @Test(arguments: tables)
    func `is read by the general vocabulary`(table: String) throws {
        let document = try assertParse(Array(("令和6年度　主要事業説明書\n\n" + table).utf8))
        #expect(document.plan.form == "implementation-plan")
        #expect(
            document.plan.sheets.compactMap(TableFacts.short) == [
                "公園整備事業 item: - 123 (national 60, general 63)", "河川改修事業 item: - 45 (national 0, general 45)",
            ])
        let kinds = document.diagnostics.map(\.kind)
        #expect(kinds.contains(.formIncomplete) && !kinds.contains(.formUnknown) && !kinds.contains(.sourceUnclaimed))
    }

    /// Nothing but a title is none of a form's sheets, and none of the general vocabulary's.
    @Test func `is a form in part where nothing else is there`() throws {
        let document = try assertParse(Array("令和6年度　主要事業説明書\n".utf8))
        #expect(document.plan.form == "implementation-plan")
        #expect(document.diagnostics.contains { $0.kind == .formIncomplete })
    }
}
