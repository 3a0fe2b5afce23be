/// A table of HTML that is being read: where its rows and cells stand, and which of them reach over others.
struct HTMLTable {
    /// Finished parts of the table, with those that stand in its cells.
    private(set) var parts: [TableDraft] = []
    private var draft = TableDraft()
    /// Tables that stand in cells of the row that is open.
    private var nested: [TableDraft] = []
    /// For each column, the cell that reaches down, and the row below its last.
    private var held: [(cell: Int?, end: Int)] = []
    private var row = 0
    private var isRowOpen = false
    private(set) var isInCell = false
    private var (open, width, height) = (0, 1, 1)
    private var isHead = false
    /// A cell of its own with text stands in the row.
    private var hasOwnText = false

    /// The cells that spans made without a text of their own.
    private(set) var blankCells = 0

    /// The open cell holds text.
    var hasText: Bool { draft.hasPieces }

    mutating func add(_ piece: TextPiece) { draft.add(piece) }

    /// Opens a cell in the next column that no cell from above takes.
    mutating func openCell(columns: Int, rows: Int, isHead: Bool) {
        closeCell()
        skipHeld()
        (width, height, isInCell, isRowOpen) = (columns, rows, true, true)
        self.isHead = isHead
        open = draft.column
    }

    private mutating func skipHeld() {
        while draft.column < held.count, held[draft.column].end > row { addHeld() }
    }

    /// The text of a cell that reaches down stands in each row that it takes, if the row has begun with text of its own:
    /// before that it is the name of a group.
    private mutating func addHeld() {
        blankCells += 1
        if hasOwnText, let cell = held[draft.column].cell { draft.addCopy(of: cell) } else { draft.addBlank() }
    }

    mutating func closeCell() {
        guard isInCell || draft.hasPieces else { return }
        if !isInCell { (open, width, height) = (draft.column, 1, 1) }
        draft.endCell()
        let cell = draft.cells.count - 1
        if !draft.isBlank(cell) { hasOwnText = true }
        while held.count < open + width { held.append((nil, 0)) }
        for column in open..<(open + width) {
            let repeats = column == open && !isHead && row > 0 && height > 1
            held[column] = (repeats ? cell : nil, row + height)
        }
        for _ in 1..<max(1, width) { draft.addBlank() }
        blankCells += width - 1
        (isInCell, isRowOpen, width, height) = (false, true, 1, 1)
    }

    /// Both `</tr>` and the `<tr>` after it end a row: the second ends none.
    mutating func closeRow() {
        closeCell()
        guard isRowOpen else { return }
        skipHeldToEnd()
        draft.endRow()
        (row, isRowOpen, hasOwnText) = (row + 1, false, false)
        guard !nested.isEmpty else { return }
        endPart()
        parts += nested
        nested = []
    }

    /// A caption is a line of its own above the table.
    mutating func closeCaption() {
        guard draft.hasPieces else { return }
        draft.endRow()
        endPart()
    }

    private mutating func skipHeldToEnd() {
        while draft.column < held.count {
            guard held[draft.column].end > row else { break }
            addHeld()
        }
    }

    /// Cells that reach down belong to the part before: their text is not at hand any more.
    private mutating func endPart() {
        if !draft.isEmpty { parts.append(draft) }
        draft = TableDraft()
        for index in held.indices { held[index].cell = nil }
    }

    mutating func add(nested tables: [TableDraft]) {
        nested += tables
        isRowOpen = true
    }

    /// Cells of rows above may take columns of this one.
    var hasSpans: Bool { held.count > draft.column && row > 0 }

    /// Cells of rows above take no column from here on.
    mutating func forgetSpans() { held = [] }

    /// The parts of the table, which ends.
    mutating func close() -> [TableDraft] {
        closeRow()
        endPart()
        return parts
    }
}
