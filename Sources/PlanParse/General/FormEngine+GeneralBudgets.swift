import PlanModel

/// Rows of tables of money and of projects in documents that no form declares: each is a sheet.
extension FormEngine {
    /// Reads the collected cells as a row that is a record: a project with its money and its indicators, an account.
    mutating func readProjectRow(_ table: Table, _ state: inout RecordRows) {
        let row = layout.rows[index]
        let hasMoney = cells.contains { cell in table.columns.contains { $0.isMoney && $0.column == cell.column } }
        let role = rowRole(table)
        if state.hasRecord, role == nil, !hasMoney, isRestOfRow(table) {
            joinRow(table)
            return
        }
        if state.hasRecord, role == nil, !cells.contains(where: { $0.column <= table.name }) {
            continueProjectRow(table)
            return
        }
        guard hasMoney || cells.count > 1 else {
            readSingleCell(table, &state)
            return
        }
        let name = namedByAccount(table) ? nil : table.nameCell(cells)
        let isSum = role?.row.isSum == true
        let isProject = namesProjects(table) && role == nil && cells.contains { $0.column == table.name }
        startSheet(isProject ? .project : .table, at: min(row.start, cells.first?.span.lower ?? row.start))
        state.hasRecord = true
        open?.table.continued = .budget
        let rowRole: Sheet.Row = role?.row ?? (isOverLevels(table) ? .subtotal : .item)
        open?.sheet.row = rowRole
        if table.columns.contains(where: \.isMoney) {
            ensureBudget()
            makeYears(table)
        } else if table.columns.contains(where: \.isOfAccount) {
            ensureBudget()
        }
        for cell in cells where !isOfIndicators(cell, table) {
            if cell.span == role?.cell.span || cell.span == name?.span {
                open?.setTitle(ledger.field(cell.span, manner: .guessed), at: cell.span)
            } else {
                readBudgetCell(cell, table)
            }
        }
        if name == nil, role == nil, open?.sheet.title == nil, let account = soleAccount(table) {
            open?.setTitle(ledger.reread(account.span), at: account.span)
        }
        if !isSum { state.carried.take(cells, until: table.name) }
        if isBudgetOpen {
            finishAccount(table, isSum ? CarriedCells() : state.carried, except: isSum ? role?.cell.span : nil)
        }
        if !isSum, open?.sheet.organization.department == nil { carryDepartment(table, state.carried) }
        readIndicators(of: table)
    }

    /// The account that names a row without a name of its own: 一般会計 above the names of special accounts.
    private func soleAccount(_ table: Table) -> RowCell? {
        cells.first { cell in
            cell.column < table.name
                && table.columns.contains { $0.column == cell.column && $0.role == .account(level: nil) }
        }
    }

    private var isBudgetOpen: Bool { if case .some = open?.budget { true } else { false } }

    /// The cell is of an indicator that the row holds.
    private func isOfIndicators(_ cell: RowCell, _ table: Table) -> Bool {
        table.indicators.contains { group in
            group.name == cell.column || group.columns.contains { table.columns[$0].column == cell.column }
        }
    }

    /// The names are those of the account's levels, without their numbers.
    private func namedByAccount(_ table: Table) -> Bool {
        table.columns.contains { $0.column == table.name && $0.isAccount }
    }

    /// The rows are projects, and no accounts of a budget.
    private func namesProjects(_ table: Table) -> Bool {
        let named = table.columns.first { $0.column == table.name }
        return named?.role == .projectName || named?.role == .section(.summary)
    }

    /// The cell of a row that says what the row stands for, in the column of names or before it: 合計, うち委託料, 前年度.
    private func rowRole(_ table: Table) -> (row: Sheet.Row, cell: RowCell)? {
        for cell in cells where cell.column <= table.name {
            if let row = Sheet.Row(name: cell.span, cell.key, bytes) { return (row, cell) }
        }
        return nil
    }

    /// The row of a 款 whose 項 stand in the rows below it, in a column of their own.
    private func isOverLevels(_ table: Table) -> Bool {
        guard let own = cells.first, let level = table.columns.firstIndex(where: { $0.column == own.column }),
            table.columns[level].isAccount, level + 1 < table.columns.count, table.columns[level + 1].isAccount,
            case let next = table.columns[level + 1].column, !cells.contains(where: { $0.column == next })
        else { return false }
        var below = index + 1
        while below < table.rows.upperBound, layout.rows[below].inked == 0 { below += 1 }
        guard below < table.rows.upperBound else { return false }
        let first = layout.cells[layout.rows[below].cells].first(where: \.hasText)
        return first?.column == next
    }

    /// A cell in charge of the rows below it, whose own cells are blank.
    private mutating func carryDepartment(_ table: Table, _ carried: CarriedCells) {
        guard let column = table.columns.first(where: { $0.role == .department }), column.column < table.name,
            let cell = carried.cell(column.column)
        else { return }
        open?.setDepartment(ledger.reread(cell.span), at: cell.span)
    }

    /// A year for each column of amounts, in the order of the columns.
    private mutating func makeYears(_ table: Table) {
        for column in table.columns where column.role == .total {
            let start = layout.rows[index].start
            let period = column.period ?? table.impliedYear
            open?.budget?.budget.years.append(Budget.Year(period: period, total: .blank))
            open?.budget?.trace.years.append(BudgetYearTrace(span: ByteSpan(start, start).sourceSpan))
        }
        if table.sourcesYear == .sum, let years = open?.budget?.budget.years.count {
            // The sources of all years together stand in an entry without year and total.
            open?.budget?.extend(to: years, nil, at: cells[0].span)
        }
        if open?.budget?.budget.years.isEmpty == true { open?.budget?.extend(to: 0, nil, at: cells[0].span) }
        let unit = moneyUnit(table) ?? generalUnit
        open?.budget?.budget.unit = unit?.text
        open?.budget?.budget.side = generalSide
        addSources(table)
    }

    /// The unit that one head gives holds for the columns without one.
    private func moneyUnit(_ table: Table) -> Value.Unit? {
        table.columns.lazy.compactMap { $0.isMoney ? $0.unit : nil }.first
    }

    /// The sources of a table stand in every row, blank where nothing is printed.
    private mutating func addSources(_ table: Table) {
        let place = layout.rows[index].start
        for (position, column) in table.columns.enumerated() {
            guard case .source(let kind)? = column.role else { continue }
            let year = table.moneyPlaces.years[position]
            let label = ledger.reread(column.head.span)
            open?.budget?.budget.years[year].sources.append(
                Budget.Source(kind: kind, label: label, specific: kind != .general, value: .blank))
            open?.budget?.trace.years[year].sources.append(ByteSpan(place, place).sourceSpan)
        }
    }

    private mutating func readBudgetCell(_ cell: RowCell, _ table: Table) {
        guard let position = table.columns.firstIndex(where: { $0.column == cell.column }) else {
            keepAttribute("", "other", cell.span)
            return
        }
        let column = table.columns[position]
        if column.column == table.name, column.isAccount {
            open?.setTitle(AccountName(bytes, AccountName.parts(bytes, cell.span).outer).name, at: cell.span)
            return
        }
        switch column.role {
        case .total?, .source?, .change?: readGeneralMoney(cell, table, position)
        case .account(nil)?:
            let account = AccountReader.read(ledger.field(cell.span, manner: .guessed))
            open?.setAccount(account, at: cell.span, bytes)
        case .account?: break
        case .sources?
        where readListedSources(
            cell.span, year: yearIndex(before: position, table), unit: column.unit ?? generalUnit ?? moneyUnit(table)):
            break
        default: readDescription(cell, column)
        }
    }

    /// The year of the last amount before a column, else the first.
    private func yearIndex(before position: Int, _ table: Table) -> Int {
        max(0, table.columns[..<position].count { $0.role == .total } - 1)
    }

    private mutating func readGeneralMoney(_ cell: RowCell, _ table: Table, _ position: Int) {
        let column = table.columns[position]
        let reading = readMoneyCell(cell.span, column: column.unit ?? generalUnit ?? moneyUnit(table))
        let year = table.moneyPlaces.years[position]
        switch column.role {
        case .total?:
            open?.budget?.budget.years[year].total = reading.value
            open?.budget?.trace.years[year].span = cell.span.sourceSpan
        case .source?:
            let source = table.moneyPlaces.sources[position]
            open?.budget?.budget.years[year].sources[source].value = reading.value
            open?.budget?.trace.years[year].sources[source] = cell.span.sourceSpan
        default: addMoney(.change, ledger.reread(column.head.span), reading.value, at: cell.span, year: 0)
        }
    }

    /// An amount, its unit perhaps before it, as the first row of a page has it: `千円 46,460,600`.
    private mutating func readMoneyCell(_ span: ByteSpan, column: Value.Unit?) -> QuantityReader.Reading {
        guard let (unit, end) = UnitTable.standard.longestUnit(in: bytes, from: span.lower, to: span.upper),
            unit.dimension == .money, end < span.upper
        else { return readRemarked(span, column: column) }
        let rest = CleanText(bytes).trimmed(ByteSpan(end, span.upper))
        var reading = QuantityReader(bytes: bytes).read(rest, text: ledger.reread(span), column: unit)
        guard reading.value.status == .number else { return readValue(span, column: column, manner: .guessed) }
        reading.value.text = ledger.field(span, manner: .guessed)
        // The unit of the first row is that of the others.
        if generalUnit == nil { generalUnit = unit }
        if open?.budget?.budget.unit == nil { open?.budget?.budget.unit = unit.text }
        return reading
    }

    /// A figure, with a remark in brackets perhaps: `1,200（900）`. The text keeps the remark.
    mutating func readRemarked(_ span: ByteSpan, column: Value.Unit?) -> QuantityReader.Reading {
        guard let figure = RemarkedFigure(bytes, span) else {
            return readValue(span, column: column, manner: .guessed)
        }
        let text = ledger.field(span, manner: .guessed)
        return QuantityReader(bytes: bytes).read(figure.value, text: text, column: column)
    }

    /// A row without a name goes on with the row above: its text is that row's, and so are further figures and indicators.
    private mutating func continueProjectRow(_ table: Table) {
        for cell in cells where !isOfIndicators(cell, table) {
            guard let column = table.columns.first(where: { $0.column == cell.column }) else {
                keepAttribute("", "other", cell.span)
                continue
            }
            if column.isMoney {
                keepAttribute(ledger.reread(column.head.span), "other", cell.span)
            } else {
                readDescription(cell, column)
            }
        }
        readIndicators(of: table)
    }

    /// One cell alone in a row: the rest of the name above it, the heading of the rows below, or text.
    private mutating func readSingleCell(_ table: Table, _ state: inout RecordRows) {
        let cell = cells[0]
        if state.hasRecord, cell.column == table.name, let above = open?.sheet.title,
            open?.sheet.row?.isSum != true, NameEnding.isRest(cell.span, of: above, bytes)
        {
            joinTitle(above, cell.span)
            return
        }
        let isOverRow =
            index + 1 < table.rows.upperBound && layout.rows[index + 1].isTabular
            && layout.rows[index + 1].inked > 1
        guard cell.column <= table.name, isOverRow, cell.span.count <= Self.longestAttribute else {
            if !isSheetOpen { startSheet(.table, at: layout.rows[index].start) }
            continueSection(layout.rows[index])
            state.hasRecord = false
            leaveRow(&state)
            return
        }
        // 歳入 over the rows below it.
        generalSide = AccountSide.side(of: cell.span, bytes) ?? generalSide
        startSheet(.table, at: layout.rows[index].start)
        open?.setTitle(ledger.field(cell.span, manner: .guessed), at: cell.span)
        open?.sheet.row = .group
        state.hasRecord = false
    }
}
