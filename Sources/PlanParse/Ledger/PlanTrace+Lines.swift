package import PlanModel

extension PlanTrace {
    /// Gives every span its lines and columns, in place: nothing is copied where the trace is nobody else's.
    mutating func resolve(_ lines: LineTable) { place(lines.resolve) }

    /// Puts every span where a function says; how what stands there was read stays the same.
    mutating func place(_ place: (SourceSpan) -> SourceSpan) { replace { place($0).read($0.manner) } }

    /// Puts another span in the place of every span.
    package mutating func replace(_ place: (SourceSpan) -> SourceSpan) {
        places.title = places.title.map(place)
        places.fiscalYear = places.fiscalYear.map(place)
        places.municipality = places.municipality.map(place)
        SourceSpan.place(&outline, place)
        var sheets = sheets.mutableSpan
        for index in sheets.indices { sheets[index].place(place) }
    }
}

extension SheetTrace {
    fileprivate mutating func place(_ place: (SourceSpan) -> SourceSpan) {
        span = place(span)
        var sections = sections.mutableSpan
        for index in sections.indices { sections[index].span = place(sections[index].span) }
        var indicators = indicators.mutableSpan
        for index in indicators.indices { indicators[index].span = place(indicators[index].span) }
        SourceSpan.place(&tables, place)
        placeFields(place)
    }

    /// Puts the spans of its values and texts where a function says, those of what is made up of them apart.
    mutating func placeFields(_ place: (SourceSpan) -> SourceSpan) {
        var sections = sections.mutableSpan
        for index in sections.indices { ItemTrace.place(&sections[index].items, place) }
        var indicators = indicators.mutableSpan
        for index in indicators.indices { SourceSpan.place(&indicators[index].observations, place) }
        budget?.place(place)
        SourceSpan.place(&attributes, place)
        SourceSpan.place(&footnotes, place)
        places.place(place)
    }
}

extension SheetPlaces {
    fileprivate mutating func place(_ place: (SourceSpan) -> SourceSpan) {
        title = title.map(place)
        code = code.map(place)
        heading = heading.map(place)
        fiscalYear = fiscalYear.map(place)
        department = department.map(place)
        head = head.map(place)
        SourceSpan.place(&related, place)
        SourceSpan.place(&relatedPlans, place)
        SourceSpan.place(&sdgs, place)
        SourceSpan.place(&measures, place)
    }
}

extension ItemTrace {
    /// Items nest no deeper than ``ParseLimits/maximumNesting``, so this may call itself.
    fileprivate static func place(_ items: inout [ItemTrace], _ place: (SourceSpan) -> SourceSpan) {
        var items = items.mutableSpan
        for index in items.indices {
            items[index].span = place(items[index].span)
            Self.place(&items[index].items, place)
        }
    }
}

extension BudgetTrace {
    fileprivate mutating func place(_ place: (SourceSpan) -> SourceSpan) {
        account = account.map(place)
        SourceSpan.place(&levels, place)
        heads = heads.map(place)
        var years = years.mutableSpan
        for index in years.indices {
            years[index].span = place(years[index].span)
            SourceSpan.place(&years[index].sources, place)
        }
    }
}

extension SourceSpan {
    fileprivate static func place(_ spans: inout [SourceSpan], _ place: (SourceSpan) -> SourceSpan) {
        var spans = spans.mutableSpan
        for index in spans.indices { spans[index] = place(spans[index]) }
    }
}
