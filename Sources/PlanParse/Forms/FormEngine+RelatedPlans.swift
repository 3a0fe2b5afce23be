import PlanModel

/// The names of plans that a sheet belongs to.
extension FormEngine {
    /// Adds the names of plans that a cell holds.
    mutating func addRelatedPlans(_ span: ByteSpan, in sheet: SheetBuilder) {
        if QuantityReader.isDash(bytes, span) {
            ledger.claim(span, as: .markup)
        } else {
            sheet.takePlans(span, &ledger)
        }
    }

    /// Plans on a row without a label: further ones, unless the last name above ends as no plan does; one behind a blank line that
    /// does is no rest of that.
    mutating func continuePlans(_ row: Layout.Row, in sheet: SheetBuilder) {
        let isWhole = PlanNames.isWhole(ledger.reread(cells[0].span))
        if !isWhole, !row.isTabular, startsAsCell(cells[0]) {
            continueSection(row, in: sheet)
            sheet.awaitPlans()
            return
        }
        if let name = sheet.record.relatedPlans.last, !PlanNames.isWhole(name), !(row.gapBefore && isWhole) {
            reportAmbiguous(cells[0].span)
        }
        for cell in cells { addRelatedPlans(cell.span, in: sheet) }
    }

    /// Goes back from the cells of a torn table to the plans that they stand among, at a line that is one's name.
    mutating func returnToPlans(in sheet: SheetBuilder) -> Bool {
        guard sheet.isAmongPlans, PlanNames.isWhole(ledger.reread(cells[0].span)) else { return false }
        closeSection(in: sheet)
        for cell in cells { addRelatedPlans(cell.span, in: sheet) }
        return true
    }

    /// A figure or a year with nothing or a blank behind it, or a bracket: a cell of a table that an extractor wrote one cell a
    /// line, among the plans beside it.
    private func startsAsCell(_ cell: RowCell) -> Bool {
        let (start, end) = (cell.span.lower, cell.span.upper)
        let period = cell.key.period
        let next: Int
        if !period.isEmpty, period.lower == start {
            next = period.upper
        } else if let number = NumberReader(bytes: bytes, end: end).readUnsigned(at: start) {
            next = number.end
        } else {
            return false
        }
        return next >= end || CharacterClass.blankLength(bytes, next, end) > 0
            || Scalars.folded(Scalars.decode(bytes, next, end).value) == 0x28
    }
}
