import PlanModel

/// Rows that lack their first cells, since an extractor wrote a cell of several rows once: under `分野 | 指標名 | 基準値 | 目標値` the
/// row `受診率 | 54.1% | 60%` below `健康 | 相談件数 | 120件 | 200件`.
extension Table {
    /// The cells of such a row under the heads that they fit; nil where they fit as they stand.
    ///
    /// - Parameter isFilled: No cell of the row is blank.
    func withoutLead(_ cells: [RowCell], isFilled: Bool, _ bytes: [UInt8]) -> [RowCell]? {
        if let stacked = lowerLine(cells, bytes) { return stacked }
        let missing = columns.count - cells.count
        guard isFilled, missing > 0, missing <= Self.mostMissing, cells.count > 1, name >= 0,
            columns.indices.allSatisfy({ columns[$0].column == Int32($0) }), Int(name) >= missing,
            columns[..<missing].allSatisfy({ !$0.isFigure && !$0.isMoney && $0.role != .unit }),
            cells.indices.allSatisfy({ cells[$0].column == Int32($0) }),
            CellKind(bytes, cells[Int(name) - missing].span) == .words
        else { return nil }
        func standing(_ shift: Int) -> Int {
            zip(cells, columns[shift...]).reduce(0) { $0 + Self.points($1.0, $1.1, bytes) }
        }
        guard standing(missing) > standing(0) else { return nil }
        return zip(cells, columns[missing...]).map { cell, column in
            RowCell(span: cell.span, column: column.column, key: cell.key, meaning: nil)
        }
    }

    private static var mostMissing: Int { 3 }

    private static func points(_ cell: RowCell, _ column: Column, _ bytes: [UInt8]) -> Int {
        let kind = CellKind(bytes, cell.span)
        if column.isFigure || column.isMoney { return kind == .words ? -1 : kind == .unit ? -2 : 2 }
        if column.role == .unit { return kind == .unit ? 2 : -1 }
        return kind.isFigure ? -2 : kind == .unit ? -1 : 1
    }

    /// The figures of the lower line of a name's cells, whose other cells were merged with those of the upper.
    private func lowerLine(_ cells: [RowCell], _ bytes: [UInt8]) -> [RowCell]? {
        let stacked = columns.filter { $0.stacked != nil }
        guard stacked.count > 1, cells.count == stacked.count, let first = cells.first,
            CellKind(bytes, first.span) != .words, cells.map(\.column) != stacked.map(\.column)
        else { return nil }
        return zip(cells, stacked).map { cell, column in
            RowCell(span: cell.span, column: column.column, key: cell.key, meaning: nil)
        }
    }
}
