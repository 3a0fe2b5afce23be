import PlanModel

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
        let heads = distinctHeads(source)
        let repeats = rows.indices.map { row in
            heads.map { row > $0 } == true ? repeatsBelowHeads(row, source) : repeatedCells(row, source)
        }
        let isShown = showsRepeats(repeats, source)
        guard isShown || isKnown else { return false }
        clearFiguresBelowHeads(source)
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

    /// Leaves one of the figures below a head that stands over several columns, where all of its rows say the same in
    /// each: `令和6年度決算 | 令和6年度決算` over `4,900千円 | 4,900千円`.
    private mutating func clearFiguresBelowHeads(_ source: [UInt8]) {
        for row in rows.indices.dropLast() {
            for run in runs(in: row, source) where !isFigure(rows[row].lowerBound + run.lowerBound, source) {
                guard !isDivided(run, above: row, source), let below = figures(below: row, run, source) else {
                    continue
                }
                for figureRow in below {
                    for column in run.dropFirst() { clear(rows[figureRow].lowerBound + column) }
                }
            }
        }
    }

    /// The columns of a row that say the same as their neighbours, as ranges of two and more.
    private func runs(in row: Int, _ source: [UInt8]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in repeatedCells(row, source).map({ $0 - rows[row].lowerBound })
        where column < TableDraft.mostColumns {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column - 1..<column + 1)
            }
        }
        return runs
    }

    /// The row above heads parts the columns of one: years over `実績 | 実績`. A unit beside its label (`単位 | 億円`) heads nothing.
    private func isDivided(_ run: Range<Int>, above row: Int, _ source: [UInt8]) -> Bool {
        guard row > 0, rows[row - 1].count > run.upperBound - 1 else { return false }
        let texts = rows[row - 1].prefix(run.upperBound + 1).map { text($0, source) }
        if texts[run].contains(where: Self.isUnit) { return false }
        let parts = run.dropFirst().filter { texts[$0] != texts[$0 - 1] }
        let begins = run.lowerBound == 0 || texts[run.lowerBound] != texts[run.lowerBound - 1]
        let ends = run.upperBound >= texts.count || texts[run.upperBound] != texts[run.upperBound - 1]
        return !parts.isEmpty && begins && ends
    }

    private static func isUnit(_ text: [UInt8]) -> Bool {
        UnitTable.standard.whole(text, ByteSpan(0, text.count)) != nil
    }

    /// The rows of figures right below a head, or nil where one of them tells its columns apart.
    private func figures(below row: Int, _ run: Range<Int>, _ source: [UInt8]) -> Range<Int>? {
        var end = row + 1
        while end < rows.count, rows[end].count >= run.upperBound {
            let cells = run.map { rows[end].lowerBound + $0 }
            guard cells.allSatisfy({ isBlank($0) || isFigure($0, source) }) else { break }
            guard cells.allSatisfy({ text($0, source) == text(cells[0], source) }) else { return nil }
            end += 1
        }
        return end > row + 1 ? row + 1..<end : nil
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

    /// The first row that says more than one thing, where each of its cells says another: a head for each column.
    private func distinctHeads(_ source: [UInt8]) -> Int? {
        guard width > 2,
            let row = rows.indices.first(where: { repeatedCells($0, source).count + 1 < rows[$0].count }),
            rows[row].count == width, width <= TableDraft.mostColumns
        else { return nil }
        let texts = rows[row].map { text($0, source) }
        guard !texts.contains(where: \.isEmpty), Set(texts).count == texts.count else { return nil }
        // Without figures below them they are a label and its texts.
        let hasFigures = rows[(row + 1)...].contains { $0.contains { isFigure($0, source) } }
        return hasFigures ? row : nil
    }

    /// Below a head for each column equal answers are two answers; a text that begins the row may be merged, and a row that
    /// says one thing.
    private func repeatsBelowHeads(_ row: Int, _ source: [UInt8]) -> [Int] {
        let repeated = repeatedCells(row, source)
        if isAllEqual(row, repeated) { return repeated }
        var next = rows[row].lowerBound + 1
        return repeated.filter { cell in
            defer { if cell == next { next += 1 } }
            return cell == next
        }
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
