import PlanModel
import Testing

@testable import PlanParse

/// A way to write the tables of a document.
enum TableDialect: CaseIterable {
    case markdown, html, htmlOnOneLine, spannedHTML, blanks

    /// The text with each run of tabbed lines as a table of the dialect.
    func write(_ text: String) -> String {
        var lines: [String] = []
        var table: [[Substring]] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.contains("\t") {
                table.append(line.split(separator: "\t", omittingEmptySubsequences: false))
                continue
            }
            if line.hasPrefix("---"), !table.isEmpty { continue }
            lines += write(table)
            table = []
            lines.append(String(line))
        }
        return (lines + write(table)).joined(separator: "\n")
    }

    private func write(_ table: [[Substring]]) -> [String] {
        guard let first = table.first else { return [] }
        switch self {
        case .markdown:
            let rows = table.map { "| " + $0.joined(separator: " | ") + " |" }
            return [rows[0], "|" + first.map { _ in "---|" }.joined()] + rows.dropFirst()
        case .blanks: return Self.aligned(table)
        case .html, .htmlOnOneLine:
            let rows = table.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
            let all = ["<table>"] + rows + ["</table>"]
            return self == .html ? all : [all.joined()]
        case .spannedHTML: return Self.spanned(table)
        }
    }

    /// HTML as editors write it: heads in `<thead>`, cells over the blank ones beside and below them, line breaks at the
    /// ends of cells, characters as entities.
    private static func spanned(_ table: [[Substring]]) -> [String] {
        var rows = table.map { _ in "" }
        for (index, row) in table.enumerated() {
            var column = 0
            while column < row.count {
                let blanks = row[(column + 1)...].prefix { $0.isEmpty }.count
                let below = column == 0 && !row[0].isEmpty ? depth(of: index, in: table) : 0
                let width = row[column].isEmpty || below > 0 ? 1 : blanks + 1
                if column > 0 || !row[0].isEmpty || !isCovered(index, in: table) {
                    rows[index] += "<td rowspan=\"\(below + 1)\" colspan='\(width)'>\(written(row[column]))</td>"
                }
                column += width
            }
        }
        let lines = rows.map { "<tr valign=\"top\">\($0)</tr>" }
        return ["<table border=\"1\"><thead>", lines[0], "</thead>", "<tbody>"] + lines.dropFirst() + [
            "</tbody></table>"
        ]
    }

    /// How many rows below leave their first cell blank.
    private static func depth(of index: Int, in table: [[Substring]]) -> Int {
        table[(index + 1)...].prefix { $0[0].isEmpty }.count
    }

    /// A first cell above reaches down to the row.
    private static func isCovered(_ index: Int, in table: [[Substring]]) -> Bool {
        table[..<index].contains { !$0[0].isEmpty }
    }

    private static func written(_ cell: Substring) -> String {
        cell.isEmpty ? "" : cell.replacing("、", with: "&#x3001;") + "<br>"
    }

    /// The cells under each other, with blanks between them. Blanks alone cannot show a table of one or two lines whose
    /// cells stand under no others, nor a row without ink: those stay as they are, this is left out.
    private static func aligned(_ table: [[Substring]]) -> [String] {
        let table = table.filter { $0.contains { !$0.allSatisfy(\.isWhitespace) } }
        let isShown = table.count { row in row.count { !$0.isEmpty } > 1 } > 1 || table.count > 2
        if !isShown { return table.map { $0.joined(separator: "\t") } }
        var widths: [Int] = []
        for row in table {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], width(cell))
            }
        }
        return table.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - width($0) + 2) }
            let line = cells.joined()
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    private static func width(_ cell: Substring) -> Int {
        DisplayColumns.width(Array(cell.utf8), ByteSpan(0, cell.utf8.count))
    }
}

/// Two documents say the same; where they say it may differ.
func expectSameRecords(
    _ original: PlanDocument, _ other: PlanDocument, sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(other.unclaimed.isEmpty, "\(other.unclaimed.map(\.text).prefix(4))", sourceLocation: sourceLocation)
    let (first, second) = (original.plan, other.plan)
    for (first, second) in zip(first.sheets, second.sheets) where first != second {
        Issue.record("\(difference(first, second))", sourceLocation: sourceLocation)
        break
    }
    #expect(first.sheets.count == second.sheets.count, sourceLocation: sourceLocation)
    #expect(first.form == second.form, sourceLocation: sourceLocation)
    #expect(first.outline == second.outline, sourceLocation: sourceLocation)
    #expect(first.title == second.title, sourceLocation: sourceLocation)
    #expect(first.fiscalYear == second.fiscalYear, sourceLocation: sourceLocation)
    #expect(first.municipality == second.municipality, sourceLocation: sourceLocation)
}

/// The first part in which two sheets differ.
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
