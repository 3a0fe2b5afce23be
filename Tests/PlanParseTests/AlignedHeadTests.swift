import PlanModel
import Testing

@testable import PlanParse

/// Heads and rows that blanks alone lay out, as extractors of pages set them.
@Suite struct AlignedHeadTests {
    static let indicators = [
        // A blank line between heads and rows.
        (
            """
            指標名            単位   基準値（R2）  実績（R5）  目標値（R7）

            自治会加入率       ％            58.2        57.1          60.0
            待機児童数         人              12           7             0

            """,
            [
                "自治会加入率 %: baseline R2 58.2, actual R5 57.1, target R7 60.0",
                "待機児童数 人: baseline R2 12, actual R5 7, target R7 0",
            ]
        ),
        (
            """
            KPI               単位    当初値(2020)   最新値(2023)   目標値(2025)

            自治会加入率      ％              58.2           57.1           60.0
            待機児童数        人                12              7              0

            """,
            [
                "自治会加入率 %: baseline 2020 58.2, actual 2023 57.1, target 2025 60.0",
                "待機児童数 人: baseline 2020 12, actual 2023 7, target 2025 0",
            ]
        ),
        // A year and a word with one blank between them are one head.
        (
            """
            指標名            単位   R2年度 基準値    R5年度 実績値    R7年度 目標値
            自治会加入率       ％              58.2             57.1             60.0
            待機児童数         人                12                7                0

            """,
            [
                "自治会加入率 %: baseline R2年度 58.2, actual R5年度 57.1, target R7年度 60.0",
                "待機児童数 人: baseline R2年度 12, actual R5年度 7, target R7年度 0",
            ]
        ),
        // Heads in the middle over several columns, with others at the left that have none above them.
        (
            """
                                        目標値           実績値       最終目標
            指標名           単位     R4       R5      R4       R5       R7
            自治会加入率      ％    58.5     58.8    57.1     56.0     60.0
            待機児童数        人       8        4       7        2        0

            """,
            [
                "自治会加入率 %: target R4 58.5, target R5 58.8, actual R4 57.1, actual R5 56.0, finalTarget R7 60.0",
                "待機児童数 人: target R4 8, target R5 4, actual R4 7, actual R5 2, finalTarget R7 0",
            ]
        ),
        // Years over words.
        (
            """
            指標名                   2022年度            2023年度            2025年度
                                   目標値   実績値     目標値   実績値     目標値
            自治会加入率           58.5％   57.1％     58.8％   56.0％     60.0％
            待機児童数                8人      7人        4人      2人        0人

            """,
            [
                "自治会加入率 %: target 2022年度 58.5, actual 2022年度 57.1, target 2023年度 58.8, actual 2023年度 56.0, target 2025年度 60.0",
                "待機児童数 人: target 2022年度 8, actual 2022年度 7, target 2023年度 4, actual 2023年度 2, target 2025年度 0",
            ]
        ),
        // A name that goes on in the line below.
        (
            """
            指標名                   単位   基準値（R2）  実績（R5）  目標値（R7）
            地域包括支援センターに    件         1,208       2,945        3,000
            おける相談件数
            待機児童数                人            12           7            0

            """,
            [
                "地域包括支援センターにおける相談件数 件: baseline R2 1208, actual R5 2945, target R7 3000",
                "待機児童数 人: baseline R2 12, actual R5 7, target R7 0",
            ]
        ),
        // Years in brackets below the figures.
        (
            """
            指標                      策定時            現状値           目標値
            家具を固定した割合        61.7％            66.4％           75％
                                      （2019年度）      （2025年度）     （2026年度）
            交通事故の死者数          156人             112人            100人
                                      （2019年）        （2025年）       （2027年）

            """,
            [
                "家具を固定した割合 %: baseline 2019年度 61.7, actual 2025年度 66.4, target 2026年度 75",
                "交通事故の死者数 人: baseline 2019年 156, actual 2025年 112, target 2027年 100",
            ]
        ),
    ]

    @Test(arguments: indicators)
    func `tell figures of indicators`(table: (text: String, facts: [String])) throws {
        let plan = try assertParse(Array(("総合計画の指標\n\n" + table.text).utf8)).plan
        #expect(plan.sheets.flatMap { $0.indicators.map(TableFacts.short) } == table.facts)
    }

    /// A heading alone below a row is no rest of its name: short names, marks, a gap.
    @Test(arguments: [
        "指標名        単位   基準値（R2）  目標値（R7）\n会員の数       人            58            60\n福祉の充実\n講座の数       回            12            15\n",
        "指標名                    単位   基準値（R2）  目標値（R7）\n地域包括支援センターの数   件            58            60\n２　福祉の充実\n講座の数                   回            12            15\n",
        "指標名                    単位   基準値（R2）  目標値（R7）\n地域包括支援センターの数   件            58            60\n施策1-2 福祉の充実\n講座の数                   回            12            15\n",
        "指標名                    単位   基準値（R2）  目標値（R7）\n地域包括支援センターの数   件            58            60\n【福祉の充実】\n講座の数                   回            12            15\n",
        "指標名                    単位   基準値（R2）  目標値（R7）\n地域包括支援センターの数   件            58            60\n会員の数                   人            58            60\n\n福祉の充実\n講座の数                   回            12            15\n相談の数                   回            12            15\n",
    ])
    func `leave headings between rows alone`(table: String) throws {
        let plan = try assertParse(Array(("総合計画の指標\n\n" + table).utf8)).plan
        let names = plan.sheets.flatMap(\.indicators).map(\.name)
        #expect(names.count > 1)
        #expect(names.allSatisfy { !$0.contains("福祉") })
    }

    @Test func `tell money below a blank line`() throws {
        let table = """
            主要事業（単位：千円）

            事業名              R6予算額   R5予算額   増減

            水路改修事業           1,000        800    200
            図書購入事業             300        200    100

            """
        let plan = try assertParse(Array(table.utf8)).plan
        #expect(
            plan.sheets.compactMap(TableFacts.short) == [
                "水路改修事業 item: R6 1000 / R5 800; 200", "図書購入事業 item: R6 300 / R5 200; 100",
            ])
    }
}

/// 歳入 and 歳出 over rows of money say which side of the account they are of.
@Suite struct AccountSideTests {
    static let tables = [
        "財政計画（単位：百万円）\n\n区分\tR7\tR8\n歳入\t\t\n地方税\t84\t83\n歳入合計\t84\t83\n歳出\t\t\n人件費\t84\t83\n歳出合計\t84\t83\n",
        "財政計画（単位：百万円）\n\n区分\tR7\tR8\n【歳入】\t\t\n地方税\t84\t83\n歳入合計\t84\t83\n【歳出】\t\t\n人件費\t84\t83\n歳出合計\t84\t83\n",
        "財政計画\n\n１　歳入予算の内容　　　　　　　　　　　　　　　　　　　（単位：百万円）\n区分\t予算額\n地方税\t84\n歳入合計\t84\n\n"
            + "２　歳出予算の内容　　　　　　　　　　　　　　　　　　　（単位：百万円）\n区分\t予算額\n人件費\t84\n歳出合計\t84\n",
        "財政計画\n\n歳入\t（単位：百万円）\n区分\t予算額\n地方税\t84\n歳入合計\t84\n\n歳出\t（単位：百万円）\n区分\t予算額\n人件費\t84\n歳出合計\t84\n",
    ]

    @Test(arguments: tables)
    func `is told above the rows`(text: String) throws {
        let rows = try assertParse(Array(text.utf8)).plan.sheets.filter { $0.budget != nil }
        #expect(rows.map(\.title) == ["地方税", "歳入合計", "人件費", "歳出合計"])
        #expect(rows.map(\.budget?.side) == [.revenue, .revenue, .expenditure, .expenditure])
    }
}
