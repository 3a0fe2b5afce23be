/// Finds the blocks of plain lines in which two lines have runs of blanks inside. Blank lines end a block where the line behind
/// them has none, but for one that stands right over one with some: 総務部 over its rows, the first line of a name that wraps.
///
/// Tokens are counted from the first that is still held.
struct BlockScan {
    /// The first line of the open block that has a run of blanks inside: no table starts before it.
    private var blockStart: Int?
    /// Longer blocks are taken in pieces: all lines of a block are held, in many times the size of their text.
    private static let longest = 1 << 18
    private var candidates = 0
    private var lineStart = 0
    private var hasInk = false
    private var isWide = false
    private var isIndented = false
    private var indented = 0
    private var isPlain = true
    /// The blank lines since the last line of the open block.
    private var blankLines = 0
    /// A line without runs of blanks behind a blank line, which may head the rows below it.
    private var groupStart: Int?
    /// Rows stand no further apart.
    private static let mostBlankLines = 3

    /// Takes a token; gives the tokens of a block that ended before it.
    @inline(__always)
    mutating func block(endingBefore index: Int, _ bytes: [UInt8], _ tokens: [Token]) -> Range<Int>? {
        switch tokens[index].kind {
        case .text, .citation: hasInk = true
        case .blank:
            if index == lineStart { isIndented = true }
            if hasInk, !isWide, isPlain, index + 1 < tokens.count, tokens[index + 1].kind != .lineBreak {
                isWide = AlignedLine.isGap(bytes, Int(tokens[index].start), Int(tokens[index + 1].start))
            }
        case .tab, .pipe:
            isPlain = false
            return closeBlock()
        case .tag:
            note(tag: index, bytes, tokens)
            return isPlain ? nil : closeBlock()
        case .lineBreak: return endLine(at: index)
        }
        return nil
    }

    /// The first token that a block may still need, where those before an index were taken.
    func firstNeeded(before index: Int) -> Int { blockStart ?? (isPlain ? lineStart : index) }

    /// The first tokens are held no longer.
    mutating func forget(_ count: Int) {
        lineStart -= count
        blockStart = blockStart.map { $0 - count }
        groupStart = groupStart.map { $0 - count }
    }

    /// Ends the block before the line that is being looked at; gives it where it may hold a table.
    private mutating func closeBlock() -> Range<Int>? {
        blankLines = 0
        guard candidates + indented > 0 else { return nil }
        let end = groupStart ?? lineStart
        defer { (blockStart, candidates, indented, groupStart) = (nil, 0, 0, nil) }
        return blockStart.flatMap { mayHoldTable ? $0..<end : nil }
    }

    mutating func lastBlock(_ end: Int) -> Range<Int>? {
        if let block = endLine(at: end) { return block }
        defer { blockStart = nil }
        let last = groupStart ?? end
        return blockStart.flatMap { mayHoldTable ? $0..<last : nil }
    }

    private mutating func note(tag index: Int, _ bytes: [UInt8], _ tokens: [Token]) {
        let start = Int(tokens[index].start)
        let end = index + 1 < tokens.count ? Int(tokens[index + 1].start) : bytes.count
        if BlockTag.isOfTable(bytes, start, end) { isPlain = false } else { hasInk = true }
    }

    /// Ends a line; gives the block before it where the line ends that.
    private mutating func endLine(at index: Int) -> Range<Int>? {
        defer {
            lineStart = index + 1
            (hasInk, isWide, isIndented, isPlain) = (false, false, false, true)
        }
        guard hasInk, isPlain else { return isPlain ? passBlankLine() : closeBlock() }
        if !isWide, blankLines > 0 || groupStart != nil {
            if blockStart != nil, groupStart == nil {
                (groupStart, blankLines) = (lineStart, 0)
                return nil
            }
            defer { if isIndented { indented += 1 } }
            return closeBlock()
        }
        (blankLines, groupStart) = (0, nil)
        if isWide {
            candidates += 1
            if blockStart == nil { blockStart = lineStart }
        } else if isIndented {
            indented += 1
        }
        guard let start = blockStart, index - start > Self.longest else { return nil }
        defer { (blockStart, candidates, indented) = (nil, 0, 0) }
        return mayHoldTable ? start..<index : nil
    }

    /// A block with columns may go on behind a blank line.
    private mutating func passBlankLine() -> Range<Int>? {
        guard blockStart != nil, groupStart == nil, blankLines < Self.mostBlankLines else { return closeBlock() }
        blankLines += 1
        return nil
    }

    private var mayHoldTable: Bool { candidates > 1 || candidates == 1 && indented > 1 }
}
