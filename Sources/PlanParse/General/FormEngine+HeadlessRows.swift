import PlanModel

/// Rows of indicators without heads.
extension FormEngine {
    /// Reads the rows that begin at the index; false where they do not say what they are.
    mutating func readHeadlessRows() -> Bool {
        guard index != titleRow, index >= endOfHeaded, layout.rows[index].isTabular,
            let found = HeadlessRows(tableRows, at: index)
        else { return false }
        guard found.areTold else {
            // The rows that follow are of the same block, and are not looked at again.
            endOfHeaded = found.end
            return false
        }
        for row in found.rows {
            while index < row.index { readBetween() }
            let sheet = currentSheet(from: layout.rows[index].start)
            sheet.section.endItem()
            claimTags(of: layout.rows[index])
            collectPlainCells(of: layout.rows[index])
            read(row, named: found.name(of: row), in: sheet)
            closeIndicator(in: sheet)
            index += 1
        }
        return true
    }

    /// A row without figures, as a heading or text.
    private mutating func readBetween() {
        let before = index
        if !openGeneralHeading(layout.rows[before]) { readRow(layout.rows[before]) }
        if index == before { index += 1 }
    }

    private mutating func read(_ row: HeadlessRows.Row, named place: Int, in sheet: SheetBuilder) {
        closeSection(in: sheet)
        openRowIndicator(row.lead[place].span, .target, in: sheet)
        if let unit = row.unit { readUnit(unit.span, in: sheet) }
        for (position, figure) in row.figures.enumerated() {
            let year = figure.year.flatMap { TableYear.period(bytes, $0.span)?.period }
            let label = figure.year.map { ledger.label($0.span) } ?? ""
            observe(
                role(at: position, of: row.figures.count), label: label, period: year, figure.cell.span,
                manner: .guessed, in: sheet)
        }
        let own = [row.lead[place].column, row.unit?.column]
        let taken = Set(row.figures.flatMap { [$0.cell.column, $0.year?.column] } + own)
        for cell in cells where !taken.contains(cell.column) {
            sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger)
        }
    }

    /// The last figure is aimed at; of two before it the first is where the plan begins.
    private func role(at position: Int, of count: Int) -> Indicator.Observation.Role {
        if position == count - 1 { return .target }
        return position == 0 && count > 2 ? .baseline : .actual
    }
}
