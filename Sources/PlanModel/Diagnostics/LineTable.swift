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
    /// The number of scalars before every 64th byte.
    private let scalarCounts: [Int32]

    /// The table of a text in UTF-8.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let text = bytes.span
        var (lineStarts, lineScalars): ([Int32], [Int32]) = ([0], [0])
        var scalarCounts: [Int32] = []
        scalarCounts.reserveCapacity(bytes.count / Self.step + 1)
        var (index, scalars) = (0, Int32(0))
        var nextStep = 0
        while index < text.count {
            // A character that reaches over the step stands before it.
            if index >= nextStep {
                scalarCounts.append(scalars)
                nextStep += Self.step
            }
            let byte = text[index]
            scalars &+= byte & 0xC0 != 0x80 ? 1 : 0
            index += byte & 0xF0 == 0xE0 ? 3 : 1
            guard byte <= 0x0D, byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index < text.count, text[index] == 0x0A { continue }
            lineStarts.append(Int32(index))
            lineScalars.append(scalars)
        }
        if nextStep < text.count { scalarCounts.append(scalars) }
        if scalarCounts.isEmpty { scalarCounts.append(0) }
        self.lineStarts = lineStarts
        self.lineScalars = lineScalars
        self.scalarCounts = scalarCounts
    }

    /// The number of lines. A text that ends with a line end has no line after it; an empty text has none.
    public var lineCount: Int {
        lineStarts.last.map(Int.init) == bytes.count ? lineStarts.count - 1 : lineStarts.count
    }

    /// The bytes of a line, counted from 1, with its line end; nil past the text.
    public func range(ofLine number: Int) -> Range<Int>? {
        guard lineStarts.indices.contains(number - 1) else { return nil }
        return Int(lineStarts[number - 1])..<(number < lineStarts.count ? Int(lineStarts[number]) : bytes.count)
    }

    /// The line and column of a byte, both from 1. An offset past the end is taken as the end.
    public func position(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), bytes.count)
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
        }
        return (low + 1, scalarCount(before: offset) - Int(lineScalars[low]) + 1)
    }

    /// The span with its lines and columns.
    public func resolve(_ span: SourceSpan) -> SourceSpan {
        let start = position(of: span.offset)
        let end = end(of: span, startingAt: start)
        return SourceSpan(
            offset: span.offset, length: span.length, line: start.line, column: start.column, endLine: end.line,
            endColumn: end.column)
    }

    /// The position after a span, which is mostly on the line of its start and near it.
    private func end(of span: SourceSpan, startingAt start: (line: Int, column: Int)) -> (line: Int, column: Int) {
        let isOnOneLine = start.line == lineStarts.count || span.end < Int(lineStarts[start.line])
        guard isOnOneLine, span.offset >= 0, (0..<Self.step).contains(span.length), span.end <= bytes.count else {
            return position(of: span.end)
        }
        var column = start.column
        for index in span.offset..<span.end where bytes[index] & 0xC0 != 0x80 { column += 1 }
        return (start.line, column)
    }

    private func scalarCount(before offset: Int) -> Int {
        let block = min(offset / Self.step, scalarCounts.count - 1)
        var count = Int(scalarCounts[block])
        for index in (block * Self.step)..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
