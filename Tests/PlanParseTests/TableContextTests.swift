import PlanModel
import Testing

@testable import PlanParse

/// One table gives one record, whether a form declares its document or none does.
@Suite struct TableContextTests {
    /// A table in tabs and its facts in short.
    struct Shape: CustomTestStringConvertible {
        let testDescription: String
        let table: String
        let facts: [String]
    }

    /// Ways in which tables of indicators and of money lie.
    static let shapes = [
        Shape(
            testDescription: "heads in two rows",
            table: "指標名\t目標\t\t実績\t\n\tR5\tR6\tR5\tR6\n会員の数\t10\t20\t11\t19\n講座の数\t3\t4\t2\t5\n",
            facts: [
                "会員の数 -: target R5 10, target R6 20, actual R5 11, actual R6 19",
                "講座の数 -: target R5 3, target R6 4, actual R5 2, actual R6 5",
            ]),
        Shape(
            testDescription: "years in the cells",
            table: "指標名\t単位\t現状値\t目標値\n会員の数\t人\t470（R5）\t530（R9）\n講座の数\t回\t12（R5）\t15（R9）\n",
            facts: ["会員の数 人: actual R5 470, target R9 530", "講座の数 回: actual R5 12, target R9 15"]),
        Shape(
            testDescription: "rows of targets and actuals",
            table: "指標名\t単位\t区分\tR6\tR7\n会員の数\t人\t目標\t470\t480\n\t\t実績\t465\t481\n",
            facts: ["会員の数 人: target R6 470, target R7 480, actual R6 465, actual R7 481"]),
        Shape(
            testDescription: "columns of years",
            table: "指標名\t単位\t現状値\t現状年度\t目標値\t目標年度\n会員の数\t人\t470\tR5\t530\tR9\n講座の数\t回\t12\tR5\t15\tR9\n",
            facts: ["会員の数 人: actual R5 470, target R9 530", "講座の数 回: actual R5 12, target R9 15"]),
        Shape(
            testDescription: "no years at all",
            table: "指標名\t単位\t現状値\t目標値\n会員の数\t人\t470\t530\n講座の数\t回\t12\t15\n満足度\t％\t60.5\t70.0\n",
            facts: [
                "会員の数 人: actual - 470, target - 530", "講座の数 回: actual - 12, target - 15",
                "満足度 %: actual - 60.5, target - 70.0",
            ]),
        Shape(
            testDescription: "units in the heads",
            table: "指標名\t令和5年度実績（人）\t令和9年度目標（人）\n会員の数\t470\t530\n参加者\t12\t15\n",
            facts: ["会員の数 人: actual 令和5年度 470, target 令和9年度 530", "参加者 人: actual 令和5年度 12, target 令和9年度 15"]),
        Shape(
            testDescription: "years down",
            table: "年度\t会員の数（人）\t講座の数（回）\nR3\t470\t12\nR4\t480\t13\n",
            facts: ["会員の数 人: actual R3 470, actual R4 480", "講座の数 回: actual R3 12, actual R4 13"]),
        Shape(
            testDescription: "projects with their money",
            table: "事業名\tR6予算額\tR7予算額\t国庫支出金\t一般財源\n道の整備事業\t100\t200\t150\t50\n公園の管理事業\t30\t40\t10\t30\n",
            facts: [
                "道の整備事業 item: R6 100 / R7 200 (national 150, general 50)",
                "公園の管理事業 item: R6 30 / R7 40 (national 10, general 30)",
            ]),
    ]

    /// The same table as it comes out of an extractor, damaged.
    static let damages = [
        ("指標名\t単位\t令和5年度実績\t令和9年度目標\n会員の数\t人\n470\t530\n講座の数\t回\t12\t15\n", DiagnosticKind.layoutContinuedRow),
        ("指標名\t単位\t令和5年度実績\t令和9年度目標\n会員の数\t人 470\t530\n講座の数\t回\t12\t15\n", .layoutMergedCells),
        ("指標名\t単位\t令和5年度実績\t令和9年度目標\n会員の数\t\t人\t470\t530\n講座の数\t回\t12\t15\n", .layoutMisalignedColumns),
        ("指標名\t単位\n現状値（令和5年度）\t目標値（令和9年度）\n会員の数\t人\t470\t530\n講座の数\t回\t12\t15\n", .layoutContinuedRow),
        ("指標名 単位\t現状値（令和5年度）\t目標値（令和9年度）\n会員の数\t人\t470\t530\n講座の数\t回\t12\t15\n", .layoutMergedLabels),
    ]

    static let damagedMoney = [
        ("事業名\tR7予算額\t国庫支出金\t一般財源\n道の整備事業\t900\n500\t400\n公園の管理事業\t40\t10\t30\n", DiagnosticKind.layoutContinuedRow),
        ("事業名\tR7予算額\t国庫支出金\t一般財源\n道の整備事業\t\t900\t500\t400\n公園の管理事業\t40\t10\t30\n", .layoutMisalignedColumns),
    ]

    private func text(_ table: String, in context: RandomTable.Context) -> String {
        RandomTable.text(table, caption: nil, in: context)
    }

    private func facts(_ document: PlanDocument) -> [String] {
        document.plan.sheets.flatMap { $0.indicators.map(TableFacts.short) }
            + document.plan.sheets.compactMap(TableFacts.short)
    }

    @Test(arguments: shapes, RandomTable.Context.allCases)
    func `states its facts`(shape: Shape, context: RandomTable.Context) throws {
        let document = try assertParse(Array(text(shape.table, in: context).utf8))
        #expect(facts(document) == shape.facts)
        #expect(document.unclaimed.isEmpty)
    }

    @Test(arguments: damages, RandomTable.Context.allCases)
    func `states the facts of the undamaged table`(
        damaged: (table: String, finding: DiagnosticKind), context: RandomTable.Context
    ) throws {
        let document = try assertParse(Array(text(damaged.table, in: context).utf8))
        #expect(
            facts(document) == [
                "会員の数 人: actual 令和5年度 470, target 令和9年度 530", "講座の数 回: actual 令和5年度 12, target 令和9年度 15",
            ])
        #expect(document.diagnostics.contains { $0.kind == damaged.finding })
    }

    @Test(arguments: damagedMoney, RandomTable.Context.allCases)
    func `states the money of the undamaged table`(
        damaged: (table: String, finding: DiagnosticKind), context: RandomTable.Context
    ) throws {
        let document = try assertParse(Array(text(damaged.table, in: context).utf8))
        #expect(
            facts(document) == [
                "道の整備事業 item: R7 900 (national 500, general 400)", "公園の管理事業 item: R7 40 (national 10, general 30)",
            ])
        #expect(document.diagnostics.contains { $0.kind == damaged.finding })
    }

    /// Years alone head rows of money, which a form need not speak of.
    @Test(arguments: RandomTable.Context.allCases)
    func `states money by kinds under years`(context: RandomTable.Context) throws {
        let table = "\t令和5年度\t令和6年度\n事業費\t100\t200\n県支出金\t60\t150\n一般財源\t40\t50\n"
        let document = try assertParse(Array(text(table, in: context).utf8))
        let years = document.plan.sheets.compactMap(\.budget).flatMap(\.years)
        #expect(years.map { $0.total.amount?.description } == ["100", "200"])
        #expect(
            years.map { $0.sources.compactMap { $0.value.amount?.description } } == [["60", "40"], ["150", "50"]])
    }

    /// What stands behind a table of projects in a chapter is the chapter's again.
    @Test func `goes on with its chapter behind rows that are sheets`() throws {
        let table = "事業名\tR7予算額（千円）\n道の整備事業\t900\n\n関連する個別計画\t道の計画\n"
        let document = try assertParse(Array(text(table, in: .chapter).utf8))
        #expect(document.plan.sheets.map(\.kind) == [.measure, .project])
        #expect(document.plan.sheets.map(\.id) == ["1", "2"])
        #expect(document.plan.sheets.first?.relatedPlans == ["道の計画"])
    }
}
