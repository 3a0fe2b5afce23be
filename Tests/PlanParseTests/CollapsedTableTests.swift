import PlanModel
import Testing

@testable import PlanParse

/// Tables of indicators of which an extractor dropped cells: merged ones, rows of heads, the years beside figures.
@Suite struct CollapsedTableTests {
    static let indicators = [
        // The cell of several rows stands in the first of them alone, so that the others begin with their name.
        (
            """
            | 分野 | 指標名 | 基準値（R4） | 目標値（R9） | 担当 |
            | くらし | 町会の加入率 | 61.5％ | 66％ | 市民課 |
            | 見守り協力店 | 12店 | 20店 | 福祉課 |
            | 学び | 貸出冊数 | 120冊 | 全国平均を上回る | 図書課 |

            """,
            [
                "町会の加入率 %: baseline R4 61.5, target R9 66", "見守り協力店 店: baseline R4 12, target R9 20",
                "貸出冊数 冊: baseline R4 120, target R9 -",
            ]
        ),
        // A note on the brackets of the cells is no part of the head.
        (
            "分野\t指標 （ ）はR6年の目標\t基準値（R1）\t実績値（R5）\nくらし\t①町会の加入率（66％）\t61.5％\t62.0％\n",
            ["町会の加入率（66％） %: baseline R1 61.5, actual R5 62.0"]
        ),
        // The years stand below one head, from the left edge on.
        (
            """
            | 指標 | 基準 | 年次目標 | 担当課 |
            | 2023年度 | 2024年度 | 2025年度 |
            | 見守り協力店 | 9店 (2021) | 10店 | 11店 | 12店 | 福祉課 |
            | 貸出冊数 | 95冊 (2021) | 100冊 | 110冊 | 120冊 | 図書課 |

            """,
            [
                "見守り協力店 店: baseline 2021 9, target 2023年度 10, target 2024年度 11, target 2025年度 12",
                "貸出冊数 冊: baseline 2021 95, target 2023年度 100, target 2024年度 110, target 2025年度 120",
            ]
        ),
        // Years again and again below two heads.
        (
            "指標\t単位\t目標値\t実績値\nR5\tR6\tR5\tR6\n貸出冊数\t冊\t100\t110\t98\t112\n",
            ["貸出冊数 冊: target R5 100, target R6 110, actual R5 98, actual R6 112"]
        ),
        // The lower line of a name has as many figures as there are years.
        (
            """
            | 指標 | 目標（上段） 実績（下段） | 担当課 |
            | 2023年度 | 2024年度 |
            | 見守り協力店 | 10店 | 11店 | 福祉課 |
            | 9店 | 12店 |
            | 貸出冊数 | 100冊 | 110冊 | 図書課 |
            | 104冊 | － |

            """,
            [
                "見守り協力店 店: target 2023年度 10, target 2024年度 11, actual 2023年度 9, actual 2024年度 12",
                "貸出冊数 冊: target 2023年度 100, target 2024年度 110, actual 2023年度 104, actual 2024年度 -",
            ]
        ),
        // The label of a row ran together with its first figure.
        (
            """
            | 指標名 | 区分 R4 | R5 |
            | 3 見守り協力店 | 目標値 10 | 11 |
            | 実績値 9 | 12 |
            | 判定 未達成 | 達成 |

            """,
            ["見守り協力店 -: target R4 10, target R5 11, actual R4 9, actual R5 12"]
        ),
        // A row of years in brackets below the figures; the name is a cell of both rows.
        (
            "| 指標 | 最新値 | 目標 |\n| 貸出冊数 | 98冊 | 120冊 |\n| （2022） | （2027） |\n| 協力店 | 9店 | 20店 |\n| （2021） | （2026） |\n",
            ["貸出冊数 冊: actual 2022 98, target 2027 120", "協力店 店: actual 2021 9, target 2026 20"]
        ),
        // Blocks of a name, heads and figures; years up to that of the target lead to it.
        (
            """
            | 指標名 | 見守り協力店の数（うち市内10地区） |
            | 基準値 | R5 | R6 | 目標値 |
            | 9店 （R3年度） | 10店 | 11店 | 11店 （R6年度） |
            | 指標名 | 貸出冊数 |
            | 基準値 | R5 | R6 | 目標値 |
            | 95冊 （R3年度） | 97冊 | 99冊 | 99冊 （R6年度） |

            """,
            [
                "見守り協力店の数（うち市内10地区） 店: baseline R3年度 9, target R5 10, target R6 11, target R6年度 11",
                "貸出冊数 冊: baseline R3年度 95, target R5 97, target R6 99, target R6年度 99",
            ]
        ),
        // What a word for indicators heads behind the names is aimed at, where figures stand below it.
        (
            "成果指標\t基準値（H26）\tH30実績値\tKPI（H31）\n協力店\t9店\t12店\t15店\n",
            ["協力店 店: baseline H26 9, actual H30 12, target H31 15"]
        ),
        (
            "指標\t計画設定時\t目標値（R11）\n協力店\t9店（R5）\t15店\n",
            ["協力店 店: baseline R5 9, target R11 15"]
        ),
        // Two figures a cell, each with its word in the head; and a year with a colon before each.
        (
            "指標\t目標／実績（R5）\n協力店\t10店／9店\n",
            ["協力店 店: target R5 10, actual R5 9"]
        ),
        (
            "指標\t単位\t実績（目標）\n協力店\t店\t9（10）\n貸出冊数\t冊\t98（－）\n",
            ["協力店 店: actual - 9, target - 10", "貸出冊数 冊: actual - 98, target - -"]
        ),
        (
            "指標\t現状値⇒目標値\n協力店\t2022：9店 ⇒ 2027：20店\n条例\t2022：未制定 ⇒ 2027：制定\n",
            ["協力店 店: actual 2022 9, target 2027 20", "条例 -: actual 2022 -, target 2027 -"]
        ),
        // Every letter of a bold head was printed twice.
        (
            "| 分分野野 | 評評価価指指標標 | 現現状状((RR55)) | 目目標標((RR99)) |\n| くらし | 協力店 | 9店 | 20店 |\n| 貸出冊数 | 98冊 | 120冊 |\n",
            ["協力店 店: actual R5 9, target R9 20", "貸出冊数 冊: actual R5 98, target R9 120"]
        ),
        // Rows that lack their last cells; years behind the first are of results.
        (
            "| 成果指標 | 基準値 2022年 | 2023年 | 2024年 | 2025年 |\n| 協力店 | 9店 | 12店 | 13店 |\n| 貸出冊数 | 98冊 | 99冊 | 97冊 |\n",
            [
                "協力店 店: baseline 2022年 9, actual 2023年 12, actual 2024年 13, actual 2025年 -",
                "貸出冊数 冊: baseline 2022年 98, actual 2023年 99, actual 2024年 97, actual 2025年 -",
            ]
        ),
        // Years behind that of 現状値 lead to the target.
        (
            "指標\t現状値（R6）\tR8\tR9\t目標値\n協力店\t9店\t12店\t15店\t20店\n",
            ["協力店 店: actual R6 9, target R8 12, target R9 15, target - 20"]
        ),
        // Words among years of a column.
        (
            "指標\t現状値\t時点\t目標値\t目標年次\n協力店\t9店\tR5\t20店\tR9\n貸出冊数\t98冊\tR6\t－\t未設定\n会員\t3人\tR6\t6人\tR9\n",
            [
                "協力店 店: actual R5 9, target R9 20", "貸出冊数 冊: actual R6 98, target - -",
                "会員 人: actual R6 3, target R9 6",
            ]
        ),
        // Letters before the kind of an indicator, and 単位 as a word.
        (
            "事業名\tア 活動指標 指標名\tア 活動指標 単位\tア 活動指標 R4実績\n道路の補修事業\t補修した道\tkm\t31\n",
            ["補修した道 km: actual R4 31"]
        ),
        // Brackets within brackets, and a control character that an extractor left.
        (
            "指標\t現状値\t目標値\n協力店\t9店 (R4(2022))\t20店\u{7}\n",
            ["協力店 店: actual R4(2022) 9, target - 20"]
        ),
    ]

    @Test(arguments: indicators)
    func `tell figures of indicators`(table: (text: String, facts: [String])) throws {
        let facts = try TableFacts.indicators(of: "会の計画\n\n" + table.text)
        #expect(facts == table.facts)
    }
}

/// Rows of indicators without heads.
@Suite struct HeadlessRowTests {
    static let indicators = [
        (
            "| 入込客数 | 12万人（R4） | 15万人 |\n| 道路の整備率 | 80.2%（R4） | 88.0% |\n| 展示の年間観覧者 | ― | 2万人 |\n",
            [
                "入込客数 人: actual R4 120000, target - 150000", "道路の整備率 %: actual R4 80.2, target - 88.0",
                "展示の年間観覧者 人: actual - -, target - 20000",
            ]
        ),
        // Years in cells of their own; a plan and the month of it group the first rows.
        (
            """
            | 読書の計画 | R6.2 | 朝の読書をする学校 | R5年度 | 12校 | R10年度 | 20校 |
            | 貸出冊数 | R4年度 | 98冊 | R10年度 | 全国平均を上回る |
            | 読み聞かせの会 | R4年度 | 6回 | R10年度 | 12回 |

            """,
            [
                "朝の読書をする学校 校: actual R5年度 12, target R10年度 20",
                "貸出冊数 冊: actual R4年度 98, target R10年度 -",
                "読み聞かせの会 回: actual R4年度 6, target R10年度 12",
            ]
        ),
        // A number before the name, and what it means behind it.
        (
            "| 7 | 貸出冊数 | 一年に貸した本（図書課調査） | （R6年度） 98冊 | （R10年度） 120冊 |\n| 8 | 協力店 | 見守る店 | （R5年度） 9店 | （R10年度） 20店 |\n",
            ["貸出冊数 冊: actual R6年度 98, target R10年度 120", "協力店 店: actual R5年度 9, target R10年度 20"]
        ),
        (
            "入込客数\t12万人（R4）\t2030年 現状値より増加\n貸出冊数\t98冊（R4）\t120冊（R9）\n",
            ["入込客数 人: actual R4 120000, target 2030年 -", "貸出冊数 冊: actual R4 98, target R9 120"]
        ),
        // No year, but one unit in each row.
        (
            "貸出冊数\t98冊\t120冊\n協力店\t9店\t20店\n",
            ["貸出冊数 冊: actual - 98, target - 120", "協力店 店: actual - 9, target - 20"]
        ),
        (
            "貸出冊数\t90冊（H30）\t98冊（R5）\t120冊（R10）\n協力店\t4店（H30）\t9店（R5）\t20店（R10）\n",
            [
                "貸出冊数 冊: baseline H30 90, actual R5 98, target R10 120",
                "協力店 店: baseline H30 4, actual R5 9, target R10 20",
            ]
        ),
    ]

    @Test(arguments: indicators)
    func `tell figures of indicators`(table: (text: String, facts: [String])) throws {
        let facts = try TableFacts.indicators(of: "主な指標\n\n" + table.text)
        #expect(facts == table.facts)
    }

    /// One row, rows of money, figures of several kinds, and rows under heads that nobody knows.
    @Test(arguments: [
        "貸出冊数\t98冊（R4）\t120冊\n",
        "道路の補修事業\t98千円\t120千円\n橋の点検事業\t9千円\t20千円\n",
        "中央館\t98冊\t120人\n北館\t9冊\t20人\n",
        "館名\t読む人\t借りる人\n中央館\t98人\t120人\n北館\t9人\t20人\n",
    ])
    func `are none that do not say so`(table: String) throws {
        let plan = try assertParse(Array(("主な指標\n\n" + table).utf8)).plan
        #expect(plan.sheets.allSatisfy { $0.indicators.isEmpty })
    }
}
