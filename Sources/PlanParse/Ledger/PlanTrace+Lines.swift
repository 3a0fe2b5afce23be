import PlanModel

extension PlanTrace {
    /// The trace with the lines and columns of every span.
    func resolved(_ lines: LineTable) -> PlanTrace {
        var trace = self
        for index in trace.sheets.indices { trace.sheets[index].resolve(lines) }
        return trace
    }
}

extension SheetTrace {
    fileprivate mutating func resolve(_ lines: LineTable) {
        span = lines.resolve(span)
        for index in sections.indices {
            sections[index].span = lines.resolve(sections[index].span)
            ItemTrace.resolve(&sections[index].items, lines)
        }
        for index in indicators.indices {
            indicators[index].span = lines.resolve(indicators[index].span)
            indicators[index].observations = indicators[index].observations.map(lines.resolve)
        }
        budget?.resolve(lines)
        tables = tables.map(lines.resolve)
    }
}

extension ItemTrace {
    /// Items nest no deeper than ``Narrative/depthLimit``, so this may call itself.
    fileprivate static func resolve(_ items: inout [ItemTrace], _ lines: LineTable) {
        for index in items.indices {
            items[index].span = lines.resolve(items[index].span)
            resolve(&items[index].items, lines)
        }
    }
}

extension BudgetTrace {
    fileprivate mutating func resolve(_ lines: LineTable) {
        account = account.map(lines.resolve)
        heads = heads.map(lines.resolve)
        for index in years.indices {
            years[index].span = lines.resolve(years[index].span)
            years[index].sources = years[index].sources.map(lines.resolve)
        }
    }
}
