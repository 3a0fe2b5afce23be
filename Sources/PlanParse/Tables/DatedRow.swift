import PlanModel

/// A label with several figures beside it, each with its year: `目標値 | 3人（R6年度） | 5人／年（R12年度） | 説明`.
///
/// The first figure is where the indicator starts from, as its year lies before those of the others.
struct DatedRow {
    let label: Head
    let figures: [ByteSpan]
    /// Cells that hold no figure with a year.
    let others: [ByteSpan]

    init?(_ bytes: [UInt8], _ layout: Layout, _ row: Int) {
        guard layout.rows[row].isTabular, (Self.fewest...Self.most).contains(layout.rows[row].inked) else { return nil }
        let cells = layout.cells[layout.rows[row].cells].filter(\.hasText)
        label = Head(bytes, cells[0])
        guard case .observation? = label.role, label.isWholeLabel(bytes) else { return nil }
        func isDated(_ cell: Layout.Cell) -> Bool {
            DatedCell(bytes, cell.span) != nil && CellKind(bytes, cell).isFigure
        }
        figures = cells.dropFirst().filter(isDated).map(\.span)
        others = cells.dropFirst().filter { !isDated($0) }.map(\.span)
        guard figures.count > 1, others.count < figures.count else { return nil }
    }

    private static let fewest = 3
    private static let most = 8
}
