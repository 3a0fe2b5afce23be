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
        var (labels, end): ([PrintedCell], Int) = ([], index)
        while let (cell, line) = label(at: end) {
            labels.append(cell)
            end = line + 1
        }
        guard labels.count > 1 else { return nil }
        if let last = labels.lastIndex(where: \.isYearHead) {
            // A label behind the years begins the first row, but for those of rows with names: `測定方法`.
            let hasNames = labels.contains { $0.meaning == .indicatorName }
            let heads = hasNames ? labels[...] : labels.prefix(through: last)
            // Figures of several years below each other have labels with a year each; beside each other, years or names.
            let isBeside = hasNames || heads.filter(\.isYearHead).allSatisfy(\.isYearAlone)
            guard isBeside, heads.count(where: \.isYearHead) > 1 else { return nil }
            return rowsUnderYears(Array(heads), end: self.end(of: heads.count, from: index))
        }
        return rowsBelow(labels, end: end)
    }

    // MARK: Cells

    private func cell(at index: Int) -> PrintedCell? {
        guard index < lines.count, !lines[index].isBlank else { return nil }
        let ink = lines[index].ink
        return PrintedCell(bytes, ink, from: 0, to: 0, form)
    }

    /// A line that is a label or a year, perhaps behind a blank line that stands for a blank cell.
    private func label(at index: Int) -> (PrintedCell, Int)? {
        for line in index...(index + 1) {
            guard let cell = cell(at: line) else { continue }
            guard cell.isLabel, cell.isYearAlone || form.heading(LabelKey(bytes, cell.span)) == nil else { return nil }
            return line == index || cell.isYearAlone ? (cell, line) : nil
        }
        return nil
    }

    /// The line behind some cells from a line on, blank ones apart.
    private func end(of count: Int, from index: Int) -> Int {
        var (rest, line) = (count, index)
        while rest > 0, line < lines.count {
            if !lines[line].isBlank { rest -= 1 }
            line += 1
        }
        return line
    }

    /// A line that may be a value: no label, heading or entry of a list.
    private func value(at index: Int) -> PrintedCell? {
        guard let cell = cell(at: index), !cell.isLabel, cell.span.count <= Self.longestValue,
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

    private func measures(_ labels: [PrintedCell], end: Int) -> Rows? {
        var rows = Rows(rows: [labels], end: end)
        while let cell = value(at: rows.end) {
            if cell.beginsWithCode {
                rows.rows.append([cell])
            } else if let last = rows.rows.indices.last, last > 0, rows.rows[last].count == 1,
                rows.rows[last][0].beginsWithCode
            {
                rows.rows[last].append(cell)
            } else {
                // Far to the right: under the second label.
                rows.rows.append([PrintedCell(bytes, cell.span, from: 99, to: 99, form)])
            }
            rows.end += 1
        }
        return rows.rows.count > 1 ? rows : nil
    }

    /// Labels or a name, then as many figures as there are years.
    private func rowsUnderYears(_ heads: [PrintedCell], end: Int) -> Rows? {
        let years = heads.count(where: \.isYearHead)
        let hasNames = heads.contains { $0.meaning == .indicatorName }
        let hasUnit = heads.contains { $0.meaning == .unit }
        var rows = Rows(rows: [heads], end: end)
        let behind = heads.count - 1 - (heads.lastIndex(where: \.isYearHead) ?? 0)
        while var (row, next) = row(at: rows.end, years, texts: hasNames ? (hasUnit ? 2 : 1) : 0) {
            readTexts(behind, into: &row, &next)
            rows.rows.append(row)
            rows.end = next
        }
        return rows.rows.count > 1 ? rows : nil
    }

    private func row(at index: Int, _ years: Int, texts: Int) -> ([PrintedCell], Int)? {
        var (cells, line, blanks, figures): ([PrintedCell], Int, Int, Int) = ([], index, 0, 0)
        var (hasLabel, textCount) = (false, 0)
        while line < lines.count, figures < years {
            guard let cell = cell(at: line) else {
                blanks += 1
                line += 1
                if blanks > Self.mostBlanks { break }
                continue
            }
            blanks = 0
            if cell.isLabel, !cell.isYearAlone, figures == 0 || !hasLabel,
                cell.meaning?.isFigure ?? false || figures == 0
            {
                // A figure before the label of its series stands under a head before the years.
                (hasLabel, figures) = (true, 0)
            } else if cell.isFigure, texts == textCount || texts == 0 {
                figures += 1
            } else if textCount < texts, value(at: line) != nil {
                textCount += 1
            } else {
                break
            }
            cells.append(cell)
            line += 1
        }
        guard figures > 0, hasLabel || textCount > 0, figures == years || hasLabel else { return nil }
        return (cells, line)
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

extension Meaning {
    /// The label has a cell of its own for its value.
    fileprivate var takesCell: Bool {
        switch self {
        case .title, .department, .relatedDepartment, .headName, .attribute, .account: true
        default: false
        }
    }
}
