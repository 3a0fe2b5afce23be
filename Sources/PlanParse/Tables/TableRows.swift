import PlanModel

/// Looks at the rows of a document as heads of a table and as rows under heads.
struct TableRows {
    let bytes: [UInt8]
    let layout: Layout
    /// The form whose words come before those of the municipal vocabulary.
    let form: CompiledForm?
    /// The row behind those that may be of a table.
    var limit: Int
    /// Lines without columns end a table, as they may be headings of a form of the package.
    let isInForm: Bool
    /// The first year of those that the document's title speaks of, near which years without an era are.
    var near: FiscalYear?

    /// The rows of a document that no form declares, or one that declares labels and no sheets.
    init(bytes: [UInt8], layout: Layout, form: CompiledForm? = nil) {
        self.bytes = bytes
        self.layout = layout
        (self.form, limit, isInForm) = (form, layout.rows.count, false)
    }

    /// The rows of a sheet of a form, up to one.
    init(bytes: [UInt8], layout: Layout, form: CompiledForm, limit: Int) {
        self.bytes = bytes
        self.layout = layout
        self.form = form
        self.limit = limit
        isInForm = form.isBuiltIn
    }

    /// Rows of more cells are no rows of heads.
    static let widest = 256
    /// Longer cells are text: what a head says is repeated in every row below it.
    static let longestLabel = 640
    /// At most this many rows of heads.
    static let headLimit = 6

    /// The inked cells of a row.
    func cells(_ row: Int) -> [Layout.Cell] { layout.cells[layout.rows[row].cells].filter(\.hasText) }

    /// The heads in a row; those of a line that blanks divide into as many parts as the row below has columns, whose
    /// places seldom match those of the figures below them.
    func headCells(_ row: Int) -> [Layout.Cell] {
        if layout.rows[row].isTabular { return dividedHeads(row) ?? cells(row) }
        guard !layout.rows[row].isTabular, let line = layout.line(row), row + 1 < limit,
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

    /// Nothing but labels, two of them known to the vocabulary, or one and a label with a year.
    func isHeadRow(_ row: Int) -> Bool {
        let count = layout.rows[row].cells.count
        guard count > 1 || !layout.rows[row].isTabular, count <= Self.widest else { return false }
        return isHeadRow(of: headCells(row))
    }

    private func isHeadRow(of cells: [Layout.Cell]) -> Bool {
        guard cells.count > 1, mayBeHeads(cells, isBelowHeads: false) else { return false }
        var (known, dated) = (0, 0)
        for (cell, head) in zip(cells, heads(cells, isBelowHeads: false)) {
            if head.isKnown {
                known += 1
            } else if CellKind(bytes, cell) == .values {
                return false
            } else if !head.period.isEmpty {
                dated += 1
            }
        }
        return known > 0 && known + dated > 1
    }

    /// Every cell of the row but one is a head that the vocabulary knows, three of them at least.
    func isHeadsAlone(_ row: Int) -> Bool {
        let cells = cells(row)
        guard cells.count > 2, cells.count <= Self.widest, !cells.contains(where: isNoHead) else { return false }
        // The years of the figures above, in brackets below them.
        if cells.allSatisfy({ $0.key.isPeriodAlone && Brackets.opens(bytes, $0.span) }) { return false }
        let known = cells.count { Head(over: $0, bytes, form).isKnown }
        return known > 2 && known + 1 >= cells.count || known == cells.count
    }

    func endOfHeads(from start: Int) -> Int {
        var end = start + 1
        while end < min(limit, start + Self.headLimit), continuesHeads(end, start) { end += 1 }
        return end
    }

    /// A further row of heads: nothing but known labels, or labels below those of the first.
    private func continuesHeads(_ row: Int, _ start: Int) -> Bool {
        guard layout.rows[row].isTabular, !layout.rows[row].gapBefore, layout.rows[row].inked > 0 else { return false }
        guard layout.rows[row].cells.count <= Self.widest else { return false }
        let cells = cells(row)
        if ColumnLetters.make(up: cells, bytes) { return true }
        if isNameAlone(cells, row, start) { return continuesHeads(row + 1, start) }
        guard mayBeHeads(cells, isBelowHeads: true), !isRepeated(row, start..<row) else { return false }
        if cells.allSatisfy({ goesOnWithHead($0, above: row) }) { return true }
        if cells.contains(where: { isName($0, below: start..<row) }) { return false }
        // `（ターゲット） |  |  | （2019年）` says more of the heads above.
        if cells.count > 1, cells.allSatisfy({ Brackets.opens(bytes, $0.span) && isBelowHead($0, row) }) { return true }
        let heads = heads(cells, isBelowHeads: true)
        let known = heads.count { $0.isKnown || $0.isUnit }
        if known == heads.count { return true }
        if zip(heads, cells).contains(where: { !$0.isKnown && CellKind(bytes, $1) == .values }) { return false }
        return known > 1 && known * 2 >= heads.count || standsOverFigures(row)
    }

    /// A row of short words under groups of columns, whose names stand at the left of the figures below: under
    /// ` | 令和6年度 | | 令和7年度 | ` the row ` | 年度末残高 | 積立額 | 当初 | 9月補正`.
    private func standsOverFigures(_ row: Int) -> Bool {
        guard row + 1 < limit, layout.rows[row + 1].isTabular, !layout.rows[row + 1].gapBefore else {
            return false
        }
        let (heads, below) = (cells(row), cells(row + 1))
        guard let first = heads.first, let name = below.first, name.column < first.column,
            heads.count > 2 || heads.count > 1 && isUnderGroup(heads, row)
        else { return false }
        return heads.allSatisfy { $0.span.count <= Self.longestHead } && !isFigure(name)
            && below.dropFirst().count(where: isFigure) > 1
    }

    /// The cells stand in the first column of a head of the row above and in the next, which has none: 額 and 率 under 増減.
    private func isUnderGroup(_ heads: [Layout.Cell], _ row: Int) -> Bool {
        let above = cells(row - 1)
        guard let group = above.firstIndex(where: { $0.column == heads[0].column }) else { return false }
        let next = group + 1 < above.count ? above[group + 1].column : heads[0].column + Int32(heads.count)
        return next - heads[0].column >= heads.count
    }

    /// Longer cells are no heads of unknown words.
    static let longestHead = 36

    /// No cell is a figure or a text; or one among many that are known holds a number: `１次評価`, `65歳以上`, `国1/2`.
    private func mayBeHeads(_ cells: [Layout.Cell], isBelowHeads: Bool) -> Bool {
        if TableUnit.beside(cells.map(\.span), bytes) != nil { return false }
        var hasOdd = false
        // Most rows are none, which their first figure tells.
        for cell in cells where isNoHead(cell) {
            if PlainFigure(bytes, cell.span) != nil { return isYearRun(cells, isBelowHeads: isBelowHeads) }
            guard cell.span.count <= Self.longestHead, !QuantityReader.isDash(bytes, cell.span) else { return false }
            hasOdd = true
        }
        guard hasOdd else { return true }
        let known = cells.count { Head(over: $0, bytes, form).isKnown }
        return known > 2 && known * 3 >= cells.count * 2
    }

    /// The cell holds a figure, or a text.
    func isNoHead(_ cell: Layout.Cell) -> Bool { cell.span.count > Self.longestLabel || isFigure(cell) }

    /// A cell that holds a figure, with a unit, a year and a remark in brackets perhaps, and no period: `60%（R6年度）`.
    func isFigure(_ cell: Layout.Cell) -> Bool { CellKind(bytes, cell).isFigure }

    /// The row says again what one of some rows of heads says.
    func isRepeated(_ row: Int, _ heads: Range<Int>) -> Bool {
        let range = layout.rows[row].cells
        return heads.contains { head in
            let other = layout.rows[head]
            guard other.inked == layout.rows[row].inked, other.inked > 0, other.isTabular else { return false }
            let pairs = zip(
                layout.cells[range].lazy.filter(\.hasText), layout.cells[other.cells].lazy.filter(\.hasText))
            return pairs.allSatisfy(isSame)
        }
    }

    private func isSame(_ cell: Layout.Cell, _ other: Layout.Cell) -> Bool {
        guard cell.column == other.column, cell.key.hash == other.key.hash else { return false }
        if cell.key.hash != 0, cell.key.period.isEmpty == other.key.period.isEmpty { return true }
        return bytes[cell.span.lower..<cell.span.upper].elementsEqual(bytes[other.span.lower..<other.span.upper])
    }

    // MARK: Rows

    /// A label with its text below a table, as sheets of evaluations have them: `現状と課題 | …`.
    func endsTable(_ row: Int) -> Bool {
        guard let first = PairRow(bytes, layout, row)?.pairs.first, !cells(row).contains(where: isFigure),
            !isRestOfName(first.label, row)
        else { return false }
        switch first.label.role {
        case .indicatorName?:
            // `成果指標名 | 助成額 | 単位 | 円`: the next indicator; and one above heads of its own.
            guard let pairs = PairRow(bytes, layout, row)?.pairs else { return false }
            if pairs.count == 1 { return pairs[0].value != nil && row + 1 < limit && isHeadRow(row + 1) }
            return pairs.allSatisfy { $0.value != nil } && pairs.contains { $0.label.role == .unit }
        case .section?, .department?, .projectName?, .measureName?: return first.label.isWholeLabel(bytes)
        default: return false
        }
    }

    /// 事業 below a name, with a blank cell behind it, is the rest of that: `公園点検 | 5,200 | 樹木を` over `事業 | | 点検します。`.
    private func isRestOfName(_ label: Head, _ row: Int) -> Bool {
        guard label.role == .projectName, Scalars.count(bytes, label.span) == 2, row > 0 else { return false }
        let cells = cells(row)
        return cells.count > 1 && cells[1].column > cells[0].column + 1 && layout.rows[row - 1].isTabular
            && self.cells(row - 1).contains { $0.column == cells[0].column }
    }

    /// The row behind a line or two of text between the rows of a table (`款 2.総務費 項 1.総務管理費`) that fits its columns.
    func rowBehindText(_ row: Int, _ fit: ColumnFit) -> Int? {
        var next = row
        while next < limit, next < row + 3, !layout.rows[next].isTabular { next += 1 }
        guard next < limit, next < row + 3, layout.rows[next].isTabular, fit.admits(next, self), !isHeadRow(next)
        else { return nil }
        return next
    }

    /// The first row with columns below the heads; a line or two of text may stand between them.
    func firstRow(below heads: Int) -> Int? {
        var row = heads
        while !isInForm, row < min(limit, heads + 3), !layout.rows[row].isTabular { row += 1 }
        guard row < limit, layout.rows[row].isTabular, row == heads || !layout.rows[row].gapBefore, !isHeadRow(row)
        else { return row < limit && row == heads ? row : nil }
        return row
    }

    /// The row behind those with columns that stand below each other from one on.
    func endOfBlock(from start: Int) -> Int {
        var row = start
        while row < limit, layout.rows[row].isTabular, row == start || !layout.rows[row].gapBefore { row += 1 }
        return row
    }

    /// The end of the rows that belong to the heads: tabular ones, and behind a blank line those that fit the columns.
    func end(of columns: [Column], heads: Range<Int>, from start: Int) -> Int {
        let fit = ColumnFit(columns)
        var row = start
        while row < limit {
            let next = layout.rows[row]
            if next.inked == 0 || next.isTabular && isRepeated(row, heads) {
                row += 1
            } else if next.isTabular {
                if row > start, endsAbove(row, fit) { break }
                row += 1
            } else {
                guard !isInForm, let further = rowBehindText(row, fit) else { break }
                row = further
            }
        }
        return row
    }

    /// Another table, or something else, begins with the row.
    private func endsAbove(_ row: Int, _ fit: ColumnFit) -> Bool {
        if layout.rows[row].gapBefore { return !fit.admits(row, self) || isHeadRow(row) }
        return isHeadsAlone(row) || endsTable(row)
    }
}

/// Whether rows fit the columns of a table: figures stand under heads of figures, and nothing stands beside them.
struct ColumnFit {
    private let figures: Set<Int32>
    private let all: Set<Int32>

    init(_ columns: [Column]) {
        figures = Set(columns.lazy.filter { $0.isMoney || $0.isFigure }.map(\.column))
        all = Set(columns.lazy.map(\.column))
    }

    func admits(_ row: Int, _ rows: TableRows) -> Bool {
        let cells = rows.layout.cells[rows.layout.rows[row].cells]
        var isFigured = false
        for cell in cells where cell.hasText {
            guard all.contains(cell.column) else { return false }
            if !isFigured, figures.contains(cell.column) { isFigured = rows.isFigure(cell) }
        }
        return isFigured
    }
}
