public import PlanModel

/// A document that was read: its records, where they stand, and what was found.
public struct ParsedPlan: Sendable {
    /// The text that was read.
    public let source: SourceText
    /// What the document says. The number of lines and the digest of its source are filled in by ``document``.
    public private(set) var plan: Plan
    private var trace: PlanTrace
    /// What the parser itself found.
    private let findings: [Diagnostic]
    /// How many findings of each kind there are, made or not.
    private let tally: FindingTally
    private let unclaimedSpans: [ByteSpan]
    private(set) var ledger: Ledger
    /// A form recognised the document.
    let isDeclared: Bool
    /// Which of the form's openings opened a sheet.
    let openings: [Bool]
    /// Some text stands in another order than in the source: lines of cells beside each other.
    package let isReordered: Bool

    init(
        _ outcome: consuming FormEngine.Outcome, source: SourceText, _ reading: SourceReading, isRead: Bool
    ) {
        let evidence = DocumentEvidence(outcome, bytes: reading.bytes)
        reading.carryBack(&outcome, to: source.bytes)
        if outcome.plan.fiscalYear == nil {
            outcome.plan.fiscalYear = evidence.fiscalYear
            outcome.trace.places.fiscalYear = evidence.fiscalYear.flatMap { _ in
                outcome.trace.sheets.lazy.compactMap(\.places.fiscalYear).first
            }
        }
        if outcome.plan.municipality == nil {
            outcome.plan.municipality = evidence.municipality
            outcome.trace.places.municipality = evidence.municipality.flatMap { municipality in
                Word(municipality.name).first(in: source.bytes, ByteSpan(0, source.bytes.count))?.sourceSpan
            }
        }
        SheetKeys.assign(to: &outcome.plan.sheets)
        unclaimedSpans = outcome.ledger.unclaimed()
        var findings = outcome.diagnostics
        for cell in reading.mendedCells where outcome.tally.admits(cell.kind) {
            findings.append(Self.repair(cell, at: reading.place(of: cell), outcome.trace))
        }
        outcome.trace.tellManners(by: outcome.ledger, Stretches(repairsIn: findings))
        if isRead {
            findings += Self.documentFindings(outcome.plan, reading)
            findings += Self.impossibleDates(source, findings, outcome.trace, &outcome.tally)
            findings += Self.lostCharacters(source, outcome.trace, &outcome.tally)
        }
        for span in source.invalidSpans where outcome.tally.admits(.sourceInvalidBytes) {
            findings.append(Diagnostic(.sourceInvalidBytes, [source.encoding], span: span.sourceSpan))
        }
        for span in unclaimedSpans {
            // In place: nobody else holds the trace.
            let sheet = Self.sheet(at: span, outcome.trace)
            if outcome.tally.admits(.sourceUnclaimed) {
                findings.append(Self.unclaimed(source.string(span), sheet, at: span))
            }
            if let sheet { outcome.trace.sheets[sheet].coverage.unclaimed += 1 }
        }
        self.source = source
        isReordered = reading.transcript?.isReordered ?? false
        self.findings = findings
        ledger = outcome.ledger
        isDeclared = reading.form != nil
        openings = outcome.openings
        plan = outcome.plan
        trace = outcome.trace
        tally = outcome.tally
    }

    private static func unclaimed(_ text: String, _ sheet: Int?, at span: ByteSpan) -> Diagnostic {
        let sheet = sheet.map { String($0 + 1) }
        return Diagnostic(.sourceUnclaimed, [String(text.prefix(40))], sheet: sheet, span: span.sourceSpan)
    }

    /// The document as writers and other tools take it: checked against the rules, with lines and columns. It is made
    /// anew at each call: keep its result, or ask ``PlanParser/document(of:)`` for it alone.
    public var document: PlanDocument {
        var copy = self
        return copy.takeDocument()
    }

    /// The document, with the records and places moved out of this.
    mutating func takeDocument() -> PlanDocument {
        ledger = Ledger([])
        var diagnostics = self.diagnostics
        let lines = LineTable(source.bytes)
        for index in diagnostics.indices { diagnostics[index].span = diagnostics[index].span.map(lines.resolve) }
        let unclaimed = unclaimedSpans.map { span in
            Unclaimed(span: lines.resolve(span.sourceSpan), text: source.string(span))
        }
        var (plan, trace) = (Plan(source: plan.source, form: plan.form), PlanTrace())
        swap(&plan, &self.plan)
        swap(&trace, &self.trace)
        plan.source.lines = lines.lineCount
        plan.source.sha256 = source.sha256
        trace.resolve(lines)
        return PlanDocument(plan: plan, trace: trace, diagnostics: diagnostics, unclaimed: unclaimed)
    }

    /// What the parser and the rules found, in source order, without lines and columns.
    public var diagnostics: [Diagnostic] {
        var tally = tally
        var findings = findings + RuleBook.diagnostics(of: plan, trace, &tally)
        findings += tally.exceeded.map { kind, count in
            let limit = MetLimit("maximumFindingsOfOneKind", tally.limit, "\(count) × \(kind.code)")
            return Diagnostic(.sourceLimit, limit.details, span: SourceSpan(offset: 0, length: 0))
        }
        let start = trace.places.title ?? SourceSpan(offset: 0, length: 0)
        for index in findings.indices where findings[index].span == nil { findings[index].span = start }
        return UnreadText(findings).silencing(findings).sorted { ($0.span?.offset ?? -1) < ($1.span?.offset ?? -1) }
    }

    /// What was mended before the forms read it.
    private static func repair(_ cell: MendedCell, at span: SourceSpan, _ trace: PlanTrace) -> Diagnostic {
        let place = ByteSpan(span.offset, span.offset + span.length)
        return Diagnostic(
            cell.kind, [String(decoding: cell.text, as: UTF8.self)],
            sheet: sheet(at: place, trace).map { String($0 + 1) }, span: span)
    }

    /// The index of the sheet in whose span a stretch begins.
    private static func sheet(at span: ByteSpan, _ trace: PlanTrace) -> Int? {
        var (low, high) = (0, trace.sheets.count)
        while low < high {
            let middle = (low + high) / 2
            if trace.sheets[middle].span.offset <= span.lower { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }

    /// Dates that no calendar has, but for those that readers told of already.
    private static func impossibleDates(
        _ source: SourceText, _ told: [Diagnostic], _ trace: PlanTrace, _ tally: inout FindingTally
    ) -> [Diagnostic] {
        let spans = ImpossibleDates.spans(in: source.bytes)
        if spans.isEmpty { return [] }
        var known = told.filter { $0.kind == .periodInvalid }.compactMap(\.span).sorted { $0.offset < $1.offset }[...]
        return spans.compactMap { span in
            while let first = known.first, first.offset + first.length <= span.lower { known.removeFirst() }
            if let first = known.first, first.offset < span.upper { return nil }
            guard tally.admits(.periodInvalid) else { return nil }
            return Diagnostic(
                .periodInvalid, [source.string(span)], sheet: sheet(at: span, trace).map { String($0 + 1) },
                span: span.sourceSpan)
        }
    }

    /// At most so many places of lost characters are told one by one.
    private static let mostLostPlaces = 10

    /// What stands where characters were lost, but for bytes that did not decode: at most ten places, and how many others.
    private static func lostCharacters(
        _ source: SourceText, _ trace: PlanTrace, _ tally: inout FindingTally
    ) -> [Diagnostic] {
        var invalid = source.invalidSpans[...]
        let spans = LostCharacters.spans(in: source.bytes).filter { span in
            while let first = invalid.first, first.upper <= span.lower { invalid.removeFirst() }
            return invalid.first.map { $0.lower >= span.upper } ?? true
        }
        var told = spans.prefix(mostLostPlaces).map { ($0, LostCharacters.names(of: $0, in: source.bytes)) }
        if let next = spans.dropFirst(mostLostPlaces).first {
            told.append((next, "… +\(spans.count - mostLostPlaces)"))
        }
        return told.compactMap { span, names in
            guard tally.admits(.sourceLostCharacters) else { return nil }
            return Diagnostic(
                .sourceLostCharacters, [names], sheet: sheet(at: span, trace).map { String($0 + 1) },
                span: span.sourceSpan)
        }
    }

    /// A document of a declared form none of whose sheets opened, or most of whose sheets lack their title.
    private static func incompleteness(of plan: Plan, isOpened: Bool) -> Diagnostic? {
        let named = plan.sheets.filter { $0.kind != .table && $0.kind != .statement }
        let titled = named.count { $0.title != nil }
        guard !isOpened || plan.sheets.isEmpty || titled * 2 < named.count else { return nil }
        let (found, all) = isOpened ? (titled, named.count) : (0, 0)
        return Diagnostic(
            .formIncomplete, [plan.form, String(found), String(all)], span: SourceSpan(offset: 0, length: 0))
    }

    private static func documentFindings(_ plan: Plan, _ reading: SourceReading) -> [Diagnostic] {
        let start = SourceSpan(offset: 0, length: 0)
        var findings: [Diagnostic] = []
        if reading.form == nil {
            findings.append(Diagnostic(.formUnknown, span: start))
        } else if let finding = incompleteness(of: plan, isOpened: !reading.isReadGenerally) {
            findings.append(finding)
        }
        if plan.municipality == nil { findings.append(Diagnostic(.municipalityUnknown, span: start)) }
        return findings
    }
}

/// What the whole document tells about itself.
struct DocumentEvidence {
    let fiscalYear: Period?
    let municipality: Municipality?

    init(_ outcome: borrowing FormEngine.Outcome, bytes: [UInt8]) {
        fiscalYear = Self.agreedYear(outcome.plan.sheets)
        municipality = MunicipalityFinder.standard.municipality(of: bytes, headings: outcome.headings)
    }

    /// The year that all sheets with a year agree on.
    private static func agreedYear(_ sheets: [Sheet]) -> Period? {
        let years = sheets.compactMap(\.fiscalYear)
        guard let first = years.first, years.allSatisfy({ $0.start == first.start && $0.end == first.end }) else {
            return nil
        }
        return first
    }
}
