/// Where the texts of a plan stand that are none of its sheets'.
public struct PlanPlaces: Sendable, Hashable {
    /// Where its title stands.
    public var title: SourceSpan?
    /// Where its fiscal year stands.
    public var fiscalYear: SourceSpan?
    /// Where its municipality is named, for the first time.
    public var municipality: SourceSpan?

    /// No places.
    public init() {}
}

/// Where the texts of a sheet stand that are no figures and no sections: a place for each that the record has.
///
/// A text whose own place is not known has that of the line or cell that it was taken from.
public struct SheetPlaces: Sendable, Hashable {
    /// Where its title stands.
    public var title: SourceSpan?
    /// Where its code stands.
    public var code: SourceSpan?
    /// The line that opens it.
    public var heading: SourceSpan?
    /// Where its fiscal year stands.
    public var fiscalYear: SourceSpan?
    /// Where its department stands.
    public var department: SourceSpan?
    /// Where the head of the department stands.
    public var head: SourceSpan?
    /// One for each department that takes part.
    public var related: [SourceSpan] = []
    /// One for each related plan.
    public var relatedPlans: [SourceSpan] = []
    /// One for each goal number: the section that names it.
    public var sdgs: [SourceSpan] = []
    /// One for each measure of the list.
    public var measures: [SourceSpan] = []

    /// No places.
    public init() {}

    /// Whether nothing has a place.
    public var isEmpty: Bool { self == SheetPlaces() }
}
