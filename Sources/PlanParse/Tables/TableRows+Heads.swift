extension TableRows {
    /// The cells of a row as heads, in their order.
    func heads(_ cells: [Layout.Cell], isBelowHeads: Bool) -> [Head] {
        let years = YearRun(cells, bytes, isBelowHeads: isBelowHeads)?.columns
        return cells.map { Head(over: $0, bytes, form, isBareYear: years?.contains($0.column) == true) }
    }

    /// Years of four digits stand in the row, and no figure beside them.
    func isYearRun(_ cells: [Layout.Cell], isBelowHeads: Bool) -> Bool {
        guard let years = YearRun(cells, bytes, isBelowHeads: isBelowHeads)?.columns else { return false }
        return cells.allSatisfy { years.contains($0.column) || Head(over: $0, bytes, form).isKnown }
    }
}
