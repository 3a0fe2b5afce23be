public import PlanModel

/// Reads plan documents into records: the one door of this module.
///
/// Parsing never fails: any bytes give a document, with diagnostics that say what could not be read.
/// ```swift
/// let parsed = PlanParser().parse("令和8年度 目標設定書（総務課）\n")
/// parsed.plan.sheets.first?.organization.department  // "総務課"
/// ```
/// ## Limits
///
/// - Only text is read; a PDF, an Office file or a picture gives an empty record and a finding that says so.
/// - Columns are told by tabs, commas, pipes, HTML, frames and rules, and by blanks where lines next to each other line up. A table of
///   one line between blanks is read as text.
/// - A cell that holds several figures stays text where no groups tell them apart (`81.5％、82.6％`), and so does what no label or head
///   accounts for.
/// - Damage that leaves a table as regular as before cannot be seen.
/// - ``ParseLimits`` bounds size and memory: a document takes three to six times its size, tables of tiny cells up to thirty-five.
public struct PlanParser: Sendable {
    private let forms: [CompiledForm]
    private let limits: ParseLimits
    private let generic: CompiledForm

    private static let declared = FormCatalogue.all.map { CompiledForm($0, isBuiltIn: true) }
    private static let undeclared = CompiledForm(.generic, isBuiltIn: false)

    /// A form ready to read. One of the package is made ready once: its identifier tells it from others, and only a form that has
    /// the same is compared as a whole.
    private static func compiled(_ form: PlanForm) -> CompiledForm {
        declared.first { $0.form.id == form.id && $0.form == form } ?? CompiledForm(form, isBuiltIn: false)
    }

    /// A parser that knows the declared forms.
    public init() { self.init(limits: .standard) }

    /// A parser that knows the declared forms.
    ///
    /// - Parameter limits: How much of a document is read; see ``ParseLimits`` for what happens beyond.
    public init(limits: ParseLimits) {
        forms = Self.declared
        generic = Self.undeclared
        self.limits = limits.bounded
    }

    /// A parser that knows some forms. The first of them that recognises a document reads it.
    ///
    /// - Parameters:
    ///   - forms: The forms, none of which need be declared in this library.
    ///   - limits: How much of a document is read.
    public init(forms: [PlanForm], limits: ParseLimits = .standard) {
        self.forms = forms.map { Self.compiled($0) }
        generic = Self.undeclared
        self.limits = limits.bounded
    }

    /// What tells parsers apart that may read one text otherwise: the forms that this one knows, and its limits.
    package var fingerprint: String {
        let bounds = [
            limits.maximumBytes, limits.maximumLineBytes, limits.maximumCells, limits.maximumTableCells,
            limits.maximumNesting,
            limits.maximumFindingsOfOneKind,
        ]
        return forms.map { $0.form.mark }.joined(separator: ",") + ", "
            + bounds.map(String.init).joined(separator: ",")
    }

    /// Reads a text. Bytes and files go in as a ``SourceText``.
    ///
    /// - Parameters:
    ///   - text: The text of a document.
    ///   - name: What the record calls its source.
    public func parse(_ text: some StringProtocol, name: String = "-") -> ParsedPlan {
        parse(SourceText(text, name: name))
    }

    /// Reads a text into the document that writers and other tools take.
    /// ```swift
    /// for indicator in PlanParser().document(of: text).indicators { print(indicator.name) }
    /// ```
    /// - Parameters:
    ///   - text: The text of a document.
    ///   - name: What the record calls its source.
    public func document(of text: some StringProtocol, name: String = "-") -> PlanDocument {
        document(of: SourceText(text, name: name))
    }

    /// Reads a source into the document that writers and other tools take: what ``ParsedPlan/document`` gives, without
    /// a copy of it.
    ///
    /// - Parameter source: The source.
    public func document(of source: SourceText) -> PlanDocument {
        var parsed = parse(source)
        return parsed.takeDocument()
    }

    /// What is wrong with a source itself, whatever it says: no text at all, a limit, bytes that do not decode.
    package func findings(about source: SourceText) -> [Diagnostic] {
        if let finding = reasonNotToRead(source) { return [finding] }
        if source.invalidSpans.isEmpty { return [] }
        let lines = LineTable(source.bytes)
        return source.invalidSpans.prefix(limits.maximumFindingsOfOneKind).map { span in
            Diagnostic(.sourceInvalidBytes, [source.encoding], span: lines.resolve(span.sourceSpan))
        }
    }

    /// Reads a source for a task, and stops soon when that is cancelled: within some rows, once the text is laid out.
    /// ```swift
    /// let reading = Task { try PlanParser().cancellableDocument(of: source) }
    /// reading.cancel()
    /// ```
    /// - Parameter source: The source.
    /// - Returns: What ``document(of:)-(SourceText)`` gives: the whole document, never a part of it.
    /// - Throws: `CancellationError` where the current task was cancelled before the end. Outside of a task nothing is thrown.
    public func cancellableDocument(of source: SourceText) throws(CancellationError) -> PlanDocument {
        var patience = Patience.ofTask
        patience.look()
        if patience.isOver { throw CancellationError() }
        var parsed = parse(source, &patience)
        patience.look()
        if patience.isOver { throw CancellationError() }
        return parsed.takeDocument()
    }

    /// Reads a source.
    ///
    /// - Parameter source: The source.
    public func parse(_ source: SourceText) -> ParsedPlan {
        var patience = Patience.endless
        return parse(source, &patience)
    }

    private func parse(_ source: SourceText, _ patience: inout Patience) -> ParsedPlan {
        guard let finding = reasonNotToRead(source) else { return parse(source, nil, &patience) }
        return parse(source.withoutText(), finding, &patience)
    }

    /// The finding of a source that is not read: it holds no text, or is larger than a limit.
    private func reasonNotToRead(_ source: SourceText) -> Diagnostic? {
        let start = SourceSpan(offset: 0, length: 0)
        if let format = source.foreignFormat {
            return Diagnostic(.sourceNotText, [format.name, format.command], span: start)
        }
        return MetLimit(source, limits).map { Diagnostic(.sourceLimit, $0.details, span: start) }
    }

    /// Reads a source, or gives the empty document of one that a finding says is not read.
    private func parse(_ source: SourceText, _ unread: Diagnostic?, _ patience: inout Patience) -> ParsedPlan {
        var reading = SourceReading(source, forms, limits)
        patience.look()
        if reading.layout.hasTooManyCells {
            let limit = MetLimit("maximumCells", limits.maximumCells, "more cells and lines")
            return parse(
                source.withoutText(),
                Diagnostic(.sourceLimit, limit.details, span: SourceSpan(offset: 0, length: 0)), &patience)
        }
        var outcome = outcome(of: &reading, source, unread, &patience)
        if unread == nil, var other = reading.laidOut(source.bytes, limits) {
            // Sound layout is never repaired: what is read as well as it stands is read so.
            let second = self.outcome(of: &other, source, unread, &patience)
            if ReadingYield(second).worth > ReadingYield(outcome).worth { (outcome, reading) = (second, other) }
        }
        if let form = reading.form, !form.form.sheets.isEmpty, outcome.plan.sheets.isEmpty {
            // Evidence of a form whose sheets open nowhere: the general vocabulary finds what there is.
            var general = SourceReading(source, [], limits)
            let other = self.outcome(of: &general, source, unread, &patience)
            if !other.plan.sheets.isEmpty {
                let openings = outcome.openings
                (outcome, reading) = (other, general)
                (outcome.plan.form, outcome.openings) = (form.form.id, openings)
                reading.recognise(form)
            }
        }
        return ParsedPlan(outcome, source: source, reading, isRead: unread == nil)
    }

    /// What the form of a reading finds in its rows, or the general vocabulary where it has none.
    private func outcome(
        of reading: inout SourceReading, _ source: SourceText, _ unread: Diagnostic?, _ patience: inout Patience
    ) -> FormEngine.Outcome {
        let repairs = reading.leaveOutFurniture()
        var engine = FormEngine(
            reading.form ?? generic, source, reading.takeLayout(), bytes: reading.bytes, limits, patience)
        engine.report(repairs)
        if let unread { engine.report([unread]) }
        engine.run()
        patience = engine.patience
        return engine.outcome()
    }
}
