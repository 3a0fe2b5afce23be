import PlanModel

/// Rows whose cells go on in the row below, as those of narrow columns do: `公園樹木点検 | 都市整備 | 5,200` and below it
/// `事業 | 課 |`.
extension FormEngine {
    /// The row without figures is the rest of the one above: the name above is none without it, or, where the row has no
    /// name, the department above.
    func isRestOfRow(_ table: Table) -> Bool {
        guard !layout.rows[index].gapBefore, let title = open?.sheet.title,
            !cells.contains(where: { cell in table.columns.contains { $0.column == cell.column && $0.isFigure } })
        else { return false }
        if let name = cells.first(where: { $0.column == table.name }) {
            return NameEnding.isRest(name.span, of: title, bytes) || NameEnding.isOpen(title)
        }
        guard cells.allSatisfy({ $0.column > table.name }), let cell = departmentCell(table),
            let above = open?.sheet.organization.department
        else { return false }
        return !NameEnding.isDepartment(Array(above.utf8))
            && NameEnding.isDepartment(Array(bytes[cell.span.lower..<cell.span.upper]))
    }

    /// Takes the halves of a row whose texts wrap around its figures, which a printer sets on the middle line:
    /// `あじさい公`, below it `48,200 | 20,000`, below that `園改修事業`. True where the row is one of the halves.
    mutating func takeWrapped(_ table: Table, _ state: inout RecordRows, before end: Int) -> Bool {
        if !state.upperHalf.isEmpty {
            let own = Set(cells.map(\.column))
            cells = (state.upperHalf.filter { !own.contains($0.column) } + cells).sorted { $0.column < $1.column }
            (state.upperHalf, state.hasLowerHalf) = ([], true)
            return false
        }
        if state.hasLowerHalf {
            state.hasLowerHalf = false
            // The name of an indicator is one text of the source.
            if table.subject == .indicators { state.leave(cells) } else { joinRow(table) }
            return true
        }
        guard isUpperHalf(table, before: end) else { return false }
        state.upperHalf = cells
        return true
    }

    /// A name without figures, figures without a name, and again a name, in lines that blanks lay out.
    private func isUpperHalf(_ table: Table, before end: Int) -> Bool {
        let (middle, lower) = (index + 1, index + 2)
        guard lower < end, isHalf(index, table), isHalf(lower, table), !layout.rows[middle].gapBefore,
            !layout.rows[lower].gapBefore, layout.rows[middle].isTabular
        else { return false }
        let cells = tableRows.cells(middle)
        guard let first = cells.first, let last = cells.last, !cells.contains(where: { $0.column == table.name }),
            cells.contains(where: tableRows.isFigure)
        else { return false }
        return !bytes[first.span.lower..<last.span.upper].contains { $0 == 0x09 || $0 == 0x7C || $0 == 0x3C }
    }

    private func isHalf(_ row: Int, _ table: Table) -> Bool {
        let cells = tableRows.cells(row)
        return cells.contains { $0.column == table.name } && !cells.contains(where: tableRows.isFigure)
            && cells.allSatisfy { $0.column >= table.name }
    }

    private func departmentCell(_ table: Table) -> RowCell? {
        cells.first { cell in table.columns.contains { $0.column == cell.column && $0.role == .department } }
    }

    /// Adds each cell to what stands above it.
    mutating func joinRow(_ table: Table) {
        let department = departmentCell(table)
        if let name = cells.first(where: { $0.column == table.name }), let title = open?.sheet.title {
            joinTitle(title, name.span)
        } else if let department {
            report(
                .layoutContinuedRow, [open?.sheet.organization.department ?? "", ledger.reread(department.span)],
                at: department.span)
        }
        for cell in cells where cell.column != table.name {
            if cell.span == department?.span, open?.sheet.organization.department != nil {
                open?.extendDepartment(ledger.field(cell.span, manner: .repaired), at: cell.span)
            } else if !joinText(cell, table) {
                keepAttribute("", "other", cell.span)
            }
        }
    }

    /// Adds the rest of a name to the title above it.
    mutating func joinTitle(_ above: String, _ span: ByteSpan) {
        let rest = ledger.field(span, manner: .repaired)
        report(.layoutContinuedRow, [above, rest], at: span)
        open?.extendTitle(rest, at: span)
    }

    /// Adds a further entry to the section that the cell above made; false where it made none. No stretch of the source
    /// holds both as one text, so they are two.
    private mutating func joinText(_ cell: RowCell, _ table: Table) -> Bool {
        guard let column = table.columns.first(where: { $0.column == cell.column }),
            let last = open?.sheet.sections.indices.last,
            open?.sheet.sections[last].heading == ledger.reread(column.head.span)
        else { return false }
        let text = ledger.field(cell.span, manner: .repaired)
        open?.sheet.sections[last].items.append(Item(text: text))
        open?.trace.sections[last].items.append(ItemTrace(span: cell.span.sourceSpan))
        if let start = open?.trace.sections[last].span.offset {
            open?.trace.sections[last].span = ByteSpan(start, cell.span.upper).sourceSpan
        }
        return true
    }
}
