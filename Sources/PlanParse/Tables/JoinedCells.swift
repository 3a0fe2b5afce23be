import PlanModel

/// Two cells of a row under heads that ran together, so that the row lacks one: `ha 6.8`, `120交付決定の累計`, `50 60`.
///
/// The row has one cell fewer than heads and does not fit them as it stands. Each cell is divided wherever both parts
/// and all other cells fit their heads; a blank at the place counts for more than none. One division alone is a repair.
struct JoinedCells {
    /// A place where a cell may be divided.
    private struct Division {
        let cell: Int
        let head: ByteSpan
        let tail: ByteSpan
        let isAtBlank: Bool
    }

    /// What fits the row.
    enum Reading {
        /// The cells as they were meant, under their heads; the first of the two that ran together.
        case divided([RowCell], at: Int)
        /// A cell that can be divided in several ways.
        case ambiguous(ByteSpan)
    }

    /// Longer cells are text that no figure ran into.
    private static let maximumLength = 192

    private let fit: CellFit
    private let cells: [RowCell]
    private let columns: [TableState.Column]

    /// How cells under some heads were meant; nil where nothing ran together.
    static func reading(
        _ cells: ArraySlice<RowCell>, _ columns: [TableState.Column], _ bytes: [UInt8]
    ) -> Reading? {
        let row = JoinedCells(fit: CellFit(bytes: bytes), cells: Array(cells), columns: columns)
        guard cells.count + 1 == columns.count else { return nil }
        return row.isSound ? nil : row.reading
    }

    /// Every cell stands under a head that it fits.
    private var isSound: Bool {
        var next = 0
        return cells.allSatisfy { cell in
            while next < columns.count, columns[next].column < cell.column { next += 1 }
            return next < columns.count && columns[next].column == cell.column
                && fit.fits(cell.span, columns[next].role)
        }
    }

    private var reading: Reading? {
        let all = divisions
        let atBlanks = all.filter(\.isAtBlank)
        let fitting = atBlanks.isEmpty ? all : atBlanks
        guard let first = fitting.first else { return nil }
        guard fitting.count == 1 else { return .ambiguous(cells[first.cell].span) }
        var spans = cells.map(\.span)
        spans.replaceSubrange(first.cell...first.cell, with: [first.head, first.tail])
        let divided = zip(spans, columns).map { RowCell(span: $0, column: $1.column, key: .none, meaning: nil) }
        return .divided(divided, at: first.cell)
    }

    /// All divisions that make the row fit: cells in front of the divided one keep their heads, others move on by one.
    private var divisions: [Division] {
        let ahead = zip(cells, columns).prefix { fit.fits($0.span, $1.role) }.count
        let behind = zip(cells, columns.dropFirst()).reversed().prefix { fit.fits($0.span, $1.role) }.count
        return cells.indices.filter { $0 <= ahead && $0 >= cells.count - 1 - behind }.flatMap { divisions(of: $0) }
    }

    private func divisions(of cell: Int) -> [Division] {
        let span = cells[cell].span
        guard span.count <= Self.maximumLength else { return [] }
        let clean = CleanText(fit.bytes)
        var divisions: [Division] = []
        var index = span.lower + max(1, Scalars.decode(fit.bytes, span.lower, span.upper).length)
        while index < span.upper {
            let blank = CharacterClass.blankLength(fit.bytes, index, span.upper)
            let head = clean.trimmed(ByteSpan(span.lower, index))
            let tail = clean.trimmed(ByteSpan(index, span.upper))
            if divides(head, columns[cell].role, tail, columns[cell + 1].role, atBlank: blank > 0) {
                divisions.append(Division(cell: cell, head: head, tail: tail, isAtBlank: blank > 0))
            }
            index = blank > 0 ? tail.lower : index + max(1, Scalars.decode(fit.bytes, index, span.upper).length)
        }
        return divisions
    }

    private func divides(
        _ head: ByteSpan, _ first: TableState.Column.Role, _ tail: ByteSpan, _ second: TableState.Column.Role,
        atBlank: Bool
    ) -> Bool {
        guard fit.fits(head, first), fit.fits(tail, second) else { return false }
        if atBlank { return true }
        switch second {
        // A text does not begin within the number before it; between two texts or two figures any place would do.
        case .method, .rationale: return !startsWithinNumber(tail) && !isText(first)
        case .baseline, .value: return !isFigure(first)
        default: return true
        }
    }

    /// A digit, comma or point.
    private func startsWithinNumber(_ span: ByteSpan) -> Bool {
        switch Scalars.folded(Scalars.decode(fit.bytes, span.lower, span.upper).value) {
        case 0x2C, 0x2E, 0x30...0x39: true
        default: false
        }
    }

    private func isFigure(_ role: TableState.Column.Role) -> Bool {
        switch role {
        case .baseline, .value: true
        default: false
        }
    }

    private func isText(_ role: TableState.Column.Role) -> Bool {
        switch role {
        case .name, .method, .rationale: true
        default: false
        }
    }
}
