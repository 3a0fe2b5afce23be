import PlanModel

/// Reads a document as its form declares it: rows in, records out.
///
/// The engine walks the rows once. Each row is tried as the opening of a sheet, as a heading, as a row of a table, and
/// last as text for whatever is open. What it takes it claims in the ledger; what it cannot place stays unclaimed and is
/// reported. Nothing here knows a town's words: all of them are in the form.
///
/// The engine is large, and a mutating method that calls one that is not copies it for the call: what every row calls is
/// inlined, or lives in a plain structure.
struct FormEngine: ~Copyable {
    let form: CompiledForm
    var layout: Layout
    let bytes: [UInt8]
    let limits: ParseLimits
    var ledger: Ledger
    var plan: PlanBuilder
    private(set) var diagnostics: [Diagnostic] = []
    /// How many findings of each kind there are, made or not.
    private(set) var tally: FindingTally
    /// How many blank cells rows may still have under heads.
    private var blankCellsLeft: Int
    private var hasTooManyBlankCells = false
    /// The general vocabulary reads: the form has no sheets, or none has begun.
    var readsGenerally: Bool
    /// The rows stand before the first sheet of the form.
    var isInFront = false
    /// Lines that name the document or its sheets.
    var headingSpans: [ByteSpan] = []
    /// The row that is being read.
    var index = 0
    /// Its inked cells.
    var cells: [RowCell] = []
    /// The sheet that is being read.
    var open: SheetBuilder?
    /// The lines above the next sheet, which belong to it.
    var headingsAbove = HeadingsAbove()
    /// Makes observations.
    var observationMaker = ObservationMaker()
    /// What lines above tables of an undeclared form say of money.
    var captions = MoneyCaptions()
    /// The last table of an undeclared form, whose rows may go on behind text.
    var lastTable: Table?
    /// What rows are to the municipal vocabulary.
    var municipalRows = MunicipalRows()
    /// Labels of values stand as heads over a table, and are claimed there.
    var labelsAreHeads = false
    /// The row behind the lines of labels and values that were looked at for records.
    var verticalEnd = 0
    /// The row behind those that were looked at for rows of indicators without heads.
    var endOfHeaded = 0
    /// The rows of the last of them that made records, in the sheets of a form.
    var verticalRows = 0..<0
    /// The row behind those that the form has no word for.
    var unsaidEnd = 0
    /// The sheet of the form, while rows are read that it has no word for: sheets of theirs follow it.
    var sheetAbove: SheetBuilder?
    /// The line that names a document whose form says no title.
    var usualTitle: (text: String?, period: Period?, row: Int?)?
    /// The last row that was a project with its amount, and the year of that.
    var lastMoneyLine: (row: Int, year: Period?)?
    /// The row that names a document of an undeclared form.
    var titleRow: Int?
    /// The first year that the title speaks of.
    var titleYear: FiscalYear?
    /// Which of the form's openings opened a sheet.
    var openings: [Bool]
    /// The words of pillars, as the chapters show them.
    var pillarWords: Set<[UInt32]> = []
    /// Who asks whether the document is still wanted.
    private(set) var patience: Patience

    /// The bytes are those of the source, mended where labels need it.
    init(
        _ form: CompiledForm, _ source: SourceText, _ layout: Layout, bytes: [UInt8], _ limits: ParseLimits,
        _ patience: Patience = .endless
    ) {
        self.patience = patience
        self.form = form
        self.limits = limits
        openings = form.sheets.map { _ in false }
        readsGenerally = form.form.sheets.isEmpty
        blankCellsLeft = limits.maximumTableCells - layout.blankCells
        var layout = layout
        let rules = layout.takeRules()
        self.layout = layout
        self.bytes = bytes
        tally = FindingTally(limit: limits.maximumFindingsOfOneKind)
        ledger = Ledger(bytes, room: max(bytes.count / 24, layout.cells.count + rules.count) + 16)
        ledger.notes = form.footnoteMark.flatMap { NoteMarks(bytes, mark: $0) }
        ledger.claimRules(rules)
        plan = PlanBuilder(
            Plan(
                source: Plan.Source(
                    name: source.name, encoding: source.encoding, bytes: source.fileSize, lines: 0, sha256: "",
                    reader: source.reader),
                form: form.form.id))
    }

    /// A sheet is being read. Comparing ``open`` with nil would copy it.
    var isSheetOpen: Bool {
        @inline(__always) get { if case .some = open { true } else { false } }
    }

    /// Reads the whole document.
    mutating func run() {
        if let excess = layout.excess { reportBlankCells(at: ByteSpan(excess, excess)) }
        if readsGenerally {
            nameDocument()
        } else {
            if !form.namesTitle { findUsualTitle() }
            findPillarWords()
            readFront()
        }
        walk()
    }

    /// Walks over the rows from the index on, by the form or by the general vocabulary, and closes the last sheet.
    mutating func walk() {
        while index < layout.rows.count, isWanted() {
            let before = index
            if readsGenerally { readGeneralRow() } else { readRow(layout.rows[index]) }
            if index == before { index += 1 }
        }
        closeSheet()
    }

    /// Whether anybody still wants the document. Asked for each row, it looks at the task now and then.
    @inline(__always)
    mutating func isWanted() -> Bool { patience.lasts() }

    /// What was read. The layout ends with the engine.
    consuming func outcome() -> Outcome {
        ledger.sort()
        return Outcome(
            plan: plan.record, trace: plan.trace, diagnostics: diagnostics, tally: tally, ledger: ledger,
            headings: headingSpans,
            openings: openings)
    }

    /// What an engine leaves behind.
    struct Outcome {
        var plan: Plan
        var trace: PlanTrace
        var diagnostics: [Diagnostic]
        /// How many findings of each kind there are, made or not.
        var tally: FindingTally
        var ledger: Ledger
        /// Lines that name the document or its sheets.
        let headings: [ByteSpan]
        /// Which of the form's openings opened a sheet.
        var openings: [Bool]
    }

    /// Reads the row at the index; the index moves on where more than one row was read.
    mutating func readRow(_ row: Layout.Row) {
        if row.gapBefore, let sheet = open { closeTable(in: sheet) }
        claimTags(of: row)
        guard row.inked > 0 else { return }
        collectCells(of: row)
        if readLabelLine(row) || openSheet(row) || openHeading(row) || readUnsaid(row) || readUsualLine(row)
            || readVerticalPair(row)
        {
            return
        }
        if row.gapBefore, row.isTabular { resumeTable(row) }
        if readMunicipalTable(row) || goOnWithMunicipalTable(row) || readTableRow(row) || repairRow(row)
            || readUsualLabels(row)
        {
            return
        }
        readText(row)
    }

    /// Tags in cells without text are markup; those among text are taken with it.
    mutating func claimTags(of row: Layout.Row) {
        guard row.inked < row.cells.count || row.inked == 0 else { return }
        for index in row.cells where !layout.cells[index].hasText && !layout.cells[index].span.isEmpty {
            CleanText(bytes).forEachPiece(layout.cells[index].span) { span, _ in ledger.claim(span, as: .markup) }
        }
    }

    mutating func collectCells(of row: Layout.Row) {
        cells.removeAll(keepingCapacity: true)
        for index in row.cells where layout.cells[index].hasText {
            let cell = layout.cells[index]
            var label = RowCell(span: cell.span, column: cell.column, key: cell.key, meaning: form.label(cell.key))
            if label.meaning == nil, let (unit, key) = labelWithUnit(cell), let meaning = form.label(key) {
                label = RowCell(span: cell.span, column: cell.column, key: key, meaning: meaning, unit: unit)
            }
            if label.meaning == nil, let figure = form.remarkedFigure(bytes, cell.span, cell.key) {
                label = label.meaning(figure)
            }
            label.mayBeInPieces = cell.isInPieces
            cells.append(label)
        }
    }

    /// A label with the unit of its figures in brackets: `年度別事業費（千円）`.
    @inline(__always)
    private func labelWithUnit(_ cell: Layout.Cell) -> (ByteSpan, LabelKey)? {
        guard cell.key.hash != 0, let bracket = HeadingLine.trailingBracket(bytes, cell.span),
            unit(at: bracket.inner) != nil
        else { return nil }
        return (bracket.inner, LabelKey(bytes, ByteSpan(cell.span.lower, bracket.start)))
    }

    /// The unit that makes up a whole stretch.
    func unit(at span: ByteSpan) -> Value.Unit? {
        guard !span.isEmpty,
            let (unit, end) = UnitTable.standard.longestStandardUnit(in: bytes, from: span.lower, to: span.upper),
            end == span.upper
        else { return nil }
        return unit
    }

    // MARK: Diagnostics

    /// The identifier of the sheet that is being read.
    private var openSheetID: String? {
        @inline(__always) get { if let sheet = open { sheet.record.id } else { nil } }
    }

    /// Reports something about the open sheet.
    mutating func report(_ kind: DiagnosticKind, _ details: [String] = [], at span: ByteSpan) {
        guard tally.admits(kind) else { return }
        diagnostics.append(Diagnostic(kind, details, sheet: openSheetID, span: span.sourceSpan))
    }

    /// Reports what was found before the rows were read.
    mutating func report(_ findings: [Diagnostic]) {
        for finding in findings where tally.admits(finding.kind) { diagnostics.append(finding) }
    }

    /// Reports a limit that the document met.
    mutating func report(_ limit: MetLimit, at span: ByteSpan) { report(.sourceLimit, limit.details, at: span) }

    /// Takes the last finding back where it is one of some kinds.
    mutating func takeBackLast(of kinds: [DiagnosticKind]) {
        guard let last = diagnostics.last, kinds.contains(last.kind), tally.takesBack(last.kind) else { return }
        diagnostics.removeLast()
    }

    // MARK: Limits

    /// Whether a row may stand under so many heads: those that have no cell in it cost memory, and no text.
    mutating func admitsRow(under heads: Int, filled: Int, at span: ByteSpan) -> Bool {
        guard heads > filled else { return true }
        guard !hasTooManyBlankCells, blankCellsLeft >= heads - filled else {
            reportBlankCells(at: span)
            return false
        }
        blankCellsLeft -= heads - filled
        return true
    }

    /// Reports once that the tables have too many blank cells.
    private mutating func reportBlankCells(at span: ByteSpan) {
        guard !hasTooManyBlankCells else { return }
        hasTooManyBlankCells = true
        let limit = limits.maximumTableCells
        report(MetLimit("maximumTableCells", limit, "more blank cells in its tables"), at: span)
    }
}

extension Meaning {
    /// A value may stand behind the label in one line of text. Words such as 目標 and 計画 begin sentences as well.
    var takesInlineValue: Bool {
        switch self {
        case .relatedPlans, .indicatorName, .rationale, .method, .account, .title, .department, .relatedDepartment: true
        default: false
        }
    }
}

extension FormEngine.Outcome {
    /// Puts all that was found where a function says: from bytes that were read to those they were made of.
    mutating func carryBack(_ place: (SourceSpan) -> SourceSpan) {
        trace.place(place)
        for index in diagnostics.indices { diagnostics[index].span = diagnostics[index].span.map(place) }
    }
}
