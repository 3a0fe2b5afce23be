import PlanModel

/// Indicators: by rows of label and value, by rows under heads, by blocks with a grid of years.
extension FormEngine {
    /// A label of an indicator with its cell: 指標名 opens one, the others add to it.
    mutating func fillIndicator(_ meaning: Meaning, _ label: RowCell, _ value: ByteSpan?, in sheet: SheetBuilder) {
        ledger.claimLabel(label.span)
        if meaning == .indicatorName {
            sheet.reading.indicatorKind = kindOfIndicators(label.key, in: sheet)
            openIndicator(value, at: value ?? label.span, in: sheet)
            return
        }
        guard let value, !QuantityReader.isDash(bytes, value) else {
            if let value { ledger.claim(value, as: .markup) }
            return
        }
        if sheet.indicator == nil { openIndicator(nil, at: label.span, in: sheet) }
        fillPart(meaning, label, value, in: sheet)
        sheet.indicator?.reach(over: value)
    }

    /// What the indicators are that a label names: what the usual vocabulary says of it (活動指標名), else what stands above.
    func kindOfIndicators(_ label: LabelKey, in sheet: SheetBuilder) -> Indicator.Kind {
        guard !form.isBuiltIn, case .indicatorName(let kind)? = LabelRoles.standard.role(of: label), kind != .target
        else { return sheet.reading.indicatorKind }
        return kind
    }

    /// What is told of the open indicator; a second text is kept beside the first.
    private mutating func fillPart(_ meaning: Meaning, _ label: RowCell, _ value: ByteSpan, in sheet: SheetBuilder) {
        let text = ledger.reread(label.span)
        switch meaning {
        case .unit:
            if let first = sheet.indicator?.unit { return keepRepeated(text, first.text, value, in: sheet) }
            readUnit(value, in: sheet)
        case .rationale:
            if let first = sheet.indicator?.rationale { return keepRepeated(text, first, value, in: sheet) }
            sheet.indicator?.takeRationale(value, &ledger)
        case .method:
            if let first = sheet.indicator?.method { return keepRepeated(text, first, value, in: sheet) }
            sheet.indicator?.takeMethod(value, &ledger)
        default: break
        }
    }

    /// Starts an indicator; a blank name makes a block that counts only if a figure comes.
    mutating func openIndicator(
        _ nameSpan: ByteSpan?, at place: ByteSpan, manner: Ledger.Manner = .declared, in sheet: SheetBuilder
    ) {
        if let nameSpan, sheet.indicator?.takeNameAgain(nameSpan, manner: manner, &ledger) == true { return }
        closeIndicator(in: sheet)
        sheet.indicator = IndicatorBuilder(
            sheet.reading.indicatorKind, taking: nameSpan, at: place, manner: manner, &ledger)
    }

    /// Adds the open indicator to the sheet.
    mutating func closeIndicator(in sheet: SheetBuilder) {
        guard let span = sheet.indicator?.span else { return }
        guard let indicator = sheet.closeIndicator() else {
            report(.indicatorTemplateBlank, at: span)
            return
        }
        guard indicator.unit == nil, indicator.observations.allSatisfy({ $0.value.status == .blank }) else { return }
        // Without a name it is the text of an indicator, and none itself.
        if !IndicatorName.isWhole(indicator.name) {
            reportUnplaced(span)
        } else {
            report(.indicatorNoValues, [indicator.name], at: span)
        }
    }

    /// The unit of a column or row; one that no table holds is kept as written.
    mutating func readUnit(_ span: ByteSpan, in sheet: SheetBuilder) {
        guard let unit = unit(of: span, in: sheet) else { return sheet.indicator?.setUnit(nil) ?? () }
        sheet.indicator?.takeUnit(unit, at: span, &ledger)
    }

    /// The unit of a cell, which whoever puts it into a record takes; nil where it says that there is none, or something
    /// else, and is put away.
    mutating func unit(of span: ByteSpan, in sheet: SheetBuilder) -> Value.Unit? {
        if QuantityReader.isDash(bytes, span) {
            ledger.claim(span, as: .markup)
            return nil
        }
        if isNoUnit(span) {
            // In a form a figure stands there by damage alone.
            let isOfForm = !readsGenerally && !verticalRows.contains(index)
            if isOfForm, PlainFigure(bytes, span) != nil { reportAmbiguous(span) }
            sheet.takeAttribute("", "other", span, manner: .guessed, &ledger)
            return nil
        }
        let (unit, isKnown) = UnitTable.standard.unit(written: ledger.reread(span))
        if !isKnown { reportUnknownUnit(ledger.reread(span), at: span, in: sheet) }
        return unit
    }

    /// A unit that no table holds is said once a sheet.
    mutating func reportUnknownUnit(_ text: String, at span: ByteSpan, in sheet: SheetBuilder) {
        if sheet.isNew(unknownUnit: text) { report(.valueUnknownUnit, [text], at: span) }
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
}

extension UnitTable {
    /// The unit that a text says, in brackets perhaps; one that no table holds is the text itself.
    fileprivate func unit(written text: String) -> (Value.Unit, isKnown: Bool) {
        let inner = text.hasPrefix("(") || text.hasPrefix("（") ? String(text.dropFirst().dropLast()) : text
        if let unit = unit(inner) ?? standardUnit(inner) { return (unit, true) }
        // The end of a line may stand in it: `件/5 年`.
        let whole = String(String.UnicodeScalarView(inner.unicodeScalars.filter { !$0.properties.isWhitespace }))
        if whole != inner, var unit = unit(whole) {
            unit.text = inner
            return (unit, true)
        }
        return (Value.Unit(text: inner, symbol: inner, dimension: .other), false)
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
