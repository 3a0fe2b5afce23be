import PlanModel

/// How a document is written.
extension DataWriter {
    mutating func document(_ document: borrowing PlanDocument, _ findings: [Diagnostic], path: String) {
        let (plan, trace) = (document.plan, document.trace)
        object { writer in
            writer.text("path", path)
            writer.text("form", plan.form)
            writer.text("title", plan.title)
            writer.municipality(plan.municipality)
            writer.period("year", plan.fiscalYear)
            writer.source(plan.source)
            writer.places(trace.places)
            writer.list("outline", plan.outline, trace.outline) { $0.outlineEntry($1, $2) }
            writer.list("sheets", plan.sheets, trace.sheets) { $0.sheet($1, $2) }
            writer.list("findings", findings) { $0.finding($1) }
        }
    }

    private mutating func municipality(_ municipality: Municipality?) {
        guard let municipality else { return }
        object("municipality") { writer in
            writer.text("name", municipality.name)
            writer.text("prefecture", municipality.prefecture)
            writer.text("code", municipality.code)
        }
    }

    private mutating func source(_ source: Plan.Source) {
        object("source") { writer in
            writer.text("name", source.name)
            writer.text("encoding", source.encoding)
            writer.number("bytes", source.bytes)
            writer.number("lines", source.lines)
            writer.text("sha256", source.sha256)
            writer.text("reader", source.reader)
        }
    }

    private mutating func places(_ places: PlanPlaces) {
        object("places") { writer in
            writer.place("title", places.title)
            writer.place("year", places.fiscalYear)
            writer.place("municipality", places.municipality)
        }
    }

    private mutating func outlineEntry(_ entry: OutlineEntry, _ span: SourceSpan?) {
        object { writer in
            writer.text("kind", entry.kind.rawValue)
            writer.text("code", entry.code)
            writer.text("title", entry.title)
            writer.text("description", entry.description)
            writer.place("at", span)
        }
    }

    private mutating func finding(_ finding: Diagnostic) {
        let message = finding.message
        object { writer in
            writer.text("code", finding.kind.code)
            writer.text("severity", finding.severity.rawValue)
            writer.text("ja", message.ja)
            writer.text("en", message.en)
            writer.text("sheet", finding.sheet)
            if let remark = finding.remark {
                writer.list("remark", [remark.ja, remark.en]) { $0.text($1) }
            } else {
                writer.text("hint", finding.hint)
            }
            writer.place("at", finding.span)
            writer.number("line", finding.span?.line)
            writer.number("column", finding.span?.column)
        }
    }
}

/// How years are written: what the document says, and the year to sort and draw by.
extension DataWriter {
    mutating func period(_ name: StaticString, _ period: Period?) {
        guard let period else { return }
        object(name) { writer in
            writer.text("text", period.text)
            writer.number("from", period.firstYear)
            writer.number("year", period.lastYear)
        }
    }
}

extension Period {
    /// The fiscal year that it ends in, a calendar year for one; nil where no year is known.
    var lastYear: Int? { fiscalYear?.startYear ?? end?.date.flatMap(year) ?? start?.date.flatMap(year) }

    /// The year that it begins in, where that is another one.
    var firstYear: Int? {
        guard precision == .range, let first = start?.date.flatMap(year), first != lastYear else { return nil }
        return first
    }

    private func year(of date: CivilDate) -> Int? {
        precision == .year ? date.year : FiscalYear(containing: date)?.startYear
    }
}
