/// The document as rows of cells: what all table dialects and plain lines have in common.
///
/// A line of plain text is a row of one cell; a line with tabs is a row of several. Forms see rows alone, so they never
/// know which dialect they read. Rows without any ink are left out; `gapBefore` remembers blank lines.
///
/// Example: `a\t\tb` is a row of three cells with ink in columns 0 and 2; a line of dashes between tabs is a rule of a
/// table, markup and no row.
struct Layout: Sendable {
    /// A cell, trimmed. A blank one is an empty span where its text would stand.
    struct Cell: Sendable {
        var span: ByteSpan
        var column: Int32
        /// The cell holds text, not just blanks and tags.
        var hasText: Bool
        var key: LabelKey
    }

    /// A row, with its cells as a range of ``Layout/cells``.
    struct Row: Sendable {
        var cells: Range<Int>
        /// How many cells hold text.
        var inked: Int
        /// A blank line stands before it.
        var gapBefore: Bool
        /// The first byte of the row that is not blank.
        var start: Int

        /// The row has columns.
        var isTabular: Bool { cells.count > 1 }
    }

    private(set) var rows: [Row] = []
    private(set) var cells: [Cell] = []
    /// Rules of tables.
    private(set) var rules: [ByteSpan] = []

    /// Lays the tokens of a source out.
    init(_ bytes: [UInt8], _ tokens: [Token]) {
        rows.reserveCapacity(tokens.count / 4 + 4)
        cells.reserveCapacity(tokens.count / 2 + 4)
        var builder = RowBuilder()
        for index in tokens.indices {
            let token = tokens[index]
            let start = Int(token.start)
            let end = index + 1 < tokens.count ? Int(tokens[index + 1].start) : bytes.count
            switch token.kind {
            case .text, .citation: builder.ink(start, end)
            case .tag: builder.tag(start, end)
            case .blank: break
            case .tab: builder.closeCell(at: start, into: &cells)
            case .lineBreak:
                builder.closeCell(at: start, into: &cells)
                finish(&builder, bytes)
            }
        }
        builder.closeCell(at: bytes.count, into: &cells)
        finish(&builder, bytes)
    }

    private mutating func finish(_ builder: inout RowBuilder, _ bytes: [UInt8]) {
        let range = builder.firstCell..<cells.count
        defer { builder.startRow(at: cells.count) }
        guard builder.hasContent else {
            if range.count <= 1 { builder.gap = true }
            cells.removeSubrange(range)
            return
        }
        if isRule(range, bytes) {
            rules += range.map { cells[$0].span }.filter { !$0.isEmpty }
            cells.removeSubrange(range)
            return
        }
        for index in range where cells[index].hasText { cells[index].key = LabelKey(bytes, cells[index].span) }
        rows.append(
            Row(cells: range, inked: builder.inked, gapBefore: builder.gap || rows.isEmpty, start: builder.start))
        builder.gap = false
    }

    /// A row of nothing but three dashes or more in each cell.
    private func isRule(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        range.allSatisfy { index in
            let span = cells[index].span
            guard span.count >= 3 || span.isEmpty && range.count > 1 else { return false }
            return bytes[span.lower..<span.upper].allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
        }
    }
}

/// Collects the cells of one row.
private struct RowBuilder {
    var firstCell = 0
    var gap = false
    var inked = 0
    var hasContent = false
    var start = 0
    private var column: Int32 = 0
    private var span: ByteSpan?
    private var hasText = false

    mutating func ink(_ start: Int, _ end: Int) {
        extend(start, end)
        hasText = true
    }

    mutating func tag(_ start: Int, _ end: Int) { extend(start, end) }

    private mutating func extend(_ start: Int, _ end: Int) {
        if !hasContent { self.start = start }
        hasContent = true
        span = ByteSpan(span?.lower ?? start, end)
    }

    mutating func closeCell(at end: Int, into cells: inout [Layout.Cell]) {
        cells.append(
            Layout.Cell(span: span ?? ByteSpan(end, end), column: column, hasText: hasText, key: .none))
        if hasText { inked += 1 }
        column += 1
        span = nil
        hasText = false
    }

    mutating func startRow(at cell: Int) {
        firstCell = cell
        inked = 0
        hasContent = false
        column = 0
        span = nil
        hasText = false
    }
}
