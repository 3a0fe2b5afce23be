/// Tables in frames: `+---+---+` with pipes between the cells, or characters of box drawing.
///
/// The frame tells which columns and rows a cell takes, and lines between two rules are the lines of a cell:
/// ```text
/// +----+-------+
/// | a  | b     |
/// |    +---+---+      a reaches down; b reaches over two columns
/// |    | c | d |
/// +----+---+---+
/// ```
struct GridTable {
    let bytes: [UInt8]
    let lines: ArraySlice<TextLine>
    /// The columns at which some rule has a crossing, the frame's edges among them.
    let edges: [Int]
    let ruler: Ruler

    /// More columns are no table.
    private static let mostColumns = 256

    /// The table that starts with a line, and the line behind it; nil where none does.
    static func read(_ bytes: [UInt8], _ lines: [TextLine], at first: Int, isMarkdown: Bool) -> (TableDraft, Int)? {
        guard GridLine.startsFrame(bytes, lines[first].ink) else { return nil }
        var end = first
        while end < lines.count, GridLine.isOfFrame(bytes, lines[end].ink) {
            if end > first + 1, GridLine.partsFrames(bytes, lines[(end - 1)...].prefix(3)) { break }
            end += 1
        }
        guard end - first > 1 else { return nil }
        let block = lines[first..<end]
        let best = Ruler.allCases.compactMap { GridTable(bytes, block, $0) }.min { $0.deviation < $1.deviation }
        // Where bars stand off the frame by more than a character in every other line, their order tells more than their places.
        if best.map({ $0.deviation * 2 > block.count }) ?? true,
            let rows = BarRows.draft(bytes, block, isMarkdown: isMarkdown)
        {
            return (rows, end)
        }
        guard let best, best.deviation <= block.count * GridLine.tolerance else { return nil }
        return (best.draft(isMarkdown), end)
    }

    /// How far the last bars of all lines stand from the frame's edge.
    private var deviation = 0

    /// Fails where no rule has a crossing. Some writers count a character otherwise than any ruler, so bars that stand
    /// near an edge are of it.
    private init?(_ bytes: [UInt8], _ lines: ArraySlice<TextLine>, _ ruler: Ruler) {
        (self.bytes, self.lines, self.ruler) = (bytes, lines, ruler)
        let crossings = lines.map { GridLine.crossings(bytes, $0.ink, ruler) }
        var edges = Set(crossings.filter(\.isRule).flatMap(\.columns))
        for line in crossings where !line.isRule {
            for column in line.columns where !GridLine.isNear(column, edges) { edges.insert(column) }
        }
        self.edges = edges.sorted()
        guard let last = self.edges.last, edges.count > 1, edges.count <= Self.mostColumns else { return nil }
        deviation = crossings.reduce(0) { $0 + abs($1.end - last) }
    }

    // MARK: Cells

    /// A cell that is open while lines are read.
    private struct OpenCell {
        let first: Int
        let last: Int
        var text = WrappedText()
        let row: Int
    }

    private struct Cells {
        /// Finished cells, each with its row.
        var cells: [OpenCell] = []
        /// For each column between two edges, its open cell.
        var open: [Int?]
        var row = 0
        /// Lines of text since the last rule.
        var lines = 0
        var rules = 0
    }

    private func draft(_ isMarkdown: Bool) -> TableDraft {
        var state = Cells(open: Array(repeating: nil, count: edges.count - 1))
        let writing = self.writing
        for line in lines {
            let parts = GridLine(bytes, line.ink, ruler, edges)
            if parts.hasRule, state.lines > 0 { (state.row, state.lines) = (state.row + 1, 0) }
            if !parts.hasRule, state.lines > 0, startsRow(parts, writing) {
                (state.row, state.lines) = (state.row + 1, 0)
                state.open = state.open.map { _ in nil }
            }
            for column in parts.ruled { state.open[column] = nil }
            if parts.isText { state.lines += 1 }
            for part in parts.texts { add(part, to: &state, isMarkdown) }
        }
        return draft(of: state)
    }

    private func add(_ part: GridLine.Part, to state: inout Cells, _ isMarkdown: Bool) {
        let cell: Int
        if let open = state.open[part.first] {
            cell = open
        } else {
            cell = state.cells.count
            state.cells.append(OpenCell(first: part.first, last: part.last, row: state.row))
            for column in part.first...part.last { state.open[column] = cell }
        }
        let room = edges[part.last + 1] - edges[part.first] - 3
        state.cells[cell].text.add(line: part.text, bytes, ruler, room: room, isMarkdown)
    }

    /// The cells in rows, those that a cell covers blank.
    private func draft(of state: Cells) -> TableDraft {
        var rows: [[OpenCell]] = Array(repeating: [], count: state.row + 1)
        for cell in state.cells { rows[cell.row].append(cell) }
        var draft = TableDraft()
        for row in rows where !row.isEmpty {
            for cell in row.sorted(by: { $0.first < $1.first }) {
                while draft.column < cell.first { draft.addBlank() }
                cell.text.pieces.forEach { draft.add($0) }
                draft.endCell()
            }
            while draft.column < edges.count - 1 { draft.addBlank() }
            draft.endRow()
        }
        return draft
    }
}
