/// Tables in frames of box drawing whose bars line up by no ruler, since an extractor kept their characters and not their places: each
/// line is a row, and its bars divide it.
///
/// Example: `┃ 1 議会費      │     1,612,340│        14,120┃` under `┃　　　款　　　　　│令和６年度　　│比　較　　　　┃` is a row of three cells.
enum BarRows {
    /// The table of some lines of a frame; nil where two of its lines have bars of other numbers.
    static func draft(_ bytes: [UInt8], _ lines: ArraySlice<TextLine>, isMarkdown: Bool) -> TableDraft? {
        let rows = lines.filter { !GridLine.isRule(bytes, $0.ink) }.map { GridLine.parts(bytes, $0.ink) }
        guard let first = rows.first, first.count > 1, rows.count > 1, rows.allSatisfy({ $0.count == first.count })
        else {
            return nil
        }
        var draft = TableDraft()
        for row in rows {
            for cell in row {
                var text = WrappedText()
                text.add(line: cell, bytes, .even, room: Int.max, isMarkdown)
                text.pieces.forEach { draft.add($0) }
                draft.endCell()
            }
            draft.endRow()
        }
        return draft
    }
}

extension GridLine {
    /// The line holds nothing but a rule: `┠──┼──┨`.
    static func isRule(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        var isRule = true
        Ruler.even.forEach(bytes, ink) { scalar, span, _ in
            if !isOfRule(scalar), CharacterClass.blankLength(bytes, span.lower, span.upper) == 0 { isRule = false }
        }
        return isRule
    }

    /// What stands between each two bars of a line, without the blanks at its edges.
    static func parts(_ bytes: [UInt8], _ ink: ByteSpan) -> [ByteSpan] {
        var (parts, start): ([ByteSpan], Int?) = ([], nil)
        Ruler.even.forEach(bytes, ink) { scalar, span, _ in
            guard isBar(scalar) else { return }
            if let start { parts.append(CleanText(bytes).trimmed(ByteSpan(start, span.lower))) }
            start = span.upper
        }
        return parts
    }
}
