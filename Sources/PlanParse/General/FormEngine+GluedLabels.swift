import PlanModel

/// Labels of rows that ran together with the first figure: `8 協力店の数 | 目標値 67 | 74` over `実績値 65 | 76`.
extension FormEngine {
    /// Divides the first figure from its label, and puts the row under its heads where the name is a cell of the row above
    /// too; false where no label stands there.
    mutating func divideGlued(_ table: Table, isFilled: Bool) -> Bool {
        guard let first = table.columns.first(where: \.isFigure)?.column,
            let place = cells.firstIndex(where: { GluedLabel(bytes, $0.span) != nil }),
            let glued = GluedLabel(bytes, cells[place].span), cells[place].column <= first,
            case let shift = first - cells[place].column, shift == 0 || isFilled && place == 0
        else { return false }
        cells = cells.map { RowCell(span: $0.span, column: $0.column + shift, key: $0.key, meaning: nil) }
        let column = cells[place].column
        let value = RowCell(span: glued.value, column: column, key: LabelKey(bytes, glued.value), meaning: nil)
        let label = RowCell(span: glued.label, column: Self.beside, key: LabelKey(bytes, glued.label), meaning: nil)
        cells.replaceSubrange(place...place, with: [value])
        cells.append(label)
        return true
    }

    /// No column of a table.
    private static var beside: Int32 { -1 }
}
