/// A record of a plan or a field of one, by its place in the plan; all indices count from 0.
///
/// It is what a rule's violation speaks of, and what ``PlanDocument/place(of:)`` takes.
/// ```swift
/// document.place(of: .observation(sheet: 0, indicator: 2, 1))?.line
/// document.place(of: .field(sheet: 0, .department))?.line
/// ```
public enum RecordPath: Sendable, Hashable {
    /// The document: its title, its table of contents.
    case document
    /// A text of the document that is none of its sheets'.
    case documentField(DocumentField)
    /// An entry of the document's table of contents.
    case outline(Int)
    /// The sheet.
    case sheet(Int)
    /// A text of a sheet.
    case field(sheet: Int, SheetField)
    /// An entry of a list of a sheet.
    case entry(sheet: Int, SheetList, Int)
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
    /// A level of the account of a budget.
    case accountLevel(sheet: Int, Int)
    /// A year of a budget.
    case budgetYear(sheet: Int, Int)
    /// A source of money of a year of a budget.
    case source(sheet: Int, year: Int, Int)

    /// A text of a document that is none of its sheets'.
    public enum DocumentField: String, Sendable, Hashable, CaseIterable {
        /// ``Plan/title``.
        case title
        /// ``Plan/fiscalYear``.
        case fiscalYear
        /// ``Plan/municipality``.
        case municipality
    }

    /// A text of a sheet.
    public enum SheetField: String, Sendable, Hashable, CaseIterable {
        /// ``Sheet/title``.
        case title
        /// ``Sheet/code``.
        case code
        /// ``Sheet/heading``.
        case heading
        /// ``Sheet/fiscalYear``.
        case fiscalYear
        /// ``Organization/department``.
        case department
        /// ``Organization/head-swift.property``.
        case head
    }

    /// A list of a sheet.
    public enum SheetList: String, Sendable, Hashable, CaseIterable {
        /// ``Organization/related``.
        case related
        /// ``Sheet/attributes``.
        case attributes
        /// ``Sheet/tables``.
        case tables
        /// ``Sheet/measures``.
        case measures
        /// ``Sheet/relatedPlans``.
        case relatedPlans
        /// ``Sheet/sdgs``.
        case sdgs
        /// ``Sheet/footnotes``.
        case footnotes
    }

    /// The sheet that the record belongs to; nil for the document.
    public var sheet: Int? {
        switch self {
        case .document, .documentField, .outline: nil
        case .sheet(let sheet), .field(let sheet, _), .entry(let sheet, _, _), .section(let sheet, _),
            .item(let sheet, _, _), .indicator(let sheet, _), .observation(let sheet, _, _), .budget(let sheet),
            .account(let sheet), .accountLevel(let sheet, _), .budgetYear(let sheet, _), .source(let sheet, _, _):
            sheet
        }
    }
}
