import PlanModel

/// A row of a table that an extractor made of several, their labels one below the other in one cell.
///
/// Example: `数値目標 | 現状値（令和7年度）⏎目標値（令和8年度） | 117人⏎120人` is a row for each label, its figure beside it, and so is
/// `現状値⏎117人⏎目標値⏎120人` in one cell. What stands left of the labels stands in the first of the rows. Cells whose lines are
/// fewer or more than the labels, as those of a text that wraps, are left as they are.
struct StackedRows {
    /// The cells of each row.
    let rows: [[ByteSpan]]
    /// The labels, as they stand.
    let labels: [ByteSpan]

    /// The rows in a row; nil where it is one.
    init?(_ layout: Layout, _ row: Layout.Row, _ bytes: [UInt8]) {
        let cells = layout.cells[row.cells]
        guard row.isTabular, let place = cells.firstIndex(where: { Self.mayHoldLines($0, bytes) }) else { return nil }
        let before = cells[..<place].map(\.span)
        let lines = Self.lines(of: cells[place].span, bytes)
        let behind = cells[(place + 1)...]
        let isAlone = !behind.contains(where: \.hasText)
        guard let pairs = isAlone ? Self.alternating(lines, bytes) : Self.beside(lines, behind, bytes) else {
            return nil
        }
        let blank = before.map { ByteSpan($0.lower, $0.lower) }
        labels = pairs.map { $0[0] }
        rows = pairs.enumerated().map { ($0 == 0 ? before : blank) + $1 }
    }

    /// A cell of several lines.
    private static func mayHoldLines(_ cell: Layout.Cell, _ bytes: [UInt8]) -> Bool {
        cell.hasText && cell.isInPieces && bytes[cell.span.lower..<cell.span.upper].contains(CleanText.lineEndOfCell)
    }

    private static func lines(of span: ByteSpan, _ bytes: [UInt8]) -> [ByteSpan] {
        bytes[span.lower..<span.upper].split(separator: CleanText.lineEndOfCell).map {
            CleanText(bytes).trimmed(ByteSpan($0.startIndex, $0.endIndex))
        }
    }

    /// Labels one below the other, and as many figures in each cell behind them.
    private static func beside(
        _ labels: [ByteSpan], _ behind: ArraySlice<Layout.Cell>, _ bytes: [UInt8]
    ) -> [[ByteSpan]]? {
        guard labels.count > 1, labels.allSatisfy({ isLabel($0, bytes) }) else { return nil }
        var rows = labels.map { [$0] }
        for cell in behind {
            let figures = cell.hasText ? lines(of: cell.span, bytes) : labels.map { _ in cell.span }
            guard figures.count == rows.count, !cell.hasText || figures.allSatisfy({ isFigure($0, bytes) }) else {
                return nil
            }
            for (line, figure) in figures.enumerated() { rows[line].append(figure) }
        }
        return rows
    }

    /// Each label over its figure.
    private static func alternating(_ lines: [ByteSpan], _ bytes: [UInt8]) -> [[ByteSpan]]? {
        guard lines.count > 3, lines.count.isMultiple(of: 2) else { return nil }
        let pairs = stride(from: 0, to: lines.count, by: 2).map { [lines[$0], lines[$0 + 1]] }
        return pairs.allSatisfy { isLabel($0[0], bytes) && isFigure($0[1], bytes) } ? pairs : nil
    }

    /// A label of figures.
    private static func isLabel(_ span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        switch LabelRoles.standard.role(of: LabelKey(bytes, span)) {
        case .observation, .total, .source, .sum, .change: true
        default: false
        }
    }

    /// A figure, or what stands in its place.
    private static func isFigure(_ span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        !isLabel(span, bytes) && (QuantityReader(bytes: bytes).hasFigure(span) || QuantityReader.isDash(bytes, span))
    }
}

extension Layout {
    /// Makes a row of each of the rows that stand in one, and gives the labels that stood in one cell.
    mutating func divideStackedRows(_ bytes: [UInt8]) -> [[ByteSpan]] {
        var (parts, labels): ([Int: [[ByteSpan]]], [[ByteSpan]]) = ([:], [])
        for (index, row) in rows.enumerated() {
            guard let stack = StackedRows(self, row, bytes) else { continue }
            parts[index] = stack.rows
            labels.append(stack.labels)
        }
        if !parts.isEmpty { divide(parts, without: [], bytes) }
        return labels
    }
}
