import PlanModel

/// Tables of one record a row, whose heads are labels of its cells as they stand in lines of label and value elsewhere:
/// indicators that letters tell apart, sources that come again for each year without a year in their heads.
extension FormEngine {
    /// Reads a table whose rows are read as lines of its heads and their cells.
    mutating func readLabelledRows(_ table: Table) {
        endText()
        for row in table.heads { claimHeads(row) }
        labelsAreHeads = true
        for row in table.rows {
            index = row
            claimTags(of: layout.rows[row])
            guard layout.rows[row].isTabular else {
                readRow(layout.rows[row])
                continue
            }
            if TableRows(bytes: bytes, layout: layout).isRepeated(row, table.heads) {
                claimHeads(row)
                continue
            }
            collectPlainCells(of: layout.rows[row])
            guard let first = cells.first else { continue }
            guard admitsRow(under: table.columns.count, filled: cells.count, at: first.span) else {
                continueSection(layout.rows[row], in: currentSheet(from: layout.rows[row].start))
                continue
            }
            readLabelledRow(table)
        }
        labelsAreHeads = false
        closeSheet()
    }

    private mutating func readLabelledRow(_ table: Table) {
        let row = layout.rows[index]
        var sheet = startSheet(.project, at: row.start)
        sheet.stand(for: .item)
        var years = VerticalYears()
        var indicators = LetteredIndicators()
        var next = cells[...]
        let end = cells.last?.span.upper ?? row.start
        for column in table.columns {
            while let cell = next.first, cell.column < column.column {
                sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger)
                next.removeFirst()
            }
            var cell: RowCell?
            if let first = next.first, first.column == column.column { cell = next.popFirst() }
            let head = column.head
            let label = RowCell(span: head.span, column: column.column, key: head.key, meaning: nil)
            let isBlankMoney = cell == nil && (head.role == .total || column.isSource)
            let value = cell?.span ?? (isBlankMoney || isFigureOfLetter(head) ? ByteSpan(end, end) : nil)
            if readLettered(label, value, &indicators, in: sheet) { continue }
            guard let value else { continue }
            if isFurtherName(head, table, in: sheet) {
                sheet.takeAttribute(ledger.reread(head.span), "other", value, manner: .guessed, &ledger)
            } else {
                readPair(Head(bytes, head.span, head.key), value, &years, in: &sheet)
            }
        }
        for cell in next { sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger) }
        closeLettered(indicators, in: sheet)
    }

    /// A second name of the row, or that of the measure that its project belongs to.
    private func isFurtherName(_ head: Head, _ table: Table, in sheet: SheetBuilder) -> Bool {
        switch head.role {
        case .projectName?: sheet.record.title != nil
        case .measureName?: table.columns.contains { $0.role == .projectName }
        default: false
        }
    }

    /// A blank cell under the figures of an indicator is a figure that is not given.
    private func isFigureOfLetter(_ head: Head) -> Bool { LetteredIndicator(bytes, head.span)?.part == .figure }

    /// Claims a label, unless it stands as the head of a table whose rows are being read.
    mutating func passLabel(_ span: ByteSpan) { if !labelsAreHeads { ledger.claimLabel(span) } }
}
