/// Tables of Markdown: cells between pipes, with pipes at the ends of a line or without.
///
/// Example: under `名称 | 額` and `---|--:` the line `甲\|乙 | 5` is a row of `甲|乙` and `5`. Without a row of dashes lines are a
/// table where pipes stand at their starts.
struct PipeTable {
    private let bytes: [UInt8]
    private let lines: [TextLine]

    init(_ bytes: [UInt8], _ lines: [TextLine]) { (self.bytes, self.lines) = (bytes, lines) }

    /// The rows of the table that starts with a line, and the line behind it; nil where none does.
    func read(at first: Int) -> (draft: TableDraft, end: Int, isConverted: Bool)? {
        let isOuter = startsWithPipe(first)
        let hasRule = first + 1 < lines.count && isRule(first + 1)
        if !isOuter, !hasRule, let ragged = readRagged(at: first) { return ragged }
        guard isOuter || hasRule && holdsPipe(first) && !isRule(first) else { return nil }
        var end = first + 1
        while end < lines.count, isOuter ? startsWithPipe(end) : isRule(end) || holdsPipe(end) { end += 1 }
        var cells = (first..<end).filter { !isRule($0) }.map { Self.cells(bytes, lines[$0].ink) }
        let width = hasRule ? Self.cells(bytes, lines[first + 1].ink).count : cells.reduce(0) { max($0, $1.count) }
        // Without pipes at the ends of its lines, one at the start of a short row is behind a blank cell.
        if !isOuter, hasRule {
            for row in cells.indices where cells[row].count < width && startsWithBar(cells[row]) {
                cells[row].insert(ByteSpan(cells[row][0].lower, cells[row][0].lower), at: 0)
            }
        }
        let isConverted = holdsConverterWords(cells)
        var draft = TableDraft()
        for row in cells { add(row, to: &draft, writesLineEnds: isConverted) }
        // A row that is longer than the heads is the odd one itself: beside it stands a cell of many rows.
        if isOuter, let heads = draft.rows.first, heads.count >= width { alignShortRows(&draft, width) }
        return (draft, end, isConverted)
    }

    /// The table below a head over all of its columns, whose rows have as many cells as they show: `表題`, a line of dashes,
    /// `甲 | 5`, a line without a bar.
    private func readRagged(at first: Int) -> (draft: TableDraft, end: Int, isConverted: Bool)? {
        guard first + 2 < lines.count, !lines[first].isBlank, isRun(first + 1) else { return nil }
        // Another line of dashes ends the table, so that no line is looked at for more than two of them.
        var (end, bars) = (first + 2, 0)
        while end < lines.count, !lines[end].isBlank, !isRun(end) {
            bars += holdsPipe(end) ? 1 : 0
            end += 1
        }
        guard bars > 1 else { return nil }
        var draft = TableDraft()
        for line in first..<end where line != first + 1 { add(Self.cells(bytes, lines[line].ink), to: &draft) }
        alignShortRows(&draft, draft.width)
        return (draft, end, false)
    }

    private func add(_ cells: [ByteSpan], to draft: inout TableDraft, writesLineEnds: Bool = false) {
        for cell in cells {
            for piece in MarkdownText.pieces(bytes, cell, isCell: true, writesLineEnds: writesLineEnds) {
                draft.add(piece)
            }
            draft.endCell()
        }
        draft.endRow()
    }

    /// Three dashes or more, and nothing else.
    private func isRun(_ line: Int) -> Bool {
        let ink = lines[line].ink
        return ink.count > 2 && bytes[ink.lower..<ink.upper].allSatisfy { $0 == UInt8(ascii: "-") }
    }

    /// A bar stands before the first cell of a line.
    private func startsWithBar(_ cells: [ByteSpan]) -> Bool {
        guard var index = cells.first?.lower else { return false }
        while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
        return index > 0 && bytes[index - 1] == UInt8(ascii: "|")
    }

    /// The tables of a converter of worksheets.
    private func holdsConverterWords(_ rows: [[ByteSpan]]) -> Bool {
        rows.contains { row in
            row.contains { cell in
                let text = bytes[cell.lower..<cell.upper]
                return text.elementsEqual("NaN".utf8) || text.starts(with: "Unnamed: ".utf8)
            }
        }
    }

    private func startsWithPipe(_ line: Int) -> Bool {
        let ink = lines[line].ink
        return !ink.isEmpty && bytes[ink.lower] == UInt8(ascii: "|")
    }

    private func holdsPipe(_ line: Int) -> Bool {
        let ink = lines[line].ink
        return bytes[ink.lower..<ink.upper].contains(UInt8(ascii: "|"))
    }

    /// A row of dashes, colons and pipes.
    private func isRule(_ line: Int) -> Bool {
        let ink = lines[line].ink
        guard ink.count > 1 else { return false }
        var (dashes, bars) = (0, 0)
        for byte in bytes[ink.lower..<ink.upper] {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "="): dashes += 1
            case UInt8(ascii: "|"), UInt8(ascii: "+"): bars += 1
            case UInt8(ascii: ":"), 0x20, 0x09: break
            default: return false
            }
        }
        return dashes > 0 && bars > 0
    }

    /// The cells of a line, between pipes that no backslash escapes; those of `---+---` at plus signs.
    static func cells(_ bytes: [UInt8], _ ink: ByteSpan) -> [ByteSpan] {
        var (cells, start, index): ([ByteSpan], Int, Int) = ([], ink.lower, ink.lower)
        let isRule = !bytes[ink.lower..<ink.upper].contains(UInt8(ascii: "|"))
        let bar = isRule ? UInt8(ascii: "+") : UInt8(ascii: "|")
        let isRuleOfPluses = bytes[ink.lower..<ink.upper].allSatisfy {
            switch $0 {
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20: true
            default: false
            }
        }
        while index < ink.upper {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), !isRule {
                index += 1
            } else if byte == bar || isRuleOfPluses && byte == UInt8(ascii: "+") {
                if index > ink.lower { cells.append(trimmed(bytes, start, index)) }
                start = index + 1
            }
            index += 1
        }
        if start < ink.upper { cells.append(trimmed(bytes, start, ink.upper)) }
        return cells
    }

    private static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ByteSpan {
        var (lower, upper) = (start, end)
        while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x09 { lower += 1 }
        while upper > lower, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 { upper -= 1 }
        return ByteSpan(lower, upper)
    }

    // MARK: Rows without the cells that a merged one covers

    /// A converter that writes no cell where one from above reaches down leaves rows that are too short: their cells stand
    /// further to the right. Rows that are short at their end hold what the rows above hold in their first columns.
    private func alignShortRows(_ draft: inout TableDraft, _ width: Int) {
        var full: Int?
        for row in draft.rows.indices {
            let count = draft.rows[row].count
            if count >= width {
                // Years that head columns are like the figures of none.
                if !headsYears(draft, row) { full = row }
            } else if let full, count > 0, fitsRight(draft, row, under: full, width) {
                draft.shift(row: row, by: width - count)
            }
        }
    }

    /// All cells of the row that begin with a digit are years, and there are some: `基準値 | 2023年 | 2024年`.
    private func headsYears(_ draft: TableDraft, _ row: Int) -> Bool {
        let figures = draft.rows[row].filter { !draft.isBlank($0) && isFigure(draft, $0) }
        return !figures.isEmpty
            && figures.allSatisfy { cell in
                let text = Array(draft.text(cell, bytes))
                return LabelKey(text, ByteSpan(0, text.count)).isPeriodAlone
            }
    }

    /// The kinds of a short row's cells are those of the last columns rather than of the first.
    private func fitsRight(_ draft: TableDraft, _ row: Int, under full: Int, _ width: Int) -> Bool {
        let (short, above) = (Array(draft.rows[row]), Array(draft.rows[full]))
        let shift = width - short.count
        var (left, right) = (0, 0)
        for (index, cell) in short.enumerated() where !draft.isBlank(cell) {
            let kind = isFigure(draft, cell)
            if kind == isFigure(draft, above[index]) { left += 1 }
            if index + shift < above.count, kind == isFigure(draft, above[index + shift]) { right += 1 }
        }
        return right >= left
    }

    private func isFigure(_ draft: TableDraft, _ cell: Int) -> Bool {
        let text = draft.text(cell, bytes)
        return text.first.map { (0x30...0x39).contains($0) } ?? false
    }
}
