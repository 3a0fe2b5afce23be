import PlanModel

/// Rows of indicators that printers set over several lines: a value over its year, with the other cells between the two, and a name
/// between the lines of its 目標 and its 実績.
extension FormEngine {
    /// Takes the figures that stand in a line above the row that they belong to. In that row, or in the line below it, stand their years:
    /// ```text
    ///                        41.2％
    /// 特定健康診査の受診率     （令和５年度）     45.0％     60.0％
    /// ```
    /// True where the row is no more than these.
    mutating func takeValuesAbove(_ table: Table, _ state: inout RecordRows, before end: Int) -> Bool {
        guard table.subject == .indicators, state.valuesAbove.isEmpty, standAbove(table, before: end) else {
            return false
        }
        state.valuesAbove = cells
        return true
    }

    private func standAbove(_ table: Table, before end: Int) -> Bool {
        let own = cells.filter { $0.column != table.name }
        guard let row = rowOfIndicator(index + 1, before: end), !own.isEmpty, own.count < table.columns.count,
            row.contains(where: { $0.column == table.name })
        else { return false }
        for cell in own where !isFigure(cell, table) { return false }
        let (columns, reader) = (own.map(\.column), tableRows)
        let below = row.filter { columns.contains($0.column) }
        let others = row.filter { !columns.contains($0.column) }
        guard others.contains(where: { reader.isFigure($0) }) else { return false }
        if below.count == own.count { return below.allSatisfy { isYearInBrackets($0) } }
        guard own.count == cells.count, below.isEmpty, let years = rowOfIndicator(index + 2, before: end) else {
            return false
        }
        return years.allSatisfy { isYearInBrackets($0) } && years.map(\.column) == columns
    }

    /// The cell is a figure under a head of figures.
    private func isFigure(_ cell: RowCell, _ table: Table) -> Bool {
        guard table.columns.contains(where: { $0.column == cell.column && $0.isFigure }) else { return false }
        return CellKind(bytes, cell.span).isFigure
    }

    /// The cells of a row right below others of its table.
    private func rowOfIndicator(_ row: Int, before end: Int) -> [Layout.Cell]? {
        guard row < end, layout.rows[row].isTabular, !layout.rows[row].gapBefore else { return nil }
        return tableRows.cells(row)
    }

    private func isYearInBrackets(_ cell: Layout.Cell) -> Bool {
        !cell.key.period.isEmpty && Brackets.opens(bytes, cell.span)
    }

    /// Puts the figures of the line above into the row; gives the rest of its name where that begins above, too.
    mutating func joinValuesAbove(_ table: Table, _ state: inout RecordRows) -> RowCell? {
        guard !state.valuesAbove.isEmpty else { return nil }
        var rest: RowCell?
        if state.valuesAbove.contains(where: { $0.column == table.name }),
            let place = cells.firstIndex(where: { $0.column == table.name })
        {
            rest = cells.remove(at: place)
        }
        let columns = Set((state.valuesAbove + cells).map(\.column)).sorted()
        cells = columns.flatMap { column in (state.valuesAbove + cells).filter { $0.column == column } }
        state.valuesAbove = []
        return rest
    }

    // MARK: Names between the lines of their figures

    /// Where the first row of a table says what its figures are and has no name, that stands in one of the rows below: each row that says
    /// the same begins an indicator. Gives it its name, and takes from the rows below what the rows above have taken. True where nothing
    /// is left of the row.
    mutating func takeNameBelow(_ table: Table, _ state: inout RecordRows, before end: Int) -> Bool {
        guard table.subject == .indicators, table.holdsRowRoles else { return false }
        cells.removeAll { cell in state.namesTaken.contains { $0.span == cell.span } }
        if cells.isEmpty { return true }
        let role = toldRole(table)?.cell
        if state.firstRole == nil {
            state.firstRole = table.nameCell(cells) == nil ? role?.key.hash ?? 0 : 0
        }
        guard let role, role.key.hash == state.firstRole, table.nameCell(cells) == nil else { return false }
        let reader = tableRows
        for row in index + 1..<max(index + 1, min(end, index + Self.mostRoles)) {
            guard let below = rowOfIndicator(row, before: end),
                !below.contains(where: { $0.key.hash == state.firstRole })
            else { break }
            guard below.contains(where: { $0.column == table.name }) else { continue }
            let name = below.filter { $0.column < role.column && !reader.isFigure($0) }.map {
                RowCell(span: $0.span, column: $0.column, key: $0.key, meaning: nil)
            }
            cells = name + cells
            state.namesTaken = name
            break
        }
        return false
    }

    /// An indicator takes no more lines.
    private static var mostRoles: Int { 4 }
}
