/// Converters that know no merged cells write their text into every cell that they cover.
extension TableDraft {
    /// Leaves the text of merged cells in the first cell that they cover alone.
    ///
    /// Equal figures beside each other are two figures, and equal words may be two answers (`有`, `継続`). So a table has to
    /// show that its writer repeats: a text too long to be said twice, twice in a row, or a row that says one thing in all
    /// of its cells, or columns of labels that go in pairs.
    ///
    /// - Parameter isKnown: Other tables of the document have shown it.
    /// - Returns: Whether the table itself shows it.
    @discardableResult
    mutating func clearRepeats(_ source: [UInt8], isKnown: Bool = false) -> Bool {
        guard width > 1 else { return false }
        let repeats = rows.indices.map { repeatedCells($0, source) }
        let isShown = showsRepeats(repeats, source)
        guard isShown || isKnown else { return false }
        let merged = mergedColumns(source)
        for (row, cells) in repeats.enumerated() where !cells.isEmpty {
            for cell in cells
            where !isFigure(cell, source) || isAllEqual(row, cells) || merged.contains(cell - rows[row].lowerBound) {
                clear(cell)
            }
        }
        clearRepeatsBelow(source)
        return isShown
    }

    /// Columns that say what the one to their left says in every row, some words among it.
    private func mergedColumns(_ source: [UInt8]) -> Set<Int> {
        var merged: Set<Int> = []
        for column in 1..<width where column < TableDraft.mostColumns {
            let hasWords = rows.allSatisfy { row in
                row.count > column
                    && text(row.lowerBound + column, source) == text(row.lowerBound + column - 1, source)
            }
            if hasWords { merged.insert(column) }
        }
        return merged
    }

    private static var mostColumns: Int { 64 }

    private func isAllEqual(_ row: Int, _ repeated: [Int]) -> Bool { repeated.count + 1 == rows[row].count }

    /// The cells of a row that say what the one to the left says.
    private func repeatedCells(_ row: Int, _ source: [UInt8]) -> [Int] {
        var (repeated, last): ([Int], [UInt8]) = ([], [])
        for cell in rows[row] {
            let text = text(cell, source)
            if !text.isEmpty, text == last { repeated.append(cell) }
            last = text
        }
        return repeated
    }

    /// Longer texts are not said twice.
    private static var longText: Int { 24 }

    private func showsRepeats(_ repeats: [[Int]], _ source: [UInt8]) -> Bool {
        var (rowsOfOne, long) = (0, 0)
        for (row, cells) in repeats.enumerated() {
            let words = cells.filter { !isFigure($0, source) }
            long += words.count { text($0, source).count >= Self.longText }
            if !words.isEmpty, isAllEqual(row, cells), rows[row].count > 1 { rowsOfOne += 1 }
        }
        let repeating = repeats.count { cells in cells.contains { !isFigure($0, source) } }
        return long > 0 || rowsOfOne > 0 && width > 2 || repeating > 1 && repeating * 2 >= rows.count
    }

    private func isFigure(_ cell: Int, _ source: [UInt8]) -> Bool {
        let text = text(cell, source)
        return PlainFigure(text, ByteSpan(0, text.count)) != nil || QuantityReader.isDash(text, ByteSpan(0, text.count))
    }

    /// A label that reaches down several rows, and what reaches down beside it, where cells further to the right differ.
    private mutating func clearRepeatsBelow(_ source: [UInt8]) {
        // A table of two columns is labels with values, and a label may come again.
        guard width > 2 else { return }
        var last: [[UInt8]] = []
        for row in rows where row.count > 1 {
            let texts = row.prefix(TableDraft.mostColumns).map { text($0, source) }
            var same = 0
            while same < texts.count, same < last.count, texts[same] == last[same] { same += 1 }
            if same < texts.count, texts[same...].contains(where: { !$0.isEmpty }) {
                for cell in row.prefix(same) { clear(cell) }
            }
            last = zip(texts, texts.indices).map { text, index in
                text.isEmpty && index < last.count && index < same ? last[index] : text
            }
        }
    }
}
