import PlanModel

/// Tables of one row of figures, which what stands above them names: the heads `基準値 | R5 | 目標値` over `232万人 | 254万人 | 320万人`
/// under 空港の乗降客数.
extension FormEngine {
    /// Reads the row; false where nothing names it.
    mutating func readSingleRow(_ table: Table) -> Bool {
        let isMoney = table.subject == .money
        let marked = isMoney ? nil : markedLineAbove
        guard isMoney ? namesMoney : namesOne(table) || marked != nil,
            let row = table.rows.first(where: { layout.rows[$0].inked > 0 })
        else { return false }
        endText()
        let sheet = currentSheet(from: layout.rows[index].start)
        for head in table.heads { claimHeads(head) }
        index = row
        claimTags(of: layout.rows[row])
        collectPlainCells(of: layout.rows[row])
        if isMoney { readSingleMoney(table, in: sheet) } else { readSingleIndicator(table, named: marked, in: sheet) }
        index = table.rows.upperBound
        return true
    }

    /// A project without money is being read, or a table with a title.
    private var namesMoney: Bool {
        guard let sheet = open, sheet.record.title != nil else { return false }
        return sheet.budget.isEmpty
    }

    private mutating func readSingleMoney(_ table: Table, in sheet: SheetBuilder) {
        sheet.budget.start()
        makeYears(table, in: sheet)
        for cell in cells { readBudgetCell(cell, table, in: sheet) }
    }

    /// The text of a list's entry right above the heads: `・協力店の数（店）`.
    private var markedLineAbove: ByteSpan? {
        guard index > 0, !layout.rows[index].gapBefore, let line = layout.line(index - 1),
            line.span.count <= HeadingLine.maximumLength,
            let marker = Marker(bytes, at: line.span.lower, line.span.upper, atLineStart: true),
            case let name = CleanText(bytes).trimmed(ByteSpan(marker.end, line.span.upper)), !name.isEmpty,
            !GeneralHeading.endsSentence(bytes, name), PlainFigure(bytes, name) == nil
        else { return nil }
        return IndicatorCaption.name(bytes, name)
    }

    private mutating func readSingleIndicator(_ table: Table, named name: ByteSpan?, in sheet: SheetBuilder) {
        let place = ByteSpan(layout.rows[table.heads.lowerBound].start, layout.rows[index].start)
        if sheet.indicator == nil, let name {
            sheet.indicator = IndicatorBuilder(
                .target, of: ledger.reread(name, joinsLines: true), at: ByteSpan(name.lower, place.upper))
            let unit = CountedName.unit(bytes, name)
            sheet.indicator?.setUnit(unit, isOfName: unit != nil)
        }
        if sheet.indicator == nil { _ = openCaptionedIndicator(sheet.reading.indicatorKind, place, in: sheet) }
        if let unit = table.captionUnit, sheet.indicator?.unit == nil { sheet.indicator?.setUnit(unit) }
        let isPlanned = leadsToTarget(table)
        for column in table.columns {
            readIndicatorCell(
                cells.first { $0.column == column.column }, column, nil, isPlanned: isPlanned, in: sheet)
        }
        closeIndicator(in: sheet)
    }
}
