import PlanModel

/// Rows of one amount each, whose kind stands in a column of its own: `道の整備事業 | 2024 | 一般財源 | 120`.
extension FormEngine {
    /// Reads the amount of a row into the budget of its project; false where its cells do not say what it is.
    mutating func readKindRow(_ table: Table, _ state: inout RecordRows) -> Bool {
        guard let kind = cells.first(where: { $0.column == table.kinds }),
            let money = LabelRoles.standard.role(of: kind.key)?.money,
            let column = table.columns.first(where: { $0.role == .total }),
            let amount = cells.first(where: { $0.column == column.column })
        else { return false }
        let name = cells.first { $0.column == table.name }
        let sheet = projectOfKinds(name, table, &state)
        let period = year(of: column)
        let unit = column.unit ?? captions.unit
        sheet.budget.setUnit(unit)
        let place = sheet.budget.place(of: period) ?? sheet.budget.yearCount
        if place == sheet.budget.yearCount { sheet.budget.addYear(period, at: amount.span.lower) }
        let value = lookRemarked(at: amount.span, column: unit, in: sheet).value
        sheet.takeMoney(money, ledger.label(kind.span), value, year: place, at: amount.span, manner: .guessed, &ledger)
        let year = yearCell(of: column)
        for cell in cells where ![kind.span, amount.span, name?.span].contains(cell.span) {
            if cell.span == year?.span {
                ledger.claimLabel(cell.span)
            } else if let own = table.columns.first(where: { $0.column == cell.column }) {
                readDescription(cell, own, in: sheet)
            } else {
                sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger)
            }
        }
        return true
    }

    /// The open project where the row says its name again, or none; else the next.
    private mutating func projectOfKinds(_ name: RowCell?, _ table: Table, _ state: inout RecordRows) -> SheetBuilder {
        let isNamed =
            name.map { cell in open.map { $0.record.title == ledger.reread(cell.span, joinsLines: true) } ?? false }
            ?? true
        if state.hasRecord, isNamed, let sheet = open {
            if let name { ledger.claimLabel(name.span) }
            return sheet
        }
        let isProject = table.columns.first { $0.column == table.name }?.role == .projectName
        let sheet = startSheet(isProject ? .project : .table, at: cells[0].span.lower)
        sheet.stand(for: .item)
        state.hasRecord = true
        sheet.budget.start()
        sheet.budget.setSide(captions.side)
        if let name { sheet.takeTitle([name.span], manner: .guessed, &ledger) }
        return sheet
    }
}
