import PlanModel

/// Rows of tables of indicators in documents that no form declares.
extension FormEngine {
    /// Reads the collected cells as a row of a table of indicators.
    mutating func readIndicatorRow(_ table: Table, _ state: inout RecordRows, in sheet: SheetBuilder) {
        if table.indicators.count > 1 {
            readIndicators(of: table, in: sheet)
            keepOtherCells(of: table, in: sheet)
            return
        }
        guard let group = table.indicators.first else { return }
        if isRestOfName(table, &state, in: sheet) {
            joinIndicatorName(table, &state, in: sheet)
            return
        }
        state.hasJoinedName = false
        let rowRole = toldRole(table)
        let name = nameOfRow(table, rowRole?.cell, in: sheet)
        if rowRole == nil, isOverGroup(table) {
            openGroup(in: sheet)
            return
        }
        if rowRole == nil, isExplanation(table) {
            keepPlainRow(layout.rows[index], in: sheet)
            return
        }
        if rowRole == nil, isOfOtherFigures(table, in: sheet) {
            keepPlainRow(layout.rows[index], in: sheet)
            leaveRow(&state)
            return
        }
        let isAgain = name == nil && rowRole == nil && begins(table, in: sheet)
        if let name, QuantityReader.isDash(bytes, name.span) {
            keepPlainRow(layout.rows[index], in: sheet)
            return
        }
        if let name, isFurtherYear(of: name, table, in: sheet) {
            ledger.claimLabel(name.span)
        } else if let name {
            closeSection(in: sheet)
            ledger.isDeclared = isOfForm(table.columns.first { $0.column == name.column })
            openRowIndicator(name.span, group.kind, in: sheet)
            ledger.isDeclared = false
            if sheet.indicator?.unit == nil, let unit = table.captionUnit { sheet.indicator?.setUnit(unit) }
        } else if isAgain {
            openIndicatorAgain(in: sheet)
        } else if sheet.indicator == nil {
            guard let rowRole, hasFigure, openCaptionedIndicator(group.kind, rowRole.cell.span, in: sheet) else {
                leaveRow(&state)
                continueSection(layout.rows[index], in: sheet)
                return
            }
        }
        if let rowRole { ledger.claimLabel(rowRole.cell.span) }
        readUnitBehind(group, table, in: sheet)
        let isAhead = name.map { isPlanned($0.span) } ?? false || leadsToTarget(table)
        for position in group.columns {
            let column = table.columns[position]
            if column.column == name?.column { continue }
            let cell = cells.first { $0.column == column.column && $0.span != rowRole?.cell.span }
            // 実績 below 目標 says nothing more of the columns that the first row has filled.
            if cell == nil, name == nil, !isAgain, column.role != nil { continue }
            if let cell, cell.column == table.breakdown, readBreakdown(cell, in: sheet) { continue }
            let told = rowRole ?? name.flatMap { roleBehind($0) }
            readIndicatorCell(
                cell, column, told, isPlanned: isAhead, isLower: name == nil && !isAgain, in: sheet)
        }
        for cell in cells where cell.span != name?.span && cell.span != rowRole?.cell.span {
            if cell.column != table.name, table.columns.contains(where: { $0.column == cell.column }) { continue }
            sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger)
        }
    }

    /// The cell that names a row; none where that says nothing but what its figures are, nor where the only row of a table says
    /// no more than 数値 of the indicator that is open.
    private mutating func nameOfRow(_ table: Table, _ role: RowCell?, in sheet: SheetBuilder) -> RowCell? {
        guard let name = table.nameCell(cells), name.span != role?.span else { return nil }
        guard table.rows.count == 1, sheet.indicator?.hasObservations == false,
            Self.figureWords.end(in: bytes, at: name.span.lower, name.span.upper) == name.span.upper
        else { return name }
        ledger.claimLabel(name.span)
        cells.removeAll { $0.span == name.span }
        return nil
    }

    private static let figureWords: WordList<Void> = ["数値", "値", "指標値", "実数", "数量"]

    mutating func openRowIndicator(_ span: ByteSpan, _ kind: Indicator.Kind, in sheet: SheetBuilder) {
        sheet.reading.indicatorKind = kind
        openNamedIndicator(span, in: sheet)
        let unit = CountedName.unit(bytes, span)
        sheet.indicator?.setUnit(unit, isOfName: unit != nil)
    }

    /// A name, with its label in the same cell perhaps: `指標：相談件数`.
    private mutating func openNamedIndicator(_ span: ByteSpan, in sheet: SheetBuilder) {
        guard let pair = PairRow.line(bytes, span), pair.label.namesIndicator, let value = pair.value else {
            let name = CountedName.withoutNumber(bytes, span)
            ledger.claim(ByteSpan(span.lower, name.lower), as: .marker)
            openIndicator(name, at: name, manner: .guessed, in: sheet)
            return
        }
        ledger.claimLabel(pair.label.span)
        if let colon = pair.colon { ledger.claim(colon, as: .markup) }
        openIndicator(value, at: value, manner: .guessed, in: sheet)
    }

    /// The table is that of one indicator, which the heading above it names.
    mutating func openCaptionedIndicator(_ kind: Indicator.Kind, _ place: ByteSpan, in sheet: SheetBuilder) -> Bool {
        guard let title = caption(in: sheet) else { return false }
        closeSection(in: sheet)
        sheet.indicator = IndicatorBuilder(kind, of: title, at: ByteSpan(sheet.start, place.upper))
        return true
    }

    /// The heading above the table.
    func caption(in sheet: SheetBuilder) -> String? {
        guard let title = sheet.lastSectionHeading ?? sheet.record.title ?? sheet.record.heading,
            title.utf8.count <= TableRows.longestLabel
        else { return nil }
        let bytes = Array(title.utf8)
        return CleanText(bytes).string(IndicatorCaption.name(bytes, ByteSpan(0, bytes.count)))
    }

    /// A figure or a dash stands in the row; one of words alone (`計画 | 調査 | 導入`) is a schedule.
    var hasFigure: Bool {
        let rows = TableRows(bytes: bytes, layout: layout)
        return rows.cells(index).contains(where: rows.isFigure)
    }

    mutating func readIndicatorCell(
        _ cell: RowCell?, _ column: Column, _ rowRole: (role: Indicator.Observation.Role, cell: RowCell)?,
        isPlanned: Bool = false, isLower: Bool = false, in sheet: SheetBuilder
    ) {
        ledger.isDeclared = isOfForm(column)
        defer { ledger.isDeclared = false }
        switch column.role {
        case .observation? where column.stacked != nil, nil where column.stacked != nil && column.period != nil:
            guard let stacked = column.stacked else { return }
            observe(isLower ? stacked.lower : stacked.upper, column, cell, label: nil, in: sheet)
        // 値 is what the row says.
        case .observation? where column.head.role == .value && rowRole != nil:
            observe(rowRole?.role ?? .actual, column, cell, label: rowRole?.cell.span, in: sheet)
        case .observation(let role)? where !column.head.isForeign: observe(role, column, cell, label: nil, in: sheet)
        case nil where column.period != nil:
            let role = rowRole?.role ?? (isPlanned ? .target : defaultRole(in: sheet))
            observe(role, column, cell, label: rowRole?.cell.span, in: sheet)
        // The figures that it dates have taken it.
        case .year?: if let cell { ledger.claimDate(cell.span) }
        default:
            guard let cell else { return }
            readIndicatorPart(cell, column, in: sheet)
        }
    }

    /// Figures under years alone are targets under a heading that says so, else actuals.
    func defaultRole(in sheet: SheetBuilder) -> Indicator.Observation.Role {
        let heading = sheet.lastSectionHeading ?? sheet.record.heading ?? ""
        // 目標の達成状況 speaks of results, and 基本目標 of what a plan is for.
        let isOfResults = ["達成", "実績", "進捗", "推移"].contains(where: heading.contains)
        let isOfGoal = ["基本", "政策", "施策", "重点", "戦略", "取組"].contains { heading.contains($0 + "目標") }
        let words = isOfGoal ? ["目標値", "計画値", "目安値"] : ["目標", "計画値", "目安値"]
        return !isOfResults && words.contains(where: heading.contains) ? .target : .actual
    }

    private mutating func observe(
        _ role: Indicator.Observation.Role, _ column: Column, _ cell: RowCell?, label: ByteSpan?, in sheet: SheetBuilder
    ) {
        if let cell, DittoMark.stands(bytes, cell.span), let above = cellAbove(cell) {
            return observeAgain(above, role, column, cell, label: label, in: sheet)
        }
        if let cell, readArrowCell(cell.span, role, column, in: sheet) { return }
        if let cell, readPairedCell(cell, column, in: sheet) { return }
        let start = cells.last?.span.upper ?? layout.rows[index].start
        let span = cell?.span ?? ByteSpan(start, start)
        if let unit = column.unit, sheet.indicator?.unit == nil { sheet.indicator?.setUnit(unit) }
        let year = yearBeside(column, span, in: sheet)
        observe(
            role, label: figureLabel(column, label), period: column.period ?? year, span, manner: .guessed, in: sheet)
    }

    /// The words over a figure, or those of its row.
    private func figureLabel(_ column: Column, _ label: ByteSpan?) -> String {
        guard let label else { return headText(column.head) }
        return labelText(RowCell(span: label, column: 0, key: LabelKey(bytes, label), meaning: nil))
    }

    /// The figure of a cell above, for which a mark stands.
    private mutating func observeAgain(
        _ above: ByteSpan, _ role: Indicator.Observation.Role, _ column: Column, _ cell: RowCell, label: ByteSpan?,
        in sheet: SheetBuilder
    ) {
        if let unit = column.unit, sheet.indicator?.unit == nil { sheet.indicator?.setUnit(unit) }
        let reading = QuantityReader(bytes: bytes).read(
            above, text: ledger.reread(above), column: sheet.indicator?.unit ?? sheet.reading.tableUnit)
        let year = column.period ?? yearBeside(column, cell.span, in: sheet)
        let observation = observationMaker.observation(
            role, label: figureLabel(column, label), period: year, asOf: reading.asOf, value: reading.value)
        sheet.indicator?.takeDitto(observation, reading, of: above, cell.span, &ledger)
    }

    /// The last cell over one that is none of the marks for what stands above.
    private func cellAbove(_ cell: RowCell) -> ByteSpan? {
        for row in (max(0, index - Self.mostMarks)..<index).reversed() {
            let cells = layout.cells[layout.rows[row].cells]
            guard let above = cells.first(where: { $0.column == cell.column && $0.hasText }) else { return nil }
            if !DittoMark.stands(bytes, above.span) { return above.span }
        }
        return nil
    }

    /// So many marks may stand one below the other.
    private static var mostMarks: Int { 40 }

    /// The year of a figure that stands in a cell below it or in a column of years.
    private mutating func yearBeside(_ column: Column, _ span: ByteSpan, in sheet: SheetBuilder) -> Period? {
        let below = cells.last { cell in
            cell.column == column.column && cell.span != span
                && (!cell.key.period.isEmpty || cell.span.lower > span.upper && Brackets.opens(bytes, cell.span))
        }
        if let below { sheet.indicator?.takeYear(below.span, &ledger) }
        let dated = below ?? column.years.flatMap { years in cells.first { $0.column == years } }
        return dated.flatMap { $0.key.period.isEmpty ? nil : self.period($0.key.period) }
            ?? dated.flatMap { TableYear.period(bytes, Brackets.trailing(bytes, $0.span)?.inner ?? $0.span)?.period }
    }

    /// Two figures of a cell under a head that says what each is: `60／71` under 目標／実績.
    private mutating func readPairedCell(_ cell: RowCell, _ column: Column, in sheet: SheetBuilder) -> Bool {
        guard let pair = column.pair, let figures = pair.figures(bytes, cell.span) else { return false }
        if let unit = column.unit, sheet.indicator?.unit == nil { sheet.indicator?.setUnit(unit) }
        let year = column.period ?? yearBeside(column, cell.span, in: sheet)
        for (part, figure) in [(pair.first, figures.first), (pair.second, figures.second)] {
            observe(part.role, label: ledger.reread(part.label), period: year, figure, manner: .guessed, in: sheet)
        }
        for gap in [
            ByteSpan(figures.first.upper, figures.second.lower), ByteSpan(figures.second.upper, cell.span.upper),
        ] where !gap.isEmpty {
            ledger.claimMarkup(gap)
        }
        return true
    }

    /// A head as the label of its figures: without its year, the unit behind it, and の between them; a year alone is
    /// the label itself.
    func headText(_ head: Head) -> String {
        guard !head.isPeriodAlone else { return ledger.reread(head.span) }
        let text = CleanText(bytes)
        var span = head.span
        if head.unit != nil, let bracket = HeadingLine.trailingBracket(bytes, span), bracket.start > span.lower {
            span = text.trimmed(ByteSpan(span.lower, bracket.start))
        }
        var key = LabelKey(bytes, span)
        if key.period.isEmpty { key.period = head.period }
        let label = labelText(RowCell(span: span, column: 0, key: key, meaning: nil))
        return label.hasPrefix("の") ? String(label.dropFirst()) : label
    }

    mutating func readIndicatorPart(_ cell: RowCell, _ column: Column, in sheet: SheetBuilder) {
        if QuantityReader.isDash(bytes, cell.span) {
            ledger.claim(cell.span, as: .markup)
            return
        }
        switch column.role {
        case .unit? where sheet.indicator != nil && DittoMark.stands(bytes, cell.span):
            sheet.indicator?.takeDitto(of: sheet.record.indicators.last?.unit, cell.span, &ledger)
        case .unit? where sheet.indicator != nil: readUnit(cell.span, in: sheet)
        case .method? where sheet.indicator != nil && sheet.indicator?.method == nil:
            sheet.indicator?.takeMethod(cell.span, manner: .guessed, &ledger)
        case .rationale? where sheet.indicator != nil && sheet.indicator?.rationale == nil:
            sheet.indicator?.takeRationale(cell.span, manner: .guessed, &ledger)
        default: sheet.takeAttribute(ledger.reread(column.head.span), "other", cell.span, manner: .guessed, &ledger)
        }
    }
}
