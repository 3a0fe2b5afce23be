import PlanModel

extension PlanTrace {
    /// The trace with the lines and columns of every span.
    func resolved(_ lines: LineTable) -> PlanTrace { mapped(lines.resolve) }

    /// The trace of mended bytes in its source.
    func carriedBack(by mended: MendedSource) -> PlanTrace { mapped(mended.original) }

    /// The trace with every span as a function gives it.
    private func mapped(_ place: (SourceSpan) -> SourceSpan) -> PlanTrace {
        var trace = self
        for index in trace.sheets.indices { trace.sheets[index].carry(place) }
        return trace
    }
}

extension SheetTrace {
    fileprivate mutating func carry(_ place: (SourceSpan) -> SourceSpan) {
        span = place(span)
        for index in sections.indices {
            sections[index].span = place(sections[index].span)
            ItemTrace.carry(&sections[index].items, place)
        }
        for index in indicators.indices {
            indicators[index].span = place(indicators[index].span)
            indicators[index].observations = indicators[index].observations.map(place)
        }
        budget?.carry(place)
        tables = tables.map(place)
    }
}

extension ItemTrace {
    /// Items nest no deeper than ``Narrative/depthLimit``, so this may call itself.
    fileprivate static func carry(_ items: inout [ItemTrace], _ place: (SourceSpan) -> SourceSpan) {
        for index in items.indices {
            items[index].span = place(items[index].span)
            carry(&items[index].items, place)
        }
    }
}

extension BudgetTrace {
    fileprivate mutating func carry(_ place: (SourceSpan) -> SourceSpan) {
        account = account.map(place)
        heads = heads.map(place)
        for index in years.indices {
            years[index].span = place(years[index].span)
            years[index].sources = years[index].sources.map(place)
        }
    }
}

extension Diagnostic {
    /// The finding on mended bytes in their source.
    func carriedBack(by mended: MendedSource) -> Diagnostic {
        var finding = self
        finding.span = span.map(mended.original)
        return finding
    }
}
