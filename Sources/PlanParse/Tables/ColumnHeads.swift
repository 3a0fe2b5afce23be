import PlanModel

/// What the heads over each column of a table say together.
///
/// A head stands over the columns to its right too where a further head stands below it: under `目標 | | 実績 | ` and
/// `R5 | R6 | R5 | R6` the first two columns are targets. The lowest head with a role tells the column's role, and the
/// lowest with a period its year.
struct ColumnHeads {
    private(set) var columns: [Column] = []

    private let bytes: [UInt8]
    private let year: FiscalYear?
    /// The year near which those without an era are.
    private let near: FiscalYear?
    private let rows: [HeadRow]
    /// The heads stood in one row, which was broken in two.
    let isBroken: Bool

    init(_ reader: TableRows, _ heads: Range<Int>, year: FiscalYear?) {
        bytes = reader.bytes
        self.year = year
        near = year ?? Self.nearYear(reader, heads) ?? reader.near
        var rows = heads.map { HeadRow(reader, $0, isBelowHeads: $0 > heads.lowerBound) }
        isBroken = Self.areBroken(rows, reader, heads)
        if isBroken {
            rows[1].move(by: Int32(rows[0].columns.count))
        } else if let collapsed = Self.collapsed(rows, reader, heads) {
            rows[0].move(by: collapsed.first)
            rows[1].move(by: collapsed.second)
        }
        self.rows = rows
        let positions = Set(rows.flatMap(\.columns)).sorted()
        columns = positions.map { column(at: $0) }
    }

    /// The first year among the heads that says its era: `目標平成32年 | 23年度 | 24年度`.
    private static func nearYear(_ reader: TableRows, _ heads: Range<Int>) -> FiscalYear? {
        for row in heads {
            for cell in reader.cells(row) where !cell.key.period.isEmpty {
                let span = cell.key.period
                if let year = PeriodReader.label(reader.bytes, at: span.lower, span.upper)?.year {
                    return FiscalYear(startingIn: year)
                }
            }
        }
        return nil
    }

    /// Two rows of heads from the left edge on have as many cells together as the row below them.
    private static func areBroken(_ rows: [HeadRow], _ reader: TableRows, _ heads: Range<Int>) -> Bool {
        guard rows.count == 2, heads.upperBound < reader.limit, rows[0].columns.count > 1,
            rows.allSatisfy({ $0.columns == Array(0..<Int32($0.columns.count)) })
        else { return false }
        return reader.layout.rows[heads.upperBound].cells.count == rows[0].columns.count + rows[1].columns.count
    }

    /// Two rows from the left edge on that are one head short of the rows below them for each merged cell.
    private static func collapsed(_ rows: [HeadRow], _ reader: TableRows, _ heads: Range<Int>) -> CollapsedHeads? {
        guard rows.count == 2, rows.allSatisfy({ $0.columns == Array(0..<Int32($0.columns.count)) }) else { return nil }
        return CollapsedHeads(rows[0].all, rows[1].all, reader, heads.upperBound..<reader.limit)
    }

    private func column(at position: Int32) -> Column {
        let all = rows.compactMap { $0.head(over: position) }
        var own = all.filter { !$0.isUnit }
        // `（時点）` below 目標値 says what the rows add in brackets.
        if own.count > 1, let last = own.last, last.period.isEmpty, own[own.count - 2].role != nil,
            last.span.count > 0, Brackets.opens(bytes, last.span)
        {
            own.removeLast()
        }
        let groups = groups(over: position)
        let lowest = own.last ?? Head(bytes, ByteSpan(0, 0), .none)
        let named = own.last { $0.role != nil && !$0.isDivision } ?? own.last { !$0.isPeriodAlone }
        var column = Column(column: position, head: named ?? groups.last { $0.isObservation } ?? lowest)
        if named?.role == .value, let group = groups.last(where: \.isObservation) { column.head = group }
        column.role = role(
            own, groups,
            isOfPart: rows.dropLast().contains { $0.last(upTo: position)?.head.role == .account(level: 3) })
        if case .source(.other)? = column.role { column.head = lowest }
        if case .observation? = column.role {
            column.pair = PairedHead(bytes, column.head.isPeriodAlone ? column.head.span : column.head.label)
        }
        column.stacked = (groups + own).lazy.compactMap { StackedHead(self.bytes, $0.span) }.first
        column.period = (groups + own).last { !$0.period.isEmpty || $0.relativeYear != nil }.flatMap(period)
        column.unit = (groups + all).lazy.reversed().compactMap(\.unit).first
        return column
    }

    /// The heads of other columns that stand over this one, from the top.
    private func groups(over position: Int32) -> [Head] {
        rows.indices.dropLast().compactMap { row in
            guard let group = rows[row].last(upTo: position), group.column < position,
                rows[(row + 1)...].contains(where: { $0.head(over: group.column)?.isUnit == false })
            else { return nil }
            return group.head
        }
    }

    /// - Parameter isOfPart: 節 stands in a line above, over the column or nearest to its left.
    private func role(_ own: [Head], _ groups: [Head], isOfPart: Bool) -> LabelRoles.Role? {
        // Figures under 節 explain the 目 of the row and are no amount of it.
        if groups.contains(where: { $0.role == .account(level: 3) }) { return nil }
        guard let lowest = own.last else { return nil }
        if isOfPart, lowest.isMoney, rows.contains(where: { $0.all.count(where: \.isMoney) > 1 }) { return nil }
        // `一般財源のうち` over `辺地対策事業債の予定額` is a part of another column.
        if own.dropLast().contains(where: { RowWords.ends($0.label, with: Self.part, bytes) }) {
            return .attribute("other")
        }
        let above = groups + own.dropLast()
        // Under 増減 every amount is one.
        if lowest.isMoney, above.contains(where: { $0.role == .change }) { return .change }
        // Under 予算額 are amounts, whatever tells them apart: 当初, 9月補正.
        if lowest.role == nil || lowest.isObservation, !lowest.isUnit, groups.contains(where: { $0.role == .total }) {
            return .total
        }
        switch lowest.role {
        // 特定財源 without sources of its own below it is one.
        case .tiedSources?: return .source(.other)
        case .value?: return above.last(where: \.isObservation)?.role ?? .observation(.actual)
        case let role?: return role
        case nil where lowest.isPeriodAlone:
            return above.last { $0.isObservation || $0.isMoney }?.role
        // 率 and 比 under 増減 are no amounts.
        case nil where above.contains(where: { $0.role == .change }) && lowest.isRatio(bytes):
            return .attribute("other")
        case nil:
            // A source of another name: ふるさと基金.
            if above.contains(where: { $0.role == .sources || $0.role == .tiedSources }) { return .source(.other) }
            return own.last { $0.role != nil && !$0.isDivision && !isPartOfWord($0) }?.role
        }
    }

    /// 事業 over a word that the vocabulary does not know is a part of another: 事業主体名.
    private func isPartOfWord(_ head: Head) -> Bool {
        head.role == .projectName && head.key.hash == Self.project
    }

    private static let project = LabelKey(declared: "事業").hash

    private static let part = RowWords.scalars("うち")

    private func period(of head: Head) -> Period? {
        let text = CleanText(bytes)
        if !head.period.isEmpty {
            return PeriodReader.label(bytes, head.period).period ?? TableYear.period(bytes, head.period)?.period
                ?? TableYear.period(bytes, withoutEra: head.period, near: near, isBare: head.isPeriodAlone)
        }
        guard let offset = head.relativeYear, let year, let meant = FiscalYear(startingIn: year.startYear + offset)
        else { return nil }
        return Period(meant, text: text.string(head.label))
    }
}

/// A row of heads from left to right, found by their columns: a row may have thousands.
private struct HeadRow {
    private var heads: [(column: Int32, head: Head)]

    init(_ reader: TableRows, _ row: Int, isBelowHeads: Bool) {
        let cells = reader.headCells(row)
        heads = zip(cells.map(\.column), reader.heads(cells, isBelowHeads: isBelowHeads)).sorted { $0.0 < $1.0 }
    }

    var columns: [Int32] { heads.map(\.column) }

    var all: [Head] { heads.map(\.head) }

    /// Moves each head to the right by as many columns as are given for it.
    mutating func move(by columns: [Int32]) {
        for (index, count) in zip(heads.indices, columns) { heads[index].column += count }
    }

    /// Moves the heads to the right.
    mutating func move(by columns: Int32) { for index in heads.indices { heads[index].column += columns } }

    /// The last head that stands in a column or left of it.
    func last(upTo column: Int32) -> (column: Int32, head: Head)? {
        var (low, high) = (0, heads.count)
        while low < high {
            let middle = (low + high) / 2
            if heads[middle].column <= column { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? heads[low - 1] : nil
    }

    /// The head in a column.
    func head(over column: Int32) -> Head? {
        last(upTo: column).flatMap { $0.column == column ? $0.head : nil }
    }
}
