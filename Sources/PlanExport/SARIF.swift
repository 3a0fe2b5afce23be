public import PlanModel

/// Findings as a log in SARIF 2.1.0 (OASIS, 27 March 2020), which editors and code hosts show beside the lines.
///
/// Example: a finding of the kind `budget.sum-mismatch` is a result with that `ruleId`, the level `warning`, and a region
/// with lines and with columns in Unicode code points. A `repair` has the level `note`, and its own severity among the
/// properties.
public enum SARIF {
    /// The log of some files, a result a line, with a line end.
    public static func log(_ files: [FileFindings], language: Language) -> [UInt8] {
        var stream = Stream(language: language)
        return stream.beginning() + files.flatMap { stream.results(of: $0) } + stream.end()
    }

    /// The log piece by piece, so that no more than one file is held: the rules stand behind the results.
    public struct Stream: Sendable {
        private let language: Language
        /// The kinds that were found, in the order in which they came: `ruleIndex` counts them.
        private var kinds: [DiagnosticKind] = []
        private var isEmpty = true

        /// A log without results, worded in a language.
        public init(language: Language) { self.language = language }

        /// What stands before the results.
        public func beginning() -> [UInt8] {
            let start = """
                {
                  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [
                    {
                      "columnKind": "unicodeCodePoints",
                      "defaultEncoding": "utf-8",
                      "results": [
                """
            return Array(start.utf8)
        }

        /// The findings of a file.
        public mutating func results(of file: FileFindings) -> [UInt8] {
            var bytes: [UInt8] = []
            for diagnostic in file.diagnostics {
                bytes += Array((isEmpty ? "\n        " : ",\n        ").utf8)
                isEmpty = false
                let rule = index(of: diagnostic.kind)
                bytes += JSONWriter.line { [language] in $0.result(diagnostic, in: file.path, rule, language) }
            }
            return bytes
        }

        /// What stands behind the results, with a line end.
        public func end() -> [UInt8] {
            let tool = JSONWriter.line { writer in
                writer.object { writer in
                    writer.key("driver")
                    writer.driver(kinds, language)
                }
            }
            return Array("\n      ],\n      \"tool\": ".utf8) + tool + Array("\n    }\n  ]\n}\n".utf8)
        }

        private mutating func index(of kind: DiagnosticKind) -> Int {
            if let index = kinds.firstIndex(of: kind) { return index }
            kinds.append(kind)
            return kinds.count - 1
        }
    }
}

extension JSONWriter {
    fileprivate mutating func driver(_ kinds: [DiagnosticKind], _ language: Language) {
        object { writer in
            writer.string("name", "planparse")
            writer.string("language", language.rawValue)
            writer.key("rules")
            writer.array(kinds) { $0.rule($1, language) }
        }
    }

    private mutating func rule(_ kind: DiagnosticKind, _ language: Language) {
        let explanation = kind.explanation
        object { writer in
            writer.string("id", kind.code)
            writer.key("shortDescription")
            writer.message(explanation.meaning.text(in: language))
            writer.key("help")
            writer.message(explanation.advice.text(in: language))
            writer.key("defaultConfiguration")
            writer.object { writer in
                writer.string("level", kind.severity.level)
            }
        }
    }

    private mutating func message(_ text: String) {
        object { writer in
            writer.string("text", text)
        }
    }

    fileprivate mutating func result(_ diagnostic: Diagnostic, in path: String, _ rule: Int, _ language: Language) {
        object { writer in
            writer.string("ruleId", diagnostic.kind.code)
            writer.number("ruleIndex", rule)
            writer.string("level", diagnostic.severity.level)
            writer.key("message")
            writer.message(diagnostic.message.text(in: language))
            writer.key("locations")
            writer.array([diagnostic]) { $0.location($1, in: path) }
            writer.key("properties")
            writer.object { writer in
                writer.string("severity", diagnostic.severity.rawValue)
                if let sheet = diagnostic.sheet {
                    writer.string("sheet", sheet)
                }
                if let hint = diagnostic.hint {
                    writer.string("hint", hint)
                }
            }
        }
    }

    private mutating func location(_ diagnostic: Diagnostic, in path: String) {
        object { writer in
            writer.key("physicalLocation")
            writer.object { writer in
                writer.key("artifactLocation")
                writer.object { writer in
                    writer.string("uri", Self.reference(to: path))
                }
                if let span = diagnostic.span, span.line > 0 {
                    writer.key("region")
                    writer.region(span)
                }
            }
        }
    }

    private mutating func region(_ span: SourceSpan) {
        object { writer in
            writer.number("startLine", span.line)
            writer.number("startColumn", span.column)
            writer.number("endLine", span.endLine)
            writer.number("endColumn", span.endColumn)
        }
    }

    /// A path as a URI reference: bytes that a path of a URI may not hold are percent-encoded (RFC 3986, 3.3).
    private static func reference(to path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var reference: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: reference.append(byte)
            default: reference += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        let text = String(decoding: reference, as: UTF8.self)
        return path.hasPrefix("/") ? "file://" + text : text
    }
}

extension Severity {
    /// The level of SARIF.
    fileprivate var level: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note, .repair: "note"
        }
    }
}
