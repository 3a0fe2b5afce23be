import PlanModel
import Testing

@testable import PlanParse

/// Facts that a form names, and what is read of what it does not name.
@Suite struct FormFactTests {
    private static let form = PlanForm(
        id: "review-sheet", name: "点検表", recognisedBy: [.heading(endingIn: "点検表")],
        sheets: [.init(.project, opensAt: .label("点検番号"))],
        labels: [
            .label("点検番号", means: .code), .label("呼び名", means: .title), .label("点検する年度", means: .fiscalYear),
            .label("国際目標", means: .sdgs), .label("団体", means: .municipality),
            .label("続ける期間", means: .attribute("projectPeriod")), .label("判定", means: .attribute("evaluation")),
            .label("年度別の費用", means: .budget), .label("かかったお金", means: .total),
        ])

    private func document(_ lines: String, front: String = "") throws -> PlanDocument {
        let text = "令和6年度 点検表\n\(front)\n点検番号\t4-02\n呼び名\t読書会\n" + lines + "\n"
        return try assertParse(Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [Self.form]))
    }

    private func plan(_ lines: String, front: String = "") throws -> Plan { try document(lines, front: front).plan }

    private func sheet(_ lines: String) throws -> Sheet { try #require(plan(lines).sheets.first) }

    @Test func `code`() throws {
        #expect(try sheet("").code == "4-02")
        #expect(try sheet("点検番号\t4-03").code == "4-02")
    }

    @Test(
        arguments: [
            ("令和6年度", 2024), ("R6年度", 2024), ("2024年度", 2024), ("令和5～6年度", nil), ("毎年", nil),
        ] as [(String, Int?)])
    func `year`(text: String, year: Int?) throws {
        let sheet = try sheet("点検する年度\t\(text)")
        #expect(sheet.fiscalYear?.fiscalYear?.startYear == year)
        #expect(sheet.attributes.map(\.text) == (year == nil ? [text] : []))
    }

    @Test(
        arguments: [
            ("ゴール4、ゴール11", [4, 11]), ("4、11", [4, 11]), ("目標17「パートナーシップ」", [17]), ("なし", []), ("99", []),
        ] as [(String, [Int])])
    func `goal numbers`(text: String, numbers: [Int]) throws {
        let sheet = try sheet("国際目標\t\(text)")
        #expect(sheet.sdgs == numbers)
        #expect(sheet.attributes.map(\.text) == (numbers.isEmpty ? [text] : []))
    }

    @Test(
        arguments: [
            ("団体\t西会津町", "074055"), ("団体\t福島県西会津町", "074055"), ("団体：広島県府中市", "342084"), ("団体\t府中市", nil),
            ("団体\tどこかの町", nil),
        ] as [(String, String?)])
    func `municipality before the first sheet`(line: String, code: String?) throws {
        let plan = try plan("", front: line + "\n")
        #expect(plan.municipality?.code == code)
    }

    @Test func `municipality in a sheet`() throws {
        let plan = try plan("団体\t西会津町")
        #expect(plan.municipality?.prefecture == "福島県")
        #expect(plan.sheets.first?.attributes.isEmpty == true)
    }

    @Test func `period and evaluation, and years as values`() throws {
        let sheet = try sheet("続ける期間\t令和4年度～令和9年度\n判定\tＢ（改善）")
        #expect(sheet.attributes.map(\.role) == ["projectPeriod", "evaluation"])
        #expect(sheet.attributes.map(\.text) == ["令和4年度～令和9年度", "Ｂ（改善）"])
    }

    @Test func `facts of the rows of a table`() throws {
        let form = PlanForm(
            id: "list", name: "一覧", recognisedBy: [.heading(endingIn: "点検一覧")], sheets: [],
            labels: [
                .label("番号", means: .code), .label("事業の呼び名", means: .title), .label("国際目標", means: .sdgs),
            ])
        let text = "令和6年度 点検一覧\n\n番号\t事業の呼び名\t国際目標\t予算額（千円）\n4-02\t読書会\t4\t1,200\n4-03\t水辺の道\t11\t905\n"
        let document = try assertParse(Array(text.utf8), name: "plan.txt", parser: PlanParser(forms: [form]))
        #expect(document.plan.form == "list")
        let projects = document.plan.sheets.filter { $0.kind == .project }
        #expect(projects.map(\.title) == ["読書会", "水辺の道"])
        #expect(projects.map(\.code) == ["4-02", "4-03"])
        #expect(projects.map(\.sdgs) == [[4], [11]])
        // Code, name and goals stand where the form says; the amount does not.
        #expect(document.trace.sheets.suffix(2).map(\.coverage.declared) == [3, 3])
        #expect(document.trace.sheets.suffix(2).map(\.coverage.guessed) == [1, 1])
    }

    // MARK: What the form does not say

    @Test func `usual labels beside those of the form`() throws {
        let sheet = try sheet("担当課\t生涯学習課\n目的\t本に親しむ。\t判定\tＢ\n対象\t町民")
        #expect(sheet.organization.department == "生涯学習課")
        #expect(sheet.sections.map(\.role) == [.purpose])
        #expect(sheet.sections.first?.items.map(\.text) == ["本に親しむ。"])
        #expect(sheet.attributes.map(\.label) == ["判定", "対象"])
        #expect(sheet.tables.isEmpty)
    }

    @Test func `usual words of money under years of the form`() throws {
        let sheet = try sheet("\n年度別の費用（千円）\t令和5年度\t令和6年度\nかかったお金\t1,240\t1,310\n国庫支出金\t300\t310\n一般財源\t940\t1,000")
        let budget = try #require(sheet.budget)
        #expect(budget.unit == "千円")
        #expect(budget.years.map(\.total.amount?.description) == ["1240", "1310"])
        #expect(budget.years.map { $0.sources.map(\.kind) } == Array(repeating: [.national, .general], count: 2))
        #expect(sheet.tables.isEmpty)
    }

    /// Money without years is of the years that it is of without the form: a second total, or a source once more, is of the next.
    @Test(
        arguments: [
            ("かかったお金\t5千円\nかかったお金\t6千円", ["5千円=", "6千円="]),
            ("くにの金\t1千円\nまちの金\t4千円\nかかったお金\t5千円\nくにの金\t2千円\nまちの金\t4千円\nかかったお金\t6千円", ["5千円=1千円+4千円", "6千円=2千円+4千円"]),
            ("かかったお金\t5千円\nくにの金\t1千円\nまちの金\t4千円\nかかったお金\t6千円\nくにの金\t2千円", ["5千円=1千円+4千円", "6千円=2千円"]),
            ("かかったお金\t5千円\tくにの金\t1千円\nかかったお金\t6千円\tくにの金\t2千円", ["5千円=1千円", "6千円=2千円"]),
        ] as [(String, [String])])
    func `own money without years`(lines: String, years: [String]) throws {
        var form = Self.form
        form.labels += [
            .label("くにの金", means: .source(.national)), .label("まちの金", means: .source(.general)),
        ]
        let usual = [("かかったお金", "事業費"), ("くにの金", "国庫支出金"), ("まちの金", "一般財源")]
        let text = "令和6年度 点検表\n\n点検番号\t4-02\n事業名\t読書会\n" + lines + "\n"
        let own = try #require(PlanParser(forms: [form]).parse(text).plan.sheets.first)
        #expect(own.attributes.isEmpty && own.tables.isEmpty)
        #expect(Self.amounts(own.budget) == years)
        let bare = usual.reduce(text) { $0.replacing($1.0, with: $1.1) }
        #expect(Self.amounts(PlanParser().parse(bare).plan.sheets.last?.budget) == years)
    }

    private static func amounts(_ budget: Budget?) -> [String] {
        (budget?.years ?? []).map { $0.total.text + "=" + $0.sources.map(\.value.text).joined(separator: "+") }
    }

    @Test func `own money whose labels have years`() throws {
        let budget = try #require(try sheet("かかったお金（令和5年度）\t5千円\nかかったお金（令和6年度）\t6千円").budget)
        #expect(budget.years.map(\.period?.fiscalYear?.startYear) == [2023, 2024])
        #expect(budget.years.map(\.total.text) == ["5千円", "6千円"])
    }

    @Test func `a second table has its own unit`() throws {
        let sheet = try sheet(
            "\n年度別の費用（千円）\t令和5年度\t令和6年度\nかかったお金\t1,240\t1,310\n\n指標名\t令和5年度\t令和6年度\n来た人\t31\t35")
        #expect(sheet.indicators.first?.unit == nil)
    }

    @Test func `other words stay as they stand`() throws {
        let sheet = try sheet("\nふしぎな欄\tなにか\nへんな欄\tほか")
        #expect(sheet.tables.map(\.rows) == [[["ふしぎな欄", "なにか"], ["へんな欄", "ほか"]]])
    }

    @Test func `other words in a row below pairs are attributes, and the first is told`() throws {
        let document = try document("ふしぎな欄\tなにか\n担当課\t生涯学習課\nへんな欄\t－\nまた別の欄\tほか")
        let sheet = try #require(document.plan.sheets.first)
        #expect(
            sheet.attributes.map { [$0.label, $0.role.rawValue, $0.text] }
                == [["ふしぎな欄", "other", "なにか"], ["また別の欄", "other", "ほか"]])
        #expect(sheet.organization.department == "生涯学習課")
        #expect(document.diagnostics.count { $0.kind == .layoutUnplacedText } == 1)
    }

    /// A form that names 活動指標名 does not say of what kind its indicators are: the word does.
    @Test(
        arguments: [
            "活動指標名\t開館日数\n単位\t日\n成果指標名\t来館者数\n単位\t人\n", "活動指標名：開館日数\n成果指標名：来館者数\n",
            "活動指標名\t単位\t実績値\t成果指標名\t単位\t実績値\n開館日数\t日\t300\t来館者数\t人\t912\n",
        ])
    func `kinds of indicators`(lines: String) throws {
        var form = Self.form
        form.labels.append(.label("活動指標名", "成果指標名", means: .indicatorName))
        let text = "令和6年度 点検表\n\n点検番号\t4-02\n呼び名\t読書会\n\n" + lines
        let indicators = PlanParser(forms: [form]).document(of: text).indicators
        #expect(indicators.map(\.name) == ["開館日数", "来館者数"])
        #expect(indicators.map(\.kind) == [.activity, .outcome])
    }

    @Test func `openings at two labels`() throws {
        var form = Self.form
        form.sheets.append(.init(.measure, opensAt: .label("施策番号")))
        form.labels.append(.label("施策番号", means: .code))
        let text = "令和6年度 点検表\n\n施策番号\t1\n呼び名\t学び\n\n点検番号\t2\n呼び名\t読書会\n"
        #expect(PlanParser(forms: [form]).parse(text).plan.sheets.map(\.kind) == [.measure, .project])
    }
}
