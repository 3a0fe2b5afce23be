/// Cells of a row that ran together with nothing but blanks between them, so that the row has as many words as heads:
/// `道路台帳整備事業 | 建設課 | 1,900 - - | 1,900`, `街路灯更新事業 | 都市整備課 800 | - | - | 800`.
///
/// One cell alone is divided, at each of its blanks, and all parts and all other cells have to fit the heads in order. A row
/// whose cells fit as they stand is left alone, but for a department with a figure behind it, which is none.
struct CollapsedCells {
    private let fit: CellFit
    private let columns: [TableState.Column]
    private let departments: Set<Int32>

    init(_ fit: CellFit, _ columns: [TableState.Column], departments: Set<Int32>) {
        (self.fit, self.columns, self.departments) = (fit, columns, departments)
    }

    /// The row with the cell divided; nil where none can be, or several.
    func row(_ cells: [RowCell]) -> TableRepair.Row? {
        let missing = columns.count - cells.count
        guard missing > 0 else { return nil }
        var found: (place: Int, parts: [ByteSpan])?
        for (place, cell) in cells.enumerated() where isOverfull(cell, at: place, missing) {
            let parts = parts(of: cell.span)
            guard parts.count == missing + 1, stand(cells, with: parts, at: place) else { continue }
            if found != nil { return nil }
            found = (place, parts)
        }
        guard let (place, parts) = found else { return nil }
        var spans = cells.map(\.span)
        spans.replaceSubrange(place...place, with: parts)
        let divided = zip(spans, columns).map { span, column in
            RowCell(span: span, column: column.column, key: LabelKey(fit.bytes, span), meaning: nil)
        }
        return TableRepair.Row(cells: divided, damage: .joined(cells[place].span))
    }

    /// A department with a figure behind it, or several figures under a head of one; two cells alone that are neither are told
    /// by `JoinedCells`.
    private func isOverfull(_ cell: RowCell, at place: Int, _ missing: Int) -> Bool {
        guard columns[place].column == cell.column else { return false }
        if departments.contains(cell.column) { return true }
        return missing > 1 && columns[place].isValue && !fit.fits(cell.span, columns[place].role)
    }

    /// The stretches between blanks, at most as many as there are heads.
    private func parts(of span: ByteSpan) -> [ByteSpan] {
        var parts: [ByteSpan] = []
        var index = CharacterClass.skipBlanks(fit.bytes, span.lower, span.upper)
        while index < span.upper, parts.count <= columns.count {
            let end = min(CharacterClass.nextBlank(fit.bytes, index, span.upper), span.upper)
            parts.append(ByteSpan(index, end))
            index = CharacterClass.skipBlanks(fit.bytes, end, span.upper)
        }
        return parts
    }

    private func stand(_ cells: [RowCell], with parts: [ByteSpan], at place: Int) -> Bool {
        let spans = cells[..<place].map(\.span) + parts + cells[(place + 1)...].map(\.span)
        return zip(spans, columns).allSatisfy { fit.fits($0, $1.role) }
    }
}
