import PlanModel

/// A table of an undeclared form whose heads carry roles: where its rows are, and what its columns mean.
///
/// Example: under the heads `事業名 | 予算額 | 財 源 内 訳 | | ` and ` | | 国 | 一般財源` the columns are a project's name, an
/// amount and two sources of money.
struct GeneralTable {
    enum Kind: Equatable {
        case budget
        case indicators(Indicator.Kind)
    }

    let kind: Kind
    /// The rows of heads.
    let heads: Range<Int>
    /// The rows up to the end of the table; those that do not fit among them are text.
    let rows: Range<Int>
    var columns: [GeneralColumn]
    /// The column of names.
    let name: Int32
    /// Columns to its left that group the names; a row that has none under ``name`` has it there (合計).
    let groups: [Int32]
    /// The amount that the sources add up to.
    let sourcesYear: SourcesYear
    /// Where the amounts of each column go.
    let moneyPlaces: MoneyPlaces
    /// The year of an amount under a head without one, where the document tells it.
    var impliedYear: Period?

    /// At most this many rows of heads.
    static let headLimit = 4

    /// The table whose heads begin at a row, or nil.
    init?(_ bytes: [UInt8], _ layout: Layout, at start: Int, limit: Int, year: FiscalYear?, moneyAbove: Bool) {
        let reader = GeneralRows(bytes: bytes, layout: layout)
        guard reader.isHeadRow(start) else { return nil }
        let end = reader.endOfHeads(from: start, limit: limit)
        var columns = GeneralColumns(reader, start..<end, year: year).columns
        guard let kind = Self.kind(of: columns, moneyAbove: moneyAbove) else { return nil }
        if kind == .budget { Self.giveMoney(to: &columns) }
        guard end < limit else { return nil }
        let rows = end..<reader.end(of: columns, from: end, limit: limit)
        guard !rows.isEmpty, let (name, groups) = Self.name(in: columns, kind, reader, rows) else { return nil }
        if kind != .budget { reader.findYears(in: &columns, rows, name: name) }
        self.kind = kind
        self.heads = start..<end
        self.rows = rows
        self.columns = columns
        self.name = name
        self.groups = groups
        sourcesYear = SourcesYear(reader, columns, rows)
        moneyPlaces = MoneyPlaces(columns, sourcesYear)
    }

    /// What the heads say together. 増減 alone stands over other figures too, and so do years: they are money where the
    /// unit says so.
    private static func kind(of columns: [GeneralColumn], moneyAbove: Bool) -> Kind? {
        var indicators: Indicator.Kind?
        for column in columns {
            if case .indicatorName(let kind)? = column.role, indicators == nil || indicators == .target {
                indicators = kind
            }
        }
        let hasFigures = columns.contains(where: \.isFigure)
        if let indicators, hasFigures { return .indicators(indicators) }
        let isMoney = columns.contains { column in
            switch column.role {
            case .total?, .source?: true
            default: false
            }
        }
        if isMoney { return .budget }
        let inMoney = moneyAbove || columns.contains { $0.unit?.dimension == .money }
        let hasChange = columns.contains { $0.role == .change }
        let isOfProjects = columns.contains { $0.role == .projectName || $0.isAccount }
        if inMoney, hasChange || isOfProjects && hasFigures { return .budget }
        let hasObservations = columns.contains { if case .observation? = $0.role { true } else { false } }
        if hasObservations { return .indicators(.target) }
        guard columns.count(where: { $0.role == nil && $0.period != nil }) > (inMoney ? 0 : 1) else { return nil }
        return inMoney ? .budget : .indicators(.target)
    }

    /// Years alone over columns of money are amounts, and so are plans and results of years. 計 right behind several of
    /// them is an amount too, without a year: `補正前の額 | 補正額 | 計`, `R6 | R7 | R8 | 合計`.
    private static func giveMoney(to columns: inout [GeneralColumn]) {
        for index in columns.indices where columns[index].isFigure { columns[index].role = .total }
        guard let last = columns.lastIndex(where: { $0.role == .total }), last + 1 < columns.count,
            columns[last + 1].role == .sum
        else { return }
        let totals = columns.count { $0.role == .total }
        let isDated = columns[last].period != nil
        if totals > 1 || !isDated { columns[last + 1].role = .total }
    }

    /// The column that names what a row is about: the one that says so, else the last of the account's, else the one that
    /// the rows show.
    private static func name(
        in columns: [GeneralColumn], _ kind: Kind, _ reader: GeneralRows, _ rows: Range<Int>
    ) -> (Int32, groups: [Int32])? {
        let named = columns.filter { column in
            switch column.role {
            case .projectName?: kind == .budget
            case .indicatorName?: kind != .budget
            default: false
            }
        }
        // Under `成果指標 | 指標名 | …` the first column groups the rows.
        if let name = kind == .budget ? named.first : named.last {
            return (name.column, named.map(\.column).filter { $0 < name.column })
        }
        if kind == .budget, let summary = columns.first(where: { $0.role == .section(.summary) }),
            !columns.contains(where: { $0.role == .account(level: 3) }),
            columns.allSatisfy({
                $0.isMoney || $0.role != nil && $0.column <= summary.column || $0.column > summary.column
            })
        {
            return (summary.column, [])
        }
        if kind == .budget, let account = columns.last(where: { $0.isAccount && $0.role != .account(level: 3) }) {
            return (account.column, [])
        }
        return reader.names(beside: columns, rows)
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

    /// The cell of a row that names it.
    func nameCell(_ cells: [RowCell]) -> RowCell? {
        cells.first { $0.column == name } ?? cells.last { groups.contains($0.column) }
    }
}

extension GeneralColumn {
    /// The column is one of 款, 項, 目 and 節.
    var isAccount: Bool { if case .account(.some)? = role { true } else { false } }
}
