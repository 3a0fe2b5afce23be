import PlanModel

extension FormEngine {
    /// Reads a table whose rows are years, which stand in a column.
    mutating func readYearsDown(_ table: Table, _ years: Int32) {
        endText()
        let isMoney = table.subject == .money
        var sheet = currentSheet(from: layout.rows[index].start)
        if isMoney, !sheet.budget.isEmpty { sheet = startSheet(.table, at: layout.rows[index].start) }
        let caption = captions.unit
        for row in table.heads { claimHeads(row) }
        if isMoney {
            readYearsOfMoney(table, years, in: sheet)
        } else if YearsDown.areOfOne(table.columns) {
            readYearsOfOne(table, years, caption, in: sheet)
        } else {
            readYearsOfIndicators(table, years, caption, in: sheet)
        }
        index = table.rows.upperBound
    }

    private mutating func readYearsOfIndicators(
        _ table: Table, _ years: Int32, _ caption: Value.Unit?, in sheet: SheetBuilder
    ) {
        let role = defaultRole(in: sheet)
        for row in table.rows {
            claimTags(of: layout.rows[row])
            if let year = yearCell(years, row) { ledger.claimLabel(year.span) }
            for cell in layout.cells[layout.rows[row].cells]
            where cell.hasText && cell.column != years
                && !table.columns.contains(where: { $0.column == cell.column })
            {
                sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger)
            }
        }
        for column in table.columns where column.head.span.count > 0 {
            closeIndicator(in: sheet)
            openYearIndicator(column, caption, in: sheet)
            for row in table.rows { observeYear(years, column, row, role, in: sheet) }
        }
        closeIndicator(in: sheet)
    }

    /// A line above a table of one indicator names it, or a label before it did.
    func namesOne(_ table: Table) -> Bool {
        guard let sheet = open else { return false }
        return sheet.indicator != nil || caption(in: sheet) != nil
    }

    /// The years of one indicator, with what the heads say of its figures.
    private mutating func readYearsOfOne(
        _ table: Table, _ years: Int32, _ caption: Value.Unit?, in sheet: SheetBuilder
    ) {
        let place = ByteSpan(layout.rows[index].start, layout.rows[table.rows.upperBound - 1].start)
        guard sheet.indicator != nil || openCaptionedIndicator(sheet.reading.indicatorKind, place, in: sheet) else {
            return
        }
        if sheet.indicator?.unit == nil {
            sheet.indicator?.setUnit(table.columns.lazy.compactMap { $0.isFigure ? $0.unit : nil }.first ?? caption)
        }
        for row in table.rows {
            claimTags(of: layout.rows[row])
            guard let year = yearCell(years, row) else { continue }
            ledger.claimLabel(year.span)
            observeAll(of: row, period(year.key.period), behind: year, table, in: sheet)
        }
        closeIndicator(in: sheet)
    }

    private mutating func observeAll(
        of row: Int, _ period: Period?, behind year: Layout.Cell, _ table: Table, in sheet: SheetBuilder
    ) {
        let cells = layout.cells[layout.rows[row].cells].filter { $0.hasText && $0.column != year.column }
        for column in table.columns where column.isFigure {
            guard case .observation(let role)? = column.role else { continue }
            let span = cells.first { $0.column == column.column }?.span ?? ByteSpan(year.span.upper, year.span.upper)
            observe(role, label: headText(column.head), period: period, span, manner: .guessed, in: sheet)
        }
        for cell in cells {
            let column = table.columns.first { $0.column == cell.column }
            if column?.isFigure == true { continue }
            let label = column.map { ledger.reread($0.head.span) } ?? ""
            sheet.takeAttribute(label, "other", cell.span, manner: .guessed, &ledger)
        }
    }

    /// The head of a column is the name of its indicator, which the heads have claimed.
    private mutating func openYearIndicator(_ column: Column, _ caption: Value.Unit?, in sheet: SheetBuilder) {
        let bracket = HeadingLine.trailingBracket(bytes, column.head.span)
        let hasUnit = column.head.unit != nil && bracket.map { $0.start > column.head.span.lower } == true
        let end = hasUnit ? bracket?.start ?? column.head.span.upper : column.head.span.upper
        let name = CleanText(bytes).trimmed(ByteSpan(column.head.span.lower, end))
        var indicator = IndicatorBuilder(sheet.reading.indicatorKind, under: name, at: column.head.span, ledger)
        indicator.setUnit(column.unit ?? caption)
        sheet.indicator = indicator
    }

    private mutating func observeYear(
        _ years: Int32, _ column: Column, _ row: Int, _ role: Indicator.Observation.Role, in sheet: SheetBuilder
    ) {
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
        observe(own, label: label, period: period, span, manner: .guessed, in: sheet)
    }

    private func yearCell(_ years: Int32, _ row: Int) -> Layout.Cell? {
        layout.cells[layout.rows[row].cells].first { $0.column == years && $0.hasText }
    }

    private mutating func readYearsOfMoney(_ table: Table, _ years: Int32, in sheet: SheetBuilder) {
        sheet.budget.start()
        for (position, row) in table.rows.enumerated() {
            claimTags(of: layout.rows[row])
            guard let year = yearCell(years, row) else { continue }
            ledger.claimLabel(year.span)
            let period = period(year.key.period)
            sheet.budget.extend(to: position, period, at: year.span)
            for column in table.columns { readYearMoney(column, row, position, in: sheet) }
        }
    }

    private mutating func readYearMoney(_ column: Column, _ row: Int, _ year: Int, in sheet: SheetBuilder) {
        let cells = layout.cells[layout.rows[row].cells]
        guard let role = column.role else { return }
        let unit = column.unit ?? captions.unit
        sheet.budget.setUnit(unit)
        let end = cells.last?.span.upper ?? layout.rows[row].start
        let span = cells.first { $0.column == column.column && $0.hasText }?.span ?? ByteSpan(end, end)
        let value = lookRemarked(at: span, column: unit, in: sheet).value
        takeMoney(role, ledger.reread(column.head.span), value, at: span, year: year, in: sheet)
    }
}
