/// Tables in text of pages, whose columns places tell badly: margins, blank lines between rows, heads that stand far off their
/// figures.
enum PageColumnTables {
    static let indicators: [TableFacts.Example] = [
        // A blank within the brackets behind figures.
        (
            """
            まちづくりの方針         成果指標                 現状値                 目標値（2019年）
            ①健康な暮らし           元気な人の割合           83.1%（2015 年）       81%
            ②子育ての支援           出生数                   590 人（2014 年）      610 人
                                     人口                     2,044 人（2014 年）    2,000 人以上
                                     従業者数                 1,044 人（2014 年）    1,000 人以上
            ③地域の移動             整備した区間の割合       55.0%（2014 年）       61.9%

            """,
            [
                "元気な人の割合 %: actual 2015 年 83.1, target 2019年 81",
                "出生数 人: actual 2014 年 590, target 2019年 610",
                "人口 人: actual 2014 年 2044, target 2019年 2000",
                "従業者数 人: actual 2014 年 1044, target 2019年 1000",
                "整備した区間の割合 %: actual 2014 年 55.0, target 2019年 61.9",
            ]
        )
    ]

    static let money: [TableFacts.Example] = [
        // A title above three lines of heads, and a blank line behind each row.
        (
            """
            主な取組
                                         事業費        財 源 内 訳
                    事業名                                          取組の内容
                                        （千円）      国      一般財源

                    花いっぱい事業          51,304     1,324     49,980  苗の配布

                    まちあるき事業          12,344                12,344  地図の印刷

                    図書館夜間事業           6,135       514      5,621  講師の謝礼

            """,
            [
                "花いっぱい事業 item: - 51304 (national 1324, general 49980)",
                "まちあるき事業 item: - 12344 (national -, general 12344)",
                "図書館夜間事業 item: - 6135 (national 514, general 5621)",
            ]
        ),
        // Texts wrap around the figures of a row, and two rows stand without a blank line.
        (
            """
                                                                   左 の 財 源 内 訳（千円）
                 番号    担当課     事業名               事業費（千円）      国      一般財源     取組の内容
                                                                                           公園の樹木の点検と、古くなった
                 1      公園課     樹木点検事業           1,304         324        980
                                                                                           遊具の取替えを行う。

                 2      福祉課     見守り事業             2,344                  2,344   協力店への支援を行う。
                                  市民ホール（舞台照
                 3      文化課                         9,135       1,014      8,121   設計を行う。
                                  明）改修事業

                 4      学校課     給食費支援事業         7,100       3,550      3,550   食材の値上がり分を補う。

            """,
            [
                "樹木点検事業 item: - 1304 (national 324, general 980)",
                "見守り事業 item: - 2344 (national -, general 2344)",
                "市民ホール（舞台照明）改修事業 item: - 9135 (national 1014, general 8121)",
                "給食費支援事業 item: - 7100 (national 3550, general 3550)",
            ]
        ),
        // Two heads set wide beside each other.
        (
            """
                事   項               期   間   限   度   額
            窓口システム借上料          令和６年度～令和８年度       １２，４００
            庁舎警備委託料             令和６年度～令和７年度         ８，７１０

            """,
            [
                "窓口システム借上料 item: 令和６年度～令和８年度 12400",
                "庁舎警備委託料 item: 令和６年度～令和７年度 8710",
            ]
        ),
        // Heads far off their figures, as many as there are columns.
        (
            """
                                                Ｒ４当初    Ｒ５当初           財 源 内 訳
            番号    担当課       事業名                               増減
                                                （千円）   （千円）             国        その他        一般財源
            1     公園課   樹木点検事業         1,447   2,370     923   485       228       1,657
            2     福祉課     見守り事業         3,129    2,392   △ 737    196                  2,196
            3     文化課     舞台改修事業          153      343     190      171         72         100

            """,
            [
                "樹木点検事業 item: Ｒ４ 1447 / Ｒ５ 2370 (national 485, other 228, general 1657); 923",
                "見守り事業 item: Ｒ４ 3129 / Ｒ５ 2392 (national 196, other -, general 2196); -737",
                "舞台改修事業 item: Ｒ４ 153 / Ｒ５ 343 (national 171, other 72, general 100); 190",
            ]
        ),
        // Figures that end in no common place, heads that stand letters apart.
        (
            """
            （単位：円）
                   款            項            事業名            金額       翌年度繰越額     国庫支出金     一般財源

                ２ 総務費      １ 管理費     庁舎塗装事業        2,343,000     2,343,000     1,700,000     643,000

                                          ホール改修事業      19,107,000    19,093,975     9,546,987   9,546,988

                ３ 民生費      １ 福祉費     空家相談事業       160,939,000   159,465,045              159,465,045

            """,
            [
                "庁舎塗装事業 item: - 2343000 / - 2343000 (national 1700000, general 643000)",
                "ホール改修事業 item: - 19107000 / - 19093975 (national 9546987, general 9546988)",
                "空家相談事業 item: - 160939000 / - 159465045 (national -, general 159465045)",
            ]
        ),
        // The sign of a figure touches the one before it.
        (
            """
            （単位：千円）
            款　　　項          本年度予算額   前年度予算額   比　較
            1市税                 310,001        309,000       1,001
              1市民税             110,000        111,001△ 1,001
              2固定資産税         200,001        197,999       2,002

            """,
            [
                "市税 item: - 310001 / - 309000; 1001",
                "市民税 item: - 110000 / - 111001; -1001",
                "固定資産税 item: - 200001 / - 197999; 2002",
            ]
        ),
        // A name set wide before its figures.
        (
            """
                      会 計 別    令和７年度          令和６年度          増 減 額
                               当初予算額          当初予算額
             一   般   会   計      25,120,000     23,340,000     1,780,000
             国民健康保険特別会計          5,503,210      5,618,400     △ 115,190
             介護保険特別会計            4,645,974      4,590,112        55,862

            """,
            [
                "一 般 会 計 item: 令和７年度 25120000 / 令和６年度 23340000; 1780000",
                "国民健康保険特別会計 item: 令和７年度 5503210 / 令和６年度 5618400; -115190",
                "介護保険特別会計 item: 令和７年度 4645974 / 令和６年度 4590112; 55862",
            ]
        ),
    ]
}
