import PlanModel
import Testing

/// A way to write the tables of a document.
enum TableDialect: CaseIterable {
    case markdown, html, htmlOnOneLine

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
        case .html, .htmlOnOneLine:
            let rows = table.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
            let all = ["<table>"] + rows + ["</table>"]
            return self == .html ? all : [all.joined()]
        }
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
