import PlanModel

/// Rows of tables of money and of projects in documents that no form declares: each is a sheet.
extension FormEngine {
    /// Reads the collected cells as a row that is a record: a project with its money and its indicators, an account.
    mutating func readProjectRow(_ table: Table, _ state: inout RecordRows) {
        if table.kinds != nil, readKindRow(table, &state) { return }
        let row = layout.rows[index]
        let hasMoney = cells.contains { cell in table.columns.contains { $0.isMoney && $0.column == cell.column } }
        let role = rowRole(table)
        if state.hasRecord, role == nil, let sheet = open {
            if !hasMoney, isRestOfRow(table, in: sheet) {
                joinRow(table, in: sheet)
                return
            }
            if isFurtherYear(table, in: sheet) {
                addFurtherYear(table, in: sheet)
                return
            }
            if !cells.contains(where: { $0.column <= table.name }) {
                continueProjectRow(table, in: sheet)
                return
            }
        }
        guard hasMoney || cells.count > 1 else {
            readSingleCell(table, &state)
            return
        }
        let name = namedByAccount(table) ? nil : table.nameCell(cells)
        let isSum = role?.row.isSum == true
        let isProject = namesProjects(table) && role == nil && cells.contains { $0.column == table.name }
        let sheet = startSheet(isProject ? .project : .table, at: min(row.start, cells.first?.span.lower ?? row.start))
        state.hasRecord = true
        sheet.table.goOn(with: .budget)
        let rowRole: Sheet.Row = role?.row ?? (isOverLevels(table) ? .subtotal : .item)
        sheet.stand(for: rowRole)
        if table.columns.contains(where: \.isMoney), !holdsShares(table) {
            sheet.budget.start()
            makeYears(table, in: sheet)
        } else if table.columns.contains(where: \.isOfAccount) {
            sheet.budget.start()
        }
        for cell in cells where !isOfIndicators(cell, table) {
            ledger.isDeclared = isOfForm(table.columns.first { $0.column == cell.column })
            if cell.span == role?.cell.span || cell.span == name?.span {
                let own = table.numbersNames ? CountedName.withoutNumber(bytes, cell.span) : cell.span
                if own != cell.span { ledger.claim(ByteSpan(cell.span.lower, own.lower), as: .marker) }
                sheet.takeTitle([own], manner: .guessed, &ledger)
            } else {
                readBudgetCell(cell, table, in: sheet)
            }
        }
        ledger.isDeclared = false
        if name == nil, role == nil, sheet.record.title == nil, let account = soleAccount(table) {
            sheet.setTitle(ledger.reread(account.span), at: account.span)
        }
        if !isSum { state.carried.take(cells, until: table.name) }
        if !sheet.budget.isEmpty {
            finishAccount(
                table, isSum ? CarriedCells() : state.carried, except: isSum ? role?.cell.span : nil, in: sheet)
        }
        if !isSum, sheet.organization.record.department == nil { carryDepartment(table, state.carried, in: sheet) }
        readIndicators(of: table, in: sheet)
    }

    /// The form has a word for the head of the column, and no sheets of its own: what stands there is read where it says.
    func isOfForm(_ column: Column?) -> Bool {
        guard form.hasLabels, readsGenerally, let column else { return false }
        return form.label(column.head.key) != nil
    }

    /// Every figure of the row is a share, and none an amount: 構成比 below the amounts.
    private func holdsShares(_ table: Table) -> Bool {
        let amounts = cells.filter { cell in table.columns.contains { $0.isMoney && $0.column == cell.column } }
        return !amounts.isEmpty && amounts.allSatisfy { isShare($0.span) }
    }

    /// The cell says itself that it is no amount: `3.1%`.
    private func isShare(_ span: ByteSpan) -> Bool {
        guard Scalars.folded(Scalars.before(bytes, span.upper, span.lower).value) == 0x25 else { return false }
        return QuantityReader(bytes: bytes).read(span, text: "", column: nil).unit?.dimension == .ratio
    }

    /// The account that names a row without a name of its own: 一般会計 above the names of special accounts.
    private func soleAccount(_ table: Table) -> RowCell? {
        cells.first { cell in
            cell.column < table.name
                && table.columns.contains { $0.column == cell.column && $0.role == .account(level: nil) }
        }
    }

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
    private mutating func carryDepartment(_ table: Table, _ carried: CarriedCells, in sheet: SheetBuilder) {
        guard let column = table.columns.first(where: { $0.role == .department }), column.column < table.name,
            let cell = carried.cell(column.column)
        else { return }
        sheet.organization.setDepartment(ledger.reread(cell.span), at: cell.span)
    }

    /// A year for each column of amounts, in the order of the columns.
    mutating func makeYears(_ table: Table, in sheet: SheetBuilder) {
        for column in table.columns where column.role == .total {
            let start = layout.rows[index].start
            let period = year(of: column) ?? table.impliedYear
            sheet.budget.addYear(period, at: start)
        }
        // The sources of all years together stand in an entry without year and total.
        let last = table.sourcesYear == .sum ? sheet.budget.yearCount : 0
        sheet.budget.extend(to: last, nil, at: cells[0].span)
        sheet.budget.setUnit(moneyUnit(table) ?? captions.unit)
        sheet.budget.setSide(captions.side)
        addSources(table, in: sheet)
    }

    /// The unit that one head gives holds for the columns without one.
    private func moneyUnit(_ table: Table) -> Value.Unit? {
        table.columns.lazy.compactMap { $0.isMoney ? $0.unit : nil }.first
    }

    /// The sources of a table stand in every row, blank where nothing is printed.
    private mutating func addSources(_ table: Table, in sheet: SheetBuilder) {
        let place = layout.rows[index].start
        for (position, column) in table.columns.enumerated() {
            guard case .source(let kind)? = column.role else { continue }
            let year = table.moneyPlaces.years[position]
            let label = ledger.reread(column.head.span)
            sheet.budget.addSource(kind, label, year: year, at: place)
        }
    }

    mutating func readBudgetCell(_ cell: RowCell, _ table: Table, in sheet: SheetBuilder) {
        guard let position = table.columns.firstIndex(where: { $0.column == cell.column }) else {
            sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger)
            return
        }
        let column = table.columns[position]
        if column.column == table.name, column.isAccount {
            sheet.setTitle(AccountName(bytes, AccountName.parts(bytes, cell.span).outer).name, at: cell.span)
            return
        }
        switch column.role {
        case .total?, .source?, .change?: readGeneralMoney(cell, table, position, in: sheet)
        case .account(nil)?:
            sheet.budget.account.take(cell.span, manner: .guessed, &ledger)
        case .account?: break
        case .year? where table.columns.contains(where: { $0.years == column.column }): ledger.claimLabel(cell.span)
        case .sources?
        where readListedSources(
            cell.span, year: yearIndex(before: position, table), unit: column.unit ?? captions.unit ?? moneyUnit(table),
            in: sheet):
            break
        default: readDescription(cell, column, in: sheet)
        }
    }

    /// The year of the last amount before a column, else the first.
    private func yearIndex(before position: Int, _ table: Table) -> Int {
        max(0, table.columns[..<position].count { $0.role == .total } - 1)
    }

    private mutating func readGeneralMoney(
        _ cell: RowCell, _ table: Table, _ position: Int, in sheet: SheetBuilder
    ) {
        let column = table.columns[position]
        if isShare(cell.span) {
            sheet.takeAttribute(ledger.reread(column.head.span), "other", cell.span, manner: .guessed, &ledger)
            return
        }
        let unit = column.unit ?? captions.unit ?? moneyUnit(table)
        let value = lookAtMoney(cell.span, column: unit, in: sheet).value
        let year = table.moneyPlaces.years[position]
        if column.isSource {
            let source = table.moneyPlaces.sources[position]
            sheet.budget.fill(source: source, value, year: year, at: cell.span, manner: .guessed, &ledger)
        } else if let money = column.role?.money {
            let label = ledger.reread(column.head.span)
            sheet.takeMoney(money, label, value, year: year, at: cell.span, manner: .guessed, &ledger)
        }
    }

    /// An amount, its unit perhaps before it, as the first row of a page has it: `千円 46,460,600`.
    private mutating func lookAtMoney(
        _ span: ByteSpan, column: Value.Unit?, in sheet: SheetBuilder
    ) -> QuantityReader.Reading {
        guard let (unit, end) = UnitTable.standard.longestUnit(in: bytes, from: span.lower, to: span.upper),
            unit.dimension == .money, end < span.upper
        else { return lookRemarked(at: span, column: column, in: sheet) }
        let rest = CleanText(bytes).trimmed(ByteSpan(end, span.upper))
        let reading = QuantityReader(bytes: bytes).read(rest, text: ledger.reread(span), column: unit)
        guard reading.value.status == .number else { return look(at: span, column: column, in: sheet) }
        // The unit of the first row is that of the others.
        captions.fill(unit)
        sheet.budget.setUnit(unit)
        return reading
    }

    /// A figure, with a remark in brackets perhaps: `1,200（900）`. The text keeps the remark.
    mutating func lookRemarked(
        at span: ByteSpan, column: Value.Unit?, in sheet: SheetBuilder
    ) -> QuantityReader.Reading {
        guard let figure = RemarkedFigure(bytes, span) else { return look(at: span, column: column, in: sheet) }
        return QuantityReader(bytes: bytes).read(figure.value, text: ledger.reread(span), column: column)
    }

    /// Reads sources that stand in one cell of a row into the year before it; others stay text under their label.
    mutating func readListedSources(_ cell: ByteSpan, year: Int, unit: Value.Unit?, in sheet: SheetBuilder) -> Bool {
        guard sheet.budget.lacksSources(year), let list = ListedSources(bytes, cell) else { return false }
        for gap in list.gaps(in: cell) { ledger.claimMarkup(gap) }
        for part in list.parts {
            let label = ledger.label(part.label)
            let value = look(at: part.amount, column: unit, in: sheet).value
            sheet.takeMoney(
                .source(part.kind), label, value, year: year, at: part.amount, manner: .guessed, &ledger)
        }
        return true
    }

    /// A row without a name goes on with the row above: its text is that row's, and so are further figures and indicators.
    private mutating func continueProjectRow(_ table: Table, in sheet: SheetBuilder) {
        for cell in cells where !isOfIndicators(cell, table) {
            guard let column = table.columns.first(where: { $0.column == cell.column }) else {
                sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger)
                continue
            }
            if column.isMoney {
                sheet.takeAttribute(ledger.reread(column.head.span), "other", cell.span, manner: .guessed, &ledger)
            } else {
                readDescription(cell, column, in: sheet)
            }
        }
        readIndicators(of: table, in: sheet)
    }

    /// One cell alone in a row: the rest of the name above it, the heading of the rows below, or text.
    private mutating func readSingleCell(_ table: Table, _ state: inout RecordRows) {
        let cell = cells[0]
        if state.hasRecord, cell.column == table.name, let sheet = open, let above = sheet.record.title,
            sheet.record.row?.isSum != true, NameEnding.isRest(cell.span, of: above, bytes)
        {
            joinTitle(above, cell.span, in: sheet)
            return
        }
        let isOverRow =
            index + 1 < table.rows.upperBound && layout.rows[index + 1].isTabular
            && layout.rows[index + 1].inked > 1
        guard cell.column <= table.name, isOverRow, cell.span.count <= Self.longestAttribute else {
            continueSection(layout.rows[index], in: currentSheet(from: layout.rows[index].start))
            state.hasRecord = false
            leaveRow(&state)
            return
        }
        // 歳入 over the rows below it.
        if let side = AccountSide.side(of: cell.span, bytes) { captions.note(side) }
        let sheet = startSheet(.table, at: layout.rows[index].start)
        sheet.takeTitle([cell.span], manner: .guessed, &ledger)
        sheet.stand(for: .group)
        state.hasRecord = false
    }
}
