import PlanModel

/// Documents that no form declares: tables whose heads carry roles become records, the rest stays text.
extension FormEngine {
    /// Reads the document by the general vocabulary.
    mutating func runGenerally() {
        let title = DocumentTitle(bytes, layout)
        titleRow = title.row
        plan.title = title.text
        plan.fiscalYear = title.period
        while index < layout.rows.count {
            if readVerticalRecords() || readGeneralTable() || readPlainTable() { continue }
            let before = index
            noteMoney(layout.rows[index])
            if !openGeneralSheet(layout.rows[index]) { readRow(layout.rows[index]) }
            if index == before { index += 1 }
        }
        closeSheet()
    }

    /// The unit of money that the lines above a table give holds for it.
    private mutating func noteMoney(_ row: Layout.Row) {
        guard !row.isTabular || row.inked == 1, let cell = layout.cells[row.cells].first(where: \.hasText) else {
            return
        }
        if let unit = TableUnit.within(cell.span, bytes) { generalUnit = unit }
    }

    /// Reads the table that begins at the row; false where none does.
    private mutating func readGeneralTable() -> Bool {
        guard layout.rows[index].isTabular,
            let table = GeneralTable(
                bytes, layout, at: index, limit: layout.rows.count, year: plan.fiscalYear?.fiscalYear,
                moneyAbove: generalUnit?.dimension == .money)
        else { return false }
        if table.kind == .budget { endText() } else if !isSheetOpen { startSheet(.table, at: layout.rows[index].start) }
        for row in table.heads { claimHeads(row) }
        let budgets = table.kind == .budget
        for row in table.rows {
            index = row
            guard layout.rows[row].isTabular else {
                readTextWithin(table, layout.rows[row])
                continue
            }
            claimTags(of: layout.rows[row])
            collectPlainCells(of: layout.rows[row])
            guard !cells.isEmpty else { continue }
            if budgets { readBudgetRow(table) } else { readGeneralIndicatorRow(table) }
        }
        if budgets { closeSheet() } else { closeIndicator() }
        index = table.rows.upperBound
        return true
    }

    /// A line between the rows of a table: over rows of money it heads a sheet of its own.
    private mutating func readTextWithin(_ table: GeneralTable, _ row: Layout.Row) {
        guard row.inked > 0 else { return claimTags(of: row) }
        if table.kind == .budget {
            startSheet(.table, at: row.start)
            noteMoney(row)
        } else {
            closeIndicator()
        }
        readRow(row)
    }

    /// Ends the text before a table of money, whose rows are sheets of their own.
    private mutating func endText() {
        guard isSheetOpen else { return }
        closeTable()
        closeSection()
    }

    private mutating func claimHeads(_ row: Int) {
        claimTags(of: layout.rows[row])
        for cell in layout.cells[layout.rows[row].cells] where cell.hasText {
            ledger.pass(cell.span)
            if generalUnit == nil || generalUnit?.dimension != .money, let unit = unit(at: cell.span) {
                generalUnit = unit
            }
        }
    }

    /// The inked cells of a row, without a look at what they mean as labels.
    mutating func collectPlainCells(of row: Layout.Row) {
        cells.removeAll(keepingCapacity: true)
        for index in row.cells where layout.cells[index].hasText {
            let cell = layout.cells[index]
            cells.append(RowCell(span: cell.span, column: cell.column, key: cell.key, meaning: nil))
        }
    }

    // MARK: Headings

    /// A line that opens a part of the document: `第１表 歳入歳出予算`, `■…`, `【…】` alone, a heading of Markdown.
    private mutating func openGeneralSheet(_ row: Layout.Row) -> Bool {
        guard row.inked == 1, !row.isTabular, let cell = layout.cells[row.cells].first(where: \.hasText),
            cell.span.count <= HeadingLine.maximumLength, let title = GeneralHeading(bytes, cell.span)?.title
        else {
            if titleRow == index { claimTitle(row) }
            return titleRow == index
        }
        startSheet(.table, at: row.start)
        let line = ledger.field(cell.span, manner: .guessed)
        headingSpans.append(cell.span)
        open?.sheet.heading = line
        open?.sheet.title = ledger.reread(title)
        if !cell.key.period.isEmpty {
            let year = period(cell.key.period)
            open?.sheet.fiscalYear = year
        }
        generalUnit = nil
        return true
    }

    /// The line that names the document opens its first sheet.
    private mutating func claimTitle(_ row: Layout.Row) {
        guard let cell = layout.cells[row.cells].first(where: \.hasText) else { return }
        if !isSheetOpen { startSheet(.table, at: row.start) }
        closeSection()
        let line = ledger.field(cell.span, manner: .guessed)
        headingSpans.append(cell.span)
        if open?.sheet.heading == nil { open?.sheet.heading = line }
    }
}

/// A line that opens a part of a document.
struct GeneralHeading {
    /// The line without its mark.
    let title: ByteSpan

    init?(_ bytes: [UInt8], _ span: ByteSpan) {
        let (first, length) = Scalars.decode(bytes, span.lower, span.upper)
        let clean = CleanText(bytes)
        switch first {
        case 0x25A0:  // ■
            title = clean.trimmed(ByteSpan(span.lower + length, span.upper))
        case 0x3010:  // 【
            let (last, lastStart) = Scalars.before(bytes, span.upper, span.lower)
            guard last == 0x3011 else { return nil }
            title = clean.trimmed(ByteSpan(span.lower + length, lastStart))
        case 0x7B2C:  // 第
            guard let end = Self.numberedPart(bytes, span) else { return nil }
            let rest = clean.trimmed(ByteSpan(end, span.upper))
            title = rest.isEmpty ? span : rest
        default: return nil
        }
        if title.isEmpty || Scalars.before(bytes, span.upper, span.lower).value == 0x3002 { return nil }
    }

    /// The end of `第１章`, `第 ２ 表`, `第三部`, with a blank or the line's end behind.
    private static func numberedPart(_ bytes: [UInt8], _ span: ByteSpan) -> Int? {
        let start = CharacterClass.skipBlanks(bytes, span.lower + 3, span.upper)
        guard let number = NumberReader(bytes: bytes, end: span.upper).readUnsigned(at: start) else { return nil }
        let part = CharacterClass.skipBlanks(bytes, number.end, span.upper)
        guard let end = parts.end(in: bytes, at: part, span.upper) else { return nil }
        return end == span.upper || CharacterClass.blankLength(bytes, end, span.upper) > 0 ? end : nil
    }

    private static let parts: WordList<Void> = ["章", "編", "部", "表", "節"]
}
