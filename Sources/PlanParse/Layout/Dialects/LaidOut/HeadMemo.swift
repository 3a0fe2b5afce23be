/// What words over columns say, told once: while columns are told, the same words are held against every place.
final class HeadMemo {
    let bytes: [UInt8]
    /// By the stretches that make up a head.
    private var heads: [[ByteSpan]: Head] = [:]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The head that some stretches are together.
    func head(of spans: [ByteSpan]) -> Head {
        if let known = heads[spans] { return known }
        let head = read(spans)
        heads[spans] = head
        return head
    }

    private func read(_ spans: [ByteSpan]) -> Head {
        guard spans.count != 1 else { return LaidOutHeads.head(spans[0], bytes) }
        let text = spans.flatMap { bytes[$0.lower..<$0.upper] }
        return LaidOutHeads.head(ByteSpan(0, text.count), text)
    }
}
