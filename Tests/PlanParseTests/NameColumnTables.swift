/// Which column names the rows of a table.
enum NameColumnTables {
    static let indicators: [TableFacts.Example] = [
        // A row of years under heads is no second row of heads.
        (
            "指標名\t現状値\t目標値\n施設の完成\t令和5年度\t令和9年度\n図書の貸出\t4,100\t4,500\n",
            [
                "施設の完成 -: actual - -, target - -",
                "図書の貸出 -: actual - 4100, target - 4500",
            ]
        ),
        // Nor is one of units.
        (
            "指標名\t単位\t現状値\t目標値\n講座の成果\t回\t\t年\n図書の貸出\t冊\t4,100\t4,500\n",
            [
                "講座の成果 回: actual - -, target - -",
                "図書の貸出 冊: actual - 4100, target - 4500",
            ]
        ),
        // What comes again groups the names beside it.
        (
            "領域\t項目\t策定時の値（平成28年度）\t目標値（令和8年度）\n栄養\t減塩する人の割合\t31.4％\t28.0％以下\n栄養\t欠食する人の割合\t5.8％\t0％\n",
            [
                "減塩する人の割合 %: baseline 平成28年度 31.4, target 令和8年度 28.0",
                "欠食する人の割合 %: baseline 平成28年度 5.8, target 令和8年度 0",
            ]
        ),
        // So does what stands in some rows alone.
        (
            "領域\t項目\t策定時の値（平成28年度）\t目標値（令和8年度）\n栄養\t減塩する人の割合\t31.4％\t28.0％以下\n\t欠食する人の割合\t5.8％\t0％\n運動\t歩数の平均\t5,100歩\t7,000歩\n",
            [
                "減塩する人の割合 %: baseline 平成28年度 31.4, target 令和8年度 28.0",
                "欠食する人の割合 %: baseline 平成28年度 5.8, target 令和8年度 0",
                "歩数の平均 歩: baseline 平成28年度 5100, target 令和8年度 7000",
            ]
        ),
        // A code before the name, a unit behind it, and no heads.
        (
            """
            | ＫＰＩ1 | 防災士の数 | 人 | 2018年度 | 310 | 2022年度 | 405 | 2025年度 | 500 |
            | ＫＰＩ2 | 訓練の回数 | 回 | 2018年度 | 12 | 2022年度 | 18 | 2025年度 | 20 |

            """,
            [
                "防災士の数 人: baseline 2018年度 310, actual 2022年度 405, target 2025年度 500",
                "訓練の回数 回: baseline 2018年度 12, actual 2022年度 18, target 2025年度 20",
            ]
        ),
        // A group before the name, and no heads.
        (
            """
            1 | 子育ての充実 | 待機児童数 | 12人（R5） | 0人（R10）
            2 | 子育ての充実 | 児童クラブ数 | 20か所（R5） | 25か所（R10）

            """,
            [
                "待機児童数 人: actual R5 12, target R10 0",
                "児童クラブ数 箇所: actual R5 20, target R10 25",
            ]
        ),
        // A name that ends in a particle goes on in the next row.
        (
            """
            | 指標名 | 現状値 | 目標値 |
            |---|---|---|
            | 市内の大学の留学生の | | |
            | 就職者数 | 184人（R2） | 400人（R8） |
            | がん検診の受診率 | 40％（R2） | 50％（R8） |

            """,
            [
                "市内の大学の留学生の就職者数 人: actual R2 184, target R8 400",
                "がん検診の受診率 %: actual R2 40, target R8 50",
            ]
        ),
        // A name whose figures stand in the next row.
        (
            """
            | 指標名 | 現状値 | 目標値 |
            |---|---|---|
            | がん検診の受診率 | 40％（R2） | 50％（R8） |
            | 特定健診の受診率 |
            | | 55.2％（R3） | 70.0％以上 |
            | 歯科健診の受診率 | 20％（R2） | 30％（R8） |

            """,
            [
                "がん検診の受診率 %: actual R2 40, target R8 50",
                "特定健診の受診率 %: actual R3 55.2, target - 70.0",
                "歯科健診の受診率 %: actual R2 20, target R8 30",
            ]
        ),
        // 数値 names nothing.
        (
            "指標名\t商店街の歩行者数\n区分\t基準値(R2)\tR5実績\t目標値(R7)\n数値\t61,200人\t70,133人\t75,000人\n",
            [
                "商店街の歩行者数 人: baseline R2 61200, actual R5 70133, target R7 75000"
            ]
        ),
        // A further indicator of the project above is none of its money.
        (
            "事業の名称\t指標\t指標値\t単位\t目標年月\t実績値\n分譲地の事業\t雇用した人数\t15\t人\tH28.3\t42\n\t新卒の雇用者数\t2\t人\tH28.3\t0\n",
            [
                "雇用した人数 人: target H28.3 15, actual - 42",
                "新卒の雇用者数 人: target H28.3 2, actual - 0",
            ]
        ),
    ]
}
