import PlanModel
import Testing

@testable import PlanParse

/// Heads as towns write them: numbered, with years in any place, with sums, letters and shares; each in a declared chapter and in
/// a document that no form declares.
@Suite struct HeadKindTests {
    static let indicators = [
        // A number tells heads of one word apart.
        (
            "指標名\t単位１\t実績１\t目標１\n会員の数\t人\t470\t530\n講座の数\t回\t12\t15\n",
            ["会員の数 人: actual - 470, target - 530", "講座の数 回: actual - 12, target - 15"]
        ),
        (
            "指標名\t単位\t現状値①\t目標値(2)\n会員の数\t人\t470\t530\n講座の数\t回\t12\t15\n",
            ["会員の数 人: actual - 470, target - 530", "講座の数 回: actual - 12, target - 15"]
        ),
        // A western year of four digits stands behind the word.
        (
            "指標名\t単位\t基準値（2020）\t目標値(2025)\n会員の数\t人\t470\t530\n",
            ["会員の数 人: baseline 2020 470, target 2025 530"]
        ),
        (
            "指標名\t単位\t基準値2020\t目標値 2025\n会員の数\t人\t470\t530\n",
            ["会員の数 人: baseline 2020 470, target 2025 530"]
        ),
        (
            "指標名\t単位\t現状値\t目標値（2019（H31）年）\n会員の数\t人\t470\t530\n",
            ["会員の数 人: actual - 470, target 2019（H31）年 530"]
        ),
        // The year that is aimed at heads the figure.
        (
            "指標名\t単位\t基準年（R2）\t目標年（R7）\n会員の数\t人\t470\t530\n",
            ["会員の数 人: baseline R2 470, target R7 530"]
        ),
        // What is expected, and what is planned.
        (
            "指標名\t単位\tR5実績\tR6見込み\tR7予定\n会員の数\t人\t470\t480\t530\n",
            ["会員の数 人: actual R5 470, actual R6 480, target R7 530"]
        ),
        // Years in columns of their own, with words behind them or as four digits.
        (
            "指標名\t単位\t現状値\t現状年度\t目標値\t目標年度\n会員の数\t人\t470\t2024年度末\t530\t2028年度末\n講座の数\t回\t12\tR5年度末\t15\tR9年度末\n",
            ["会員の数 人: actual 2024年度 470, target 2028年度 530", "講座の数 回: actual R5年度 12, target R9年度 15"]
        ),
        (
            "指標名\t単位\t現状値\t現状年度\t目標値\t目標年度\n会員の数\t人\t470\t2024\t530\t2028\n講座の数\t回\t12\t2023\t15\t2028\n",
            ["会員の数 人: actual 2024 470, target 2028 530", "講座の数 回: actual 2023 12, target 2028 15"]
        ),
        // The unit stands behind the figures.
        (
            "指標名\t現状値\t目標値\t単位\n会員の数\t470\t530\t人\n講座の数\t12\t15\t回\n",
            ["会員の数 人: actual - 470, target - 530", "講座の数 回: actual - 12, target - 15"]
        ),
        // Words that say the same in other words.
        (
            "指標名\t単位\t現在位置\t2030年\n会員の数\t人\t470（2024年）\t530\n講座の数\t回\t12（2024年）\t15\n",
            ["会員の数 人: actual 2024年 470, target 2030年 530", "講座の数 回: actual 2024年 12, target 2030年 15"]
        ),
        (
            "指標名\t単位\t計画策定時実績\t最終目標\n会員の数\t人\t470\t530\n",
            ["会員の数 人: baseline - 470, finalTarget - 530"]
        ),
        // What is done names its figures beside the project.
        (
            "事業名\t取組項目\t現況（R5）\t目標（R9）\n会の支援\t会員の数\t470人\t530人\n会の支援\t講座の数\t12回\t15回\n",
            ["会員の数 人: actual R5 470, target R9 530", "講座の数 回: actual R5 12, target R9 15"]
        ),
        // Names stand beside what their rows hold; a rate below them is no figure.
        (
            "サービス名\t\tR5\tR6\n訪問の回数\t見込量\t470回\t530回\n\t実績値\t440回\t475回\n",
            ["訪問の回数 回: target R5 470, target R6 530, actual R5 440, actual R6 475"]
        ),
        (
            "指標名\t単位\t\tR5\tR6\n会員の数\t人\t目標\t470\t530\n\t\t実績\t440\t475\n\t\t達成率\t93％\t89％\n",
            ["会員の数 人: target R5 470, target R6 530, actual R5 440, actual R6 475"]
        ),
        // The arrow of a trend is no part of a figure.
        (
            "指標名\t現状値（R5）\t目標値（R9）\n会員の数\t470人 ↗\t530人\n",
            ["会員の数 人: actual R5 470, target R9 530"]
        ),
        // 値 beside what came of it is what was aimed at.
        (
            "指標\t指標値\t単位\t実績値\n会員の数\t470\t人\t530\n講座の数\t12\t回\t15\n",
            ["会員の数 人: target - 470, actual - 530", "講座の数 回: target - 12, actual - 15"]
        ),
        // Rates of plan and result are no figures of the indicator.
        (
            "指標名\t単位\tR5\t\t\tR6\t\t\n\t\t計画値\t実績値\t対計画比\t計画値\t実績値\t対計画比\n会員の数\t人\t470\t440\t94％\t480\t470\t98％\n",
            ["会員の数 人: target R5 470, actual R5 440, target R6 480, actual R6 470"]
        ),
        // Names say what their figures are.
        (
            "区分\tR6\tR7\n会員の数（計画）\t470\t480\n会員の数（実績）\t440\t475\n",
            ["会員の数（計画） -: target R6 470, target R7 480", "会員の数（実績） -: actual R6 440, actual R7 475"]
        ),
        // A head holds a number, and is none.
        (
            "指標名\t単位\t現状値\t目標値\t１次評価\n会員の数\t人\t470\t530\t継続\n講座の数\t回\t12\t15\t拡充\n",
            ["会員の数 人: actual - 470, target - 530", "講座の数 回: actual - 12, target - 15"]
        ),
        // A column of words before the name says what is aimed at.
        (
            "目標\t評価指標\t現況値\t目標値\n使いやすい交通\t利用者の数\t48人\t50人\n安全な道\t事故の数\t12件\t10件\n",
            ["利用者の数 人: actual - 48, target - 50", "事故の数 件: actual - 12, target - 10"]
        ),
        // Rows without a name are of the name above, told apart by a group or by a unit.
        (
            "指標名\t対象\t現状値\t目標値\n歩く人の割合\t男性\t61％\t63％\n\t女性\t58％\t60％\n講座の数\t全体\t12回\t15回\n",
            [
                "歩く人の割合 %: actual - 61, target - 63", "歩く人の割合 %: actual - 58, target - 60",
                "講座の数 回: actual - 12, target - 15",
            ]
        ),
        (
            "指標名\t単位\t現状値\t目標値\n居宅の介護\t時間\t1,012\t1,055\n\t人\t88\t90\n",
            ["居宅の介護 時間: actual - 1012, target - 1055", "居宅の介護 人: actual - 88, target - 90"]
        ),
        // Both figures stand in one cell.
        (
            "指標名\t単位\t現状 ⇒ 目標\n会員の数\t人\t470人（R5） ⇒ 530人（R9）\n講座の数\t回\t12 → 15\n",
            ["会員の数 人: actual R5 470, target R9 530", "講座の数 回: actual - 12, target - 15"]
        ),
        // The rows say what stands under the years, beside a baseline.
        (
            "指標名\t単位\t基準値（R2）\t区分\tR3\tR4\n会員の数\t人\t470\t目標\t480\t490\n\t\t\t実績\t475\t481\n講座の数\t回\t12\t目標\t13\t14\n\t\t\t実績\t11\t15\n",
            [
                "会員の数 人: baseline R2 470, target R3 480, target R4 490, actual R3 475, actual R4 481",
                "講座の数 回: baseline R2 12, target R3 13, target R4 14, actual R3 11, actual R4 15",
            ]
        ),
    ]

    static let money = [
        // The sum of all years stands behind the sources of the last.
        (
            "事業名\t令和７年度\t\t\t令和８年度\t\t\t２か年合計\n\t事業費\t起債\t一般\t事業費\t起債\t一般\t\n道の整備事業\t120\t55\t65\t80\t30\t50\t200\n",
            ["道の整備事業 item: 令和７年度 120 (bonds 55, general 65) / 令和８年度 80 (bonds 30, general 50) / - 200"]
        ),
        // Letters and units below the heads.
        (
            "事業名\tR7予算額\tR6予算額\t増減\n\tA\tB\tA－B\n\t千円\t千円\t千円\n道の整備事業\t93\t92\t1\n",
            ["道の整備事業 item: R7 93 / R6 92; 1"]
        ),
        // Sources together, and their shares.
        (
            "事業名\tR7予算額\t国県\t債\t一般\n道の整備事業\t120\t40\t5\t75\n",
            ["道の整備事業 item: R7 120 (nationalAndPrefectural 40, bonds 5, general 75)"]
        ),
        (
            "事業名\tR7予算額\t国1/2\t県1/4\t一般財源\n道の整備事業\t100\t50\t25\t25\n",
            ["道の整備事業 item: R7 100 (national 50, prefectural 25, general 25)"]
        ),
        (
            "款\t項\t既決予定額\t補正予定額\t計\n1 水道事業収益\t\t812\t△3\t809\n\t1 営業収益\t701\t△5\t696\n",
            ["水道事業収益 subtotal: - 812 / - -3 / - 809", "営業収益 item: - 701 / - -5 / - 696"]
        ),
        // Letters of columns, and words that say the same in other words.
        (
            "会計名\t予算現額\t歳入決算額 A\t歳出決算額 B\n一般会計\t297\t296\t293\n水道会計\t12\t12\t11\n",
            ["一般会計 item: - 297 / - 296 / - 293", "水道会計 item: - 12 / - 12 / - 11"]
        ),
        (
            "No\t交付対象事業の名称\t実績額（円）\n1\t道の整備事業\t100\n2\t橋の整備事業\t20\n",
            ["道の整備事業 item: - 100", "橋の整備事業 item: - 20"]
        ),
        (
            "事業名\t総事業費\tR6\tR7\t期間計\n道の整備事業\t900\t200\t210\t410\n",
            ["道の整備事業 item: - 900 / R6 200 / R7 210 / - 410"]
        ),
        // Before and behind a supplementary budget.
        (
            "事業名\t補正前\t補正額\t補正後\n道の整備事業\t100\t20\t120\n",
            ["道の整備事業 item: - 100 / - 20 / - 120"]
        ),
        // What the money is for stands behind it.
        (
            "事業名\tR7予算額\t主な内容\n道の整備事業\t100\t舗装の打換え\n",
            ["道の整備事業 item: R7 100"]
        ),
        // Rates are no amounts.
        (
            "事業名\tH25\t\t\tH26\t\t\n\t決算額\t対前年度増減額\t対前年度増減率\t決算額\t対前年度増減額\t対前年度増減率\n道の整備事業\t107\t2\t2.7\t109\t2\t1.9\n",
            ["道の整備事業 item: H25 107 / H26 109; 2"]
        ),
        // Sums of some rows, named in brackets.
        (
            "事業名\tR7予算額\n道の整備事業\t100\n小計（公共事業）\t100\n合計（普通会計）\t100\n累計\t100\n",
            [
                "道の整備事業 item: R7 100", "小計（公共事業） subtotal: R7 100", "合計（普通会計） total: R7 100",
                "累計 total: R7 100",
            ]
        ),
    ]

    private func facts(_ table: String, _ context: RandomTable.Context) throws -> [String] {
        let document = try assertParse(Array(RandomTable.text(table, caption: nil, in: context).utf8))
        return document.plan.sheets.flatMap { $0.indicators.map(TableFacts.short) }
            + document.plan.sheets.compactMap(TableFacts.short)
    }

    @Test(arguments: indicators, RandomTable.Context.allCases)
    func `tell figures of indicators`(table: (text: String, facts: [String]), context: RandomTable.Context) throws {
        #expect(try facts(table.text, context) == table.facts)
    }

    @Test(arguments: money, RandomTable.Context.allCases)
    func `tell money`(table: (text: String, facts: [String]), context: RandomTable.Context) throws {
        #expect(try facts(table.text, context) == table.facts)
    }

    /// A head that speaks of the figure behind the arrow alone.
    @Test func `tell what stands behind an arrow`() throws {
        let table = "指標名\t単位\t目標値（R9）\n会員の数\t人\t470→530\n講座の数\t回\t12→15\n"
        let plan = try assertParse(Array(("会の指標\n\n" + table).utf8)).plan
        #expect(
            plan.sheets.flatMap { $0.indicators.map(TableFacts.short) } == [
                "会員の数 人: baseline - 470, target R9 530", "講座の数 回: baseline - 12, target R9 15",
            ])
    }

    /// A table with heads of its own, which nobody knows, is not read under the heads of the table before.
    @Test(arguments: [
        "## 施設の一覧\n\n| 施設名 | 所在地 | 定員 | 職員 |\n|---|---|---|---|\n| 第一保育園 | 飯山 | 90 | 12 |\n| 第二保育園 | 中町 | 60 | 8 |\n",
        "施設の一覧です。\n\n施設名\t所在地\t定員\t職員\n第一保育園\t飯山\t90\t12\n第二保育園\t中町\t60\t8\n",
    ])
    func `are not those of another table`(other: String) throws {
        let table = "| 指標名 | 単位 | 現状値（R6） | 目標値（R8） |\n|---|---|---|---|\n| 会員の数 | 人 | 470 | 530 |\n\n"
        let plan = try assertParse(Array(("会の指標\n\n" + table + other).utf8)).plan
        #expect(plan.sheets.flatMap(\.indicators).map(\.name) == ["会員の数"])
    }

    /// What tells rows of one name apart qualifies their indicators.
    @Test func `qualify rows of one name`() throws {
        let table = "指標名\t対象\t現状値\t目標値\n歩く人の割合\t男性\t61％\t63％\n\t女性\t58％\t60％\n"
        let plan = try assertParse(Array(("健康の指標\n\n" + table).utf8)).plan
        #expect(plan.sheets.flatMap(\.indicators).map(\.qualifiers) == [["男性"], ["女性"]])
    }

    /// The unit of a line right above a table counts for its figures; one above other tables does not.
    @Test(arguments: [
        ("（単位：人）\n区分\tR5\tR6\n会員の数\t470\t530\n理事の数\t12\t15\n", "人"),
        ("入会の状況　　　　（単位：人）\n区分\tR5\tR6\n会員の数\t470\t530\n理事の数\t12\t15\n", "人"),
        ("（単位：人）\n\n会員について述べます。\n\n会の状況です。\n区分\tR5\tR6\n会員の数\t470\t530\n理事の数\t12\t15\n", nil),
    ])
    func `take the unit above their table`(table: String, unit: String?) throws {
        let plan = try assertParse(Array(("会の指標\n\n" + table).utf8)).plan
        #expect(plan.sheets.flatMap(\.indicators).map { $0.unit?.symbol } == [unit, unit])
    }

    /// A department's part beside the department, and the money of funds.
    @Test func `tell who is in charge once`() throws {
        let table = "事務事業名\t担当部\t担当課\tR6決算（千円）\n広報の発行事業\t政策部\t広報課\t219\n相談の事業\t市民部\t相談課\t42\n"
        let document = try assertParse(Array(("事業の一覧\n\n" + table).utf8))
        let projects = document.plan.sheets.filter { $0.kind == .project }
        #expect(projects.map(\.organization.department) == ["広報課", "相談課"])
        #expect(!document.diagnostics.contains { $0.kind == .fieldRepeated })
    }

    @Test(arguments: ["基金名", "基金の名称", "基金名（略称）"])
    func `tell what funds hold`(name: String) throws {
        let table = "\(name)\t令和4年度末現在高\t令和5年度末現在高\n財政調整基金\t455\t433\n減債基金\t120\t121\n"
        let plan = try assertParse(Array(("基金の状況（単位：千円）\n\n" + table).utf8)).plan
        #expect(
            plan.sheets.compactMap(TableFacts.short) == [
                "財政調整基金 item: 令和4年度 455 / 令和5年度 433", "減債基金 item: 令和4年度 120 / 令和5年度 121",
            ])
    }

    /// Indicators that stand side by side, their heads told apart by numbers.
    @Test(arguments: [
        "事務事業名\t指標名１\t実績１\t単位１\t指標名２\t実績２\t単位２\n職員研修\t受講者\t122\t人\t開催\t11\t回\n",
        "事務事業名\t指標名①\t実績①\t単位①\t指標名②\t実績②\t単位②\n職員研修\t受講者\t122\t人\t開催\t11\t回\n",
        "事務事業名\t活動指標1\t単位1\t実績値1\t活動指標2\t単位2\t実績値2\n職員研修\t受講者\t人\t122\t開催\t回\t11\n",
    ])
    func `tell indicators apart by their numbers`(table: String) throws {
        let plan = try assertParse(Array(table.utf8)).plan
        let project = try #require(plan.sheets.first { $0.title == "職員研修" })
        #expect(project.indicators.map(TableFacts.short) == ["受講者 人: actual - 122", "開催 回: actual - 11"])
    }

    /// A year without its era is that of the era in which the document is; without a year of the document it has no dates.
    @Test(arguments: [
        ("平成27年度予算の概要\n\n", "25年度決算", 2013), ("令和6年度予算の概要\n\n", "５年度決算", 2023), ("令和2年度予算の概要\n\n", "元年度決算", 2019),
        ("", "25年度決算", nil),
    ])
    func `have years without an era`(title: String, head: String, year: Int?) throws {
        let text = title + "事業名\t\(head)\t一般財源\n道の整備事業\t120\t120\n川の整備事業\t30\t30\n"
        let plan = try assertParse(Array(text.utf8)).plan
        let budget = try #require(plan.sheets.first { $0.title == "道の整備事業" }?.budget)
        #expect(budget.years.map { $0.period?.fiscalYear?.startYear } == [year])
        #expect(budget.years.map { $0.period?.text } == [String(head.dropLast(2))])
        #expect(budget.years.map(\.total.amount) == [120])
    }

    /// One source that is less than the total is not all there is; one that is more is a slip.
    @Test(arguments: [("65", false), ("130", true)])
    func `of one source need not add up`(general: String, isWrong: Bool) {
        let text = "主要事業（単位：千円）\n\n事業名\tR7予算額\t一般財源\n道の整備事業\t120\t\(general)\n"
        let found = PlanParser().document(of: SourceText(text)).diagnostics
        #expect(found.contains { $0.kind == .budgetSumMismatch } == isWrong)
    }
}
