import PlanModel
import Testing

@testable import PlanParse

/// The same plan gives the same records whichever dialect its tables are written in.
@Suite struct DialectTests {
    /// A way to write the tables of a document.
    enum Dialect: CaseIterable {
        case markdown, html, htmlOnOneLine
    }

    private static let cases = Fixture.all.filter { $0.form != "generic" }
        .flatMap { fixture in Dialect.allCases.map { (fixture, $0) } }

    @Test(arguments: cases)
    func `gives the records of the tab text`(fixture: Fixture, dialect: Dialect) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        let original = PlanParser().parse(text)
        let converted = try assertParse(Array(convert(text, to: dialect).utf8))
        #expect(converted.unclaimed.isEmpty, "\(converted.unclaimed.map(\.text).prefix(4))")
        for (first, second) in zip(original.plan.sheets, converted.plan.sheets) where first != second {
            Issue.record("\(difference(first, second))")
            break
        }
        #expect(original.plan.sheets.count == converted.plan.sheets.count)
        #expect(original.plan.outline == converted.plan.outline)
        #expect(original.plan.title == converted.plan.title)
        #expect(original.plan.municipality == converted.plan.municipality)
        #expect(original.diagnostics.map(\.kind) == converted.diagnostics.map(\.kind))
    }

    private func difference(_ first: Sheet, _ second: Sheet) -> String {
        if first.sections != second.sections {
            let pair = zip(first.sections, second.sections).first { $0 != $1 }
            return "sheet \(first.id): \(String(describing: pair))"
        }
        if first.indicators != second.indicators {
            return "sheet \(first.id): \(first.indicators) \(second.indicators)"
        }
        if first.budget != second.budget { return "sheet \(first.id): \(first.budget as Any) \(second.budget as Any)" }
        return "\(first)\n\(second)"
    }

    /// The text with each run of tabbed lines as a table of the dialect.
    private func convert(_ text: String, to dialect: Dialect) -> String {
        var lines: [String] = []
        var table: [[Substring]] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.contains("\t") {
                table.append(line.split(separator: "\t", omittingEmptySubsequences: false))
                continue
            }
            if line.hasPrefix("---"), !table.isEmpty { continue }
            lines += write(table, dialect)
            table = []
            lines.append(String(line))
        }
        return (lines + write(table, dialect)).joined(separator: "\n")
    }

    private func write(_ table: [[Substring]], _ dialect: Dialect) -> [String] {
        guard let first = table.first else { return [] }
        switch dialect {
        case .markdown:
            let rows = table.map { "| " + $0.joined(separator: " | ") + " |" }
            return [rows[0], "|" + first.map { _ in "---|" }.joined()] + rows.dropFirst()
        case .html, .htmlOnOneLine:
            let rows = table.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
            let all = ["<table>"] + rows + ["</table>"]
            return dialect == .html ? all : [all.joined()]
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
        let bytes = Array(text.utf8)
        let layout = Layout(bytes, Lexer.tokens(of: bytes))
        return layout.rows.map { row in
            layout.cells[row.cells].filter(\.hasText).map { cell in
                String(decoding: bytes[cell.span.lower..<cell.span.upper], as: UTF8.self) + "@\(cell.column)"
            }
        }
    }
}
