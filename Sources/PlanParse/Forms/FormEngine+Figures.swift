import PlanModel

/// Figures of indicators: behind a label, and in grids of years.
extension FormEngine {
    /// A row of a label and a figure: `初期値（令和5年度） | 0件`.
    mutating func readFigure(
        _ role: Indicator.Observation.Role, _ label: RowCell, _ value: ByteSpan?, in sheet: SheetBuilder
    ) {
        let text = labelText(label)
        ledger.claimLabel(label.span)
        let place = value ?? ByteSpan(label.span.upper, label.span.upper)
        // `現状（2023）`: four digits are a year in the brackets of a label.
        let year = label.key.period
        let period = year.isEmpty ? nil : period(year) ?? TableYear.period(bytes, year)?.period
        observe(role, label: text, period: period, place, in: sheet)
    }

    /// Adds the figures of a cell to the open indicator: one, which may have its year or a remark with it (`R5：80％`, `80％（R5）`,
    /// `93.8％（15／16校）`), or one for each year or group.
    mutating func observe(
        _ role: Indicator.Observation.Role, label: String, period: Period?, _ span: ByteSpan,
        manner: Ledger.Manner = .declared,
        in sheet: SheetBuilder
    ) {
        if sheet.indicator == nil { openIndicator(nil, at: span, in: sheet) }
        if PlainFigure(bytes, span) == nil, !span.isEmpty,
            observeYears(role, label: label, period: period, span, manner: manner, in: sheet)
                || observeGroups(role, label: label, period: period, span, manner: manner, in: sheet)
                || observeRemarked(role, label: label, period: period, span, manner: manner, in: sheet)
        {
            return
        }
        let column = sheet.indicator?.unit ?? sheet.reading.tableUnit
        let reading = look(at: span, column: column, in: sheet)
        takeFigure(reading, role, label, period, span, manner: manner, in: sheet)
    }

    /// Adds a figure that is read to the open indicator.
    mutating func takeFigure(
        _ reading: QuantityReader.Reading, _ role: Indicator.Observation.Role, _ label: String, _ period: Period?,
        _ span: ByteSpan, manner: Ledger.Manner, in sheet: SheetBuilder
    ) {
        let observation = observationMaker.observation(
            role, label: label, period: period, asOf: reading.asOf, value: reading.value)
        sheet.indicator?.take(observation, reading, at: span, manner: manner, &ledger)
    }

    /// Adds the figures of a cell that holds one for each group: `男性 78.1歳 女性 84.2歳`.
    private mutating func observeGroups(
        _ role: Indicator.Observation.Role, label: String, period: Period?, _ span: ByteSpan, manner: Ledger.Manner,
        in sheet: SheetBuilder
    ) -> Bool {
        let dated = DatedCell(bytes, span)
        let written = dated?.value ?? span
        let bare = Brackets.trailing(bytes, written).map { ByteSpan(written.lower, $0.start) }
        guard
            let grouped = GroupedFigures(bytes, written)
                ?? bare.flatMap({ GroupedFigures(bytes, CleanText(bytes).trimmed($0)) })
        else { return false }
        let year = dated.flatMap { self.year(of: $0.period, under: period) } ?? period
        var figures: [(Indicator.Observation, QuantityReader.Reading, ByteSpan)] = []
        // Each figure keeps the cell as its text, since what the groups are counts for all of them.
        for group in grouped.groups {
            var (observation, reading, _) = part(
                group.figure, role, label, group.year.flatMap { self.year(of: $0, under: period) } ?? year,
                qualifiers: [ledger.reread(group.name)], in: sheet)
            observation.value.text = ledger.reread(span)
            reading.value.text = observation.value.text
            figures.append((observation, reading, span))
        }
        sheet.indicator?.take(figures, of: span, manner: manner, &ledger)
        return true
    }

    /// Adds the figures of a cell that holds one for each year: `R7：82％ R8：84％`.
    private mutating func observeYears(
        _ role: Indicator.Observation.Role, label: String, period: Period?, _ span: ByteSpan, manner: Ledger.Manner,
        in sheet: SheetBuilder
    ) -> Bool {
        let bare = Brackets.trailing(bytes, span).map { CleanText(bytes).trimmed(ByteSpan(span.lower, $0.start)) }
        guard let dated = DatedFigures(bytes, span) ?? bare.flatMap({ DatedFigures(bytes, $0) }) else { return false }
        var figures: [(Indicator.Observation, QuantityReader.Reading, ByteSpan)] = []
        for entry in dated.entries {
            figures.append(part(entry.figure, role, label, year(of: entry.period, under: period), in: sheet))
        }
        sheet.indicator?.take(figures, of: span, manner: manner, &ledger)
        return true
    }

    /// Adds a figure whose cell holds its year or a remark too.
    private mutating func observeRemarked(
        _ role: Indicator.Observation.Role, label: String, period: Period?, _ span: ByteSpan, manner: Ledger.Manner,
        in sheet: SheetBuilder
    ) -> Bool {
        let dated = DatedCell(bytes, span)
        let written = dated?.value ?? span
        let figure = RemarkedFigure(bytes, written)?.value ?? written
        guard dated != nil || figure != span else { return false }
        let column = sheet.indicator?.unit ?? sheet.reading.tableUnit
        let text = ledger.reread(span)
        var reading = QuantityReader(bytes: bytes).read(figure, text: text, column: column)
        if reading.value.status == .blank { reading.value.status = .text }
        if reading.value.status == .text, let counted = CountedName.reading(bytes, figure, text: text) {
            reading = counted
        }
        if reading.isUnreadable { report(.valueUnreadable, [text], at: span) }
        let year = dated.flatMap { self.year(of: $0.period, under: period) } ?? period
        takeFigure(reading, role, label, year, span, manner: manner, in: sheet)
        return true
    }

    /// The year that a cell says; the head's own where the cell repeats it.
    mutating func year(of span: ByteSpan, under head: Period?) -> Period? {
        guard let found = TableYear.period(bytes, span) else { return nil }
        if found.isInvalid { report(.periodInvalid, [ledger.reread(span)], at: span) }
        guard let head else { return found.period }
        if head.start == found.period.start, head.end == found.period.end { return head }
        return found.period
    }

    /// One figure of a cell that holds several.
    private mutating func part(
        _ figure: ByteSpan, _ role: Indicator.Observation.Role, _ label: String, _ period: Period?,
        qualifiers: [String]? = nil,
        in sheet: SheetBuilder
    ) -> (Indicator.Observation, QuantityReader.Reading, ByteSpan) {
        let column = sheet.indicator?.unit ?? sheet.reading.tableUnit
        var reading = QuantityReader(bytes: bytes).read(figure, text: ledger.reread(figure), column: column)
        if let qualifiers { reading.value.qualifiers = qualifiers }
        let observation = observationMaker.observation(
            role, label: label, period: period, asOf: reading.asOf, value: reading.value)
        return (observation, reading, figure)
    }

    /// The value of a cell, reported where it cannot be read whole. Whoever puts it into a record takes the cell.
    mutating func look(at span: ByteSpan, column: Value.Unit?, in sheet: SheetBuilder) -> QuantityReader.Reading {
        let text = span.isEmpty ? "" : ledger.reread(span)
        let reading = QuantityReader(bytes: bytes).read(span, text: text, column: column)
        if reading.hasInvalidDate { report(.periodInvalid, [text], at: span) }
        if reading.isUnreadable { report(.valueUnreadable, [text], at: span) }
        if reading.hasUnknownUnit { reportUnknownUnit(reading.unit?.text ?? text, at: span, in: sheet) }
        return reading
    }

    // MARK: Grids of years

    /// A row of figures under years: `18.5 | 計画 | 21.8 | …`.
    mutating func readFigureRow(_ heads: TableState.Heads, in sheet: SheetBuilder) -> Bool {
        guard let roleIndex = cells.firstIndex(where: \.isPlainObservation) else {
            return readUnlabelledFigureRow(heads, in: sheet)
        }
        guard case .observation(let role)? = cells[roleIndex].meaning else { return false }
        let baseline = roleIndex > 0 ? cells[roleIndex - 1] : nil
        guard roleIndex <= 1, baseline?.isLabel != true else {
            // Figures belong to the indicator above; the name of the next one slid up, or that of this one down.
            if cells[0].meaning == .indicatorName { reportAmbiguous(cells[0].span) }
            return false
        }
        readBaseline(baseline?.span, heads, in: sheet)
        let label = ledger.label(cells[roleIndex].span)
        readFigures(cells[(roleIndex + 1)...], heads, in: sheet) { _ in (role, label) }
        return true
    }

    private mutating func readUnlabelledFigureRow(_ heads: TableState.Heads, in sheet: SheetBuilder) -> Bool {
        guard !cells.contains(where: \.isLabel) else { return false }
        readFigures(cells[...], heads, in: sheet) { year in (year.role, year.label) }
        return true
    }

    /// The figure from before the plan stands once, beside the first row.
    private mutating func readBaseline(_ span: ByteSpan?, _ heads: TableState.Heads, in sheet: SheetBuilder) {
        guard let label = heads.baselineLabel else { return }
        guard span != nil || heads.rowCount == 0 else { return }
        let place = ByteSpan(cells[0].span.lower, cells[0].span.lower)
        observe(.baseline, label: label, period: nil, span ?? place, in: sheet)
    }

    private mutating func readFigures(
        _ row: ArraySlice<RowCell>, _ heads: TableState.Heads,
        in sheet: SheetBuilder, role: (TableState.YearHead) -> (Indicator.Observation.Role, String)
    ) {
        let values = divideJoinedCells(row, under: heads.values, of: heads)
        let assigned = assign(values, to: heads.values)
        if !assigned.isAligned { reportMisaligned(heads, in: sheet) }
        let manner: Ledger.Manner = assigned.isAligned ? .declared : .repaired
        for index in heads.years.indices {
            let (observation, label) = role(heads.years[index])
            let place = place(assigned.cells[index], heads.values[index])
            observe(observation, label: label, period: heads.years[index].period, place, manner: manner, in: sheet)
        }
        sheet.table.countRow()
    }

    /// Where the cell of a column stands, or would stand in this row.
    @inline(__always)
    func place(_ cell: ByteSpan?, _ column: TableState.Column) -> ByteSpan {
        if let cell { return cell }
        let row = layout.rows[index]
        let blank = layout.cells[row.cells].first { $0.column == column.column && !$0.hasText }
        let at = blank?.span.lower ?? cells.last?.span.upper ?? row.start
        return ByteSpan(at, at)
    }

    // MARK: Tables of indicators

    // MARK: Labels that slid
}
