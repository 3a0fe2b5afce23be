import PlanModel

/// Documents that no form declares: tables whose heads carry roles become records, the rest stays text.
extension FormEngine {
    /// Reads the document by the general vocabulary.
    mutating func runGenerally() {
        let title = DocumentTitle(bytes, layout)
        titleRow = title.row
        plan.title = title.text
        plan.fiscalYear = title.period
        while index < layout.rows.count {
            if readVerticalRecords() || readPairBlock() || readAnyTable() || readPlainTable() || readArrowLine() {
                continue
            }
            let before = index
            noteMoney(layout.rows[index])
            noteAccount()
            if openGeneralHeading(layout.rows[before]) {
                // `対策費用（単位：百万円）`: the heading that ended the unit above gives one itself.
                noteMoney(layout.rows[before])
            } else {
                readRow(layout.rows[before])
            }
            if index == before { index += 1 }
        }
        closeSheet()
    }

    /// The unit of money that the lines above a table give holds for it; one stands in a cell of its own where a tab
    /// divides it from the caption.
    private mutating func noteMoney(_ row: Layout.Row) {
        guard row.inked <= 2 else { return }
        for cell in layout.cells[row.cells] where cell.hasText {
            if let unit = TableUnit.within(cell.span, bytes) { generalUnit = unit }
        }
        // `事業費の推移（千円）`
        guard let line = layout.line(index), line.span.count <= HeadingLine.maximumLength,
            let bracket = HeadingLine.trailingBracket(bytes, line.span), let unit = unit(at: bracket.inner),
            unit.dimension == .money
        else { return }
        generalUnit = unit
    }

    /// An account that a line names holds for the money below it: `2款 総務費`, `款 2.総務費 項 1.総務管理費`.
    private mutating func noteAccount() {
        guard let line = layout.line(index), let account = AccountLine(bytes, line.span, below: generalAccount) else {
            return
        }
        generalAccount = account.account
    }

    /// Reads the table that begins at the row, whichever way its years run; false where none does.
    mutating func readAnyTable() -> Bool { readMoneyGrid() || readYearRows() || readGeneralTable() }

    private mutating func readGeneralTable() -> Bool {
        guard
            var table = GeneralTable(
                bytes, layout, at: index, limit: layout.rows.count, year: plan.fiscalYear?.fiscalYear,
                moneyAbove: generalUnit?.dimension == .money)
        else { return false }
        if table.kind == .budget { table.impliedYear = impliedYear(of: table) }
        if table.kind == .budget { endText() } else if !isSheetOpen { startSheet(.table, at: layout.rows[index].start) }
        for row in table.heads { claimHeads(row) }
        if table.kind == .budget { readBudgetRows(table) } else { readIndicatorRows(table) }
        index = table.rows.upperBound
        return true
    }

    /// The year of the title or the heading above a table, for the only amount of its rows, where its head has none:
    /// 予算額 in a document 令和7年度当初予算.
    private func impliedYear(of table: GeneralTable) -> Period? {
        let caption = open.flatMap { sheet in sheet.sheet.kind == .table ? sheet.sheet.fiscalYear : nil }
        guard let year = caption ?? plan.fiscalYear,
            caption == nil || plan.fiscalYear == nil || caption?.fiscalYear == plan.fiscalYear?.fiscalYear
        else { return nil }
        let words = (open?.sheet.heading ?? "") + " " + (plan.title ?? "")
        return ImpliedYear.covers(table, words) ? year : nil
    }

    private mutating func readBudgetRows(_ table: GeneralTable) {
        var carried = CarriedCells()
        for row in table.rows {
            index = row
            let words = layout.line(row).flatMap { table.cells(bytes, ofLine: $0.span) }
            guard layout.rows[row].isTabular || words != nil else {
                readTextWithin(table, layout.rows[row])
                continue
            }
            claimTags(of: layout.rows[row])
            collectPlainCells(of: layout.rows[row])
            if let words { cells = words }
            if mayStand(under: table) { readBudgetRow(table, &carried) }
        }
        closeSheet()
    }

    private mutating func readIndicatorRows(_ table: GeneralTable) {
        for row in table.rows {
            index = row
            guard layout.rows[row].isTabular else {
                readTextWithin(table, layout.rows[row])
                continue
            }
            claimTags(of: layout.rows[row])
            collectPlainCells(of: layout.rows[row])
            if mayStand(under: table) { readGeneralIndicatorRow(table) }
        }
        closeIndicator()
        if open?.table.plainRows.isEmpty == false { closeTable() }
    }

    /// A row that leaves too many heads blank is kept as it stands.
    private mutating func mayStand(under table: GeneralTable) -> Bool {
        guard let first = cells.first else { return false }
        if admitsRow(under: table.columns.count, filled: cells.count, at: first.span) { return true }
        if !isSheetOpen { startSheet(.table, at: layout.rows[index].start) }
        continueSection(layout.rows[index])
        return false
    }

    /// A line between the rows of a table: over rows of money it heads a sheet of its own.
    private mutating func readTextWithin(_ table: GeneralTable, _ row: Layout.Row) {
        guard row.inked > 0 else { return claimTags(of: row) }
        if table.kind == .budget, let line = layout.line(index), AccountLine(bytes, line.span, below: nil) != nil {
            noteAccount()
            ledger.pass(line.span)
            return
        }
        if table.kind == .budget {
            startSheet(.table, at: row.start)
            noteMoney(row)
        } else {
            closeIndicator()
        }
        if !openGeneralHeading(row) { readRow(row) }
    }

    /// Ends the text before a table of money, whose rows are sheets of their own.
    mutating func endText() {
        guard isSheetOpen else { return }
        closeTable()
        closeSection()
    }

    mutating func claimHeads(_ row: Int) {
        claimTags(of: layout.rows[row])
        for cell in GeneralRows(bytes: bytes, layout: layout).headCells(row) {
            ledger.pass(cell.span)
            let head = GeneralHead(bytes, cell)
            if generalUnit?.dimension != .money, head.isUnit { generalUnit = head.unit }
        }
    }

    /// The inked cells of a row, without a look at what they mean as labels.
    mutating func collectPlainCells(of row: Layout.Row) {
        cells.removeAll(keepingCapacity: true)
        for index in row.cells where layout.cells[index].hasText {
            let cell = layout.cells[index]
            cells.append(RowCell(span: cell.span, column: cell.column, key: cell.key, meaning: nil))
        }
    }
}
