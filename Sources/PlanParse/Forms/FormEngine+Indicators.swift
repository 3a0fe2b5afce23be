import PlanModel

/// Indicators: by rows of label and value, by rows under heads, by blocks with a grid of years.
extension FormEngine {
    // MARK: Parts

    /// A label of an indicator with its cell: 指標名 opens one, the others add to it.
    mutating func fillIndicator(_ meaning: Meaning, _ label: RowCell, _ value: ByteSpan?) {
        ledger.pass(label.span)
        if meaning == .indicatorName {
            openIndicator(value, at: value ?? label.span)
            return
        }
        guard let value, !QuantityReader.isDash(bytes, value) else {
            if let value { ledger.claim(value, as: .markup) }
            return
        }
        if open?.draft == nil { openIndicator(nil, at: label.span) }
        fillPart(meaning, label, value)
        extendIndicator(value)
    }

    /// What is told of the open indicator; a second text is kept beside the first.
    private mutating func fillPart(_ meaning: Meaning, _ label: RowCell, _ value: ByteSpan) {
        let text = ledger.reread(label.span)
        switch meaning {
        case .unit:
            if let first = open?.draft?.indicator.unit { return keepRepeated(text, first.text, value) }
            let unit = readUnit(value)
            open?.draft?.indicator.unit = unit
        case .rationale:
            if let first = open?.draft?.indicator.rationale { return keepRepeated(text, first, value) }
            open?.draft?.indicator.rationale = ledger.field(value)
        case .method:
            if let first = open?.draft?.indicator.method { return keepRepeated(text, first, value) }
            open?.draft?.indicator.method = ledger.field(value)
        default: break
        }
    }

    /// Starts an indicator; a blank name makes a block that counts only if a figure comes.
    mutating func openIndicator(_ nameSpan: ByteSpan?, at place: ByteSpan, manner: Ledger.Manner = .declared) {
        closeIndicator()
        guard let kind = open?.indicatorKind else { return }
        let name = IndicatorName(nameSpan.map { ledger.field($0, manner: manner) } ?? "")
        var indicator = Indicator(name: name.name, kind: kind)
        indicator.theme = name.theme
        indicator.qualifiers = name.qualifiers
        indicator.observations.reserveCapacity(IndicatorDraft.usualFigures)
        open?.draft = IndicatorDraft(indicator: indicator, span: place, isBlank: nameSpan == nil)
        open?.draft?.observations.reserveCapacity(IndicatorDraft.usualFigures)
    }

    /// Adds the open indicator to the sheet.
    mutating func closeIndicator() {
        guard let draft = open?.draft.take() else { return }
        guard draft.hasContent else {
            report(.indicatorTemplateBlank, at: draft.span)
            return
        }
        let (indicator, trace) = draft.finished()
        if indicator.unit == nil, indicator.observations.allSatisfy({ $0.value.status == .blank }) {
            // Without a name it is the text of an indicator, and none itself.
            if !IndicatorName.isWhole(indicator.name) {
                reportUnplaced(draft.span)
            } else {
                report(.indicatorNoValues, [indicator.name], at: draft.span)
            }
        }
        open?.sheet.indicators.append(indicator)
        open?.trace.indicators.append(trace)
    }

    private mutating func extendIndicator(_ span: ByteSpan) {
        if let before = open?.draft?.span { open?.draft?.span = before.union(span) }
    }

    /// The unit of a column or row; one that no table holds is kept as written.
    mutating func readUnit(_ span: ByteSpan) -> Unit? {
        if QuantityReader.isDash(bytes, span) {
            ledger.claim(span, as: .markup)
            return nil
        }
        if isNoUnit(span) {
            // In a form a figure stands there by damage alone.
            if !form.form.sheets.isEmpty, PlainFigure(bytes, span) != nil { reportAmbiguous(span) }
            keepAttribute("", "other", span)
            return nil
        }
        let text = ledger.field(span)
        let inner = text.hasPrefix("(") || text.hasPrefix("（") ? String(text.dropFirst().dropLast()) : text
        if let unit = UnitTable.standard.unit(inner) ?? UnitTable.standard.standardUnit(inner) { return unit }
        // The end of a line may stand in it: `件/5 年`.
        let whole = String(String.UnicodeScalarView(inner.unicodeScalars.filter { !$0.properties.isWhitespace }))
        if whole != inner, var unit = UnitTable.standard.unit(whole) {
            unit.text = inner
            return unit
        }
        reportUnknownUnit(text, at: span)
        return Unit(text: inner, symbol: inner, dimension: .other)
    }

    /// A unit that no table holds is said once a sheet.
    private mutating func reportUnknownUnit(_ text: String, at span: ByteSpan) {
        if open?.isNew(unknownUnit: text) != false { report(.valueUnknownUnit, [text], at: span) }
    }

    /// A number, a year, or words that say that there is no unit.
    private func isNoUnit(_ span: ByteSpan) -> Bool {
        if UnitTable.standard.unit(ledger.reread(span)) != nil { return false }
        if PlainFigure(bytes, span) != nil || PeriodReader(bytes: bytes, end: span.upper).read(at: span.lower) != nil {
            return true
        }
        let (first, length) = Scalars.decode(bytes, span.lower, span.upper)
        let start = Scalars.folded(first) == 0x28 ? span.lower + length : span.lower
        return Self.noUnit.end(in: bytes, at: start, span.upper) != nil
    }

    private static let noUnit: WordList<Void> = ["単位なし", "なし", "無し"]

    // MARK: Figures

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
            if observeGroups(role, label: label, period: period, span, manner: manner) { return }
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
        let column = open?.draft?.indicator.unit ?? open?.tableUnit
        _ = ledger.field(span, manner: manner)
        for group in grouped.groups {
            let text = ledger.reread(group.figure)
            var reading = QuantityReader(bytes: bytes).read(group.figure, text: text, column: column)
            reading.value.qualifiers = [ledger.reread(group.name)]
            let observation = observationMaker.observation(
                role, label: label, period: year, asOf: reading.asOf, value: reading.value)
            withDraft { draft in
                draft.indicator.observations.append(observation)
                draft.observations.append(group.figure.sourceSpan)
                if draft.unitInCells == nil { draft.unitInCells = reading.unit }
            }
        }
        extendIndicator(span)
        return true
    }

    /// The value of a cell, reported where it cannot be read whole.
    mutating func readValue(_ span: ByteSpan, column: Unit?, manner: Ledger.Manner) -> QuantityReader.Reading {
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
    private func place(_ cell: ByteSpan?, _ column: TableState.Column) -> ByteSpan {
        if let cell { return cell }
        let row = layout.rows[index]
        let blank = layout.cells[row.cells].first { $0.column == column.column && !$0.hasText }
        let at = blank?.span.lower ?? cells.last?.span.upper ?? row.start
        return ByteSpan(at, at)
    }

    // MARK: Tables of indicators

    /// A row of a table of indicators: `集会施設の交付率 | % | 100 | 100 | 100`, perhaps behind a label that slid onto it.
    mutating func readIndicatorRow(_ kind: Indicator.Kind, _ heads: TableState.Heads, _ row: Layout.Row) -> Bool {
        if cells[0].isLabel {
            guard isShifted(cells[0], row) else { return false }
            shiftLabel(cells[0])
            readIndicator(cells[1...], kind, heads, manner: .repaired)
            return true
        }
        if cells.count == 1, open?.table.shiftedLabel != nil || open?.receiver == .section && heads.rowCount == 0 {
            return false
        }
        guard !cells.contains(where: \.isLabel) else { return false }
        if cells.count == 1, continueIndicator(heads) { return true }
        if cells.count == 1, !mayName(cells[0].span) { return false }
        readIndicator(cells[...], kind, heads, manner: .declared)
        return true
    }

    /// A figure, a unit or a sentence names no indicator.
    private func mayName(_ span: ByteSpan) -> Bool {
        PlainFigure(bytes, span) == nil && UnitTable.standard.unit(ledger.reread(span)) == nil
            && Scalars.before(bytes, span.upper, span.lower).value != 0x3002
    }

    private mutating func readIndicator(
        _ row: ArraySlice<RowCell>, _ kind: Indicator.Kind, _ heads: TableState.Heads, manner: Ledger.Manner
    ) {
        let isNamed = heads.columns.first?.isName == true
        let cells = isNamed ? divideJoinedCells(row, under: heads.columns, of: heads) : row
        guard let name = cells.first else { return }
        closeIndicator()
        open?.indicatorKind = kind
        openIndicator(name.span, at: name.span, manner: manner)
        let assigned = assign(cells.dropFirst(), to: heads.unnamed)
        if !assigned.isAligned { reportMisaligned(heads) }
        for (column, cell) in zip(heads.unnamed, assigned.cells) {
            readCell(cell, under: column, of: heads, manner: assigned.isAligned ? manner : .repaired)
        }
        open?.table.heads?.rowCount += 1
        closeIndicator()
    }

    private mutating func readCell(
        _ cell: ByteSpan?, under column: TableState.Column, of heads: TableState.Heads, manner: Ledger.Manner
    ) {
        switch column.role {
        case .unit:
            if let cell {
                let unit = readUnit(cell)
                open?.draft?.indicator.unit = unit
                extendIndicator(cell)
            }
        case .method, .rationale:
            guard let cell else { return }
            // A figure is no method: it may belong to the column before.
            if PlainFigure(bytes, cell) != nil { reportAmbiguous(cell) }
            let text = ledger.field(cell, manner: manner)
            if case .method = column.role {
                open?.draft?.indicator.method = text
            } else {
                open?.draft?.indicator.rationale = text
            }
            extendIndicator(cell)
        case .baseline:
            let label = heads.baselineLabel ?? ""
            observe(.baseline, label: label, period: nil, place(cell, column), manner: manner)
        case .value(let index):
            let year = heads.years[index]
            observe(year.role, label: year.label, period: year.period, place(cell, column), manner: manner)
        case .name, .measureName, .measureProject: break
        }
    }

    // MARK: Labels that slid

    /// How many rows below are looked at for the same label.
    private static let lookAhead = 16

    /// A label of text on the row of an indicator: the row has a unit or figures, or stands right after indicators and
    /// the same label follows. A sentence or a list behind the label is its text.
    private func isShifted(_ label: RowCell, _ row: Layout.Row) -> Bool {
        guard case .section? = label.meaning, cells.count > 1, !cells[1].isLabel, !isProse(cells[1].span) else {
            return false
        }
        if cells.count > 2 { return true }
        guard open?.table.heads?.rowCount ?? 0 > 0 else { return false }
        for next in layout.rows[(index + 1)...].prefix(Self.lookAhead) {
            if next.gapBefore { return false }
            if let cell = layout.cells[next.cells].first(where: \.hasText), cell.key.hash == label.key.hash {
                return true
            }
        }
        return false
    }

    private func isProse(_ span: ByteSpan) -> Bool {
        if Scalars.before(bytes, span.upper, span.lower).value == 0x3002 { return true }
        if bytes[span.lower] == UInt8(ascii: "<") { return true }
        return Marker(bytes, at: span.lower, span.upper, atLineStart: false).map { $0.number == nil } ?? false
    }

    /// The label opens its section, and text that follows in the table is that section's.
    private mutating func shiftLabel(_ label: RowCell) {
        guard case .section(let role)? = label.meaning else { return }
        report(.layoutShiftedLabel, [ledger.reread(label.span), ledger.reread(cells[1].span)], at: label.span)
        openSection(role, heading: label.span, number: nil, key: label.key)
        open?.textIsInCell = true
        open?.table.shiftedLabel = label.key
        open?.sectionIsShifted = true
    }
}

extension TableState.Column {
    var isName: Bool {
        if case .name = role { true } else { false }
    }
}

extension RowCell {
    /// The label of a row of figures: 計画, 実績.
    var isPlainObservation: Bool {
        guard case .observation? = meaning else { return false }
        return key.period.isEmpty
    }
}
