import PlanModel
import Testing

@testable import PlanParse

/// Tables of writers that leave out the places which merged cells cover and fill their rows up at the right: each says what the
/// same table with tabs says.
@Suite struct CoveredCellTests {
    @Test(arguments: tables)
    func `says what its table with tabs says`(kind: String, tabs: String, written: String) throws {
        let facts = AlignedFacts.facts(of: tabs)
        #expect(facts.count > 1)
        for text in [written, Self.html(written), Self.grid(written)] {
            #expect(AlignedFacts.facts(of: text) == facts, "\(text)")
            try assertParse(Array(text.utf8))
        }
    }

    /// The rows of a table with pipes, the rule below its blank heads apart.
    private static func rows(_ text: String) -> (before: String, cells: [[String]]) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let cells = lines.filter { $0.hasPrefix("|") && !$0.hasPrefix("|-") && $0.contains { $0 != "|" && $0 != " " } }
            .map { line in line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false) }
            .map { row in row.map { $0.filter { $0 != " " } } }
        return (lines.prefix { !$0.hasPrefix("|") }.joined(separator: "\n"), cells)
    }

    private static func html(_ text: String) -> String {
        let (before, cells) = rows(text)
        let paragraphs = before.split(separator: "\n").map { "<p>\($0)</p>\n" }.joined()
        let body = cells.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined(separator: "\n")
        return "\(paragraphs)<table><tbody>\n\(body)\n</tbody></table>\n"
    }

    private static func grid(_ text: String) -> String {
        let (before, cells) = rows(text)
        let rule = "+" + String(repeating: String(repeating: "-", count: 24) + "+", count: cells[0].count)
        let body = cells.map { row in
            "|" + row.map { $0 + String(repeating: " ", count: 24 - width($0)) + "|" }.joined()
        }
        return before + "\n" + ([rule] + body.flatMap { [$0, rule] }).joined(separator: "\n") + "\n"
    }

    private static func width(_ cell: String) -> Int { 2 * cell.count - cell.count { $0.isASCII } }

    /// A head over its sources.
    private static let sources = """
        令和7年度 主な事業

        （単位：千円）

        事業名\t予算額\t財源内訳\t\t
        \t\t国\t市債\t一般財源
        河川改修事業\t9,000\t4,000\t3,000\t2,000
        公園改修事業\t800\t0\t300\t500
        """

    private static let tables = [
        (
            "a head over its sources, whose names stand at the left edge",
            sources,
            """
            令和7年度 主な事業

            （単位：千円）

            |  |  |  |  |  |
            |--|--|--|--|--|
            | 事業名 | 予算額 | 財源内訳 |  |  |
            | 国 | 市債 | 一般財源 |  |  |
            | 河川改修事業 | 9,000 | 4,000 | 3,000 | 2,000 |
            | 公園改修事業 | 800 | 0 | 300 | 500 |
            """
        ),
        (
            "the same where one head alone reaches down",
            sources,
            """
            令和7年度 主な事業

            （単位：千円）

            |  |  |  |  |  |
            |--|--|--|--|--|
            | 事業名 | 予算額 | 財源内訳 |  |  |
            |  | 国 | 市債 | 一般財源 |  |
            | 河川改修事業 | 9,000 | 4,000 | 3,000 | 2,000 |
            | 公園改修事業 | 800 | 0 | 300 | 500 |
            """
        ),
        (
            "a department beside several projects, and a sum",
            """
            令和7年度 主な事業

            （単位：千円）

            担当課\t事業名\t予算額\t前年度予算額
            建設課\t河川改修事業\t9,000\t7,500
            \t公園改修事業\t800\t900
            福祉課\t見守り事業\t310\t300
            """,
            """
            令和7年度 主な事業

            （単位：千円）

            |  |  |  |  |
            |--|--|--|--|
            | 担当課 | 事業名 | 予算額 | 前年度予算額 |
            | 建設課 | 河川改修事業 | 9,000 | 7,500 |
            | 公園改修事業 | 800 | 900 |  |
            | 福祉課 | 見守り事業 | 310 | 300 |
            """
        ),
        (
            "a project beside its money",
            """
            実施計画

            （単位：千円）

            事業名\t区分\tR7\tR8
            橋の事業\t事業費\t30,000\t80,000
            \t国庫支出金\t15,000\t40,000
            \t一般財源\t15,000\t40,000
            道の事業\t事業費\t900\t0
            \t一般財源\t900\t0
            """,
            """
            実施計画

            （単位：千円）

            |  |  |  |  |
            |--|--|--|--|
            | 事業名 | 区分 | R7 | R8 |
            | 橋の事業 | 事業費 | 30,000 | 80,000 |
            | 国庫支出金 | 15,000 | 40,000 |  |
            | 一般財源 | 15,000 | 40,000 |  |
            | 道の事業 | 事業費 | 900 | 0 |
            | 一般財源 | 900 | 0 |  |
            """
        ),
        (
            "an indicator beside its target and result",
            """
            計画と実績

            指標\t区分\t令和5年度\t令和6年度
            相談の件数\t目標\t120\t130
            \t実績\t118\t141
            訪問の回数\t目標\t60\t70
            \t実績\t55\t72
            """,
            """
            計画と実績

            |  |  |  |  |
            |--|--|--|--|
            | 指標 | 区分 | 令和5年度 | 令和6年度 |
            | 相談の件数 | 目標 | 120 | 130 |
            | 実績 | 118 | 141 |  |
            | 訪問の回数 | 目標 | 60 | 70 |
            | 実績 | 55 | 72 |  |
            """
        ),
        (
            "heads in their places over a column of figures and words",
            """
            令和7年度 主な事業

            （単位：千円）

            事業名\t予算額\t財源内訳\t\t
            \t\t国\t市債\t一般財源
            河川改修事業\t9,000\t4,000\t3,000\t調整中
            公園改修事業\t800\t0\t300\t500
            """,
            """
            令和7年度 主な事業

            （単位：千円）

            |  |  |  |  |  |
            |--|--|--|--|--|
            | 事業名 | 予算額 | 財源内訳 |  |  |
            |  |  | 国 | 市債 | 一般財源 |
            | 河川改修事業 | 9,000 | 4,000 | 3,000 | 調整中 |
            | 公園改修事業 | 800 | 0 | 300 | 500 |
            """
        ),
        (
            "blank cells that nothing covers",
            """
            令和7年度 主な事業

            （単位：千円）

            事業名\t予算額\t国\t備考
            河川改修事業\t9,000\t4,000\t新規
            公園改修事業\t800\t\t
            見守り事業\t310\t300\t
            """,
            """
            令和7年度 主な事業

            （単位：千円）

            |  |  |  |  |
            |--|--|--|--|
            | 事業名 | 予算額 | 国 | 備考 |
            | 河川改修事業 | 9,000 | 4,000 | 新規 |
            | 公園改修事業 | 800 |  |  |
            | 見守り事業 | 310 | 300 |  |
            """
        ),
    ]

    /// Converters that know no merged cells write the name of a project into each row of its money.
    @Test func `takes a name that comes again for one project`() throws {
        let tabs = "実施計画\n\n（単位：千円）\n\n事業名\t区分\tR7\tR8\n橋の事業\t事業費\t30\t80\n橋の事業\t国庫支出金\t10\t40\n橋の事業\t一般財源\t20\t40\n"
        let once = tabs.replacing("橋の事業\t国庫", with: "\t国庫").replacing("橋の事業\t一般", with: "\t一般")
        #expect(AlignedFacts.facts(of: tabs) == AlignedFacts.facts(of: once))
        // Two projects of one name, each with its cost.
        let two = tabs + "橋の事業\t事業費\t5\t0\n"
        #expect(AlignedFacts.facts(of: two).count { $0.hasPrefix("project") } == 2)
    }

    /// Worksheets as text with tabs, whose lines have all of the tabs: a title above the table is a title.
    @Test(arguments: ["\n", "\r\n"])
    func `reads the lines of a worksheet that are filled up`(lineEnd: String) throws {
        let plain = "令和7年度 主な事業の予算（湯沢町）\n\n（単位：千円）\n\n事業名\t予算額\t一般財源\n河川改修事業\t9000\t9000\n公園改修事業\t800\t800\n"
        let sheet =
            ["令和7年度 主な事業の予算（湯沢町）\t\t", "（単位：千円）\t\t", "事業名\t予算額\t一般財源", "河川改修事業\t9000\t9000", "公園改修事業\t800\t800", ""]
            .joined(separator: lineEnd)
        let document = try assertParse(Array(sheet.utf8))
        #expect(AlignedFacts.facts(of: sheet) == AlignedFacts.facts(of: plain))
        #expect(document.plan.title == "主な事業の予算" && document.plan.municipality?.name == "湯沢町")
    }

    /// A frame of pandas writes the line ends of cells as `\n`; other pages mean what they say.
    @Test func `takes the line ends of frames for line ends`() {
        let table =
            "<tr><td>事務事業名</td><td>見守り事業</td></tr><tr><td>目的</td><td>・甲を見守る\\n・乙を訪ねる</td></tr></table>"
        func items(_ open: String) -> [String] {
            PlanParser().parse(open + table).plan.sheets.flatMap(\.sections).flatMap(\.items).map(\.text)
        }
        #expect(items("<table border=\"1\" class=\"dataframe\">") == ["甲を見守る", "乙を訪ねる"])
        #expect(items("<table>").contains { $0.contains("\\n") })
    }
}
