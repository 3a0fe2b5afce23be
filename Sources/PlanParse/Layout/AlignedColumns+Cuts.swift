/// Where the cells of lines end.
extension AlignedColumns {
    /// Where the cells of some lines end, in source order, and whether their heads stand over all figures. The table may go on
    /// with one right above it.
    func cuts(of lines: ArraySlice<AlignedLine>, goesOn: Bool) -> (cuts: [AlignedTables.Cut], isSound: Bool) {
        var rows: [[AlignedCell]] = []
        var below: [AlignedCell]?
        let firstRow = lines.firstIndex(where: \.hasFigure) ?? lines.startIndex
        for line in lines.reversed() {
            let next = rows.count > 0 ? lines[lines.endIndex - rows.count] : nil
            let isOverHeads = !line.hasFigure && next.map { !$0.hasFigure } ?? false
            let isHeads =
                lines.endIndex - rows.count - 1 < firstRow
                && line.stretches.allSatisfy { $0.to - $0.from <= Self.longestHeads }
            // The unit of the table among its heads is none of them.
            var cells = line.isCaption ? [] : cells(of: line, over: isOverHeads ? next : nil, isHeads: isHeads)
            // Lines of heads stand above one with figures.
            if line.hasFigure {
                below = []
            } else if let heads = below, !line.isOfUnits {
                cells = AlignedCell.overHeads(cells, heads, leftAligned: leftAligned)
                // A head alone beside the others (款別) may stand between the lines of these.
                let isBeside = cells.count == 1 && !heads.contains { $0.column == cells[0].column }
                below = isBeside && !heads.isEmpty ? heads.filter(\.stretch.isHead) : cells
            }
            rows.append(cells)
        }
        rows.reverse()
        var (count, isSound) = (boundaries.count + 1, true)
        if let order = AlignedOrder(lines), order.isBroken(by: rows, of: lines) {
            (rows, count) = (lines.map(order.cells), order.count)
        } else {
            let heads = lines.startIndex..<firstRow
            let breakage = breakage(of: rows, in: lines, heads: heads)
            let told = breakage == .none ? nil : Self.told(lines, heads: heads)
            if let told, breakage == .broken || Self.areHeaded(told, heads.count) {
                (rows, count) = told
            } else {
                isSound = breakage != .broken
            }
        }
        let cuts = zip(lines.indices, rows).flatMap {
            Self.cuts(of: lines[$0], $1, count, isWithin: goesOn || $0 > lines.startIndex)
        }
        return (cuts, isSound)
    }

    /// A few lines have a head over each column, and no figure stands apart from its unit.
    private static func areHeaded(_ told: Told, _ heads: Int) -> Bool {
        heads <= AlignedHeads.mostLines && Set(told.rows.prefix(heads).joined().map(\.column)).count == told.count
            && !told.rows.joined().contains(where: \.stretch.isUnit)
    }

    /// Where the cells of a line end, in a table of so many columns.
    private static func cuts(
        of line: AlignedLine, _ cells: [AlignedCell], _ count: Int, isWithin: Bool
    ) -> [AlignedTables.Cut] {
        guard let last = cells.last?.column else { return [] }
        var cuts: [AlignedTables.Cut] = []
        var (column, offset) = (0, line.start)
        for cell in cells {
            let place = max(cell.column, column)
            if place > column { cuts.append(AlignedTables.Cut(offset: offset, count: place - column)) }
            (column, offset) = (place, cell.stretch.span.upper)
        }
        if count > last + 1 { cuts.append(AlignedTables.Cut(offset: line.end, count: count - last - 1)) }
        if line.followsBlank, !cuts.isEmpty { cuts[0].isContinued = isWithin }
        return cuts
    }
}
