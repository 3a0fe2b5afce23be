import PlanModel

/// A table of money whose columns are years and whose rows are the cost and its sources.
///
/// Example: under `区分 | R5決算 | R6予算` the rows `事業費 | 5,200 | 6,000`, `国庫支出金 | 1,000 | 1,500` and `一般財源 | …` are one
/// budget of two years. A column of names begins a project where it is inked.
struct MoneyGrid {
    struct Year {
        let column: Int32
        let period: Period?
    }

    let heads: Range<Int>
    let years: [Year]
    /// The column of the projects' names.
    let name: Int32?
    /// The unit that a head gives.
    let unit: Unit?

    private let reader: GeneralRows

    /// How many rows below the heads are looked at.
    private static let lookAhead = 8

    /// The table whose heads begin at a row, or nil: years stand over its columns, and the rows below them begin with
    /// labels of money.
    init?(_ bytes: [UInt8], _ layout: Layout, at start: Int, year: FiscalYear?) {
        let reader = GeneralRows(bytes: bytes, layout: layout)
        guard layout.rows[start].isTabular, layout.rows[start].cells.count <= GeneralRows.widest,
            Self.mayHead(reader.cells(start), reader)
        else { return nil }
        let end = Self.endOfHeads(reader, start)
        let columns = GeneralColumns(reader, start..<end, year: year).columns
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
        if !startsWithMoney { return nil }
    }

    /// Labels alone, a year among them.
    private static func mayHead(_ cells: [Layout.Cell], _ reader: GeneralRows) -> Bool {
        cells.contains { !$0.key.period.isEmpty }
            && !cells.contains { $0.span.count > GeneralRows.longestLabel || reader.isFigure($0) }
    }

    /// The row behind the heads; a row of units alone below the years is one of them.
    private static func endOfHeads(_ reader: GeneralRows, _ start: Int) -> Int {
        let next = start + 1
        guard next < reader.layout.rows.count, reader.layout.rows[next].isTabular else { return next }
        let cells = reader.cells(next)
        let isOfUnits = !cells.isEmpty && cells.allSatisfy { GeneralHead(reader.bytes, $0).isUnit }
        return isOfUnits ? next + 1 : next
    }

    private static func isOfOtherTable(_ role: LabelRoles.Role?) -> Bool {
        switch role {
        case .source?, .change?, .indicatorName?, .account?: true
        default: false
        }
    }

    /// The first row is one of money, and one of the next where there are more.
    private var startsWithMoney: Bool {
        let rows = reader.layout.rows[heads.upperBound...].prefix(Self.lookAhead).indices
        var (found, looked) = (0, 0)
        for row in rows where reader.layout.rows[row].inked > 0 {
            guard reader.layout.rows[row].isTabular, !reader.layout.rows[row].gapBefore || looked == 0 else { break }
            looked += 1
            if money(in: reader.cells(row)) != nil { found += 1 } else if found == 0 { return false }
            if found == 2 { return true }
        }
        return found > 0 && looked == found
    }

    /// The column holds the amounts of a year.
    func isYear(_ column: Int32) -> Bool { years.contains { $0.column == column } }

    /// The label of money of a row: the last before its figures that is one.
    func money(in cells: [Layout.Cell]) -> (cell: Layout.Cell, role: LabelRoles.Role)? {
        for cell in cells.reversed() where !isYear(cell.column) && cell.column != name {
            let head = GeneralHead(reader.bytes, cell)
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
        guard next.isTabular else { return false }
        let cells = reader.cells(row)
        if cells.contains(where: { $0.key.isPeriodAlone && isYear($0.column) }) { return false }
        if money(in: cells) != nil { return true }
        return !next.gapBefore && cells.contains { isYear($0.column) && reader.isFigure($0) }
    }
}

extension FormEngine {
    /// Reads a table whose columns are years and whose rows are money; false where none begins at the row.
    mutating func readMoneyGrid() -> Bool {
        guard let grid = MoneyGrid(bytes, layout, at: index, year: plan.fiscalYear?.fiscalYear) else { return false }
        endText()
        for row in grid.heads { claimHeads(row) }
        index = grid.heads.upperBound
        var isOpen = false
        while index < layout.rows.count, layout.rows[index].inked == 0 || grid.takes(index) {
            let row = layout.rows[index]
            let place = ByteSpan(row.start, row.start)
            guard admitsRow(under: grid.years.count, filled: row.inked, at: place) else { break }
            claimTags(of: layout.rows[index])
            if layout.rows[index].inked > 0 { readGridRow(grid, &isOpen) }
            index += 1
        }
        closeTable()
        return true
    }

    private mutating func readGridRow(_ grid: MoneyGrid, _ isOpen: inout Bool) {
        let row = layout.cells[layout.rows[index].cells].filter(\.hasText)
        let name = row.first { $0.column == grid.name }
        openGridBudget(grid, name?.span, &isOpen)
        guard let money = grid.money(in: row) else {
            for cell in row where cell.span != name?.span { keepAttribute("", "other", cell.span) }
            return
        }
        let label = ledger.label(money.cell.span)
        var unit: Unit? = GeneralHead(bytes, money.cell).unit
        for cell in row where !grid.isYear(cell.column) && cell.span != money.cell.span && cell.span != name?.span {
            let head = GeneralHead(bytes, cell)
            if head.isUnit { unit = head.unit }
            if head.isKnown || head.isUnit {
                ledger.pass(cell.span)
            } else {
                keepAttribute("", "other", cell.span)
            }
        }
        // The unit of the first row is that of the others.
        addGridMoney(grid, money.role, label, unit ?? grid.unit ?? generalUnit ?? gridUnit, row)
    }

    private var gridUnit: Unit? { open?.budget?.budget.unit.flatMap(UnitTable.standard.unit) }

    /// A name begins a project; without names the first row begins the budget of what is open, which has none yet.
    private mutating func openGridBudget(_ grid: MoneyGrid, _ name: ByteSpan?, _ isOpen: inout Bool) {
        if let name {
            startSheet(.project, at: name.lower)
            open?.sheet.title = ledger.field(name, manner: .guessed)
            generalUnit = generalUnit ?? grid.unit
        } else if !isOpen, !isSheetOpen || open?.budget != nil {
            startSheet(.table, at: layout.rows[index].start)
        } else if isOpen {
            return
        }
        isOpen = true
        ensureBudget()
        let start = layout.rows[index].start
        for year in grid.years {
            open?.budget?.budget.years.append(Budget.Year(period: year.period, total: .blank))
            open?.budget?.trace.years.append(BudgetYearTrace(span: ByteSpan(start, start).sourceSpan))
        }
    }

    private mutating func addGridMoney(
        _ grid: MoneyGrid, _ role: LabelRoles.Role, _ label: String, _ unit: Unit?, _ row: [Layout.Cell]
    ) {
        if open?.budget?.budget.unit == nil { open?.budget?.budget.unit = unit?.text }
        for (year, column) in grid.years.enumerated() {
            let end = row.last?.span.upper ?? layout.rows[index].start
            let span = row.first { $0.column == column.column }?.span ?? ByteSpan(end, end)
            let value = readRemarked(span, column: unit).value
            addMoney(role, label, value, at: span, year: year)
        }
    }

    /// Puts an amount where its label says. The first total of a year counts, and a sum where none stands before it;
    /// further ones (総事業費 with the cost of staff) are kept as they stand.
    mutating func addMoney(_ role: LabelRoles.Role, _ label: String, _ value: Value, at span: ByteSpan, year: Int) {
        switch role {
        case .source(let kind):
            open?.budget?.budget.years[year].sources.append(
                Budget.Source(kind: kind, label: label, specific: kind != .general, value: value))
            open?.budget?.trace.years[year].sources.append(span.sourceSpan)
        case .total, .sum:
            if open?.budget?.budget.years[year].total.status == .blank {
                open?.budget?.budget.years[year].total = value
                open?.budget?.trace.years[year].span = span.sourceSpan
            } else if value.status != .blank {
                open?.sheet.attributes.append(Sheet.Attribute(label: label, role: "other", text: value.text))
            }
        case .change:
            if open?.budget?.budget.change == nil {
                open?.budget?.budget.change = value
            } else if value.status != .blank {
                open?.sheet.attributes.append(Sheet.Attribute(label: label, role: "other", text: value.text))
            }
        default: break
        }
    }
}
