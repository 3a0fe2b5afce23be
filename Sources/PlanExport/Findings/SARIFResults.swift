import PlanModel

/// Writes the results of one file.
struct SARIFResults {
    private let file: FileFindings
    private let location: SARIFArtifact
    private let artifact: Int
    private let language: Language
    private var fingerprints = FindingFingerprints()
    /// The lines of the text; none without one.
    private let lines: LineTable?

    /// A longer place is a sheet or a document, which no viewer shows beside a line.
    private static let longestSnippet = 1024

    init(_ file: FileFindings, artifact: Int, _ language: Language) {
        (self.file, self.artifact, self.language) = (file, artifact, language)
        location = SARIFArtifact(file)
        let mayBeFixed = file.diagnostics.contains { $0.hint != nil }
        lines = mayBeFixed ? file.contents.map { LineTable($0.text) } : nil
    }

    /// The result of a finding, on one line.
    mutating func result(_ diagnostic: Diagnostic, rule: Int) -> [UInt8] {
        let fingerprint = file.contents.map { fingerprints.next(diagnostic, $0) }
        return JSONWriter.line { writer in
            writer.object { writer in
                writer.string("ruleId", diagnostic.kind.code)
                writer.number("ruleIndex", rule)
                writer.string("level", diagnostic.severity.level)
                writer.message("message", diagnostic.message.text(in: language))
                writer.array("locations", [diagnostic]) { location($1, &$0) }
                if let fingerprint {
                    writer.key("partialFingerprints")
                    writer.object { $0.string("planparse/v1", fingerprint) }
                }
                fix(diagnostic, &writer)
                properties(diagnostic, &writer)
            }
        }
    }

    private func location(_ diagnostic: Diagnostic, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("physicalLocation")
            writer.object { writer in
                place(&writer)
                if let span = diagnostic.span, span.line > 0 {
                    writer.key("region")
                    region(span, snippet: snippet(of: span), &writer)
                }
            }
            guard let id = diagnostic.sheet, let sheet = file.contents?.sheets[id] else { return }
            writer.array("logicalLocations", [sheet]) { writer, sheet in
                writer.object { writer in
                    if let title = sheet.title { writer.string("name", title) }
                    writer.string("fullyQualifiedName", sheet.key ?? id)
                    writer.string("kind", sheet.kind)
                }
            }
        }
    }

    private func place(_ writer: inout JSONWriter) {
        writer.key("artifactLocation")
        writer.object { writer in
            writer.string("uri", location.uri)
            writer.number("index", artifact)
        }
    }

    private func region(_ span: SourceSpan, snippet: String?, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.number("startLine", span.line)
            writer.number("startColumn", span.column)
            writer.number("endLine", span.endLine)
            writer.number("endColumn", span.endColumn)
            if let snippet { writer.message("snippet", snippet) }
        }
    }

    private func snippet(of span: SourceSpan) -> String? {
        guard span.length <= Self.longestSnippet, let bytes = file.contents?.bytes(of: span), !bytes.isEmpty else {
            return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func fix(_ diagnostic: Diagnostic, _ writer: inout JSONWriter) {
        guard let contents = file.contents, let lines, let fix = FindingFix(diagnostic, contents, lines) else { return }
        let wrong = diagnostic.details.first ?? ""
        let words = Message(ja: "「\(wrong)」を「\(fix.replacement)」にする", en: "Write “\(fix.replacement)” for “\(wrong)”")
        writer.array("fixes", [fix]) { writer, fix in
            writer.object { writer in
                writer.message("description", words.text(in: language))
                writer.array("artifactChanges", [fix]) { writer, fix in
                    writer.object { writer in
                        place(&writer)
                        writer.array("replacements", fix.places) { writer, span in
                            writer.object { writer in
                                writer.key("deletedRegion")
                                region(span, snippet: nil, &writer)
                                writer.message("insertedContent", fix.replacement)
                            }
                        }
                    }
                }
            }
        }
    }

    private func properties(_ diagnostic: Diagnostic, _ writer: inout JSONWriter) {
        writer.key("properties")
        writer.object { writer in
            writer.string("severity", diagnostic.severity.rawValue)
            if let sheet = diagnostic.sheet { writer.string("sheet", sheet) }
            if let remark = diagnostic.remark {
                writer.string("remark", remark.text(in: language))
            } else if let hint = diagnostic.hint {
                writer.string("hint", hint)
            }
        }
    }
}
