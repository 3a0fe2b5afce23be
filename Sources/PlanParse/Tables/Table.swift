import PlanModel

/// A table of a document: where its heads and rows are, what its columns mean, and who carries what.
///
/// A figure means what its heads say. Under the heads `事業名 | R6決算（千円） | 活動指標名 | 単位 | 実績値` the row
/// `広報発行事業 | 8,254 | 発行回数 | 回 | 12` holds two facts: the project 広報発行事業 cost 8,254千円 in the fiscal year 2024, and of
/// its activity indicator 発行回数 there were 12 回. Which way a table lies is a result of who carries which part:
/// - the rows their subject and the heads the rest (``Arrangement/records``);
/// - the rows the year and the heads the subject (``Arrangement/yearsDown(_:)``);
/// - the heads the year and the rows the kind of money (``Arrangement/moneyDown(_:)``);
/// - a row everything, by heads that are labels of its cells (``Arrangement/labels``);
/// - a line above the table the subject, and its one row the figures (``Arrangement/single``).
struct Table {
    /// Who carries what.
    enum Arrangement {
        /// Each row is about a thing: a project, an account, an indicator.
        case records
        /// Each row is a year, which stands in a column.
        case yearsDown(Int32)
        /// Each row is a kind of money, under years.
        case moneyDown(MoneyDown)
        /// Each row is a record of which each cell stands beside its label.
        case labels
        /// One row of figures, of what stands above the table.
        case single
    }

    /// What the rows are about.
    enum Subject: Equatable {
        case money
        case indicators
        /// Projects, with their indicators and perhaps their money.
        case projects
    }

    let subject: Subject
    let arrangement: Arrangement
    /// The rows of heads.
    let heads: Range<Int>
    /// The heads stood in one row, which was broken in two.
    let isHeadBroken: Bool
    /// The rows up to the end of the table; those that do not fit among them are text.
    let rows: Range<Int>
    let columns: [Column]
    /// The column of names; -1 where none is needed.
    let name: Int32
    /// Columns to its left that group the names; a row that has none under ``name`` has it there (合計).
    let groups: [Int32]
    /// The indicators of a row.
    let indicators: [IndicatorColumns]
    /// The amount that the sources add up to.
    let sourcesYear: SourcesYear
    /// Where the amounts of the columns go.
    let moneyPlaces: MoneyPlaces
    /// The column that tells the rows of one name apart: 男性 and 女性 below each other.
    let breakdown: Int32?
    /// The year of an amount under a head without one, where the document tells it.
    var impliedYear: Period?
    /// The unit that a line right above the table gives to its figures.
    var captionUnit: Value.Unit?
    /// The column whose cells say what kind of money the amount of a row is: 事業費, 一般財源.
    private(set) var kinds: Int32?
    /// Names of money begin with the number of their account: 1 議会費.
    private(set) var numbersNames = false
    /// The rows say what their figures are: 目標, 実績.
    private(set) var holdsRowRoles = false

    /// The table whose heads begin at a row, or nil.
    ///
    /// - Parameters:
    ///   - year: The document's own year, of which 本年度 speaks.
    ///   - moneyAbove: A line above gives a unit of money.
    init?(_ rows: TableRows, at start: Int, year: FiscalYear?, moneyAbove: Bool) {
        if let money = MoneyDown(rows, at: start, year: year) {
            self.init(.moneyDown(money), .money, money.heads, money.heads.upperBound..<money.heads.upperBound, [])
            return
        }
        if let years = YearsDown(rows, at: start, year: year) {
            self.init(
                .yearsDown(years.years), years.isMoney ? .money : .indicators, years.heads, years.rows, years.columns)
            return
        }
        self.init(records: rows, at: start, year: year, moneyAbove: moneyAbove)
    }

    private init(
        _ arrangement: Arrangement, _ subject: Subject, _ heads: Range<Int>, _ rows: Range<Int>, _ columns: [Column]
    ) {
        self.arrangement = arrangement
        self.subject = subject
        self.heads = heads
        self.rows = rows
        self.columns = columns
        (name, groups, indicators, isHeadBroken, breakdown) = (-1, [], [], false, nil)
        sourcesYear = .column(nil)
        moneyPlaces = MoneyPlaces(columns, .column(nil))
    }

    private init?(records reader: TableRows, at start: Int, year: FiscalYear?, moneyAbove: Bool) {
        let limit = reader.limit
        guard let first = reader.headRow(from: start) else { return nil }
        let end = reader.endOfHeads(from: first)
        guard end < limit else { return nil }
        let heads = start..<end
        let own = ColumnHeads(reader, heads, year: year)
        var columns = own.columns
        let inMoney = moneyAbove || Amounts.stand(below: heads, under: columns, reader)
        guard TableSubject.subject(of: columns, moneyAbove: inMoney) != nil,
            let firstRow = reader.firstRow(below: end)
        else { return nil }
        // Heads that are fewer than the cells below them find their places before rows are held against them.
        let block = firstRow..<reader.endOfBlock(from: firstRow)
        columns.move(ColumnTypes(reader, block, heads: heads))
        var rows = end..<reader.end(of: columns, heads: heads, from: firstRow)
        guard rows.upperBound > firstRow else { return nil }
        let types = ColumnTypes(reader, rows, heads: heads)
        columns.settle(types)
        guard let subject = TableSubject.subject(of: columns, moneyAbove: inMoney) else { return nil }
        if subject != .indicators { columns.giveMoney(keeping: subject == .projects) }
        let named = columns.name(for: subject, types)
        // One row alone needs no name; what follows behind text has heads of its own.
        if named == nil { rows = end..<min(rows.upperBound, reader.endOfBlock(from: firstRow)) }
        guard named != nil || subject != .projects && Self.isSingle(columns, rows, reader) else { return nil }
        let (name, groups) = named ?? (-1, [])
        holdsRowRoles = types.holdsRowRoles
        numbersNames = subject == .money && types[name].numbered * 3 >= types.rowCount * 2
        // Years are no names of indicators, and nothing else names what stands beside them.
        if subject == .indicators, case let own = types[name], own.periods > 0, own.periods == own.filled { return nil }
        if subject == .money {
            columns.findYearsOfMoney(types, name: name)
        } else {
            columns.findYears(types, name: name)
        }
        self.subject = subject
        isHeadBroken = own.isBroken
        arrangement = named == nil ? .single : columns.areLabels(reader.bytes) ? .labels : .records
        self.heads = heads
        self.rows = rows
        self.name = name
        self.groups = groups
        indicators = subject == .money ? [] : IndicatorColumns.groups(columns, name: name, subject)
        self.columns = columns
        breakdown = subject == .indicators ? Self.breakdown(of: columns, name: name, rows, reader) : nil
        if subject == .money { kinds = columns.kinds(reader, rows, name: name) }
        sourcesYear = SourcesYear(reader, columns, rows)
        moneyPlaces = MoneyPlaces(columns, sourcesYear)
    }

    /// The table has one row, each cell of which is a figure under a head of figures.
    private static func isSingle(_ columns: [Column], _ rows: Range<Int>, _ reader: TableRows) -> Bool {
        let inked = rows.filter { reader.layout.rows[$0].inked > 0 }
        guard inked.count == 1, reader.layout.rows[inked[0]].isTabular else { return false }
        let cells = reader.cells(inked[0])
        return cells.count > 1
            && cells.allSatisfy { cell in
                let kind = CellKind(reader.bytes, cell)
                let column = columns.first { $0.column == cell.column }
                let isOver = column?.isFigure == true || column?.isMoney == true
                return isOver ? kind != .words && kind != .unit : kind == .unit || column?.role == .unit
            }
    }

    /// The column of words between names and figures that has some in a row without a name, which has figures.
    private static func breakdown(
        of columns: [Column], name: Int32, _ rows: Range<Int>, _ reader: TableRows
    ) -> Int32? {
        guard let first = columns.first(where: \.isFigure)?.column, first > name + 1 else { return nil }
        let units = Set(columns.lazy.filter { $0.role == .unit }.map(\.column))
        for row in rows where reader.layout.rows[row].isTabular {
            let cells = reader.cells(row)
            guard let word = cells.first, word.column > name, word.column < first, !units.contains(word.column),
                CellKind(reader.bytes, word) == .words, !Head(reader.bytes, word).isObservation,
                Head(reader.bytes, word).role != .attribute("other"),
                cells.contains(where: { $0.column >= first && reader.isFigure($0) })
            else { continue }
            return word.column
        }
        return nil
    }

    /// The rows from one on that go on with the table behind text, or nil where none of the first fits its columns.
    func rest(_ reader: TableRows, from start: Int) -> Range<Int>? {
        if isOfOthers(start, reader) { return nil }
        let fit = ColumnFit(columns)
        var row = start
        let lookAhead = subject == .indicators ? Self.lookAhead : 1
        while row < min(start + lookAhead, reader.limit), reader.layout.rows[row].isTabular,
            row == start || !reader.layout.rows[row].gapBefore
        {
            if fit.admits(row, reader) {
                return start..<reader.end(of: columns, heads: heads, from: start)
            }
            row += 1
        }
        return nil
    }

    /// Words stand where units would, in a row of words and in the one below it: `施設名 | 所在地 | 定員` heads a table of its own; so
    /// do years alone over figures, under which this table has other heads: `事業名 | 令和6年度 | 令和7年度`.
    private func isOfOthers(_ row: Int, _ reader: TableRows) -> Bool {
        if reader.layout.rows[row].gapBefore, reader.isHeadRow(row), !reader.isRepeated(row, heads),
            reader.cells(row).dropFirst().allSatisfy({ $0.key.isPeriodAlone })
        {
            return true
        }
        guard let unit = columns.first(where: { $0.role == .unit })?.column, row + 1 < reader.limit,
            !reader.cells(row).contains(where: reader.isFigure)
        else { return false }
        return [row, row + 1].allSatisfy { next in
            reader.cells(next).contains { $0.column == unit && CellKind(reader.bytes, $0) == .words }
        }
    }

    /// How many rows are looked at for one that goes on with the table.
    private static let lookAhead = 3

    /// The cell of a row that names it.
    func nameCell(_ cells: [RowCell]) -> RowCell? {
        cells.first { $0.column == name } ?? cells.last { groups.contains($0.column) }
    }

    /// The cells of a line whose tabs an extractor lost: a word for each column, and figures where money stands.
    func cells(_ bytes: [UInt8], ofLine line: ByteSpan) -> [RowCell]? {
        guard line.count <= LabelKey.maximumLength * 2, PlainLine(bytes, line) != nil else { return nil }
        let words = PlainLine.words(bytes, line)
        guard words.count == columns.count else { return nil }
        let cells = zip(words, columns).map { word, column in
            RowCell(span: word, column: column.column, key: LabelKey(bytes, word), meaning: nil)
        }
        let figures = words.map { NumberReader(bytes: bytes, end: $0.upper).read(at: $0.lower)?.end == $0.upper }
        guard let first = columns.firstIndex(where: \.isMoney), figures.firstIndex(of: true) == first else {
            return nil
        }
        return zip(figures, columns).allSatisfy { $0 || !$1.isMoney } ? cells : nil
    }

    /// The columns of the cells of a row that stands further to the right than its table, as one does beside which a cell
    /// of many rows begins: `U P | 校則の見直し | － | 100%` under three heads.
    func placed(_ cells: [RowCell], _ bytes: [UInt8]) -> [RowCell] {
        guard let last = columns.last?.column, let lastCell = cells.last, case let shift = lastCell.column - last,
            shift > 0, shift <= 2, cells.count > Int(shift) + 1
        else { return cells }
        let figures = columns.filter { $0.isFigure || $0.role == .total }.map(\.column)
        func standing(_ shift: Int32) -> Int {
            cells.count { cell in
                guard figures.contains(cell.column - shift) else { return false }
                let kind = CellKind(bytes, cell.span)
                return kind.isFigure || kind == .values
            }
        }
        guard standing(shift) > 0, standing(shift) >= standing(0) else { return cells }
        return cells.map { cell in
            RowCell(span: cell.span, column: cell.column - shift, key: cell.key, meaning: cell.meaning)
        }
    }
}
