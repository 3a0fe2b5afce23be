import PlanModel
import PlanParse

/// Spans lie in the source, have the right lines, and hold the text they speak of; traces have the shape of records.
struct SpanPromises {
    private let bytes: [UInt8]
    private let lines: LineTable
    /// What is no text, in source order: a page may end within an item.
    private let markup: [SourceSpan]
    private var broken: [String] = []

    /// Text of several lines beside each other has that of others between its own.
    private let isReordered: Bool
    /// A name goes on in a row below it, and has that row's figures between its own words.
    private var isContinued = false

    static func broken(
        _ source: SourceText, _ document: PlanDocument, markup: [SourceSpan], isReordered: Bool
    ) -> [String] {
        var promises = SpanPromises(source, markup, isReordered)
        promises.check(document)
        return promises.broken
    }

    private init(_ source: SourceText, _ markup: [SourceSpan], _ isReordered: Bool) {
        self.isReordered = isReordered
        bytes = source.utf8
        lines = LineTable(bytes)
        self.markup = markup.sorted { $0.offset < $1.offset }
    }

    private mutating func expect(_ condition: Bool, _ promise: @autoclosure () -> String) {
        if !condition { broken.append(promise()) }
    }

    private mutating func check(_ document: PlanDocument) {
        let (sheets, traces) = (document.plan.sheets, document.trace.sheets)
        expect(sheets.count == traces.count, "a trace for each sheet")
        isContinued = document.diagnostics.contains { $0.kind == .layoutContinuedRow }
        for (sheet, trace) in zip(sheets, traces) { check(sheet, trace) }
        for diagnostic in document.diagnostics { if let span = diagnostic.span { check(span) } }
    }

    private mutating func check(_ sheet: Sheet, _ trace: SheetTrace) {
        check(trace.span)
        expect(sheet.sections.count == trace.sections.count, "a trace for each section")
        for (section, sectionTrace) in zip(sheet.sections, trace.sections) {
            check(sectionTrace.span)
            check(section.items, sectionTrace.items)
        }
        expect(sheet.indicators.count == trace.indicators.count, "a trace for each indicator")
        for (indicator, indicatorTrace) in zip(sheet.indicators, trace.indicators) {
            check(indicatorTrace.span, holds: indicator.name)
            expect(indicator.observations.count == indicatorTrace.observations.count, "a trace for each figure")
            for (observation, span) in zip(indicator.observations, indicatorTrace.observations) {
                check(span, is: observation.value.text)
            }
        }
        expect(sheet.tables.count == trace.tables.count, "a trace for each table")
        trace.tables.forEach { check($0) }
        check(sheet, trace.places)
        expect(sheet.attributes.count == trace.attributes.count, "a place for each attribute")
        for (attribute, span) in zip(sheet.attributes, trace.attributes) { check(span, holds: attribute.text) }
        expect(sheet.footnotes.count == trace.footnotes.count, "a place for each footnote")
        for (footnote, span) in zip(sheet.footnotes, trace.footnotes) { check(span, holds: footnote.text) }
        check(sheet.budget, trace.budget)
    }

    /// Each text of a sheet has a place. A name whose rest stands in the row below has one that reaches over both.
    private mutating func check(_ sheet: Sheet, _ places: SheetPlaces) {
        let texts = [
            (sheet.title, places.title), (sheet.code, places.code), (sheet.heading, places.heading),
            (sheet.fiscalYear?.text, places.fiscalYear), (sheet.organization.department, places.department),
            (sheet.organization.head.map { $0.name ?? "" }, places.head),
        ]
        for (text, place) in texts {
            expect((text == nil) == (place == nil), "a place for each text: \(text ?? "none")")
            if let place { check(place) }
        }
        let lists = [
            (sheet.organization.related.count, places.related), (sheet.relatedPlans.count, places.relatedPlans),
            (sheet.sdgs.count, places.sdgs), (sheet.measures.count, places.measures),
        ]
        for (count, spans) in lists {
            expect(count == spans.count, "a place for each entry")
            spans.forEach { check($0) }
        }
    }

    private mutating func check(_ budget: Budget?, _ trace: BudgetTrace?) {
        let (years, traces) = (budget?.years ?? [], trace?.years ?? [])
        expect(years.count == traces.count, "a trace for each year")
        for (year, yearTrace) in zip(years, traces) {
            check(yearTrace.span, is: year.total.text)
            expect(year.sources.count == yearTrace.sources.count, "a trace for each source")
            for (source, span) in zip(year.sources, yearTrace.sources) { check(span, is: source.value.text) }
        }
    }

    /// Items nest a few levels deep alone, so this may call itself.
    private mutating func check(_ items: [Item], _ traces: [ItemTrace]) {
        expect(items.count == traces.count, "a trace for each item")
        for (item, trace) in zip(items, traces) {
            check(trace.span, holds: item.text, apartFromMarks: !item.footnotes.isEmpty)
            check(item.items, trace.items)
        }
    }

    /// - Parameter apartFromMarks: Marks of notes may stand between the parts of the text.
    private mutating func check(_ span: SourceSpan, holds text: String, apartFromMarks: Bool = false) {
        guard check(span) else { return }
        let (found, sought) = (squeezed(span), squeezed(Array(text.utf8)))
        expect(
            found.holds(sought) || (isReordered || isContinued || apartFromMarks) && found.holdsInOrder(sought),
            "\(String(decoding: found, as: UTF8.self)) does not hold \(text)")
    }

    private mutating func check(_ span: SourceSpan, is text: String) {
        guard check(span) else { return }
        let (found, sought) = (squeezed(span), squeezed(Array(text.utf8)))
        expect(found == sought || isReordered && found.holdsInOrder(sought), "the span of a figure is that of \(text)")
    }

    @discardableResult
    private mutating func check(_ span: SourceSpan) -> Bool {
        guard span.offset >= 0, span.length >= 0, span.end <= bytes.count else {
            broken.append("a span lies outside the source: \(span)")
            return false
        }
        expect(lines.resolve(span) == span, "the lines of a span are those of its place: \(span)")
        return true
    }

    /// The text of a span as a record takes it, without any blanks. What stands on either side of markup is text by
    /// itself: joined, the two could make a tag that the source has not.
    private func squeezed(_ span: SourceSpan) -> [UInt8] {
        var (text, index): ([UInt8], Int) = ([], span.offset)
        var next = firstMarkup(from: span.offset)
        while next < markup.count, markup[next].offset < span.end {
            text += squeezed(RecordText.field(Array(bytes[index..<max(index, markup[next].offset)])))
            index = max(index, markup[next].end)
            next += 1
        }
        return text + squeezed(RecordText.field(Array(bytes[min(index, span.end)..<span.end])))
    }

    private func squeezed(_ text: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var index = 0
        while index < text.count {
            let blank = max(RecordText.blankLength(text, at: index), text[index] <= 0x20 ? 1 : 0)
            if blank == 0 { kept.append(text[index]) }
            index += max(1, blank)
        }
        return kept
    }

    /// The first stretch of markup that starts at a byte or behind it.
    private func firstMarkup(from offset: Int) -> Int {
        var (low, high) = (0, markup.count)
        while low < high {
            let middle = (low + high) / 2
            if markup[middle].offset < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension [UInt8] {
    /// Whether other bytes stand somewhere in these.
    fileprivate func holds(_ sought: [UInt8]) -> Bool {
        guard let first = sought.first else { return true }
        guard sought.count <= count else { return false }
        return (0...(count - sought.count)).contains { start in
            self[start] == first && self[start..<(start + sought.count)].elementsEqual(sought)
        }
    }

    /// Whether other bytes stand in these one after the other, with anything between them.
    fileprivate func holdsInOrder(_ sought: [UInt8]) -> Bool {
        var rest = sought[...]
        for byte in self where byte == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
