import PlanModel

/// A row under heads that was broken between two of its cells: the row below holds exactly the cells that it lacks.
///
/// Example: under 指標名, 単位 and three years, `来場者 | 人 | 11` and below it `20 | 30`. The cells in front stand under
/// their heads without a gap; those below fit the columns that are left, all of them, and stand as far apart. Anything
/// less is no broken row.
struct BrokenRow {
    /// The cells of the row below, under the heads that they belong to.
    let rest: [RowCell]

    /// The rest of a row.
    ///
    /// - Parameters:
    ///   - given: the cells of the row that stand under `columns`, from the left.
    ///   - below: the inked cells of the row below.
    init?(_ given: ArraySlice<RowCell>, _ below: [Layout.Cell], _ columns: [TableState.Column], _ bytes: [UInt8]) {
        let missing = columns.dropFirst(given.count)
        guard let first = missing.first, let start = below.first, below.count == missing.count,
            zip(given, columns).allSatisfy({ $0.column == $1.column })
        else { return nil }
        let shift = first.column - start.column
        // At the left a text may be a name: only a figure or unit there is surely none.
        if shift != 0, !first.isValue, !first.isUnit { return nil }
        let fit = CellFit(bytes: bytes)
        var rest: [RowCell] = []
        for (cell, column) in zip(below, missing) {
            guard cell.column + shift == column.column, fit.fits(cell.span, column.role) else { return nil }
            rest.append(RowCell(span: cell.span, column: column.column, key: cell.key, meaning: nil))
        }
        self.rest = rest
    }
}

extension TableState.Column {
    fileprivate var isUnit: Bool {
        if case .unit = role { true } else { false }
    }
}
