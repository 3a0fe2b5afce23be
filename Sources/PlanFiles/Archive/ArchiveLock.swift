public import PlanExport

/// What an archive held when it was last put in order: the lock file `planparse-lock.json`.
///
/// ```json
/// {
///   "schema": "planparse-lock/1",
///   "sources": [
///     {"path": "2024/plan.txt", "bytes": 9016, "sha256": "20693c2f…", "record": {"schema": "planparse/1", "sha256": "c3e58469…"}}
///   ]
/// }
/// ```
/// A path that is no UTF-8 has its bytes in `pathBytes` too, two hexadecimal digits each. Sources are in the order of the
/// bytes of their paths, so the same archive always has the same lock file.
public struct ArchiveLock: Sendable, Hashable {
    /// The name of the file, in the archive's folder.
    public static let name: SystemPath = "planparse-lock.json"
    /// The version of the lock file that this library reads and writes.
    public static let schema = "planparse-lock/1"

    /// A source of the archive with its record.
    public struct Source: Sendable, Hashable {
        /// The path below the archive's folder.
        public var place: SystemPath
        /// The size of the source in bytes.
        public var bytes: Int
        /// The SHA-256 of the source in lower-case hexadecimal.
        public var sha256: String
        /// The version of the record contract that the record follows: `planparse/1`.
        public var recordSchema: String
        /// The SHA-256 of the record's file in lower-case hexadecimal.
        public var recordSHA256: String

        /// A source from its parts.
        public init(place: SystemPath, bytes: Int, sha256: String, recordSchema: String, recordSHA256: String) {
            (self.place, self.bytes, self.sha256) = (place, bytes, sha256)
            (self.recordSchema, self.recordSHA256) = (recordSchema, recordSHA256)
        }
    }

    private var byPlace: [SystemPath: Source] = [:]

    /// The lock of an empty archive.
    public init() {}

    /// The lock that a file holds.
    ///
    /// Throws where the bytes are no JSON, or no lock of this version. A path that stands twice counts once, the last
    /// time. Keys that this version does not know are passed over.
    /// ```swift
    /// let lock = try ArchiveLock(json: FileContents.read("Archive/planparse-lock.json"))
    /// ```
    /// - Parameter bytes: The bytes of the file.
    /// - Throws: A `PlanJSONError` where the bytes are no JSON, or no lock of this version.
    public init(json bytes: [UInt8]) throws(PlanJSONError) {
        let json = try JSONParser.parse(bytes)
        guard json["schema"]?.text == Self.schema else {
            let found = json["schema"]?.text.map { JSONExcerpt.quoted($0) } ?? json.kind
            throw PlanJSONError(path: "$.schema", expected: JSONExcerpt.quoted(Self.schema), found: found)
        }
        for (index, element) in (json["sources"]?.elements ?? []).enumerated() {
            guard let source = Source(json: element) else {
                throw PlanJSONError(path: "$.sources[\(index)]", expected: "a locked source", found: element.kind)
            }
            byPlace[source.place] = source
        }
    }

    /// The sources in the order of the bytes of their paths.
    public var sources: [Source] { byPlace.values.sorted { $0.place < $1.place } }

    /// The source at a path below the archive's folder; nil where the lock has none.
    ///
    /// - Parameter place: The path below the archive's folder.
    public subscript(place: SystemPath) -> Source? {
        get { byPlace[place] }
        set { byPlace[place] = newValue }
    }

    /// The lock file, a source a line, with a line end.
    public var json: [UInt8] {
        let lines = sources.map { "    " + $0.json }
        let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
        return Array("{\n  \"schema\": \(JSONExcerpt.quoted(Self.schema)),\n  \"sources\": \(list)\n}\n".utf8)
    }
}

extension ArchiveLock.Source {
    fileprivate init?(json: JSONValue) {
        let bytes = json["pathBytes"]?.text.flatMap(Hexadecimal.bytes).map { SystemPath(bytes: $0) }
        guard let place = bytes ?? json["path"]?.text.map({ SystemPath($0) }), let size = json["bytes"]?.int,
            let sha256 = json["sha256"]?.text, let record = json["record"], let schema = record["schema"]?.text,
            let recordSHA256 = record["sha256"]?.text
        else { return nil }
        self.init(place: place, bytes: size, sha256: sha256, recordSchema: schema, recordSHA256: recordSHA256)
    }

    fileprivate var json: String {
        let record =
            "{\"schema\": \(JSONExcerpt.quoted(recordSchema)), \"sha256\": \(JSONExcerpt.quoted(recordSHA256))}"
        return "{\(place.jsonMembers("path")), \"bytes\": \(bytes), \"sha256\": \(JSONExcerpt.quoted(sha256)), "
            + "\"record\": \(record)}"
    }
}

extension SystemPath {
    /// The path as a member of a JSON object; one that is no UTF-8 with its bytes in a second member.
    func jsonMembers(_ key: String) -> String {
        let member = "\"\(key)\": \(JSONExcerpt.quoted(text))"
        if String(validating: bytes, as: UTF8.self) != nil { return member }
        return member + ", \"\(key)Bytes\": \"\(Hexadecimal.text(bytes))\""
    }
}
