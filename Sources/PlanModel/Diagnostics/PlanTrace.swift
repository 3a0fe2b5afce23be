/// Where in the source each record of a plan stands: a tree of spans in the shape of the plan.
///
/// The trace is built by the parser beside the records and joined with them by the writer; records themselves carry no
/// spans, so that they can be compared, validated and made without a source.
public struct PlanTrace: Sendable, Hashable {
    /// One for each sheet of the plan.
    public var sheets: [SheetTrace] = []
    /// Where the plan's own texts stand.
    public var places = PlanPlaces()
    /// One for each entry of the table of contents.
    public var outline: [SourceSpan] = []

    /// An empty trace.
    public init() {}
}

/// Where a sheet and its parts stand.
public struct SheetTrace: Sendable, Hashable {
    /// The whole sheet.
    public var span: SourceSpan
    /// How its fields were read.
    public var coverage = Coverage()
    /// One for each section.
    public var sections: [SectionTrace] = []
    /// One for each indicator.
    public var indicators: [IndicatorTrace] = []
    /// The budget, where the sheet has one.
    public var budget: BudgetTrace?
    /// One for each plain table.
    public var tables: [SourceSpan] = []
    /// Where its other texts stand.
    public var places = SheetPlaces()
    /// One for each attribute: the cell of its text.
    public var attributes: [SourceSpan] = []
    /// One for each footnote that it defines.
    public var footnotes: [SourceSpan] = []

    /// The trace of a sheet without parts.
    public init(span: SourceSpan) { self.span = span }
}

/// Where a section and its items stand.
public struct SectionTrace: Sendable, Hashable {
    /// The section with its heading.
    public var span: SourceSpan
    /// One for each item.
    public var items: [ItemTrace] = []

    /// The trace of a section without items.
    public init(span: SourceSpan) { self.span = span }
}

/// Where an item and those under it stand.
public struct ItemTrace: Sendable, Hashable {
    /// The item with its marker, without those under it.
    public var span: SourceSpan
    /// One for each item under it.
    public var items: [ItemTrace] = []

    /// The trace of an item without others under it.
    public init(span: SourceSpan) { self.span = span }
}

/// Where an indicator and its figures stand.
public struct IndicatorTrace: Sendable, Hashable {
    /// The whole indicator.
    public var span: SourceSpan
    /// One for each observation: the cell of its value.
    public var observations: [SourceSpan] = []

    /// The trace of an indicator without figures.
    public init(span: SourceSpan) { self.span = span }
}

/// Where a budget and its figures stand.
public struct BudgetTrace: Sendable, Hashable {
    /// The account's cell, where there is one.
    public var account: SourceSpan?
    /// One for each level of the account.
    public var levels: [SourceSpan] = []
    /// The heads over the years, where there are any.
    public var heads: SourceSpan?
    /// One for each year.
    public var years: [BudgetYearTrace] = []

    /// An empty trace.
    public init() {}
}

/// Where a year of a budget stands.
public struct BudgetYearTrace: Sendable, Hashable {
    /// The cell of the total.
    public var span: SourceSpan
    /// One for each source: the cell of its amount.
    public var sources: [SourceSpan] = []

    /// The trace of a year without sources.
    public init(span: SourceSpan) { self.span = span }
}

/// How the fields of a sheet were read.
public struct Coverage: Sendable, Hashable, Codable {
    /// How one field was read. Each span of a value or text in the trace tells its own: ``SourceSpan/manner``.
    public enum Manner: String, Sendable, Hashable, Codable, CaseIterable {
        /// It stands where the form says.
        case declared
        /// It stands where a repair put it, or parts of it did.
        case repaired
        /// No form says what it is: its words, heads or place tell.
        case guessed
    }

    /// Fields that stand where the form says.
    public var declared = 0
    /// Fields that stand where a repair put them.
    public var repaired = 0
    /// Fields that were read by a guess.
    public var guessed = 0
    /// Stretches of the sheet that nothing accounts for.
    public var unclaimed = 0

    /// No fields.
    public init() {}

    /// Adds the counts of another part of the same sheet.
    package static func += (sum: inout Coverage, part: Coverage) {
        sum.declared += part.declared
        sum.repaired += part.repaired
        sum.guessed += part.guessed
        sum.unclaimed += part.unclaimed
    }
}

/// A stretch of the source that nothing accounts for.
public struct Unclaimed: Sendable, Hashable {
    /// Where it stands.
    public var span: SourceSpan
    /// What it says.
    public var text: String

    /// A stretch from its parts.
    public init(span: SourceSpan, text: String) {
        self.span = span
        self.text = text
    }
}

/// All that is known of one document: what it says, where that stands, and what was found.
public struct PlanDocument: Sendable, Hashable {
    /// What the document says.
    public var plan: Plan
    /// Where its parts stand.
    public var trace: PlanTrace
    /// What was found, in source order.
    public var diagnostics: [Diagnostic]
    /// What nothing accounts for.
    public var unclaimed: [Unclaimed]

    /// A document from its parts.
    public init(
        plan: Plan, trace: PlanTrace = PlanTrace(), diagnostics: [Diagnostic] = [], unclaimed: [Unclaimed] = []
    ) {
        self.plan = plan
        self.trace = trace
        self.diagnostics = diagnostics
        self.unclaimed = unclaimed
    }
}
