import PlanModel

/// Findings for people: `file:line:column: severity: message [code]`, under it the line with its place marked, and at
/// the end how many there are of each code.
struct TextReport: CheckReport {
    let language: Language
    let isColored: Bool

    func write(_ document: CheckedDocument) {
        let lines = SourceLines(document.text)
        for diagnostic in document.diagnostics { Console.output(entry(diagnostic, document.path, lines)) }
    }

    /// The finding with its excerpt, each line with its line end.
    func entry(_ diagnostic: Diagnostic, _ path: String, _ lines: SourceLines) -> String {
        var entry = headline(diagnostic, path) + "\n"
        guard let span = diagnostic.span, span.line > 0, let excerpt = Excerpt(lines, span) else { return entry }
        let margin = String(span.line)
        let blank = String(repeating: " ", count: margin.utf8.count)
        entry += " \(margin) | \(excerpt.line)\n"
        entry += " \(blank) | \(excerpt.indent)\(styled(excerpt.marker, Style.place))\n"
        return entry
    }

    private func headline(_ diagnostic: Diagnostic, _ path: String) -> String {
        let place = diagnostic.span.map { ":\($0.line):\($0.column)" } ?? ""
        let severity = styled(diagnostic.severity.rawValue + ":", Style.of(diagnostic.severity))
        let hint = diagnostic.hint.map { language == .ja ? "（正: \($0)）" : " (meant: \($0))" } ?? ""
        let message = diagnostic.message.text(in: language) + hint
        return "\(styled(path + place + ":", Style.bold)) \(severity) \(message) [\(diagnostic.kind.code)]"
    }

    func finish(_ documents: [CheckedDocument]) {
        Console.output(summary(documents))
    }

    /// How many findings there are of each code, most serious first.
    func summary(_ documents: [CheckedDocument]) -> String {
        struct Kind: Hashable {
            let severity: Severity
            let code: String
        }
        var counts: [Kind: Int] = [:]
        for diagnostic in documents.flatMap(\.diagnostics) {
            counts[Kind(severity: diagnostic.severity, code: diagnostic.kind.code), default: 0] += 1
        }
        let total = counts.values.reduce(0, +)
        var lines = [
            language == .ja
                ? "\(documents.count) 文書、指摘 \(total) 件"
                : Self.counted(documents.count, "document") + ", " + Self.counted(total, "finding")
        ]
        let order = Severity.allCases
        let sorted = counts.sorted { first, second in
            let (left, right) = (order.firstIndex(of: first.key.severity), order.firstIndex(of: second.key.severity))
            return (left ?? 0, first.key.code) < (right ?? 0, second.key.code)
        }
        for (kind, count) in sorted {
            let number = String(repeating: " ", count: max(0, 6 - String(count).utf8.count)) + String(count)
            lines.append("\(number)  \(styled(kind.severity.rawValue, Style.of(kind.severity)))  \(kind.code)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    // MARK: Colour

    private enum Style {
        static let bold = "1"
        static let place = "1;32"

        static func of(_ severity: Severity) -> String {
            switch severity {
            case .error: "1;31"
            case .warning: "1;33"
            case .note: "1;36"
            case .repair: "1;35"
            }
        }
    }

    private func styled(_ text: String, _ style: String) -> String {
        isColored ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }
}
