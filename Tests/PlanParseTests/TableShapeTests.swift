import PlanModel
import Testing

@testable import PlanParse

/// Kinds of tables of documents that no form declares, each with its facts.
@Suite struct TableShapeTests {
    private func sheets(_ text: String) -> [Sheet] { PlanParser(forms: []).parse(text).plan.sheets }

    private func indicators(_ text: String) -> [String] { sheets(text).flatMap(\.indicators).map(TableFacts.short) }

    private func budgets(_ text: String) -> [String] { sheets(text).compactMap(TableFacts.short) }

    @Test(arguments: [
        // A row of several figures is a row.
        (
            "指標名\t現状値\t目標値\n甲\t男性 78.1歳 女性 84.2歳（R4年度）\t男性 79.0歳 女性 85.0歳（R8年度）\n乙\t45.0％（R4年度）\t60.0％（R8年度）\n",
            [
                "甲 歳: actual R4年度 78.1, actual R4年度 84.2, target R8年度 79.0, target R8年度 85.0",
                "乙 %: actual R4年度 45.0, target R8年度 60.0",
            ]
        ),
        // The first row is none of heads.
        (
            "数値目標\t現状\t目標\n区分の数\t18区分（R1年度）\t24区分（R8年度）\n順位\t11位（R1年度）\t8位（R8年度）\n",
            ["区分の数 区分: actual R1年度 18, target R8年度 24", "順位 位: actual R1年度 11, target R8年度 8"]
        ),
        // Calendar years, in brackets alone and before the value.
        (
            "番号\t指標名\t単位\t現状値\t中間目標値\t目標値\n1\t甲\t％\t22（2021年）\t24（2026）\t〈2030〉 26\n",
            ["甲 %: actual 2021年 22, target 2026 24, target 2030 26"]
        ),
        // Heads with a word more, and figures of others.
        (
            "目標指標\t町の基準値\t中期目標値\t全国の現状値\n件数（件）［累計］\t410（R5）\t470（R9）\t900（R6）\n",
            ["件数（件）［累計］ 件: baseline R5 410, target R9 470"]
        ),
        // Heads of fewer cells than their rows, a line between.
        (
            "| 大きな柱 指標名 | 単位 | 現状値（2024年度） | 目標値（2029年度） | 担当部局 |\n（１） 仕事\n"
                + "| 1 甲の数 | 件 | 128 | ― | 172 | 三年の平均から | 産業部 |\n| 2 乙の率 | ％ | 21.0 | ― | 26.0 | 他産業並み | 農林部 |\n",
            ["甲の数 件: actual 2024年度 128, target 2029年度 172", "乙の率 %: actual 2024年度 21.0, target 2029年度 26.0"]
        ),
        // A year alone behind 現状値 is what is aimed at; the table goes on behind text.
        (
            "| 項目 | 現状値 | 令和8年度の | 説明 |\n| 甲 | 14回 | 21回 | 訓練の数 |\n長い文章がここに続きます。\nまだ続きます。\nもう一つ続きます。\n| 乙 | ― | 29市町 | 市町の数 |\n",
            ["甲 回: actual - 14, target 令和8年度 21", "乙 市町: actual - -, target 令和8年度 29"]
        ),
        // One row is longer than its heads, and the table goes on behind text.
        (
            "| KPI | ('22) 基準値 | ('28) 目標値 | 部局 | 担当 |\n| U P | 見直し | － | 100% | 教育 | 甲課 |\n| 時間外 | 33件 | 25件 | 教育 | 乙課 |\n| 講座 | 3件 | 5件 | 教育 | 乙課 |\n戦略２ 社会づくり\n| 認定の数 | 28箇所 | 58箇所 | 生活 | 丙課 |\n",
            [
                "見直し %: baseline '22 -, target '28 100", "時間外 件: baseline '22 33, target '28 25",
                "講座 件: baseline '22 3, target '28 5", "認定の数 箇所: baseline '22 28, target '28 58",
            ]
        ),
        // A short year before the head's word, and a cell beside the row.
        (
            "| 戦略 KPI | ('22) 基準値 | ('28) 目標値 | 部局 |\n| 安心 | 戦略１ 学び（p13） |\n| 充実 | 甲 | － | 100% | 教育 |\n| 乙 | 98箇所 | 180箇所 | 福祉 |\n| 丙 | 10件 | 20件 | 福祉 |\n",
            [
                "甲 %: baseline '22 -, target '28 100", "乙 箇所: baseline '22 98, target '28 180",
                "丙 件: baseline '22 10, target '28 20",
            ]
        ),
    ])
    func `reads indicators`(text: String, expected: [String]) throws {
        #expect(indicators(text) == expected)
        try assertParse(Array(text.utf8))
    }

    @Test(arguments: [
        (
            "番号\t事務事業名\t担当課\tR6決算（千円）\t活動指標名\t単位\t実績値\t成果指標名\t単位\t実績値\n1\t甲\t総務課\t8,254\t発行\t回\t12\t割合\t％\t63.0\n",
            ["甲 item: R6 8254"], ["発行 回: actual - 12", "割合 %: actual - 63.0"]
        ),
        (
            "事業名\tR7事業費（千円）\t指標\t方向性\n甲\t25\t・率 目標 99.0％（R6） 実績 98.7％（R6）\t継続\n",
            ["甲 item: R7 25"], ["率 %: target R6 99.0, actual R6 98.7"]
        ),
        (
            "事業名\t国庫支出金\t一般財源\t事業費計\t国庫支出金\t一般財源\t事業費計\n甲\t100\t50\t150\t0\t40\t40\n",
            ["甲 item: - 150 (national 100, general 50) / - 40 (national 0, general 40)"], []
        ),
        (
            "款\t項\t事 業 名\t金 額\t翌 年 度 繰 越 額\t左 の 財 源 内 訳\t\t\t\n\t\t\t\t\t既収入特定財源\t未 収 入 特 定 財 源\t\t一般財源\n"
                + "\t\t\t\t\t\t国支 出金\t地 方 債\t\n2総務費\t1総務管理費\t甲\t14,305\t9,636\t\t\t9,000\t636\n\t\t乙\t20\t10\t\t10\t\t\n",
            [
                "甲 item: - 14305 / - 9636 (other -, national -, bonds 9000, general 636)",
                "乙 item: - 20 / - 10 (other -, national 10, bonds -, general -)",
            ], []
        ),
        (
            "（単位：千円）\n事業名\t令和7年度予算額\n甲\t5\n　うち委託料\t3\n乙\t7\n合計\t12\n前年度\t11\n",
            [
                "甲 item: 令和7年度 5", "うち委託料 part: 令和7年度 3", "乙 item: 令和7年度 7", "合計 total: 令和7年度 12",
                "前年度 comparison: 令和7年度 11",
            ], []
        ),
        (
            "| 項目 | 予算額 | 前年度対比 |\n|---|---|---|\n| 町税 | 7,946万円 | △406万円 |\n| 交付税 | 14億2,500万円 | 1億500万円 |\n",
            ["町税 item: - 7946; -406", "交付税 item: - 1425000000; 105000000"], []
        ),
        (
            "<table><tr><th>款</th><th>項</th><th>説明</th><th>金額<br>千円</th></tr><tr><td>1</td><td>2</td><td>普通交付税<br>増額</td><td>391</td></tr></table>\n",
            ["普通交付税増額 item: - 391"], []
        ),
        ("事 項\t期 間\t限 度 額\n給食の業務\t７年度から ９年度まで\t１０，０７４\n", ["給食の業務 item: - 10074"], []),
    ])
    func `reads projects with their money and indicators`(text: String, money: [String], figures: [String]) throws {
        #expect(budgets(text) == money)
        #expect(indicators(text) == figures)
        try assertParse(Array(text.utf8))
    }

    /// What `pdftotext -layout` writes: blank sources leave nothing, texts wrap around the row of the figures.
    @Test func `tells the columns of figures by all rows`() throws {
        let text = """
            主な事業

                                                                        財 源 内 訳
            番号   主管課    款項目        事業名            事業費（千円）                                              主な内容
                                                                 国        県      地方債     その他   一般財源

                                                                                                             点検を
            1    建設課     ８．２．３  道路維持事業費              113,025                     3,400           109,625
                                                                                                             増やす。

                                扶助費（福祉
            2    福祉課     ３．３．２                       152,529   112,746                              39,783 増加。
                                施設の分）

            3    学校課     １０．２．１ 小学校管理費               44,875    11,716            30,700             2,459 照明。

            """
        #expect(
            budgets(text) == [
                "道路維持事業費 item: - 113025 (national -, prefectural -, bonds 3400, other -, general 109625)",
                "扶助費（福祉施設の分） item: - 152529 (national 112746, prefectural -, bonds -, other -, general 39783)",
                "小学校管理費 item: - 44875 (national 11716, prefectural -, bonds 30700, other -, general 2459)",
            ])
        let projects = sheets(text).filter { $0.kind == .project }
        #expect(projects.map(\.organization.department) == ["建設課", "福祉課", "学校課"])
        let told = projects.first?.sections.first?.items.map(\.text).joined() ?? ""
        #expect(told.filter { !$0.isNewline } == "点検を増やす。")
        try assertParse(Array(text.utf8))
    }

    @Test func `assigns no figure that stands under no head`() throws {
        let text = """
            主な事業

            事業名        事業費     国      県      一般財源

            港の工事         500     200     100     200

            \u{0C}道の工事       400           70            330

            橋の工事       300           70            230

            """
        let plan = PlanParser(forms: []).parse(text)
        #expect(plan.diagnostics.count { $0.kind == .layoutColumnUnknown } == 2)
        #expect(plan.plan.sheets.last?.budget?.years.first?.total.amount?.description == "300")
        try assertParse(Array(text.utf8))
    }

    @Test func `says which side of the account a table is of`() {
        let text = "歳入\n款\t本年度予算額\n1 市税\t30\n\n歳出\n款\t本年度予算額\n1 議会費\t20\n\n総括\n"
        #expect(sheets(text).compactMap(\.budget?.side) == [.revenue, .expenditure])
    }

    @Test func `says which rows gave no figure`() {
        let text = "指標\t区分\tR5\tR6\n件数\t目標\t5件\t6件\n\t実績\t4件\t7件\n\t達成率\t80%\t117%\n"
        #expect(PlanParser(forms: []).parse(text).diagnostics.filter { $0.kind == .layoutRowsUnread }.count == 1)
        let sound = "指標\tR5\tR6\n件数\t5件\t6件\n"
        #expect(!PlanParser(forms: []).parse(sound).diagnostics.contains { $0.kind == .layoutRowsUnread })
    }
}

/// Records of tables in short, for tests to compare.
enum TableFacts {
    /// A text and the facts of its tables, each in a line.
    typealias Example = (text: String, facts: [String])

    /// An indicator: name, unit, and each figure with its role, year and amount.
    static func short(_ indicator: Indicator) -> String {
        let figures = indicator.observations.map { figure in
            "\(figure.role.rawValue) \(figure.period?.text ?? "-") \(figure.value.amount?.description ?? "-")"
        }
        return "\(indicator.name) \(indicator.unit?.symbol ?? "-"): " + figures.joined(separator: ", ")
    }

    /// The indicators of a text, each in a line.
    static func indicators(of text: String) throws -> [String] {
        try assertParse(Array(text.utf8)).plan.sheets.flatMap { $0.indicators.map(short) }
    }

    /// The sheets of a text that have money, each in a line.
    static func money(of text: String) throws -> [String] {
        try assertParse(Array(text.utf8)).plan.sheets.compactMap(short)
    }

    /// A row of money: title, what it stands for, and each year with its sources; nil where the sheet has no money.
    static func short(_ sheet: Sheet) -> String? {
        guard let budget = sheet.budget else { return nil }
        let years = budget.years.map { year in
            let sources = year.sources.map { "\($0.kind.rawValue) \($0.value.amount?.description ?? "-")" }
            let total = "\(year.period?.text ?? "-") \(year.total.amount?.description ?? "-")"
            return sources.isEmpty ? total : total + " (\(sources.joined(separator: ", ")))"
        }
        let change = budget.change.map { "; " + ($0.amount?.description ?? "-") } ?? ""
        return "\(sheet.title ?? "-") \(sheet.row?.rawValue ?? "-"): " + years.joined(separator: " / ") + change
    }
}
