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
    private let unclaimedSpans: [ByteSpan]
    let ledger: Ledger

    init(_ engine: consuming FormEngine, source: SourceText, _ reading: SourceReading) {
        self.source = source
        ledger = reading.mended?.original(engine.ledger, source.bytes) ?? engine.ledger
        unclaimedSpans = ledger.unclaimed()
        plan = engine.plan
        trace = reading.mended.map { [trace = engine.trace] in trace.carriedBack(by: $0) } ?? engine.trace
        var findings =
            reading.mended.map { mended in engine.diagnostics.map { $0.carriedBack(by: mended) } }
            ?? engine.diagnostics
        findings += Self.repairs(reading, trace)
        let evidence = DocumentEvidence(engine: engine)
        plan.fiscalYear = plan.fiscalYear ?? evidence.fiscalYear
        plan.municipality = evidence.municipality
        findings += Self.documentFindings(source, plan, isDeclared: reading.form != nil)
        findings += unclaimedSpans.map { [trace] span in
            Diagnostic(
                .sourceUnclaimed, [String(source.string(span).prefix(40))],
                sheet: Self.sheet(at: span, trace), span: span.sourceSpan)
        }
        for span in unclaimedSpans {
            guard let id = Self.sheet(at: span, trace), let index = Int(id) else { continue }
            trace.sheets[index - 1].coverage.unclaimed += 1
        }
        self.findings = findings
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
        (findings + RuleBook.diagnostics(of: plan, trace)).sorted {
            ($0.span?.offset ?? -1) < ($1.span?.offset ?? -1)
        }
    }

    /// What was mended before the forms read it.
    private static func repairs(_ reading: SourceReading, _ trace: PlanTrace) -> [Diagnostic] {
        reading.mendedCells.map { cell in
            Diagnostic(
                cell.kind, [String(decoding: cell.text, as: UTF8.self)],
                sheet: sheet(at: cell.span, trace), span: cell.span.sourceSpan)
        }
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

    private static func documentFindings(_ source: SourceText, _ plan: Plan, isDeclared: Bool) -> [Diagnostic] {
        var findings = sourceFindings(source)
        // Nothing can be said of a text that is not held.
        if source.exceedsLimit || source.foreignFormat != nil { return findings }
        let start = SourceSpan(offset: 0, length: 0)
        if !isDeclared { findings.append(Diagnostic(.formUnknown, span: start)) }
        if plan.municipality == nil { findings.append(Diagnostic(.municipalityUnknown, span: start)) }
        return findings
    }

    /// What is wrong with a source itself.
    static func sourceFindings(_ source: SourceText) -> [Diagnostic] {
        let start = SourceSpan(offset: 0, length: 0)
        if let format = source.foreignFormat {
            return [Diagnostic(.sourceNotText, [format.name, format.command], span: start)]
        }
        if source.exceedsLimit {
            let limit = "\(SourceText.maximumBytes) bytes"
            return [Diagnostic(.sourceLimit, [limit, "\(source.fileSize) bytes"], span: start)]
        }
        return source.invalidSpans.map {
            Diagnostic(.sourceInvalidBytes, [source.encoding], span: $0.sourceSpan)
        }
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
