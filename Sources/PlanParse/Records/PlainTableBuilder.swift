import PlanModel

/// Makes the table of rows that nothing accounts for, as they stand.
struct PlainTableBuilder {
    private var rows: [[String]] = []
    private var span: ByteSpan?

    var isEmpty: Bool { rows.isEmpty }

    /// Takes a row with its blank cells.
    mutating func take(_ row: ArraySlice<Layout.Cell>, over inked: ByteSpan, _ ledger: inout Ledger) {
        rows.append(row.map { $0.hasText ? ledger.field($0.span, manner: .guessed) : "" })
        span = span?.union(inked) ?? inked
    }

    /// The table so far; the next row begins another.
    mutating func finish() -> (Sheet.PlainTable, SourceSpan)? {
        guard let span else { return nil }
        defer { self = PlainTableBuilder() }
        return (Sheet.PlainTable(heads: [], rows: rows), span.sourceSpan)
    }
}
