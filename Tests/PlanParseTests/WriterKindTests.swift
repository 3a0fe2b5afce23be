import PlanModel
import Testing

@testable import PlanParse

/// Small undeclared documents in ways of writing tables that no rule of a dialect tells outright: what they state.
@Suite struct WriterKindTests {
    private static let rows = [["除雪事業", "建設課", "8,450"], ["植樹事業", "公園課", "310"]]
    private static let stated = ["除雪事業 建設課 8450", "植樹事業 公園課 310"]

    // MARK: Frames

    @Test(
        arguments: [
            // Heads alone are ruled, names are blank below the first of a group, as psql, MySQL and terminals print them.
            """
            +----------+--------+----------------+
            | 担当課   | 事業名 | 予算額（千円） |
            +----------+--------+----------------+
            | 建設課   | 除雪   |          8,450 |
            |          | 橋     |            120 |
            | 公園課   | 植樹   |            310 |
            +----------+--------+----------------+
            """,
            """
            +--------+--------+----------------+
            | 担当課 | 事業名 | 予算額（千円） |
            |--------+--------+----------------|
            | 建設課 | 除雪   | 8,450          |
            |        | 橋     | 120            |
            | 公園課 | 植樹   | 310            |
            +--------+--------+----------------+
            """,
            """
            ┏━━━━━━━━┳━━━━━━━━┳━━━━━━━━━━━━━━━━┓
            ┃ 担当課 ┃ 事業名 ┃ 予算額（千円） ┃
            ┣━━━━━━━━╋━━━━━━━━╋━━━━━━━━━━━━━━━━┫
            ┃ 建設課 ┃ 除雪   ┃ 8,450          ┃
            ┃        ┃ 橋     ┃ 120            ┃
            ┃ 公園課 ┃ 植樹   ┃ 310            ┃
            ┗━━━━━━━━┻━━━━━━━━┻━━━━━━━━━━━━━━━━┛
            """,
            """
            ╔════════╦════════╦════════════════╗
            ║ 担当課 ║ 事業名 ║ 予算額（千円） ║
            ╠════════╬════════╬════════════════╣
            ║ 建設課 ║ 除雪   ║ 8,450          ║
            ║        ║ 橋     ║ 120            ║
            ║ 公園課 ║ 植樹   ║ 310            ║
            ╚════════╩════════╩════════════════╝
            """,
            """
            ╭────────┬────────┬────────────────╮
            │ 担当課 │ 事業名 │ 予算額（千円） │
            ├────────┼────────┼────────────────┤
            │ 建設課 │ 除雪   │ 8,450          │
            │        │ 橋     │ 120            │
            │ 公園課 │ 植樹   │ 310            │
            ╰────────┴────────┴────────────────╯
            """,
            // Names fill their column, and heads of two rows begin with a blank one.
            """
            +--------+--------+----------------+
            | 担当課 | 事業名 | 令和8年度      |
            +--------+--------+----------------+
            |        |        | 予算額（千円） |
            | 建設課 | 除雪   | 8,450          |
            |        | 橋     | 120            |
            | 公園課 | 植樹   | 310            |
            +--------+--------+----------------+
            """,
        ])
    func `takes the lines of a frame whose heads alone are ruled as rows`(text: String) throws {
        let document = try assertParse(Array((text + "\n").utf8))
        #expect(
            ConverterKindTests.stated(document.plan) == ["除雪 建設課 8450", "橋 建設課 120", "植樹 公園課 310"])
    }

    @Test(
        arguments: [
            // The name has no more room in its line; docutils rules every row.
            """
            +--------------+--------+----------------+
            | 事業名       | 担当課 | 予算額（千円） |
            +--------------+--------+----------------+
            | 町道の除雪と | 建設課 | 8,450          |
            | 排雪事業     |        |                |
            +--------------+--------+----------------+
            """,
            """
            +----------------+--------+----------------+
            | 事業名         | 担当課 | 予算額（千円） |
            +================+========+================+
            | 町道の除雪と   | 建設課 | 8,450          |
            | 排雪事業       |        |                |
            +----------------+--------+----------------+
            """,
            """
            ┌──────────────┬────────┬────────────────┐
            │ 事業名       │ 担当課 │ 予算額（千円） │
            ├──────────────┼────────┼────────────────┤
            │ 町道の除雪と │ 建設課 │ 8,450          │
            │ 排雪事業     │        │                │
            └──────────────┴────────┴────────────────┘
            """,
        ])
    func `takes lines that go on as those of one cell`(text: String) throws {
        let document = try assertParse(Array((text + "\n").utf8))
        let names = ConverterKindTests.stated(document.plan).map { $0.filter { $0 != " " } }
        #expect(names == ["町道の除雪と排雪事業建設課8450"])
    }

    @Test(arguments: [("┌─┬┐", "├─┼┤", "└─┴┘", "│"), ("╔═╦╗", "╠═╬╣", "╚═╩╝", "║"), ("+-++", "+-++", "+-++", "|")])
    func `parts frames that stand right below each other`(top: String, middle: String, bottom: String, bar: String)
        throws
    {
        func rule(_ characters: String, _ widths: [Int]) -> String {
            let marks = characters.map(String.init)
            let dashes = widths.map { String(repeating: marks[1], count: $0 + 2) }
            return marks[0] + dashes.joined(separator: marks[2]) + marks[3]
        }
        func row(_ cells: [String]) -> String { bar + cells.map { " \($0) " }.joined(separator: bar) + bar }
        let (narrow, wide) = ([10, 6], [6, 4, 6, 6])
        let text = [
            rule(top, narrow), row(["事務事業名", "除雪  "]), rule(middle, narrow), row(["担当課    ", "建設課"]),
            rule(bottom, narrow), rule(top, wide), row(["指標名", "単位", "基準値", "目標値"]), rule(middle, wide),
            row(["延長  ", "km  ", "12    ", "15    "]), rule(bottom, wide),
        ]
        let document = try assertParse(Array((text.joined(separator: "\n") + "\n").utf8))
        #expect(document.plan.sheets.map(\.title) == ["除雪"])
        #expect(document.plan.sheets.first?.indicators.map(\.name) == ["延長"])
    }

    // MARK: Pages of HTML

    private static var table: String {
        let rows = [["事業名", "担当課", "予算額（千円）"]] + rows
        return "<table>" + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>"
    }

    @Test(
        arguments: [
            "<html><body><table><tr><td></td><td>主な事業<br>\(table)</td></tr></table></body></html>",
            "<table width=100%><tr><td>\(table)</td></tr></table>\n",
            "<TABLE><TR><TD><TABLE><TR><TD>\(table)</TD></TR></TABLE></TD></TR></TABLE>",
            "<body><table><tr><td><a href='/'>一覧</a></td><td><p>年度</p>\(table)<table><tr><td>a</td></tr></table></td></tr></table></body>",
            "<table><tr><td>&nbsp;<td>\u{3000}<td><div><b>主な事業</b></div>\(table)<p>以上</p></table>",
            "<table><tbody><tr><td><h2>主な事業</h2></td></tr><tr><td>\(table)</td></tr></tbody></table>",
        ])
    func `reads tables in tables that lay out a page`(text: String) throws {
        let document = try assertParse(Array(text.utf8))
        #expect(ConverterKindTests.stated(document.plan) == Self.stated)
    }

    @Test func `keeps rows of data around a table`() throws {
        let text =
            "<table><tr><td>事務事業名</td><td>除雪事業</td></tr><tr><td>担当課</td><td>建設課</td></tr>"
            + "<tr><td colspan=2><table><tr><td>指標名<td>単位<td>基準値<td>目標値<tr><td>延長<td>km<td>12<td>15</table>"
            + "</td></tr></table>"
        let document = try assertParse(Array(text.utf8))
        #expect(document.plan.sheets.map(\.title) == ["除雪事業"])
        #expect(document.plan.sheets.first?.indicators.map(\.name) == ["延長"])
    }

    // MARK: Worksheets

    @Test(
        arguments: [
            "主要事業の一覧\t\t\n\t\t\n事業名\t担当課\t予算額（千円）\n除雪事業\t建設課\t8,450\n植樹事業\t公園課\t310\n\t\t\n以上\t\t\n",
            "主要事業の一覧\t\t\r\n\t\t\r\n事業名\t担当課\t予算額（千円）\r\n除雪事業\t建設課\t8,450\r\n植樹事業\t公園課\t310\r\n\t\t\r\n",
            "主要事業の一覧\tNone\tNone\n事業名\t担当課\t予算額（千円）\n除雪事業\t建設課\t8450\n植樹事業\t公園課\t310\n",
            "主要事業の一覧\tNaN\tNaN\nNaN\tNaN\tNaN\n事業名\t担当課\t予算額（千円）\n除雪事業\t建設課\t8450\n植樹事業\t公園課\t310\n",
            "主要事業の一覧,\n,,\n事業名,担当課,予算額（千円）\n除雪事業,建設課,\"8,450\"\n植樹事業,公園課,310\n",
            // Most rows are one text, none of them filled up.
            "主要事業の一覧\n\"\"\n町の予算から選びました。\n昨年度と比べられます。\n詳しくは窓口でお尋ねください。\n\"\"\n事業名,担当課,予算額（千円）\n除雪事業,建設課,\"8,450\"\n植樹事業,公園課,310\n,,\n以上\n続きは次の号で。\n町報\n",
            // Cells joined by bars, without a line of dashes.
            "主要事業の一覧 |  | \n |  | \n事業名 | 担当課 | 予算額（千円）\n除雪事業 | 建設課 | 8,450\n植樹事業 | 公園課 | 310\n",
            "事業名|担当課|予算額（千円）\n除雪事業|建設課|8450\n植樹事業|公園課|310\n",
            // A unit right above a table of docutils, whose rules are three.
            "主要事業の一覧\n（単位：千円）\n========  ======  ======\n事業名    担当課  予算額\n========  ======  ======\n除雪事業  建設課  8,450\n植樹事業  公園課  310\n========  ======  ======\n",
            // A column of numbers from 0 on that a program put before the rows.
            ",主要事業の一覧,Unnamed: 1,Unnamed: 2\n0,,,\n1,事業名,担当課,予算額（千円）\n2,除雪事業,建設課,8450\n3,植樹事業,公園課,310\n",
            ",Unnamed: 0,Unnamed: 1,Unnamed: 2\n0,1 主要事業の一覧,,\n1,事業名,担当課,予算額（千円）\n2,除雪事業,建設課,8450\n3,植樹事業,公園課,310\n",
            "|    | 事業名 | 担当課 | 予算額（千円） |\n|---:|:---|:---|---:|\n|  0 | 除雪事業 | 建設課 | 8450 |\n|  1 | 植樹事業 | 公園課 | 310 |\n",
            "<table class=\"dataframe\"><tr><th></th><th>事業名</th><th>担当課</th><th>予算額（千円）</th></tr><tr><th>0</th><td>除雪事業</td><td>建設課</td><td>8450</td></tr><tr><th>1</th><td>植樹事業</td><td>公園課</td><td>310</td></tr></table>",
            "<table><tr><td>主要事業の一覧</td><td>\u{A0}</td><td>\u{A0}</td></tr><tr><td>\u{A0}</td><td>\u{A0}</td><td>\u{A0}</td></tr><tr><td>事業名</td><td>担当課</td><td>予算額（千円）</td></tr><tr><td>除雪事業</td><td>建設課</td><td>8,450</td></tr><tr><td>植樹事業</td><td>公園課</td><td>310</td></tr></table>",
        ])
    func `reads worksheets of any writer`(text: String) throws {
        let document = try assertParse(Array(text.utf8))
        #expect(ConverterKindTests.stated(document.plan) == Self.stated)
    }

    @Test(
        arguments: [
            // Commas in prose and lists, ages from 0 on, and a word that is like a converter's.
            "町の花は桜,菊,梅です。\n町の木は松,杉,桧です。\n町の鳥は雉です。\n以上です。\n終わり。\n",
            "|  | 男 | 女 |\n|---|---|---|\n| 0 | 12 | 15 |\n| 1 | 14 | 11 |\n",
            "品名\tNone of these\n数\t3\n",
        ])
    func `leaves texts that are like them`(text: String) throws {
        let document = try assertParse(Array(text.utf8))
        let texts = document.plan.sheets.flatMap {
            $0.sections.flatMap(\.items).map(\.text) + $0.tables.flatMap { $0.heads + $0.rows }.flatMap(\.self)
        }
        for word in ["桜,菊,梅", "0", "None of these"] where text.contains(word) {
            #expect(texts.contains { $0.contains(word) })
        }
    }

    // MARK: Headings without blank lines

    @Test(
        arguments: [
            "<p>若葉市 総合戦略</p><p>基本目標1 育つまち</p><table><tr><td>指標名<td>単位<td>基準値<td>目標値<tr><td>出生数<td>人<td>38<td>50</table>",
            "<html><body><p>若葉市 総合戦略</p>\n<p>施策1 育つまち</p>\n<p></p><table><tr><td>指標名</td><td>単位</td><td>基準値</td><td>目標値</td></tr><tr><td>出生数</td><td>人</td><td>38</td><td>50</td></tr></table></body></html>",
            "若葉市 総合戦略\n基本目標1 育つまち\n指標名\t単位\t基準値\t目標値\n出生数\t人\t38\t50\n",
            "若葉市 総合戦略\n基本目標1 育つまち\n| 指標名 | 単位 | 基準値 | 目標値 |\n| 出生数 | 人 | 38 | 50 |\n",
            "若葉市 総合戦略\n施策1 育つまち\n指標名\t単位\t基準値\t目標値\n出生数\t人\t38\t50\n施策2 働くまち\n指標名\t単位\t基準値\t目標値\n創業\t件\t3\t5\n",
        ])
    func `opens a sheet at a coded line between blocks`(text: String) throws {
        let document = try assertParse(Array(text.utf8))
        let sheet = try #require(document.plan.sheets.first { $0.code == "1" })
        #expect(sheet.title == "育つまち")
        #expect(sheet.indicators.map(\.name) == ["出生数"])
    }
}
