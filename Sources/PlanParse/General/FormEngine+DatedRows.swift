import PlanModel

/// Rows of money whose year stands in a column of its own, one or several of a project: `総額 | 年度 | 年割額`.
extension FormEngine {
    /// The year of an amount: that of its head, or of the cell that tells it.
    mutating func year(of column: Column) -> Period? {
        if let period = column.period { return period }
        guard let cell = yearCell(of: column) else { return nil }
        let own = cell.key.period.isEmpty ? TableYear.period(bytes, cell.span)?.period : period(cell.key.period)
        guard let offset = column.head.relativeYear, offset != 0 else { return own }
        // 前年度 is that before the year of the row.
        let year = own?.fiscalYear.flatMap { FiscalYear(startingIn: $0.startYear + offset) }
        return year.map { Period($0, text: headText(column.head)) }
    }

    /// The cell of the row that tells the year of an amount.
    func yearCell(of column: Column) -> RowCell? {
        column.years.flatMap { years in cells.first { $0.column == years } }
    }

    /// The row tells a further year of the project in the row above: its name is left out or said again.
    func isFurtherYear(_ table: Table, in sheet: SheetBuilder) -> Bool {
        guard let column = table.columns.first(where: { $0.years != nil && $0.isMoney }),
            let year = yearCell(of: column), cells.contains(where: { $0.column == column.column })
        else { return false }
        guard let name = cells.first(where: { $0.column <= table.name }) else { return true }
        return name.column == table.name && sheet.record.title == ledger.reread(name.span, joinsLines: true)
            && !sheet.budget.hasYear(TableYear.period(bytes, year.span)?.period)
    }

    /// Adds the amounts of a further year.
    mutating func addFurtherYear(_ table: Table, in sheet: SheetBuilder) {
        for column in table.columns where column.years != nil {
            guard let cell = cells.first(where: { $0.column == column.column }) else { continue }
            sheet.budget.addYear(year(of: column), at: cell.span.lower)
            let unit = column.unit ?? captions.unit
            let value = lookRemarked(at: cell.span, column: unit, in: sheet).value
            let label = ledger.reread(column.head.span)
            sheet.takeMoney(
                .total, label, value, year: sheet.budget.yearCount - 1, at: cell.span, manner: .guessed, &ledger)
        }
        for cell in cells {
            guard let column = table.columns.first(where: { $0.column == cell.column }) else {
                sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger)
                continue
            }
            readFurther(cell, column, table, in: sheet)
        }
    }

    /// What else stands in the row of a further year.
    private mutating func readFurther(_ cell: RowCell, _ column: Column, _ table: Table, in sheet: SheetBuilder) {
        switch column.role {
        case .year?: ledger.claimLabel(cell.span)
        case .total? where column.years != nil: break
        case .source(let kind)?:
            let value = lookRemarked(at: cell.span, column: column.unit ?? captions.unit, in: sheet).value
            let label = ledger.reread(column.head.span)
            sheet.takeMoney(
                .source(kind), label, value, year: sheet.budget.yearCount - 1, at: cell.span, manner: .guessed, &ledger)
        default:
            // The name, and what tells of it, are said again.
            if cell.column == table.name {
                ledger.claimLabel(cell.span)
            } else {
                readDescription(cell, column, in: sheet)
            }
        }
    }
}
