import PlanModel

/// How stretches of the calendar and of the source are written.
extension JSONWriter {
    mutating func period(_ key: JSONKey, _ period: Period?) {
        self.key(key)
        guard let period else { return null() }
        open("{")
        periodKeys(period)
        close("}")
    }

    mutating func periodKeys(_ period: Period) {
        string(.text, period.text)
        word(.precision, period.precision.rawValue)
        key(.start)
        point(period.start)
        key(.end)
        point(period.end)
        number(.fiscalYear, period.fiscalYear?.startYear)
        word(.bound, period.bound?.rawValue)
    }

    mutating func span(_ key: JSONKey, _ span: SourceSpan?) {
        self.key(key)
        guard let span else { return null() }
        open("{")
        spanKeys(span)
        close("}")
    }

    private mutating func spanKeys(_ span: SourceSpan) {
        number(.offset, span.offset)
        number(.length, span.length)
        number(.line, span.line)
        number(.column, span.column)
        number(.endLine, span.endLine)
        number(.endColumn, span.endColumn)
        if span.manner != .declared { word(.manner, span.manner.rawValue) }
    }

    /// A span that is left out where it is not known.
    mutating func place(_ key: JSONKey, _ span: SourceSpan?) {
        if let span, span != .none { self.span(key, span) }
    }

    mutating func places(_ places: PlanPlaces) {
        if places == PlanPlaces() { return }
        key(.places)
        open("{")
        place(.title, places.title)
        place(.fiscalYear, places.fiscalYear)
        place(.municipality, places.municipality)
        close("}")
    }

    mutating func places(_ places: SheetPlaces?) {
        guard let places, !places.isEmpty else { return }
        key(.places)
        open("{")
        place(.title, places.title)
        place(.code, places.code)
        place(.heading, places.heading)
        place(.fiscalYear, places.fiscalYear)
        place(.department, places.department)
        place(.head, places.head)
        spans(.related, places.related)
        spans(.relatedPlans, places.relatedPlans)
        spans(.sdgs, places.sdgs)
        spans(.measures, places.measures)
        close("}")
    }

    private mutating func spans(_ key: JSONKey, _ spans: [SourceSpan]) {
        if spans.isEmpty { return }
        array(key, spans) { writer, span in
            writer.open("{")
            writer.spanKeys(span)
            writer.close("}")
        }
    }
}
