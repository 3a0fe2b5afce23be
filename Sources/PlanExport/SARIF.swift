public import PlanModel

/// Findings as a log in SARIF 2.1.0 (OASIS, 27 March 2020), which editors and code hosts show beside the lines.
///
/// Example: a finding of the kind `budget.sum-mismatch` is a result with that `ruleId`, the level `warning`, and a region
/// with lines and with columns in Unicode code points. A `repair` has the level `note`, and its own severity among the
/// properties.
public enum SARIF {
    /// The log of some files, indented by two blanks, with a line end.
    public static func log(_ files: [FileFindings], language: Language) -> [UInt8] {
        JSONWriter.indented { writer in
            writer.object { writer in
                writer.string("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                writer.string("version", "2.1.0")
                writer.key("runs")
                writer.array([files]) { $0.run($1, language) }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func run(_ files: [FileFindings], _ language: Language) {
        let found = Set(files.flatMap { $0.diagnostics.map(\.kind) })
        let kinds = DiagnosticKind.allCases.filter(found.contains)
        object { writer in
            writer.key("tool")
            writer.object { writer in
                writer.key("driver")
                writer.driver(kinds, language)
            }
            writer.string("columnKind", "unicodeCodePoints")
            writer.string("defaultEncoding", "utf-8")
            writer.key("results")
            writer.array(files.flatMap { file in file.diagnostics.map { (file.path, $0) } }) { writer, result in
                writer.result(result.1, in: result.0, kinds.firstIndex(of: result.1.kind), language)
            }
        }
    }

    private mutating func driver(_ kinds: [DiagnosticKind], _ language: Language) {
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

    private mutating func result(_ diagnostic: Diagnostic, in path: String, _ rule: Int?, _ language: Language) {
        object { writer in
            writer.string("ruleId", diagnostic.kind.code)
            if let rule {
                writer.number("ruleIndex", rule)
            }
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
