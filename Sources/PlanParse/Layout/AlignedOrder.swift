/// Columns that their order tells, where places do not: every row of figures has as many cells as there are heads.
///
/// Example: the figures of these rows stand to the right of their heads, the last but one below the next head. Five heads and five
/// cells in each row still tell whose they are.
/// ```text
/// 事業名          予算額     国      県      一般財源
/// 道の補修          35,000千円     0千円  20,000千円  15,000千円
/// 橋の点検          12,000千円     0千円   2,000千円  10,000千円
/// ```
/// What groups the rows may stand before their names, without a head (`成果指標` before each indicator). One row with more cells, or fewer, or a text where others have a figure, and places tell the columns (``AlignedColumns``).
struct AlignedOrder {
    /// What the cells of each column take up, from the left.
    private let extents: [Range<Int>]
    /// The line of heads.
    private let heads: Int
    /// The first column has no head: it groups the rows.
    private let lead: Int

    var count: Int { extents.count }

    /// The columns of some lines; nil where their rows are not filled.
    init?(_ lines: ArraySlice<AlignedLine>) {
        guard let first = lines.firstIndex(where: \.hasFigure), first > lines.startIndex,
            case let above = lines[first - 1], above.stretches.count > Self.leastColumns, !above.isNumbered
        else { return nil }
        let rows = lines[first...].filter { $0.stretches.count > 1 }
        let figures = lines[first].stretches.map(\.isFigure)
        guard rows.count > 1, figures.count(where: { $0 }) > 1,
            case let lead = figures.count - above.stretches.count, lead == 0 || lead == 1,
            rows.allSatisfy({ $0.stretches.map(\.isFigure) == figures }),
            lead == 0 || rows.allSatisfy({ $0.stretches[0].to <= above.stretches[0].from })
        else { return nil }
        (heads, self.lead) = (first - 1, lead)
        extents = figures.indices.map { column in
            var cells = rows.map { $0.stretches[column] }
            if column >= lead { cells.append(above.stretches[column - lead]) }
            return (cells.map(\.from).min() ?? 0)..<(cells.map(\.to).max() ?? 0)
        }
    }

    private static let leastColumns = 2

    /// Places tell the same cells, and not the columns of all of them.
    func isBroken(by rows: [[AlignedCell]], of lines: ArraySlice<AlignedLine>) -> Bool {
        let filled = zip(lines.indices, rows).filter { $0.0 >= heads && lines[$0.0].stretches.count > 1 }
        let columns = filled.map { $0.1.map(\.column) }
        guard let first = columns.first, first.count + lead == count else { return false }
        let rows = columns.dropFirst()
        return rows.allSatisfy { $0.count == count } && !rows.allSatisfy { Array($0.dropFirst(lead)) == first }
    }

    /// The cells of a line.
    func cells(of line: AlignedLine) -> [AlignedCell] {
        line.stretches.enumerated().map { position, stretch in
            let isHeads = lead > 0 && line.stretches.count + lead == count
            let column = isHeads ? position + lead : line.stretches.count == count ? position : nearest(to: stretch)
            return AlignedCell(stretch: stretch, column: column)
        }
    }

    /// The first of the columns whose middle is as near to that of a stretch as any.
    private func nearest(to stretch: AlignedStretch) -> Int {
        let center = stretch.from + stretch.to
        if extents[0].contains(stretch.from) { return 0 }
        func distance(_ column: Int) -> Int {
            abs(extents[column].lowerBound + extents[column].upperBound - center)
        }
        return extents.indices.min { distance($0) < distance($1) } ?? 0
    }
}
