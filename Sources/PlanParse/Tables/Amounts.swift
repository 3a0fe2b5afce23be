/// Tells that years alone stand over money where the cells say so: `事業名 | 令和7年度` over `水路改修事業 | 5,200千円`, and over
/// figures without any unit of which some are as large as only amounts are.
enum Amounts {
    /// Whether most cells below years alone, in a table of projects or accounts, are amounts of money.
    static func stand(below heads: Range<Int>, under columns: [Column], _ reader: TableRows) -> Bool {
        let years = columns.filter { $0.role == nil && $0.period != nil }.map(\.column)
        guard !years.isEmpty, columns.contains(where: { $0.role == .projectName || $0.isAccount }),
            let first = reader.firstRow(below: heads.upperBound)
        else { return false }
        let namesUnits = columns.contains { $0.role == .unit || $0.unit != nil }
        var (amounts, others, plain, large) = (0, 0, 0, 0)
        for row in first..<reader.endOfBlock(from: first) {
            for cell in reader.layout.cells[reader.layout.rows[row].cells] where years.contains(cell.column) {
                guard cell.hasText, !QuantityReader.isDash(reader.bytes, cell.span) else { continue }
                if isAmount(cell, reader.bytes) { amounts += 1 } else { others += 1 }
                if PlainFigure(reader.bytes, cell.span) != nil { plain += 1 }
                if isLarge(cell, reader.bytes) { large += 1 }
            }
        }
        return amounts > others || !namesUnits && plain == amounts + others && large * 2 >= plain && large > 0
    }

    /// A figure with 円 behind it.
    private static func isAmount(_ cell: Layout.Cell, _ bytes: [UInt8]) -> Bool {
        guard Scalars.before(bytes, cell.span.upper, cell.span.lower).value == 0x5186 else { return false }
        if case .figure = CellKind(bytes, cell) { return true }
        return false
    }

    /// A figure with a comma between its thousands.
    private static func isLarge(_ cell: Layout.Cell, _ bytes: [UInt8]) -> Bool {
        comma.contains { $0.first(in: bytes, cell.span) != nil } && PlainFigure(bytes, cell.span) != nil
    }

    private static let comma: [Word] = [",", "，"]
}
