import PlanModel

extension FormEngine {
    /// Reads a line of an indicator with a letter; false where the label is none, or none that was named.
    mutating func readLettered(
        _ label: RowCell, _ value: ByteSpan?, _ indicators: inout LetteredIndicators, in sheet: SheetBuilder
    ) -> Bool {
        guard let lettered = LetteredIndicator(bytes, label.span) else { return false }
        if lettered.part == .name {
            passLabel(label.span)
            guard let value else { return true }
            if QuantityReader.isDash(bytes, value) {
                ledger.claim(value, as: .markup)
                return true
            }
            let builder = IndicatorBuilder(lettered.kind, taking: value, at: value, manner: .guessed, &ledger)
            indicators.name(lettered.key, builder)
            return true
        }
        guard let indicator = indicators.place(lettered.key) else { return false }
        passLabel(label.span)
        if lettered.part == .unit {
            guard let value else { return true }
            let unit = unit(of: value, in: sheet)
            indicators.change(indicator) { builder in
                if let unit { builder.takeUnit(unit, at: value, &ledger) } else { builder.setUnit(nil) }
                builder.reach(over: value)
            }
        } else {
            // A figure whose year and role no label tells is a value that was found.
            let place = value ?? ByteSpan(label.span.upper, label.span.upper)
            let reading = look(at: place, column: indicators.builders[indicator].unit, in: sheet)
            let observation = Indicator.Observation(
                role: .actual, label: ledger.reread(label.span), period: nil, asOf: reading.asOf, value: reading.value)
            indicators.change(indicator) {
                $0.take([(observation, reading, place)], of: value, manner: .guessed, &ledger)
            }
        }
        return true
    }

    /// Adds the indicators of a record to its sheet.
    mutating func closeLettered(_ indicators: LetteredIndicators, in sheet: SheetBuilder) {
        for builder in indicators.builders {
            closeIndicator(in: sheet)
            sheet.indicator = builder
            closeIndicator(in: sheet)
        }
    }
}
