import PlanModel

/// What a row of a table was meant to be, where it does not stand under its heads: broken in two, with cells that ran
/// together, or slid to the right.
///
/// Example: under `指標名 | 単位 | 現状値 | 目標値` the rows `会員数 | 人` and `470 | 530`, the row `会員数 | 人 470 | 530` and the row
/// `会員数 | | 人 | 470 | 530` are all `会員数 | 人 | 470 | 530`. A row whose cells all fit the heads that they stand under is
/// sound, and never repaired.
struct TableRepair {
    /// The heads in the order of their columns, each with what its cells are.
    private let columns: [TableState.Column]
    private let fit: CellFit
    /// The columns of who is in charge.
    private let departments: Set<Int32>

    /// A row as it was meant.
    struct Row {
        let cells: [RowCell]
        let damage: Damage
    }

    enum Damage {
        /// The rest stands on the row below, from a stretch on.
        case broken(ByteSpan)
        /// Two cells ran together.
        case joined(ByteSpan)
        /// Cells stand under the heads of others.
        case slid
    }

    /// The repair of rows of a table; nil where its columns cannot tell a cell from its neighbours.
    init?(_ table: Table, _ bytes: [UInt8]) {
        let columns = table.columns.map { column in
            TableState.Column(column: column.column, role: Self.role(of: column, name: table.name))
        }
        guard columns.count > 2, columns.contains(where: \.isName), columns.count(where: \.isValue) > 1,
            zip(columns, columns.dropFirst()).allSatisfy({ $0.column < $1.column })
        else { return nil }
        self.columns = columns
        departments = Set(table.columns.filter { $0.role == .department }.map(\.column))
        fit = CellFit(bytes: bytes)
    }

    private static func role(of column: Column, name: Int32) -> TableState.Column.Role {
        if column.column == name { return .name }
        if column.isMoney || column.isFigure { return .value(0) }
        return column.role == .unit ? .unit : .method
    }

    /// The row and perhaps the one below it as they were meant; nil where it is sound, or nothing tells.
    ///
    /// - Parameter below: The inked cells of the row below, where it may be the rest of this one; asked for by a row alone
    ///   that lacks some.
    func row(_ cells: [RowCell], below: @autoclosure () -> [Layout.Cell]) -> Row? {
        guard let first = cells.first, first.column == columns[0].column, cells.count < TableRows.widest else {
            return nil
        }
        if cells.count < columns.count, let rest = BrokenRow(cells[...], below(), columns, fit.bytes)?.rest,
            !rest.isEmpty
        {
            return Row(cells: cells + rest, damage: .broken(rest[0].span))
        }
        if cells.count == columns.count { return slid(cells) }
        if let row = CollapsedCells(fit, columns, departments: departments).row(cells) { return row }
        if cells.count + 1 == columns.count { return joined(cells) }
        return nil
    }

    /// As many cells as heads, one of them beyond the last: all stand in order.
    private func slid(_ cells: [RowCell]) -> Row? {
        let isSlid = zip(cells, columns).contains { $0.column != $1.column }
        guard isSlid, zip(cells, columns).allSatisfy({ fit.fits($0.span, $1.role) }) else { return nil }
        let moved = zip(cells, columns).map { cell, column in
            RowCell(span: cell.span, column: column.column, key: cell.key, meaning: cell.meaning)
        }
        return Row(cells: moved, damage: .slid)
    }

    private func joined(_ cells: [RowCell]) -> Row? {
        guard case .divided(let divided, let place)? = JoinedCells.reading(cells[...], columns, fit.bytes) else {
            return nil
        }
        let keyed = divided.map { cell in
            RowCell(span: cell.span, column: cell.column, key: LabelKey(fit.bytes, cell.span), meaning: nil)
        }
        return Row(cells: keyed, damage: .joined(divided[place].span.union(divided[place + 1].span)))
    }
}
