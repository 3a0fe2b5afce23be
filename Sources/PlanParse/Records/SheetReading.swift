import PlanModel

/// What the rows of a sheet so far tell of the next.
struct SheetReading {
    /// What the indicators of the next table are.
    var indicatorKind: Indicator.Kind
    /// A table may stand next, so that a line of a label and its value is one of its rows.
    var expectsTable = true
    /// The first label of the last row of pairs.
    var lastPair: LastPair?
    /// The row that opened the sheet.
    var firstRow = 0
    /// A label that nothing knows was reported.
    var hasUnknownLabel = false
    /// The unit that a line above the tables gives.
    private(set) var tableUnit: Value.Unit?
    /// The table that the blank line before the row ended, if it had heads or a label that goes on.
    private(set) var tableBefore: TableState?
    /// The last numbered heading.
    private(set) var headingNumber = 0
    private(set) var headingStyle: UInt32 = 0

    init(indicatorKind: Indicator.Kind) { self.indicatorKind = indicatorKind }

    /// Takes the unit that a line above the tables gives.
    mutating func takeUnit(_ unit: Value.Unit, _ text: ByteSpan, _ ledger: inout Ledger) {
        ledger.claimField(text)
        tableUnit = unit
    }

    /// Notes a numbered heading: the next one has the number after its.
    mutating func note(heading number: Int, style: UInt32) { (headingNumber, headingStyle) = (number, style) }

    /// Notes that a table ended; rows behind a blank line may go on with it.
    mutating func end(_ table: TableState) { tableBefore = table.mayGoOn ? table : nil }
}
