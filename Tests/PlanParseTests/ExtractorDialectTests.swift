import PlanModel
import PlanPromises
import Testing

@testable import PlanParse

/// What extractors write gives the records of the document they read.
@Suite struct ExtractorDialectTests {
    /// Lists of extractors and citations are notations of plain text alone.
    private static let fixtures = Fixture.all.filter { fixture in
        fixture.form != "generic" && (try? fixture.bytes()).map { !$0.contains(UInt8(ascii: "<")) } == true
    }

    private static let cases = fixtures.flatMap { fixture in ExtractorDialect.allCases.map { (fixture, $0) } }

    @Test(arguments: cases)
    func `gives the records of the tab text`(fixture: Fixture, dialect: ExtractorDialect) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        let original = try fixture.document()
        let written = dialect.write(text)
        let converted = try assertParse(Array(written.utf8), .text)
        #expect(original.plan.form == converted.plan.form)
        #expect(Self.said(original.plan) == Self.said(converted.plan), "\(written)")
    }

    /// All that the records say, blanks between words apart: a converter that loses blank lines loses which lines are paragraphs.
    private static func said(_ plan: Plan) -> [String] {
        var said = [plan.title ?? "", "\(plan.fiscalYear?.text ?? "")"]
        for sheet in plan.sheets {
            said += ["\(sheet.kind) \(sheet.code ?? "") \(sheet.title ?? "")", sheet.organization.department ?? ""]
            said += sheet.sections.map { "\($0.role.rawValue) " + squeezed(texts($0.items)) }
            for indicator in sheet.indicators {
                let values = indicator.observations.map { "\($0.role) \($0.period?.text ?? "") \($0.value.text)" }
                said.append(squeezed("\(indicator.name) \(indicator.unit?.symbol ?? "") \(values)"))
            }
            said += sheet.measures.map { "\($0.code ?? "") \($0.title) \($0.projects)" } + sheet.relatedPlans
            for year in sheet.budget?.years ?? [] {
                let sources = year.sources.map { "\($0.kind) \($0.value.text)" }
                said.append("\(year.period?.text ?? "") \(year.total.text) \(sources)")
            }
        }
        return said
    }

    private static func texts(_ items: [Item]) -> String {
        items.map { ($0.marker ?? "") + $0.text + texts($0.items) }.joined()
    }

    private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    // MARK: Small documents

    @Test(
        arguments: [
            ("事業名 | 額\n---|--:\n甲\\|乙 | **5,200**\n丙 | `6`\n", [["事業名", "額"], ["甲|乙", "5,200"], ["丙", "6"]]),
            ("|a|b|\n|:-:|---|\n|x<br>y|\\*1|\n", [["a", "b"], ["x\u{B}y", "*1"]]),
            ("+---+---+\n| a | b |\n+===+===+\n| c | d |\n|   | e |\n+---+---+\n", [["a", "b"], ["c", "d e"]]),
            ("+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+\n", [["a", "b"], ["", "c"]]),
            ("┌──┬──┐\n│甲│乙│\n├──┼──┤\n│ 1│ 2│\n└──┴──┘\n", [["甲", "乙"], ["1", "2"]]),
            ("  名称   額\n  ------ ----\n  甲        5\n  乙       31\n", [["名称", "額"], ["甲", "5"], ["乙", "31"]]),
            ("  ---- ----\n  甲   乙\n\n  丙   丁\n  ---- ----\n", [["甲", "乙"], ["丙", "丁"]]),
            ("a,b\n\"一,\"\"二\"\"\n三\",5\n", [["a", "b"], ["一,\"二\"\u{B}三", "5"]]),
            ("a;b;c\n1;\"2;3\";\n", [["a", "b", "c"], ["1", "2;3", ""]]),
            ("a\tb\n\"一\n二\"\t\"3\"\n", [["a", "b"], ["一\u{B}二", "3"]]),
            ("<table><tr><td>a</td><td rowspan=2>b</td></tr><tr><td>c</td></tr></table>", [["a", "b"], ["c", ""]]),
            (
                "<table><tr><th>名</th><th>課</th></tr><tr><td>a</td><td rowspan=2>b</td></tr><tr><td>c</td></tr></table>",
                [["名", "課"], ["a", "b"], ["c", "b"]]
            ),
            ("<TABLE><TR><TD TITLE=\"x>y\">a</TD><TD hidden>z</TD><TD>b</TD></TR></TABLE>", [["a", "b"]]),
            (
                "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>",
                [["a", "d"], ["b", "c"]]
            ),
        ] as [(String, [[String]])])
    func `tells rows and cells`(text: String, expected: [[String]]) throws {
        let transcript = try #require(DialectReader.transcript(of: Array(text.utf8), maximumBlankCells: 100))
        let lines = String(decoding: transcript.bytes, as: UTF8.self).split(separator: "\n")
        let rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimming(" ") } }
        #expect(rows == expected)
    }

    @Test(arguments: [
        "令和7年度 目標設定書（総務課）\n総額は1,200円、内訳は600円,300円,300円である。\n", "a * b * c と 5*3 と *1 の注\n", "A|B の比\n", "目標名\t\"甲\"乙\n",
        "甲 -- 乙\n", "x < y かつ y > z\n", "令和7年度,\n",
    ])
    func `leaves other text alone`(text: String) {
        #expect(DialectReader.transcript(of: Array(text.utf8), maximumBlankCells: 100) == nil)
    }
}

extension Substring {
    /// The text without a character at its ends.
    fileprivate func trimming(_ character: Character) -> String {
        String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
    }
}
