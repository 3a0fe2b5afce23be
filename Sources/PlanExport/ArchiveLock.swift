/// What an archive of sources and records held when it was last put in order: the lock file `planparse-lock.json`.
///
/// ```json
/// {
///   "schema": "planparse-lock/1",
///   "sources": [
///     {
///       "path": "2024/plan.txt",
///       "bytes": 9016,
///       "sha256": "20693c2f…",
///       "record": {
///         "schema": "planparse/1",
///         "sha256": "c3e58469…"
///       }
///     }
///   ]
/// }
/// ```
/// A path that is no UTF-8 stands as `pathBytes`, two hexadecimal digits a byte. Sources are in the order of the bytes of
/// their paths, so the same archive always has the same lock file.
public struct ArchiveLock: Sendable, Hashable {
    /// The version of the lock file that this library reads and writes.
    public static let schema = "planparse-lock/1"

    /// A source of the archive with its record.
    public struct Source: Sendable, Hashable {
        /// The bytes of the path below the archive's folder, `/` between its parts.
        public var path: [UInt8]
        /// The size of the source in bytes.
        public var bytes: Int
        /// The SHA-256 of the source in lower-case hexadecimal.
        public var sha256: String
        /// The version of the record contract that the record follows: `planparse/1`.
        public var recordSchema: String
        /// The SHA-256 of the record's file in lower-case hexadecimal.
        public var recordSHA256: String

        /// A source from its parts.
        public init(path: [UInt8], bytes: Int, sha256: String, recordSchema: String, recordSHA256: String) {
            (self.path, self.bytes, self.sha256) = (path, bytes, sha256)
            (self.recordSchema, self.recordSHA256) = (recordSchema, recordSHA256)
        }
    }

    /// The sources by their paths.
    private var byPath: [[UInt8]: Source] = [:]

    /// A lock of an empty archive.
    public init() {}

    /// The lock that a file holds.
    ///
    /// Throws where the bytes are no JSON, or no lock of this version. A path that stands twice counts once, the last
    /// time. Keys that this version does not know are passed over.
    /// ```swift
    /// let lock = try ArchiveLock(json: bytes)
    /// ```
    public init(json bytes: [UInt8]) throws(PlanJSONError) {
        var parser = JSONParser(bytes)
        let root = JSONNode(json: try parser.parse(), path: "$")
        let schema = try root["schema"].string
        guard schema == Self.schema else {
            throw PlanJSONError(path: "$.schema", expected: Self.schema, found: ElementWords.short(schema))
        }
        for node in try root["sources"].elements {
            let record = try node["record"]
            self[try node.lockedPath()] = Source(
                path: try node.lockedPath(), bytes: try node["bytes"].int, sha256: try node["sha256"].string,
                recordSchema: try record["schema"].string, recordSHA256: try record["sha256"].string)
        }
    }

    /// The sources in the order of the bytes of their paths.
    public var sources: [Source] { byPath.values.sorted { $0.path.lexicographicallyPrecedes($1.path) } }

    /// The source with a path; nil where the lock has none.
    public subscript(path: [UInt8]) -> Source? {
        get { byPath[path] }
        set { byPath[path] = newValue }
    }

    /// The lock file, indented, with a line end.
    public var json: [UInt8] {
        JSONWriter.indented { writer in
            writer.object { writer in
                writer.string("schema", Self.schema)
                writer.array("sources", sources) { $0.source($1) }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func source(_ source: ArchiveLock.Source) {
        object { writer in
            if let path = String(validating: source.path, as: UTF8.self) {
                writer.string("path", path)
            } else {
                writer.word("pathBytes", Hexadecimal.digits(of: source.path))
            }
            writer.number("bytes", source.bytes)
            writer.string("sha256", source.sha256)
            writer.key("record")
            writer.object { writer in
                writer.string("schema", source.recordSchema)
                writer.string("sha256", source.recordSHA256)
            }
        }
    }
}

extension JSONNode {
    fileprivate func lockedPath() throws(PlanJSONError) -> [UInt8] {
        if let path = try self["path"].optionalString { return Array(path.utf8) }
        guard let bytes = Hexadecimal.bytes(of: try self["pathBytes"].string) else { throw error("a path") }
        return bytes
    }
}

/// Bytes as two hexadecimal digits each.
enum Hexadecimal {
    static func digits(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The bytes that some digits stand for; nil where there are others, or half of a byte is missing.
    static func bytes(of text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(of: digits[index]), let low = value(of: digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
