import PlanModel

/// Whether a text can stand under a head, told strictly: what only may be a figure or a unit is none.
struct CellFit {
    let bytes: [UInt8]

    /// A text as the cell of a column.
    func fits(_ span: ByteSpan, _ role: TableState.Column.Role) -> Bool {
        switch role {
        case .name: !isFigure(span)
        case .unit: isUnit(span)
        case .method, .rationale: !isFigure(span) && !isUnit(span)
        case .baseline, .value: isFigure(span)
        case .measureName, .measureProject: false
        }
    }

    /// A lone dash, or a number with its sign, unit and bound: `▲2.1`, `約1,200人`, `80以上`.
    func isFigure(_ span: ByteSpan) -> Bool {
        guard !span.isEmpty else { return false }
        var figure = DatedCell(bytes, span)?.value ?? span
        if let sign = Self.signs.end(in: bytes, at: figure.lower, figure.upper) {
            figure = ByteSpan(sign, figure.upper)
        }
        for bound in Self.bounds where bound.bytes.count < figure.count {
            let start = figure.upper - bound.bytes.count
            guard bound.end(in: bytes, at: start, figure.upper) != nil else { continue }
            figure = CleanText(bytes).trimmed(ByteSpan(figure.lower, start))
            break
        }
        return !figure.isEmpty && PlainFigure(bytes, figure) != nil || QuantityReader.isDash(bytes, span)
    }

    /// A unit that the table of units holds.
    func isUnit(_ span: ByteSpan) -> Bool {
        guard !span.isEmpty, let (_, end) = UnitTable.standard.longestUnit(in: bytes, from: span.lower, to: span.upper)
        else { return false }
        return end == span.upper
    }

    private static let signs: WordList<Void> = ["▲", "△", "-", "−", "－", "+", "＋", "±", "約"]
    private static let bounds: [Word] = ["以上", "以下", "未満", "超", "程度"]
}
