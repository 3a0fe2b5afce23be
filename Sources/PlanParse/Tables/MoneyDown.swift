import PlanModel

/// A table of money whose columns are years and whose rows are the cost and its sources.
///
/// Example: under `区分 | R5決算 | R6予算` the rows `事業費 | 5,200 | 6,000`, `国庫支出金 | 1,000 | 1,500` and `一般財源 | …` are one
/// budget of two years. A column of names begins a project where it is inked.
struct MoneyDown {
    struct Year {
        let column: Int32
        let period: Period?
    }

    let heads: Range<Int>
    let years: [Year]
    /// The column of the projects' names.
    let name: Int32?
    /// The names of projects by their first rows, where they stand in the middle of their rows; else empty.
    private(set) var centred: [Int: ByteSpan] = [:]
    /// The unit that a head gives.
    let unit: Value.Unit?
    /// The label of money at the left of the heads, which reaches down over the first row where that has none of its own:
    /// `事業費 | 令和6年度決算 | 令和7年度予算` over ` | 4,900千円 | 5,200千円`.
    private let reachingLabel: Layout.Cell?

    private let reader: TableRows

    /// How many rows below the heads are looked at.
    private static let lookAhead = 8

    /// The table whose heads begin at a row, or nil: years stand over its columns, and the rows below them begin with
    /// labels of money.
    init?(_ reader: TableRows, at start: Int, year: FiscalYear?) {
        guard reader.layout.rows[start].isTabular, reader.layout.rows[start].cells.count <= TableRows.widest,
            Self.mayHead(reader.cells(start), reader)
        else { return nil }
        let end = Self.endOfHeads(reader, start)
        let columns = ColumnHeads(reader, start..<end, year: year).columns
        let dated = columns.filter { ($0.isFigure || $0.role == .total) && $0.period != nil }
        guard let first = dated.first, let last = dated.last,
            !columns.contains(where: { Self.isOfOtherTable($0.role) })
        else { return nil }
        let isYears = columns.allSatisfy { $0.column < first.column || $0.column > last.column || $0.period != nil }
        guard isYears else { return nil }
        self.reader = reader
        heads = start..<end
        years = dated.map { Year(column: $0.column, period: $0.period) }
        name = columns.first { $0.role == .projectName && $0.column < first.column }?.column
        unit = columns.lazy.compactMap(\.unit).first { $0.dimension == .money }
        reachingLabel = reader.cells(start).first { $0.column < first.column && Head(reader.bytes, $0).role == .total }
        if !startsWithMoney { return nil }
        centred = Self.centredNames(self, reader)
    }

    /// Labels alone, a year among them.
    private static func mayHead(_ cells: [Layout.Cell], _ reader: TableRows) -> Bool {
        cells.contains { !$0.key.period.isEmpty || TableYear.endWithoutEra(reader.bytes, $0.span) != nil }
            && !cells.contains(where: reader.isNoHead)
    }

    /// The row behind the heads; a row of units alone below the years is one of them, and so is one of amounts alone:
    /// `予算額 | 決算額 | 予算額 | 決算額`.
    private static func endOfHeads(_ reader: TableRows, _ start: Int) -> Int {
        let next = start + 1
        guard next < reader.limit, reader.layout.rows[next].isTabular else { return next }
        let cells = reader.cells(next)
        let heads = cells.map { Head(reader.bytes, $0) }
        let isOfAmounts = heads.count > 1 && heads.allSatisfy { $0.role == .total }
        return isOfAmounts || !heads.isEmpty && heads.allSatisfy(\.isUnit) ? next + 1 : next
    }

    private static func isOfOtherTable(_ role: LabelRoles.Role?) -> Bool {
        switch role {
        case .source?, .change?, .indicatorName?, .account?: true
        default: false
        }
    }

    /// The first row is one of money, and one of the next where there are more.
    private var startsWithMoney: Bool {
        let rows = heads.upperBound..<min(reader.limit, heads.upperBound + Self.lookAhead)
        var (found, looked) = (0, 0)
        for row in rows where reader.layout.rows[row].inked > 0 {
            guard reader.layout.rows[row].isTabular, !reader.layout.rows[row].gapBefore || looked == 0 else { break }
            looked += 1
            // Labels beside each other are further heads: `決算額 | 増減額` below years.
            if looked == 1, reader.cells(row).count(where: { Head(reader.bytes, $0).isMoney }) > 1 { return false }
            // 増減 beside the years is a further head.
            if let money = money(in: reader.cells(row), at: row), money.cell.column < years[0].column {
                found += 1
            } else if found == 0, looked > 1 || !isOfWords(row) {
                return false
            }
            if found == 2 { return true }
        }
        return found > 0 && looked == found
    }

    /// A label of texts and what it says of the years: `内容 | 基本設計 | 建築工事`.
    private func isOfWords(_ row: Int) -> Bool {
        let cells = reader.cells(row)
        guard let first = cells.first, !isYear(first.column), cells.count > 1 else { return false }
        switch Head(reader.bytes, first).role {
        case .section?: return true
        case .text?: return !cells.contains(where: reader.isFigure)
        default: return false
        }
    }

    /// The column holds the amounts of a year.
    func isYear(_ column: Int32) -> Bool { years.contains { $0.column == column } }

    /// The label of money of a row: the last before its figures that is one, or that of the heads which reaches down.
    func money(in cells: [Layout.Cell], at row: Int) -> (cell: Layout.Cell, role: LabelRoles.Role)? {
        if row == heads.upperBound, let reachingLabel, let first = cells.first, isYear(first.column) {
            return (reachingLabel, .total)
        }
        for cell in cells.reversed() where !isYear(cell.column) && cell.column != name {
            let head = Head(reader.bytes, cell)
            switch head.role {
            case .total?, .source?, .sum?, .change?: return head.role.map { (cell, $0) }
            case .tiedSources?: return (cell, .source(.other))
            default: break
            }
        }
        return nil
    }

    /// The row belongs to the table: one of money, or figures under its years.
    func takes(_ row: Int) -> Bool {
        let next = reader.layout.rows[row]
        guard row < reader.limit, next.isTabular else { return false }
        let cells = reader.cells(row)
        if cells.contains(where: { $0.key.isPeriodAlone && isYear($0.column) }) { return false }
        if money(in: cells, at: row) != nil || row == heads.upperBound && isOfWords(row) { return true }
        return !next.gapBefore && cells.contains { isYear($0.column) && reader.isFigure($0) }
    }
}
