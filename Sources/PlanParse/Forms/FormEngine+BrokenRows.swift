import PlanModel

/// Rows under heads that do not stand there as they were: broken in two, or with cells that ran together.
///
/// All of them lack a cell, which is what is looked at first; sound rows cost no more than that.
extension FormEngine {
    // MARK: Rows broken in two

    /// The row ends before the last head does.
    @inline(__always)
    func isCutShort(_ heads: TableState.Heads) -> Bool { cells[cells.count - 1].column < heads.lastColumn }

    /// Adds the cells of the next row to this one where it lacks exactly those; true where the next row is used up.
    mutating func joinBrokenRow(_ heads: TableState.Heads) -> Bool {
        guard index + 1 < layout.rows.count, case let next = layout.rows[index + 1], next.isTabular, !next.gapBefore,
            next.inked > 0, let (given, columns) = figures(under: heads), next.inked == columns.count - given.count
        else { return false }
        let below = layout.cells[next.cells].filter(\.hasText)
        guard !below.contains(where: { form.label($0.key) != nil || $0.key.isPeriodAlone }),
            let broken = BrokenRow(given, below, columns, bytes)
        else { return false }
        report(
            .layoutContinuedRow, [ledger.reread(cells[0].span), ledger.reread(broken.rest[0].span)],
            at: broken.rest[0].span)
        cells += broken.rest
        return true
    }

    /// The cells of the row that stand under heads, behind its own label or name, and the heads they belong to.
    @inline(__always)
    private func figures(under heads: TableState.Heads) -> (ArraySlice<RowCell>, [TableState.Column])? {
        switch heads.kind {
        case .indicators:
            guard let name = heads.columns.first, name.isName, cells[0].column == name.column,
                !cells.contains(where: \.isLabel)
            else { return nil }
            return (cells.dropFirst(), heads.unnamed)
        case .budget:
            let labels = cells.prefix(while: \.isLabel)
            guard labels.last?.meaning?.isMoney == true, !cells.dropFirst(labels.count).contains(where: \.isLabel)
            else {
                return nil
            }
            return (cells.dropFirst(labels.count), heads.values)
        case .observations:
            guard let role = cells.firstIndex(where: \.isPlainObservation), role <= 1, role == 0 || !cells[0].isLabel
            else { return nil }
            return (cells.dropFirst(role + 1), heads.values)
        case .measures: return nil
        }
    }

    /// A row of one text under the method or rationale of the indicator above goes on with it: it has no name of its own.
    mutating func continueIndicator(_ heads: TableState.Heads, in sheet: SheetBuilder) -> Bool {
        guard heads.rowCount > 0, sheet.indicator == nil, let last = sheet.record.indicators.last,
            let column = heads.columns.first(where: { $0.column == cells[0].column })
        else { return false }
        let span = cells[0].span
        switch column.role {
        case .method where last.method != nil: sheet.extendIndicator(.method, taking: span, &ledger)
        case .rationale where last.rationale != nil: sheet.extendIndicator(.rationale, taking: span, &ledger)
        default: return false
        }
        report(.layoutContinuedRow, [last.name, ledger.reread(span)], at: span)
        return true
    }

    // MARK: Cells that ran together

    /// The cells of a row, divided where it lacks one and two of them ran together; as they stand where none did, or
    /// where they can be divided in several ways.
    mutating func divideJoinedCells(
        _ row: ArraySlice<RowCell>, under columns: [TableState.Column], of heads: TableState.Heads
    ) -> ArraySlice<RowCell> {
        guard row.count + 1 == columns.count else { return row }
        switch JoinedCells.reading(row, columns, bytes) {
        case nil: warnOfJoinedFigures(row, under: heads)
        case .ambiguous(let span)?: reportAmbiguous(span)
        case .divided(let cells, let first)?:
            let (head, tail) = (cells[first].span, cells[first + 1].span)
            report(.layoutMergedCells, [ledger.reread(head), ledger.reread(tail)], at: head.union(tail))
            return cells[...]
        }
        return row
    }

    /// `420600` for 420 and 600: a row without blanks that lacks one figure, and has one with twice the digits of the
    /// others. Where it would have to be divided nothing tells.
    private mutating func warnOfJoinedFigures(_ values: ArraySlice<RowCell>, under heads: TableState.Heads) {
        guard isCutShort(heads), layout.cells[layout.rows[index].cells].dropFirst().allSatisfy(\.hasText),
            let joined = JoinedFigures.cell(values.map(\.span), bytes)
        else { return }
        reportAmbiguous(joined)
    }
}
