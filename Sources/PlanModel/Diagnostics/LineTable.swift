/// Turns byte offsets of a UTF-8 text into lines and columns.
///
/// Line ends are `\n`, `\r\n` and `\r`. Scalars are counted once, at fixed steps, so that a look-up costs the same in
/// a line of a million characters as in a short one.
public struct LineTable: Sendable {
    private static let step = 64

    private let bytes: [UInt8]
    private let lineStarts: [Int32]
    /// The number of scalars before each line.
    private let lineScalars: [Int32]
    /// What stands before every 64th byte.
    private let blocks: [Block]

    private struct Block {
        /// The number of scalars. One that reaches into the block stands before it.
        let scalars: Int32
        /// The index of the line that the block's first byte is on.
        let line: Int32
    }

    /// The table of a text in UTF-8.
    ///
    /// - Parameter bytes: The text in UTF-8.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let text = bytes.span
        var (lineStarts, lineScalars): ([Int32], [Int32]) = ([0], [0])
        var blocks: [Block] = []
        blocks.reserveCapacity(bytes.count / Self.step + 1)
        var (start, scalars) = (0, Int32(0))
        repeat {
            blocks.append(Block(scalars: scalars, line: Int32(lineStarts.count - 1)))
            let end = min(start + Self.step, text.count)
            let (count, mayEndLine) = Self.survey(text.extracting(start..<end))
            if mayEndLine {
                var before = scalars
                for index in start..<end {
                    let byte = text[index]
                    before &+= byte & 0xC0 != 0x80 ? 1 : 0
                    guard byte <= 0x0D, byte == 0x0A || byte == 0x0D else { continue }
                    if byte == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { continue }
                    lineStarts.append(Int32(index + 1))
                    lineScalars.append(before)
                }
            }
            scalars &+= count
            start = end
        } while start < text.count
        self.lineStarts = lineStarts
        self.lineScalars = lineScalars
        self.blocks = blocks
    }

    /// The scalars that start in a block, and whether a line may end there.
    private static func survey(_ block: Span<UInt8>) -> (scalars: Int32, mayEndLine: Bool) {
        var (scalars, low): (UInt8, UInt8) = (0, 0)
        // Without a branch, and in this form of loop, the compiler looks at many bytes at once.
        let count = block.count
        var index = 0
        while index < count {
            let byte = block[index]
            scalars &+= byte & 0xC0 != 0x80 ? 1 : 0
            low |= byte <= 0x0D ? 1 : 0
            index &+= 1
        }
        return (Int32(scalars), low != 0)
    }

    /// The number of lines. A text that ends with a line end has no line after it; an empty text has none.
    public var lineCount: Int {
        lineStarts.last.map(Int.init) == bytes.count ? lineStarts.count - 1 : lineStarts.count
    }

    /// The bytes of a line, counted from 1, with its line end; nil past the text.
    /// ```swift
    /// LineTable(Array("甲\n乙\n".utf8)).range(ofLine: 2)      // 4..<8
    /// ```
    /// - Parameter number: The number of the line, from 1.
    public func range(ofLine number: Int) -> Range<Int>? {
        guard lineStarts.indices.contains(number - 1) else { return nil }
        return Int(lineStarts[number - 1])..<(number < lineStarts.count ? Int(lineStarts[number]) : bytes.count)
    }

    /// The byte at which a column of a line stands, both counted from 1; the line's end where it is shorter, and nil past
    /// the text. It costs the same in a line of a million characters as in a short one.
    ///
    /// Example: in `甲乙\n` column 2 of line 1 stands at byte 3, column 9 at byte 6.
    ///
    /// - Parameters:
    ///   - number: The number of the line, from 1.
    ///   - column: The column in Unicode scalars, from 1.
    public func offset(ofLine number: Int, column: Int) -> Int? {
        guard let line = range(ofLine: number) else { return nil }
        var end = line.upperBound
        while end > line.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        let (count, isOver) = Int(lineScalars[number - 1]).addingReportingOverflow(max(0, column - 1))
        guard !isOver else { return end }
        var index = max(line.lowerBound, lastBlock(before: count) * Self.step)
        var scalars = index == line.lowerBound ? Int(lineScalars[number - 1]) : Int(blocks[index / Self.step].scalars)
        while index < end {
            if bytes[index] & 0xC0 != 0x80 {
                if scalars == count { return index }
                scalars += 1
            }
            index += 1
        }
        return end
    }

    /// The last block that no more than some scalars stand before.
    private func lastBlock(before count: Int) -> Int {
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(blocks[middle].scalars) <= count { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The line and column of a byte, both from 1. An offset past the end is taken as the end.
    /// ```swift
    /// LineTable(Array("甲\n乙\n".utf8)).position(of: 4)         // (line: 2, column: 1)
    /// ```
    /// - Parameter offset: A byte of the text, from 0.
    public func position(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), bytes.count)
        let block = blocks[min(offset / Self.step, blocks.count - 1)]
        // A block has no more lines than bytes.
        var line = Int(block.line)
        while line + 1 < lineStarts.count, Int(lineStarts[line + 1]) <= offset { line += 1 }
        return (line + 1, scalarCount(before: offset) - Int(lineScalars[line]) + 1)
    }

    /// The span with its lines and columns.
    /// ```swift
    /// let lines = LineTable(Array("甲\n乙\n".utf8))
    /// lines.resolve(SourceSpan(offset: 4, length: 3)).line       // 2
    /// ```
    /// - Parameter span: A span of this text whose offset and length are right.
    public func resolve(_ span: SourceSpan) -> SourceSpan {
        let start = position(of: span.offset)
        let end = end(of: span, startingAt: start)
        return SourceSpan(
            offset: span.offset, length: span.length, line: start.line, column: start.column, endLine: end.line,
            endColumn: end.column
        ).read(span.manner)
    }

    /// The position after a span, which is mostly on the line of its start and near it.
    private func end(of span: SourceSpan, startingAt start: (line: Int, column: Int)) -> (line: Int, column: Int) {
        let isOnOneLine = start.line == lineStarts.count || span.end < Int(lineStarts[start.line])
        guard isOnOneLine, span.offset >= 0, (0..<Self.step).contains(span.length), span.end <= bytes.count else {
            return position(of: span.end)
        }
        return (start.line, start.column + scalarCount(span.offset..<span.end))
    }

    private func scalarCount(before offset: Int) -> Int {
        let block = min(offset / Self.step, blocks.count - 1)
        return Int(blocks[block].scalars) + scalarCount((block * Self.step)..<offset)
    }

    /// The scalars that start in a stretch of no more bytes than a block has.
    private func scalarCount(_ stretch: Range<Int>) -> Int {
        Int(Self.survey(bytes.span.extracting(stretch)).scalars)
    }
}
