/// Records in lines: labels, marks and lists.
enum LabelledLineTables {
    static let indicators: [TableFacts.Example] = [
        // Each cell in a line, and years in cells of their own.
        (
            """
            政策目標
            現状値
            年次
            目標値
            年次
            待機児童数
            1,536人
            2020年
            0人
            2030年
            欠席者の割合
            2.1％
            2021年
            1.5％
            2030年

            """,
            [
                "待機児童数 人: actual 2020年 1536, target 2030年 0",
                "欠席者の割合 %: actual 2021年 2.1, target 2030年 1.5",
            ]
        ),
        // A bar ends each line, and なし stands in place of a figure.
        (
            """
            成果指標 |
            平成12年 |
            平成13年実績 |
            5ヵ年目標 |
            来館者数 |
            102,521人 |
            105,757人 |
            105,000人 |
            貸出冊数 |
            なし |
            220,112冊 |
            230,000冊 |

            """,
            [
                "来館者数 人: actual 平成12年 102521, actual 平成13年 105757, finalTarget - 105000",
                "貸出冊数 冊: actual 平成12年 -, actual 平成13年 220112, finalTarget - 230000",
            ]
        ),
        // Labels in brackets, the name behind its own.
        (
            """
            【指標】新規就農者数　【目標値】15人　【実績】11人　【達成率】73.3％
            【指標】空き家の解消件数　【目標値】20件　【実績】18件　【達成率】90.0％

            """,
            [
                "新規就農者数 人: target - 15, actual - 11",
                "空き家の解消件数 件: target - 20, actual - 18",
            ]
        ),
        // The same in a list.
        (
            """
            主な取組の結果
            ・新規就農者数　【目標値】15人　【実績】11人　【達成率】73.3％
            ・空き家の解消件数　【目標値】20件　【実績】18件　【達成率】90.0％

            """,
            [
                "新規就農者数 人: target - 15, actual - 11",
                "空き家の解消件数 件: target - 20, actual - 18",
            ]
        ),
        // The line above a table of targets and results names it.
        (
            """
            ① 指標名：防災組織の組織率
            | 区分 | R4 | R5 | R6 |
            | 目標値 | 87.0 | 88.0 | 89.0 |
            | 実績値 | 87.4 | 88.1 | 88.5 |

            ② 防犯組織の数
            | 区分 | R4 | R5 | R6 |
            | 目標値 | 1,280 | 1,290 | 1,300 |
            | 実績値 | 1,281 | 1,292 | 1,299 |

            """,
            [
                "防災組織の組織率 -: target R4 87.0, target R5 88.0, target R6 89.0, actual R4 87.4, actual R5 88.1, actual R6 88.5",
                "防犯組織の数 -: target R4 1280, target R5 1290, target R6 1300, actual R4 1281, actual R5 1292, actual R6 1299",
            ]
        ),
        // A block whose first label names the indicator.
        (
            "目標指標等\t企業の立地件数（件）\n初期値\t100（令和2年度）\n目標値\t120（令和5年度）\n実績値\t137（令和5年度）\n",
            [
                "企業の立地件数（件） 件: baseline 令和2年度 100, target 令和5年度 120, actual 令和5年度 137"
            ]
        ),
        // Counters that begin as a unit does.
        (
            "指標名\t現状値\t目標値\n参加する機関の数\t36機関\t40機関\n対象の区分数\t18区分\t20区分\n",
            [
                "参加する機関の数 機関: actual - 36, target - 40",
                "対象の区分数 区分: actual - 18, target - 20",
            ]
        ),
        // Arrows without years beside each other.
        (
            """
            1.産業の振興
            転入者数:715人 → 950人
            交流する人の数:3,324人 → 5,000人

            """,
            [
                "転入者数 人: baseline - 715, target - 950",
                "交流する人の数 人: baseline - 3324, target - 5000",
            ]
        ),
        // A title right above heads in lines.
        (
            """
            ＫＰＩ一覧
            ＫＰＩ
            基準値（H30）
            目標値（R6）
            就業する人の割合
            74.2％
            78.0％
            創業者数
            12人
            25人

            """,
            [
                "就業する人の割合 %: baseline H30 74.2, target R6 78.0",
                "創業者数 人: baseline H30 12, target R6 25",
            ]
        ),
        // A label with several dated figures below the name.
        (
            """
            | 指標 | 相談を受けている割合 | 目標値の設定根拠 |
            | 目標値 | 76.4％ （R5年度） | 80.0％ （R8年度） | 100％ （R12年度） | 全児童 |

            | 指標 | 新規就農者数 |
            | 目標値 | 3人 （R6年度） | 5人／年 （R12年度） |

            """,
            [
                "相談を受けている割合 %: baseline R5年度 76.4, target R8年度 80.0, target R12年度 100",
                "新規就農者数 人: baseline R6年度 3, target R12年度 5",
            ]
        ),
    ]

    static let money: [TableFacts.Example] = [
        // A line that names a project alone.
        (
            """
            事務事業名　公民館管理事業
            ◎事業費（単位：千円）
                          令和4年度   令和5年度
            事業費           20,115      21,408
            国庫支出金            0         100
            一般財源         20,115      21,308

            事務事業名　図書館管理事業
            ◎事業費（単位：千円）
                          令和4年度   令和5年度
            事業費           30,115      31,408
            国庫支出金            0         100
            一般財源         30,115      31,308

            """,
            [
                "公民館管理事業 -: 令和4年度 20115 (national 0, general 20115) / 令和5年度 21408 (national 100, general 21308)",
                "図書館管理事業 -: 令和4年度 30115 (national 0, general 30115) / 令和5年度 31408 (national 100, general 31308)",
            ]
        ),
        // Labels and amounts in one line.
        (
            """
            ■図書館の運営事業
            予算額 46,866千円 決算額 46,864千円
            （財源内訳）国・県支出金 0千円 その他 23,000千円 一般財源 23,864千円
            事業の内容
            計画のとおり実施しました。

            """,
            [
                "図書館の運営事業 -: - 46866 / - 46864 (nationalAndPrefectural 0, other 23000, general 23864)"
            ]
        ),
        // Entries of a list with their amounts.
        (
            """
            １ 安全な暮らしの主な事業
            ・防災ラジオの配布　12,300千円
            　　説明が続きます。
            ・空き店舗の活用支援　5,000千円
            　　説明が続きます。

            """,
            [
                "防災ラジオの配布 item: - 12300",
                "空き店舗の活用支援 item: - 5000",
            ]
        ),
        // With a label before each amount.
        (
            """
            主な補正の事業
            ・倉庫整備事業　補正額 12,000千円（現計 34,000千円）
            ・農業振興事業　補正額 △1,200千円（現計 8,800千円）

            """,
            [
                "倉庫整備事業 item: - 12000 / - 34000",
                "農業振興事業 item: - -1200 / - 8800",
            ]
        ),
        // Each cell in a line of its own, and units below the heads.
        (
            """
            款
            本年度予算額
            前年度予算額
            比較
            千円
            千円
            千円
            1 議会費
            481,364
            423,756
            57,608
            2 総務費
            986,813
            849,553
            137,260

            """,
            [
                "議会費 item: - 481364 / - 423756; 57608",
                "総務費 item: - 986813 / - 849553; 137260",
            ]
        ),
        // A marked label over its value.
        (
            "【事業名】\n公民館の運営事業\n【担当課】\n生涯学習課\n\tR4決算（千円）\tR5予算（千円）\n総事業費\t20,115\t22,000\n国庫支出金\t0\t200\n一般財源\t20,115\t21,800\n",
            [
                "公民館の運営事業 -: R4 20115 (national 0, general 20115) / R5 22000 (national 200, general 21800)"
            ]
        ),
        // Sources in brackets behind the amount of an entry.
        (
            """
            主な事業
            ・側溝の改修　32,000千円（市債 28,800千円、一般財源 3,200千円）
            ・公園の整備　5,000千円（一般財源 5,000千円）

            """,
            []
        ),
        // Dots lead to the amount.
        (
            """
            主な事業
            給食の管理事業…1億5,484万円
            公園の管理事業…1,408万円

            """,
            [
                "給食の管理事業 item: - 154840000",
                "公園の管理事業 item: - 1408",
            ]
        ),
        // Single blanks, and a name around its figures.
        (
            """
            事業名 令和４年度予算額（千円） 令和５年度予算額（千円） 増減
            世界的な部品不足による
            2,113 3,192 1,079
            機器の更新に伴う賃借料
            見守り支援事業 843 924 81

            """,
            [
                "世界的な部品不足による機器の更新に伴う賃借料 item: 令和４年度 2113 / 令和５年度 3192; 1079",
                "見守り支援事業 item: 令和４年度 843 / 令和５年度 924; 81",
            ]
        ),
        // Single blanks, and three lines of heads.
        (
            """
            会 計 別 平成28年度 平成27年度 比 較
            当初予算額 当初予算額 増減 率
            千円 千円 千円 %
            一 般 会 計 295,200,000 294,900,000 300,000 0.10
            介護保険事業 61,555,000 59,571,000 1,984,000 3.33

            """,
            [
                "一 般 会 計 item: 平成28年度 295200000 / 平成27年度 294900000; 300000",
                "介護保険事業 item: 平成28年度 61555000 / 平成27年度 59571000; 1984000",
            ]
        ),
        // Single blanks, and names without a number.
        (
            """
            （単位：千円）
            区分 予算額 構成比
            議会費 209,713 0.9
            総務費 3,209,713 12.1

            """,
            [
                "議会費 item: - 209713",
                "総務費 item: - 3209713",
            ]
        ),
    ]
}
