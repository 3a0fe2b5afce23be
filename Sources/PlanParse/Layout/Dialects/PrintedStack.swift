import PlanModel

/// Rows of a table that an extractor wrote one cell a line: heads first, then values.
///
/// Example: the lines 部署名, 所属長, 環境課, 丁野 五郎 are two labels and a row of two values below them; under 令和6年度 and 令和7年度
/// the lines 地方債, 0, 500 are a row of a label and two figures.
struct PrintedStack {
    private let bytes: [UInt8]
    private let lines: [TextLine]
    private let form: CompiledForm

    init(_ bytes: [UInt8], _ lines: [TextLine], _ form: CompiledForm) {
        (self.bytes, self.lines, self.form) = (bytes, lines, form)
    }

    /// The rows that start with a line, and the line behind them.
    struct Rows {
        var rows: [[PrintedCell]] = []
        var end: Int
    }

    /// The rows of a table whose heads start with a line; nil where none does.
    func rows(at index: Int) -> Rows? {
        if let coded = codedRows(at: index) { return coded }
        let found = labels(at: index)
        guard found.count > 1 else { return nil }
        let labels = found.map(\.cell)
        if let last = labels.lastIndex(where: \.isYearHead) {
            // A label behind the years begins the first row, but for those of rows with names: `測定方法`.
            let hasNames = labels.contains { $0.meaning == .indicatorName }
            let heads = hasNames ? labels[...] : labels.prefix(through: last)
            // Figures of several years below each other have labels with a year each; beside each other, years or names.
            let isBeside = hasNames || heads.filter(\.isYearHead).allSatisfy(\.isYearAlone)
            guard isBeside, heads.count(where: \.isYearHead) > 1 else { return nil }
            return rowsUnderYears(Array(heads), end: found[heads.count - 1].line + 1)
        }
        return rowsBelow(labels, end: found[labels.count - 1].line + 1)
    }

    // MARK: Cells

    private func cell(at index: Int) -> PrintedCell? {
        guard index < lines.count, !lines[index].isBlank else { return nil }
        let ink = lines[index].ink
        return PrintedCell(bytes, ink, from: 0, to: 0, form)
    }

    /// The labels from a line on, with the line of each.
    private func labels(at index: Int) -> [(cell: PrintedCell, line: Int)] {
        var labels: [(cell: PrintedCell, line: Int)] = []
        while let line = labelLine(at: labels.last.map { $0.line + 1 } ?? index) {
            labels += cells(at: line).map { ($0, line) }
        }
        return labels
    }

    /// The line of a label or of years, perhaps behind a blank line that stands for a blank cell.
    private func labelLine(at index: Int) -> Int? {
        for line in index...(index + 1) {
            guard let cell = cells(at: line).first else { continue }
            guard cell.isLabel, cell.isYearAlone || form.heading(LabelKey(bytes, cell.span)) == nil else { return nil }
            return line == index || cell.isYearAlone ? line : nil
        }
        return nil
    }

    /// The cell of a line, or the years that stand in one: `令和12年度 令和13年度`.
    private func cells(at index: Int) -> [PrintedCell] {
        guard let cell = cell(at: index) else { return [] }
        guard cell.hasYear else { return [cell] }
        let years = PrintedLine(bytes, lines[index].ink, start: lines[index].span.lower, form).cells
        return years.count > 1 && years.allSatisfy(\.isYearAlone) ? years : [cell]
    }

    /// A line that may be a value: no label, heading, entry of a list or number of a page.
    private func value(at index: Int) -> PrintedCell? {
        guard let cell = cell(at: index), !cell.isLabel, cell.span.count <= Self.longestValue,
            PageNumber(bytes, cell.span)?.style != .marked,
            form.heading(LabelKey(bytes, cell.span)) == nil, NumberedHeading(bytes, cell.span) == nil
        else { return nil }
        if let mark = form.headingMark, mark.end(in: bytes, at: cell.span.lower, cell.span.upper) != nil { return nil }
        return cell
    }

    /// Longer lines are text.
    private static let longestValue = 240

    // MARK: Rows

    /// Codes of sheets, then as many titles: `施策 3-1`, `見守りの充実`.
    private func codedRows(at index: Int) -> Rows? {
        var (codes, line): ([PrintedCell], Int) = ([], index)
        while let cell = cell(at: line), isCode(cell.span) {
            codes.append(cell)
            line += 1
        }
        guard !codes.isEmpty else { return nil }
        if codes.count > 1, line < lines.count, lines[line].isBlank { line += 1 }
        var rows = Rows(end: line)
        for code in codes {
            guard let title = value(at: rows.end), !title.isFigure, !isCode(title.span) else { return nil }
            rows.rows.append([code, title])
            rows.end += 1
        }
        return rows
    }

    /// The word and code of a sheet without its title.
    private func isCode(_ ink: ByteSpan) -> Bool {
        form.sheets.contains { opening in
            guard case .code(let word) = opening.kind, let heading = CodedHeading(bytes, ink, word: word) else {
                return false
            }
            return heading.title.isEmpty
        }
    }

    /// As many values as labels; projects below measures until the list ends.
    private func rowsBelow(_ labels: [PrintedCell], end: Int) -> Rows? {
        if labels.map(\.meaning) == [.measureName, .measureProject] { return measures(labels, end: end) }
        guard labels.allSatisfy({ $0.meaning?.takesCell ?? false }), end + labels.count <= lines.count else {
            return nil
        }
        let values = (end..<(end + labels.count)).map { value(at: $0) }
        let isWhole = zip(values, end...).allSatisfy { $0 != nil || lines[$1].isBlank }
        guard isWhole, values.contains(where: { $0 != nil }) else { return nil }
        // A blank line is a blank cell: only the last ones can be left out, since order alone tells the others.
        let row = values.compactMap { $0 }
        guard values.prefix(row.count).allSatisfy({ $0 != nil }) else { return nil }
        return Rows(rows: [labels, row], end: end + labels.count)
    }

    /// A measure at each code, and the lines up to the next as its projects. Lines before any code are measures: nothing
    /// tells what belongs to which.
    private func measures(_ labels: [PrintedCell], end: Int) -> Rows? {
        var rows = Rows(rows: [[labels[0], asProject(labels[1])]], end: end)
        var isBelowCode = false
        while let cell = value(at: rows.end) {
            let last = rows.rows[rows.rows.count - 1]
            if cell.beginsWithCode || !isBelowCode {
                isBelowCode = cell.beginsWithCode
                rows.rows.append([cell])
            } else if last.count == 1, last[0].beginsWithCode {
                rows.rows[rows.rows.count - 1].append(asProject(cell))
            } else {
                rows.rows.append([asProject(cell)])
            }
            rows.end += 1
        }
        return rows.rows.count > 1 ? rows : nil
    }

    /// A cell in the column of projects, far to the right of the measures'.
    private func asProject(_ cell: PrintedCell) -> PrintedCell {
        PrintedCell(bytes, cell.span, from: Self.projectColumn, to: Self.projectColumn, form)
    }

    private static let projectColumn = 99

    /// Labels or a name, then as many figures as there are years.
    private func rowsUnderYears(_ heads: [PrintedCell], end: Int) -> Rows? {
        let years = heads.count(where: \.isYearHead)
        let hasNames = heads.contains { $0.meaning == .indicatorName }
        let hasUnit = heads.contains { $0.meaning == .unit }
        var rows = Rows(rows: [heads], end: end)
        let behind = heads.count - 1 - (heads.lastIndex(where: \.isYearHead) ?? 0)
        while var (row, next) = row(at: rows.end, years, texts: hasNames ? (hasUnit ? 2 : 1) : 0) {
            readTexts(behind, into: &row, &next)
            // A label over all rows stands in the first of them: beside the heads it is one of theirs.
            if hasNames, rows.rows.count == 1, row[0].isGroupOfRows, row.count > 1, !row[1].isFigure {
                rows.rows[0].insert(row.removeFirst(), at: 0)
            }
            rows.rows.append(row)
            rows.end = next
        }
        return rows.rows.count > 1 ? rows : nil
    }

    private func row(at index: Int, _ years: Int, texts: Int) -> ([PrintedCell], Int)? {
        var (row, line, blanks) = (StackedRow(years: years, texts: texts), index, 0)
        while line < lines.count, row.figures < years, blanks <= Self.mostBlanks {
            if let cell = cell(at: line) {
                blanks = 0
                let parts = parts(of: cell, isFirst: row.cells.isEmpty)
                guard parts.allSatisfy({ row.take($0, mayBeText: value(at: line) != nil, bytes) }) else { break }
            } else {
                blanks += 1
            }
            line += 1
        }
        return row.isWhole ? (row.cells, line) : nil
    }

    /// The cells of a line of a row: a label and the name behind it (`活動目標 講座の回数`), or figures beside each other
    /// (`1,200 千円 1,300 千円`).
    private func parts(of cell: PrintedCell, isFirst: Bool) -> [PrintedCell] {
        guard !cell.isLabel else { return [cell] }
        let parts = PrintedLine(bytes, cell.span, start: cell.span.lower, form).cells
        guard parts.count > 1 else { return [cell] }
        if parts.allSatisfy(\.isFigure) { return parts }
        let isLabelled = isFirst && parts.count == 2 && parts[0].isLabel && !parts[0].isYearAlone
        return isLabelled && !parts[1].isLabel && !parts[1].isFigure ? parts : [cell]
    }

    /// Adds what stands under the heads behind the years, up to a marker, which begins the next row.
    private func readTexts(_ count: Int, into row: inout [PrintedCell], _ next: inout Int) {
        for _ in 0..<count {
            guard let cell = value(at: next), !cell.isFigure,
                Marker(bytes, at: cell.span.lower, cell.span.upper, atLineStart: true) == nil
            else { return }
            row.append(cell)
            next += 1
        }
    }

    /// More blank lines end a table.
    private static let mostBlanks = 4
}

/// A row under years of which each cell stands in a line: a label or a name and a unit, then a figure for each year.
private struct StackedRow {
    let years: Int
    /// How many texts stand before the figures.
    let texts: Int
    private(set) var cells: [PrintedCell] = []
    private(set) var figures = 0
    private var found = 0
    private var standIns = 0
    private var hasLabel = false

    init(years: Int, texts: Int) { (self.years, self.texts) = (years, texts) }

    /// Nothing is missing that the heads ask for.
    var isWhole: Bool {
        figures > standIns && (hasLabel || found > 0) && (figures == years || hasLabel)
    }

    /// Takes a cell; false where the row has no place for it.
    mutating func take(_ cell: PrintedCell, mayBeText: Bool, _ bytes: [UInt8]) -> Bool {
        if labels(cell) {
            // A figure before the label of its series stands under a head before the years.
            (hasLabel, figures) = (true, 0)
        } else if cell.isFigure, texts == found || texts == 0 {
            figures += 1
        } else if found < texts, mayBeText {
            found += 1
        } else if texts > 0, mayBeText, Self.mayStandIn(cell, bytes) {
            (figures, standIns) = (figures + 1, standIns + 1)
            cells.append(cell.standingIn)
            return true
        } else {
            return false
        }
        cells.append(cell)
        return true
    }

    private func labels(_ cell: PrintedCell) -> Bool {
        guard cell.isLabel, !cell.isYearAlone else { return false }
        return figures == 0 || !hasLabel && cell.meaning?.isFigure ?? false
    }

    /// A short word may stand in place of a figure: `未整備`.
    private static func mayStandIn(_ cell: PrintedCell, _ bytes: [UInt8]) -> Bool {
        cell.span.count <= longestStandIn
            && Marker(bytes, at: cell.span.lower, cell.span.upper, atLineStart: true) == nil
    }

    private static let longestStandIn = 15
}

extension Meaning {
    /// The label has a cell of its own for its value.
    fileprivate var takesCell: Bool {
        switch self {
        case .title, .department, .relatedDepartment, .headName, .attribute, .account: true
        default: false
        }
    }
}
