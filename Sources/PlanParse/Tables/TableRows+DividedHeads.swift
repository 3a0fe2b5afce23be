import PlanModel

/// Heads that ran together in one cell, so that they are one fewer than the cells below them.
///
/// Example: over `会員数 | 人 | 470 | 530` the heads `指標名 単位 | 現状値 | 目標値` are four.
extension TableRows {
    /// The heads of a row whose two that ran together are divided, those behind them moved on; nil where none did.
    func dividedHeads(_ row: Int) -> [Layout.Cell]? {
        guard row + 1 < limit, case let next = layout.rows[row + 1], next.isTabular, !next.gapBefore,
            next.cells.count == layout.rows[row].cells.count + 1, next.cells.count <= Self.widest
        else { return nil }
        var cells = cells(row)
        guard let place = cells.firstIndex(where: \.isInPieces), let parts = divided(cells[place]) else { return nil }
        for index in cells.indices.dropFirst(place + 1) { cells[index].column += 1 }
        cells.replaceSubrange(place...place, with: parts)
        return cells
    }

    /// The two labels of a cell, which is none as a whole.
    private func divided(_ cell: Layout.Cell) -> [Layout.Cell]? {
        guard cell.span.count <= LabelKey.maximumLength, !isWord(cell.key) else { return nil }
        let text = CleanText(bytes)
        var index = CharacterClass.nextBlank(bytes, cell.span.lower, cell.span.upper)
        while index < cell.span.upper {
            let head = ByteSpan(cell.span.lower, index)
            let tail = text.trimmed(ByteSpan(index, cell.span.upper))
            let keys = [LabelKey(bytes, head), LabelKey(bytes, tail)]
            if keys.allSatisfy(isWord) {
                return zip([head, tail], keys).enumerated().map { position, part in
                    Layout.Cell(span: part.0, column: cell.column + Int32(position), hasText: true, key: part.1)
                }
            }
            index = CharacterClass.nextBlank(bytes, max(tail.lower, index + 1), cell.span.upper)
        }
        return nil
    }

    /// A whole word of the form or the vocabulary.
    private func isWord(_ key: LabelKey) -> Bool {
        form?.label(key) != nil || LabelRoles.standard.role(of: key) != nil || LabelRoles.standard.isSilent(key)
    }
}
