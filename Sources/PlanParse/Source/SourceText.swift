import PlanModel

/// The text of one document, decoded to UTF-8, and what is known of the file it came from.
///
/// The bytes never change after decoding: all spans count in them, and readers work on them in place. A byte order
/// mark is left out, bytes that do not decode are replaced by U+FFFD one by one and remembered run by run.
///
/// Example: the four bytes `8C A2 0A 41` read as UTF-8 give `U+FFFD U+FFFD \n A` with one invalid span.
public struct SourceText: Sendable {
    /// The largest text that is read; spans count in 32 bits.
    public static let maximumBytes = 1 << 30

    /// The file's name, without its folder.
    public let name: String
    /// The encoding that the file was decoded from: `utf-8`, `shift_jis` …
    public let encoding: String
    /// The size of the file in bytes.
    public private(set) var fileSize: Int
    /// The digest of the file; nil where the text is the file, byte for byte.
    private var fileDigest: String?
    /// The command that gave the text of a file that is none; nil for a text.
    public private(set) var reader: String?
    /// The decoded text.
    let bytes: [UInt8]
    /// Where bytes were replaced, a span for each run of them.
    let invalidSpans: [ByteSpan]
    /// The size of the decoded text, also where it is too large to be held.
    let decodedSize: Int
    /// What the file is where it holds no text; its bytes are not held as text then.
    package let foreignFormat: ForeignFormat?

    /// A text that is a string already, or a part of one.
    public init(_ text: some StringProtocol, name: String = "-") {
        self.init(utf8: Array(text.utf8), name: name)
    }

    /// A file in UTF-8, whatever holds its bytes: Foundation's `Data` goes in as it is.
    /// ```swift
    /// let source = SourceText(utf8: try Data(contentsOf: url), name: url.lastPathComponent)
    /// ```
    /// - Parameters:
    ///   - file: The bytes of the file, in UTF-8; a byte order mark is passed over.
    ///   - name: What the record calls its source.
    public init(utf8 file: some Sequence<UInt8>, name: String) { self.init(utf8: Array(file), name: name) }

    /// A file in UTF-8.
    ///
    /// - Parameters:
    ///   - file: The bytes of the file, in UTF-8; a byte order mark is passed over.
    ///   - name: What the record calls its source.
    public init(utf8 file: [UInt8], name: String) {
        let decoded = UTF8Repair.decode(file)
        self.init(
            decoded: decoded.bytes, invalidSpans: decoded.invalid, file: file,
            isFile: decoded.bytes.count == file.count,
            encoding: "utf-8", name: name)
    }

    /// A file that is valid UTF-8; nil for any other. So one look at the bytes tells their encoding and reads them.
    package init?(validUTF8 file: [UInt8], name: String) {
        guard let bytes = UTF8Repair.valid(file) else { return nil }
        self.init(
            decoded: bytes, invalidSpans: [], file: file, isFile: bytes.count == file.count, encoding: "utf-8",
            name: name)
    }

    /// A file that somebody else decoded.
    ///
    /// - Parameters:
    ///   - text: The decoded text in UTF-8; U+FFFD in it stands for bytes that did not decode.
    ///   - file: The bytes of the file.
    ///   - encoding: The name of the encoding as records carry it.
    ///   - name: What the record calls its source.
    public init(decoded text: [UInt8], file: [UInt8], encoding: String, name: String) {
        let repaired = UTF8Repair.decode(text)
        self.init(
            decoded: repaired.bytes, invalidSpans: UTF8Repair.replacements(in: repaired.bytes), file: file,
            isFile: false, encoding: encoding, name: name)
    }

    /// The file is not held: its digest is made now, where the text is another one.
    private init(
        decoded: [UInt8], invalidSpans: [ByteSpan], file: [UInt8], isFile: Bool, encoding: String, name: String
    ) {
        decodedSize = decoded.count
        let invalidBytes = invalidSpans.reduce(0) { $0 + $1.count / UTF8Repair.replacement.count }
        foreignFormat = ForeignFormat(of: file, isUTF16: encoding == "utf-16", invalidBytes: invalidBytes)
        let isHeld = decoded.count <= Self.maximumBytes && foreignFormat == nil
        bytes = isHeld ? decoded : []
        self.invalidSpans = isHeld ? invalidSpans : []
        self.name = name
        self.encoding = encoding
        fileSize = file.count
        fileDigest = isFile && isHeld ? nil : SHA256.hexDigest(of: file)
    }

    /// The text as one that a command got out of a file.
    ///
    /// - Parameters:
    ///   - file: The bytes of the file, whose size and digest the record carries.
    ///   - reader: The command, as the record carries it.
    package func extracted(from file: [UInt8], by reader: String) -> SourceText {
        var source = self
        source.fileSize = file.count
        source.fileDigest = SHA256.hexDigest(of: file)
        source.reader = reader
        return source
    }

    /// The source of a text that is not read.
    func withoutText() -> SourceText { SourceText(of: self) }

    private init(of source: SourceText) {
        name = source.name
        encoding = source.encoding
        fileSize = source.fileSize
        fileDigest = source.sha256
        reader = source.reader
        bytes = []
        invalidSpans = []
        decodedSize = 0
        foreignFormat = source.foreignFormat
    }

    /// The decoded text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The SHA-256 of the file, in lower-case hexadecimal. It is computed anew at each call where the text is the file.
    public var sha256: String { fileDigest ?? SHA256.hexDigest(of: bytes) }

    /// The bytes of a span as text, as they stand. Records get their text from the ledger instead.
    func string(_ span: ByteSpan) -> String {
        String(decoding: bytes[span.lower..<max(span.lower, span.upper)], as: UTF8.self)
    }
}
