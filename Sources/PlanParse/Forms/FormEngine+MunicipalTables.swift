import PlanModel

/// Tables in the sheets of a form whose heads the form does not know, or that lie in a way that it does not speak of.
///
/// A form says which words mean what. What it does not say, the municipal vocabulary does, and the table is read as one of
/// a document that no form declares.
extension FormEngine {
    /// Reads the table whose heads begin at the row by the municipal vocabulary; false where none does, or where the form
    /// itself accounts for it.
    mutating func readMunicipalTable(_ row: Layout.Row) -> Bool {
        guard let sheet = open, mayBeMunicipal(row, in: sheet), !accountsForHeads,
            isOfYears || !headsTexts && isMunicipalHeadRow(row)
        else {
            return false
        }
        let (noted, unit) = (captions.unit, moneyUnit(in: sheet))
        findEndOfMunicipalTable()
        guard
            var table = Table(
                tableRows, at: index, year: plan.record.fiscalYear?.fiscalYear, moneyAbove: unit?.dimension == .money)
        else { return false }
        captions.note(unit)
        if !form.isBuiltIn { noteLinesAbove(&table) }
        closeIndicator(in: sheet)
        let opensSheets = opensSheets(table, in: sheet)
        if opensSheets { suspend(sheet) }
        let isRead = read(table)
        if opensSheets { resume(sheet) }
        captions.note(noted)
        if isRead, !form.isBuiltIn { lastTable = table }
        return isRead
    }

    /// The unit of money that a line of the sheet gives to the tables below it: one alone in its line, or in other forms than the
    /// package's within a line.
    func moneyUnit(in sheet: SheetBuilder) -> Value.Unit? {
        if let unit = sheet.reading.tableUnit, unit.dimension == .money { return unit }
        return form.isBuiltIn ? nil : captions.unit
    }

    /// Goes on with a table of the sheet behind lines of text; false where the row is none of its rows.
    mutating func goOnWithMunicipalTable(_ row: Layout.Row) -> Bool {
        guard !readsGenerally, !form.isBuiltIn, row.isTabular, let sheet = open, sheet.table.heads == nil,
            let table = lastTable, table.heads.lowerBound > sheet.reading.firstRow,
            !cells.contains(where: \.isLabel)
        else { return false }
        findEndOfMunicipalTable()
        sheetAbove = sheet
        let isRead = goOnWithTable(tableRows)
        returnToSheetAbove()
        return isRead
    }

    /// The municipal vocabulary takes the row for heads.
    private mutating func isMunicipalHeadRow(_ row: Layout.Row) -> Bool {
        let (rows, place) = (TableRows(bytes: bytes, layout: layout), index)
        guard let key = headsKey(row) else { return rows.isHeadRow(place) }
        return municipalRows.areHeads(key) { rows.isHeadRow(place) }
    }

    /// What tells a row of labels from others, as the keys of its cells; nil where a cell has none, or where the row below
    /// has one cell more, as over heads that ran together.
    private func headsKey(_ row: Layout.Row) -> UInt64? {
        guard layout.rows[index + 1].cells.count != row.cells.count + 1 else { return nil }
        var key: UInt64 = 0
        for place in row.cells where layout.cells[place].hasText {
            let cell = layout.cells[place].key
            if cell == .none { return nil }
            key = (key ^ cell.hash ^ (cell.period.isEmpty ? 0 : 1)) &* 0x9E37_79B9_7F4A_7C15
            key ^= key >> 32
        }
        return key
    }

    /// Short cells, none of them a figure, over a row of a table that no label of the form begins: cheap to tell, and
    /// seldom so but over tables.
    private func mayBeMunicipal(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard !readsGenerally, row.isTabular, row.inked > 1, cells.count <= TableRows.widest,
            index + 1 < layout.rows.count, row.gapBefore || sheet.table.heads == nil,
            case let next = layout.rows[index + 1], next.isTabular, !next.gapBefore, next.inked > 0,
            let below = layout.cells[next.cells].first(where: \.hasText),
            form.label(below.key) == nil || below.column == 0 && next.inked > 1 && isOfLabels(index + 1),
            cells.allSatisfy({ $0.span.count <= TableRows.longestLabel })
        else { return false }
        return true
    }

    /// Nothing but labels stands in a row: the rest of the heads above it.
    private func isOfLabels(_ row: Int) -> Bool {
        isUsualHeadRow(row)
            || layout.cells[layout.rows[row].cells].allSatisfy {
                !$0.hasText || form.label($0.key) != nil || $0.key.isPeriodAlone
            }
    }

    /// A row that begins with a label of a form of one's own is one of heads by the usual vocabulary.
    private func isUsualHeadRow(_ row: Int) -> Bool {
        !form.isBuiltIn && TableRows(bytes: bytes, layout: layout).isHeadRow(row)
    }

    /// The cell begins a row that the form reads: one of a label and its value.
    private func isOfForm(_ cell: Layout.Cell) -> Bool {
        switch form.label(cell.key) {
        case nil, .observation?, .indicatorName?, .unit?: false
        default: true
        }
    }

    /// Finds the row behind the rows of the table, at most: a line without columns, which may be read on into in
    /// other forms than the package's, and a row of the form end it.
    private mutating func findEndOfMunicipalTable() {
        // What ends the table that began above ends the one that begins here.
        if index + 1 < municipalRows.end { return }
        var end = index + 1
        if end < layout.rows.count, isUsualHeadRow(end) { end += 1 }
        while end < layout.rows.count, case let row = layout.rows[end],
            row.isTabular || row.inked == 0 || end < unsaidEnd
        {
            if let first = layout.cells[row.cells].first(where: \.hasText), isOfForm(first) { break }
            end += 1
        }
        municipalRows.look(until: end)
    }

    /// Years stand in the row, or it heads a column of them.
    private var isOfYears: Bool {
        if cells.contains(where: { !$0.key.period.isEmpty }) { return true }
        return layout.cells[layout.rows[index + 1].cells].first(where: \.hasText)?.key.isPeriodAlone == true
    }

    /// Labels of texts alone stand over the cells of the row below, each over its own: no figure can come of them.
    private var headsTexts: Bool {
        guard cells.allSatisfy({ isOfText($0) }) else { return false }
        return layout.cells[layout.rows[index + 1].cells].allSatisfy { cell in
            !cell.hasText || cell.key.period.isEmpty && cells.contains { $0.column == cell.column }
        }
    }

    /// The form knows the label, and the municipal vocabulary takes it for one of a text.
    private func isOfText(_ cell: RowCell) -> Bool {
        guard cell.key.period.isEmpty, cell.unit.isEmpty, let meaning = cell.meaning else { return false }
        switch LabelRoles.Role(meaning) {
        case .projectName?, .measureName?, .department?, .relatedDepartment?, .attribute?, .account?, .relatedPlans?,
            .section?, .fact?:
            return true
        default: return false
        }
    }

    /// The form reads the table itself: its heads stand in one row, and it knows each of them, its year and its unit. Told
    /// without a look at the whole table, since most tables of a form are so.
    private var accountsForHeads: Bool {
        guard cells.contains(where: \.isYearHead), cells.allSatisfy({ isAccountedFor($0) }),
            case let next = layout.rows[index + 1], !isOfLabels(index + 1),
            form.isBuiltIn || !cells.contains(where: \.isOfRows)
        else { return false }
        // Years alone say nothing of rows that begin with words of others: 事業費 where the form knows no money.
        if !cells.contains(where: \.isLabel), let first = layout.cells[next.cells].first(where: \.hasText),
            !CellKind(bytes, first).isFigure
        {
            return false
        }
        return !cells.contains { $0.meaning == .indicatorName } || !hasRoles(next)
    }

    /// A year, or a label of the form without a unit that is no undated figure but the one from before the plan.
    private func isAccountedFor(_ cell: RowCell) -> Bool {
        guard cell.isYearHead || cell.isLabel else { return false }
        if case .observation(let role)? = cell.meaning, cell.key.period.isEmpty, role != .baseline { return false }
        return HeadingLine.trailingBracket(bytes, cell.span).map { unit(at: $0.inner) == nil } ?? true
    }

    /// A row of a named indicator says itself whether it is of targets or actuals.
    private func hasRoles(_ row: Layout.Row) -> Bool {
        layout.cells[row.cells].contains { cell in
            guard cell.hasText, case .observation? = Head(bytes, cell).role else { return false }
            return true
        }
    }

    // MARK: Rows that are sheets

    /// Each row is a sheet, as a project and an account are; or the table is a second budget beside that of the open sheet.
    private func opensSheets(_ table: Table, in sheet: SheetBuilder) -> Bool {
        let hasBudget = !sheet.budget.isEmpty
        return switch table.arrangement {
        case .labels: true
        case .records: table.subject != .indicators
        case .moneyDown(let money): money.name != nil || hasBudget
        case .yearsDown, .single: table.subject == .money && hasBudget
        }
    }

    /// Puts the open sheet aside while rows of a table open sheets of their own, which follow it.
    mutating func suspend(_ sheet: SheetBuilder) {
        closeTable(in: sheet)
        closeIndicator(in: sheet)
        closeSection(in: sheet)
        if let sheet = sheet.suspend(at: plan.nextPlace, &ledger) { plan.put(sheet) }
        open = nil
    }

    /// Goes on with a sheet that was put aside.
    mutating func resume(_ sheet: SheetBuilder) {
        closeSheet()
        open = sheet
    }
}

extension RowCell {
    /// A head over the names of rows that are sheets of their own: `事業名 | 令和6年度 | 令和7年度`.
    fileprivate var isOfRows: Bool { meaning == .title || meaning == .measureName }
}

extension LabelRoles.Role {
    /// What a word of a form means in the municipal vocabulary; nil for what stands over no column of its own.
    init?(_ meaning: Meaning) {
        switch meaning {
        case .title: self = .projectName
        case .measureName: self = .measureName
        case .department: self = .department
        case .relatedDepartment: self = .relatedDepartment
        case .attribute(let role): self = .attribute(role)
        case .account: self = .account(level: nil)
        case .relatedPlans: self = .relatedPlans
        case .section(let role): self = .section(role)
        case .code, .fiscalYear, .sdgs: self = .fact(meaning)
        default:
            guard let figure = Self(figure: meaning) else { return nil }
            self = figure
        }
    }

    private init?(figure meaning: Meaning) {
        switch meaning {
        case .indicatorName: self = .indicatorName(.target)
        case .unit: self = .unit
        case .rationale: self = .rationale
        case .method: self = .method
        case .observation(let role): self = .observation(role)
        case .total: self = .total
        case .source(let kind): self = .source(kind)
        case .specificSources: self = .tiedSources
        case .change: self = .change
        default: return nil
        }
    }
}
