import PlanModel

/// Names that wrap over lines of which the last has the figures, in lines that blanks lay out: `地域公共交通確保`, and below it
/// `維持改善事業 | 24,500 | 26,300`.
extension FormEngine {
    /// Takes a line that holds nothing but the first part of the name of the row below it; false where the row is none.
    mutating func takeNameAbove(_ table: Table, _ state: inout RecordRows) -> Bool {
        if isOverCode(table) {
            (state.nameAbove, state.isNameOverCode) = (cells.first, true)
            return true
        }
        if state.namesStandAbove == nil { state.namesStandAbove = namesStandAbove(table) }
        guard isNameAlone(index, table) else { return false }
        let isPart = state.namesStandAbove == true || endsInParticle(cells[0].span)
        guard isPart && isNamed(below: index, table) || isNameless(below: index, table) else { return false }
        state.nameAbove = cells.first
        return true
    }

    /// Takes a line without columns that is the name of the figures in the row below it: a converter ended the row behind its name.
    mutating func takeNameLine(_ table: Table, _ state: inout RecordRows) -> Bool {
        guard table.subject == .indicators, let line = layout.line(index), !layout.rows[index].gapBefore,
            isNameless(below: index, table),
            CellKind(bytes, line) == .words, mayBePart(line.span), !GeneralHeading.endsSentence(bytes, line.span),
            PairRow(bytes, layout, index) == nil
        else { return false }
        claimTags(of: layout.rows[index])
        state.nameAbove = RowCell(span: line.span, column: table.name, key: line.key, meaning: nil)
        return true
    }

    /// A text ends in a word that another follows: `県内大学等の留学生の`.
    private func endsInParticle(_ span: ByteSpan) -> Bool {
        Self.particles.contains(Scalars.before(bytes, span.upper, span.lower).value)
    }

    /// の, が, を, に, と, で, や, 、 and ・.
    private static var particles: [UInt32] { [0x306E, 0x304C, 0x3092, 0x306B, 0x3068, 0x3067, 0x3084, 0x3001, 0x30FB] }

    /// The row below has figures, and no name.
    private func isNameless(below row: Int, _ table: Table) -> Bool {
        let next = row + 1
        guard next < table.rows.upperBound, layout.rows[next].isTabular, !layout.rows[next].gapBefore,
            case let cells = tableRows.cells(next), let first = cells.first, first.column > table.name,
            !isLaidOutByBlanks(cells)
        else { return false }
        return cells.contains { cell in
            tableRows.isFigure(cell) && table.columns.contains { $0.column == cell.column && $0.isFigure }
        }
    }

    /// The row is the name of an account whose number stands below it, beside its amount: `市税` over `1 | 48,352,400`.
    private func isOverCode(_ table: Table) -> Bool {
        guard table.subject == .money, cells.count == 1, cells[0].column <= table.name,
            CellKind(bytes, cells[0].span) == .words, index + 1 < table.rows.upperBound,
            layout.rows[index + 1].isTabular, !layout.rows[index + 1].gapBefore,
            case let below = tableRows.cells(index + 1), let code = below.first, code.column <= table.name,
            below.count > 1, code.span.count <= Self.longestCode,
            Digits.number(bytes, code.span.lower, code.span.upper)?.end == code.span.upper
        else { return false }
        return below.dropFirst().allSatisfy { tableRows.isFigure($0) }
    }

    private static var longestCode: Int { 6 }

    /// Puts the part of the name that stands above before that of the row; gives the latter.
    mutating func joinNameAbove(_ table: Table, _ state: inout RecordRows) -> RowCell? {
        guard let above = state.nameAbove else { return nil }
        state.nameAbove = nil
        if state.isNameOverCode {
            state.isNameOverCode = false
            ledger.claim(cells[0].span, as: .marker)
            cells[0] = RowCell(span: above.span, column: table.name, key: above.key, meaning: nil)
            return nil
        }
        guard let place = cells.firstIndex(where: { $0.column == table.name }) else {
            cells.insert(above, at: 0)
            return nil
        }
        let rest = cells[place]
        cells[place] = above
        return rest
    }

    /// Adds the rest of a name whose first part stands above.
    mutating func addRest(_ rest: RowCell, _ table: Table, in sheet: SheetBuilder) {
        if table.subject != .indicators, let title = sheet.record.title {
            joinTitle(title, rest.span, in: sheet)
        } else if let name = sheet.indicator?.name {
            report(.layoutContinuedRow, [name, ledger.reread(rest.span)], at: rest.span)
            sheet.indicator?.extend(.name, taking: rest.span, &ledger)
        }
    }

    /// The table begins with such a line, ends with a row of figures, and two rows in three have one above them, as wide as their
    /// column: what heads several rows, or ends as a department does, is none.
    private func namesStandAbove(_ table: Table) -> Bool {
        let rows = table.rows.filter { layout.rows[$0].inked > 0 }
        guard let first = rows.first, let last = rows.last, isNameAlone(first, table), !isNameAlone(last, table),
            isLaidOutByBlanks(tableRows.cells(last))
        else { return false }
        var (parts, figures, widest, widestPart) = (0, 0, 0, 0)
        for row in rows {
            guard let name = tableRows.cells(row).first(where: { $0.column == table.name }) else { return false }
            let width = DisplayColumns.width(bytes, name.span)
            widest = max(widest, width)
            guard isNameAlone(row, table) else {
                figures += 1
                continue
            }
            guard isNamed(below: row, table), mayBePart(name.span) else { return false }
            (parts, widestPart) = (parts + 1, max(widestPart, width))
        }
        return parts > 1 && parts * 3 >= figures * 2 && widestPart + 2 >= widest
    }

    private func isNameAlone(_ row: Int, _ table: Table) -> Bool {
        guard layout.rows[row].isTabular, layout.rows[row].inked == 1 else { return false }
        return tableRows.cells(row).first?.column == table.name
    }

    /// The row below has a name and figures.
    private func isNamed(below row: Int, _ table: Table) -> Bool {
        let next = row + 1
        guard next < table.rows.upperBound, layout.rows[next].isTabular, !layout.rows[next].gapBefore else {
            return false
        }
        let cells = tableRows.cells(next)
        return cells.contains { $0.column == table.name } && cells.contains(where: tableRows.isFigure)
    }

    /// No mark or number begins the text, and it is no department.
    private func mayBePart(_ span: ByteSpan) -> Bool {
        Marker(bytes, at: span.lower, span.upper, atLineStart: true) == nil && !Brackets.opens(bytes, span)
            && Digits.value(bytes, span.lower, span.upper) == nil && !Self.headsGroup(span, bytes)
            && !NameEnding.isDepartment(Array(bytes[span.lower..<span.upper]))
    }
}
