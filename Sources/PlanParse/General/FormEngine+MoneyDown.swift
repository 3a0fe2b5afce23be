import PlanModel

extension FormEngine {
    /// Reads a table whose columns are years and whose rows are money.
    mutating func readMoneyDown(_ grid: MoneyDown) {
        endText()
        for row in grid.heads { claimHeads(row) }
        index = grid.heads.upperBound
        var state = GridState()
        while index < layout.rows.count, layout.rows[index].inked == 0 || grid.takes(index) {
            let row = layout.rows[index]
            let place = ByteSpan(row.start, row.start)
            guard admitsRow(under: grid.years.count, filled: row.inked, at: place) else { break }
            claimTags(of: layout.rows[index])
            if layout.rows[index].inked > 0 { readGridRow(grid, &state) }
            index += 1
        }
        if let sheet = open { closeTable(in: sheet) }
    }

    /// What the rows of such a table hand on to those below them.
    private struct GridState {
        var isOpen = false
        /// The name of the project that is open.
        var name: ByteSpan?
    }

    private mutating func readGridRow(_ grid: MoneyDown, _ state: inout GridState) {
        var row = layout.cells[layout.rows[index].cells].filter(\.hasText)
        if let again = repeatedName(in: row, grid, state) {
            ledger.claim(again, as: .markup)
            row.removeAll { $0.span == again }
        }
        let name = row.first { $0.column == grid.name }
        let opening = grid.centred.isEmpty ? name?.span : grid.centred[index]
        let sheet = openGridBudget(grid, opening, &state.isOpen)
        if let opening { state.name = opening }
        guard let money = grid.money(in: row, at: index) else {
            let label = row.first { !grid.isYear($0.column) && $0.span != name?.span && Head(bytes, $0).role != nil }
            if let label { ledger.claimLabel(label.span) }
            let text = label.map { ledger.reread($0.span) } ?? ""
            for cell in row where cell.span != name?.span && cell.span != label?.span {
                sheet.takeAttribute(text, "other", cell.span, manner: .guessed, &ledger)
            }
            return
        }
        let isOfRow = row.contains { $0.span == money.cell.span }
        let label = isOfRow ? ledger.label(money.cell.span) : ledger.reread(money.cell.span)
        var unit: Value.Unit? = Head(bytes, money.cell).unit
        for cell in row where !grid.isYear(cell.column) && cell.span != money.cell.span && cell.span != name?.span {
            let head = Head(bytes, cell)
            if head.isUnit { unit = head.unit }
            if head.isKnown || head.isUnit {
                ledger.claimLabel(cell.span)
            } else {
                let label = headText(over: cell.column, grid)
                sheet.takeAttribute(label, "other", cell.span, manner: .guessed, &ledger)
            }
        }
        // The unit of the first row is that of the others.
        addGridMoney(grid, money.role, label, unit ?? grid.unit ?? captions.unit ?? gridUnit(in: sheet), row, in: sheet)
    }

    /// The name of the row above again, as converters write it that know no merged cells: beside a source, or another amount than
    /// the one that a project begins with.
    private func repeatedName(in row: [Layout.Cell], _ grid: MoneyDown, _ state: GridState) -> ByteSpan? {
        guard let name = row.first(where: { $0.column == grid.name })?.span, let last = state.name, name != last,
            bytes[name.lower..<name.upper].elementsEqual(bytes[last.lower..<last.upper]),
            let money = grid.money(in: row, at: index), money.role != .total
        else { return nil }
        return name
    }

    /// The lowest head over a column.
    private func headText(over column: Int32, _ grid: MoneyDown) -> String {
        for row in grid.heads.reversed() {
            if let head = tableRows.headCells(row).first(where: { $0.column == column }) {
                return ledger.reread(head.span)
            }
        }
        return ""
    }

    private func gridUnit(in sheet: SheetBuilder) -> Value.Unit? {
        sheet.budget.unit.flatMap(UnitTable.standard.unit)
    }

    /// A name begins a project; without names the first row begins the budget of what is open, which has none yet.
    private mutating func openGridBudget(
        _ grid: MoneyDown, _ name: ByteSpan?, _ isOpen: inout Bool
    ) -> SheetBuilder {
        let sheet: SheetBuilder
        if let name {
            sheet = startSheet(.project, at: name.lower)
            sheet.takeTitle([name], manner: .guessed, &ledger)
            captions.fill(grid.unit)
        } else {
            let current = currentSheet(from: layout.rows[index].start)
            if isOpen { return current }
            // An account alone is the budget's of what is open.
            sheet = current.budget.yearCount == 0 ? current : startSheet(.table, at: layout.rows[index].start)
        }
        isOpen = true
        sheet.budget.start()
        sheet.budget.setSide(captions.side)
        let start = layout.rows[index].start
        for year in grid.years {
            sheet.budget.addYear(year.period, at: start)
        }
        return sheet
    }

    private mutating func addGridMoney(
        _ grid: MoneyDown, _ role: LabelRoles.Role, _ label: String, _ unit: Value.Unit?, _ row: [Layout.Cell],
        in sheet: SheetBuilder
    ) {
        sheet.budget.setUnit(unit)
        for (year, column) in grid.years.enumerated() {
            let end = row.last?.span.upper ?? layout.rows[index].start
            let span = row.first { $0.column == column.column }?.span ?? ByteSpan(end, end)
            let value = lookRemarked(at: span, column: unit, in: sheet).value
            takeMoney(role, label, value, at: span, year: year, in: sheet)
        }
    }

    /// Puts an amount where its label says.
    mutating func takeMoney(
        _ role: LabelRoles.Role, _ label: String, _ value: Value, at cell: ByteSpan, year: Int, in sheet: SheetBuilder
    ) {
        guard let money = role.money else { return }
        sheet.takeMoney(money, label, value, year: year, at: cell, manner: .guessed, &ledger)
    }
}

extension LabelRoles.Role {
    /// What the amounts beside or below a label are; a sum counts as a total where none stands before it.
    var money: BudgetBuilder.Money? {
        switch self {
        case .total, .sum: .total
        case .source(let kind): .source(kind)
        case .change: .change
        default: nil
        }
    }
}
