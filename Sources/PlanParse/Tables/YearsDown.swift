import PlanModel

/// A table whose rows are years and whose columns are indicators, or money of one thing.
///
/// Example: under `年度 | 給水人口（人） | 有収率（％）` the rows `R3 | 23,456 | 88.2`, `R4 | …` and `目標（R9） | …` are two indicators
/// of three figures each; under `年度 | 事業費 | 国 | 一般財源` they are one budget of so many years; and under `年度 | 目標値 | 実績値` one
/// indicator, which the line above the table names.
struct YearsDown {
    struct Row {
        let row: Int
        let year: Layout.Cell
        let role: Indicator.Observation.Role?
    }

    let heads: Range<Int>
    let rows: Range<Int>
    /// The columns beside that of the years.
    let columns: [Column]
    let years: Int32

    var isMoney: Bool { columns.contains { $0.role == .total || $0.isSource } && columns.allSatisfy { $0.isMoney } }

    /// The table whose heads begin at a row, or nil: two rows at least begin with years and have figures.
    init?(_ reader: TableRows, at start: Int, year: FiscalYear?) {
        let layout = reader.layout
        guard layout.rows[start].isTabular, layout.rows[start].cells.count <= TableRows.widest,
            start + 2 < reader.limit, let end = Self.endOfHeads(reader, start),
            let first = Self.year(reader, end)
        else { return nil }
        var stop = end
        while stop < reader.limit, !layout.rows[stop].gapBefore || stop == end,
            Self.year(reader, stop)?.column == first.column
        {
            stop += 1
        }
        guard stop - end > 1 else { return nil }
        let columns = ColumnHeads(reader, start..<end, year: year).columns.filter { $0.column != first.column }
        guard !columns.isEmpty, !columns.contains(where: \.isName) else { return nil }
        guard !columns.contains(where: \.isFigure) || Self.areOfOne(columns) else { return nil }
        heads = start..<end
        rows = end..<stop
        years = first.column
        self.columns = columns
    }

    /// The heads tell what the figures of one indicator are: 目標値, 実績値.
    static func areOfOne(_ columns: [Column]) -> Bool {
        columns.contains { $0.isFigure && $0.role != nil }
            && columns.allSatisfy { $0.period == nil && ($0.isFigure || !$0.isMoney && !$0.isOfAccount) }
    }

    /// The row behind the heads: labels without figures and years of their own, one or two rows of them.
    private static func endOfHeads(_ reader: TableRows, _ start: Int) -> Int? {
        var end = start
        while end < min(start + 2, reader.limit) {
            let cells = reader.cells(end)
            guard reader.layout.rows[end].isTabular, cells.count > (end == start ? 1 : 0),
                !cells.contains(where: { reader.isNoHead($0) || $0.key.isPeriodAlone })
            else { break }
            end += 1
        }
        return end > start && end < reader.limit ? end : nil
    }

    /// The year that begins a row of figures.
    private static func year(_ reader: TableRows, _ row: Int) -> Layout.Cell? {
        guard reader.layout.rows[row].isTabular else { return nil }
        let cells = reader.cells(row)
        guard let first = cells.first, cells.count > 1, !first.key.period.isEmpty, !reader.isFigure(first) else {
            return nil
        }
        guard first.key.isPeriodAlone || Head(reader.bytes, first).isObservation else { return nil }
        return cells.dropFirst().contains(where: reader.isFigure) ? first : nil
    }
}
