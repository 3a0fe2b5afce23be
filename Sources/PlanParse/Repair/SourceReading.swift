import PlanModel

/// A source as it is read: mended where its cells need it, without what stands on every page.
struct SourceReading {
    private(set) var form: CompiledForm?
    /// A form says where sheets begin; else the general vocabulary reads the source, with the labels of a form or without.
    private var hasSheets: Bool { form?.form.sheets.isEmpty == false }
    /// A form of the package accounts for the whole source; with another, and without, the general vocabulary has its part.
    private var isReadByFormAlone: Bool { form?.isBuiltIn == true }
    /// No sheet of the form opened, and the general vocabulary read the source.
    private(set) var isReadGenerally = false
    private(set) var layout: Layout
    /// The bytes that the forms read: those of the source, of its transcript, or mended ones.
    let bytes: [UInt8]
    /// The source as plain text with tabs, where it is written in another dialect.
    private(set) var transcript: Transcript?
    /// The bytes that were mended, those of the source or of its transcript.
    private let unmended: [UInt8]
    let mended: MendedSource?
    /// The labels and headings that were mended.
    private(set) var mendedCells: [MendedCell]
    /// The labels of rows that stood in one.
    private let stackedLabels: [[ByteSpan]]

    /// The source as the first of some forms that recognises it reads it.
    init(_ source: SourceText, _ forms: [CompiledForm], _ limits: ParseLimits = .standard) {
        let transcript = DialectReader.transcript(of: source.bytes, maximumBlankCells: limits.maximumTableCells)
        var reading = SourceReading(transcript?.bytes ?? source.bytes, transcript, forms, limits)
        reading.transcript = transcript
        if let printed = reading.printed(source.bytes, limits) { reading = printed }
        self = reading
    }

    /// The source with one line a row of tables whose cells wrap over lines, where no form says where sheets begin; nil where there are
    /// none.
    func laidOut(_ source: [UInt8], _ limits: ParseLimits) -> SourceReading? {
        let text = transcript?.bytes ?? source
        guard !hasSheets, mended == nil, let inner = LaidOutTables.transcript(of: text) else { return nil }
        let whole = transcript.map(inner.through) ?? inner
        var second = SourceReading(whole.bytes, whole, form.map { [$0] } ?? [], limits)
        second.transcript = whole
        return second
    }

    /// In a declared form its labels tell the cells of text that has no columns but blanks; nil where they tell none.
    private func printed(_ source: [UInt8], _ limits: ParseLimits) -> SourceReading? {
        let text = transcript?.bytes ?? source
        guard let form, hasSheets, !text.contains(0x09), !layout.isCutWell(bytes, form),
            let inner = PrintedTables.transcript(of: text, form, keeping: blankTables(form))
        else { return nil }
        let whole = transcript.map(inner.through) ?? inner
        var second = SourceReading(whole.bytes, whole, [form], limits)
        second.transcript = whole
        if second.form == nil { return nil }
        // The labels of another form may be few: columns that line up tell what they do not.
        return isReadByFormAlone || second.tabularRows > tabularRows ? second : nil
    }

    /// Tables that the labels of another form need not cut; bytes that were mended stand elsewhere in the text.
    private func blankTables(_ form: CompiledForm) -> [ByteSpan] {
        isReadByFormAlone || mended != nil ? [] : BlankTables(bytes, layout, form).places
    }

    private var tabularRows: Int { layout.rows.count(where: \.isTabular) }

    private init(_ text: [UInt8], _ transcript: Transcript?, _ forms: [CompiledForm], _ limits: ParseLimits) {
        let layout = Layout(
            text, maximumBlankCells: limits.maximumTableCells, maximumCells: limits.maximumCells, transcript)
        let plain = SourceReading(layout, text, forms)
        // A document that is recognised as it stands is read anew only for labels of its own form; any other, only where some
        // form knows what is mended. A second layout of a document of figures such as `11` would be for nothing. A document of a
        // form without sheets is mended as one without a form.
        guard let mendable = MendableCells(layout, text), plain.form == nil || plain.hasSheets,
            !mendable.cells(knownTo: plain.form.map { [$0] } ?? forms).isEmpty
        else {
            self = plain
            self.transcript = transcript
            finishPlain(layout, limits)
            return
        }
        // What another form knows is no label of this one.
        let form = SourceReading(text, mendable.cells(knownTo: forms), forms, limits, transcript).form ?? plain.form
        let mended = form.map { mendable.cells(knownTo: [$0]) } ?? []
        guard let form, !mended.isEmpty else {
            self = plain
            self.transcript = transcript
            finishPlain(layout, limits)
            return
        }
        let second = SourceReading(text, mended, [form], limits, transcript)
        self = second.form != nil ? second : plain
    }

    /// Mends the doubled print of a source that no form knows, where there is some; else tells its wide years.
    private mutating func finishPlain(_ layout: Layout, _ limits: ParseLimits) {
        guard !hasSheets, let cells = MendableCells(layout, unmended)?.cellsOfPrint(), !cells.isEmpty else {
            return tellWideYears()
        }
        self = SourceReading(unmended, cells, form.map { [$0] } ?? [], limits, transcript)
    }

    private init(_ layout: Layout, _ bytes: [UInt8], _ forms: [CompiledForm]) {
        self.layout = layout
        self.bytes = bytes
        unmended = bytes
        form = FormMatcher(layout: layout, ledger: Ledger(bytes)).form(of: forms)
        mended = nil
        mendedCells = []
        stackedLabels = Self.settle(&self.layout, bytes, form)
    }

    /// Takes out of a layout what extractors do to rows, and gives the labels of rows that stood in one.
    private static func settle(_ layout: inout Layout, _ bytes: [UInt8], _ form: CompiledForm?) -> [[ByteSpan]] {
        layout.closeDoubleSpacing(bytes, knownTo: form)
        if let form, !form.form.sheets.isEmpty { layout.clearRepeatedGroups(bytes, knownTo: form) }
        let stacked = layout.divideStackedRows(bytes)
        guard form?.isBuiltIn != true else { return stacked }
        layout.divideWordRows(bytes)
        layout.joinLineRows(bytes)
        return stacked
    }

    private init(
        _ source: [UInt8], _ cells: [MendedCell], _ forms: [CompiledForm], _ limits: ParseLimits,
        _ transcript: Transcript?
    ) {
        let mended = MendedSource(source, without: cells.flatMap(\.omitted))
        layout = Layout(
            mended.bytes, maximumBlankCells: limits.maximumTableCells, maximumCells: limits.maximumCells, transcript)
        bytes = mended.bytes
        unmended = source
        form = FormMatcher(layout: layout, ledger: Ledger(mended.bytes)).form(of: forms)
        stackedLabels = Self.settle(&layout, mended.bytes, form)
        self.mended = mended
        mendedCells = cells
    }

    /// Labels whose year is set wide are read as they stand, and told as those that are mended.
    private mutating func tellWideYears() {
        for cell in layout.cells where !cell.key.period.isEmpty && BrokenYear.isWide(bytes, cell.key.period) {
            mendedCells += BrokenYear.mended(bytes, cell.span).map { [$0] } ?? []
        }
    }

    /// Notes the form of a source whose sheets open nowhere, so that it was read without it.
    mutating func recognise(_ form: CompiledForm) { (self.form, isReadGenerally) = (form, true) }

    /// Carries what was found in the bytes that were read back to the source.
    func carryBack(_ outcome: inout FormEngine.Outcome, to source: [UInt8]) {
        if let mended {
            outcome.ledger = mended.original(outcome.ledger, unmended)
            outcome.carryBack(mended.original)
        }
        if let transcript {
            outcome.ledger = transcript.original(outcome.ledger, source)
            outcome.carryBack(transcript.original)
        }
    }

    /// Where a cell that was mended stands in the source.
    func place(of cell: MendedCell) -> SourceSpan {
        transcript?.original(cell.span.sourceSpan) ?? cell.span.sourceSpan
    }

    /// Moves the layout out: it is large, and ends with the engine that reads it.
    mutating func takeLayout() -> Layout {
        var taken = Layout()
        swap(&taken, &layout)
        return taken
    }

    /// Takes lines that are printed twice, page numbers and running lines out of the layout; gives what there is to say of it, and
    /// of rows that stood in one.
    mutating func leaveOutFurniture() -> [Diagnostic] {
        leaveOutDoubledLines() + leaveOutPages()
            + stackedLabels.map { labels in
                Diagnostic(
                    .layoutMergedLabels,
                    [Ledger(bytes).reread(labels[0]), Ledger(bytes).reread(labels[labels.count - 1])],
                    span: labels[0].union(labels[labels.count - 1]).sourceSpan)
            }
    }

    private mutating func leaveOutDoubledLines() -> [Diagnostic] {
        guard let doubled = DoubledLines(layout, bytes, form) else { return [] }
        let found = finding(.layoutDoubledLines, doubled.rows)
        layout.leaveOut(doubled.rows)
        return found.map { [$0] } ?? []
    }

    private mutating func leaveOutPages() -> [Diagnostic] {
        guard let furniture = PageFurniture(layout, bytes, form) else { return [] }
        let heads = Set(furniture.heads)
        let lines = furniture.rows.filter { !heads.contains($0) }
        var findings = [
            finding(.layoutPageFurniture, lines), finding(.layoutRepeatedHeads, furniture.heads),
        ].compactMap { $0 }
        findings += furniture.doubtful.compactMap { row in
            line(row).map { Diagnostic(.layoutAmbiguousRepair, [Ledger(bytes).reread($0)], span: $0.sourceSpan) }
        }
        layout.leaveOut(furniture.rows, continued: furniture.continued)
        return findings
    }

    /// One finding for all rows of a kind: how many, and the first of them.
    private func finding(_ kind: DiagnosticKind, _ rows: [Int]) -> Diagnostic? {
        guard let first = rows.first, let line = line(first) else { return nil }
        return Diagnostic(kind, [String(rows.count), Ledger(bytes).reread(line)], span: line.sourceSpan)
    }

    private func line(_ row: Int) -> ByteSpan? { layout.cells[layout.rows[row].cells].first(where: \.hasText)?.span }
}
