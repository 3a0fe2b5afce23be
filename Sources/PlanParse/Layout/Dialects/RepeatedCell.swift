/// Looks for a line with tabs whose last cell says what the one before it says, in so many words that nobody writes them twice: the
/// text of a cell that is merged to the end of its row.
struct RepeatedCell {
    /// Where the cell before the open one starts, and where the open one does.
    private var (before, start) = (0, 0)
    private(set) var isRepeated = false

    /// Shorter texts may be two answers.
    private static let longText = 24

    /// Takes the tab or line end behind a cell.
    @inline(__always)
    mutating func end(at index: Int, in text: Span<UInt8>) {
        if text[index] == 0x09 {
            before = start
        } else {
            let end = index > start && text[index - 1] == 0x0D ? index - 1 : index
            if end - start >= Self.longText, end - start == start - before - 1 { compare(end - start, in: text) }
            before = index + 1
        }
        start = index + 1
    }

    private mutating func compare(_ length: Int, in text: Span<UInt8>) {
        guard !isRepeated else { return }
        var index = 0
        while index < length, text[before + index] == text[start + index] { index += 1 }
        isRepeated = index == length
    }
}

/// Lines with tabs as a table, whose merged cells a converter filled.
enum TabTable {
    /// The table that starts with a line, and the line behind it; nil where the line has no tab.
    static func read(_ bytes: [UInt8], _ lines: [TextLine], at first: Int) -> (draft: TableDraft, end: Int)? {
        var (draft, index) = (TableDraft(), first)
        while index < lines.count, add(lines[index], bytes, to: &draft) { index += 1 }
        // A list of so many columns has a head for each, and no merged cells.
        return index > first && draft.width <= mostColumns ? (draft, index) : nil
    }

    private static let mostColumns = 64

    private static func add(_ line: TextLine, _ bytes: [UInt8], to draft: inout TableDraft) -> Bool {
        var end = line.span.upper
        while end > line.span.lower, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        guard !line.isBlank, bytes[line.span.lower..<end].contains(0x09) else { return false }
        var start = line.span.lower
        for index in start...end where index == end || bytes[index] == 0x09 {
            if start < index { draft.add(TextPiece(ByteSpan(start, index))) }
            draft.endCell()
            start = index + 1
        }
        draft.endRow()
        return true
    }
}
