public import PlanModel

/// One thing that changed between two plans.
public struct PlanChange: Sendable, Hashable {
    /// What kind of change it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A sheet is new.
        case sheetAdded
        /// A sheet is gone.
        case sheetRemoved
        /// A sheet is new, and says what a part of another sheet said.
        case sheetSplit
        /// A sheet is gone, and another one says now what it said.
        case sheetMerged
        /// A sheet has another title.
        case sheetRenamed
        /// A sheet has another code.
        case codeChanged
        /// A sheet stands under another policy or measure.
        case sheetMoved
        /// A sheet has another department in charge.
        case departmentChanged
        /// An indicator is new.
        case indicatorAdded
        /// An indicator is gone.
        case indicatorRemoved
        /// An indicator has another name.
        case indicatorRenamed
        /// An indicator stands in another sheet.
        case indicatorMoved
        /// An indicator is measured in another unit.
        case unitChanged
        /// The target for a year is another.
        case targetRevised
        /// The figure from before the plan is another.
        case baselineRewritten
        /// The actual figure of a year is another.
        case actualRewritten
        /// The year that had a target has its actual figure now.
        case resultReported
        /// A figure is there for a year that had none.
        case figureAdded
        /// A figure is gone.
        case figureRemoved
        /// An amount of money is another.
        case amountChanged
        /// An amount of money is there for a year or a source that had none.
        case amountAdded
        /// An amount of money is gone.
        case amountRemoved
        /// The account is another.
        case accountChanged
        /// A text is new.
        case textAdded
        /// A text is gone.
        case textRemoved
        /// A text says something else.
        case textChanged
        /// A text stands in another sheet.
        case textMoved
    }

    /// What kind of change it is.
    public var kind: Kind
    /// The sheet of before; nil for one that is new.
    public var old: ComparedSheet?
    /// The sheet of now; nil for one that is gone.
    public var new: ComparedSheet?
    /// What in the sheet it is about: the name of an indicator, a source of money, the heading of a text.
    public var subject: String?
    /// The year that it is about.
    public var period: Period?
    /// What the old plan says.
    public var was: String?
    /// What the new plan says.
    public var now: String?
    /// How much more the new figure is, in `unit`; nil where they are no figures of one unit.
    public var difference: ExactDecimal?
    /// The unit of the difference.
    public var unit: String?
    /// Whether a result reaches its target; nil where it cannot be told.
    public var isReached: Bool?
    /// Where the old document says it; nil where nothing tells.
    public var oldSpan: SourceSpan?
    /// Where the new document says it.
    public var newSpan: SourceSpan?
    /// The line of the old document.
    public var oldLine: Int? { oldSpan?.line }
    /// The line of the new document.
    public var newLine: Int? { newSpan?.line }

    init(_ kind: Kind, _ old: ComparedSheet?, _ new: ComparedSheet?) {
        (self.kind, self.old, self.new) = (kind, old, new)
        (oldSpan, newSpan) = (old?.span, new?.span)
    }
}
