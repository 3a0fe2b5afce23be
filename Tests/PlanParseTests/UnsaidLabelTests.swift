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

    /// The same lines with a colon between each label and its value.
    @Test(arguments: [few, many, totalsFirst])
    func `a colon stands for the border of two cells`(rows: String) throws {
        try expectAsWithout("小諸市 令和8年度 事業シート\n" + rows.replacing("\t", with: "："))
    }

    private func expectAsWithout(_ text: String) throws {
        let bare = try assertParse(Array(text.utf8), name: "plan.txt").plan.sheets.filter { $0.kind == .project }
        let formed = try assertParse(Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form]))
        let read = formed.plan.sheets
        #expect(formed.unclaimed.isEmpty)
        #expect(!bare.isEmpty && read.allSatisfy { $0.code != nil && $0.sections.isEmpty })
        #expect(read.map(\.title) == bare.map(\.title))
        #expect(read.map(\.organization) == bare.map(\.organization))
        #expect(read.map(\.indicators) == bare.map(\.indicators))
        #expect(read.map(\.budget) == bare.map(\.budget))
        #expect(read.map(\.attributes) == bare.map { $0.attributes.filter { $0.label != "整理番号" } })
    }

    /// What a form's own word for a label says keeps its place among usual labels in lines.
    @Test func `lines of own and usual labels`() throws {
        let form = PlanForm(
            id: "sheet", name: "事業シート", recognisedBy: [.heading(endingIn: "事業シート")],
            sheets: [.init(.project, opensAt: .label("整理番号"))],
            labels: [.label("整理番号", means: .code), .label("受け持ち", means: .department)])
        let text = """
            事業シート
            整理番号：1
            事業名：読書会
            受け持ち：生涯学習課
            【根拠法令】社会教育法
            目的：本に親しむ。
            世代をこえて交わる。
            一般財源：5千円
            """
        let document = try assertParse(Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [form]))
        let sheet = try #require(document.plan.sheets.first)
        #expect(document.plan.sheets.count == 1 && sheet.title == "読書会" && sheet.code == "1")
        #expect(sheet.organization.department == "生涯学習課")
        #expect(sheet.attributes.map(\.text) == ["社会教育法"])
        #expect(sheet.sections.map(\.role) == [.purpose])
        #expect(sheet.sections.first?.items.map(\.text) == ["本に親しむ。", "世代をこえて交わる。"])
        #expect(sheet.budget?.years.first?.sources.map(\.value.text) == ["5千円"])
    }

    /// What stands before the first sheet of the form.
    @Test(
        arguments: [
            "■はじめに\nこの表は、事業の内容をまとめたものです。\n", "■とりまとめ\n担当課：総務課\n目的：見える形にする。\n事業費：5千円\n",
            "■主な事業\n事業名\t担当課\t予算額（千円）\n公園の点検事業\t都市課\t500\n道の管理事業\t道路課\t700\n",
            "■指標の一覧\n指標名\t単位\t基準値（R5）\t目標値（R8）\n歩く人の割合\t％\t50\t60\n",
            "施策1-2 歩くまち\n\n歩く道を増やします。\n\nふしぎな欄\tなにか\nへんな欄\tほか\n",
        ])
    func `the front is read as without the form`(front: String) throws {
        let text = Array(("小諸市 令和8年度 事業シート\n\n" + front + "\n" + Self.few).utf8)
        let bare = try assertParse(text, name: "plan.txt").plan
        let formed = try assertParse(text, name: "plan.txt", parser: PlanParser(forms: [Self.form]))
        // Without the form the title heads an empty sheet, and the first line below the front is the front's.
        let (read, expected) = (formed.plan.sheets.dropLast(), bare.sheets.dropLast().filter { $0.title != nil })
        #expect(formed.unclaimed.isEmpty && formed.plan.sheets.last?.code == "01")
        #expect(formed.plan.title == bare.title && !read.isEmpty)
        #expect(read.map(\.title) == expected.map(\.title))
        #expect(read.map(\.kind) == expected.map(\.kind))
        #expect(read.map(\.sections) == expected.map(\.sections))
        #expect(read.map(\.indicators) == expected.map(\.indicators))
        #expect(read.map(\.budget) == expected.map(\.budget))
        #expect(read.map(\.attributes) == expected.map { $0.attributes.filter { $0.label != "整理番号" } })
        #expect(read.map(\.tables) == expected.map(\.tables))
    }

    /// The line that names the document stands in the first sheet, behind what opens it.
    @Test func `a title below the opening of the first sheet`() throws {
        let text = "はじめに\n\n整理番号\t1\n事業名\tあ\n\n令和8年度 事業シート\n"
        let document = try assertParse(Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form]))
        #expect(document.plan.sheets.map(\.kind) == [.table, .project] && document.unclaimed.isEmpty)
        #expect(document.plan.title == "事業シート" && document.plan.fiscalYear?.fiscalYear?.startYear == 2026)
    }

    /// A table goes on behind a line of text, as it does without the form.
    @Test func `a table that a line cuts`() throws {
        let text = """
            小諸市 令和8年度 事業シート
            整理番号\t1
            事務事業名\tあ

            指標名\t単位\t基準値（R5）\t目標値（R8）
            歩く人の割合\t％\t50\t60
            基本事業２ 学びの場をつくる（主担当：教育委員会）
            読む人の割合\t％\t20\t30
            書く人の割合\t％\t10\t15
            """
        let bare = try assertParse(Array(text.utf8), name: "plan.txt")
        let formed = try assertParse(Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form]))
        #expect(formed.indicators.map(\.name) == ["歩く人の割合", "読む人の割合", "書く人の割合"])
        #expect(formed.indicators.map(\.observations) == bare.indicators.map(\.observations))
    }

    /// What lines above a table say of its figures holds in a sheet of the form, too: the year of the title, a unit.
    @Test(
        arguments: [
            "款\t予算額（千円）\n議会費\t210\n総務費\t2,460\n", "（単位：人）\n指標名\t基準値（R5）\t目標値（R8）\n歩く子ども\t50\t60\n",
        ])
    func `lines above a table`(table: String) throws {
        let text = "小諸市 令和8年度 当初予算の概要\n\n整理番号\t1\n\n" + table
        var form = Self.form
        form.recognisedBy = [.heading(endingIn: "当初予算の概要")]
        let bare = try assertParse(Array(text.utf8), name: "plan.txt").plan.sheets
        let formed = try assertParse(Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [form])).plan.sheets
        #expect(formed.flatMap(\.indicators) == bare.flatMap(\.indicators))
        #expect(formed.compactMap(\.budget) == bare.compactMap(\.budget))
        let units = formed.flatMap(\.indicators).map(\.unit?.text)
        let years = formed.compactMap(\.budget).flatMap(\.years)
        #expect(units == ["人"] || years.compactMap(\.period?.fiscalYear?.startYear) == [2026, 2026])
    }

    /// A form without sheets is read as a document without a form, whatever its text looks like.
    @Test(
        arguments: [
            "令和8年度 指標一覧\n\n指標名 単位 基準値(R4) 目標値(R9)\n宿泊者数 千人 140 180\n歩く人 人 20 30\n",
            "令和8年度 指標一覧\n\n指標名    単位    基準値(R4)    目標値(R9)\n宿泊者数  千人           140           180\n歩く人    人              20            30\n",
            "令和8年度 指標一覧\n\n指標名\n単位\n現状値（R5）\n目標値（R10）\nごみの量\nｔ\n18\n25\n歩く人\n人\n10\n12\n",
        ])
    func `a form without sheets`(text: String) throws {
        let form = PlanForm(
            id: "list", name: "一覧", recognisedBy: [.heading(endingIn: "指標一覧")], sheets: [],
            labels: [.label("番号", means: .code)])
        let bare = try assertParse(Array(text.utf8), name: "plan.txt")
        let formed = try assertParse(Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [form]))
        #expect(formed.plan.form == "list" && formed.indicators.count == 2)
        #expect(formed.plan.sheets == bare.plan.sheets)
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
