/// What heads say of years and of money, in notations of their own.
enum HeadYearTables {
    static let indicators: [TableFacts.Example] = [
        // Years alone before that of the only target are of results.
        (
            "項目\t令和元年度\t令和5年度\t令和11年度目標\n女性の委員\t27.1％\t30.6％\t40％\n育児の休業\t0.0％\t41.7％\t85％\n",
            [
                "女性の委員 %: actual 令和元年度 27.1, actual 令和5年度 30.6, target 令和11年度 40",
                "育児の休業 %: actual 令和元年度 0.0, actual 令和5年度 41.7, target 令和11年度 85",
            ]
        ),
        // Words under 目標 name what is aimed at; a heading gives the unit.
        (
            "■読書の量（冊）\n目標\t現状\t目標（令和12年度）\t備考\n子どもの貸出\t62\t70\t図書館調べ\n大人の貸出\t28\t35\t\n",
            [
                "子どもの貸出 冊: actual - 62, target 令和12年度 70",
                "大人の貸出 冊: actual - 28, target 令和12年度 35",
            ]
        ),
        // Years of an era with the western year in brackets.
        (
            "指標\t基準\t実績\t\t目標\n\t５(2023)\t６(2024)\t７(2025)\t９(2027)\n食堂の設置数\t180箇所\t211箇所\t－\t300箇所\n育休の取得率\t30.6％\t43.9％\t－\t50％以上\n",
            [
                "食堂の設置数 箇所: baseline ５(2023) 180, actual ６(2024) 211, actual ７(2025) -, target ９(2027) 300",
                "育休の取得率 %: baseline ５(2023) 30.6, actual ６(2024) 43.9, actual ７(2025) -, target ９(2027) 50",
            ]
        ),
        // The same as fiscal years, below heads over several columns.
        (
            "指標\t基準\t年次目標\t\t目標\n\t30年度（2018年度）\t２年度（2020年度）\t３年度（2021年度）\t５年度（2023年度）\n検診の受診率\t35.2％\t40.0％\t43.0％\t50％\n",
            [
                "検診の受診率 %: baseline 30年度（2018年度） 35.2, target ２年度（2020年度） 40.0, target ３年度（2021年度） 43.0, target ５年度（2023年度） 50"
            ]
        ),
        // A western year right before the label.
        (
            "指標\t2022期待値\t2022実績値\t目標値（2025）\n移住者数\t10\t11\t15\n転入者数\t20\t21\t25\n",
            [
                "移住者数 -: target 2022 10, actual 2022 11, target 2025 15",
                "転入者数 -: target 2022 20, actual 2022 21, target 2025 25",
            ]
        ),
        // Years without an era near one that has it.
        (
            "指標\t単位\t現状値（平成22年度）\t23年度\t24年度\t目標（平成30年度）\n組織率\t％\t57.1\t62.0\t66.6\t93.0\n",
            [
                "組織率 %: actual 平成22年度 57.1, target 23年度 62.0, target 24年度 66.6, target 平成30年度 93.0"
            ]
        ),
        // 基本目標 in the heading says nothing of the figures.
        (
            """
            基本目標② 健康
            | 指標 | 計画策定時 (2018年度) | 2021年度 | 2022年度 | 目標 (2024年度) |
            | 受診率 | 48.6％ | 53.1％ | 53.6％ | 70％以上 |

            """,
            [
                "受診率 %: baseline 2018年度 48.6, actual 2021年度 53.1, actual 2022年度 53.6, target 2024年度 70"
            ]
        ),
        // A year with a word in its brackets, and right before its figure.
        (
            "指標名\t現状値\t目標値（令和10年度）\n講座の参加者数\t420人（R5・累計）\t500人\n相談の件数\t令和5年度120件\t150件\n",
            [
                "講座の参加者数 人: actual R5 420, target 令和10年度 500",
                "相談の件数 件: actual 令和5年度 120, target 令和10年度 150",
            ]
        ),
        // A second line of heads in brackets.
        (
            "まちの方針\t成果指標\t現状値\t目標値\n（ねらい）\t\t\t（2019年）\n健康な暮らし\t元気な人の割合\t83.1%（2015年）\t81%\n子育ての支援\t出生数\t590人（2014年）\t610人\n",
            [
                "元気な人の割合 %: actual 2015年 83.1, target 2019年 81",
                "出生数 人: actual 2014年 590, target 2019年 610",
            ]
        ),
    ]

    static let money: [TableFacts.Example] = [
        // The unit stands below the table.
        (
            "区分\tR7予算額\tR6予算額\t増減率(%)\n県税\t118,402\t115,930\t2.1\n交付税\t200\t190\t5.3\n（単位：百万円）\n",
            ["県税 item: R7 118402 / R6 115930", "交付税 item: R7 200 / R6 190"]
        ),
        // 計 is the amount of the sources beside it.
        (
            "事業名\t国庫支出金\t県支出金\t一般財源\t計\n花いっぱい事業\t100\t50\t50\t200\n見守り事業\t\t40\t60\t100\n",
            [
                "花いっぱい事業 item: - 200 (national 100, prefectural 50, general 50)",
                "見守り事業 item: - 100 (national -, prefectural 40, general 60)",
            ]
        ),
        // A source behind the year and kind of its amount.
        (
            "事務事業名\tR5決算 事業費（千円）\tR5決算 国庫支出金\tR5決算 その他\tR5決算 一般財源\n花いっぱい事業\t200\t100\t40\t60\n見守り事業\t90\t0\t30\t60\n",
            [
                "花いっぱい事業 item: R5 200 (national 100, other 40, general 60)",
                "見守り事業 item: R5 90 (national 0, other 30, general 60)",
            ]
        ),
        // Two amounts below each year.
        (
            "事業名\t見守り事業\n\t令和5年度\t\t令和6年度\t\n\t予算額\t決算額\t予算額\t決算額\n事業費（千円）\t12,300\t11,800\t13,400\t12,900\n国庫支出金\t1,000\t900\t1,100\t1,000\n一般財源\t11,300\t10,900\t12,300\t11,900\n",
            [
                "見守り事業 -: 令和5年度 12300 (national 1000, general 11300) / 令和5年度 11800 (national 900, general 10900) / 令和6年度 13400 (national 1100, general 12300) / 令和6年度 12900 (national 1000, general 11900)"
            ]
        ),
        // 前年度 beside a column of years.
        (
            """
            年度,事業名,前年度当初予算額（円）,当初予算額（円）
            令和7年度,庁舎の管理事業,58210000,61480000
            令和7年度,公園の管理事業,8210000,8480000

            """,
            [
                "庁舎の管理事業 item: 前年度当初予算額 58210000 / 令和7年度 61480000",
                "公園の管理事業 item: 前年度当初予算額 8210000 / 令和7年度 8480000",
            ]
        ),
        // Years of four digits, and names that no head names.
        (
            "（単位：千円）\n項目名\t2010\t2011\t2012\n議会費\t406,569\t505,920\t437,587\n総務費\t1,406,569\t1,505,920\t1,437,587\n",
            [
                "議会費 item: 2010 406569 / 2011 505920 / 2012 437587",
                "総務費 item: 2010 1406569 / 2011 1505920 / 2012 1437587",
            ]
        ),
    ]
}
