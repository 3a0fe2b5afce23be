import PlanModel
import PlanPromises
import Testing

@testable import PlanParse

/// The same plan gives the same records whichever dialect its tables are written in.
@Suite struct DialectTests {
    private static let cases = Fixture.all.filter { $0.form != "generic" }
        .flatMap { fixture in TableDialect.allCases.map { (fixture, $0) } }

    @Test(arguments: cases)
    func `gives the records of the tab text`(fixture: Fixture, dialect: TableDialect) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        let original = try fixture.document()
        let converted = try assertParse(Array(dialect.write(text).utf8), .text)
        expectSameRecords(original, converted)
        // A list that is torn where its cell ends is whole where nothing shows the cell.
        let (first, second) = (original.diagnostics.map(\.kind), converted.diagnostics.map(\.kind))
        if dialect == .blanks {
            #expect(first.filter { $0 != .layoutSplitList } == second.filter { $0 != .layoutSplitList })
        } else {
            #expect(first == second)
        }
    }

    @Test func `puts cells beside those that reach down and across`() {
        let html = """
            <table><thead><tr><th rowspan="2">a</th><th colspan="2">b</th></tr>
            <tr><th>c</th><th>d</th></tr></thead>
            <tr><td>1</td><td>2</td><td>3</td></tr></table>
            """
        #expect(cells(html) == [["a@0", "b@1"], ["c@1", "d@2"], ["1@0", "2@1", "3@2"]])
    }

    @Test func `ends a table that is never closed at a blank line`() {
        #expect(cells("<table><tr><td>a</td></tr>\n\nb\nc") == [["a@0"], ["b@0"], ["c@0"]])
    }

    @Test(arguments: ["# ", "### ", "<h1>", "<h2 class=\"t\">"])
    func `reads headings with marks of their own`(mark: String) {
        let plan = PlanParser().parse("\(mark)令和8年度 目標設定書（総務課）\n\(mark)1 主な業務\n・庶務\n").plan
        #expect(plan.form == "goal-sheet")
        #expect(plan.sheets.first?.sections.first?.items.map(\.text) == ["庶務"])
    }

    @Test func `takes pipes within text as text`() { #expect(cells("a | b") == [["a | b@0"]]) }

    /// The inked cells of each row, with their columns.
    private func cells(_ text: String) -> [[String]] {
        let source = Array(text.utf8)
        let transcript = DialectReader.transcript(of: source, maximumBlankCells: 100)
        let bytes = transcript?.bytes ?? source
        let layout = Layout(bytes, transcript)
        return layout.rows.map { row in
            layout.cells[row.cells].filter(\.hasText).map { cell in
                String(decoding: bytes[cell.span.lower..<cell.span.upper], as: UTF8.self) + "@\(cell.column)"
            }
        }
    }
}
