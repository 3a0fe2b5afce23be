/// Halves of labels that the print wraps over two rows, as `特定` beside one row of sources and `財源` beside the next: the label
/// stands in the row of its second half.
struct PrintedHalves {
    /// Those that wait for their other half.
    private(set) var waiting: [PrintedCell] = []

    /// Longer text is no half of a label.
    static let longest = 12

    /// The cells of a row, with whole labels in the place of halves before its first label.
    mutating func completed(_ cells: [PrintedCell], _ bytes: [UInt8], _ form: CompiledForm) -> [PrintedCell] {
        guard let label = cells.firstIndex(where: { $0.isLabel && !$0.isGroupOfRows }), label > 0 else { return cells }
        var rest = Array(cells[label...])
        for cell in cells[..<label].reversed() {
            // A figure before the label of its series stands under a head before the years: it is no half of a label.
            if cell.isLabel || cell.isFigure {
                rest.insert(cell, at: 0)
            } else if let whole = whole(with: cell, bytes, form) {
                rest.insert(whole, at: 0)
            }
        }
        return rest
    }

    /// The label that a half completes; one that completes none waits.
    mutating func whole(with cell: PrintedCell, _ bytes: [UInt8], _ form: CompiledForm) -> PrintedCell? {
        for (index, other) in waiting.enumerated() {
            let whole = PrintedCell(bytes, other, wrappedIn: cell, form)
            guard whole.meaning != nil else { continue }
            waiting.remove(at: index)
            return whole
        }
        waiting.append(cell)
        return nil
    }
}
