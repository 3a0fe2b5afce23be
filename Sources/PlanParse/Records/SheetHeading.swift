import PlanModel

/// A line that opens a sheet: it is that sheet's, or kept for the next one, above whose table it stands.
struct SheetHeading {
    let line: String
    let span: ByteSpan

    /// Claims the line, which may stand in several cells.
    init(taking cells: [ByteSpan], over span: ByteSpan, manner: Ledger.Manner = .declared, _ ledger: inout Ledger) {
        line = cells.map { ledger.field($0, manner: manner) }.joined(separator: " ")
        self.span = span
    }

    /// Claims the line of one cell.
    init(taking cell: ByteSpan, manner: Ledger.Manner = .declared, _ ledger: inout Ledger) {
        self.init(taking: [cell], over: cell, manner: manner, &ledger)
    }
}
