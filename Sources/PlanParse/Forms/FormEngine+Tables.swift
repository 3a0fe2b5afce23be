import PlanModel

/// Rows of tables: which cells are labels, and where their values stand.
///
/// A row is one of these: heads over columns of values (`投入指標 | 令和6年度 | …`), labels over a row of values
/// (`事務事業名 | 新規・継続`), a row of figures under heads, or pairs of label and value (`目的 | …`).
extension FormEngine {
    /// Reads the row as part of a table; false where no label and no head accounts for it.
    mutating func readTableRow(_ row: Layout.Row) -> Bool {
        splitMergedLabel()
        guard let sheet = open else { return false }
        splitGroupedLabel(in: sheet)
        if isHeadRow() {
            leaveSection(in: sheet)
            readHeads(in: sheet)
            return true
        }
        if let heads = sheet.table.heads, mayStand(under: heads, in: sheet) {
            let isJoined = isCutShort(heads) && joinBrokenRow(heads)
            if readUnder(heads, row, in: sheet) {
                if isJoined { index += 2 }
                return true
            }
        }
        guard cells.contains(where: \.isLabel) else { return continueLabel(row, in: sheet) }
        if readValuesBelow(row, in: sheet) || readValueBelow(row, in: sheet) { return true }
        guard cells[0].isLabel else { return false }
        sheet.reading.expectsTable = true
        let usual = takeUsualRest()
        readPairs(row, in: sheet)
        readUsualRest(usual, in: sheet)
        return true
    }

    /// Text after a row of labels or figures is not that of the section before, unless a label slid off its row.
    mutating func leaveSection(in sheet: SheetBuilder) {
        if sheet.table.shiftedLabel == nil { closeSection(in: sheet) }
    }

    /// `特定財源 国・県支出金`: two labels in one cell are read as two.
    private mutating func splitMergedLabel() {
        guard cells.count > 1, let first = cells.firstIndex(where: { !$0.isLabel }), first < 2,
            cells[first].mayBeInPieces, cells[first].span.count <= LabelKey.maximumLength
        else { return }
        let cell = cells[first]
        var index = CharacterClass.nextBlank(bytes, cell.span.lower, cell.span.upper)
        while index < cell.span.upper {
            let head = ByteSpan(cell.span.lower, index)
            let tail = CleanText(bytes).trimmed(ByteSpan(index, cell.span.upper))
            let headKey = LabelKey(bytes, head)
            if let meaning = form.label(headKey), case let tailKey = LabelKey(bytes, tail),
                let second = form.label(tailKey)
            {
                let labels = [
                    RowCell(span: head, column: cell.column, key: headKey, meaning: meaning),
                    RowCell(span: tail, column: cell.column, key: tailKey, meaning: second),
                ]
                report(.layoutMergedLabels, [ledger.reread(head), ledger.reread(tail)], at: cell.span)
                cells.replaceSubrange(first...first, with: labels)
                return
            }
            index = CharacterClass.nextBlank(bytes, max(tail.lower, index + 1), cell.span.upper)
        }
    }

    // MARK: Heads

    /// Years over columns, with nothing but labels beside them; or the heads of a list of measures.
    @inline(__always)
    private func isHeadRow() -> Bool {
        guard cells.count <= TableRows.widest else { return false }
        var (years, plainYears) = (0, 0)
        for cell in cells {
            if cell.isYearHead {
                years += 1
                if cell.key.isPeriodAlone { plainYears += 1 }
            } else if !cell.isLabel {
                return false
            }
        }
        if cells[0].meaning == .measureName { return true }
        if plainYears == years, areYearsValues { return false }
        return plainYears > 0 || years > 1
    }

    /// Each year stands behind a label that takes it: `評価年度 | 令和6年度`.
    private var areYearsValues: Bool {
        cells.indices.allSatisfy { place in
            cells[place].isLabel || place > 0 && cells[place - 1].meaning?.takesText == true
        }
    }

    private mutating func readHeads(in sheet: SheetBuilder) {
        guard let first = cells.first, let last = cells.last else { return }
        reportMissingRows(in: sheet)
        var columns: [TableState.Column] = []
        columns.reserveCapacity(cells.count)
        var years: [TableState.YearHead] = []
        years.reserveCapacity(cells.count)
        var (kind, baseline): (TableState.Kind?, String?)
        for cell in cells {
            if let role = columnRole(cell, &years) {
                columns.append(TableState.Column(column: cell.column, role: role))
            }
            if baseline == nil, case .baseline? = columns.last?.role { baseline = ledger.reread(cell.span) }
            kind = kind ?? self.kind(of: cell, in: sheet)
            ledger.claimLabel(cell.span)
        }
        let span = first.span.union(last.span)
        let heads = TableState.Heads(
            kind: kind ?? defaultKind(in: sheet), columns: columns, years: years, baselineLabel: baseline, span: span)
        // `年度別の費用（千円）`: the amounts below have that unit.
        let money = cells.first { $0.meaning == .budget }.flatMap { unit(at: $0.unit) }
        sheet.table.begin(heads, moneyUnit: money)
        if case .budget = heads.kind { sheet.budget.stand(under: span) }
    }

    /// What stands in the column under a head; nil where the head says nothing about it.
    private mutating func columnRole(_ cell: RowCell, _ years: inout [TableState.YearHead]) -> TableState.Column.Role? {
        switch cell.meaning {
        case .indicatorName?: .name
        case .unit?: .unit
        case .method?: .method
        case .rationale?: .rationale
        case .measureName?: .measureName
        case .measureProject?: .measureProject
        case .observation(let role)? where cell.key.period.isEmpty: role == .baseline ? .baseline : nil
        case .observation(let role)?: yearRole(role, cell, &years)
        case nil: yearRole(.target, cell, &years)
        default: nil
        }
    }

    private mutating func yearRole(
        _ role: Indicator.Observation.Role, _ cell: RowCell, _ years: inout [TableState.YearHead]
    ) -> TableState.Column.Role? {
        guard let period = period(cell.key.period) else { return nil }
        years.append(TableState.YearHead(period: period, role: role, label: labelText(cell)))
        return .value(years.count - 1)
    }

    /// What a head says its columns are.
    private func kind(of cell: RowCell, in sheet: SheetBuilder) -> TableState.Kind? {
        switch cell.meaning {
        case .budget?, .total?: .budget
        case .indicators(let kind)?: .indicators(kind)
        case .indicatorName?: .indicators(kindOfIndicators(cell.key, in: sheet))
        case .observations?: .observations
        case .observation(.baseline)? where cell.key.period.isEmpty: .observations
        case .measureName?: .measures
        default: nil
        }
    }

    /// Years without a head of their own continue the open indicator, else they head money.
    private func defaultKind(in sheet: SheetBuilder) -> TableState.Kind {
        sheet.indicator == nil ? .budget : .observations
    }

    // MARK: Rows under heads

    /// The table goes on without its heads where its rows leave too many of them blank.
    private mutating func mayStand(under heads: TableState.Heads, in sheet: SheetBuilder) -> Bool {
        if admitsRow(under: heads.columns.count, filled: cells.count, at: cells[0].span) { return true }
        sheet.table.endHeads()
        return false
    }

    /// Reads the row under the heads above it; false where it is none of theirs.
    mutating func readUnder(_ heads: TableState.Heads, _ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        switch heads.kind {
        case .measures:
            leaveSection(in: sheet)
            readMeasure(heads, in: sheet)
            return true
        case .budget: return readMoneyRow(in: sheet)
        case .indicators(let kind): return readIndicatorRow(kind, heads, row, in: sheet)
        case .observations: return readFigureRow(heads, in: sheet)
        }
    }

    // MARK: Plain tables

    /// Keeps a row of a table whose labels have no role, as it stands.
    mutating func keepPlainRow(_ row: Layout.Row, in sheet: SheetBuilder) {
        guard let first = cells.first, let last = cells.last else { return }
        let span = first.span.union(last.span)
        if sheet.plainTable.isEmpty { reportUnplaced(span) }
        sheet.section.endItem()
        sheet.plainTable.take(layout.cells[row.cells], over: span, &ledger)
    }

    /// Ends the table at a blank line or with its sheet.
    mutating func closeTable(in sheet: SheetBuilder) {
        reportMissingRows(in: sheet)
        sheet.closeTable()
    }

    /// Heads of indicators or measures without a row under them.
    mutating func reportMissingRows(in sheet: SheetBuilder) {
        guard let heads = sheet.table.heads, heads.rowCount == 0 else { return }
        switch heads.kind {
        case .indicators: report(.indicatorNone, at: heads.span)
        case .measures: report(.measuresEmptyTable, at: heads.span)
        case .budget, .observations: break
        }
    }
}

extension RowCell {
    /// A value without a column.
    init(plain span: ByteSpan) { self.init(span: span, column: -1, key: .none, meaning: nil) }
}

extension Meaning {
    /// The label stands over rows or columns and has no value of its own.
    var isGroup: Bool {
        switch self {
        case .indicators, .observations, .budget, .specificSources, .nothing: true
        default: false
        }
    }

    /// The label has a text of its own beside it.
    var takesText: Bool {
        switch self {
        case .title, .code, .fiscalYear, .municipality, .department, .relatedDepartment, .headName, .attribute,
            .account,
            .relatedPlans, .sdgs, .section:
            true
        default: false
        }
    }

    /// The label belongs to figures.
    var isFigure: Bool {
        switch self {
        case .total, .source, .change, .specificSources, .budget, .observation, .observations: true
        default: false
        }
    }
}
