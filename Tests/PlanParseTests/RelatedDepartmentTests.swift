import PlanModel
import Testing

@testable import PlanParse

/// Departments that take part: each by itself, with a form and without.
@Suite struct RelatedDepartmentTests {
    @Test(
        arguments: [
            ("総務課", ["総務課"]), ("総務課、建設課", ["総務課", "建設課"]), ("総務課，建設課／財政課", ["総務課", "建設課", "財政課"]),
            ("総務課・建設課", ["総務課", "建設課"]), ("こども・福祉課", ["こども・福祉課"]), ("総務部（庶務係、人事係）、財政課", ["総務部（庶務係、人事係）", "財政課"]),
            ("総務課、", ["総務課"]), ("", []),
        ] as [(String, [String])])
    func `are parted`(text: String, names: [String]) { #expect(DepartmentNames.split(text) == names) }

    private static let form = PlanForm(
        id: "sheet", name: "シート", recognisedBy: [.heading(endingIn: "点検表")],
        sheets: [.init(.project, opensAt: .label("事務事業名"))],
        labels: [.label("事務事業名", means: .title), .label("関連課", means: .relatedDepartment)])

    @Test(
        arguments: [
            ("事務事業名\tあ\n担当課\t財政課\n関連課\t総務課、建設課\n事業費\t5千円\n", ["総務課", "建設課"], 0),
            ("事業名\t担当課\t関係課\t予算額（千円）\nあ\t財政課\t総務課、建設課\t5\nい\t財政課\t税務課\t6\n", ["総務課", "建設課"], 0),
            // What names no department stays as it is written.
            ("事務事業名\tあ\n担当課\t財政課\n関連\tなるべく広く\n事業費\t5千円\n", [], 1),
        ] as [(String, [String], Int)])
    func `are those of the organisation without a form`(rows: String, related: [String], attributes: Int) throws {
        let document = try assertParse(Array(("小諸市 令和8年度 事業一覧\n" + rows).utf8))
        let sheet = try #require(document.plan.sheets.first { $0.title == "あ" })
        #expect(sheet.organization.department == "財政課")
        #expect(sheet.organization.related == related)
        #expect(sheet.attributes.count == attributes)
    }

    @Test func `are those of the organisation with a form`() throws {
        let text = "令和8年度 点検表\n事務事業名\tあ\n関連課\t総務課、建設課\n"
        let document = try assertParse(Array(text.utf8), name: "a.txt", parser: PlanParser(forms: [Self.form]))
        #expect(document.plan.sheets.first?.organization.related == ["総務課", "建設課"])
        let places = document.trace.sheets.first?.places.related.map(\.length)
        #expect(places == [9, 9])
    }
}
