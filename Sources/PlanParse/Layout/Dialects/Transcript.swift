import PlanModel

/// A document as plain text with tabs, whatever dialects its tables and text are written in, and the way back to the source.
///
/// Everything behind it reads one dialect: a row of a table is a line with a tab between its cells, a line end within a cell
/// is a vertical tab, a blank line stands between a table and text. The bytes of the source never change: what is found in
/// the transcript is carried back, and what the dialects left out is claimed as markup.
///
/// Example: `| **a** | b\|c |` is transcribed as `a`, a tab, `b|c`; the stretch of the second cell is that of `b\|c`.
struct Transcript: Sendable {
    /// A stretch of the transcript that stands for one of the source.
    struct Segment: Sendable {
        /// Where it starts in the transcript.
        let place: Int32
        let length: Int32
        let source: ByteSpan
        /// The text of a merged cell again, in a row that the cell reaches: it claims nothing.
        let isCopy: Bool

        var end: Int { Int(place) + Int(length) }
        /// The part of this stretch that stands for a stretch of another transcript.
        func part(in outer: Segment) -> Segment {
            let (lower, upper) = (max(source.lower, Int(outer.place)), min(source.upper, outer.end))
            let start = outer.source.lower + lower - Int(outer.place)
            return Segment(
                place: place + Int32(lower - source.lower), length: Int32(upper - lower),
                source: outer.isVerbatim ? ByteSpan(start, start + upper - lower) : outer.source,
                isCopy: isCopy || outer.isCopy)
        }

        /// The bytes are those of the source; else they stand for all of them at once, as a character for its entity.
        var isVerbatim: Bool { Int(length) == source.count }
    }

    let bytes: [UInt8]
    /// How many cells the spans of tables made without a text of their own, and where there were too many of them.
    var blankCells = 0
    var excess: Int?
    private let segments: [Segment]
    /// For transcripts whose order is not that of the source, what segments reach.
    private let reach: SegmentReach?

    init(bytes: [UInt8], segments: [Segment]) {
        self.bytes = bytes
        self.segments = segments
        let isOrdered = zip(segments, segments.dropFirst()).allSatisfy {
            !$1.isCopy && $0.source.upper <= $1.source.lower
        }
        reach = isOrdered ? nil : SegmentReach(segments)
    }

    /// Cells stand in another order than in the source, as those of several lines between rules do.
    var isReordered: Bool { reach != nil }

    /// This transcript of another one's bytes, as one of the source.
    func through(_ outer: Transcript) -> Transcript {
        var parts: [Segment] = []
        for segment in segments {
            guard segment.isVerbatim else {
                let source = outer.original(segment.source.sourceSpan)
                parts.append(
                    Segment(
                        place: segment.place, length: segment.length,
                        source: ByteSpan(source.offset, source.end), isCopy: segment.isCopy))
                continue
            }
            var next = outer.index(endingBehind: segment.source.lower)
            while next < outer.segments.count, Int(outer.segments[next].place) < segment.source.upper {
                parts.append(segment.part(in: outer.segments[next]))
                next += 1
            }
        }
        var whole = Transcript(bytes: bytes, segments: parts)
        (whole.blankCells, whole.excess) = (outer.blankCells, outer.excess)
        return whole
    }

    /// The first segment that ends behind a byte.
    private func index(endingBehind offset: Int) -> Int {
        var (low, high) = (0, segments.count)
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A span of the transcript in the source: from its first byte to its last. A blank one is a place behind the text before it.
    func original(_ span: SourceSpan) -> SourceSpan {
        let first = index(endingBehind: span.offset)
        guard span.length > 0, first < segments.count, Int(segments[first].place) < span.end else {
            let place = first == 0 ? 0 : segments[first - 1].source.upper
            if first < segments.count, Int(segments[first].place) <= span.offset {
                return SourceSpan(offset: source(of: segments[first], from: span.offset), length: 0)
            }
            return SourceSpan(offset: place, length: 0)
        }
        var last = index(endingBehind: span.end - 1)
        if last == segments.count || Int(segments[last].place) >= span.end { last -= 1 }
        let start = source(of: segments[first], from: span.offset)
        let end = source(of: segments[last], to: span.end)
        guard let reach, last > first else { return SourceSpan(offset: start, length: max(0, end - start)) }
        var (lowest, highest) = (Int.max, Int.min)
        for (index, lower, upper) in [
            (first, start, segments[first].source.upper), (last, segments[last].source.lower, end),
        ]
        where !segments[index].isCopy { (lowest, highest) = (min(lowest, lower), max(highest, upper)) }
        if let inner = reach.reach(of: (first + 1)..<last) {
            (lowest, highest) = (min(lowest, inner.lower), max(highest, inner.upper))
        }
        guard lowest < highest else {
            return SourceSpan(offset: start, length: max(0, segments[first].source.upper - start))
        }
        return SourceSpan(offset: lowest, length: highest - lowest)
    }

    private func source(of segment: Segment, from offset: Int) -> Int {
        guard segment.isVerbatim else { return segment.source.lower }
        return segment.source.lower + max(0, offset - Int(segment.place))
    }

    private func source(of segment: Segment, to end: Int) -> Int {
        guard segment.isVerbatim else { return segment.source.upper }
        return min(segment.source.upper, segment.source.lower + max(0, end - Int(segment.place)))
    }

    /// A ledger of the source with the claims of one of the transcript, and of what the dialects left out.
    func original(_ ledger: Ledger, _ source: [UInt8]) -> Ledger {
        var original = Ledger(source, room: ledger.claims.count + segments.count)
        for claim in ledger.claims { carry(claim, to: &original) }
        var end = 0
        let kept = segments.filter { !$0.isCopy }.map(\.source)
        for span in isReordered ? kept.sorted(by: { $0.start < $1.start }) : kept {
            original.claim(ByteSpan(end, span.lower), as: .markup)
            end = max(end, span.upper)
        }
        original.claim(ByteSpan(end, source.count), as: .markup)
        original.sort()
        return original
    }

    private func carry(_ claim: Ledger.Claim, to original: inout Ledger) {
        let span = claim.span
        var next = index(endingBehind: span.lower)
        while next < segments.count, Int(segments[next].place) < span.upper {
            let segment = segments[next]
            if !segment.isCopy {
                let (lower, upper) = (source(of: segment, from: span.lower), source(of: segment, to: span.upper))
                original.claim(ByteSpan(lower, upper), as: claim.kind, manner: claim.manner)
            }
            next += 1
        }
    }
}

/// The first and last byte of the source that ranges of segments reach, copies apart: a tree over them, so that each
/// answer takes few steps.
private struct SegmentReach: Sendable {
    private var lowers: [Int32]
    private var uppers: [Int32]
    private let leaves: Int

    init(_ segments: [Transcript.Segment]) {
        leaves = max(1, segments.count)
        lowers = Array(repeating: .max, count: 2 * leaves)
        uppers = Array(repeating: .min, count: 2 * leaves)
        for (index, segment) in segments.enumerated() where !segment.isCopy {
            (lowers[leaves + index], uppers[leaves + index]) = (segment.source.start, segment.source.end)
        }
        for index in stride(from: leaves - 1, to: 0, by: -1) {
            lowers[index] = min(lowers[2 * index], lowers[2 * index + 1])
            uppers[index] = max(uppers[2 * index], uppers[2 * index + 1])
        }
    }

    func reach(of range: Range<Int>) -> (lower: Int, upper: Int)? {
        var (low, high) = (range.lowerBound + leaves, range.upperBound + leaves)
        var (lower, upper) = (Int32.max, Int32.min)
        func take(_ index: Int) { (lower, upper) = (min(lower, lowers[index]), max(upper, uppers[index])) }
        while low < high {
            if low % 2 == 1 {
                take(low)
                low += 1
            }
            if high % 2 == 1 {
                high -= 1
                take(high)
            }
            (low, high) = (low / 2, high / 2)
        }
        return lower < upper ? (Int(lower), Int(upper)) : nil
    }
}
