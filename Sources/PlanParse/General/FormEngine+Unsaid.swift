import PlanModel

/// Page text in the sheets of a form that says nothing about it: tables that blanks alone lay out, lists of projects with their
/// amounts, and lines that are indicators.
///
/// They are read as in a document that no form declares. Indicators are those of the open sheet; rows that are sheets follow it, as
/// those of a table do. Nothing is read on into a row that the form has a word for.
extension FormEngine {
    /// Reads what begins at the row without the form; false where nothing does, or where the form has a word for the row.
    mutating func readUnsaid(_ row: Layout.Row) -> Bool {
        guard !readsGenerally, !form.isBuiltIn, let sheet = open else { return false }
        findEndOfUnsaid()
        guard index < unsaidEnd else { return false }
        (sheetAbove, readsGenerally) = (sheet, true)
        let noted = captions.unit
        captions.note(moneyUnit(in: sheet))
        let isRead = readUnsaidRows()
        captions.note(noted)
        readsGenerally = false
        returnToSheetAbove()
        guard isRead else {
            // What the line says of tables below it holds for them; `単位 | 日` is of an indicator.
            if !row.isTabular { noteMoney(row) }
            if !captions.isOfMoney { captions.note(noted) }
            noteSide(row)
            noteAccount()
            collectCells(of: row)
            return false
        }
        // Rows of labels may follow, as behind a table.
        sheet.reading.expectsTable = true
        return true
    }

    /// Goes on with the sheet of the form, behind the sheets that followed it.
    mutating func returnToSheetAbove() {
        guard let sheet = sheetAbove else { return }
        sheetAbove = nil
        if !isReading(sheet) { resume(sheet) }
    }

    private mutating func readUnsaidRows() -> Bool {
        let isRead =
            readSpacedTable() || readUnlabelledRows() || readPlainTable() || readArrowLine() || readListedLine()
            || readMoneyLine() || readNestedIndicator() || readStackedPairs() || readMarkedLabel()
        // Lines right below a project with its amount belong to it.
        while isRead, index < unsaidEnd, !layout.rows[index].gapBefore, isBelowSheet {
            let before = index
            if !readMoneyLine() { readRow(layout.rows[before]) }
            index = max(index, before + 1)
        }
        return isRead
    }

    /// Reads rows of indicators without heads; a row with a label of the form is the form's.
    private mutating func readUnlabelledRows() -> Bool { !cells.contains(where: \.isLabel) && readHeadlessRows() }

    /// A sheet is open that stands below that of the form.
    private var isBelowSheet: Bool {
        guard isSheetOpen, let sheetAbove else { return false }
        return !isReading(sheetAbove)
    }

    private func isReading(_ sheet: SheetBuilder) -> Bool { open.map { $0 === sheet } ?? false }

    /// The row behind those that may be read on into.
    var endOfReading: Int { if case .some = sheetAbove { unsaidEnd } else { layout.rows.count } }

    /// Finds the next row that the form has a word for, once for all rows above it.
    private mutating func findEndOfUnsaid() {
        guard index >= unsaidEnd else { return }
        let start = index
        while index < layout.rows.count, isWanted(), !isOfForm(layout.rows[index]) { index += 1 }
        (unsaidEnd, index) = (index, start)
        collectCells(of: layout.rows[start])
    }

    /// The row opens a sheet, or is a heading or a line of a label that the form declares.
    private mutating func isOfForm(_ row: Layout.Row) -> Bool {
        guard row.inked > 0 else { return false }
        collectCells(of: row)
        if opensSheet(row) { return true }
        guard row.inked == 1, !row.isTabular else { return false }
        return isHeading(row) || cells[0].isLabel || LabelLine(cells[0].span, bytes, form) != nil
    }
}
