import PlanModel

/// A row of printed text: cells in columns.
struct PrintedRow {
    private var cells: [(column: Int, spans: [ByteSpan])] = []
    /// The columns of the row; further ones are blank.
    var width = 0

    init() {}

    init(inOrder cells: [PrintedCell]) {
        for (index, cell) in cells.enumerated() { put(cell, index) }
    }

    func holds(_ column: Int) -> Bool { cells.contains { $0.column == column } }

    /// Puts a cell into a column, or into the next that is free.
    mutating func put(_ cell: PrintedCell, _ column: Int) {
        var column = column
        while holds(column) { column += 1 }
        cells.append((column, cell.spans))
        width = max(width, column + 1)
    }

    /// Adds a cell to the text of the last.
    mutating func join(_ cell: PrintedCell) {
        guard !cells.isEmpty else { return put(cell, 0) }
        cells[cells.count - 1].spans += [ByteSpan(cell.span.lower, cell.span.lower)] + cell.spans
    }

    /// Adds text that wraps below a cell.
    mutating func append(_ cell: PrintedCell, to column: Int) -> Bool {
        guard let index = cells.firstIndex(where: { $0.column == column }) else { return false }
        cells[index].spans += cell.spans
        return true
    }

    /// Takes a line that holds the rest of the unit, and of the name perhaps.
    mutating func wrapUnit(_ line: [PrintedCell], _ heads: PrintedHeads, _ bytes: [UInt8]) -> Bool {
        guard heads.hasNames, let unit = heads.unit, let rest = line.last, rest.from >= unit.from, rest.to <= unit.to,
            completesUnit(rest, in: unit.column, bytes)
        else { return false }
        let names = line.dropLast()
        guard names.count < 2, names.allSatisfy({ $0.from < unit.from && !$0.isFigure && !$0.isLabel }) else {
            return false
        }
        return names.allSatisfy { append($0, to: 1) } && append(rest, to: unit.column)
    }

    /// Whether text below a cell is the rest of a unit that its column cut: `件/5` over `年`.
    private func completesUnit(_ rest: PrintedCell, in column: Int, _ bytes: [UInt8]) -> Bool {
        guard let cell = cells.first(where: { $0.column == column }) else { return false }
        func unit(_ spans: [ByteSpan]) -> Value.Unit? {
            let text = spans.flatMap { bytes[$0.lower..<$0.upper] }
            return UnitTable.standard.whole(text, ByteSpan(0, text.count))
        }
        return unit(cell.spans) == nil && unit(cell.spans + rest.spans) != nil
    }

    /// Puts text before that of a cell which it begins.
    mutating func prefix(_ cell: PrintedCell, in column: Int) {
        if let index = cells.firstIndex(where: { $0.column == column }) {
            cells[index].spans = cell.spans + cells[index].spans
        } else {
            put(cell, column)
        }
    }

    /// A figure on the line below that belongs to the head before those of the years.
    mutating func addBaseline(_ cell: PrintedCell, _ heads: PrintedHeads) -> Bool {
        guard let column = heads.baseline?.column, !holds(column) else { return false }
        put(cell, column)
        return true
    }

    func write(to writer: inout TranscriptWriter) {
        var column = 0
        for cell in cells.sorted(by: { $0.column < $1.column }) {
            while column < cell.column {
                writer.write(0x09)
                column += 1
            }
            // An empty span parts texts that stood apart; a word that the print wraps goes on.
            for span in cell.spans { if span.isEmpty { writer.write(0x20) } else { writer.copy(span) } }
        }
        for _ in column..<max(column, width - 1) { writer.write(0x09) }
        writer.write(0x0A)
    }
}
