/// How records are written.
public enum RecordFormat: String, CaseIterable, Sendable, Comparable {
    /// One indented document, `NAME.json`.
    case json
    /// One document on one line, `NAME.ndjson`.
    case ndjson
    /// Tables of all documents together, with a data package.
    case csv
    /// One performance plan or report in StratML, `NAME.stratml.xml`.
    case stratml

    /// What the name of a record ends in.
    var ending: String { "." + fileExtension }

    /// The same without the dot before it.
    var fileExtension: String { self == .stratml ? "stratml.xml" : rawValue }

    /// Formats are ordered by their names.
    public static func < (first: RecordFormat, second: RecordFormat) -> Bool { first.rawValue < second.rawValue }
}
