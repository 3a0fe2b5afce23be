/// The tokens of a source, a stretch at a time, with the places at which cells of aligned lines end.
///
/// Tokens of a dense table take eight bytes for each byte or two of the source, so they are given up as soon as they are
/// laid out. A stretch ends before the first line that a table aligned by blanks may still need.
struct TokenStream {
    private let bytes: [UInt8]
    /// The tokens that are held: those of the stretch, and behind them what was cut already.
    private(set) var tokens: [Token] = []
    /// How many of them are the stretch's.
    private(set) var count = 0
    /// The byte after the last token.
    private(set) var end = 0
    private var tables = AlignedTables()
    private var scan = BlockScan()
    /// How many tokens were looked at for tables.
    private var scanned = 0

    /// The bytes that are cut at a time.
    private static let stretch = 1 << 16

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Where cells of aligned lines end in the stretch, and at the end of a source behind it.
    var cuts: [AlignedTables.Cut] { tables.cuts }
    /// How many lines an extractor of page text aligned.
    var lettered: Int { tables.lettered }

    /// Goes on to the next stretch; false where there is none.
    mutating func next() -> Bool {
        forgetStretch()
        while count == 0, end < bytes.count {
            end = Lexer.append(to: &tokens, bytes, from: end, upTo: end + Self.stretch)
            let isLast = end == bytes.count
            // What a token is may depend on the one behind it.
            scan(upTo: isLast ? tokens.count : tokens.count - 1)
            if isLast, let block = scan.lastBlock(tokens.count) { tables.read(block, bytes, tokens) }
            count = isLast ? tokens.count : scan.firstNeeded(before: scanned)
        }
        return count > 0
    }

    private mutating func scan(upTo limit: Int) {
        while scanned < limit {
            if let block = scan.block(endingBefore: scanned, bytes, tokens) { tables.read(block, bytes, tokens) }
            scanned += 1
        }
    }

    private mutating func forgetStretch() {
        tokens.removeSubrange(..<count)
        scan.forget(count)
        scanned -= count
        count = 0
        tables.cuts.removeAll(keepingCapacity: true)
    }
}
