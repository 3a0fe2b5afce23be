import PlanModel
import Testing

@testable import PlanParse

/// A form that says one label of a document reads all the rest as it is read without the form.
@Suite struct UnsaidLabelTests {
    private static let form = PlanForm(
        id: "sheet", name: "事業シート", recognisedBy: [.heading(endingIn: "事業シート")],
        sheets: [.init(.project, opensAt: .label("整理番号"))], labels: [.label("整理番号", means: .code)])

    private static let few = "整理番号\t01\n事務事業名\tあ\n国庫支出金\t100千円\n一般財源\t200千円\n事業費計\t300千円\n"

    private static let many = """
        整理番号\t06
        事務事業名\t担い手育成事業
        部課名\t水産課
        事業区分\t政策事業
        根拠法令\t水産基本法
        国庫支出金\t100
        一般財源\t7660
        事業費計\t7760
        活動指標名\t団の活動日数
        単位\t日
        目標値\t5
        実績値\t4

        整理番号\t07
        事務事業名\t養殖支援事業
        部課名\t水産課
        国庫支出金\t0
        一般財源\t300
        事業費計\t300
        活動指標名\t講習の回数
        単位\t回
        目標値\t3

        """

    /// Sources of two years, one of them blank, indicators told apart by letters, and labels that nothing knows.
    private static let vertical = """
        整理番号\t08
        事務事業名\t図書館事業
        実施 計画\t○
        総合戦略\t
        予算科目（款）\t10
        予算科目（項）\t05
        国庫支出金\t
        一般財源\t400
        事業費計\t400
        国庫支出金\t10
        一般財源\t500
        事業費計\t510
        活動指標 ア：名称\t開館日数
        活動指標 ア：単位\t日
        活動指標 ア\t300
        活動指標 ア\t305

        """

    /// Totals before their sources in lines of one label and value.
    private static let totalsFirst = """
        整理番号\t09
        事務事業名\tい
        部課名\t財政課
        指標名\tう
        単位\t日
        目標値\t5
        実績値\t4
        事業費\t100千円
        国庫支出金\t40千円
        一般財源\t60千円

        """

    private static let wide = "整理番号\t01\t事業費\t100千円\n事務事業名\tあ\t担当課\t総務課\n一般財源\t100千円\t\t\n"

    @Test(arguments: [few, many, vertical, totalsFirst, wide])
    func `is read as without the form`(rows: String) throws {
        let text = Array(("小諸市 令和8年度 事業シート\n" + rows).utf8)
        let bare = try assertParse(text, name: "plan.txt")
        let formed = try assertParse(text, name: "plan.txt", parser: PlanParser(forms: [Self.form]))
        #expect(formed.plan.form == "sheet")
        #expect(formed.plan.title == bare.plan.title)
        #expect(formed.plan.fiscalYear == bare.plan.fiscalYear)
        #expect(formed.unclaimed.isEmpty)
        let (read, expected) = (formed.plan.sheets, bare.plan.sheets.filter { $0.kind == .project })
        #expect(read.allSatisfy { $0.code != nil })
        #expect(read.map(\.title) == expected.map(\.title))
        #expect(read.map(\.organization.department) == expected.map(\.organization.department))
        #expect(read.map(\.indicators) == expected.map(\.indicators))
        #expect(read.map(\.budget) == expected.map(\.budget))
        #expect(read.map(\.attributes) == expected.map { $0.attributes.filter { $0.label != "整理番号" } })
        #expect(read.allSatisfy { $0.tables.isEmpty })
    }

    /// What the records of both hold, so that two empty ones are not taken for equal.
    @Test(
        arguments: [
            (few, ["300千円=100千円+200千円"]), (many, ["7760=100+7660", "300=0+300"]), (vertical, ["400=+400 510=10+500"]),
            (totalsFirst, ["100千円=40千円+60千円"]), (wide, ["100千円=100千円"]),
        ] as [(String, [String])])
    func `adds up`(rows: String, budgets: [String]) {
        let plan = PlanParser(forms: [Self.form]).parse("小諸市 令和8年度 事業シート\n" + rows).plan
        let found = plan.sheets.map { sheet in
            (sheet.budget?.years ?? []).map { year in
                year.total.text + "=" + year.sources.map(\.value.text).joined(separator: "+")
            }.joined(separator: " ")
        }
        #expect(found == budgets)
    }

    /// The form alone opens sheets: a second name stays beside the first.
    @Test func `a second name opens no sheet`() throws {
        let plan = PlanParser(forms: [Self.form]).parse("事業シート\n整理番号\t1\n事業名\tあ\n事業名\tい\n一般財源\t5千円\n").plan
        #expect(plan.sheets.map(\.title) == ["あ"])
        #expect(plan.sheets.first?.attributes.map(\.text) == ["い"])
    }
}
