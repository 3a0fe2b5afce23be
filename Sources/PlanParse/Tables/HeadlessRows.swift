import PlanModel

/// Rows of indicators without any head, whose cells say what they are: a name, and figures with their years.
///
/// Example: `年間入込客数 | 795万人（R4） | 1,100万人` and, with the years in cells of their own, `受診率 | R4年度 | 47.4% | R10年度 | 60%`.
/// Figures without years say so by the unit that they share (`教室数 | 12回 | 20回`), where no row of words heads them. One row
/// alone is none, and neither are rows of which few say so: a table whose heads nobody knows. What stands before the name in
/// some of the rows groups them; what stands between it and the figures describes it.
struct HeadlessRows {
    struct Figure {
        let cell: Layout.Cell
        /// The cell before it, which is its year.
        let year: Layout.Cell?
    }

    struct Row {
        let index: Int
        /// What stands before the figures.
        let lead: [Layout.Cell]
        /// The unit between the two.
        let unit: Layout.Cell?
        let figures: [Figure]
        /// What stands behind them.
        let rest: [Layout.Cell]
        /// A figure says its year, or its unit is that of another.
        let isTold: Bool
    }

    /// The rows, from the first on; those between them have no figures.
    private(set) var rows: [Row] = []
    /// How many cells stand before the figures in each row.
    let leastLead: Int

    /// So many cells may stand behind the figures.
    private static let longestRest = 2
    /// Rows without figures between two others: the heading of a group.
    private static let mostApart = 2

    /// The row behind those that were looked at.
    let end: Int

    /// The rows from one on that are like it; nil where it is none.
    init?(_ reader: TableRows, at start: Int) {
        guard var first = Self.row(start, reader, true) else { return nil }
        let mayShareUnits = !Self.isHeaded(start, reader)
        if !mayShareUnits { first = Self.row(start, reader, false) ?? first }
        rows = [first]
        var (next, apart) = (start + 1, 0)
        while next < reader.limit, reader.layout.rows[next].isTabular, apart < Self.mostApart {
            if let row = Self.row(next, reader, mayShareUnits) {
                rows.append(row)
                apart = 0
            } else {
                // A row that begins with a label of a form is the form's.
                guard !reader.isHeadRow(next), case let cells = reader.cells(next),
                    !cells.contains(where: reader.isFigure),
                    cells.first.flatMap({ reader.form?.label($0.key) }) == nil
                else { break }
                apart += 1
            }
            next += 1
        }
        end = next
        leastLead = rows.map(\.lead.count).min() ?? 1
        isGrouped = Self.areGrouped(rows) || Self.areCoded(rows, reader.bytes)
    }

    /// What stands first in the rows is no name.
    private let isGrouped: Bool

    /// What stands first in a row stands there in the next, too.
    private static func areGrouped(_ rows: [Row]) -> Bool {
        zip(rows, rows.dropFirst()).contains { one, next in
            let (own, below) = (one.lead[0].key.hash, next.lead[0].key.hash)
            return one.lead.count > 1 && one.lead.count == next.lead.count && own == below && own != 0
        }
    }

    /// A short code with a number stands first in each row: `KPI1`, `2-1`.
    private static func areCoded(_ rows: [Row], _ bytes: [UInt8]) -> Bool {
        rows.allSatisfy { row in
            let span = row.lead[0].span
            return row.lead.count > 1 && span.count <= longestCode
                && Digits.value(bytes, Scalars.before(bytes, span.upper, span.lower).start, span.upper) != nil
        }
    }

    private static let longestCode = 24

    /// Enough of the rows say what they are.
    var areTold: Bool {
        let told = rows.count(where: \.isTold)
        return told > 1 && told * 2 >= rows.count
    }

    /// The place of the name in what stands before the figures of a row.
    func name(of row: Row) -> Int {
        // `子育て環境の充実 | 待機児童数 | …` twice, or a code: ＫＰＩ1.
        if row.lead.count == leastLead, leastLead > 1, isGrouped { return 1 }
        return row.lead.count - leastLead
    }

    private static func row(_ index: Int, _ reader: TableRows, _ mayShareUnits: Bool) -> Row? {
        guard reader.layout.rows[index].isTabular, case let cells = reader.cells(index), cells.count > 2,
            cells.count <= TableRows.widest, reader.form?.label(cells[0].key) == nil
        else { return nil }
        return pairs(cells, index, reader) ?? tail(cells, index, reader, mayShareUnits)
    }

    /// Years and figures that take turns at the end of a row.
    private static func pairs(_ cells: [Layout.Cell], _ index: Int, _ reader: TableRows) -> Row? {
        for rest in 0...min(longestRest, cells.count - 1) {
            var (start, figures): (Int, [Figure]) = (cells.count - rest, [])
            while start > 2, isYear(cells[start - 2], reader), !isYear(cells[start - 1], reader) {
                figures.insert(Figure(cell: cells[start - 1], year: cells[start - 2]), at: 0)
                start -= 2
            }
            guard figures.count > 1, figures.contains(where: { isValue($0.cell, reader) }) else { continue }
            return row(index, cells[..<start], figures, cells[(cells.count - rest)...], isTold: true, reader)
        }
        return nil
    }

    /// Figures beside each other at the end of a row, one of them with its year.
    private static func tail(
        _ cells: [Layout.Cell], _ index: Int, _ reader: TableRows, _ mayShareUnits: Bool
    ) -> Row? {
        let behind = cells.reversed().prefix { !isValue($0, reader) }.count
        guard behind <= longestRest else { return nil }
        let end = cells.count - behind
        let start = end - cells[..<end].reversed().prefix { isValue($0, reader) }.count
        guard end - start > 1, start > 0 else { return nil }
        let figures = cells[start..<end].map { Figure(cell: $0, year: nil) }
        let isTold =
            figures.contains { DatedCell(reader.bytes, $0.cell.span) != nil }
            || mayShareUnits && shareUnit(figures, reader)
        return row(index, cells[..<start], figures, cells[end...], isTold: isTold, reader)
    }

    private static func row(
        _ index: Int, _ lead: ArraySlice<Layout.Cell>, _ figures: [Figure], _ rest: ArraySlice<Layout.Cell>,
        isTold: Bool,
        _ reader: TableRows
    ) -> Row? {
        var lead = Array(lead)
        // The number of a row, and a date that belongs to the group before it.
        lead.removeAll { PlainFigure(reader.bytes, $0.span) != nil || $0.key.isPeriodAlone }
        var unit: Layout.Cell?
        if lead.count > 1, let last = lead.last, CellKind(reader.bytes, last) == .unit { unit = lead.removeLast() }
        guard let name = lead.last, name.span.count <= TableRows.longestLabel,
            CellKind(reader.bytes, name) == .words || CellKind(reader.bytes, name) == .values,
            case nil = Head(reader.bytes, name).role
        else { return nil }
        return Row(index: index, lead: lead, unit: unit, figures: figures, rest: Array(rest), isTold: isTold)
    }

    /// A year, and no month of one, as the date of a plan is.
    private static func isYear(_ cell: Layout.Cell, _ reader: TableRows) -> Bool {
        guard TableYear.isAlone(reader.bytes, cell.span) else { return false }
        switch TableYear.period(reader.bytes, cell.span)?.period.precision {
        case .month?, .day?: return false
        default: return true
        }
    }

    /// A row of words stands over the block of the row, whose heads they may be.
    private static func isHeaded(_ row: Int, _ reader: TableRows) -> Bool {
        var above = row
        while above > 0, !reader.layout.rows[above].gapBefore, reader.layout.rows[above - 1].isTabular,
            row - above < mostAbove
        {
            above -= 1
            let cells = reader.cells(above)
            if cells.count > 2, !cells.contains(where: reader.isFigure) { return true }
        }
        return false
    }

    /// So many rows above may be heads.
    private static let mostAbove = 4

    /// Two figures, and all that are there, have one unit, which is none of money.
    private static func shareUnit(_ figures: [Figure], _ reader: TableRows) -> Bool {
        let units = figures.compactMap { figure in
            QuantityReader(bytes: reader.bytes).read(figure.cell.span, text: "", column: nil).unit
        }
        guard let first = units.first, units.count > 1, first.dimension != .money else { return false }
        return units.allSatisfy { $0 == first }
    }

    /// A figure, a dash, several figures with their groups, or anything with its year.
    private static func isValue(_ cell: Layout.Cell, _ reader: TableRows) -> Bool {
        switch CellKind(reader.bytes, cell) {
        case .figure, .dash: return PlainFigure(reader.bytes, cell.span) == nil || cell.column > 0
        case .values:
            let value = DatedCell(reader.bytes, cell.span)
            return value != nil || GroupedFigures(reader.bytes, cell.span) != nil
        // `2030年 現状値より減少`
        case .words: return cell.span.count <= longestDated && DatedCell(reader.bytes, cell.span) != nil
        default: return false
        }
    }

    /// Longer texts with a year are sentences.
    private static let longestDated = 60
}
