import PlanModel

/// Rows of a table that an extractor wrote one cell a line: heads first, then values.
///
/// Example: the lines 部署名, 所属長, 環境課, 丁野 五郎 are two labels and a row of two values below them; under 令和6年度 and 令和7年度
/// the lines 地方債, 0, 500 are a row of a label and two figures.
struct PrintedStack {
    let bytes: [UInt8]
    let lines: [TextLine]
    let form: CompiledForm

    init(_ bytes: [UInt8], _ lines: [TextLine], _ form: CompiledForm) {
        (self.bytes, self.lines, self.form) = (bytes, lines, form)
    }

    /// The rows that start with a line, and the line behind them.
    struct Rows {
        var rows: [[PrintedCell]] = []
        var end: Int
        /// What follows is no row under the same heads, though it may be the name of one.
        var endsTable = false
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

    func cell(at index: Int) -> PrintedCell? {
        guard index < lines.count, !lines[index].isBlank else { return nil }
        let ink = lines[index].ink
        return PrintedCell(bytes, ink, from: 0, to: 0, form)
    }

    /// The labels from a line on, with the last line of each.
    private func labels(at index: Int) -> [(cell: PrintedCell, line: Int)] {
        var labels: [(cell: PrintedCell, line: Int)] = []
        var heads = HeadsAbove()
        while let found = label(at: labels.last.map { $0.line + 1 } ?? index, behind: heads) {
            labels += found.cells.map { ($0, found.line) }
            heads.names = heads.names || found.cells.contains { $0.meaning == .indicatorName }
            heads.years = heads.years || found.cells.contains(where: \.isYearHead)
        }
        return labels
    }

    /// What the heads above a line say of those that may follow.
    private struct HeadsAbove {
        /// Names of indicators: the heads beside them may wrap over lines.
        var names = false
        /// Years beside names: a blank line may part further heads.
        var years = false
    }

    /// The label or the years of a line, perhaps behind a blank line that stands for a blank cell, with the line on which they end.
    private func label(at index: Int, behind heads: HeadsAbove) -> (cells: [PrintedCell], line: Int)? {
        let mayBeApart = heads.names && heads.years
        for line in index...(index + 1) {
            guard let first = cells(at: line).first else { continue }
            if first.isLabel {
                guard first.isYearAlone || form.heading(LabelKey(bytes, first.span)) == nil else { return nil }
                return line == index || first.isYearAlone || mayBeApart ? (cells(at: line), line) : nil
            }
            guard heads.names, let whole = wrappedLabel(at: line) else { return nil }
            return line == index || whole.isYearHead || mayBeApart ? ([whole], line + 1) : nil
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
    func value(at index: Int) -> PrintedCell? {
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
        while let cell = measure(at: &rows.end) {
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

    /// The next measure or project, perhaps behind a blank line before its number.
    private func measure(at line: inout Int) -> PrintedCell? {
        if let cell = value(at: line) { return cell }
        guard line < lines.count, lines[line].isBlank, let cell = value(at: line + 1), cell.beginsWithCode else {
            return nil
        }
        line += 1
        return cell
    }

    /// Labels or a name, then as many figures as there are years.
    private func rowsUnderYears(_ heads: [PrintedCell], end: Int) -> Rows? {
        let years = heads.count(where: \.isYearHead)
        let hasNames = heads.contains { $0.meaning == .indicatorName }
        let hasUnit = heads.contains { $0.meaning == .unit }
        var rows = Rows(rows: [heads], end: end)
        let behind = heads.count - 1 - (heads.lastIndex(where: \.isYearHead) ?? 0)
        let texts = hasNames ? (hasUnit ? 2 : 1) : 0
        while var (row, next) = row(at: rows.end, years, texts: texts, endsInText: behind > 0) {
            readTexts(behind, into: &row, &next)
            if behind > 0, isMarked(row.first) { readRestOfText(into: &row, &next) }
            // A label over all rows stands in the first of them: beside the heads it is one of theirs.
            if hasNames, rows.rows.count == 1, row[0].isGroupOfRows, row.count > 1, !row[1].isFigure {
                rows.rows[0].insert(row.removeFirst(), at: 0)
            }
            rows.rows.append(row)
            rows.end = next
        }
        rows.endsTable = hasNames
        return rows.rows.count > 1 ? rows : nil
    }

    private func row(at index: Int, _ years: Int, texts: Int, endsInText: Bool) -> ([PrintedCell], Int)? {
        var (row, line, blanks) = (StackedRow(years: years, texts: texts), index, 0)
        if texts == 2, let lead = wrappedLead(at: index, endsInText: endsInText) {
            guard lead.cells.allSatisfy({ row.take($0, mayBeText: true, bytes) }) else { return nil }
            line = lead.end
        }
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
            // Where markers begin the rows, a blank line parts a text from its row, too.
            let isApart = isMarked(row.first) && next < lines.count && lines[next].isBlank
            guard let cell = value(at: isApart ? next + 1 : next), !cell.isFigure, !isMarked(cell) else { return }
            row.append(cell)
            next += isApart ? 2 : 1
        }
    }

    /// More blank lines end a table.
    static let mostBlanks = 4
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
