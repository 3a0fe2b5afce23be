import PlanModel

/// A stretch of the decoded source, `start` inclusive and `end` exclusive, in UTF-8 bytes.
struct ByteSpan: Sendable, Hashable {
    var start: Int32
    var end: Int32

    init(_ start: Int, _ end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    /// The first byte.
    var lower: Int { Int(start) }
    /// The byte after the last.
    var upper: Int { Int(end) }
    var isEmpty: Bool { start >= end }
    var count: Int { Int(end - start) }

    /// The span of both, and of what lies between them. An empty span counts as a place.
    func union(_ other: ByteSpan) -> ByteSpan {
        ByteSpan(min(lower, other.lower), max(upper, other.upper))
    }

    /// The span as records carry it, without line and column.
    var sourceSpan: SourceSpan { SourceSpan(offset: lower, length: max(0, count)) }
}
