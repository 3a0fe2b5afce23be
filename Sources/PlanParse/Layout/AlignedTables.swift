/// Tables that only blanks lay out: lines whose stretches of text start in the same columns of a fixed width.
///
/// Example: in these lines 指標名 and the names below it are one column, 単位 and so on are others; each run of blanks
/// between two columns is where a cell ends.
/// ```text
/// 指標名              単位   令和6年度
/// 相談件数            件           120
/// 検診の受診率        %           54.1
/// ```
/// A line alone is never cut, nor are lines whose blanks do not line up, and no line with tabs, pipes or a table of tags.
struct AlignedTables {
    /// A place at which cells end: a run of blanks, or the end of a line that leaves its last columns blank.
    struct Cut: Equatable {
        let offset: Int
        let count: Int
    }

    /// In source order; whoever took them removes them.
    var cuts: [Cut] = []

    /// Finds the cuts of a block of lines.
    mutating func read(_ block: Range<Int>, _ bytes: [UInt8], _ tokens: [Token]) {
        let lines = AlignedLine.lines(of: block, bytes, tokens)
        var index = 0
        while index + 1 < lines.count {
            guard Self.startsTable(lines, at: index) else {
                index += 1
                continue
            }
            let end = Self.end(of: lines, from: index)
            if let columns = AlignedColumns(lines[index..<end]) {
                for line in lines[index..<end] { cuts += columns.cuts(of: line) }
            }
            index = end
        }
    }

    /// Two lines are of one table, or one whose last column goes on in two lines below.
    private static func startsTable(_ lines: [AlignedLine], at index: Int) -> Bool {
        let line = lines[index]
        guard line.isEvidence, line.stretches.count <= AlignedEdges.limit,
            lines[index + 1].stretches.count <= AlignedEdges.limit
        else { return false }
        // A value may stand below its label, in the first column alone.
        var next = index + 1
        if lines[next].isUnderHead(of: line), next + 1 < lines.count { next += 1 }
        if lines[next].isEvidence {
            return line.isAligned(with: lines[next])
                || lines[next...].prefix(lookAhead).prefix(while: \.isEvidence).contains { line.isHead(over: $0) }
        }
        return next + 1 < lines.count && line.isContinued(by: lines[next]) && line.isContinued(by: lines[next + 1])
    }

    /// How many rows are looked at for one whose cells stand under the heads.
    private static let lookAhead = 3

    /// The line after the last of the table that starts with a line.
    private static func end(of lines: [AlignedLine], from start: Int) -> Int {
        var edges = AlignedEdges()
        edges.add(lines[start])
        edges.add(lines[start + 1])
        var (end, index) = (start + 2, start + 2)
        while index < lines.count, edges.admits(lines[index]) {
            if !edges.isHeadOnly(lines[index]) {
                edges.add(lines[index])
                end = index + 1
            }
            index += 1
        }
        return end
    }
}

/// Finds the blocks of plain lines without a blank line among them in which two lines have runs of blanks inside.
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
    }

    /// Ends the block before the line that is being looked at; gives it where it may hold a table.
    private mutating func closeBlock() -> Range<Int>? {
        guard candidates + indented > 0 else { return nil }
        defer { (blockStart, candidates, indented) = (nil, 0, 0) }
        let end = lineStart
        return blockStart.flatMap { mayHoldTable ? $0..<end : nil }
    }

    mutating func lastBlock(_ end: Int) -> Range<Int>? {
        if let block = endLine(at: end) { return block }
        defer { blockStart = nil }
        return blockStart.flatMap { mayHoldTable ? $0..<end : nil }
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
        guard hasInk, isPlain else { return closeBlock() }
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

    private var mayHoldTable: Bool { candidates > 1 || candidates == 1 && indented > 1 }
}
