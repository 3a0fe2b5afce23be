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

extension RowCell {
    /// The cell as a label of some meaning, of a year that its key may not tell: `現状（2023）`.
    func meaning(_ meaning: Meaning, _ period: ByteSpan? = nil) -> RowCell {
        let dated = LabelKey(hash: key.hash, period: period ?? key.period)
        return RowCell(
            span: span, column: column, mayBeInPieces: mayBeInPieces, key: dated, meaning: meaning, unit: unit)
    }
}
