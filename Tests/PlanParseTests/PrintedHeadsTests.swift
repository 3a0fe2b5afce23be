import Testing

@testable import PlanParse

/// Heads of text laid out as on the page that stand so near each other, or over so many columns, that their places alone do not tell
/// whose figures are below them.
@Suite struct PrintedHeadsTests {
    @Test(arguments: texts)
    func `say what they say with tabs`(kind: String, tabs: String, printed: String) throws {
        #expect(AlignedFacts.facts(of: printed) == AlignedFacts.facts(of: tabs))
        try assertParse(Array(printed.utf8))
    }

    private static let texts = [
        (
            "years one blank apart over numbered names",
            """
            杉戸川町 第3次実施計画

            （単位：千円）
            №\t事業名\t令和7年度\t令和8年度\t令和9年度\t令和10年度\t合計
            1\t里山林整備事業\t12,000\t12,000\t8,500\t8,500\t41,000
            2\t図書館空調更新事業\t0\t31,400\t0\t0\t31,400
            3\t移動診療車運行事業\t2,210\t2,210\t2,210\t2,210\t8,840
            """,
            """
            杉戸川町 第3次実施計画

            （単位：千円）
              №         事業名       令和7年度  令和8年度  令和9年度 令和10年度    合計
               1 里山林整備事業         12,000 12,000  8,500  8,500   41,000
               2 図書館空調更新事業            0 31,400      0      0   31,400
               3 移動診療車運行事業        2,210  2,210  2,210  2,210    8,840
            """
        ),
        (
            "a title right above groups over years",
            """
            奥多野町総合戦略 指標一覧

            番号\t指標名\t単位\t基準値\t目標値\t\t
            \t\t\tR5年度\tR6年度\tR8年度\tR10年度
            1\t空き家の活用件数\t件\t14\t18\t22\t30
            2\t移住相談の件数\t件\t206\t230\t250\t300
            3\t地域おこし協力隊の定住率\t％\t62.5\t65.0\t70.0\t75.0
            """,
            """
                      奥多野町総合戦略 指標一覧
             番号         指標名       単位    基準値           目標値
                                       R5年度   R6年度   R8年度   R10年度
               1 空き家の活用件数        件        14     18     22     30
               2 移住相談の件数         件       206    230    250    300
               3 地域おこし協力隊の定住率    ％      62.5   65.0   70.0   75.0
            """
        ),
        (
            "a word among figures, under a head with its year below",
            """
            番号\t指標名\t単位\t現状値\t\t目標値（R11年度）\t担当課
            \t\t\t値\t年度\t\t
            1\t人口の社会増減\t人\t△86\tR5\t均衡\t企画課
            2\t就業体験の参加者数\t人\t38\tR6\t60\t商工課
            3\t再生可能エネルギーの自給率\t％\t12.4\tR5\t20.0\t環境課
            4\t農業の新規就業者数\t人\t7\tR6\t12以上\t農林課
            """,
            """
                                               現状値           目標値
             番号          指標名         単位                    （R11年度）     担当課
                                             値      年度
               1 人口の社会増減           人          △86 R5             均衡 企画課
               2 就業体験の参加者数         人           38 R6             60 商工課
               3 再生可能エネルギーの自給率     ％         12.4 R5           20.0 環境課
               4 農業の新規就業者数         人            7 R6           12以上 農林課
            """
        ),
        (
            "a total before years one blank apart",
            """
            美波沢町過疎計画

            （単位：千円）
            事業名\t概算事業費\t令和8年度\t令和9年度\t令和10年度
            公民館耐震改修事業\t48,000\t8,000\t40,000\t0
            農道舗装事業\t15,600\t5,200\t5,200\t5,200
            消火栓設置事業\t3,000\t1,000\t1,000\t1,000
            """,
            """
            美波沢町過疎計画

            （単位：千円）
                 事業名       概算事業費  令和8年度  令和9年度  令和10年度
            公民館耐震改修事業     48,000  8,000 40,000       0
            農道舗装事業        15,600  5,200  5,200   5,200
            消火栓設置事業        3,000  1,000  1,000   1,000
            """
        ),
        (
            "a head over some of the sources below another",
            """
            白山沢町 令和7年度主要事業

            （単位：千円）
            事業名\t予算額\t財源内訳\t\t\t
            \t\t特定財源\t\t\t一般財源
            \t\t国県支出金\t地方債\tその他\t
            学校給食調理業務委託\t124,000\t0\t0\t4,000\t120,000
            防災行政無線更新事業\t328,000\t40,000\t210,000\t0\t78,000
            斎場修繕事業\t76,400\t0\t0\t6,400\t70,000
            """,
            """
            白山沢町 令和7年度主要事業

            （単位：千円）
                                                  財源内訳
                  事業名        予算額              特定財源
                                     国県支出金     地方債      その他    一般財源
            学校給食調理業務委託     124,000        0        0   4,000  120,000
            防災行政無線更新事業     328,000   40,000  210,000       0   78,000
            斎場修繕事業          76,400        0        0   6,400   70,000
            """
        ),
    ]
}
