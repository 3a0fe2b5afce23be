import PlanModel

/// A table that blanks lay out on one page: its heads, its columns and its rows, each cell with all of its lines.
struct LaidOutTable {
    /// What stands in the cells of a row, line by line.
    struct Row {
        var cells: [[ByteSpan]]
        /// The row is a text that heads those below it.
        var isHeading = false
    }

    let heads: LaidOutHeads
    let columns: LaidOutColumns
    private(set) var rows: [Row] = []
    /// The first lines go on with the last row of the page before.
    private(set) var goesOn = false
    /// One blank alone stands between several cells of most rows.
    private let isTight: Bool

    /// The table of some lines of heads and those below them; nil where it cannot be told which figure is whose.
    ///
    /// - Parameter isAfterPage: Heads and columns are those of the page before.
    init?(heads lines: [AlignedLine], body: [AlignedLine], isAfterPage: Bool, _ bytes: [UInt8]) {
        guard let first = body.firstIndex(where: { $0.words.contains(where: LaidOutColumns.isFigure) }),
            let rough = LaidOutColumns(Array(body[first...]), least: isAfterPage ? 1 : 2),
            let (heads, columns, parts) = LaidOutTelling(lines, body.prefix(first), rough, bytes).told
        else { return nil }
        (self.heads, self.columns) = (heads, columns)
        isTight = heads.areTight || Self.isTight(body[parts...], columns, bytes)
        var cells: [LaidOutLine] = []
        for line in body[parts...] {
            guard let own = columns.cells(of: line, bytes) else { return nil }
            cells.append(own)
        }
        guard let found = LaidOutRows(cells, columns, isAfterPage: isAfterPage, bytes) else { return nil }
        guard found.cost <= found.rows.count * Self.mostCost else { return nil }
        goesOn =
            isAfterPage && found.rows.first.map { !cells[$0].contains { $0.hasFigure || $0.heading != nil } } ?? false
        rows = found.rows.map { row(of: cells[$0]) }
        guard LaidOutSums(self, bytes).areSound else { return nil }
    }

    /// Rows whose lines fit worse are not told.
    private static let mostCost = 140

    private static func isTight(_ lines: ArraySlice<AlignedLine>, _ columns: LaidOutColumns, _ bytes: [UInt8]) -> Bool {
        let rows = lines.filter { $0.words.contains(where: LaidOutColumns.isFigure) }
        let tight = rows.count { line in
            guard let cells = columns.cells(of: line, bytes)?.cells.compactMap({ $0 }) else { return false }
            return zip(cells, cells.dropFirst()).count { $1.lower - $0.upper == 1 } > 1
        }
        return tight * 2 > rows.count
    }

    private func row(of lines: ArraySlice<LaidOutLine>) -> Row {
        if let heading = lines.first?.heading { return Row(cells: [[heading]], isHeading: true) }
        return Row(cells: (0..<columns.count).map { column in lines.compactMap { $0.cells[column] } })
    }

    /// Some cell has more than one line, a head stands over several columns, or cells stand so near each other that no blanks tell
    /// them apart.
    var isWrapped: Bool {
        isTight || !heads.groups.isEmpty || rows.contains { !$0.isHeading && $0.cells.contains { $0.count > 1 } }
    }

    /// Adds the rows of the next page, which has the same heads.
    mutating func add(_ next: LaidOutTable) {
        var added = next.rows[...]
        if next.goesOn, let rest = added.popFirst(), let last = rows.indices.last, !rows[last].isHeading {
            for column in rest.cells.indices { rows[last].cells[column] += rest.cells[column] }
        }
        rows += added
    }

    // MARK: Writing

    var draft: TableDraft {
        var draft = TableDraft()
        for row in heads.rows { add(row.map { $0.map(\.span) }, to: &draft) }
        for row in rows {
            if row.isHeading {
                row.cells[0].forEach { draft.add(TextPiece($0)) }
                draft.endRow()
            } else {
                add(row.cells, to: &draft)
            }
        }
        return draft
    }

    /// Adds a row; the columns of texts without a head are those of the head to their left.
    private func add(_ cells: [[ByteSpan]], to draft: inout TableDraft) {
        for column in cells.indices {
            if column > 0, !heads.isMerged(column) { draft.endCell() }
            for span in cells[column] { draft.add(TextPiece(span)) }
        }
        draft.endCell()
        draft.endRow()
    }
}
