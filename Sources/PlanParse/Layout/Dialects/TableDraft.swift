/// A table as a dialect spells it out: rows of cells, each of them pieces of the source.
///
/// Every dialect fills one, cell by cell and row by row, and the transcript is written from it. So what converters do to any
/// table (names for heads without one, the text of merged cells again) is taken back in one place.
struct TableDraft {
    private(set) var pieces: [TextPiece] = []
    /// The pieces of each cell.
    private(set) var cells: [Range<Int>] = []
    /// The cells of each row.
    private(set) var rows: [Range<Int>] = []
    /// Rows of the sheet have all of their separators: one without any is a line of text.
    var hasSeparatedRows = false
    private var cellStart = 0
    private var rowStart = 0

    var isEmpty: Bool { rows.isEmpty && cells.count == rowStart && pieces.count == cellStart }
    /// The columns of the widest row.
    private(set) var width = 0
    /// The cells of the row that is being filled.
    var column: Int { cells.count - rowStart }
    /// The open cell holds something.
    var hasPieces: Bool { pieces.count > cellStart }
    /// The row that is being filled holds some cell, or some text.
    var hasRow: Bool { column > 0 || hasPieces }

    // MARK: Filling

    mutating func add(_ piece: TextPiece) { pieces.append(piece) }

    /// Ends the open cell; its last line ends stand between nothing.
    mutating func endCell() {
        while pieces.count > cellStart, let last = pieces.last, last.isBlank { pieces.removeLast() }
        cells.append(cellStart..<pieces.count)
        cellStart = pieces.count
    }

    /// Adds a cell without text.
    mutating func addBlank() { cells.append(cellStart..<cellStart) }

    /// Adds a cell with the text of another.
    mutating func addCopy(of cell: Int) {
        for index in cells[cell] {
            var piece = pieces[index]
            piece.isCopy = true
            pieces.append(piece)
        }
        endCell()
    }

    mutating func endRow() {
        if hasPieces { endCell() }
        rows.append(rowStart..<cells.count)
        width = max(width, cells.count - rowStart)
        rowStart = cells.count
    }

    // MARK: Looking

    func isBlank(_ cell: Int) -> Bool { pieces[cells[cell]].allSatisfy(\.isBlank) }

    /// The cells of a row with text.
    func inked(_ row: Int) -> [Int] { rows[row].filter { !isBlank($0) } }

    /// What a cell says, blanks at its ends apart.
    func text(_ cell: Int, _ source: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for piece in pieces[cells[cell]] {
            if piece.isVerbatim {
                text += source[piece.span.lower..<piece.span.upper]
            } else {
                text += piece.replacement
            }
        }
        let span = CleanText(text).trimmed(ByteSpan(0, text.count))
        return span.count == text.count ? text : Array(text[span.lower..<span.upper])
    }

    // MARK: Changing

    /// Adds a piece behind all cells, a copy where another is one.
    mutating func addPiece(_ piece: TextPiece, like other: TextPiece) {
        var piece = piece
        piece.isCopy = other.isCopy
        pieces.append(piece)
    }

    /// Puts the pieces from a place on in the cell, in place of its own.
    mutating func replacePieces(of cell: Int, with start: Int) {
        cells[cell] = start..<pieces.count
        cellStart = pieces.count
    }

    /// Takes the text of a cell out of the table; it becomes markup.
    mutating func clear(_ cell: Int) { cells[cell] = cells[cell].lowerBound..<cells[cell].lowerBound }

    /// Takes the first cell of every row out of the table, and its column with it.
    mutating func removeFirstColumn() {
        for row in rows.indices where !rows[row].isEmpty {
            rows[row] = (rows[row].lowerBound + 1)..<rows[row].upperBound
        }
        width -= 1
    }

    /// Puts blank cells before those of a row.
    mutating func shift(row: Int, by count: Int) {
        let cells = Array(repeating: 0..<0, count: count) + self.cells[rows[row]]
        let start = self.cells.count
        self.cells += cells
        rows[row] = start..<self.cells.count
        rowStart = self.cells.count
        width = max(width, cells.count)
    }

    /// Puts the cells of a row that are not blank into columns, in their order.
    mutating func place(row: Int, at columns: [Int]) {
        let start = cells.count
        cells += Array(repeating: 0..<0, count: width)
        for (cell, column) in zip(inked(row), columns) { cells[start + column] = cells[cell] }
        rows[row] = start..<cells.count
        rowStart = cells.count
    }

    // MARK: Writing

    /// Writes the table: a line a row, a tab between its cells; a table of one column is lines.
    ///
    /// - Parameters:
    ///   - isSheet: The table is a worksheet, with text beside its tables.
    ///   - isApart: A blank line stands before and behind it, as a block of a page has it.
    func write(to writer: inout TranscriptWriter, asSheet isSheet: Bool, isApart: Bool = false) {
        let isLine = isSheet ? sheetLines() : rows.indices.map { rows[$0].count <= 1 && width <= 1 }
        if isApart { writer.endParagraph() } else { writer.endLine() }
        for (row, cells) in rows.enumerated() {
            if isSheet, inked(row).isEmpty {
                writer.endParagraph()
                continue
            }
            if isLine[row] {
                if isSheet, row > 0, isLine[row - 1], isBelowEntry(row, writer.source) { writer.endParagraph() }
                for cell in inked(row) { writeLines(cell, to: &writer) }
                continue
            }
            for (index, cell) in cells.enumerated() {
                if index > 0 { writer.write(0x09) }
                for piece in pieces[self.cells[cell]] { writer.write(piece) }
            }
            for _ in cells.count..<max(cells.count, min(width, 2)) { writer.write(0x09) }
            writer.write(0x0A)
        }
        if isApart { writer.endParagraph() }
    }

    /// Writes rows that belong to lines around them.
    func writeRows(to writer: inout TranscriptWriter) {
        for cells in rows {
            guard cells.count > 1 else {
                cells.forEach { writeLines($0, to: &writer) }
                continue
            }
            for (index, cell) in cells.enumerated() {
                if index > 0 { writer.write(0x09) }
                for piece in pieces[self.cells[cell]] { writer.write(piece) }
            }
            writer.write(0x0A)
        }
    }

    /// Writes a cell alone in its row: its lines are lines.
    private func writeLines(_ cell: Int, to writer: inout TranscriptWriter) {
        for piece in pieces[cells[cell]] {
            if piece.isLineEnd { writer.endLine() } else { writer.write(piece) }
        }
        writer.endLine()
    }
}
