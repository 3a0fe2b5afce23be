import PlanModel

/// A column of a table: what the heads over it say together.
struct Column {
    /// Where the column stands in the rows; heads that are fewer than their rows' cells are moved over those they fit.
    var column: Int32
    /// The head that says what the column is.
    var head: Head
    var role: LabelRoles.Role?
    var period: Period?
    var unit: Value.Unit?
    /// What the two figures of each cell are: 目標／実績.
    var pair: PairedHead?
    /// What the upper and the lower figure of each name are.
    var stacked: StackedHead?
    /// The column whose cells tell the year of the figures in this one.
    var years: Int32?

    /// The column holds money.
    var isMoney: Bool {
        switch role {
        case .total?, .source?, .change?: true
        default: false
        }
    }

    /// No head says that the column is something else than a name.
    var mayBeName: Bool {
        switch role {
        case nil: period == nil
        case .text?, .attribute?, .relatedDepartment?: true
        default: false
        }
    }

    /// The column holds figures of indicators.
    var isFigure: Bool {
        if case .observation? = role { return !head.isForeign }
        return role == nil && period != nil
    }

    /// The column is one of 款, 項, 目 and 節.
    var isAccount: Bool { if case .account(.some)? = role { true } else { false } }

    /// The column holds an account or one of its levels.
    var isOfAccount: Bool { if case .account? = role { true } else { false } }

    /// The column holds amounts from one source.
    var isSource: Bool { if case .source? = role { true } else { false } }

    /// The kind of the indicators that the column names; nil where it names none.
    var indicatorKind: Indicator.Kind? {
        if case .indicatorName(let kind)? = role { kind } else { nil }
    }

    /// The column names what its rows are about.
    var isName: Bool {
        switch role {
        case .indicatorName?, .projectName?, .account?: true
        default: false
        }
    }
}
