import PlanModel

/// A row under years of which each cell stands in a line: a label or a name and a unit, then a figure for each year.
struct StackedRow {
    let years: Int
    /// How many texts stand before the figures.
    let texts: Int
    private(set) var cells: [PrintedCell] = []
    private(set) var figures = 0
    private var found = 0
    private var standIns = 0
    private var hasLabel = false

    init(years: Int, texts: Int) { (self.years, self.texts) = (years, texts) }

    /// Nothing is missing that the heads ask for.
    var isWhole: Bool {
        figures > standIns && (hasLabel || found > 0) && (figures == years || hasLabel)
    }

    /// Takes a cell; false where the row has no place for it.
    mutating func take(_ cell: PrintedCell, mayBeText: Bool, _ bytes: [UInt8]) -> Bool {
        if labels(cell) {
            // A figure before the label of its series stands under a head before the years.
            (hasLabel, figures) = (true, 0)
        } else if cell.isFigure, texts == found || texts == 0 {
            figures += 1
        } else if found < texts, mayBeText {
            found += 1
        } else if texts > 0, mayBeText, Self.mayStandIn(cell, bytes) {
            (figures, standIns) = (figures + 1, standIns + 1)
            cells.append(cell.standingIn)
            return true
        } else {
            return false
        }
        cells.append(cell)
        return true
    }

    private func labels(_ cell: PrintedCell) -> Bool {
        guard cell.isLabel, !cell.isYearAlone else { return false }
        return figures == 0 || !hasLabel && cell.meaning?.isFigure ?? false
    }

    /// A short word may stand in place of a figure: `未整備`.
    private static func mayStandIn(_ cell: PrintedCell, _ bytes: [UInt8]) -> Bool {
        cell.span.count <= longestStandIn && UnitTable.standard.whole(bytes, cell.span) == nil
            && Marker(bytes, at: cell.span.lower, cell.span.upper, atLineStart: true) == nil
    }

    private static let longestStandIn = 15
}
