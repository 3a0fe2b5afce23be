import PlanModel

/// A table whose rows are years and whose columns are indicators, or money of one thing.
///
/// Example: under `年度 | 給水人口（人） | 有収率（％）` the rows `R3 | 23,456 | 88.2`, `R4 | …` and `目標（R9） | …` are two indicators
/// of three figures each; under `年度 | 事業費 | 国 | 一般財源` they are one budget of so many years.
struct YearRows {
    struct Row {
        let row: Int
        let year: Layout.Cell
        let role: Observation.Role?
    }

    let heads: Range<Int>
    let rows: Range<Int>
    /// The columns beside that of the years.
    let columns: [GeneralColumn]
    let years: Int32

    var isMoney: Bool { columns.contains { $0.role == .total || $0.isSource } && columns.allSatisfy { $0.isMoney } }

    /// The table whose heads begin at a row, or nil: two rows at least begin with years and have figures.
    init?(_ bytes: [UInt8], _ layout: Layout, at start: Int, year: FiscalYear?) {
        let reader = GeneralRows(bytes: bytes, layout: layout)
        guard layout.rows[start].isTabular, layout.rows[start].cells.count <= GeneralRows.widest,
            start + 2 < layout.rows.count, let end = Self.endOfHeads(reader, start),
            let first = Self.year(reader, end)
        else { return nil }
        var stop = end
        while stop < layout.rows.count, !layout.rows[stop].gapBefore || stop == end,
            Self.year(reader, stop)?.column == first.column
        {
            stop += 1
        }
        guard stop - end > 1 else { return nil }
        let columns = GeneralColumns(reader, start..<end, year: year).columns.filter { $0.column != first.column }
        guard !columns.isEmpty, !columns.contains(where: { $0.isFigure || $0.isName }) else { return nil }
        heads = start..<end
        rows = end..<stop
        years = first.column
        self.columns = columns
    }

    /// The row behind the heads: labels without figures and years of their own, one or two rows of them.
    private static func endOfHeads(_ reader: GeneralRows, _ start: Int) -> Int? {
        var end = start
        while end < min(start + 2, reader.layout.rows.count) {
            let cells = reader.cells(end)
            guard reader.layout.rows[end].isTabular, cells.count > (end == start ? 1 : 0),
                !cells.contains(where: {
                    $0.span.count > GeneralRows.longestLabel || reader.isFigure($0) || $0.key.isPeriodAlone
                })
            else { break }
            end += 1
        }
        return end > start && end < reader.layout.rows.count ? end : nil
    }

    /// The year that begins a row of figures.
    private static func year(_ reader: GeneralRows, _ row: Int) -> Layout.Cell? {
        guard reader.layout.rows[row].isTabular else { return nil }
        let cells = reader.cells(row)
        guard let first = cells.first, cells.count > 1, !first.key.period.isEmpty, !reader.isFigure(first) else {
            return nil
        }
        guard first.key.isPeriodAlone || GeneralHead(reader.bytes, first).isObservation else { return nil }
        return cells.dropFirst().contains(where: reader.isFigure) ? first : nil
    }
}

extension GeneralColumn {
    fileprivate var isSource: Bool { if case .source? = role { true } else { false } }

    /// The column names what its rows are about.
    fileprivate var isName: Bool {
        switch role {
        case .indicatorName?, .projectName?, .account?: true
        default: false
        }
    }
}

extension FormEngine {
    /// Reads a table whose rows are years; false where none begins at the row.
    mutating func readYearRows() -> Bool {
        guard let table = YearRows(bytes, layout, at: index, year: plan.fiscalYear?.fiscalYear) else { return false }
        let place = ByteSpan(layout.rows[index].start, layout.rows[index].start)
        let filled = table.rows.reduce(0) { $0 + layout.rows[$1].inked }
        guard admitsRow(under: table.rows.count * (table.columns.count + 1), filled: filled, at: place) else {
            return false
        }
        endText()
        if !isSheetOpen || table.isMoney && open?.budget != nil { startSheet(.table, at: layout.rows[index].start) }
        let caption = generalUnit
        for row in table.heads { claimHeads(row) }
        if table.isMoney { readYearsOfMoney(table) } else { readYearsOfIndicators(table, caption) }
        index = table.rows.upperBound
        return true
    }

    private mutating func readYearsOfIndicators(_ table: YearRows, _ caption: Unit?) {
        let role = defaultRole
        for row in table.rows {
            claimTags(of: layout.rows[row])
            if let year = yearCell(table, row) { ledger.pass(year.span) }
            for cell in layout.cells[layout.rows[row].cells]
            where cell.hasText && cell.column != table.years
                && !table.columns.contains(where: { $0.column == cell.column })
            {
                keepAttribute("", "other", cell.span)
            }
        }
        for column in table.columns where column.head.span.count > 0 {
            closeIndicator()
            openYearIndicator(column, caption)
            for row in table.rows { observeYear(table, column, row, role) }
        }
        closeIndicator()
    }

    /// The head of a column is the name of its indicator, which the heads have claimed.
    private mutating func openYearIndicator(_ column: GeneralColumn, _ caption: Unit?) {
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

    private mutating func observeYear(_ table: YearRows, _ column: GeneralColumn, _ row: Int, _ role: Observation.Role)
    {
        guard let year = yearCell(table, row) else { return }
        let end = year.span.upper
        let span =
            layout.cells[layout.rows[row].cells].first { $0.column == column.column && $0.hasText }?.span
            ?? ByteSpan(end, end)
        let head = GeneralHead(bytes, year)
        var own = role
        if case .observation(let role)? = head.role { own = role }
        let label = labelText(RowCell(span: year.span, column: year.column, key: year.key, meaning: nil))
        let period = period(year.key.period)
        observe(own, label: label, period: period, span, manner: .guessed)
    }

    private func yearCell(_ table: YearRows, _ row: Int) -> Layout.Cell? {
        layout.cells[layout.rows[row].cells].first { $0.column == table.years && $0.hasText }
    }

    private mutating func readYearsOfMoney(_ table: YearRows) {
        ensureBudget()
        for (position, row) in table.rows.enumerated() {
            claimTags(of: layout.rows[row])
            guard let year = yearCell(table, row) else { continue }
            ledger.pass(year.span)
            let period = period(year.key.period)
            open?.budget?.extend(to: position, period, at: year.span)
            for column in table.columns { readYearMoney(column, row, position) }
        }
    }

    private mutating func readYearMoney(_ column: GeneralColumn, _ row: Int, _ year: Int) {
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
