/// Labels that reach down several rows, written again in each of them, as programs do that know no merged cells.
extension Layout {
    /// Leaves such a label in the first of its rows alone; the others are markup. What a label over rows says is said for all of
    /// them, so a second one right below the first can be nothing else.
    mutating func clearRepeatedGroups(_ bytes: [UInt8], knownTo form: CompiledForm) {
        var cells = self.cells
        var (open, isChanged): ([LabelKey], Bool) = ([], false)
        for index in rows.indices {
            let row = rows[index]
            guard row.isTabular, row.cells.count > 2 else {
                open = []
                continue
            }
            if row.gapBefore { open = [] }
            let repeated = repeatedGroups(of: row, open)
            open = openGroups(of: row, open, repeated, form)
            // A line that stands twice is told as one.
            guard repeated > 0, repeated < row.inked, index > 0, !isSame(row, rows[index - 1], bytes) else { continue }
            for place in row.cells.prefix(repeated) where cells[place].hasText {
                rules.append(cells[place].span)
                cells[place] = Cell(
                    span: ByteSpan(cells[place].span.lower, cells[place].span.lower), column: cells[place].column,
                    hasText: false, key: .none)
            }
            isChanged = true
            rows[index] = Row(
                cells: row.cells, inked: row.inked - repeated, gapBefore: row.gapBefore,
                start: cells[row.cells.lowerBound + repeated].span.lower,
                isTabular: true)
        }
        if isChanged { replaceCells(cells) }
    }

    private func isSame(_ row: Row, _ above: Row, _ bytes: [UInt8]) -> Bool {
        guard row.cells.count == above.cells.count else { return false }
        return zip(cells[row.cells], cells[above.cells]).allSatisfy { cell, other in
            bytes[cell.span.lower..<cell.span.upper].elementsEqual(bytes[other.span.lower..<other.span.upper])
        }
    }

    /// How many cells of a row, from the left, say the same as the labels over it.
    private func repeatedGroups(of row: Row, _ open: [LabelKey]) -> Int {
        var count = 0
        for (cell, key) in zip(cells[row.cells], open) {
            guard cell.hasText, cell.key.hash == key.hash, cell.key.period.isEmpty else { break }
            count += 1
        }
        return count
    }

    /// The labels that stand over the rows below one.
    private func openGroups(of row: Row, _ open: [LabelKey], _ repeated: Int, _ form: CompiledForm) -> [LabelKey] {
        var groups = Array(open.prefix(repeated))
        for cell in cells[row.cells].dropFirst(repeated).prefix(Self.deepestGroup - min(repeated, Self.deepestGroup)) {
            guard cell.hasText, form.label(cell.key)?.isGroup == true else { break }
            groups.append(cell.key)
        }
        if groups.isEmpty, let first = cells[row.cells].first, !first.hasText { return open }
        return groups
    }

    /// A label over rows may stand in another.
    private static let deepestGroup = 2
}
