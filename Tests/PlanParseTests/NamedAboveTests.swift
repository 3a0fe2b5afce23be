import PlanModel
import Testing

@testable import PlanParse

/// Tables of figures that what stands above them names.
@Suite struct NamedAboveTests {
    static let indicators = [
        // An entry of a list names the row below it, and a text stands behind that.
        (
            "目標\n・協力店の数（店）\n現状値\tR5\tR6\n9\t12\t15\n現状値は令和2年の値\n\n・貸出冊数（冊）\n現状値\tR5\tR6\n98\t99\t120\n",
            [
                "協力店の数（店） 店: actual - 9, target R5 12, target R6 15",
                "貸出冊数（冊） 冊: actual - 98, target R5 99, target R6 120",
            ]
        ),
        // Each text in a line of its own, and the numbers of an axis below the name.
        (
            "協力店の数\n20\n0\n実績（2022年度）\n9店\n目標（2030年度）\n20店\n貸出冊数\n実績（2021年度）\n98冊\n目標（2030年度）\n120冊\n",
            ["協力店の数 店: actual 2022年度 9, target 2030年度 20", "貸出冊数 冊: actual 2021年度 98, target 2030年度 120"]
        ),
        (
            "指標名：窓口の利用者数\n基準値\tR5\tR6\t目標値\n232人\t254人\t276人\t320人\n",
            ["窓口の利用者数 人: baseline - 232, actual R5 254, actual R6 276, target - 320"]
        ),
        (
            "指標名　窓口の利用者数\n基準値\tR6\t目標値\n232人\t276人\t320人\n",
            ["窓口の利用者数 人: baseline - 232, actual R6 276, target - 320"]
        ),
        (
            "数値目標①　窓口の利用者数\n\n平成25年（基準値）\t平成28年（現状値）\t平成31年（目標値）\n232人\t276人\t320人\n",
            ["窓口の利用者数 人: baseline 平成25年 232, actual 平成28年 276, target 平成31年 320"]
        ),
        // Rows of years, or of what the figures are.
        (
            "窓口の利用者数\n\n年度\t目標値（人）\t実績値（人）\nR5\t250\t254\nR6\t260\t276\n",
            ["窓口の利用者数 人: target R5 250, actual R5 254, target R6 260, actual R6 276"]
        ),
        (
            "活動指標名\t窓口の利用者数\t単位\t人\n区分\tR5\tR6\n目標値\t250\t260\n実績値\t254\t276\n",
            ["窓口の利用者数 人: target R5 250, target R6 260, actual R5 254, actual R6 276"]
        ),
        // Two of them below each other.
        (
            "活動指標名\t窓口の利用者数\t単位\t人\n区分\tR5\tR6\n目標値\t250\t260\n実績値\t254\t276\n"
                + "成果指標名\t満足した人の割合\t単位\t％\n区分\tR5\tR6\n目標値\t80\t82\n実績値\t81\t83\n",
            [
                "窓口の利用者数 人: target R5 250, target R6 260, actual R5 254, actual R6 276",
                "満足した人の割合 %: target R5 80, target R6 82, actual R5 81, actual R6 83",
            ]
        ),
        // What lies before the latest result is a result.
        (
            "数値目標　窓口の利用者数\n\n平成25年（基準値）\t平成27年\t平成28年（現状値）\t平成31年（目標値）\n232人\t240人\t276人\t320人\n",
            ["窓口の利用者数 人: baseline 平成25年 232, actual 平成27年 240, actual 平成28年 276, target 平成31年 320"]
        ),
        // Labelled lines below the name.
        (
            "- **窓口の利用者数**\n  - 現状値：254人（R5）\n  - 目標値：320人（R9）\n",
            ["窓口の利用者数 人: actual R5 254, target R9 320"]
        ),
        (
            "・窓口の利用者数　現状値 254人（R5）　目標値 320人（R9）\n",
            ["窓口の利用者数 人: actual R5 254, target R9 320"]
        ),
    ]

    static let money = [
        (
            "事業名\t道の整備事業\n予算現額\t決算額\t国庫支出金\t一般財源\n182\t176\t1\t175\n",
            ["道の整備事業 -: - 182 / - 176 (national 1, general 175)"]
        ),
        (
            "事業名　道の整備事業\n予算現額\t決算額\t国庫支出金\t一般財源\n182\t176\t1\t175\n",
            ["道の整備事業 -: - 182 / - 176 (national 1, general 175)"]
        ),
        (
            "事業名\t道の整備事業\t担当課\t建設課\n年度\tR7\tR8\n事業費\t182\t176\n地方債\t100\t90\n一般財源\t82\t86\n",
            ["道の整備事業 -: R7 182 (bonds 100, general 82) / R8 176 (bonds 90, general 86)"]
        ),
        // What is done in the years stands above their money.
        (
            "事業名\t道の整備事業\t担当課\t建設課\n年度\tR7\tR8\n内容\t設計\t工事\n事業費\t182\t176\n一般財源\t182\t176\n",
            ["道の整備事業 -: R7 182 (general 182) / R8 176 (general 176)"]
        ),
        // Two labels in a row, one of which nobody knows.
        (
            "事業名\t道の整備事業\t担当課\t建設課\n事業開始\t令和3年度\t完成\t令和8年度\n予算額\t182千円\t決算額\t176千円\n",
            ["道の整備事業 -: - 182 / - 176"]
        ),
        (
            "整理番号　125　　　事務事業名　道の整備事業\n担当課　建設課\n事業費　182千円\n",
            ["道の整備事業 -: - 182"]
        ),
        // A heading of a part of the record stands between.
        (
            "| 事務事業名 | 道の整備事業 | 担当課 | 建設課 |\n|---|---|---|---|\n| 会計 | 一般会計 | 区分 | 継続 |\n\n"
                + "## 事業費の推移（単位：千円）\n\n| 区分 | R5決算 | R6予算 |\n|---|---|---|\n| 事業費 | 182 | 176 |\n| 一般財源 | 182 | 176 |\n",
            ["道の整備事業 -: R5 182 (general 182) / R6 176 (general 176)"]
        ),
        // Numbers tell the costs apart, and what is asked stands behind a label.
        (
            "事務事業名　　　道の整備事業　　　　　課等名　建設課\n対象（誰・何を）　　　市民\n\n"
                + "区分\tR5決算\tR6予算\n事業費計（千円）①\t182\t176\n国庫支出金\t100\t90\n一般財源\t82\t86\n",
            ["道の整備事業 -: R5 182 (national 100, general 82) / R6 176 (national 90, general 86)"]
        ),
    ]

    @Test(arguments: indicators)
    func `tell figures of indicators`(table: (text: String, facts: [String])) throws {
        #expect(try TableFacts.indicators(of: "会の記録\n\n" + table.text) == table.facts)
    }

    @Test(arguments: money)
    func `tell money`(table: (text: String, facts: [String])) throws {
        #expect(try TableFacts.money(of: "会の記録\n\n" + table.text) == table.facts)
    }

    /// Years alone name nothing, and neither does a dash.
    @Test(arguments: [
        "年度\t目標値\t実績値\nR5\t250\t254\nR6\t260\t276\n",
        "指標名\t現状値\t目標値\n-\t250\t254\n－\t260\t276\n",
    ])
    func `are no indicators without a name`(table: String) throws {
        let plan = try assertParse(Array(table.utf8)).plan
        #expect(plan.sheets.allSatisfy { $0.indicators.isEmpty })
    }
}

/// Projects with their amounts, one a line.
@Suite struct MoneyLineTests {
    static let lists = [
        (
            "令和6年度の主な事業と予算額\n学校給食支援事業：1億970万円\n待機児童対策事業：1,233万円\n",
            ["学校給食支援事業 item: 令和6年度 109700000", "待機児童対策事業 item: 令和6年度 12330000"]
        ),
        (
            "令和7年度 主な事業\n\n（１）公園の改修事業　　18,240千円（前年度　16,900千円）\n　遊具を改めます。\n（２）橋の点検事業　　　 7,150千円（前年度　　　 0千円）\n",
            ["公園の改修事業 item: 令和7年度 18240000 / 前年度 16900000", "橋の点検事業 item: 令和7年度 7150000 / 前年度 0"]
        ),
        (
            "主な事業\n\n・公園の改修事業 ……… 182千円\n・橋の点検事業 ……… 71千円\n",
            ["公園の改修事業 item: - 182000", "橋の点検事業 item: - 71000"]
        ),
        ("主な事業\n\n・公園の改修事業\t182千円\n・橋の点検事業\t71千円\n", ["公園の改修事業 item: - 182000", "橋の点検事業 item: - 71000"]),
    ]

    /// Lines of an account, as the articles of a budget have them.
    @Test func `are accounts with their levels`() throws {
        let text =
            "令和7年度水道会計予算\n\n第１款　水道収益　　　　　１，０１８千円\n　第１項　営業収益　　　　９０２千円\n　第２項　営業外収益　　　１１６千円\n"
        let plan = try assertParse(Array(text.utf8)).plan
        let facts = plan.sheets.compactMap(TableFacts.short)
        #expect(facts == ["水道収益 item: 令和7年度 1018", "営業収益 item: 令和7年度 902", "営業外収益 item: 令和7年度 116"])
        let levels = plan.sheets.compactMap { $0.budget?.account?.levels.map(\.number) }
        #expect(levels == [[1], [1, 1], [1, 2]])
    }

    @Test(arguments: lists)
    func `are projects`(list: (text: String, facts: [String])) throws {
        let plan = try assertParse(Array(list.text.utf8)).plan
        let facts = plan.sheets.filter { $0.kind == .project }.map { sheet in
            let years = (sheet.budget?.years ?? []).map {
                "\($0.period?.text ?? "-") \(($0.total.base?.amount ?? $0.total.amount)?.description ?? "-")"
            }
            return "\(sheet.title ?? "-") \(sheet.row?.rawValue ?? "-"): \(years.joined(separator: " / "))"
        }
        #expect(facts == list.facts)
    }

    /// One line alone, kinds of money, sentences.
    @Test(arguments: [
        "主な事業\n\n公園の改修事業：182千円\n",
        "公園の改修\n\n事業費：182千円\n国庫支出金：91千円\n一般財源：91千円\n",
        "主な事業\n\n公園の改修事業は、182千円\n橋の点検事業は、71千円\n",
        "利用者\n\n公園の改修事業：182人\n橋の点検事業：71人\n",
    ])
    func `are none of other lines`(text: String) throws {
        let sheets = try assertParse(Array(text.utf8)).plan.sheets
        #expect(sheets.allSatisfy { $0.kind != .project })
    }
}

/// Rows of money whose year stands in a column of its own.
@Suite struct DatedRowTests {
    static let tables = [
        (
            "款\t項\t事業名\t総額\t年度\t年割額\n8 土木費\t4 都市計画費\t駅前整備事業\t900千円\tR6\t300千円\n\t\t\t\tR7\t600千円\n",
            ["駅前整備事業 item: - 900 / R6 300 / R7 600"]
        ),
        (
            "事業名\t年度\t事業費（千円）\t国庫支出金\t一般財源\n駅前整備事業\tR6\t300\t200\t100\n\tR7\t600\t400\t200\n橋の点検事業\tR6\t12\t0\t12\n",
            [
                "駅前整備事業 item: R6 300 (national 200, general 100) / R7 600 (national 400, general 200)",
                "橋の点検事業 item: R6 12 (national 0, general 12)",
            ]
        ),
        // The name is said again.
        (
            "事業名\t年度\t事業費（千円）\n駅前整備事業\t2024\t300\n駅前整備事業\t2025\t600\n橋の点検事業\t2024\t12\n",
            ["駅前整備事業 item: 2024 300 / 2025 600", "橋の点検事業 item: 2024 12"]
        ),
    ]

    @Test(arguments: tables)
    func `are years of one project`(table: (text: String, facts: [String])) throws {
        #expect(try TableFacts.money(of: "会の記録\n\n" + table.text) == table.facts)
    }

    /// A cell says what kind of money the amount of its row is.
    @Test(arguments: [
        (
            "事業名\t年度\t項目\t金額（千円）\n道の整備事業\t2024\t事業費\t300\n道の整備事業\t2024\t一般財源\t100\n道の整備事業\t2024\t地方債\t200\n"
                + "道の整備事業\t2025\t事業費\t600\n橋の点検事業\t2024\t事業費\t12\n",
            ["道の整備事業 item: 2024 300 (general 100, bonds 200) / 2025 600", "橋の点検事業 item: 2024 12"]
        ),
        (
            "事業名\t区分\tR7予算額（千円）\n道の整備事業\t事業費\t300\n\t国庫支出金\t100\n\t一般財源\t200\n橋の点検事業\t事業費\t12\n",
            ["道の整備事業 -: R7 300 (national 100, general 200)", "橋の点検事業 -: R7 12"]
        ),
    ])
    func `say what their amounts are`(table: String, facts: [String]) throws {
        let plan = try assertParse(Array(("会の記録\n\n" + table).utf8)).plan
        #expect(plan.sheets.compactMap(TableFacts.short) == facts)
    }

    /// Two projects of one name and one year are two.
    @Test func `are projects of their own in one year`() throws {
        let table = "事業名\t年度\t事業費（千円）\n道の整備事業\tR6\t300\n道の整備事業\tR6\t600\n"
        let plan = try assertParse(Array(("会の記録\n\n" + table).utf8)).plan
        #expect(plan.sheets.compactMap(TableFacts.short) == ["道の整備事業 item: R6 300", "道の整備事業 item: R6 600"])
    }
}
