import PlanModel

/// Figures of indicators: behind a label, and in grids of years.
extension FormEngine {
    /// A row of a label and a figure: `初期値（令和5年度） | 0件`.
    mutating func readFigure(_ role: Observation.Role, _ label: RowCell, _ value: ByteSpan?) {
        let text = labelText(label)
        ledger.pass(label.span)
        let place = value ?? ByteSpan(label.span.upper, label.span.upper)
        let period = label.key.period.isEmpty ? nil : period(label.key.period)
        observe(role, label: text, period: period, place)
    }

    /// Adds a figure to the open indicator.
    mutating func observe(
        _ role: Observation.Role, label: String, period: Period?, _ span: ByteSpan, manner: Ledger.Manner = .declared
    ) {
        if open?.draft == nil { openIndicator(nil, at: span) }
        let column = open?.draft?.indicator.unit ?? open?.tableUnit
        if PlainFigure(bytes, span) == nil, !span.isEmpty {
            if observeYears(role, label: label, period: period, span, manner: manner)
                || observeGroups(role, label: label, period: period, span, manner: manner)
            {
                return
            }
            if DatedCell(bytes, span) != nil {
                observeDated(role, label: label, period: period, span, manner: manner)
                return
            }
        }
        addFigure(readValue(span, column: column, manner: manner), role, label, period, span)
    }

    /// Adds a figure that is read to the open indicator.
    mutating func addFigure(
        _ reading: QuantityReader.Reading, _ role: Observation.Role, _ label: String, _ period: Period?,
        _ span: ByteSpan
    ) {
        let observation = observationMaker.observation(
            role, label: label, period: period, asOf: reading.asOf, value: reading.value)
        withDraft { draft in
            draft.indicator.observations.append(observation)
            draft.observations.append(span.sourceSpan)
            if draft.unitInCells == nil { draft.unitInCells = reading.unit }
            for qualifier in observation.qualifiers where !draft.indicator.qualifiers.contains(qualifier) {
                draft.indicator.qualifiers.append(qualifier)
            }
            draft.span = draft.span.union(span)
        }
    }

    /// Adds the figures of a cell that holds one for each group: `男性 78.1歳 女性 84.2歳`.
    private mutating func observeGroups(
        _ role: Observation.Role, label: String, period: Period?, _ span: ByteSpan, manner: Ledger.Manner
    ) -> Bool {
        let dated = DatedCell(bytes, span)
        let written = dated?.value ?? span
        let bare = Brackets.trailing(bytes, written).map { ByteSpan(written.lower, $0.start) }
        guard
            let grouped = GroupedFigures(bytes, written)
                ?? bare.flatMap({ GroupedFigures(bytes, CleanText(bytes).trimmed($0)) })
        else { return false }
        let year = dated.flatMap { self.year(of: $0.period, under: period) } ?? period
        _ = ledger.field(span, manner: manner)
        for group in grouped.groups {
            addPart(group.figure, of: span, role, label, year, qualifiers: [ledger.reread(group.name)])
        }
        return true
    }

    /// Adds the figures of a cell that holds one for each year: `R7：82％ R8：84％`.
    private mutating func observeYears(
        _ role: Observation.Role, label: String, period: Period?, _ span: ByteSpan, manner: Ledger.Manner
    ) -> Bool {
        let bare = Brackets.trailing(bytes, span).map { CleanText(bytes).trimmed(ByteSpan(span.lower, $0.start)) }
        guard let dated = DatedFigures(bytes, span) ?? bare.flatMap({ DatedFigures(bytes, $0) }) else { return false }
        _ = ledger.field(span, manner: manner)
        for entry in dated.entries {
            addPart(entry.figure, of: span, role, label, year(of: entry.period, under: period))
        }
        return true
    }

    /// Adds one figure of a cell that holds several.
    private mutating func addPart(
        _ figure: ByteSpan, of cell: ByteSpan, _ role: Observation.Role, _ label: String, _ period: Period?,
        qualifiers: [String]? = nil
    ) {
        let column = open?.draft?.indicator.unit ?? open?.tableUnit
        var reading = QuantityReader(bytes: bytes).read(figure, text: ledger.reread(figure), column: column)
        if let qualifiers { reading.value.qualifiers = qualifiers }
        let observation = observationMaker.observation(
            role, label: label, period: period, asOf: reading.asOf, value: reading.value)
        withDraft { draft in
            draft.indicator.observations.append(observation)
            draft.observations.append(figure.sourceSpan)
            if draft.unitInCells == nil { draft.unitInCells = reading.unit }
        }
        extendIndicator(cell)
    }

    /// The value of a cell, reported where it cannot be read whole.
    mutating func readValue(_ span: ByteSpan, column: Value.Unit?, manner: Ledger.Manner) -> QuantityReader.Reading {
        let text = span.isEmpty ? "" : ledger.field(span, manner: manner)
        let reading = QuantityReader(bytes: bytes).read(span, text: text, column: column)
        if reading.hasInvalidDate { report(.periodInvalid, [text], at: span) }
        if reading.isUnreadable { report(.valueUnreadable, [text], at: span) }
        if reading.hasUnknownUnit { reportUnknownUnit(reading.unit?.text ?? text, at: span) }
        return reading
    }

    // MARK: Grids of years

    /// A row of figures under years: `18.5 | 計画 | 21.8 | …`.
    mutating func readFigureRow(_ heads: TableState.Heads) -> Bool {
        guard let roleIndex = cells.firstIndex(where: \.isPlainObservation) else {
            return readUnlabelledFigureRow(heads)
        }
        guard case .observation(let role)? = cells[roleIndex].meaning else { return false }
        let baseline = roleIndex > 0 ? cells[roleIndex - 1] : nil
        guard roleIndex <= 1, baseline?.isLabel != true else {
            // Figures belong to the indicator above; the name of the next one slid up, or that of this one down.
            if cells[0].meaning == .indicatorName { reportAmbiguous(cells[0].span) }
            return false
        }
        readBaseline(baseline?.span, heads)
        let label = ledger.label(cells[roleIndex].span)
        readFigures(cells[(roleIndex + 1)...], heads) { _ in (role, label) }
        return true
    }

    private mutating func readUnlabelledFigureRow(_ heads: TableState.Heads) -> Bool {
        guard !cells.contains(where: \.isLabel) else { return false }
        readFigures(cells[...], heads) { year in (year.role, year.label) }
        return true
    }

    /// The figure from before the plan stands once, beside the first row.
    private mutating func readBaseline(_ span: ByteSpan?, _ heads: TableState.Heads) {
        guard let label = heads.baselineLabel else { return }
        guard span != nil || heads.rowCount == 0 else { return }
        let place = ByteSpan(cells[0].span.lower, cells[0].span.lower)
        observe(.baseline, label: label, period: nil, span ?? place)
    }

    private mutating func readFigures(
        _ row: ArraySlice<RowCell>, _ heads: TableState.Heads,
        role: (TableState.YearHead) -> (Observation.Role, String)
    ) {
        let values = divideJoinedCells(row, under: heads.values, of: heads)
        let assigned = assign(values, to: heads.values)
        if !assigned.isAligned { reportMisaligned(heads) }
        let manner: Ledger.Manner = assigned.isAligned ? .declared : .repaired
        for index in heads.years.indices {
            let (observation, label) = role(heads.years[index])
            let place = place(assigned.cells[index], heads.values[index])
            observe(observation, label: label, period: heads.years[index].period, place, manner: manner)
        }
        open?.table.heads?.rowCount += 1
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
