import PlanFiles
import PlanExport
import PlanModel

/// Findings for people: `file:line:column: severity: message [code]`, under it the line with its place marked, and at
/// the end how many there are of each code.
struct TextReport: CheckReport {
    let language: Language
    let isColored: Bool
    /// The columns of the terminal; nil where there is none.
    var columns: Int?
    private var tally = FindingTally()

    init(language: Language, isColored: Bool, columns: Int? = nil) {
        self.language = language
        self.isColored = isColored
        self.columns = columns
    }

    mutating func write(_ document: CheckedDocument) {
        tally.add(document.diagnostics)
        let lines = SourceLines(document.contents.text)
        var fold = FindingFold()
        for diagnostic in document.diagnostics where fold.shows(diagnostic) {
            Console.output(entry(diagnostic, document.path, lines))
        }
        for line in fold.lines(in: language) { Console.output("\(PrintableText.of(document.path)): \(line)\n") }
    }

    /// The finding with its excerpt, each line with its line end.
    func entry(_ diagnostic: Diagnostic, _ path: String, _ lines: SourceLines) -> String {
        var entry = headline(diagnostic, path) + "\n"
        guard let span = diagnostic.span, span.line > 0 else { return entry }
        let margin = String(span.line)
        // Beside the line stand its number, ` | `, a blank, and `…` at both ends, which is wide in Japanese fonts.
        let width = columns.map { max(20, $0 - margin.utf8.count - 8) } ?? Excerpt.usualWidth
        guard let excerpt = Excerpt(lines, span, width: width) else { return entry }
        let blank = String(repeating: " ", count: margin.utf8.count)
        entry += " \(margin) | \(excerpt.line)\n"
        entry += " \(blank) | \(excerpt.indent)\(styled(excerpt.marker, Style.place))\n"
        return entry
    }

    private func headline(_ diagnostic: Diagnostic, _ path: String) -> String {
        let place = diagnostic.span.map { ":\($0.line):\($0.column)" } ?? ""
        let name = diagnostic.severity.name.text(in: language)
        let severity = styled(name + ":", Style.of(diagnostic.severity))
        let meant = diagnostic.hint.map { language == .ja ? "（正: \($0)）" : " (meant: \($0))" } ?? ""
        let remark = diagnostic.remark?.text(in: language)
        let hint = remark.map { language == .ja ? "（\($0)）" : " (\($0))" } ?? meant
        // What the document says stands in the message: it must not move the cursor.
        let message = PrintableText.of(diagnostic.message.text(in: language) + hint)
        let location = PrintableText.of(path) + place + ":"
        return "\(styled(location, Style.bold)) \(severity) \(message) [\(diagnostic.kind.code)]"
    }

    func finish() { Console.output(summary(tally)) }

    /// How many findings there are of each code, most serious first.
    func summary(_ tally: FindingTally) -> String {
        let (documents, total) = (tally.documents, tally.counts.values.reduce(0, +))
        var lines = [
            language == .ja
                ? "\(documents) 文書、指摘 \(total) 件"
                : Self.counted(documents, "document") + ", " + Self.counted(total, "finding")
        ]
        let order = Severity.allCases
        let sorted = tally.counts.sorted { first, second in
            let (left, right) = (order.firstIndex(of: first.key.severity), order.firstIndex(of: second.key.severity))
            return (left ?? 0, first.key.code) < (right ?? 0, second.key.code)
        }
        let columns = tally.counts.keys.map { DisplayWidth.columns(of: $0.severity.name.text(in: language)) }.max() ?? 0
        for (kind, count) in sorted {
            let name = DisplayWidth.padded(kind.severity.name.text(in: language), to: columns)
            let number = String(repeating: " ", count: max(0, 6 - String(count).utf8.count)) + String(count)
            lines.append("\(number)  \(styled(name, Style.of(kind.severity)))  \(kind.code)")
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

/// How many findings of each code and severity there are in some documents.
struct FindingTally {
    struct Kind: Hashable {
        let severity: Severity
        let code: String
    }

    private(set) var documents = 0
    private(set) var counts: [Kind: Int] = [:]

    /// Adds the findings of a document.
    mutating func add(_ diagnostics: [Diagnostic]) {
        documents += 1
        for diagnostic in diagnostics {
            counts[Kind(severity: diagnostic.severity, code: diagnostic.kind.code), default: 0] += 1
        }
    }
}
