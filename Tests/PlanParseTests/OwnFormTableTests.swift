import PlanModel
import Testing

@testable import PlanParse

/// Tables in the sheets of a form of one's own whose heads the form knows in part: they are read as without the form.
@Suite struct OwnFormTableTests {
    private static func form(_ label: String) -> PlanForm {
        PlanForm(
            id: "sheet", name: "整備の計画", recognisedBy: [.heading(endingIn: "整備の計画")], title: "整備の計画",
            sheets: [.init(.statement, opensAt: .label("整理番号"))],
            headings: [.heading(containing: "人の流れ", means: .section(.goals))],
            labels: [.label("整理番号", means: .code), .label(label, means: .title)])
    }

    private static func text(_ part: String) -> String { "整備の計画（第３次変更）（案）\n\n整理番号\t1\n\n" + part + "\n整理番号\t2\n" }

    private static let twoRows = """
        （変更前）令和５年度から令和９年度まで ５年間 （単位 千円）
        区 分\t\t事業費\t財 源 内 訳\t
        施設名\t事業主体名\t\t特定財源\t一般財源
        市道\t小諸市\t219,394\t\t219,394
        橋りょう\t小諸市\t218,337\t22,500\t195,837
        合計\t\t437,731\t22,500\t415,231

        """

    private static let years = "事業名\t令和6年度\t令和7年度\n広報\t1,200\t1,300\n統計\t200\t180\n"

    @Test(arguments: [("施設名", twoRows), ("事業名", years), ("事業名", "（単位：千円）\n" + years)])
    func `rows are sheets behind that of the form`(label: String, part: String) throws {
        // Without the form the line of the next sheet is a row of the table, too.
        let all = try assertParse(Array(Self.text(part).utf8), name: "plan.txt").plan.sheets.compactMap(\.budget)
        let formed = try assertParse(
            Array(Self.text(part).utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form(label)]))
        let sheets = formed.plan.sheets.filter { $0.budget != nil }
        #expect(formed.plan.form == "sheet" && formed.unclaimed.isEmpty)
        #expect(formed.plan.sheets.compactMap(\.code) == ["1", "2"])
        let bare = all.prefix(sheets.count)
        #expect(sheets.count > 1 && sheets.allSatisfy { $0.title != nil })
        #expect(sheets.map { $0.budget?.years.map(\.total) } == bare.map { $0.years.map(\.total) })
        #expect(sheets.map { $0.budget?.years.map(\.sources) } == bare.map { $0.years.map(\.sources) })
        #expect(sheets.map { $0.budget?.unit } == bare.map(\.unit))
        #expect(sheets.map { $0.budget?.unit == "千円" } == sheets.map { _ in part.contains("千円") })
    }

    /// The unit that a line gives holds up to the next heading of the form.
    @Test func `a unit of money ends with its part`() throws {
        let text = Self.text(Self.twoRows + "２ 人の流れ\n\n指標名\t令和5年度\t令和6年度\n来た人の数\t312\t356\n")
        let plan = try assertParse(
            Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form("施設名")])
        ).plan
        let indicators = plan.sheets.flatMap(\.indicators)
        #expect(indicators.map(\.name) == ["来た人の数"])
        #expect(indicators.flatMap(\.observations).map { $0.value.unit } == [nil, nil])
    }

    /// Brackets behind the words of a heading are no part of it, however many.
    @Test(
        arguments: [
            ("整備の計画", "整備の計画"), ("整備の計画（案）", "整備の計画"), ("道路整備の計画（第３次変更）（案）", "道路整備の計画"),
            ("令和8年度 整備の計画（総務課）（案）", "整備の計画"), ("整備の計画（１）（２）（３）（４）", nil), ("整備の計画（案）の見直し", nil),
        ] as [(String, String?)])
    func `a title with brackets`(line: String, title: String?) throws {
        let plan = PlanParser(forms: [Self.form("施設名")]).parse(line + "\n\n整理番号\t1\n").plan
        #expect(plan.form == (title == nil ? "generic" : "sheet"))
        if let title { #expect(plan.title == title) }
    }
}
