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
    /// The column of the year that the sources belong to.
    var sourcesYear: Int32?

    /// At most this many rows of heads.
    private static let headLimit = 4

    /// The table whose heads begin at a row, or nil.
    init?(_ bytes: [UInt8], _ layout: Layout, at start: Int, limit: Int, year: FiscalYear?, moneyAbove: Bool) {
        let reader = Reader(bytes: bytes, layout: layout)
        guard reader.isHeadRow(start) else { return nil }
        var end = start + 1
        while end < min(limit, start + Self.headLimit), reader.continuesHeads(end, after: start) { end += 1 }
        var columns = reader.columns(start..<end, year: year)
        guard let kind = Self.kind(of: columns, moneyAbove: moneyAbove) else { return nil }
        if kind == .budget { Self.giveMoney(to: &columns) }
        guard let name = Self.name(in: columns, kind), end < limit else { return nil }
        let rows = end..<reader.end(of: columns, name: name, from: end, limit: limit)
        guard !rows.isEmpty else { return nil }
        self.kind = kind
        self.heads = start..<end
        self.rows = rows
        self.columns = columns
        self.name = name
        sourcesYear = reader.sourcesYear(columns, rows)
    }

    private static func kind(of columns: [GeneralColumn], moneyAbove: Bool) -> Kind? {
        var indicators: Indicator.Kind?
        for column in columns { if case .indicatorName(let kind)? = column.role { indicators = kind } }
        let hasFigures = columns.contains(where: \.isFigure)
        if let indicators { return hasFigures ? .indicators(indicators) : nil }
        if columns.contains(where: \.isMoney) { return .budget }
        let hasObservations = columns.contains { if case .observation? = $0.role { true } else { false } }
        if hasObservations { return .indicators(.target) }
        guard columns.count(where: { $0.role == nil && $0.period != nil }) > 1 else { return nil }
        return moneyAbove ? .budget : .indicators(.target)
    }

    /// Years alone over columns of money are amounts.
    private static func giveMoney(to columns: inout [GeneralColumn]) {
        for index in columns.indices where columns[index].role == nil && columns[index].period != nil {
            columns[index].role = .total
        }
    }

    /// The column that names what a row is about: the one that says so, else the last of the account's, else the first
    /// without figures.
    private static func name(in columns: [GeneralColumn], _ kind: Kind) -> Int32? {
        let named = columns.first { column in
            switch column.role {
            case .projectName?, .indicatorName?: true
            default: false
            }
        }
        if let named { return named.column }
        if kind == .budget, let summary = columns.first(where: { $0.role == .section(.summary) }),
            !columns.contains(where: { $0.role == .account(level: 3) }),
            columns.allSatisfy({
                $0.isMoney || $0.role != nil && $0.column <= summary.column || $0.column > summary.column
            })
        {
            return summary.column
        }
        let accounts = columns.filter { if case .account(.some)? = $0.role { true } else { false } }
        if kind == .budget, let account = accounts.last(where: { $0.role != .account(level: 3) }) {
            return account.column
        }
        return columns.first { !$0.isMoney && !$0.isFigure && $0.role != .unit }?.column
    }
}

extension GeneralTable {
    /// Looks at rows as heads and as rows under heads.
    fileprivate struct Reader {
        let bytes: [UInt8]
        let layout: Layout

        private func cells(_ row: Int) -> [Layout.Cell] { layout.cells[layout.rows[row].cells].filter(\.hasText) }

        /// Nothing but labels, two of them known to the vocabulary.
        func isHeadRow(_ row: Int) -> Bool {
            guard layout.rows[row].isTabular, layout.rows[row].inked > 1 else { return false }
            let cells = cells(row)
            guard !cells.contains(where: isFigure) else { return false }
            return cells.count { GeneralHead(bytes, $0).isKnown } >= 2
        }

        /// A further row of heads: nothing but known labels, or labels below those of the first.
        func continuesHeads(_ row: Int, after first: Int) -> Bool {
            guard layout.rows[row].isTabular, !layout.rows[row].gapBefore, layout.rows[row].inked > 0 else {
                return false
            }
            let cells = cells(row)
            guard !cells.contains(where: isFigure) else { return false }
            let heads = cells.map { GeneralHead(bytes, $0) }
            let known = heads.count { $0.isKnown || isUnit($0.span) }
            if known == heads.count { return true }
            return known > 1 && known * 2 >= heads.count
        }

        private func isUnit(_ span: ByteSpan) -> Bool {
            guard let (_, end) = UnitTable.standard.longestUnit(in: bytes, from: span.lower, to: span.upper) else {
                return false
            }
            return end == span.upper
        }

        /// A cell that holds a figure, with a unit and a remark in brackets perhaps, and no period: `60%（R6年度）`.
        func isFigure(_ cell: Layout.Cell) -> Bool {
            let span = cell.span
            if !cell.key.period.isEmpty, cell.key.period.lower == span.lower { return false }
            if QuantityReader.isDash(bytes, span) { return true }
            guard let number = NumberReader(bytes: bytes, end: span.upper).read(at: span.lower), !number.isKanji else {
                return false
            }
            let unitStart = CharacterClass.skipBlanks(bytes, number.end, span.upper)
            let unit = UnitTable.standard.longestUnit(in: bytes, from: unitStart, to: span.upper)
            let end = unit?.end ?? unitStart
            return end == span.upper || Scalars.folded(Scalars.decode(bytes, end, span.upper).value) == 0x28
        }

        /// What the heads over each column say together: the role of the lowest that has one, and the period of the
        /// lowest that has one, a head counting for the columns to its right that have none of their own in its row.
        func columns(_ heads: Range<Int>, year: FiscalYear?) -> [GeneralColumn] {
            let rows = heads.map { row in cells(row).map { (column: $0.column, head: GeneralHead(bytes, $0)) } }
            let positions = Set(rows.joined().map(\.column)).sorted()
            return positions.map { position in
                let own = rows.compactMap { row in row.last { $0.column == position }?.head }
                let over = rows.compactMap { row in row.last { $0.column <= position }?.head }
                let lowest = own.last ?? GeneralHead(bytes, ByteSpan(0, 0), .none)
                var column = GeneralColumn(column: position, head: lowest)
                column.role = own.last { $0.role != nil }?.role
                // Figures under 節 explain the 目 of the row and are no amount of it.
                if own.count < over.count, over.contains(where: { $0.role == .account(level: 3) }) { column.role = nil }
                // 特定財源 without sources of its own below it is one.
                if column.role == .sources, own.count == heads.count { column.role = .source(.other) }
                let dated = over.last { !$0.period.isEmpty || $0.relativeYear != nil }
                column.period = dated.flatMap { period(of: $0, year) }
                column.unit = (own + over).lazy.compactMap(\.unit).first
                return column
            }
        }

        private func period(of head: GeneralHead, _ year: FiscalYear?) -> Period? {
            let text = CleanText(bytes)
            if !head.period.isEmpty {
                let reading = DateReader(bytes: bytes, end: head.period.upper).read(at: head.period.lower)
                return reading?.period(text: text.string(head.period))
            }
            guard let offset = head.relativeYear, let year, let meant = FiscalYear(startingIn: year.startYear + offset)
            else { return nil }
            return Period(meant, text: text.string(head.span))
        }

        /// The end of the rows that belong to the heads: tabular ones, and behind a blank line those that fit the columns.
        func end(of columns: [GeneralColumn], name: Int32, from start: Int, limit: Int) -> Int {
            var row = start
            while row < limit {
                let next = layout.rows[row]
                if next.inked == 0 {
                    row += 1
                    continue
                }
                if next.isTabular, row == start || !next.gapBefore || fits(row, columns),
                    row == start || !isHeadRow(row)
                {
                    row += 1
                    continue
                }
                guard !next.isTabular, let further = rowBehindText(row, columns, limit: limit) else { break }
                row = further
            }
            return row
        }

        /// The row behind a line or two of text between the rows of a table (`款 2.総務費 項 1.総務管理費`) that fits its columns.
        private func rowBehindText(_ row: Int, _ columns: [GeneralColumn], limit: Int) -> Int? {
            var next = row
            while next < limit, next < row + 3, !layout.rows[next].isTabular { next += 1 }
            guard next < limit, next < row + 3, layout.rows[next].isTabular, fits(next, columns), !isHeadRow(next)
            else {
                return nil
            }
            return next
        }

        /// Figures stand under heads of figures, and nowhere else.
        private func fits(_ row: Int, _ columns: [GeneralColumn]) -> Bool {
            let figures = Set(columns.filter { $0.isMoney || $0.isFigure }.map(\.column))
            let cells = cells(row)
            return cells.contains { figures.contains($0.column) && isFigure($0) }
                && cells.allSatisfy { cell in columns.contains { $0.column == cell.column } }
        }

        /// The column of amounts that the sources of most rows add up to; else the last one before them.
        func sourcesYear(_ columns: [GeneralColumn], _ rows: Range<Int>) -> Int32? {
            let sources = columns.filter { if case .source? = $0.role { true } else { false } }.map(\.column)
            let totals = columns.filter { $0.role == .total }.map(\.column)
            guard let first = sources.first, let fallback = totals.last(where: { $0 < first }) ?? totals.first else {
                return nil
            }
            var hits: [Int32: Int] = [:]
            for row in rows {
                let cells = cells(row)
                func amount(_ column: Int32) -> ExactDecimal? {
                    cells.first { $0.column == column }.flatMap { cell in
                        NumberReader(bytes: bytes, end: cell.span.upper).read(at: cell.span.lower)?.amount
                    }
                }
                guard let sum = ExactDecimal.sum(sources.compactMap(amount)) else { continue }
                for total in totals where amount(total)?.isEqual(to: sum) == true { hits[total, default: 0] += 1 }
            }
            let best = hits.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
            return best?.key ?? fallback
        }
    }
}
