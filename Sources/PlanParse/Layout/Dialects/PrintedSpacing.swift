import PlanModel

/// Blank lines between the cells of a table that an extractor of page text wrote one below the other.
///
/// `pdftotext` and `pdfminer` end every block of a page with a blank line, and a cell with room around its text is a block. So one
/// blank line beside a label of the form parts nothing, where labels follow each other in that way:
/// ```text
/// 目標名
///
/// 見守りの充実
///
/// 指標名
///
/// 見守りの回数
/// ```
/// `mutool` ends each row of a table so, whose cells stand in lines below each other.
struct PrintedSpacing {
    private let bytes: [UInt8]
    private let lines: [TextLine]
    private let form: CompiledForm

    /// The lines without those blank ones.
    static func closed(_ lines: [TextLine], _ bytes: [UInt8], _ form: CompiledForm) -> [TextLine] {
        let spacing = PrintedSpacing(bytes: bytes, lines: lines, form: form)
        let omitted = spacing.omitted
        return omitted.isEmpty ? lines : lines.indices.filter { !omitted.contains($0) }.map { lines[$0] }
    }

    private enum Kind { case label, cell, text, heading }

    /// A line that is not blank, with the blank lines before it.
    private struct Block {
        let line: Int
        let kind: Kind
        let blanks: Int
    }

    /// The blank lines of all stretches of cells.
    private var omitted: Set<Int> {
        let blocks = self.blocks
        var (omitted, start): (Set<Int>, Int) = ([], 0)
        while start < blocks.count {
            var end = start + 1
            while end < blocks.count, goesOn(blocks, end) { end += 1 }
            let stretch = blocks[start..<end]
            if isOfCells(stretch) || isOfRows(stretch) { omitted.formUnion(blanks(of: stretch)) }
            start = end
        }
        return omitted
    }

    private var blocks: [Block] {
        var (blocks, blanks): ([Block], Int) = ([], 0)
        for (index, line) in lines.enumerated() {
            if line.isBlank {
                blanks += 1
            } else {
                blocks.append(Block(line: index, kind: kind(of: line), blanks: blanks))
                blanks = 0
            }
        }
        return blocks
    }

    /// A line without blank ones before it is of the block above; behind one it is of the same table beside a label, or where both
    /// are short.
    private func goesOn(_ blocks: [Block], _ index: Int) -> Bool {
        let (above, below) = (blocks[index - 1], blocks[index])
        if above.kind == .heading || below.kind == .heading || below.blanks > 1 { return false }
        if below.blanks == 0 { return true }
        return above.kind == .label || below.kind == .label || above.kind == .cell && below.kind == .cell
    }

    /// Two labels or more stand apart from what is below them, and few next to it: where most do, a blank line is a blank cell.
    private func isOfCells(_ stretch: ArraySlice<Block>) -> Bool {
        let below = zip(stretch, stretch.dropFirst()).filter { $0.0.kind == .label }.map(\.1)
        let apart = below.count { $0.blanks == 1 }
        return apart > 1 && apart >= Self.rarest * (below.count - apart)
    }

    private static let rarest = 3

    /// A block is a row, as `mutool` writes them: labels with their values in the lines below, or labels and then as many values.
    private func isOfRows(_ stretch: ArraySlice<Block>) -> Bool {
        var rows: [ArraySlice<Block>] = []
        var start = stretch.startIndex
        for index in stretch.indices.dropFirst() where stretch[index].blanks > 0 {
            rows.append(stretch[start..<index])
            start = index
        }
        rows.append(stretch[start...])
        let labelled = rows.count { $0.first?.kind == .label && $0.contains { $0.kind != .label } }
        if labelled > 1 { return true }
        return zip(rows, rows.dropFirst()).contains { row, values in
            // Years over years are heads of columns that stand one below the other.
            let heads = row.reversed().prefix { $0.kind == .label && !isYear($0) }.count
            return heads > 1 && heads == values.count && values.allSatisfy { $0.kind == .cell }
        }
    }

    private func isYear(_ block: Block) -> Bool { LabelKey(bytes, lines[block.line].ink).isPeriodAlone }

    private func blanks(of stretch: ArraySlice<Block>) -> [Int] {
        stretch.dropFirst().filter { $0.blanks == 1 }.map { $0.line - 1 }
    }

    /// Longer lines are text.
    private static let longestCell = 96

    private func kind(of line: TextLine) -> Kind {
        let key = LabelKey(bytes, line.ink)
        if form.label(key) != nil || key.isPeriodAlone { return .label }
        if isHeading(line.ink, key) { return .heading }
        let isSentence = Scalars.before(bytes, line.ink.upper, line.ink.lower).value == 0x3002
        let marker = Marker(bytes, at: line.ink.lower, line.ink.upper, atLineStart: true)
        return line.ink.count > Self.longestCell || isSentence || marker != nil ? .text : .cell
    }

    private func isHeading(_ ink: ByteSpan, _ key: LabelKey) -> Bool {
        if form.heading(key) != nil || NumberedHeading(bytes, ink) != nil { return true }
        if PageNumber(bytes, ink) != nil { return true }
        return form.headingMark?.end(in: bytes, at: ink.lower, ink.upper) != nil
    }
}
