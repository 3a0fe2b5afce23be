/// Worksheets hold text beside their tables: rows with text in the first column alone, others blank for want of an edge.
extension TableDraft {
    /// Which rows are lines of text. Blank rows part a sheet in blocks: rows without a second column are text up to the first
    /// that has one, and behind a sentence; a short one behind a row of the table is a label without a value.
    func sheetLines() -> [Bool] {
        var isLine = [Bool](repeating: false, count: rows.count)
        var start = 0
        while start < rows.count {
            var end = start
            while end < rows.count, !inked(end).isEmpty { end += 1 }
            let block = start..<end
            let firstOfTable = block.first { !isSingle($0) } ?? end
            for row in block where isSingle(row) {
                isLine[row] =
                    row < firstOfTable || mayBeLine(row) || hasSeparatedRows && rows[row].count == 1
                    || row > start && isLine[row - 1]
            }
            start = end + 1
        }
        return isLine
    }

    /// Some rows hold text beside the table, too long for a label, in their first cell alone, and others are blank.
    var holdsText: Bool {
        width > 1 && rows.indices.contains { inked($0).isEmpty }
            && rows.indices.contains { isSingle($0) && mayBeLine($0) }
    }

    /// The row has text in its first cell alone.
    private func isSingle(_ row: Int) -> Bool {
        let inked = inked(row)
        return inked.count == 1 && inked[0] == rows[row].lowerBound
    }

    /// A row of text is a sentence below a shorter entry of a list that ends none: the entry heads it. Text that somebody broke
    /// over rows fills the first of them.
    func isBelowEntry(_ row: Int, _ source: [UInt8]) -> Bool {
        guard let above = inked(row - 1).first, let below = inked(row).first else { return false }
        let (entry, text) = (self.text(above, source), self.text(below, source))
        guard entry.count < text.count, Self.number(entry) != nil, Self.number(text) == nil else { return false }
        return !GeneralHeading.endsSentence(entry, ByteSpan(0, entry.count))
            && GeneralHeading.endsSentence(text, ByteSpan(0, text.count))
    }

    private static func number(_ text: [UInt8]) -> Int? {
        Marker(text, at: 0, text.count, atLineStart: true)?.number
    }

    /// Longer text is no label.
    private static var longestLabel: Int { 36 }

    private func mayBeLine(_ row: Int) -> Bool {
        guard let cell = inked(row).first else { return false }
        return pieces[cells[cell]].reduce(0) { $0 + $1.span.count } > Self.longestLabel
    }
}
