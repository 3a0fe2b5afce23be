import PlanExport
import PlanModel
import Testing

@testable import PlanParse

/// Parses a document and checks what holds for every document, whatever else a test asks of it.
@discardableResult
func assertParse(
    _ bytes: [UInt8], name: String = "test", sourceLocation: SourceLocation = #_sourceLocation
) throws -> PlanDocument {
    let source = SourceText(utf8: bytes, name: name)
    let parsed = PlanParser().parse(source)
    let document = parsed.document
    expectTiling(source, sourceLocation)
    expectClaims(parsed, document, sourceLocation)
    SpanCheck(parsed, document, sourceLocation).run()
    let line = PlanJSON.line(document)
    #expect(
        line == PlanJSON.line(PlanParser().parse(source).document), "twice the same", sourceLocation: sourceLocation)
    #expect(try PlanJSON.read(line) == document, "read back", sourceLocation: sourceLocation)
    return document
}

/// Tokens tile the source: the first starts at 0, each where the one before ends.
private func expectTiling(_ source: SourceText, _ location: SourceLocation) {
    let tokens = Lexer.tokens(of: source.bytes)
    #expect(tokens.first?.start ?? 0 == 0, sourceLocation: location)
    let rising = zip(tokens, tokens.dropFirst()).allSatisfy { $0.start < $1.start }
    #expect(rising, "tokens rise", sourceLocation: location)
    #expect(tokens.last.map { Int($0.start) < source.bytes.count } ?? source.bytes.isEmpty, sourceLocation: location)
}

/// Every byte that is not blank is claimed once, or reported.
private func expectClaims(_ parsed: ParsedPlan, _ document: PlanDocument, _ location: SourceLocation) {
    let bytes = parsed.source.bytes
    var counts = [UInt8](repeating: 0, count: bytes.count)
    for claim in parsed.ledger.claims {
        for index in claim.span.lower..<claim.span.upper { counts[index] += 1 }
    }
    for stretch in document.unclaimed {
        for index in stretch.span.offset..<stretch.span.end { counts[index] += 1 }
    }
    if let twice = counts.firstIndex(where: { $0 > 1 }) {
        Issue.record("byte \(twice) is claimed twice: \(excerpt(bytes, twice))", sourceLocation: location)
    }
    let lost = bytes.indices.first { counts[$0] == 0 && bytes[$0] > 0x20 && !isBlank(bytes, $0) }
    if let lost { Issue.record("byte \(lost) is lost: \(excerpt(bytes, lost))", sourceLocation: location) }
    let reported = document.diagnostics.filter { $0.kind == .sourceUnclaimed }.compactMap(\.span)
    #expect(reported == document.unclaimed.map(\.span), sourceLocation: location)
}

/// Whether a byte is part of a blank character that is not ASCII, or of the entity of a blank.
private func isBlank(_ bytes: [UInt8], _ index: Int) -> Bool {
    (0...CharacterEntity.maximumLength).contains { back in
        let start = index - back
        guard start >= 0 else { return false }
        return CharacterClass.blankLength(bytes, start, bytes.count) > back
    }
}

private func excerpt(_ bytes: [UInt8], _ index: Int) -> String {
    String(decoding: bytes[max(0, index - 30)..<min(bytes.count, index + 30)], as: UTF8.self)
}

/// Spans lie in the source, have the right lines, and hold the text they speak of.
private struct SpanCheck {
    let source: SourceText
    let document: PlanDocument
    let location: SourceLocation
    let lines: LineTable
    /// What is no text, in source order: a page may end within an item.
    let markup: [ByteSpan]

    init(_ parsed: ParsedPlan, _ document: PlanDocument, _ location: SourceLocation) {
        source = parsed.source
        markup = parsed.ledger.claims.filter { $0.kind == .markup }.map(\.span).sorted { $0.start < $1.start }
        self.document = document
        self.location = location
        lines = LineTable(source.bytes)
    }

    func run() {
        #expect(document.plan.sheets.count == document.trace.sheets.count, sourceLocation: location)
        for (sheet, trace) in zip(document.plan.sheets, document.trace.sheets) {
            check(trace.span, holds: "")
            #expect(sheet.sections.count == trace.sections.count, sourceLocation: location)
            for (section, sectionTrace) in zip(sheet.sections, trace.sections) {
                check(sectionTrace.span, holds: "")
                check(section.items, sectionTrace.items)
            }
            for (indicator, indicatorTrace) in zip(sheet.indicators, trace.indicators) {
                check(indicatorTrace.span, holds: indicator.name)
                for (observation, span) in zip(indicator.observations, indicatorTrace.observations) {
                    check(span, is: observation.value.text)
                }
            }
            for (year, yearTrace) in zip(sheet.budget?.years ?? [], trace.budget?.years ?? []) {
                check(yearTrace.span, is: year.total.text)
                for (source, span) in zip(year.sources, yearTrace.sources) { check(span, is: source.value.text) }
            }
        }
        for diagnostic in document.diagnostics { if let span = diagnostic.span { check(span, holds: "") } }
    }

    private func check(_ items: [Item], _ traces: [ItemTrace]) {
        #expect(items.count == traces.count, sourceLocation: location)
        for (item, trace) in zip(items, traces) {
            check(trace.span, holds: item.text)
            check(item.items, trace.items)
        }
    }

    private func check(_ span: SourceSpan, holds text: String) {
        guard check(span) else { return }
        let found = squeezed(span)
        #expect(found.contains(squeezed(text)), "\(found) does not hold \(text)", sourceLocation: location)
    }

    private func check(_ span: SourceSpan, is text: String) {
        guard check(span) else { return }
        #expect(squeezed(span) == squeezed(text), sourceLocation: location)
    }

    private func check(_ span: SourceSpan) -> Bool {
        guard span.offset >= 0, span.length >= 0, span.end <= source.bytes.count else {
            Issue.record("span outside the source: \(span)", sourceLocation: location)
            return false
        }
        #expect(lines.resolve(span) == span, sourceLocation: location)
        return true
    }

    private func squeezed(_ span: SourceSpan) -> String {
        var (text, index): ([UInt8], Int) = ([], span.offset)
        var next = markup.partition(before: span.offset)
        while next < markup.count, markup[next].lower < span.end {
            text += source.bytes[index..<max(index, markup[next].lower)]
            index = max(index, markup[next].upper)
            next += 1
        }
        text += source.bytes[min(index, span.end)..<span.end]
        var ledger = Ledger(text)
        return squeezed(ledger.field(ByteSpan(0, text.count)))
    }

    private func squeezed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let blank = max(CharacterClass.blankLength(bytes, index, bytes.count), bytes[index] <= 0x20 ? 1 : 0)
            if blank == 0 { kept.append(bytes[index]) }
            index += max(1, blank)
        }
        return String(decoding: kept, as: UTF8.self)
    }
}

extension [ByteSpan] {
    /// The first of some spans in order that starts at a byte or behind it.
    fileprivate func partition(before offset: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].lower < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
