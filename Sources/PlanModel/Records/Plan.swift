/// One plan document as a record: what was published, by whom, for which year, and its sheets.
///
/// The types of this module hold what a plan says. Where in the source each part stands is in ``PlanTrace``, what was
/// found to be wrong in ``Diagnostic``, and ``PlanDocument`` holds all of them together.
public struct Plan: Sendable, Hashable {
    /// The version of the record contract that this module follows.
    public static let schema = "planparse/1"

    /// The file that was read.
    public var source: Source
    /// The identifier of the form that recognised the document, `generic` where none did.
    public var form: String
    /// The document's own title without its year, or nil.
    public var title: String?
    /// The municipality that the document speaks for, or nil where none can be told.
    public var municipality: Municipality?
    /// The fiscal year of the document, or nil where none can be told.
    public var fiscalYear: Period?
    /// The document's own table of contents.
    public var outline: [OutlineEntry] = []
    /// The sheets in source order.
    public var sheets: [Sheet] = []

    /// A plan without content.
    public init(source: Source, form: String) {
        self.source = source
        self.form = form
    }

    /// The file that a plan was read from.
    public struct Source: Sendable, Hashable {
        /// The file's name, without its folder.
        public var name: String
        /// The detected encoding: `utf-8`, `shift_jis`, `euc-jp`, `iso-2022-jp`, `utf-16`.
        public var encoding: String
        /// The size of the file in bytes, before decoding.
        public var bytes: Int
        /// The number of lines; a last line without a line end counts.
        public var lines: Int
        /// The SHA-256 of the file in lower-case hexadecimal.
        public var sha256: String
        /// The command that gave the text of a file that is none, such as `pdftotext -layout FILE -`; nil for a text.
        ///
        /// Encoding and lines are then those of the text, size and digest those of the file.
        public var reader: String?

        /// A source from its parts.
        public init(name: String, encoding: String, bytes: Int, lines: Int, sha256: String, reader: String? = nil) {
            self.name = name
            self.encoding = encoding
            self.bytes = bytes
            self.lines = lines
            self.sha256 = sha256
            self.reader = reader
        }
    }
}

/// An entry of a document's own table of contents.
public struct OutlineEntry: Sendable, Hashable {
    /// What the entry names.
    public var kind: Sheet.Kind
    /// Its code: `6`, `6-1`.
    public var code: String?
    /// Its title.
    public var title: String
    /// The line under it, where it has one.
    public var description: String?

    /// An entry from its parts.
    public init(kind: Sheet.Kind, code: String?, title: String, description: String? = nil) {
        self.kind = kind
        self.code = code
        self.title = title
        self.description = description
    }
}
