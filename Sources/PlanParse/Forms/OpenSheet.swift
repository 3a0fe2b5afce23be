import PlanModel

/// The sheet that is being read, and what its next lines belong to.
///
/// A class, though nothing shares it: the engine is not copyable, and what is assigned through an optional that such a
/// structure holds (`open?.sheet.title = …`) the compiler stores without releasing the value before. Through a
/// reference it does release it.
final class OpenSheet {
    /// What takes text that has no label of its own.
    enum Receiver {
        case none
        /// The lines between a sheet's opening and its first heading.
        case lead
        /// The last section.
        case section
        /// The list of related plans.
        case relatedPlans
    }

    var sheet: Sheet
    var trace: SheetTrace
    var start: Int
    /// Its place among the sheets, where those of a table within it follow it already.
    var place: Int?
    var receiver = Receiver.none
    var narrative: Narrative
    /// The last section's heading and text so far.
    var sectionSpan = ByteSpan(0, 0)
    /// The last section stands under a heading with the form's mark and may give way to one below it.
    var sectionIsMarked = false
    /// The section's label stands elsewhere: its span begins with its text.
    var sectionIsShifted = false
    /// The last text of the section stood in a cell.
    var textIsInCell = false
    /// A torn list of the section was joined.
    var isTorn = false
    /// The section's label stood on a line with its text, or above it: other such lines may follow.
    var sectionIsLabelled = false
    /// A table may stand next, so that a line of a label and its value is one of its rows.
    var expectsTable = true
    /// The last numbered heading.
    var headingNumber = 0
    var headingStyle: UInt32 = 0
    /// What the indicators of the next table are.
    var indicatorKind: Indicator.Kind
    /// The unit that a line above the tables gives.
    var tableUnit: Value.Unit?
    var draft: IndicatorDraft?
    var budget: BudgetDraft?
    var table = TableState()
    /// The table that the blank line before the row ended, if it had heads or a label that goes on.
    var tableBefore: TableState?
    /// The first label of the last row of pairs.
    var lastPair: LastPair?
    /// The units of the sheet that no table holds, as written.
    private var unknownUnits: Set<String> = []

    init(_ kind: Sheet.Kind, id: Int, start: Int, indicatorKind: Indicator.Kind, nesting: Int) {
        narrative = Narrative(depthLimit: nesting)
        sheet = Sheet(id: String(id), kind: kind)
        trace = SheetTrace(span: SourceSpan(offset: start, length: 0))
        self.start = start
        self.indicatorKind = indicatorKind
    }

    /// Notes a unit that no table holds; true where the sheet had none of it so far.
    func isNew(unknownUnit text: String) -> Bool { unknownUnits.insert(text).inserted }

    /// Ends the table; rows behind a blank line may go on with it.
    func closeTable() {
        tableBefore = table.mayGoOn ? table : nil
        table = TableState()
    }
}

/// The table that is being read: the heads over its columns, and what rows without a label go on with.
struct TableState {
    /// A column of values under a head.
    struct Column {
        enum Role {
            case name
            case unit
            case method
            case rationale
            case baseline
            /// A year, by its place among ``TableState/Heads/years``.
            case value(Int)
            case measureName
            case measureProject
        }

        let column: Int32
        let role: Role

        var isValue: Bool {
            if case .value = role { true } else { false }
        }
    }

    /// A head that names a year.
    struct YearHead {
        let period: Period
        let role: Observation.Role
        let label: String
    }

    /// What stands under the heads.
    enum Kind {
        case budget
        case indicators(Indicator.Kind)
        case observations
        case measures
    }

    /// A row of heads.
    struct Heads {
        let kind: Kind
        let columns: [Column]
        /// The heads that name years.
        let years: [YearHead]
        /// The columns of years, one for each.
        let values: [Column]
        /// The columns but that of the name.
        let unnamed: [Column]
        /// The head over the figures from before the plan.
        let baselineLabel: String?
        let span: ByteSpan
        /// Where the last of the columns is.
        let lastColumn: Int32
        var rowCount = 0

        init(kind: Kind, columns: [Column], years: [YearHead], baselineLabel: String?, span: ByteSpan) {
            self.kind = kind
            self.columns = columns
            self.years = years
            self.baselineLabel = baselineLabel
            self.span = span
            lastColumn = columns.last?.column ?? -1
            values = columns.filter(\.isValue)
            unnamed = columns.filter { !$0.isName }
        }
    }

    var heads: Heads?
    /// The unit of the money below the heads, where they give it.
    var moneyUnit: Value.Unit?
    /// The label that rows without one go on with.
    var continued: Meaning?
    /// A label stood on the row of an indicator, and the text after it is that label's.
    var shiftedLabel: LabelKey?
    /// A misalignment was reported for the table.
    var isReported = false
    /// Rows of a table whose labels have no role.
    var plainRows: [[String]] = []
    var plainSpan: ByteSpan?
}

/// The first label of a row of pairs, and what it took there: rows below may go on with it.
struct LastPair {
    let label: RowCell
    /// The row after it.
    let next: Int
    /// Where its value ends; nil where the row gave it none.
    let valueEnd: Int?
    /// The column of its value.
    let valueColumn: Int32
}

/// An inked cell of the row that is being read, with what it means as a label.
struct RowCell {
    let span: ByteSpan
    let column: Int32
    /// Blanks or tags may stand within the text.
    var mayBeInPieces = true
    let key: LabelKey
    let meaning: Meaning?
    /// The unit that stands in brackets behind the label; empty where none does.
    var unit = ByteSpan(0, 0)

    /// The cell is a year that heads a column, alone or with a role (`令和2年度 (実績)`).
    var isYearHead: Bool {
        if key.period.isEmpty { return false }
        if case .observation? = meaning { return true }
        return key.isPeriodAlone
    }

    var isLabel: Bool { meaning != nil }
}
