public import PlanModel

/// A sheet that was not read as it says, and why: for people who decide where to look first.
public struct DoubtfulSheet: Sendable, Hashable {
    /// Its `id` in the record.
    public let id: String
    /// Its title, else the line that opens it.
    public let title: String?
    /// How its fields were read.
    public let coverage: Coverage
    /// The kind of finding about its reading that it has most of.
    public let reason: DiagnosticKind?
    /// How many of these there are.
    public let count: Int

    /// A sheet from its parts.
    public init(id: String, title: String?, coverage: Coverage, reason: DiagnosticKind? = nil, count: Int = 0) {
        self.id = id
        self.title = title
        self.coverage = coverage
        self.reason = reason
        self.count = count
    }

    /// How many sheets of a document are named.
    private static let limit = 3

    /// The sheets of a document that were read worst, the worst first: at most three, and none that was read as it says.
    ///
    /// Text that nothing accounts for weighs most. That a field was guessed counts where a form declares fields: in other
    /// documents every field is.
    static func worst(of document: borrowing PlanDocument) -> [DoubtfulSheet] {
        var findings: [String: [DiagnosticKind: Int]] = [:]
        for finding in document.diagnostics where finding.severity != .note && isOfReading(finding.kind) {
            if let sheet = finding.sheet { findings[sheet, default: [:]][finding.kind, default: 0] += 1 }
        }
        let guess = document.plan.form == "generic" ? 0 : 2
        var worst: [(doubt: Int, sheet: Int)] = []
        for index in document.trace.sheets.indices where index < document.plan.sheets.count {
            let coverage = document.trace.sheets[index].coverage
            let told = findings[document.plan.sheets[index].id]?.values.reduce(0, +) ?? 0
            let doubt = coverage.unclaimed * 4 + coverage.guessed * guess + coverage.repaired + told * 4
            guard doubt > 0 else { continue }
            let place = worst.firstIndex { $0.doubt < doubt } ?? worst.count
            worst.insert((doubt, index), at: place)
            if worst.count > limit { worst.removeLast() }
        }
        return worst.map { _, index in
            let sheet = document.plan.sheets[index]
            let reason = findings[sheet.id]?.max { ($0.value, $1.key.code) < ($1.value, $0.key.code) }
            return DoubtfulSheet(
                id: sheet.id, title: sheet.title ?? sheet.heading, coverage: document.trace.sheets[index].coverage,
                reason: reason?.key, count: reason?.value ?? 0)
        }
    }

    /// Findings of the parser about how a sheet was read; those about what it says are none, and text that nothing accounts
    /// for is counted by the coverage.
    private static func isOfReading(_ kind: DiagnosticKind) -> Bool {
        switch kind {
        case .sourceUnclaimed: false
        case .valueUnreadable, .fieldRepeated, .indicatorNoValues: true
        default: kind.code.hasPrefix("layout.") || kind.code.hasPrefix("source.")
        }
    }
}
