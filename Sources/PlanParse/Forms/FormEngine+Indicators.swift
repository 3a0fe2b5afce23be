import PlanModel

/// Indicators: by rows of label and value, by rows under heads, by blocks with a grid of years.
extension FormEngine {
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

    mutating func extendIndicator(_ span: ByteSpan) {
        if let before = open?.draft?.span { open?.draft?.span = before.union(span) }
    }

    /// The unit of a column or row; one that no table holds is kept as written.
    mutating func readUnit(_ span: ByteSpan) -> Value.Unit? {
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
        return Value.Unit(text: inner, symbol: inner, dimension: .other)
    }

    /// A unit that no table holds is said once a sheet.
    mutating func reportUnknownUnit(_ text: String, at span: ByteSpan) {
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
