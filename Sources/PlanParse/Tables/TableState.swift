import PlanModel

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
        let role: Indicator.Observation.Role
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
        fileprivate(set) var rowCount = 0

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

    private(set) var heads: Heads?
    /// The unit of the money below the heads, where they give it.
    private(set) var moneyUnit: Value.Unit?
    /// The label that rows without one go on with.
    private(set) var continued: Meaning?
    /// A label stood on the row of an indicator, and the text after it is that label's.
    private(set) var shiftedLabel: LabelKey?
    /// A misalignment was reported for the table.
    private var isReported = false

    /// Rows behind a blank line may belong to the table.
    var mayGoOn: Bool { heads != nil || continued == .relatedPlans }

    /// Begins a part of the table under heads of its own.
    mutating func begin(_ heads: Heads, moneyUnit: Value.Unit?) {
        (self.heads, self.moneyUnit, continued) = (heads, moneyUnit, nil)
    }

    /// The rows from here on stand under no heads.
    mutating func endHeads() { heads = nil }

    /// Counts a row under the heads.
    mutating func countRow() { heads?.rowCount += 1 }

    /// Notes the label that rows without one go on with.
    mutating func goOn(with label: Meaning) { continued = label }

    /// Notes a label that slid onto another row, or that it stands on its own after all.
    mutating func shift(_ label: LabelKey?) { shiftedLabel = label }

    /// Notes a misalignment; true where it is the first of the table.
    mutating func isNewMisalignment() -> Bool {
        defer { isReported = true }
        return !isReported
    }
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
