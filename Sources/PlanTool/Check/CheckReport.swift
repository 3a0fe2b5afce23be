import PlanExport
import PlanFiles
import PlanModel

/// How findings are written: each document as it comes, so that nothing is kept of it.
protocol CheckReport {
    mutating func begin()
    mutating func write(_ document: CheckedDocument)
    /// Notes an input that could not be read, which is told to people in any case.
    mutating func fail(_ path: SystemPath, _ reason: Message)
    mutating func finish()
}

extension CheckReport {
    func begin() {}
    func fail(_ path: SystemPath, _ reason: Message) {}
    func finish() {}
}

extension CheckOptions {
    /// The report in the format that is asked for.
    var report: any CheckReport {
        let language = language ?? Language.ofTerminal
        switch format {
        case .text:
            let terminal = Terminal.system
            return TextReport(language: language, isColored: terminal.isColored(color), columns: terminal.columns)
        case .json: return JSONReport()
        case .sarif: return SARIFReport(language: language)
        case .github: return GitHubReport(language: language)
        }
    }
}

/// One JSON array of findings, each with its file.
struct JSONReport: CheckReport {
    private var array = FindingsJSON.Stream()

    mutating func write(_ document: CheckedDocument) {
        Console.output(array.elements(of: FileFindings(path: document.path, diagnostics: document.diagnostics)))
    }

    mutating func finish() { Console.output(array.end()) }
}

/// One log in SARIF 2.1.0.
struct SARIFReport: CheckReport {
    private var log: SARIF.Stream

    init(language: Language) { log = SARIF.Stream(language: language) }

    mutating func begin() { Console.output(log.beginning()) }

    mutating func write(_ document: CheckedDocument) {
        Console.output(
            log.results(
                of: FileFindings(
                    path: document.path, diagnostics: document.diagnostics, contents: document.contents,
                    pathBytes: document.pathBytes)))
    }

    mutating func fail(_ path: SystemPath, _ reason: Message) {
        log.fail(path: path.description, reason, pathBytes: path.bytes)
    }

    mutating func finish() { Console.output(log.end()) }
}

/// Commands of GitHub Actions, one line a finding.
struct GitHubReport: CheckReport {
    let language: Language

    func write(_ document: CheckedDocument) {
        for diagnostic in document.diagnostics { Console.output(line(diagnostic, document.path) + "\n") }
    }

    func line(_ diagnostic: Diagnostic, _ path: String) -> String {
        var properties = ["file=\(Self.escaped(path, inProperty: true))"]
        if let span = diagnostic.span {
            properties += ["line=\(span.line)", "endLine=\(span.endLine)"]
            // Columns are shown for places within one line only.
            if span.line == span.endLine { properties += ["col=\(span.column)", "endColumn=\(span.endColumn)"] }
        }
        properties.append("title=\(diagnostic.kind.code)")
        let message = Self.escaped(diagnostic.message.text(in: language), inProperty: false)
        return "::\(Self.command(diagnostic.severity)) \(properties.joined(separator: ","))::\(message)"
    }

    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note, .repair: "notice"
        }
    }

    private static func escaped(_ text: String, inProperty: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where inProperty: escaped += "%3A"
            case "," where inProperty: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
