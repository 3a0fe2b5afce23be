import PlanExport
public import PlanModel

/// What became of one source.
public struct ConvertedSource: Sendable {
    /// The source.
    public let source: SourceFile
    /// What the manifest says of it.
    public internal(set) var entry: Manifest.Entry
    /// The findings; those of a source that did not change are counted in ``entry`` alone.
    public let findings: [Diagnostic]
    /// How the fields of each sheet were read.
    public let coverage: [Coverage]
    /// The sheets that were read worst, at most three.
    public let worstSheets: [DoubtfulSheet]
    /// Whether the source was passed over because its bytes are those of the last run.
    public let isUnchanged: Bool
    /// Why the source could not be read or its record not be written.
    public let failure: FileError?
    /// Whether the file holds no text, so that its record is empty.
    public let isForeign: Bool
    /// How a command gave the text of the source; nil where its bytes are the text.
    public package(set) var extraction: ExtractionReport?
    /// The records that have new bytes.
    var written: [SystemPath] = []
    /// The rows of the document, where tables are written.
    let rows: PlanTables?

    package init(_ source: SourceFile, _ document: borrowing PlanDocument) {
        self.init(source, document, stamp: nil, rows: nil)
    }

    init(_ source: SourceFile, _ document: borrowing PlanDocument, stamp: FileStamp?, rows: PlanTables?) {
        self.source = source
        let plan = document.plan
        entry = Manifest.Entry(place: source.place, sha256: plan.source.sha256, stamp: stamp, form: plan.form)
        entry.sheets = plan.sheets.count
        entry.indicators = plan.sheets.reduce(0) { $0 + $1.indicators.count }
        for finding in document.diagnostics {
            entry.findings[finding.kind, default: [:]][finding.severity, default: 0] += 1
        }
        findings = document.diagnostics
        coverage = document.trace.sheets.map(\.coverage)
        worstSheets = DoubtfulSheet.worst(of: document)
        isForeign = document.diagnostics.contains { $0.kind == .sourceNotText }
        isUnchanged = false
        failure = nil
        self.rows = rows
    }

    init(_ source: SourceFile, unchanged entry: Manifest.Entry) {
        self.init(source, entry, failure: nil, isUnchanged: true)
    }

    init(_ source: SourceFile, failure: FileError) {
        var entry = Manifest.Entry(place: source.place)
        entry.failure = failure.message.en
        self.init(source, entry, failure: failure, isUnchanged: false)
    }

    private init(_ source: SourceFile, _ entry: Manifest.Entry, failure: FileError?, isUnchanged: Bool) {
        self.source = source
        self.entry = entry
        self.failure = failure
        self.isUnchanged = isUnchanged
        isForeign = entry.findings[.sourceNotText] != nil
        findings = []
        coverage = []
        worstSheets = []
        rows = nil
    }
}

extension FolderConversion {
    /// What became of all sources of a conversion.
    public struct Summary: Sendable {
        /// How many sources there are.
        public let sources: Int
        /// What became of each that was come to, in order.
        public internal(set) var entries: [Manifest.Entry] = []
        /// How many were left as they were, their bytes being those of the last run.
        public internal(set) var unchanged = 0
        /// How many could not be read or written.
        public internal(set) var failed = 0
        /// Somebody asked to stop before all were come to.
        public internal(set) var isInterrupted = false
        /// Places of sources that the last run converted and that are no more; their records are left.
        public internal(set) var gone: [SystemPath] = []
        /// The files that have new bytes.
        var written: [SystemPath] = []

        init(sources: Int) { self.sources = sources }

        mutating func add(_ converted: ConvertedSource) {
            entries.append(converted.entry)
            written += converted.written
            if converted.isUnchanged { unchanged += 1 }
            if converted.failure != nil { failed += 1 }
        }
    }
}
