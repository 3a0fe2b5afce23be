import PlanModel

/// Looks at rows of a document as heads of a table and as rows under heads.
struct GeneralRows {
    let bytes: [UInt8]
    let layout: Layout

    /// Rows of more cells are no rows of heads.
    static let widest = 256

    /// Longer cells are text: what a head says is repeated in every row below it.
    static let longestLabel = 640

    /// The inked cells of a row.
    func cells(_ row: Int) -> [Layout.Cell] { layout.cells[layout.rows[row].cells].filter(\.hasText) }

    /// The heads in a row; those of a line that blanks divide into as many parts as the row below has columns, whose
    /// places seldom match those of the figures below them.
    func headCells(_ row: Int) -> [Layout.Cell] {
        guard !layout.rows[row].isTabular, let line = layout.line(row), row + 1 < layout.rows.count,
            layout.rows[row + 1].isTabular, !layout.rows[row + 1].gapBefore
        else { return cells(row) }
        let parts = Self.parts(bytes, line.span)
        guard parts.count > 2, parts.count == layout.rows[row + 1].cells.count else { return cells(row) }
        return parts.enumerated().map { position, span in
            Layout.Cell(span: span, column: Int32(position), hasText: true, key: LabelKey(bytes, span))
        }
    }

    /// The stretches of a line between two blanks or more.
    private static func parts(_ bytes: [UInt8], _ line: ByteSpan) -> [ByteSpan] {
        guard line.count <= LabelKey.maximumLength * 2 else { return [] }
        var parts: [ByteSpan] = []
        for word in PlainLine.words(bytes, line) {
            if let last = parts.last, word.lower - last.upper < 2 {
                parts[parts.count - 1] = last.union(word)
            } else {
                parts.append(word)
            }
        }
        return parts
    }

    // MARK: Heads

    /// Nothing but labels, two of them known to the vocabulary.
    func isHeadRow(_ row: Int) -> Bool {
        guard layout.rows[row].cells.count <= Self.widest else { return false }
        let cells = headCells(row)
        guard cells.count > 1, !cells.contains(where: { $0.span.count > Self.longestLabel || isFigure($0) }) else {
            return false
        }
        return cells.count { GeneralHead(bytes, $0).isKnown } >= 2
    }

    func endOfHeads(from start: Int, limit: Int) -> Int {
        var end = start + 1
        while end < min(limit, start + GeneralTable.headLimit), continuesHeads(end) { end += 1 }
        return end
    }

    /// A further row of heads: nothing but known labels, or labels below those of the first.
    private func continuesHeads(_ row: Int) -> Bool {
        guard layout.rows[row].isTabular, !layout.rows[row].gapBefore, layout.rows[row].inked > 0 else { return false }
        let cells = cells(row)
        guard layout.rows[row].cells.count <= Self.widest,
            !cells.contains(where: { $0.span.count > Self.longestLabel || isFigure($0) })
        else { return false }
        let heads = cells.map { GeneralHead(bytes, $0) }
        let known = heads.count { $0.isKnown || $0.isUnit }
        if known == heads.count { return true }
        return known > 1 && known * 2 >= heads.count || standsOverFigures(row)
    }

    /// A row of short words under groups of columns, whose names stand at the left of the figures below: under
    /// ` | 令和6年度 | | 令和7年度 | ` the row ` | 年度末残高 | 積立額 | 当初 | 9月補正`.
    private func standsOverFigures(_ row: Int) -> Bool {
        guard row + 1 < layout.rows.count, layout.rows[row + 1].isTabular, !layout.rows[row + 1].gapBefore else {
            return false
        }
        let (heads, below) = (cells(row), cells(row + 1))
        guard heads.count > 2, let first = heads.first, let name = below.first, name.column < first.column else {
            return false
        }
        return heads.allSatisfy { $0.span.count <= Self.longestHead } && !isFigure(name)
            && below.dropFirst().count(where: isFigure) > 1
    }

    /// Longer cells are no heads of unknown words.
    private static let longestHead = 36

    /// A cell that holds a figure, with a unit, a year and a remark in brackets perhaps, and no period: `60%（R6年度）`.
    func isFigure(_ cell: Layout.Cell) -> Bool {
        if cell.key.isPeriodAlone { return false }
        if !cell.key.period.isEmpty, let dated = DatedCell(bytes, cell.span) { return isFigure(dated.value) }
        if !cell.key.period.isEmpty, cell.key.period.lower == cell.span.lower { return false }
        return isFigure(cell.span)
    }

    private func isFigure(_ span: ByteSpan) -> Bool {
        if QuantityReader.isDash(bytes, span) { return true }
        guard let number = NumberReader(bytes: bytes, end: span.upper).read(at: span.lower), !number.isKanji else {
            return false
        }
        let unitStart = CharacterClass.skipBlanks(bytes, number.end, span.upper)
        let unit = UnitTable.standard.longestUnit(in: bytes, from: unitStart, to: span.upper)
        let end = unit?.end ?? unitStart
        return end == span.upper || Scalars.folded(Scalars.decode(bytes, end, span.upper).value) == 0x28
    }

    // MARK: Rows

    /// The end of the rows that belong to the heads: tabular ones, and behind a blank line those that fit the columns.
    func end(of columns: [GeneralColumn], from start: Int, limit: Int) -> Int {
        var row = start
        while row < limit {
            let next = layout.rows[row]
            if next.inked == 0 {
                row += 1
                continue
            }
            if next.isTabular, row == start || !next.gapBefore || fits(row, columns), row == start || !isHeadRow(row) {
                if row > start, endsTable(row) { break }
                row += 1
                continue
            }
            guard !next.isTabular, let further = rowBehindText(row, columns, limit: limit) else { break }
            row = further
        }
        return row
    }

    /// A label with its text below a table, as sheets of evaluations have them: `現状と課題 | …`.
    private func endsTable(_ row: Int) -> Bool {
        guard let first = PairRow(bytes, layout, row)?.pairs.first, !cells(row).contains(where: isFigure) else {
            return false
        }
        switch first.label.role {
        case .section?, .department?, .projectName?, .measureName?: return first.label.isWholeLabel(bytes)
        default: return false
        }
    }

    /// The row behind a line or two of text between the rows of a table (`款 2.総務費 項 1.総務管理費`) that fits its columns.
    private func rowBehindText(_ row: Int, _ columns: [GeneralColumn], limit: Int) -> Int? {
        var next = row
        while next < limit, next < row + 3, !layout.rows[next].isTabular { next += 1 }
        guard next < limit, next < row + 3, layout.rows[next].isTabular, fits(next, columns), !isHeadRow(next)
        else { return nil }
        return next
    }

    /// Figures stand under heads of figures, and nowhere else.
    private func fits(_ row: Int, _ columns: [GeneralColumn]) -> Bool {
        let figures = Set(columns.filter { $0.isMoney || $0.isFigure }.map(\.column))
        let cells = cells(row)
        return cells.contains { figures.contains($0.column) && isFigure($0) }
            && cells.allSatisfy { cell in columns.contains { $0.column == cell.column } }
    }

    // MARK: What rows tell of columns

    /// How many rows are looked at for what a column holds.
    private static let sample = 12

    /// The column of names where no head says which it is: the first whose head means nothing else, or one without a head
    /// at the left; and where columns without heads follow it, the last of them that most rows fill.
    func names(beside columns: [GeneralColumn], _ rows: Range<Int>) -> (Int32, groups: [Int32])? {
        guard let first = columns.first(where: { $0.isMoney || $0.isFigure })?.column else { return nil }
        let before = (0..<first).filter { column in
            columns.first { $0.column == column }?.mayBeName != false && holdsNames(column, rows)
        }
        let bare = before.first { column in columns.first { $0.column == column }.map { $0.role == nil } ?? true }
        guard var name = bare ?? before.last ?? columns.first(where: { !$0.isMoney && !$0.isFigure })?.column else {
            return nil
        }
        var groups: [Int32] = []
        while before.contains(name + 1), !columns.contains(where: { $0.column == name + 1 }) {
            groups.append(name)
            name += 1
        }
        return (name, groups)
    }

    /// Most rows have text in the column that is no figure, no unit and no label of a row of figures.
    private func holdsNames(_ column: Int32, _ rows: Range<Int>) -> Bool {
        var (filled, looked) = (0, 0)
        for row in rows.prefix(Self.sample) where layout.rows[row].isTabular {
            looked += 1
            guard let cell = layout.cells[layout.rows[row].cells].first(where: { $0.column == column && $0.hasText }),
                !isFigure(cell), !cell.key.isPeriodAlone
            else { continue }
            let head = GeneralHead(bytes, cell)
            if !head.isObservation, !head.isUnit { filled += 1 }
        }
        return filled > 0 && (filled * 2 >= looked || column == 0)
    }

    /// Finds the columns whose cells are years (年度, 目標年度, 基準年度) and gives them to those of the figures they date: the
    /// figures beside them that are named alike, else all without a year.
    func findYears(in columns: inout [GeneralColumn], _ rows: Range<Int>, name: Int32) {
        for index in columns.indices where columns[index].column != name && columns[index].period == nil {
            guard holdsYears(columns[index].column, rows) else { continue }
            let role = columns[index].role
            columns[index].role = .year
            date(&columns, by: index, role)
        }
    }

    private func holdsYears(_ column: Int32, _ rows: Range<Int>) -> Bool {
        let cells = rows.prefix(Self.sample).compactMap { row in
            layout.cells[layout.rows[row].cells].first { $0.column == column && $0.hasText }
        }
        return !cells.isEmpty && cells.allSatisfy { $0.key.isPeriodAlone || QuantityReader.isDash(bytes, $0.span) }
            && cells.contains(where: \.key.isPeriodAlone)
    }

    private func date(_ columns: inout [GeneralColumn], by years: Int, _ role: LabelRoles.Role?) {
        let position = columns[years].column
        func isDated(_ index: Int) -> Bool {
            columns[index].isFigure && columns[index].period == nil && columns[index].years == nil
        }
        let alike = columns.indices.filter { isDated($0) && columns[$0].role == role }
        let beside = [years - 1, years + 1].filter { columns.indices.contains($0) && isDated($0) }
        let head = columns[years].head
        if !alike.isEmpty {
            for index in alike { columns[index].years = position }
        } else if head.role == .year, LabelRoles.standard.isOfTarget(head.key) {
            for index in columns.indices where isDated(index) && columns[index].role == .observation(.target) {
                columns[index].years = position
            }
        } else if beside.count == 1 {
            columns[beside[0]].years = position
        } else {
            for index in columns.indices where isDated(index) { columns[index].years = position }
        }
    }
}
