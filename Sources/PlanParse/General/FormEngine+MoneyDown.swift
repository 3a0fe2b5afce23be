import PlanModel

extension FormEngine {
    /// Reads a table whose columns are years and whose rows are money.
    mutating func readMoneyDown(_ grid: MoneyDown) {
        endText()
        for row in grid.heads { claimHeads(row) }
        index = grid.heads.upperBound
        var isOpen = false
        while index < layout.rows.count, layout.rows[index].inked == 0 || grid.takes(index) {
            let row = layout.rows[index]
            let place = ByteSpan(row.start, row.start)
            guard admitsRow(under: grid.years.count, filled: row.inked, at: place) else { break }
            claimTags(of: layout.rows[index])
            if layout.rows[index].inked > 0 { readGridRow(grid, &isOpen) }
            index += 1
        }
        closeTable()
    }

    private mutating func readGridRow(_ grid: MoneyDown, _ isOpen: inout Bool) {
        let row = layout.cells[layout.rows[index].cells].filter(\.hasText)
        let name = row.first { $0.column == grid.name }
        openGridBudget(grid, name?.span, &isOpen)
        guard let money = grid.money(in: row, at: index) else {
            for cell in row where cell.span != name?.span { keepAttribute("", "other", cell.span) }
            return
        }
        let isOfRow = row.contains { $0.span == money.cell.span }
        let label = isOfRow ? ledger.label(money.cell.span) : ledger.reread(money.cell.span)
        var unit: Value.Unit? = Head(bytes, money.cell).unit
        for cell in row where !grid.isYear(cell.column) && cell.span != money.cell.span && cell.span != name?.span {
            let head = Head(bytes, cell)
            if head.isUnit { unit = head.unit }
            if head.isKnown || head.isUnit {
                ledger.pass(cell.span)
            } else {
                keepAttribute("", "other", cell.span)
            }
        }
        // The unit of the first row is that of the others.
        addGridMoney(grid, money.role, label, unit ?? grid.unit ?? generalUnit ?? gridUnit, row)
    }

    private var gridUnit: Value.Unit? { open?.budget?.budget.unit.flatMap(UnitTable.standard.unit) }

    /// A name begins a project; without names the first row begins the budget of what is open, which has none yet.
    private mutating func openGridBudget(_ grid: MoneyDown, _ name: ByteSpan?, _ isOpen: inout Bool) {
        if let name {
            startSheet(.project, at: name.lower)
            open?.setTitle(ledger.field(name, manner: .guessed), at: name)
            generalUnit = generalUnit ?? grid.unit
        } else if !isOpen, !isSheetOpen || open?.budget?.budget.years.isEmpty == false {
            startSheet(.table, at: layout.rows[index].start)
        } else if isOpen {
            return
        }
        isOpen = true
        ensureBudget()
        open?.budget?.budget.side = generalSide
        let start = layout.rows[index].start
        for year in grid.years {
            open?.budget?.budget.years.append(Budget.Year(period: year.period, total: .blank))
            open?.budget?.trace.years.append(BudgetYearTrace(span: ByteSpan(start, start).sourceSpan))
        }
    }

    private mutating func addGridMoney(
        _ grid: MoneyDown, _ role: LabelRoles.Role, _ label: String, _ unit: Value.Unit?, _ row: [Layout.Cell]
    ) {
        if open?.budget?.budget.unit == nil { open?.budget?.budget.unit = unit?.text }
        for (year, column) in grid.years.enumerated() {
            let end = row.last?.span.upper ?? layout.rows[index].start
            let span = row.first { $0.column == column.column }?.span ?? ByteSpan(end, end)
            let value = readRemarked(span, column: unit).value
            addMoney(role, label, value, at: span, year: year)
        }
    }

    /// Puts an amount where its label says. The first total of a year counts, and a sum where none stands before it;
    /// further ones (総事業費 with the cost of staff) are kept as they stand.
    mutating func addMoney(_ role: LabelRoles.Role, _ label: String, _ value: Value, at span: ByteSpan, year: Int) {
        switch role {
        case .source(let kind):
            open?.budget?.budget.years[year].sources.append(
                Budget.Source(kind: kind, label: label, specific: kind != .general, value: value))
            open?.budget?.trace.years[year].sources.append(span.sourceSpan)
        case .total, .sum:
            if open?.budget?.budget.years[year].total.status == .blank {
                open?.budget?.budget.years[year].total = value
                open?.budget?.trace.years[year].span = span.sourceSpan
            } else if value.status != .blank {
                open?.addAttribute(Sheet.Attribute(label: label, role: "other", text: value.text), at: span)
            }
        case .change:
            if open?.budget?.budget.change == nil {
                open?.budget?.budget.change = value
            } else if value.status != .blank {
                open?.addAttribute(Sheet.Attribute(label: label, role: "other", text: value.text), at: span)
            }
        default: break
        }
    }
}
