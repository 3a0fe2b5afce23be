/// Collects the cells of one row, whichever dialect separates them.
struct RowBuilder {
    private(set) var firstCell = 0
    /// A blank line stands before the row.
    var gap = false
    private(set) var inked = 0
    private(set) var hasContent = false
    private(set) var start = 0
    /// The row stands between pipes.
    private(set) var isPiped = false
    /// Rows and cells are told by tags until the table ends.
    private(set) var isInTable = false
    /// Separators and tags that belong to no cell.
    private(set) var markup: [ByteSpan] = []

    private var column = 0
    private var span: ByteSpan?
    private var hasText = false
    private var isInPieces = false
    /// Tags behind the cell's text: part of it only if more text follows.
    private var tags: [ByteSpan] = []
    /// A cell is open in a table of tags.
    private var isInCell = false
    /// The columns that the open cell takes.
    private var width = 1
    /// For each column, the row of the table below the last that a cell takes there.
    private var held: [Int] = []
    /// The row's number in its table.
    private var row = 0
    private var endsInPipe = false
    private var lineBreaks = 0

    /// The row has columns, though it may show one cell alone.
    var isTabular: Bool { isPiped || isInTable || column > 1 }

    /// Text stands before in the open cell.
    var isInText: Bool { span != nil }

    // MARK: Text

    mutating func ink(_ start: Int, _ end: Int) {
        isInPieces = hasText
        extend(start, end)
        hasText = true
        endsInPipe = false
        lineBreaks = 0
    }

    private mutating func extend(_ start: Int, _ end: Int) {
        if !hasContent { self.start = start }
        hasContent = true
        span = ByteSpan(span?.lower ?? start, end)
        if !tags.isEmpty { tags.removeAll(keepingCapacity: true) }
    }

    /// A tag within text: `<ul …>` opens a list and stays with its cell, a block stands apart, others wait for text.
    mutating func tag(_ start: Int, _ end: Int, _ kind: TableTag) {
        if case .block = kind, span == nil {
            markup.append(ByteSpan(start, end))
            if !isInTable, inked == 0 { gap = true }
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

    /// A pipe opens a row of a Markdown table, or separates its cells; in other lines it is text.
    mutating func pipe(_ start: Int, _ end: Int, into cells: inout [Layout.Cell]) {
        if !isPiped, hasContent || column > 0 || isInTable { return ink(start, end) }
        if isPiped { closeCell(at: start, into: &cells) }
        isPiped = true
        endsInPipe = true
        hasContent = hasContent || column > 0
        markup.append(ByteSpan(start, end))
    }

    /// The end of a line closes its last cell, but for the one behind a closing pipe.
    mutating func endLine(at end: Int, into cells: inout [Layout.Cell]) {
        if isPiped, endsInPipe, column > 0 { return }
        closeCell(at: end, into: &cells)
    }

    // MARK: Tables of tags

    /// A blank line between the cells of a table ends one that was never closed; gives whether the table goes on.
    mutating func continuesTable() -> Bool {
        lineBreaks += 1
        if isInTable, !isInCell, lineBreaks > 1 { leaveTable() }
        return isInTable
    }

    mutating func enterTable(_ tag: ByteSpan) {
        markup.append(tag)
        isInTable = true
        held = []
        lineBreaks = 0
    }

    mutating func leaveTable() {
        isInTable = false
        isInCell = false
        held = []
    }

    mutating func note(_ tag: ByteSpan) {
        markup.append(tag)
        lineBreaks = 0
    }

    /// Cells of rows above may take columns of this one.
    var hasSpans: Bool { held.count > column && row > 0 }

    /// Cells of rows above take no column from here on.
    mutating func forgetSpans() { held = [] }

    /// Opens a cell in the next column that no cell from above takes; gives how many cells it makes beside its own.
    mutating func openCell(columns: Int, rows: Int, at start: Int, into cells: inout [Layout.Cell]) -> Int {
        endCell(at: start, into: &cells)
        let before = column
        while column < held.count, held[column] > row { skipColumn(at: start, into: &cells) }
        while held.count < column + columns { held.append(0) }
        for index in column..<(column + columns) { held[index] = row + rows }
        width = columns
        isInCell = true
        return column - before + columns - 1
    }

    mutating func endCell(at end: Int, into cells: inout [Layout.Cell]) {
        guard isInCell || span != nil else { return }
        closeCell(at: end, into: &cells)
        for _ in 1..<max(1, width) { skipColumn(at: end, into: &cells) }
        isInCell = false
        width = 1
    }

    private mutating func skipColumn(at end: Int, into cells: inout [Layout.Cell]) {
        cells.append(Layout.Cell(span: ByteSpan(end, end), column: Int32(column), hasText: false, key: .none))
        column += 1
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
        // Both `</tr>` and the `<tr>` after it end a row: the second ends none.
        if column > 0 { row += 1 }
        firstCell = cell
        inked = 0
        hasContent = false
        isPiped = false
        endsInPipe = false
        column = 0
        span = nil
        hasText = false
        isInPieces = false
    }
}
