/// Tables in text that keeps no places, and in cells, whose rows are counted or named in other lines.
enum CountedRowTables {
    static let indicators: [TableFacts.Example] = [
        // Numbers before the names, and the years of the figures in a line below.
        (
            "番号 指標名 単位 現状値 目標値 所管課\n（R6） （R10）\n1 健診を受けた人の割合 ％ 48.4 60.0 健康課\n2 ごみを減らす店の数 店 26 85 環境課\n",
            [
                "健診を受けた人の割合 %: actual R6 48.4, target R10 60.0",
                "ごみを減らす店の数 店: actual R6 26, target R10 85",
            ]
        ),
        // A head with its year in the line below it, and heads behind that.
        (
            "指標名 単位 基準値\n（R5）\n目標値\n（R9）\n健診を受けた人の割合 ％ 48.4 60.0\nごみを減らす店の数 店 26 85\n",
            [
                "健診を受けた人の割合 %: baseline R5 48.4, target R9 60.0",
                "ごみを減らす店の数 店: baseline R5 26, target R9 85",
            ]
        ),
        // Each cell in a line of its own, and years below their heads.
        (
            "指標\n単位\n基準値\n（R6）\n目標値\n（R11）\n移住した世帯の数\n世帯\n45\n60\n森の体験に来た人の数\n人\n280\n750\n",
            [
                "移住した世帯の数 世帯: baseline R6 45, target R11 60",
                "森の体験に来た人の数 人: baseline R6 280, target R11 750",
            ]
        ),
        // So do years above their heads.
        (
            "指標\n単位\n令和２年度\n現状値\n令和８年度\n目標値\n移住した世帯の数\n世帯\n45\n60\n森の体験に来た人の数\n人\n280\n750\n",
            [
                "移住した世帯の数 世帯: actual 令和２年度 45, target 令和８年度 60",
                "森の体験に来た人の数 人: actual 令和２年度 280, target 令和８年度 750",
            ]
        ),
        // A name in the second of two rows, in cells.
        (
            "指標名\t単位\t区分\tR5\tR6\n\t\t目標\t250\t260\n窓口の利用者数\t人\t実績\t254\t276\n\t\t目標\t80\t82\n満足した人の割合\t％\t実績\t81\t83\n",
            [
                "窓口の利用者数 人: target R5 250, target R6 260, actual R5 254, actual R6 276",
                "満足した人の割合 %: target R5 80, target R6 82, actual R5 81, actual R6 83",
            ]
        ),
    ]

    static let money: [TableFacts.Example] = [
        // A head of numbers, and one that nobody knows behind the amounts.
        (
            "番号 事業名 担当課 令和８年度予算額 令和７年度予算額 増減 区分の別\n1 橋の点検事業 道路課 9,600 9,000 600 継続\n2 図書館の本の購入事業 図書館 597 836 △239 継続\n10 駅前広場の整備事業 都市課 519 0 519 新規\n",
            [
                "橋の点検事業 item: 令和８年度 9600 / 令和７年度 9000; 600",
                "図書館の本の購入事業 item: 令和８年度 597 / 令和７年度 836; -239",
                "駅前広場の整備事業 item: 令和８年度 519 / 令和７年度 0; 519",
            ]
        ),
        // Numbers with a dash.
        (
            "（単位：千円）\n連番 事業名 令和８年度 令和９年度 計\n1-1 橋の点検事業 9,600 0 9,600\n1-2 図書館の本の購入事業 597 836 1,433\n",
            [
                "橋の点検事業 item: 令和８年度 9600 / 令和９年度 0 / - 9600",
                "図書館の本の購入事業 item: 令和８年度 597 / 令和９年度 836 / - 1433",
            ]
        ),
        // What the projects consist of names the rows where each has amounts of its own.
        (
            "施策の区分\t事業名（施設名）\t事業の内容\t主体\t概算事業費（千円）\tR8\tR9\n暮らし\t道路\t町道川端線の改良\t町\t4,860\t1,240\t3,620\n\t\t町道山手線の舗装\t町\t9,950\t8,450\t1,500\n学び\t学校\t体育館の屋根の修繕\t町\t1,720\t920\t800\n",
            [
                "町道川端線の改良 item: - 4860 / R8 1240 / R9 3620",
                "町道山手線の舗装 item: - 9950 / R8 8450 / R9 1500",
                "体育館の屋根の修繕 item: - 1720 / R8 920 / R9 800",
            ]
        ),
    ]
}
