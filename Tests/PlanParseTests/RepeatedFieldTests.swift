import PlanModel
import Testing

@testable import PlanParse

/// A second text for a field that holds one is kept and told, and a document of which little was read says so.
@Suite struct RepeatedFieldTests {
    private func sheet(_ text: String) throws -> (Sheet, [DiagnosticKind]) {
        let document = try assertParse(Array(text.utf8))
        return (try #require(document.plan.sheets.last), document.diagnostics.map(\.kind))
    }

    private static let goal = "令和7年度 目標設定書（公園課）\n\n3 数値目標\n目標名\t花を増やす\n"

    @Test(arguments: [
        ("目標名\t木を増やす\n", "木を増やす"), ("指標名\t花の数\n算式\t数える\n算式\t測る\n", "測る"),
        ("指標名\t花の数\n単位\t本\n単位\t株\n", "株"), ("指標名\t花の数\n設定理由\t見える\n設定理由\t分かる\n", "分かる"),
    ])
    func `keeps the second text beside the field`(rows: String, second: String) throws {
        let form = "実施計画書 兼 事業説明書\n\n施策 3-1\t花のまち\n\n◆成果指標(アウトカム)\n\n"
        let (sheet, kinds) = try sheet(rows.hasPrefix("目標名") ? Self.goal + rows : form + rows)
        #expect(sheet.attributes.map(\.text) == [second])
        #expect(kinds.filter { $0 == .fieldRepeated }.count == 1)
    }

    /// The same text twice is no contradiction.
    @Test func `says nothing of a text that only stands twice`() throws {
        let (sheet, kinds) = try sheet(Self.goal + "目標名\t花を増やす\n")
        #expect(sheet.title == "花を増やす" && !kinds.contains(.fieldRepeated))
    }

    @Test(arguments: [
        ("会計\t款\t項\t事業名\t予算額（千円）\n一般会計\t2総務費\t1総務管理費\t甲の事業\t5\n", "一般会計", ["総務費", "総務管理費"]),
        ("会計\t款\t事業名\t予算額（千円）\n下水道事業会計\t1下水道費\t甲の事業\t5\n", "下水道事業会計", ["下水道費"]),
    ])
    func `keeps the fund above its levels`(table: String, fund: String, levels: [String]) throws {
        let (sheet, _) = try sheet("令和7年度 主要事業一覧\n\n" + table)
        let account = try #require(sheet.budget?.account)
        #expect(account.fund == fund && account.levels.map(\.name) == levels)
    }

    @Test func `keeps a second department of a project`() throws {
        let text = "主要事業一覧\n\n事業名\t担当課\t予算額（千円）\n甲の事業\t都市課\t5\n\t公園課\t3\n"
        let (sheet, kinds) = try sheet(text)
        #expect(sheet.organization.department == "都市課")
        #expect(sheet.attributes.map(\.text) == ["公園課", "3"] && kinds.contains(.fieldRepeated))
    }

    /// Cells that wrap over lines.
    @Test(arguments: [
        ("公園の点検\t都市\t5\t木を\n事業\t課\t\t見ます。\n道の管理事業\t道路課\t7\t直す。\n", ["公園の点検事業", "道の管理事業"], "都市課"),
        ("公園の点検事業\t都市\t5\t木を見る。\n\t整備課\t\t\n道の管理事業\t道路課\t7\t直す。\n", ["公園の点検事業", "道の管理事業"], "都市整備課"),
        ("橋の補修\t道路課\t5\t橋を\n事業（長寿\t\t\t長く\n命化）\t\t\t使う。\n道の管理事業\t道路課\t7\t直す。\n", ["橋の補修事業（長寿命化）", "道の管理事業"], "道路課"),
    ])
    func `joins the rest of a row`(rows: String, titles: [String], department: String) throws {
        let text = "主要事業一覧\n\n事業名\t担当課\tR7予算額（千円）\t事業内容\n" + rows
        let projects = try assertParse(Array(text.utf8)).plan.sheets.filter { $0.kind == .project }
        #expect(projects.map(\.title) == titles)
        #expect(projects.first?.organization.department == department)
    }

    /// A project without an amount is one.
    @Test func `joins no project without an amount`() throws {
        let text = "主要事業一覧\n\n事業名\t担当課\tR7予算額（千円）\n公園の点検事業\t都市課\t5\n道の管理事業\t道路課\t\n橋の補修事業\t\t3\n"
        let projects = try assertParse(Array(text.utf8)).plan.sheets.filter { $0.kind == .project }
        #expect(projects.map(\.title) == ["公園の点検事業", "道の管理事業", "橋の補修事業"])
    }

    @Test func `says that a form was read in part`() throws {
        let whole = PlanParser().parse(Self.goal)
        #expect(!whole.diagnostics.contains { $0.kind == .formIncomplete })
        let part = PlanParser().parse("令和7年度 目標設定書（公園課）\n\n1 主な業務\n・公園\n")
        #expect(part.plan.form == "goal-sheet")
        #expect(part.diagnostics.contains { $0.kind == .formIncomplete })
    }
}
