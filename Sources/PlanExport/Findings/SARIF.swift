public import PlanModel

/// Findings as a log in SARIF 2.1.0 (OASIS, 27 March 2020), which editors and code hosts show beside the lines.
///
/// A finding of the kind `budget.sum-mismatch` is a result with that `ruleId`, the level `warning`, and a region with lines and with
/// columns in Unicode code points. A `repair` has the level `note`, and its own severity among the properties. Where the file is at
/// hand (``FileFindings/Contents``), the log shows the text of the place, names the sheet, has a fingerprint that stays when lines are
/// added above, the digest of the file, and a fix where the hint is the very text to write.
public enum SARIF {
    /// The log of some files, a result a line, with a line end.
    /// ```swift
    /// let contents = FileFindings.Contents(of: document, text: Array(text.utf8))
    /// let file = FileFindings(path: "plans/plan.txt", diagnostics: document.diagnostics, contents: contents)
    /// let log = SARIF.log([file], language: .en)
    /// ```
    /// - Parameters:
    ///   - files: The findings of each file. With ``FileFindings/contents`` the log has more to show.
    ///   - language: The language of messages and rules.
    public static func log(_ files: [FileFindings], language: Language) -> [UInt8] {
        var stream = Stream(language: language)
        return stream.beginning() + files.flatMap { stream.results(of: $0) } + stream.end()
    }

    /// The log piece by piece, so that no more than one file is held: rules and files stand behind the results.
    /// ```swift
    /// var stream = SARIF.Stream(language: .en)
    /// write(stream.beginning())
    /// for file in files { write(stream.results(of: file)) }
    /// write(stream.end())
    /// ```
    public struct Stream: Sendable {
        private let language: Language
        /// The kinds that were found, in the order in which they came: `ruleIndex` counts them.
        private var kinds: [DiagnosticKind] = []
        /// The files that have findings, in their order: `index` counts them.
        private var files: [SARIFArtifact] = []
        private var isEmpty = true
        /// The files that could not be read, with what was in the way.
        private var unreadable: [(uri: String, reason: String)] = []

        /// A log without results, worded in a language.
        ///
        /// - Parameter language: The language of messages and rules.
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
        ///
        /// - Parameter file: The next file; one without findings adds nothing.
        public mutating func results(of file: FileFindings) -> [UInt8] {
            if file.diagnostics.isEmpty { return [] }
            files.append(SARIFArtifact(file))
            var results = SARIFResults(file, artifact: files.count - 1, language)
            var bytes: [UInt8] = []
            for diagnostic in file.diagnostics {
                bytes += Array((isEmpty ? "\n        " : ",\n        ").utf8)
                isEmpty = false
                bytes += results.result(diagnostic, rule: index(of: diagnostic.kind))
            }
            return bytes
        }

        /// Notes a file that could not be read: the run was no success then, and the log names the file with the reason.
        /// ```swift
        /// var stream = SARIF.Stream(language: .en)
        /// stream.fail(path: "plans/lost.txt", Message(ja: "ファイルがありません。", en: "there is no such file"))
        /// ```
        /// - Parameters:
        ///   - path: The path of the file, as results have it.
        ///   - reason: What was in the way.
        ///   - pathBytes: The bytes of the path, where they are not those of its text.
        public mutating func fail(path: String, _ reason: Message, pathBytes: [UInt8]? = nil) {
            unreadable.append((SARIFArtifact.reference(to: pathBytes ?? Array(path.utf8)), reason.text(in: language)))
        }

        /// What stands behind the results, with a line end.
        public func end() -> [UInt8] {
            let artifacts = JSONWriter.line { writer in
                writer.array(files) { $0.artifact($1) }
            }
            let tool = JSONWriter.line { writer in
                writer.object { writer in
                    writer.key("driver")
                    writer.driver(kinds, language)
                }
            }
            return Array("\n      ],\n      \"artifacts\": ".utf8) + artifacts
                + Array(",\n      \"invocations\": ".utf8) + invocations + Array(",\n      \"tool\": ".utf8) + tool
                + Array("\n    }\n  ]\n}\n".utf8)
        }

        /// The one run of the program: whether all files could be read, and which could not.
        private var invocations: [UInt8] {
            JSONWriter.line { writer in
                writer.array([unreadable]) { writer, unreadable in
                    writer.object { writer in
                        writer.key("executionSuccessful")
                        writer.bare(unreadable.isEmpty ? "true" : "false")
                        if unreadable.isEmpty { return }
                        writer.array("toolExecutionNotifications", unreadable) { writer, file in
                            writer.object { writer in
                                writer.string("level", "error")
                                writer.message("message", file.reason)
                                writer.array("locations", [file.uri]) { $0.unreadLocation($1) }
                            }
                        }
                    }
                }
            }
        }

        private mutating func index(of kind: DiagnosticKind) -> Int {
            if let index = kinds.firstIndex(of: kind) { return index }
            kinds.append(kind)
            return kinds.count - 1
        }
    }
}

/// A file with findings.
struct SARIFArtifact: Sendable {
    let uri: String
    let source: Plan.Source?

    init(_ file: FileFindings) {
        uri = Self.reference(to: file.pathBytes ?? Array(file.path.utf8))
        source = file.contents?.source
    }

    /// A path as a URI reference: bytes that a path of a URI may not hold are percent-encoded (RFC 3986, 3.3).
    static func reference(to path: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var reference: [UInt8] = []
        for byte in path {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: reference.append(byte)
            default: reference += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        let text = String(decoding: reference, as: UTF8.self)
        return path.first == UInt8(ascii: "/") ? "file://" + text : text
    }
}

extension JSONWriter {
    /// A file as a whole.
    fileprivate mutating func unreadLocation(_ uri: String) {
        object { writer in
            writer.key("physicalLocation")
            writer.object { writer in
                writer.key("artifactLocation")
                writer.object { $0.string("uri", uri) }
            }
        }
    }

    fileprivate mutating func artifact(_ artifact: SARIFArtifact) {
        object { writer in
            writer.key("location")
            writer.object { $0.string("uri", artifact.uri) }
            guard let source = artifact.source else { return }
            writer.number("length", source.bytes)
            // The encoding of a PDF's text is not that of the file.
            if source.reader == nil { writer.string("encoding", source.encoding) }
            writer.key("hashes")
            writer.object { $0.string("sha-256", source.sha256) }
        }
    }
}
