import PlanModel

/// Which cell of a row stands under which head.
extension FormEngine {
    /// The cells of a row by the columns of their heads.
    struct Assignment {
        /// For each column, its cell.
        var cells: [ByteSpan?]
        /// Each cell stands under the head that it is assigned to.
        var isAligned = true
    }

    /// The cell for each column: the one under it, or, where a cell stands under no head, what the row says shifted.
    @inline(__always)
    mutating func assign(_ values: ArraySlice<RowCell>, to columns: [TableState.Column]) -> Assignment {
        if let aligned = TableState.aligned(values, with: columns) { return Assignment(cells: aligned) }
        return assignShifted(values, columns)
    }

    /// A row of figures with blanks that fits its heads shifted by one column is read so. Where it fits to either side,
    /// none of its figures is assigned.
    private mutating func assignShifted(
        _ values: ArraySlice<RowCell>, _ columns: [TableState.Column]
    ) -> Assignment {
        guard values.count < columns.count, columns.allSatisfy(\.isValue), let first = values.first else {
            return Assignment(cells: inOrder(values, columns), isAligned: false)
        }
        let shifted = [-1, 1].compactMap { TableState.aligned(values, with: columns, shiftedBy: $0) }
        if shifted.count > 1 {
            reportAmbiguous(first.span)
            return Assignment(cells: columns.map { _ in nil })
        }
        return Assignment(cells: shifted.first ?? inOrder(values, columns), isAligned: false)
    }

    private func inOrder(_ values: ArraySlice<RowCell>, _ columns: [TableState.Column]) -> [ByteSpan?] {
        var rest = values
        return columns.map { column in
            if case .unit = column.role, rest.count < columns.count, let next = rest.first, !isUnit(next.span) {
                return nil
            }
            return rest.popFirst()?.span
        }
    }

    private func isUnit(_ span: ByteSpan) -> Bool { UnitTable.standard.unit(ledger.reread(span)) != nil }

    /// Reports once a table that values do not stand under their heads.
    mutating func reportMisaligned(_ heads: TableState.Heads, in sheet: SheetBuilder) {
        guard sheet.table.isNewMisalignment() else { return }
        let row = cells.first.map { ledger.reread($0.span) } ?? ""
        report(.layoutMisalignedColumns, [row], at: heads.span)
    }
}

extension TableState {
    /// The cell under each column once all are moved by some columns, or nil where one then stands under none. Both run
    /// from left to right.
    fileprivate static func aligned(
        _ values: ArraySlice<RowCell>, with columns: [Column], shiftedBy shift: Int32 = 0
    ) -> [ByteSpan?]? {
        var next = values.startIndex
        var assigned: [ByteSpan?] = []
        assigned.reserveCapacity(columns.count)
        for column in columns {
            guard next < values.endIndex, values[next].column + shift <= column.column else {
                assigned.append(nil)
                continue
            }
            guard values[next].column + shift == column.column else { return nil }
            assigned.append(values[next].span)
            next += 1
        }
        return next == values.endIndex ? assigned : nil
    }
}
