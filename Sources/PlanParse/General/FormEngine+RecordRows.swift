import PlanModel

/// Tables whose rows are records: the subject stands in the row, and the heads say the rest.
extension FormEngine {
    mutating func readRecords(_ table: Table) {
        if table.subject != .indicators {
            endText()
        } else {
            currentSheet(from: layout.rows[index].start).section.endItem()
        }
        for row in table.heads { claimHeads(row) }
        if table.isHeadBroken {
            let parts = table.heads.compactMap { row in
                layout.cells[layout.rows[row].cells].first(where: \.hasText)?.span
            }
            if let last = parts.last { report(.layoutContinuedRow, parts.map { ledger.reread($0) }, at: last) }
        }
        readRows(table, table.rows)
    }

    mutating func readRows(_ table: Table, _ rows: Range<Int>) {
        let reader = tableRows
        let repair = TableRepair(table, bytes)
        var state = RecordRows()
        var next = rows.lowerBound
        while next < rows.upperBound, isWanted() {
            index = next
            next += 1
            if layout.rows[index].isTabular, reader.isRepeated(index, table.heads) {
                claimHeads(index)
                continue
            }
            guard collectRow(of: table) else {
                if takeNameLine(table, &state) { continue }
                readTextWithin(table, layout.rows[index], &state)
                continue
            }
            if takeValuesAbove(table, &state, before: rows.upperBound)
                || takeNameBelow(table, &state, before: rows.upperBound)
                || takeWrapped(table, &state, before: rows.upperBound) || takeNameAbove(table, &state)
            {
                continue
            }
            var rest = joinNameAbove(table, &state)
            if place(repair, table, reader, &state, isLast: next == rows.upperBound) { next += 1 }
            rest = joinValuesAbove(table, &state) ?? rest
            guard mayStand(under: table) else { continue }
            if table.subject != .indicators {
                readProjectRow(table, &state)
            } else {
                if takeYearsBelow(table, next, before: rows.upperBound, rest: &rest) { next += 1 }
                readIndicatorRow(table, &state, in: currentSheet(from: layout.rows[index].start))
            }
            if let rest, let sheet = open { addRest(rest, table, in: sheet) }
        }
        reportUnread(state)
        guard table.subject == .indicators else { return closeSheet() }
        guard let sheet = open else { return }
        closeIndicator(in: sheet)
        if !sheet.plainTable.isEmpty { closeTable(in: sheet) }
    }

    /// Collects the cells of the row at the index under the columns of its table; false where it is a line of text.
    private mutating func collectRow(of table: Table) -> Bool {
        let words = table.subject == .money ? layout.line(index).flatMap { table.cells(bytes, ofLine: $0.span) } : nil
        guard layout.rows[index].isTabular || words != nil else { return false }
        claimTags(of: layout.rows[index])
        collectPlainCells(of: layout.rows[index])
        if let words { cells = words }
        return true
    }

    /// A line between the rows of a table: over rows of money it heads a sheet of its own.
    private mutating func readTextWithin(_ table: Table, _ row: Layout.Row, _ state: inout RecordRows) {
        guard row.inked > 0 else { return claimTags(of: row) }
        if table.subject != .indicators, let line = layout.line(index),
            AccountLine(bytes, line.span, below: nil) != nil
        {
            noteAccount()
            ledger.claimLabel(line.span)
            return
        }
        if table.subject != .indicators {
            startSheet(.table, at: row.start)
            state.hasRecord = false
            noteMoney(row)
        } else if let sheet = open {
            closeIndicator(in: sheet)
        }
        if !openGeneralHeading(row) { readRow(row) }
    }

    /// Notes the collected row as one that gave no fact; one cell without a figure had none to give: a note, the heading of
    /// the rows below, a letter of a label that stands down.
    mutating func leaveRow(_ state: inout RecordRows) {
        guard cells.count > 1 || cells.contains(where: { QuantityReader(bytes: bytes).hasFigure($0.span) }) else {
            return
        }
        // `- 8 -` between the rows of two pages.
        if cells.count == 1, PageNumber(bytes, cells[0].span)?.style == .marked { return }
        state.leave(cells)
    }

    /// Rows of a table that gave no fact are said once a table.
    private mutating func reportUnread(_ state: RecordRows) {
        guard let first = state.firstUnread else { return }
        report(.layoutRowsUnread, [String(state.unread), ledger.reread(first)], at: first)
    }

    /// Ends the text before a table of money, whose rows are sheets of their own.
    mutating func endText() {
        guard let sheet = open else { return }
        closeTable(in: sheet)
        closeSection(in: sheet)
    }

    mutating func claimHeads(_ row: Int) {
        claimTags(of: layout.rows[row])
        let (reader, cells) = (tableRows, tableRows.headCells(row))
        if layout.rows[row].isTabular, cells.count > layout.rows[row].inked { reportDivided(cells, reader.cells(row)) }
        for cell in cells {
            ledger.claimLabel(cell.span)
            let head = Head(bytes, cell)
            guard let unit = head.unit else { continue }
            if head.isUnit { captions.note(head: unit) } else if givesUnit(head) { captions.note(corner: unit) }
        }
    }

    /// `事業名（単位：千円）`: a unit over names is that of the figures beside them.
    private func givesUnit(_ head: Head) -> Bool {
        guard !head.isOverFigures, !head.isPeriodAlone, head.role != .unit else { return false }
        return head.unit?.dimension == .money || TableUnit.within(head.span, bytes) != nil
    }

    /// Two heads ran together in one cell.
    private mutating func reportDivided(_ heads: [Layout.Cell], _ cells: [Layout.Cell]) {
        guard let place = zip(heads, cells).enumerated().first(where: { $1.0.span != $1.1.span })?.offset else {
            return
        }
        let parts = heads[place...].prefix(2).map { ledger.reread($0.span) }
        report(.layoutMergedLabels, parts, at: cells[place].span)
    }

    /// How rows are looked at as those of a table.
    var tableRows: TableRows {
        if readsGenerally {
            var rows = TableRows(bytes: bytes, layout: layout, form: form.hasLabels ? form : nil)
            rows.near = titleYear
            rows.limit = endOfReading
            return rows
        }
        return TableRows(bytes: bytes, layout: layout, form: form, limit: municipalRows.end)
    }

    /// The inked cells of a row, without a look at what they mean as labels.
    mutating func collectPlainCells(of row: Layout.Row) {
        cells.removeAll(keepingCapacity: true)
        for index in row.cells where layout.cells[index].hasText {
            let cell = layout.cells[index]
            if CellKind.isNothing(bytes, cell.span) {
                ledger.claim(cell.span, as: .markup)
                continue
            }
            cells.append(RowCell(span: cell.span, column: cell.column, key: cell.key, meaning: nil))
        }
    }

    // MARK: Cells under their heads

    /// Puts the cells of the row under their heads, and says where it was damaged; true where the row below was its rest.
    private mutating func place(
        _ repair: TableRepair?, _ table: Table, _ reader: TableRows, _ state: inout RecordRows, isLast: Bool
    ) -> Bool {
        let next = index + 1
        let mayGoOn = !isLast && layout.rows[next].isTabular && !layout.rows[next].gapBefore
        guard let row = repair?.row(cells, below: mayGoOn ? reader.cells(next) : []) else {
            let isFilled = layout.rows[index].cells.count == cells.count
            if table.subject == .indicators, divideGlued(table, isFilled: isFilled) { return false }
            cells = table.withoutLead(cells, isFilled: isFilled, bytes) ?? table.placed(cells, bytes)
            return false
        }
        cells = row.cells
        switch row.damage {
        case .broken(let rest):
            report(.layoutContinuedRow, [ledger.reread(cells[0].span), ledger.reread(rest)], at: rest)
            return true
        case .joined(let whole):
            let parts = cells.filter { whole.lower <= $0.span.lower && $0.span.upper <= whole.upper }
            report(.layoutMergedCells, parts.map { ledger.reread($0.span) }, at: whole)
        case .slid where !state.isSlidReported:
            state.isSlidReported = true
            report(.layoutMisalignedColumns, [ledger.reread(cells[0].span)], at: headSpan(of: table))
        case .slid: break
        }
        return false
    }

    private func headSpan(of table: Table) -> ByteSpan {
        let heads = table.columns.map(\.head.span).filter { !$0.isEmpty }
        return heads.dropFirst().reduce(heads.first ?? cells[0].span) { $0.union($1) }
    }

    /// A row that leaves too many heads blank is kept as it stands.
    private mutating func mayStand(under table: Table) -> Bool {
        guard let first = cells.first else { return false }
        if admitsRow(under: table.columns.count, filled: cells.count, at: first.span) { return true }
        continueSection(layout.rows[index], in: currentSheet(from: layout.rows[index].start))
        return false
    }
}

/// What the rows of a table hand on to those below them.
struct RecordRows {
    var carried = CarriedCells()
    /// The sheet of a row of the table is open.
    var hasRecord = false
    /// That rows do not stand under their heads is said once a table.
    var isSlidReported = false
    /// The first half of a row whose texts wrap around its figures, and whether the second is still to come.
    var upperHalf: [RowCell] = []
    var hasLowerHalf = false
    /// Figures whose names and years stand in the row below.
    var valuesAbove: [RowCell] = []
    /// What the first row of the table says of its figures where it has no name; 0 where it has one, or says nothing.
    var firstRole: UInt64?
    /// Names that stand below their first figures, with what stands beside them.
    var namesTaken: [RowCell] = []
    /// Names wrap upward, once it is asked for; and the part of one that stands above its row.
    var namesStandAbove: Bool?
    var nameAbove: RowCell?
    /// The number of its account stands below it.
    var isNameOverCode = false
    /// The last row was the rest of a name.
    var hasJoinedName = false
    /// How wide the names are, once it is asked for.
    var nameWidth: Int?
    /// Rows that gave no fact.
    private(set) var unread = 0
    private(set) var firstUnread: ByteSpan?

    /// Notes a row that gave no fact.
    mutating func leave(_ cells: [RowCell]) {
        unread += 1
        guard firstUnread == nil, let first = cells.first, let last = cells.last else { return }
        firstUnread = first.span.union(last.span)
    }
}
