import PlanModel

/// Rows of one name that groups or units tell apart, and units that stand behind their figures: below `歩く人の割合 | 男性 | 61％` the
/// row ` | 女性 | 58％`.
extension FormEngine {
    /// A row without a name is another indicator of the name above: it tells a group or a unit of its own.
    func begins(_ table: Table, in sheet: SheetBuilder) -> Bool {
        guard sheet.indicator != nil, hasFigure else { return false }
        return cells.contains { cell in
            cell.column == table.breakdown
                || table.columns.contains { $0.column == cell.column && $0.role == .unit }
        }
    }

    /// Opens an indicator with the name of the one above it.
    mutating func openIndicatorAgain(in sheet: SheetBuilder) {
        guard let end = cells.first?.span, let next = sheet.indicator?.next(at: end) else { return }
        closeIndicator(in: sheet)
        sheet.indicator = next
    }

    /// What tells an indicator from others of its name qualifies it.
    mutating func readBreakdown(_ cell: RowCell, in sheet: SheetBuilder) -> Bool {
        guard sheet.indicator != nil, !QuantityReader.isDash(bytes, cell.span) else { return false }
        sheet.indicator?.takeQualifier(cell.span, &ledger)
        return true
    }

    /// The unit of a row counts for its figures, though its column stands behind theirs.
    mutating func readUnitBehind(_ group: IndicatorColumns, _ table: Table, in sheet: SheetBuilder) {
        guard let figure = group.columns.first(where: { table.columns[$0].isFigure }),
            let unit = group.columns.first(where: { table.columns[$0].role == .unit }), figure < unit,
            let cell = cells.first(where: { $0.column == table.columns[unit].column }),
            let read = Head.unit(bytes, cell.span)
        else { return }
        sheet.indicator?.setUnit(read)
    }
}
