import PlanModel
import Testing

@testable import PlanParse

/// Tables whose columns an extractor of page text left to blanks or to lines, with those of the kinds beside: what heads say,
/// which column names the rows, how pages set them, and records in lines.
@Suite struct TextTableTests {
    static let indicators: [TableFacts.Example] = [
        // Two lines of heads, and a blank line behind each row, whose name may wrap around its figures.
        (
            """
                具体的目標                     単位       策定時                 実績値               目標値
                                                （R3年度）          R4年度        R5年度      （R9年度）

                見守り協力店                     件      1,533         2,056       2,656     1,400以下

                図書館の来館者                    万人     1,890         2,012       2,105       2,200

                中小企業の事業継続計画
                                          ％       17.4          19.9        21.3        30.0
                （ＢＣＰ）策定率

                市内の就業者数                    千人     4,695         4,733       4,790       4,900

            """,
            [
                "見守り協力店 件: baseline R3年度 1533, actual R4年度 2056, actual R5年度 2656, target R9年度 1400",
                "図書館の来館者 万人: baseline R3年度 1890, actual R4年度 2012, actual R5年度 2105, target R9年度 2200",
                "中小企業の事業継続計画（ＢＣＰ）策定率 %: baseline R3年度 17.4, actual R4年度 19.9, actual R5年度 21.3, target R9年度 30.0",
                "市内の就業者数 千人: baseline R3年度 4695, actual R4年度 4733, actual R5年度 4790, target R9年度 4900",
            ]
        ),
        // Lines that head groups stand behind blank lines, and right above their rows.
        (
            """
            指標名                  単位    現状値（R5）   目標値（R9）

            【くらし】
            自治会加入率            ％              57.1           60.0
            待機児童数              人                 7              0

            【学び】
            講座の回数              回                12             15

            """,
            [
                "自治会加入率 %: actual R5 57.1, target R9 60.0", "待機児童数 人: actual R5 7, target R9 0",
                "講座の回数 回: actual R5 12, target R9 15",
            ]
        ),
        // The last line of a name has the figures.
        (
            """
            指標名                  単位    現状値（R5）   目標値（R9）
            自治会の活動に参加す
            る市民の割合            ％              57.1           60.0
            待機児童数              人                 7              0
            公民館で開かれている
            講座の回数              回                12             15

            """,
            [
                "自治会の活動に参加する市民の割合 %: actual R5 57.1, target R9 60.0",
                "待機児童数 人: actual R5 7, target R9 0",
                "公民館で開かれている講座の回数 回: actual R5 12, target R9 15",
            ]
        ),
        // Figures stand beside their heads, and what groups the rows has none.
        (
            """
                              指標名及び単位                R5計画  R5実績  R6計画  R9見込み
            成果指標          自治会に入る市民の割合（％）         60.0     57.1     61.0      62.0
            活動指標          講座の回数（回）                      15       12       15        15

            """,
            [
                "自治会に入る市民の割合（％） %: target R5 60.0, actual R5 57.1, target R6 61.0, actual R9 62.0",
                "講座の回数（回） 回: target R5 15, actual R5 12, target R6 15, actual R9 15",
            ]
        ),
        // One blank stands between the cells, and in a name.
        (
            """
            指標名 単位 現状値(R5) 目標値(R9)
            自治会の 加入率 ％ 57.1 60.0
            待機児童数 人 7 0
            これらの指標は毎年調べます。

            """,
            ["自治会の 加入率 %: actual R5 57.1, target R9 60.0", "待機児童数 人: actual R5 7, target R9 0"]
        ),
        // Each cell stands in a line of its own; the first name is like a head.
        (
            """
            指標名
            単位
            現状値（R5）
            目標値（R9）
            目標達成率
            ％
            57.1
            60.0
            待機児童数
            人
            7
            0

            """,
            ["目標達成率 %: actual R5 57.1, target R9 60.0", "待機児童数 人: actual R5 7, target R9 0"]
        ),
    ]

    static let money: [TableFacts.Example] = [
        // A number and a name with one blank between them are one cell where a head stands over both.
        (
            """
            歳出予算（単位：千円）

            款            項                    予算額     前年度予算額
            1 議会費      1 議会費                 182              180
            2 総務費      1 総務管理費             204              187
                          2 徴税費                 118              119

            """,
            ["議会費 item: - 182 / - 180", "総務管理費 item: - 204 / - 187", "徴税費 item: - 118 / - 119"]
        ),
        // Figures stand beside their heads, as many as there are heads in every row.
        (
            """
            番号  事業名            予算額      国庫支出金   県支出金     地方債    一般財源
               1  道路補修事業       350千円         0千円        0千円     200千円    150千円
               2  消防団事業         124千円         0千円       10千円       0千円    114千円

            """,
            [
                "道路補修事業 item: - 350 (national 0, prefectural 0, bonds 200, general 150)",
                "消防団事業 item: - 124 (national 0, prefectural 10, bonds 0, general 114)",
            ]
        ),
        // The name of the table and its unit are no row of it.
        (
            """
            主要事業一覧                                単位：千円
            事業名              事業費     国庫支出金    一般財源

            建設課
            道路補修事業           350           200         150
            橋の点検事業           124             0         124

            """,
            [
                "道路補修事業 item: - 350 (national 200, general 150)", "橋の点検事業 item: - 124 (national 0, general 124)",
            ]
        ),
        (
            """
            主要事業の実績　　単位　事業費：千円　割合：％
            事業名              事業費     国庫支出金    一般財源
            道路補修事業           350           200         150
            橋の点検事業           124             0         124

            """,
            [
                "道路補修事業 item: - 350 (national 200, general 150)", "橋の点検事業 item: - 124 (national 0, general 124)",
            ]
        ),
        // The number of a page stands between the rows.
        (
            """
            事業名              事業費     国庫支出金    一般財源
            道路補修事業           350           200         150
                              - 12 -
            橋の点検事業           124                       124

            """,
            [
                "道路補修事業 item: - 350 (national 200, general 150)",
                "橋の点検事業 item: - 124 (national -, general 124)",
            ]
        ),
        (
            """
            事業名 担当課 R6決算額（千円） R7予算額（千円）
            道路補修事業 建設課 350 360
            橋の点検事業 建設課 124 -

            """,
            ["道路補修事業 item: R6 350 / R7 360", "橋の点検事業 item: R6 124 / R7 -"]
        ),
        // Years over kinds of money, below the name of the project.
        (
            """
            事業名　　センター運営事業
            区分                    R6決算       R7決算
            事業費                    350          360
            国庫支出金                200          210
            一般財源                  150          150

            """,
            ["センター運営事業 -: R6 350 (national 200, general 150) / R7 360 (national 210, general 150)"]
        ),
    ]

    private func plan(_ text: String) throws -> Plan {
        try assertParse(Array(("会の計画\n\n" + text).utf8)).plan
    }

    @Test(
        arguments: [
            indicators, CellLineTables.indicators, HeadYearTables.indicators, LabelledLineTables.indicators,
            NameColumnTables.indicators, PageColumnTables.indicators, PageRowTables.indicators,
            CountedRowTables.indicators,
        ].flatMap(\.self))
    func `tell figures of indicators`(table: TableFacts.Example) throws {
        #expect(try TableFacts.indicators(of: "会の計画\n\n" + table.text) == table.facts)
    }

    @Test(
        arguments: [
            money, CellLineTables.money, HeadYearTables.money, LabelledLineTables.money, PageColumnTables.money,
            PageRowTables.money, CountedRowTables.money,
        ].flatMap(\.self))
    func `tell money`(table: TableFacts.Example) throws {
        #expect(try TableFacts.money(of: "会の計画\n\n" + table.text) == table.facts)
    }

    /// `率(%)` beside the amounts, and another table below, say whose the unit is.
    @Test(arguments: [
        ("区分\tR7予算額\t増減率(%)\n県税\t402\t2.1\n交付税\t200\t5.3\n（単位：百万円）\n", "百万円"),
        ("区分\tR7予算額\n県税\t402\n交付税\t200\n（単位：百万円）\n区分\tR7予算額\n県債\t12\n諸収入\t30\n", nil),
        ("区分\tR7予算額（千円）\n県税\t402\n交付税\t200\n（単位：百万円）\n", "千円"),
    ])
    func `a unit stands below a table`(table: String, unit: String?) throws {
        let first = try plan(table).sheets.compactMap(\.budget).first
        #expect(first?.years.first?.total.unit == unit)
    }

    /// Lines that are like these and are none.
    @Test(arguments: [
        // A word where a figure should stand, a figure too few.
        "指標名 単位 現状値 目標値\n自治会加入率 ％ 高い 60\n待機児童数 人 7 0\n",
        "指標名 単位 現状値 目標値\n自治会加入率 ％ 60\n待機児童数 人 0\n",
        // A head that nobody knows.
        "指標名 住所 電話 目標値\n自治会加入率 飯山 123 60\n待機児童数 中町 124 0\n",
        "指標名 住所 単位 現状値 電話 目標値\n自治会加入率 飯山 ％ 55 123 60\n待機児童数 中町 人 3 124 0\n",
        // A head of numbers over words.
        "地区 指標名 単位 目標値\n飯山 自治会加入率 ％ 60\n中町 待機児童数 人 0\n",
        "指標名\n単位\n目標値\n自治会加入率\n％\n高い\n",
        "この計画の指標名\nその単位\n目標値\n自治会加入率\n％\n60\n",
    ])
    func `take no text`(text: String) throws {
        let sheets = try plan(text).sheets
        #expect(sheets.allSatisfy { $0.indicators.isEmpty })
    }

    /// Lines at the edge with several rows below each head groups, whatever their width.
    @Test func `keep the heads of groups`() throws {
        let text = """
            事業名                  R6予算       R7予算
            くらしと環境
            道路補修事業              350          360
            橋の点検事業              124          130
            子どもと学び
            図書購入事業               20           21
            給食事業                   90           91

            """
        let titles = try plan("（単位：千円）\n" + text).sheets.compactMap(\.title)
        #expect(titles == ["くらしと環境", "道路補修事業", "橋の点検事業", "子どもと学び", "図書購入事業", "給食事業"])
    }
}
