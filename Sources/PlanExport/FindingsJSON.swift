public import PlanModel

/// The findings of one file.
public struct FileFindings: Sendable, Hashable {
    /// The file's path, as people gave it.
    public var path: String
    /// What was found in it.
    public var diagnostics: [Diagnostic]

    /// Findings of a file.
    public init(path: String, diagnostics: [Diagnostic]) {
        self.path = path
        self.diagnostics = diagnostics
    }
}

/// Findings of several files as one JSON array: each a `Diagnostic` of the contract behind the key `file`.
public enum FindingsJSON {
    /// The array, indented by two blanks, with a line end.
    public static func array(_ files: [FileFindings]) -> [UInt8] {
        let findings = files.flatMap { file in file.diagnostics.map { (file.path, $0) } }
        return JSONWriter.indented { writer in
            writer.array(findings) { writer, finding in
                writer.object { writer in
                    writer.string("file", finding.0)
                    writer.diagnosticKeys(finding.1)
                }
            }
        }
    }
}
