import PlanModel

extension FormEngine {
    /// Reads a table whose rows are years, which stand in a column.
    mutating func readYearsDown(_ table: Table, _ years: Int32) {
        endText()
        let isMoney = table.subject == .money
        if !isSheetOpen || isMoney && open?.budget != nil { startSheet(.table, at: layout.rows[index].start) }
        let caption = generalUnit
        for row in table.heads { claimHeads(row) }
        if isMoney { readYearsOfMoney(table, years) } else { readYearsOfIndicators(table, years, caption) }
        index = table.rows.upperBound
    }

    private mutating func readYearsOfIndicators(_ table: Table, _ years: Int32, _ caption: Value.Unit?) {
        let role = defaultRole
        for row in table.rows {
            claimTags(of: layout.rows[row])
            if let year = yearCell(years, row) { ledger.pass(year.span) }
            for cell in layout.cells[layout.rows[row].cells]
            where cell.hasText && cell.column != years
                && !table.columns.contains(where: { $0.column == cell.column })
            {
                keepAttribute("", "other", cell.span)
            }
        }
        for column in table.columns where column.head.span.count > 0 {
            closeIndicator()
            openYearIndicator(column, caption)
            for row in table.rows { observeYear(years, column, row, role) }
        }
        closeIndicator()
    }

    /// The head of a column is the name of its indicator, which the heads have claimed.
    private mutating func openYearIndicator(_ column: Column, _ caption: Value.Unit?) {
        guard let kind = open?.indicatorKind else { return }
        let bracket = HeadingLine.trailingBracket(bytes, column.head.span)
        let hasUnit = column.head.unit != nil && bracket.map { $0.start > column.head.span.lower } == true
        let end = hasUnit ? bracket?.start ?? column.head.span.upper : column.head.span.upper
        let name = IndicatorName(ledger.reread(CleanText(bytes).trimmed(ByteSpan(column.head.span.lower, end))))
        var indicator = Indicator(name: name.name, kind: kind)
        indicator.theme = name.theme
        indicator.qualifiers = name.qualifiers
        indicator.unit = column.unit ?? caption
        open?.draft = IndicatorDraft(indicator: indicator, span: column.head.span, isBlank: false)
    }

    private mutating func observeYear(_ years: Int32, _ column: Column, _ row: Int, _ role: Observation.Role) {
        guard let year = yearCell(years, row) else { return }
        let end = year.span.upper
        let span =
            layout.cells[layout.rows[row].cells].first { $0.column == column.column && $0.hasText }?.span
            ?? ByteSpan(end, end)
        let head = Head(bytes, year)
        var own = role
        if case .observation(let role)? = head.role { own = role }
        let label = labelText(RowCell(span: year.span, column: year.column, key: year.key, meaning: nil))
        let period = period(year.key.period)
        observe(own, label: label, period: period, span, manner: .guessed)
    }

    private func yearCell(_ years: Int32, _ row: Int) -> Layout.Cell? {
        layout.cells[layout.rows[row].cells].first { $0.column == years && $0.hasText }
    }

    private mutating func readYearsOfMoney(_ table: Table, _ years: Int32) {
        ensureBudget()
        for (position, row) in table.rows.enumerated() {
            claimTags(of: layout.rows[row])
            guard let year = yearCell(years, row) else { continue }
            ledger.pass(year.span)
            let period = period(year.key.period)
            open?.budget?.extend(to: position, period, at: year.span)
            for column in table.columns { readYearMoney(column, row, position) }
        }
    }

    private mutating func readYearMoney(_ column: Column, _ row: Int, _ year: Int) {
        let cells = layout.cells[layout.rows[row].cells]
        guard let role = column.role else { return }
        let unit = column.unit ?? generalUnit
        if open?.budget?.budget.unit == nil { open?.budget?.budget.unit = unit?.text }
        let end = cells.last?.span.upper ?? layout.rows[row].start
        let span = cells.first { $0.column == column.column && $0.hasText }?.span ?? ByteSpan(end, end)
        let value = readRemarked(span, column: unit).value
        addMoney(role, ledger.reread(column.head.span), value, at: span, year: year)
    }
}
