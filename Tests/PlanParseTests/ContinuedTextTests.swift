import PlanModel
import Testing

@testable import PlanParse

/// Text beside a label that goes on in the row below.
@Suite struct ContinuedTextTests {
    private static func document(_ summary: String) throws -> PlanDocument {
        let text =
            GoalSheet.text("数値目標\t目標値（令和8年度）\t350t\n事業概要\t\(summary)\n", name: "ごみの量") + """

                4 目標達成に向けた取り組みにより、次の効果が期待されます。
                ごみが減ります。

                """
        return try assertParse(Array(text.utf8))
    }

    private static func summary(_ document: PlanDocument) -> [String] {
        document.plan.sheets.flatMap(\.sections).filter { $0.role == .summary }.flatMap(\.items).map(\.text)
    }

    @Test(arguments: [
        // A particle, a comma within the sentence, a word of katakana, and a word of hiragana that goes on.
        ("堆肥を作る家の数を\n\t毎年調べます。", "堆肥を作る家の数を毎年調べます。"),
        ("堆肥を配るため、広場\n\t近くに倉庫を建てます。", "堆肥を配るため、広場近くに倉庫を建てます。"),
        ("ごみの日を知らせるキャン\n\tペーンを開催します。", "ごみの日を知らせるキャンペーンを開催します。"),
        ("ごみの日を知らせま\n\tす。", "ごみの日を知らせます。"),
    ])
    func `is joined within a sentence`(rows: String, text: String) throws {
        let document = try Self.document(rows)
        #expect(Self.summary(document).map { $0.replacing("\n", with: "") } == [text])
        #expect(document.diagnostics.map(\.kind).contains(.layoutContinuedRow))
        #expect(!document.diagnostics.map(\.kind).contains(.layoutAmbiguousRepair))
    }

    @Test(arguments: ["堆肥の倉庫\n\t広場の整備", "堆肥の倉庫\n\t広場を整備します。"])
    func `is left alone where it may be text of its own`(rows: String) throws {
        let document = try Self.document(rows)
        #expect(Self.summary(document).count == 2 || document.plan.sheets.flatMap(\.sections).count > 2)
        #expect(document.diagnostics.map(\.kind).contains(.layoutAmbiguousRepair))
    }
}
