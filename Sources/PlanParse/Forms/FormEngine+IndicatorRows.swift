import PlanModel

/// Rows of tables of indicators, and labels that slid onto them.
extension FormEngine {
    /// A row of a table of indicators: `集会施設の交付率 | % | 100 | 100 | 100`, perhaps behind a label that slid onto it.
    mutating func readIndicatorRow(
        _ kind: Indicator.Kind, _ heads: TableState.Heads, _ row: Layout.Row, in sheet: SheetBuilder
    ) -> Bool {
        if cells[0].isLabel {
            guard isShifted(cells[0], row, in: sheet) else { return false }
            shiftLabel(cells[0], in: sheet)
            readIndicator(cells[1...], kind, heads, manner: .repaired, in: sheet)
            return true
        }
        if cells.count == 1, sheet.table.shiftedLabel != nil || sheet.section.isOpen && heads.rowCount == 0 {
            return false
        }
        guard !cells.contains(where: \.isLabel) else { return false }
        if cells.count == 1, continueIndicator(heads, in: sheet) { return true }
        if cells.count == 1, !mayName(cells[0].span) || isLabelWithValue(row) { return false }
        readIndicator(cells[...], kind, heads, manner: .declared, in: sheet)
        return true
    }

    /// A line below the rows that begins with a label of the form and goes on with its value: `関連する個別計画 観光振興計画`.
    private func isLabelWithValue(_ row: Layout.Row) -> Bool {
        !row.isTabular && InlineLabel(cells[0].span, bytes, form) != nil
    }

    /// A figure, a unit or a sentence names no indicator.
    private func mayName(_ span: ByteSpan) -> Bool {
        PlainFigure(bytes, span) == nil && UnitTable.standard.unit(ledger.reread(span)) == nil
            && Scalars.before(bytes, span.upper, span.lower).value != 0x3002
    }

    private mutating func readIndicator(
        _ row: ArraySlice<RowCell>, _ kind: Indicator.Kind, _ heads: TableState.Heads, manner: Ledger.Manner,
        in sheet: SheetBuilder
    ) {
        let isNamed = heads.columns.first?.isName == true
        let cells = isNamed ? divideJoinedCells(row, under: heads.columns, of: heads) : row
        guard let name = cells.first else { return }
        closeIndicator(in: sheet)
        sheet.reading.indicatorKind = kind
        openIndicator(name.span, at: name.span, manner: manner, in: sheet)
        let assigned = assign(cells.dropFirst(), to: heads.unnamed)
        if !assigned.isAligned { reportMisaligned(heads, in: sheet) }
        for (column, cell) in zip(heads.unnamed, assigned.cells) {
            readCell(cell, under: column, of: heads, manner: assigned.isAligned ? manner : .repaired, in: sheet)
        }
        sheet.table.countRow()
        closeIndicator(in: sheet)
    }

    private mutating func readCell(
        _ cell: ByteSpan?, under column: TableState.Column, of heads: TableState.Heads, manner: Ledger.Manner,
        in sheet: SheetBuilder
    ) {
        switch column.role {
        case .unit:
            if let cell {
                readUnit(cell, in: sheet)
                sheet.indicator?.reach(over: cell)
            }
        case .method, .rationale:
            guard let cell else { return }
            // A figure is no method: it may belong to the column before.
            if PlainFigure(bytes, cell) != nil { reportAmbiguous(cell) }
            if case .method = column.role {
                sheet.indicator?.takeMethod(cell, manner: manner, &ledger)
            } else {
                sheet.indicator?.takeRationale(cell, manner: manner, &ledger)
            }
            sheet.indicator?.reach(over: cell)
        case .baseline:
            let label = heads.baselineLabel ?? ""
            observe(.baseline, label: label, period: nil, place(cell, column), manner: manner, in: sheet)
        case .value(let index):
            let year = heads.years[index]
            observe(year.role, label: year.label, period: year.period, place(cell, column), manner: manner, in: sheet)
        case .name, .measureName, .measureProject: break
        }
    }

    /// How many rows below are looked at for the same label.
    private static let lookAhead = 16

    /// A label of text on the row of an indicator: the row has a unit or figures, or stands right after indicators and
    /// the same label follows. A sentence or a list behind the label is its text.
    private func isShifted(_ label: RowCell, _ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard case .section? = label.meaning, cells.count > 1, !cells[1].isLabel, !isProse(cells[1].span) else {
            return false
        }
        if cells.count > 2 { return true }
        guard sheet.table.heads?.rowCount ?? 0 > 0 else { return false }
        for next in layout.rows[(index + 1)...].prefix(Self.lookAhead) {
            if next.gapBefore { return false }
            if let cell = layout.cells[next.cells].first(where: \.hasText), cell.key.hash == label.key.hash {
                return true
            }
        }
        return false
    }

    private func isProse(_ span: ByteSpan) -> Bool {
        if Scalars.before(bytes, span.upper, span.lower).value == 0x3002 { return true }
        if bytes[span.lower] == UInt8(ascii: "<") { return true }
        return Marker(bytes, at: span.lower, span.upper, atLineStart: false).map { $0.number == nil } ?? false
    }

    /// The label opens its section, and text that follows in the table is that section's.
    private mutating func shiftLabel(_ label: RowCell, in sheet: SheetBuilder) {
        guard case .section(let role)? = label.meaning else { return }
        report(.layoutShiftedLabel, [ledger.reread(label.span), ledger.reread(cells[1].span)], at: label.span)
        openSection(role, heading: label.span, number: nil, key: label.key, in: sheet)
        sheet.section.shift()
        sheet.table.shift(label.key)
    }
}
