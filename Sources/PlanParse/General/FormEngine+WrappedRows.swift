import PlanModel

/// Rows whose cells go on in the row below, as those of narrow columns do: `公園樹木点検 | 都市整備 | 5,200` and below it
/// `事業 | 課 |`.
extension FormEngine {
    /// The row without figures is the rest of the one above: the name above is none without it, or, where the row has no
    /// name, the department above.
    func isRestOfRow(_ table: Table, in sheet: SheetBuilder) -> Bool {
        guard !layout.rows[index].gapBefore, sheet.record.row?.isSum != true, let title = sheet.record.title,
            !cells.contains(where: { cell in table.columns.contains { $0.column == cell.column && $0.isFigure } })
        else { return false }
        if let name = cells.first(where: { $0.column == table.name }) {
            return NameEnding.isRest(name.span, of: title, bytes) || NameEnding.isOpen(title)
        }
        guard cells.allSatisfy({ $0.column > table.name }), let cell = departmentCell(table),
            let above = sheet.organization.record.department
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
            guard let sheet = open else { return false }
            if table.subject == .indicators {
                joinIndicatorName(table, &state, in: sheet)
            } else {
                joinRow(table, in: sheet)
            }
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
        guard !cells.contains(where: { $0.column == table.name }), cells.contains(where: tableRows.isFigure) else {
            return false
        }
        return isLaidOutByBlanks(cells)
    }

    /// No tab, pipe or tag stands between the cells of a row.
    func isLaidOutByBlanks(_ cells: [Layout.Cell]) -> Bool {
        guard let first = cells.first, let last = cells.last else { return false }
        return !bytes[first.span.lower..<last.span.upper].contains { $0 == 0x09 || $0 == 0x7C || $0 == 0x3C }
    }

    /// The one cell of the row is the rest of the indicator's name above it, which fills its column in lines that blanks lay
    /// out: below `地域包括支援センターに | 件 | 1,208` the line `おける相談件数`.
    func isRestOfName(_ table: Table, _ state: inout RecordRows, in sheet: SheetBuilder) -> Bool {
        guard cells.count == 1, let rest = cells.first, rest.column == table.name, !layout.rows[index].gapBefore,
            index > table.rows.lowerBound, sheet.indicator != nil,
            Marker(bytes, at: rest.span.lower, rest.span.upper, atLineStart: true) == nil,
            !Brackets.opens(bytes, rest.span), !Self.headsGroup(rest.span, bytes),
            case let above = tableRows.cells(index - 1), above.count > 1 || state.hasJoinedName,
            let name = above.first(where: { $0.column == table.name }), above.count == 1 || isLaidOutByBlanks(above)
        else { return false }
        if state.nameWidth == nil { state.nameWidth = widestName(table) }
        guard let widest = state.nameWidth, widest >= Self.leastWrapped else { return false }
        return DisplayColumns.width(bytes, name.span) + 2 >= widest && DisplayColumns.width(bytes, rest.span) <= widest
    }

    /// A number with a blank behind it, or a word of plans, begins the heading of the rows below: `２　健康福祉`, `施策1-2 …`.
    static func headsGroup(_ line: ByteSpan, _ bytes: [UInt8]) -> Bool {
        if groups.end(in: bytes, at: line.lower, line.upper) != nil { return true }
        guard let (_, end) = Digits.number(bytes, line.lower, line.upper) else { return false }
        return CharacterClass.blankLength(bytes, end, line.upper) > 0
    }

    private static let groups: WordList<Void> = ["施策", "基本目標", "基本方針", "基本施策", "政策", "重点", "第"]

    /// Narrower columns wrap no names.
    private static var leastWrapped: Int { 14 }

    /// How wide the longest name of the rows with figures is.
    private func widestName(_ table: Table) -> Int {
        table.rows.reduce(0) { widest, row in
            let cells = tableRows.cells(row)
            guard cells.count > 1, let name = cells.first(where: { $0.column == table.name }) else { return widest }
            return max(widest, DisplayColumns.width(bytes, name.span))
        }
    }

    /// Adds the rest of a name to that of the open indicator.
    mutating func joinIndicatorName(_ table: Table, _ state: inout RecordRows, in sheet: SheetBuilder) {
        guard let above = sheet.indicator?.name, let rest = cells.first(where: { $0.column == table.name }),
            cells.count == 1
        else { return state.leave(cells) }
        report(.layoutContinuedRow, [above, ledger.reread(rest.span)], at: rest.span)
        sheet.indicator?.extend(.name, taking: rest.span, &ledger)
        state.hasJoinedName = true
    }

    /// Takes the row below where it holds nothing but the years of the figures, in brackets, and perhaps the rest of the name; its
    /// cells stand behind those of the row, each in the column of its figure.
    mutating func takeYearsBelow(_ table: Table, _ next: Int, before end: Int, rest: inout RowCell?) -> Bool {
        guard next < end, layout.rows[next].isTabular, !layout.rows[next].gapBefore, layout.rows[next].inked > 0 else {
            return false
        }
        var years = tableRows.cells(next)
        let name = years.first {
            $0.column == table.name && CellKind(bytes, $0) == .words && !Brackets.opens(bytes, $0.span)
        }
        if name != nil, rest != nil || years.count == 1 || !isLaidOutByBlanks(years) { return false }
        years.removeAll { $0.span == name?.span }
        let isOfYears = years.allSatisfy { year in
            !year.key.period.isEmpty
                && Brackets.opens(bytes, year.span)
                && table.columns.contains { $0.column == year.column && $0.isFigure }
                && cells.contains { $0.column == year.column }
        }
        let columns = isOfYears ? years.map(\.column) : columnsOfYears(years, table)
        guard let columns else { return false }
        claimTags(of: layout.rows[next])
        cells += zip(years, columns).map { RowCell(span: $0.span, column: $1, key: $0.key, meaning: nil) }
        if let name { rest = RowCell(span: name.span, column: name.column, key: name.key, meaning: nil) }
        return true
    }

    /// A year in brackets for each figure of the row, beside the left edge, since the name is a cell of both rows.
    private func columnsOfYears(_ years: [Layout.Cell], _ table: Table) -> [Int32]? {
        let figures = cells.filter { cell in table.columns.contains { $0.column == cell.column && $0.isFigure } }
        guard years.count > 1, years.count == figures.count, years.first?.column == 0,
            years.allSatisfy({ year in
                Brackets.opens(bytes, year.span)
                    && Brackets.trailing(bytes, year.span).map { bracket in
                        TableYear.end(bytes, at: bracket.inner.lower, bracket.inner.upper, isBare: true)
                            == bracket.inner.upper
                    } == true
            })
        else { return nil }
        return figures.map(\.column)
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
    mutating func joinRow(_ table: Table, in sheet: SheetBuilder) {
        let department = departmentCell(table)
        if let name = cells.first(where: { $0.column == table.name }), let title = sheet.record.title {
            joinTitle(title, name.span, in: sheet)
        } else if let department {
            report(
                .layoutContinuedRow, [sheet.organization.record.department ?? "", ledger.reread(department.span)],
                at: department.span)
        }
        for cell in cells where cell.column != table.name {
            if cell.span == department?.span, sheet.organization.record.department != nil {
                sheet.organization.extendDepartment(taking: cell.span, &ledger)
            } else if !joinText(cell, table, in: sheet) {
                sheet.takeAttribute("", "other", cell.span, manner: .guessed, &ledger)
            }
        }
    }

    /// Adds the rest of a name to the title above it.
    mutating func joinTitle(_ above: String, _ span: ByteSpan, in sheet: SheetBuilder) {
        report(.layoutContinuedRow, [above, ledger.reread(span)], at: span)
        sheet.extendTitle(taking: span, &ledger)
    }

    /// Adds a further entry to the section that the cell above made; false where it made none. No stretch of the source
    /// holds both as one text, so they are two.
    private mutating func joinText(_ cell: RowCell, _ table: Table, in sheet: SheetBuilder) -> Bool {
        guard let column = table.columns.first(where: { $0.column == cell.column }),
            let last = sheet.record.sections.last, !sheet.section.isOpen,
            last.heading == ledger.reread(column.head.span)
        else { return false }
        sheet.takeItem(cell.span, &ledger)
        return true
    }
}
