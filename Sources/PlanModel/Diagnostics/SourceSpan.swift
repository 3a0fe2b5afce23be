/// A stretch of the decoded source, as people and programs look it up.
///
/// ``offset`` and ``length`` count UTF-8 bytes; lines and columns start at 1, columns count Unicode scalars. A byte
/// order mark is outside all offsets. Lines and columns are 0 until a ``LineTable`` has resolved the span: they are
/// computed only when somebody looks. In the trace of a record the span of a value or text also tells how it was read:
/// ``manner``.
public struct SourceSpan: Sendable, Hashable, Codable {
    private var storage: (Int32, Int32, Int32, Int32, Int32, Int32)
    /// How what stands here was read: as declared, unless the parser says otherwise.
    public var manner = Coverage.Manner.declared

    /// A span of bytes whose line and column are not known yet.
    public init(offset: Int, length: Int) {
        self.init(offset: offset, length: length, line: 0, column: 0, endLine: 0, endColumn: 0)
    }

    /// A span from its parts.
    public init(offset: Int, length: Int, line: Int, column: Int, endLine: Int, endColumn: Int) {
        storage = (
            Int32(clamping: offset), Int32(clamping: length), Int32(clamping: line), Int32(clamping: column),
            Int32(clamping: endLine), Int32(clamping: endColumn)
        )
    }

    /// The first byte.
    public var offset: Int { Int(storage.0) }
    /// The number of bytes.
    public var length: Int { Int(storage.1) }
    /// The line of the first byte.
    public var line: Int { Int(storage.2) }
    /// The column of the first byte.
    public var column: Int { Int(storage.3) }
    /// The line of the byte after the last.
    public var endLine: Int { Int(storage.4) }
    /// The column of the byte after the last.
    public var endColumn: Int { Int(storage.5) }
    /// The byte after the last.
    public var end: Int { offset + length }

    /// The span of both, and of what lies between them.
    /// ```swift
    /// SourceSpan(offset: 2, length: 3).union(SourceSpan(offset: 9, length: 1)).length       // 8
    /// ```
    /// - Parameter other: Another span of the same source.
    public func union(_ other: SourceSpan) -> SourceSpan {
        let start = min(offset, other.offset)
        return SourceSpan(offset: start, length: max(end, other.end) - start)
    }

    /// The same stretch, read in some manner.
    package func read(_ manner: Coverage.Manner) -> SourceSpan {
        var span = self
        span.manner = manner
        return span
    }

    /// Equality of all six numbers, and of the manner.
    public static func == (first: Self, second: Self) -> Bool {
        first.storage == second.storage && first.manner == second.manner
    }

    /// Hashes the place of the span.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(storage.0)
        hasher.combine(storage.1)
    }

    private enum CodingKeys: String, CodingKey {
        case offset, length, line, column, endLine, endColumn, manner
    }

    /// Reads the six numbers, and the manner where one is told.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func number(_ key: CodingKeys) throws -> Int { try container.decode(Int.self, forKey: key) }
        self.init(
            offset: try number(.offset), length: try number(.length), line: try number(.line),
            column: try number(.column), endLine: try number(.endLine), endColumn: try number(.endColumn))
        manner = try container.decodeIfPresent(Coverage.Manner.self, forKey: .manner) ?? .declared
    }

    /// Writes the six numbers, and the manner unless it is ``Coverage/Manner/declared``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(offset, forKey: .offset)
        try container.encode(length, forKey: .length)
        try container.encode(line, forKey: .line)
        try container.encode(column, forKey: .column)
        try container.encode(endLine, forKey: .endLine)
        try container.encode(endColumn, forKey: .endColumn)
        if manner != .declared { try container.encode(manner, forKey: .manner) }
    }
}
