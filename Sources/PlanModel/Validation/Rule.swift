/// A rule that records should keep: it sees records, never text, so it also checks those that another program made.
public protocol Rule: Sendable {
    /// What breaks the rule in a plan, in the order of its sheets.
    func findings(in plan: Plan) -> [Finding]
}

/// What a rule found, and the record that it speaks of.
public struct Finding: Sendable, Hashable {
    /// What was found.
    public var kind: DiagnosticKind
    /// How much it matters, where that differs from its kind.
    public var severity: Severity?
    /// What the message quotes.
    public var details: [String]
    /// The record.
    public var place: RecordPath
    /// What is meant instead, where that is known.
    public var hint: String?

    /// A finding about a record.
    public init(
        _ kind: DiagnosticKind, _ details: [String] = [], at place: RecordPath, severity: Severity? = nil,
        hint: String? = nil
    ) {
        self.kind = kind
        self.severity = severity
        self.details = details
        self.place = place
        self.hint = hint
    }
}

/// A record of a plan, by its place in it; all indices count from 0.
public enum RecordPath: Sendable, Hashable {
    /// The document: its title, its table of contents.
    case document
    /// The sheet.
    case sheet(Int)
    /// A section of a sheet.
    case section(sheet: Int, Int)
    /// An item of a section, by its index and those of the items that it stands under.
    case item(sheet: Int, section: Int, [Int])
    /// An indicator of a sheet.
    case indicator(sheet: Int, Int)
    /// A figure of an indicator.
    case observation(sheet: Int, indicator: Int, Int)
    /// The budget of a sheet.
    case budget(sheet: Int)
    /// The account of a budget.
    case account(sheet: Int)
    /// A year of a budget.
    case budgetYear(sheet: Int, Int)

    /// The sheet that the record belongs to; nil for the document.
    public var sheet: Int? {
        switch self {
        case .document: nil
        case .sheet(let sheet), .section(let sheet, _), .item(let sheet, _, _), .indicator(let sheet, _),
            .observation(let sheet, _, _), .budget(let sheet), .account(let sheet), .budgetYear(let sheet, _):
            sheet
        }
    }
}

extension PlanTrace {
    /// Where a record stands; where the record has no place of its own, its sheet's.
    public func span(of path: RecordPath) -> SourceSpan? {
        guard let index = path.sheet, let sheet = Self.element(sheets, index) else { return nil }
        let own: SourceSpan? =
            switch path {
            case .document, .sheet: sheet.span
            case .section(_, let index): Self.element(sheet.sections, index)?.span
            case .item(_, let section, let indices):
                Self.element(sheet.sections, section).flatMap { Self.span($0, indices) }
            case .indicator(_, let index): Self.element(sheet.indicators, index)?.span
            case .observation(_, let indicator, let index):
                Self.element(sheet.indicators, indicator).flatMap { Self.element($0.observations, index) }
            case .budget: sheet.budget?.heads
            case .account: sheet.budget?.account
            case .budgetYear(_, let index): sheet.budget.flatMap { Self.element($0.years, index) }?.span
            }
        return own ?? sheet.span
    }

    private static func span(_ section: SectionTrace, _ indices: [Int]) -> SourceSpan? {
        var items = section.items
        var span = section.span
        for index in indices {
            guard let item = element(items, index) else { return span }
            span = item.span
            items = item.items
        }
        return span
    }

    private static func element<Element>(_ elements: [Element], _ index: Int) -> Element? {
        elements.indices.contains(index) ? elements[index] : nil
    }
}
