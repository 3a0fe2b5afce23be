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
    let ledger: Ledger

    init(_ engine: consuming FormEngine, source: SourceText, _ reading: SourceReading, isRead: Bool) {
        self.source = source
        var tally = engine.tally
        ledger = reading.mended?.original(engine.ledger, source.bytes) ?? engine.ledger
        unclaimedSpans = ledger.unclaimed()
        plan = engine.plan
        trace = reading.mended.map { [trace = engine.trace] in trace.carriedBack(by: $0) } ?? engine.trace
        var findings =
            reading.mended.map { mended in engine.diagnostics.map { $0.carriedBack(by: mended) } }
            ?? engine.diagnostics
        for cell in reading.mendedCells where tally.admits(cell.kind) { findings.append(Self.repair(cell, trace)) }
        let evidence = DocumentEvidence(engine: engine)
        plan.fiscalYear = plan.fiscalYear ?? evidence.fiscalYear
        plan.municipality = evidence.municipality
        if isRead { findings += Self.documentFindings(plan, isDeclared: reading.form != nil) }
        for span in source.invalidSpans where tally.admits(.sourceInvalidBytes) {
            findings.append(Diagnostic(.sourceInvalidBytes, [source.encoding], span: span.sourceSpan))
        }
        for span in unclaimedSpans {
            let id = Self.sheet(at: span, trace)
            if tally.admits(.sourceUnclaimed) { findings.append(Self.unclaimed(source.string(span), id, at: span)) }
            if let id, let index = Int(id) { trace.sheets[index - 1].coverage.unclaimed += 1 }
        }
        self.findings = findings
        self.tally = tally
    }

    private static func unclaimed(_ text: String, _ sheet: String?, at span: ByteSpan) -> Diagnostic {
        Diagnostic(.sourceUnclaimed, [String(text.prefix(40))], sheet: sheet, span: span.sourceSpan)
    }

    /// The document as writers and other tools take it: checked against the rules, with lines and columns. It is made
    /// anew at each call: keep its result, or ask ``PlanParser/document(of:)`` for it alone.
    public var document: PlanDocument {
        var copy = self
        return copy.takeDocument()
    }

    /// The document, with the records and places moved out of this.
    mutating func takeDocument() -> PlanDocument {
        let lines = LineTable(source.bytes)
        var diagnostics = self.diagnostics
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
        return findings.sorted { ($0.span?.offset ?? -1) < ($1.span?.offset ?? -1) }
    }

    /// What was mended before the forms read it.
    private static func repair(_ cell: MendedCell, _ trace: PlanTrace) -> Diagnostic {
        Diagnostic(
            cell.kind, [String(decoding: cell.text, as: UTF8.self)], sheet: sheet(at: cell.span, trace),
            span: cell.span.sourceSpan)
    }

    /// The sheet in whose span a stretch begins.
    private static func sheet(at span: ByteSpan, _ trace: PlanTrace) -> String? {
        var (low, high) = (0, trace.sheets.count)
        while low < high {
            let middle = (low + high) / 2
            if trace.sheets[middle].span.offset <= span.lower { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : String(low)
    }

    private static func documentFindings(_ plan: Plan, isDeclared: Bool) -> [Diagnostic] {
        let start = SourceSpan(offset: 0, length: 0)
        var findings: [Diagnostic] = []
        if !isDeclared { findings.append(Diagnostic(.formUnknown, span: start)) }
        if plan.municipality == nil { findings.append(Diagnostic(.municipalityUnknown, span: start)) }
        return findings
    }
}

/// What the whole document tells about itself.
struct DocumentEvidence {
    let fiscalYear: Period?
    let municipality: Municipality?

    init(engine: borrowing FormEngine) {
        fiscalYear = Self.agreedYear(engine.plan.sheets)
        municipality = MunicipalityFinder.standard.municipality(of: engine.bytes, headings: engine.headingSpans)
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
