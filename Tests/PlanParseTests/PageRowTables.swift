/// Rows of tables in text of pages that take more than one line, and heads that stand in other lines than those beside them.
enum PageRowTables {
    static let indicators: [TableFacts.Example] = [
        // A value over its year, which stands in the line of the row; names may begin in the line above.
        (
            """
                                                            実績値
            番号      成果を示す指標                   策定時                             目標値         担当課
                                                         Ｒ５年度       Ｒ６年度
            １ 安心して暮らせるまち
                                              420件                            600件
             1   暮らしの相談の件数                   （Ｒ３）         536件       580件    （Ｒ９）         福祉課
                 家で続けて暮らしている高齢                 8人                             20人
             2   者の数                         （Ｒ３）         12人        13人     （Ｒ９）         福祉課
                                              86校                             95校
             3   森の体験をした学校                   （Ｒ４）         87校        88校     （Ｒ９）         教育課

            """,
            [
                "暮らしの相談の件数 件: baseline Ｒ３ 420, actual Ｒ５年度 536, actual Ｒ６年度 580, target Ｒ９ 600",
                "家で続けて暮らしている高齢者の数 人: baseline Ｒ３ 8, actual Ｒ５年度 12, actual Ｒ６年度 13, target Ｒ９ 20",
                "森の体験をした学校 校: baseline Ｒ４ 86, actual Ｒ５年度 87, actual Ｒ６年度 88, target Ｒ９ 95",
            ]
        ),
        // A name between the lines of its targets and its results.
        (
            """
                      指標名           単位        令和４年度      令和５年度      令和６年度
                                         目標         90.4       93.2       95.7
            健診を受けた人の割合          ％
                                         実績         90.9       95.0
                                         目標         25         31         50
            ごみを減らす店の数           店
                                         実績         38         60

            """,
            [
                "健診を受けた人の割合 %: target 令和４年度 90.4, target 令和５年度 93.2, target 令和６年度 95.7, actual 令和４年度 90.9, actual 令和５年度 95.0, actual 令和６年度 -",
                "ごみを減らす店の数 店: target 令和４年度 25, target 令和５年度 31, target 令和６年度 50, actual 令和４年度 38, actual 令和５年度 60, actual 令和６年度 -",
            ]
        ),
        // So do names beside a word that groups them.
        (
            """
              区分          指標名             単位              令和５年度       令和６年度
                                                  目標        250         260
            活動指標    窓口の利用者数                人
                                                  実績        254         276
                                                  目標        80          82
                    満足した人の割合               ％
                                                  実績        81          83

            """,
            [
                "窓口の利用者数 人: target 令和５年度 250, target 令和６年度 260, actual 令和５年度 254, actual 令和６年度 276",
                "満足した人の割合 %: target 令和５年度 80, target 令和６年度 82, actual 令和５年度 81, actual 令和６年度 83",
            ]
        ),
    ]

    static let money: [TableFacts.Example] = [
        // Heads of one letter before a head that is set wide.
        (
            """
                       款              項   金   額
            1 町税                                  24,480
                           1 町民税                  12,908
                           2 固定資産税                11,572
            2 地方譲与税                                1,226
                           1 森林環境譲与税               1,226
            歳 入 合 計                              25,706

            """,
            [
                "町税 subtotal: - 24480",
                "町民税 item: - 12908",
                "固定資産税 item: - 11572",
                "地方譲与税 subtotal: - 1226",
                "森林環境譲与税 item: - 1226",
                "歳 入 合 計 total: - 25706",
            ]
        ),
        // A number two blanks or more before the name that it counts, under a head of both.
        (
            """
                       款                    項    金     額
            1 議会費                                       8,935
                            1   議会費                     8,935
            2 総務費                                     942,620
                            1   総務管理費                 900,120
                            2   徴税費                    42,500

            """,
            [
                "議会費 item: - 8935",
                "議会費 item: - 8935",
                "総務費 item: - 942620",
                "総務管理費 item: - 900120",
                "徴税費 item: - 42500",
            ]
        ),
        // The head of the amounts in a line above those of the names, their unit in the line below.
        (
            """
            第１表 歳入歳出予算
                                          金        額
                        款              項
                                              千円
            1 県税                                       48,352
                           1 県民税                      18,420
                           2 事業税                      29,932
            2 交付金                                        680
                           1 特別交付金                      680

            """,
            [
                "県税 item: - 48352",
                "県民税 item: - 18420",
                "事業税 item: - 29932",
                "交付金 item: - 680",
                "特別交付金 item: - 680",
            ]
        ),
        // Numbers of one digit stand further to the right than those of two.
        (
            """
             No         事業名             担当      R6決算額（千円）   R7予算額（千円）

                  8 橋の点検事業                 道路課          7,854       9,952
                  9 図書館の本の購入事業             図書館           979         790
              10 公民館の屋根の修繕事業              社会教育課        17,765      14,565
              11 見守り配食事業                  福祉課          2,140       2,300

            """,
            [
                "橋の点検事業 item: R6 7854 / R7 9952",
                "図書館の本の購入事業 item: R6 979 / R7 790",
                "公民館の屋根の修繕事業 item: R6 17765 / R7 14565",
                "見守り配食事業 item: R6 2140 / R7 2300",
            ]
        ),
        // A head alone between years and what stands below them.
        (
            """
                              令和８年度                 令和７年度               増      減
                性  質  別
                            予算額       構成比         予算額       構成比        金額       率
            人件費               6,860     48.4        6,147     49.3       713    11.6
            維持補修費と物件費         2,450     51.6        2,159     50.7       291    13.5
            合  計              9,310    100.0        8,306    100.0     1,004    12.1

            """,
            [
                "人件費 item: 令和８年度 6860 / 令和７年度 6147; 713",
                "維持補修費と物件費 item: 令和８年度 2450 / 令和７年度 2159; 291",
                "合 計 total: 令和８年度 9310 / 令和７年度 8306; 1004",
            ]
        ),
        // The amounts of 節 are no amounts of the 目.
        (
            """
            ８款 土木費 １項 道路費                          （単位：千円）
                                                                        節
                目             本年度       前年度       比  較                                    説  明
                                                                区  分        金  額
            1 道路橋りょう費         4,992     3,994       998     1 補助金            1,248  橋の点検
                                                            2 負担金            3,744  国の負担
            2 都市計画費           2,175     1,878       297     1 補助金            2,175  公園

            """,
            [
                "道路橋りょう費 item: - 4992 / - 3994; 998",
                "都市計画費 item: - 2175 / - 1878; 297",
            ]
        ),
        // So are those behind blank lines.
        (
            """
            ８款 土木費 １項 道路費                    （単位：千円）
                                                                    節
                目             本年度       前年度       比較                                説明
                                                            区分            金額
            1．道路費             4,992     3,994     998   １．報酬            1,248     報酬
                                                        12．委託料          1,248     委託

                                                        18．補助金          2,496     補助

            2．公園費             2,175     1,878     297   １．報酬            1,000     報酬の額

                                                        18．補助金          1,175     補助

            """,
            [
                "道路費 item: - 4992 / - 3994; 998",
                "公園費 item: - 2175 / - 1878; 297",
            ]
        ),
    ]
}
