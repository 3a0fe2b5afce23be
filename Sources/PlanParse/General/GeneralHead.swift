import PlanModel

/// A head over a column, or the label of a line, as the general vocabulary reads it.
///
/// Example: `Ｒ３年度当初予 算額（千円）` is an amount of the fiscal year 2021 in 千円.
struct GeneralHead {
    let span: ByteSpan
    var role: LabelRoles.Role?
    /// The period that stands in the label; empty where none does.
    var period: ByteSpan
    /// How many years after the document's own year the label speaks of.
    var relativeYear: Int?
    /// The unit that stands in brackets behind the label.
    var unit: Unit?

    /// The label says something to the vocabulary, or is a period.
    var isKnown: Bool { role != nil || !period.isEmpty }

    init(_ bytes: [UInt8], _ cell: Layout.Cell) { self.init(bytes, cell.span, cell.key) }

    init(_ bytes: [UInt8], _ span: ByteSpan, _ key: LabelKey) {
        let roles = LabelRoles.standard
        self.span = span
        role = roles.role(of: key)
        period = key.period
        relativeYear = roles.relativeYear(of: key)
        guard let bracket = HeadingLine.trailingBracket(bytes, span), bracket.start > span.lower else { return }
        let inner = CleanText(bytes).trimmed(bracket.inner)
        if let (unit, end) = UnitTable.standard.longestUnit(in: bytes, from: inner.lower, to: inner.upper),
            end == inner.upper
        {
            self.unit = unit
        }
        if role == nil {
            let outer = LabelKey(bytes, CleanText(bytes).trimmed(ByteSpan(span.lower, bracket.start)))
            role = roles.role(of: outer)
            relativeYear = roles.relativeYear(of: outer)
        }
    }
}

/// A column of a table of an undeclared form.
struct GeneralColumn {
    let column: Int32
    /// The lowest head over the column.
    var head: GeneralHead
    var role: LabelRoles.Role?
    var period: Period?
    var unit: Unit?

    /// The column holds money.
    var isMoney: Bool {
        switch role {
        case .total?, .source?, .change?: true
        default: false
        }
    }

    /// The column holds figures of indicators.
    var isFigure: Bool {
        if case .observation? = role { return true }
        return role == nil && period != nil
    }
}
