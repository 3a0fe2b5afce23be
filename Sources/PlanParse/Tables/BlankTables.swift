import PlanModel

/// The tables of a text that blanks alone lay out and whose heads the usual vocabulary knows: no label of a form needs to tell
/// their cells.
struct BlankTables {
    private var reader: TableRows
    private let form: CompiledForm
    /// Where the lines of each table stand.
    private(set) var places: [ByteSpan] = []

    init(_ bytes: [UInt8], _ layout: Layout, _ form: CompiledForm) {
        reader = TableRows(bytes: bytes, layout: layout)
        self.form = form
        var row = 0
        while row < layout.rows.count {
            noteLabel(behind: row)
            guard let end = end(ofTableAt: row), let last = layout.cells[layout.rows[end - 1].cells].last else {
                row += 1
                continue
            }
            places.append(ByteSpan(layout.rows[row].start, last.span.upper))
            row = end
        }
    }

    /// Bounds what is looked at by the first line behind the heads that begins with a label. Else each of many short tables would be
    /// looked at up to the end of the text.
    private mutating func noteLabel(behind row: Int) {
        let (first, rows) = (row + Self.mostHeads, reader.layout.rows.count)
        guard reader.limit < first || row == 0 else { return }
        var next = first
        while next < rows, !beginsWithLabel(next) { next += 1 }
        reader.limit = min(next, rows)
    }

    /// So many lines of heads may stand over the rows of a table.
    private static let mostHeads = 10

    /// The row behind the table whose heads begin at a row; a line that begins with a label of the form ends it.
    private func end(ofTableAt row: Int) -> Int? {
        guard reader.layout.rows[row].inked > 0, let rows = spacedRows(row) ?? plainRows(row) else { return nil }
        return rows.first(where: beginsWithLabel) ?? rows.upperBound
    }

    private func spacedRows(_ row: Int) -> Range<Int>? {
        SpacedTable(reader, at: row).map { $0.heads.upperBound..<max($0.end, $0.heads.upperBound) }
    }

    private func plainRows(_ row: Int) -> Range<Int>? {
        let layout = reader.layout
        guard let found = PlainHeads.above(reader.bytes, layout, from: row, to: reader.limit) else { return nil }
        var (end, next) = (found.end, found.end)
        while next < min(reader.limit, end + Self.longestText), let line = layout.line(next) {
            next += 1
            if PlainLine(reader.bytes, line.span) != nil { end = next }
        }
        return found.end..<end
    }

    private func beginsWithLabel(_ row: Int) -> Bool {
        let layout = reader.layout
        guard let first = layout.cells[layout.rows[row].cells].first(where: \.hasText) else { return false }
        return form.label(first.key) != nil || Layout.beginsWithLabel(reader.bytes, first.span, form)
    }

    /// So many lines of text may stand between two rows.
    private static let longestText = 12
}
