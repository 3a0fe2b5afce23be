/// A cell in which a label and its value ran together: `目標名 介護予防の推進`, `初期値（令和5年度）49.8%`.
///
/// The label is the longest that the form knows at the start of the cell, with the bracket that it closes; a cell that
/// is a label as a whole is none.
struct MergedLabel {
    let label: RowCell
    let value: RowCell

    /// The label and value of a cell; nil where no label stands at its start.
    init?(_ cell: RowCell, _ bytes: [UInt8], _ form: CompiledForm) {
        let end = min(cell.span.upper, cell.span.lower + LabelKey.maximumLength)
        var found: (end: Int, key: LabelKey, meaning: Meaning)?
        var index = cell.span.lower
        while index < end {
            index += max(1, Scalars.decode(bytes, index, end).length)
            let key = LabelKey(bytes, ByteSpan(cell.span.lower, index))
            if let meaning = form.label(key), !meaning.isGroup { found = (index, key, meaning) }
        }
        guard let found else { return nil }
        let rest = CleanText(bytes).trimmed(ByteSpan(found.end, cell.span.upper))
        guard !rest.isEmpty else { return nil }
        label = RowCell(
            span: CleanText(bytes).trimmed(ByteSpan(cell.span.lower, found.end)), column: cell.column, key: found.key,
            meaning: found.meaning)
        value = RowCell(span: rest, column: cell.column, key: .none, meaning: nil)
    }
}
