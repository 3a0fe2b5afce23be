import PlanModel
import Testing

@testable import PlanParse

/// Heads over columns that blanks alone lay out, as pages of text have them, where their places tell little.
@Suite struct FarHeadTests {
    static let money = [
        // Years in the middle over two columns each, heads whose letters stand apart, and a name set wide.
        (
            """
                                      令和8年度             令和7年度           増       減
                    区      分
                                   予 算 額   構成比     予 算 額   構成比      金   額     率
                人   件   費            4,869    19.1      4,660    18.1        209     4.5
                物   件   費            4,137    16.2      3,970    15.4        167     4.2
                維 持 補 修 費              146     0.6        129     0.5         17    13.2

            """,
            [
                "人 件 費 item: 令和8年度 4869 / 令和7年度 4660; 209",
                "物 件 費 item: 令和8年度 4137 / 令和7年度 3970; 167",
                "維 持 補 修 費 item: 令和8年度 146 / 令和7年度 129; 17",
            ]
        ),
        // A number before the name, and figures to the right of their heads.
        (
            """
                      款                     本年度予算額       前年度予算額         国県支出金      地　方　債    一　般　財　源
                                                    千円           千円             千円          千円          千円
                      1 議会費                           499          481                                           499
                      2 総務費                         9,851        9,013              816          362          8,673
                      3 民生費                        41,840       37,723           22,043                       19,797

            """,
            [
                "議会費 item: - 499 (nationalAndPrefectural -, bonds -, general 499) / - 481",
                "総務費 item: - 9851 (nationalAndPrefectural 816, bonds 362, general 8673) / - 9013",
                "民生費 item: - 41840 (nationalAndPrefectural 22043, bonds -, general 19797) / - 37723",
            ]
        ),
        // The name stands above its number; the amount far from its head.
        (
            """
                   款                       項                           金　　　額
                  市税
                1                                                             48,352
                         1 市民税                                                18,420
                         2 固定資産税                                              23,235
                  地方譲与税
                2                                                                680
                         1 地方揮発油譲与税                                              140

            """,
            [
                "市税 item: - 48352", "市民税 item: - 18420", "固定資産税 item: - 23235", "地方譲与税 item: - 680",
                "地方揮発油譲与税 item: - 140",
            ]
        ),
        // Letters of a side heading stand in few rows.
        (
            """
                               令和7年度当初予算額    令和6年度当初予算額
              自      市税                34,185            32,807
                     手数料                 1,200             1,064
              主      使用料                  653               665
                     寄附金                  635               365

            """,
            [
                "市税 item: 令和7年度 34185 / 令和6年度 32807", "手数料 item: 令和7年度 1200 / 令和6年度 1064",
                "使用料 item: 令和7年度 653 / 令和6年度 665", "寄附金 item: 令和7年度 635 / 令和6年度 365",
            ]
        ),
    ]

    @Test(arguments: money)
    func `tell money`(table: (text: String, facts: [String])) throws {
        let facts = try TableFacts.money(of: "会の計画\n\n" + table.text)
        #expect(facts == table.facts)
    }
}

/// Heads of tables of money that ran otherwise than one row of words.
@Suite struct MoneyHeadTests {
    static let money = [
        // A group over amount and rate, its second row below nothing else.
        (
            "（単位：千円）\n款\tR6\tR5\t増減\t\n\t\t\t額\t率\n議会費\t1,200\t1,100\t100\t9.1\n総務費\t22,500\t21,000\t1,500\t7.1\n",
            ["議会費 item: R6 1200 / R5 1100; 100", "総務費 item: R6 22500 / R5 21000; 1500"]
        ),
        // Years of four digits, and short ones below a head.
        (
            "（単位：千円）\n区分\t2014\t2015\n市税\t1,200\t1,300\n交付税\t2,200\t2,300\n",
            ["市税 item: 2014 1200 / 2015 1300", "交付税 item: 2014 2200 / 2015 2300"]
        ),
        (
            "（単位：千円）\n事業名\t総額\t年割額\n\t\t20\t21\t22\t計\n庁舎建設事業\t300\t100\t150\t50\t300\n橋の架替事業\t90\t30\t30\t30\t90\n",
            [
                "庁舎建設事業 item: - 300 / 20 100 / 21 150 / 22 50 / - 300",
                "橋の架替事業 item: - 90 / 20 30 / 21 30 / 22 30 / - 90",
            ]
        ),
        // A share below an amount is none.
        (
            "区分\tR5決算額\tR6決算額\n議会費\t1,200\t1,250\n構成比\t3.1%\t3.2%\n",
            ["議会費 item: R5 1200 / R6 1250"]
        ),
        // The rows of an account told apart by words of their own.
        (
            "款\t項\t区分\t予算額\n総務費\t管理費\t一般管理費\t100\n総務費\t管理費\t文書費\t50\n総務費\t管理費\t小計\t150\n\t\t合計\t150\n",
            ["一般管理費 item: - 100", "文書費 item: - 50", "小計 subtotal: - 150", "合計 total: - 150"]
        ),
        // 会計 stands over nothing but money, and so do years over figures as large as amounts, in a table of projects.
        (
            "会計名\t令和6年度\t増減額\n一般会計\t12,340\t340\n水道会計\t240\t△60\n",
            ["一般会計 item: 令和6年度 12340; 340", "水道会計 item: 令和6年度 240; -60"]
        ),
        (
            "事業名\t令和6年度\t令和7年度\n道路の補修事業\t1,000\t1,200\n公園の整備事業\t2,500\t2,600\n",
            ["道路の補修事業 item: 令和6年度 1000 / 令和7年度 1200", "公園の整備事業 item: 令和6年度 2500 / 令和7年度 2600"]
        ),
        // A source before the year and kind of its amount, and a side as an amount.
        (
            "事業名\t国庫支出金 R5年度決算\t一般財源 R5年度決算\t事業費計 R5年度決算\n道路の補修事業\t300\t900\t1,200\n",
            ["道路の補修事業 item: R5年度 1200 (national 300, general 900)"]
        ),
        (
            "No.\t名\t所属\tR6歳出（千円）\t指標名\t目標\n1\t道路の補修\t道路課\t1,200\t補修した道\t31km\n2\t橋の点検\t道路課\t900\t点検した橋\t12橋\n",
            ["道路の補修 item: R6 1200", "橋の点検 item: R6 900"]
        ),
        // Units below the heads of sources say nothing of the columns beside them.
        (
            """
            目\t本年度\t比較\t国県支出金\t一般財源
            \t千円\t千円\t千円\t千円
            1 管理費\t612\t14\t4\t608
            2 広報費\t38\t△2\t1\t37

            """,
            [
                "管理費 item: - 612 (nationalAndPrefectural 4, general 608); 14",
                "広報費 item: - 38 (nationalAndPrefectural 1, general 37); -2",
            ]
        ),
        // Bars that line up by no ruler.
        (
            """
            ┏━━━━━━━━┯━━━━━┯━━━━━┓
            ┃　　　款　　　│R6　　　│R5　　　┃
            ┃　　　　　　　│当初予算額│当初予算額┃
            ┠────────┼─────┼─────┨
            ┃ 1 議会費    │  1,612│  1,598┃
            ┃ 2 農林水産業費 │ 68,410│ 64,310┃
            ┗━━━━━━━━┷━━━━━┷━━━━━┛

            """,
            ["議会費 item: R6 1612 / R5 1598", "農林水産業費 item: R6 68410 / R5 64310"]
        ),
        // The number of an account before each name.
        (
            "区分\tR7当初\tR6当初\n1 議会費\t322\t306\n2 総務費\t4,120\t4,010\n",
            ["議会費 item: R7 322 / R6 306", "総務費 item: R7 4120 / R6 4010"]
        ),
    ]

    @Test(arguments: money)
    func `tell money`(table: (text: String, facts: [String])) throws {
        let facts = try TableFacts.money(of: "会の計画\n\n" + table.text)
        #expect(facts == table.facts)
    }

    /// `事 項` is a word set wide and no 項 of an account, and 率 names an indicator.
    @Test func `are no heads of other words`() throws {
        let money = "事　　項\t期間\t限度額（千円）\n電算機の借上げ\t令和7年度～令和9年度\t1,200\n"
        let budgets = try assertParse(Array(money.utf8)).plan.sheets.compactMap(\.budget)
        #expect(budgets.map { $0.account == nil } == [true])
        let rate = "指標名\t単位\t現状値\t目標値\n率\t％\t85.0\t90.0\n"
        let indicators = try assertParse(Array(rate.utf8)).plan.sheets.flatMap(\.indicators)
        #expect(indicators.map(\.name) == ["率"])
    }

    /// Figures that are no years: not one after the other, or of no row of heads.
    @Test(arguments: [
        "指標名\t現状値\t目標値\n利用者数\t2014\t2015\n来館者数\t2020\t2021\n",
        "指標名\t現状値\t目標値\n利用者数\t2014\t2050\n来館者数\t2020\t2100\n",
    ])
    func `keep figures that are like years`(table: String) throws {
        let plan = try assertParse(Array(table.utf8)).plan
        #expect(plan.sheets.flatMap(\.indicators).map(\.observations.count) == [2, 2])
    }
}
