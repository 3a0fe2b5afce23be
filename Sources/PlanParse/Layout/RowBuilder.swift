/// Collects the cells of one row of text with tabs.
struct RowBuilder {
    private(set) var firstCell = 0
    /// A blank line stands before the row.
    var gap = false
    private(set) var inked = 0
    private(set) var hasContent = false
    private(set) var start = 0
    /// Separators and tags that belong to no cell.
    private(set) var markup: [ByteSpan] = []

    private var column = 0
    private var span: ByteSpan?
    private var hasText = false
    private var isInPieces = false
    /// Tags behind the cell's text: part of it only if more text follows.
    private var tags: [ByteSpan] = []

    /// The row has columns, though it may show one cell alone.
    var isTabular: Bool { column > 1 }

    // MARK: Text

    mutating func ink(_ start: Int, _ end: Int) {
        isInPieces = hasText
        extend(start, end)
        hasText = true
    }

    private mutating func extend(_ start: Int, _ end: Int) {
        if !hasContent { self.start = start }
        hasContent = true
        span = ByteSpan(span?.lower ?? start, end)
        if !tags.isEmpty { tags.removeAll(keepingCapacity: true) }
    }

    /// A tag within text: `<ul …>` opens a list and stays with its cell, a block stands apart, others wait for text.
    mutating func tag(_ start: Int, _ end: Int, isBlock: Bool) {
        if isBlock, span == nil {
            markup.append(ByteSpan(start, end))
            if inked == 0 { gap = true }
        } else if span == nil {
            extend(start, end)
        } else {
            tags.append(ByteSpan(start, end))
        }
    }

    // MARK: Cells

    mutating func closeCell(at end: Int, into cells: inout [Layout.Cell]) {
        if !tags.isEmpty {
            markup += tags
            tags.removeAll(keepingCapacity: true)
        }
        cells.append(
            Layout.Cell(
                span: span ?? ByteSpan(end, end), column: Int32(column), hasText: hasText, isInPieces: isInPieces,
                key: .none))
        if hasText { inked += 1 }
        column += 1
        span = nil
        hasText = false
        isInPieces = false
    }

    // MARK: Rows

    /// The mark of a heading: markup, and the line after it stands apart from the one before.
    mutating func noteHeading(_ start: Int, _ end: Int) {
        markup.append(ByteSpan(start, end))
        gap = true
    }

    /// Moves the row's markup to that of the document; gives whether there is any.
    mutating func takeMarkup(into rules: inout [ByteSpan]) -> Bool {
        guard !markup.isEmpty else { return false }
        rules += markup
        markup.removeAll(keepingCapacity: true)
        return true
    }

    mutating func startRow(at cell: Int) {
        firstCell = cell
        inked = 0
        hasContent = false
        column = 0
        span = nil
        hasText = false
        isInPieces = false
    }
}
