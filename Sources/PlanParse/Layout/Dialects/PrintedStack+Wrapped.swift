import PlanModel

/// Cells that the print wraps over lines, where each line of a table holds one cell or a part of one.
///
/// Example: `2019年度 (実` over `績)` is a head, and `① 新たに漁業に就いた` over `人の数`, `人/5` and `年` are a name and its unit.
extension PrintedStack {
    /// A label that goes on in the next line.
    func wrappedLabel(at index: Int) -> PrintedCell? {
        guard let upper = cell(at: index), let lower = cell(at: index + 1), !lower.isLabel, !lower.isFigure,
            lower.span.count <= Self.longestRest,
            case let whole = PrintedCell(bytes, upper, wrappedIn: lower, form), whole.isLabel
        else { return nil }
        return whole
    }

    /// What is left of a label is short.
    private static let longestRest = 24

    /// The name and the unit of a row that stand in more than two lines, and the line behind them.
    ///
    /// - Parameter endsInText: The row above ends in a text, so that only a marker tells where a name begins.
    func wrappedLead(at index: Int, endsInText: Bool) -> (cells: [PrintedCell], end: Int)? {
        let (texts, end) = texts(from: index)
        guard texts.count > 2, !endsInText || isMarked(texts[0]) else { return nil }
        // `人/5` over `年` comes before `年`.
        for count in [2, 1] {
            let unit = joined(texts.suffix(count))
            let text = unit.spans.flatMap { bytes[$0.lower..<$0.upper] }
            guard UnitTable.standard.whole(text, ByteSpan(0, text.count)) != nil else { continue }
            return ([joined(texts.dropLast(count)), unit], end)
        }
        return nil
    }

    /// The lines up to a figure or a label, few as they are.
    private func texts(from index: Int) -> ([PrintedCell], end: Int) {
        var (texts, next, blanks): ([PrintedCell], Int, Int) = ([], index, 0)
        while next < lines.count, texts.count < Self.mostTexts, blanks <= Self.mostBlanks {
            if lines[next].isBlank {
                blanks += 1
            } else if let cell = value(at: next), !cell.isFigure {
                texts.append(cell)
                blanks = 0
            } else {
                break
            }
            next += 1
        }
        return (texts, next)
    }

    private static let mostTexts = 5

    private func joined(_ cells: ArraySlice<PrintedCell>) -> PrintedCell {
        cells.dropFirst().reduce(cells[cells.startIndex]) { PrintedCell(bytes, $0, wrappedIn: $1, form) }
    }

    /// A cell begins with the marker of a list.
    func isMarked(_ cell: PrintedCell?) -> Bool {
        cell.map { Marker(bytes, at: $0.span.lower, $0.span.upper, atLineStart: true) != nil } == true
    }

    /// The line between the text that ends a row and the marker that begins the next is the rest of that text.
    func readRestOfText(into row: inout [PrintedCell], _ next: inout Int) {
        guard let last = row.last, !last.isFigure, let cell = value(at: next), !cell.isFigure, !isMarked(cell),
            isMarked(self.cell(at: next + 1))
        else { return }
        row[row.count - 1] = PrintedCell(bytes, last, wrappedIn: cell, form)
        next += 1
    }
}
