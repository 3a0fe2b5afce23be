import PlanModel

/// The text of a source without what its print and layout put into labels, and the way back to the source.
///
/// The forms read the mended bytes as they would read any; afterwards every claim, span and finding is carried back, so
/// that all of them count in the source, whose bytes never change. What was left out is claimed as markup.
///
/// Example: of `現現状状\n` the bytes 3 to 6 and 9 to 12 are left out; what was found at 0 to 6 stands at 0 to 12.
struct MendedSource {
    let bytes: [UInt8]
    /// What was left out, in order.
    private let omitted: [ByteSpan]
    /// Where each would stand in the mended bytes.
    private let places: [Int]

    /// A source without some stretches, which are disjoint and in order.
    init(_ source: [UInt8], without omitted: [ByteSpan]) {
        var (bytes, places, index): ([UInt8], [Int], Int) = ([], [], 0)
        bytes.reserveCapacity(source.count)
        for stretch in omitted {
            bytes += source[index..<stretch.lower]
            places.append(bytes.count)
            index = stretch.upper
        }
        self.bytes = bytes + source[index...]
        self.omitted = omitted
        self.places = places
    }

    /// A span of the mended bytes in the source. What is left out behind its last character is part of it.
    func original(_ span: SourceSpan) -> SourceSpan {
        let (start, end) = (original(span.offset), original(span.offset + span.length))
        return SourceSpan(offset: start, length: end - start)
    }

    /// A ledger of the source with the claims of one of the mended bytes, and of what was left out.
    func original(_ ledger: Ledger, _ source: [UInt8]) -> Ledger {
        var original = Ledger(source)
        for claim in ledger.claims {
            for piece in pieces(claim.span) { original.claim(piece, as: claim.kind, manner: claim.manner) }
        }
        for stretch in omitted { original.claim(stretch, as: .markup) }
        original.sort()
        return original
    }

    /// How many stretches were left out before a mended byte, those right before it among them.
    private func count(before offset: Int) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The byte of the source that stands at a mended one.
    private func original(_ offset: Int) -> Int {
        let count = count(before: offset)
        return count == 0 ? offset : omitted[count - 1].upper + offset - places[count - 1]
    }

    /// The stretches of the source that a mended one is made of.
    private func pieces(_ span: ByteSpan) -> [ByteSpan] {
        var pieces: [ByteSpan] = []
        var start = original(span.lower)
        var next = count(before: span.lower)
        while next < omitted.count, places[next] < span.upper {
            if start < omitted[next].lower { pieces.append(ByteSpan(start, omitted[next].lower)) }
            start = omitted[next].upper
            next += 1
        }
        let last = next == 0 ? span.upper : omitted[next - 1].upper + span.upper - places[next - 1]
        if start < last { pieces.append(ByteSpan(start, last)) }
        return pieces
    }
}
