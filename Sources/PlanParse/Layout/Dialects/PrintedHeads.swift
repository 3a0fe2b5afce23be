import PlanModel

/// The heads of a table in printed text, with the columns that its rows have.
struct PrintedHeads {
    /// A head and its column.
    struct Head {
        let cell: PrintedCell
        let column: Int
    }

    private(set) var heads: [Head] = []
    /// The rows below the heads.
    var rows = 0

    /// No table.
    init() {}

    var isOpen: Bool { !heads.isEmpty }
    var hasYears: Bool { heads.contains { $0.cell.isYearHead } }
    var hasNames: Bool { heads.contains { $0.cell.meaning == .indicatorName } }
    /// The head of figures that stand before those of years.
    var baseline: Head? { heads.first { $0.cell.meaning == .observation(.baseline) && !$0.cell.hasYear } }

    /// The head of units, with the places of the line that stand nearer to it than to its neighbours' text.
    var unit: (column: Int, from: Int, to: Int)? {
        guard let index = heads.firstIndex(where: { $0.cell.meaning == .unit }) else { return nil }
        let next = index + 1 < heads.count ? heads[index + 1].cell.from : .max
        return (heads[index].column, heads[index].cell.from - Self.slack, next)
    }

    /// A unit may begin a little before its head, which is centred.
    private static let slack = 4

    /// Names stand before this place.
    var namesEnd: Int { heads.first { $0.column > 1 }?.cell.from ?? 0 }

    /// The labels of a row of figures stand in the columns before this one.
    static let firstYear = 3

    /// Heads from left to right: a label over rows first, then names, units, and years from the same column on everywhere.
    init(_ cells: [PrintedCell], after group: PrintedCell?) {
        let hasYears = cells.contains { $0.isYearHead }
        var next = hasYears || cells.contains { $0.meaning == .indicatorName } ? 1 : 0
        for (index, cell) in cells.enumerated() {
            let column: Int
            if let meaning = cell.meaning, meaning.isGroup, index == 0 {
                column = 0
            } else if hasYears, cell.isYearHead || next > Self.firstYear {
                column = max(next, Self.firstYear)
            } else if cell.meaning == .unit {
                column = max(next, 2)
            } else {
                column = next
            }
            heads.append(Head(cell: cell, column: column))
            next = max(next, column + 1)
        }
    }

    /// The row of the heads themselves.
    func row(_ group: PrintedCell?) -> PrintedRow {
        var row = PrintedRow()
        if let group, heads.first?.column != 0 { row.put(group, 0) }
        for head in heads { row.put(head.cell, head.column) }
        return row
    }

    /// Whether a line of one cell may be a row: the first below labels, or a project below that of the row above.
    func takesSingle(_ cell: PrintedCell) -> Bool {
        guard isOpen, !hasYears else { return false }
        let isList = heads.contains { $0.cell.meaning == .measureProject }
        if isList { return cell.from > 8 || cell.beginsWithCode }
        return rows == 0 && cell.from < 4
    }

    /// A department and the name of its head, whom a blank parts below their labels: `子ども課 高橋 美咲`.
    func parts(of cell: PrintedCell, _ bytes: [UInt8], _ form: CompiledForm) -> [PrintedCell]? {
        guard heads.count == 2, heads[0].cell.meaning == .department, heads[1].cell.meaning == .headName else {
            return nil
        }
        let words = PlainLine.words(bytes, cell.span)
        guard let last = words.dropLast().lastIndex(where: { Self.endsDepartment(bytes, $0) }) else { return nil }
        let (name, rest) = (
            ByteSpan(cell.span.lower, words[last].upper), ByteSpan(words[last + 1].lower, cell.span.upper)
        )
        let (end, start) = (Scalars.count(bytes, name), Scalars.count(bytes, rest))
        return [
            PrintedCell(bytes, name, from: cell.from, to: cell.from + end, form),
            PrintedCell(bytes, rest, from: cell.to - start, to: cell.to, form),
        ]
    }

    /// 課, 室, 部, 局, 係, 所, 署, 館, 園, 校, 院 or 会 ends the name of an office.
    private static func endsDepartment(_ bytes: [UInt8], _ word: ByteSpan) -> Bool {
        switch Scalars.before(bytes, word.upper, word.lower).value {
        case 0x8AB2, 0x5BA4, 0x90E8, 0x5C40, 0x4FC2, 0x6240, 0x7F72, 0x9928, 0x5712, 0x6821, 0x9662, 0x4F1A: true
        default: false
        }
    }

    // MARK: Rows

    /// The cells of a row in their columns; nil where the row is none of this table.
    func row(of cells: [PrintedCell], _ group: PrintedCell?, isWide: Bool, _ bytes: [UInt8]) -> PrintedRow? {
        if hasYears { return rowOfFigures(cells, group, isWide, bytes) }
        if cells[0].isLabel { return pairs(cells, group) }
        return isOpen ? rowBelowLabels(cells, isWide) : nil
    }

    /// Labels with their values to the right.
    private func pairs(_ cells: [PrintedCell], _ group: PrintedCell?) -> PrintedRow {
        var row = PrintedRow()
        var column = 0
        if let group {
            row.put(group, 0)
            column = 1
        }
        for (index, cell) in cells.enumerated() {
            // Two values beside each other are one that blanks tear.
            if index > 0, !cell.isLabel, !cells[index - 1].isLabel, !cell.isFigure {
                row.join(cell)
            } else {
                row.put(cell, column)
                column += 1
            }
        }
        return row
    }

    /// Values under labels, in order where there are as many, else by their places.
    private func rowBelowLabels(_ cells: [PrintedCell], _ isWide: Bool) -> PrintedRow {
        var row = PrintedRow()
        if cells.count >= heads.count || !isWide {
            for (index, cell) in cells.enumerated() { row.put(cell, index < heads.count ? heads[index].column : index) }
        } else {
            for (cell, head) in zip(cells, nearest(cells, heads)) { row.put(cell, head.column) }
        }
        row.width = max(row.width, (heads.last?.column ?? 0) + 1)
        return row
    }

    /// The heads that cells stand nearest to, both from left to right.
    private func nearest(_ cells: [PrintedCell], _ heads: [Head]) -> [Head] {
        var (chosen, first): ([Head], Int) = ([], 0)
        for (index, cell) in cells.enumerated() {
            let last = heads.count - (cells.count - index)
            var best = min(first, heads.count - 1)
            for candidate in first...max(first, last) where candidate < heads.count {
                if distance(cell, heads[candidate]) < distance(cell, heads[best]) { best = candidate }
            }
            chosen.append(heads[best])
            first = best + 1
        }
        return chosen
    }

    /// Text is set from the left, figures from the right.
    private func distance(_ cell: PrintedCell, _ head: Head) -> Int {
        if cell.from < head.cell.to, head.cell.from < cell.to { return 0 }
        return min(
            abs(cell.from - head.cell.from), abs(cell.to - head.cell.to), abs(cell.center - head.cell.center) / 2)
    }

    /// Labels, a name and unit, figures under the years, and what stands behind them.
    private func rowOfFigures(
        _ cells: [PrintedCell], _ group: PrintedCell?, _ isWide: Bool, _ bytes: [UInt8]
    ) -> PrintedRow? {
        var row = PrintedRow()
        var rest = cells[...]
        if let group { row.put(group, 0) }
        while let cell = rest.first, cell.isLabel, !cell.isFigure {
            row.put(cell, labelColumn(of: cell, row))
            rest = rest.dropFirst()
        }
        let hasLabel = row.width > 0
        if let baseline, let cell = rest.first, cell.isFigure, let next = rest.dropFirst().first, next.isLabel {
            row.put(cell, baseline.column)
            row.put(next, labelColumn(of: next, row))
            rest = rest.dropFirst(2)
        }
        let years = heads.filter { $0.cell.isYearHead }
        if hasNames {
            let count = countNames(rest, before: years.first?.cell.from ?? 0)
            putNames(rest.prefix(count), to: &row, bytes)
            rest = rest.dropFirst(count)
        } else if !hasLabel {
            guard rest.allSatisfy(\.isFigure), rest.count > 1 || years.count == 1 else { return nil }
        }
        putFigures(rest, years, isWide, to: &row)
        row.width = max(row.width, (heads.last?.column ?? 0) + 1)
        return row
    }

    /// The cells before the figures. A word that stands under the years is in place of a figure: `未整備`.
    private func countNames(_ cells: ArraySlice<PrintedCell>, before year: Int) -> Int {
        let texts = cells.prefix { !$0.isFigure || $0.to < year - 8 }
        let least = unit == nil ? 1 : 2
        guard texts.count < cells.count, texts.count > least, let last = texts.last, last.from >= year, !last.isFigure
        else { return texts.count }
        return texts.count - 1
    }

    private func labelColumn(of cell: PrintedCell, _ row: PrintedRow) -> Int {
        if case .observation? = cell.meaning, !cell.isYearHead { return max(2, row.width) }
        return min(2, row.width)
    }

    /// The unit is the last text before the figures, and the name what stands before it.
    private func putNames(_ cells: ArraySlice<PrintedCell>, to row: inout PrintedRow, _ bytes: [UInt8]) {
        var names = cells
        let unitColumn = heads.first { $0.cell.meaning == .unit }?.column
        var unit: PrintedCell?
        if unitColumn != nil, names.count > 1 { unit = names.popLast() }
        for (index, name) in names.enumerated() {
            if index == 0 { row.put(name, max(1, min(row.width, 1))) } else { row.join(name) }
        }
        if let unit, let unitColumn { row.put(unit, unitColumn) }
    }

    /// Figures in order where there are as many as years, else by their places; text behind them under the heads behind.
    private func putFigures(_ cells: ArraySlice<PrintedCell>, _ years: [Head], _ isWide: Bool, to row: inout PrintedRow)
    {
        let behind = heads.filter { $0.column > (years.last?.column ?? 0) }
        var figures = Array(cells)
        var others: [PrintedCell] = []
        while figures.count > years.count, let last = figures.popLast() { others.insert(last, at: 0) }
        if !behind.isEmpty, others.isEmpty, let last = figures.last, !last.isFigure,
            last.from >= (years.last?.cell.to ?? 0)
        {
            others = [last]
            figures.removeLast()
        }
        if figures.count == years.count || !isWide {
            for (cell, head) in zip(figures, years) { row.put(cell, head.column) }
        } else {
            for (cell, head) in zip(figures, nearest(figures, years)) { row.put(cell, head.column) }
        }
        for (index, cell) in others.enumerated() {
            let column = index < behind.count ? behind[index].column : (heads.last?.column ?? 0) + 1 + index
            if row.holds(column) { row.join(cell) } else { row.put(cell, column) }
        }
    }
}

extension [PrintedCell] {
    /// Heads over two lines: each with what stands below it, if all of them are labels then; else nil. Two neighbours that are none may
    /// be one with wide blanks in it.
    func wrapped(by below: [PrintedCell], _ bytes: [UInt8], _ form: CompiledForm) -> [PrintedCell]? {
        guard !below.isEmpty, below.count <= count else { return nil }
        if let heads = placed(below, bytes, form) { return heads }
        guard count <= Self.mostParted else { return nil }
        for index in indices.dropLast() where self[index].isPart(before: self[index + 1]) {
            var heads = self
            heads[index] = PrintedCell(bytes, self[index], wrappedIn: self[index + 1], form)
            heads.remove(at: index + 1)
            if below.count <= heads.count, let whole = heads.placed(below, bytes, form) { return whole }
        }
        return nil
    }

    /// Lines of more heads are left alone.
    private static var mostParted: Int { 16 }

    private func placed(_ below: [PrintedCell], _ bytes: [UInt8], _ form: CompiledForm) -> [PrintedCell]? {
        var heads = self
        var next = 0
        for cell in below {
            let rest = heads[next...].indices
            guard let index = rest.min(by: { heads[$0].distance(to: cell) < heads[$1].distance(to: cell) }) else {
                return nil
            }
            heads[index] = PrintedCell(bytes, heads[index], wrappedIn: cell, form)
            next = index + 1
        }
        return heads.allSatisfy(\.isLabel) ? heads : nil
    }
}

extension PrintedCell {
    /// Neither this nor the next is a label, and few blanks part them.
    fileprivate func isPart(before next: PrintedCell) -> Bool { !isLabel && !next.isLabel && next.from - to < 4 }

    /// How far from under this cell another stands.
    func distance(to other: PrintedCell) -> Int {
        from < other.to && other.from < to ? abs(from - other.from) / 8 : abs(from - other.from)
    }
}
