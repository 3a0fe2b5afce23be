import PlanModel

/// Rows that nothing accounts for as they stand, read as they were meant.
///
/// Each repair is tried for such a row alone, so a sound layout is never repaired and costs nothing. Which of them is
/// made is settled in one place: where two fit, they contradict each other, and neither is made.
extension FormEngine {
    /// What a row may have been before it was damaged.
    enum RowRepair {
        /// The first cell is a label with its value: `目標名 介護予防の推進`.
        case mergedCells(MergedLabel)
        /// The value of the label that stands alone on the row above.
        case valueOfLabelAbove(RowCell)
        /// The first of the values whose label slid to the row below.
        case valueOfLabelBelow(RowCell)
        /// The rest of the value above.
        case continuedValue(RowCell)
        /// A row under the heads that a blank line cut off.
        case splitTable(TableState)
    }

    /// The only repair that fits; where several do, none, and a warning says so.
    mutating func settle<Repair>(_ fitting: [Repair], at span: ByteSpan) -> Repair? {
        guard fitting.count > 1 else { return fitting.first }
        reportAmbiguous(span)
        return nil
    }

    /// A text can be read in several ways, and was left as it stands.
    mutating func reportAmbiguous(_ span: ByteSpan) { report(.layoutAmbiguousRepair, [quote(span)], at: span) }

    /// The beginning of a stretch, as findings quote it.
    private func quote(_ span: ByteSpan) -> String { String(ledger.reread(span).prefix(40)) }

    /// Text of a sheet that no label or heading accounts for is kept, and reported.
    mutating func reportUnplaced(_ span: ByteSpan) {
        guard !readsGenerally, !QuantityReader.isDash(bytes, span) else { return }
        report(.layoutUnplacedText, [quote(span)], at: span)
    }

    // MARK: Rows

    /// Reads the row as it was meant; false where no repair fits, or several do.
    mutating func repairRow(_ row: Layout.Row) -> Bool {
        guard let sheet = open, mayBeDamaged(row, in: sheet),
            let repair = settle(rowRepairs(row, in: sheet), at: cells[0].span)
        else { return false }
        switch repair {
        case .mergedCells(let merged):
            report(.layoutMergedCells, [quote(merged.label.span), quote(merged.value.span)], at: cells[0].span)
            cells.replaceSubrange(0...0, with: [merged.label, merged.value])
            return readTableRow(row)
        case .valueOfLabelAbove(let label): return takeValue(of: label, in: sheet)
        case .valueOfLabelBelow(let label):
            report(.layoutShiftedLabel, [quote(label.span), quote(cells[0].span)], at: label.span)
            for cell in cells { addRelatedPlans(cell.span, in: sheet) }
        case .continuedValue(let label) where !goesOn(cells[0].span, from: label, in: sheet):
            // An item of its own, or the rest of the one above.
            reportAmbiguous(cells[0].span)
            return false
        case .continuedValue(let label):
            report(.layoutContinuedRow, [quote(label.span), quote(cells[0].span)], at: cells[0].span)
            appendValue(cells[0].span, of: label, in: sheet)
        case .splitTable(let table):
            sheet.table = table
            report(.layoutSplitTable, [quote(cells[0].span)], at: cells[0].span)
            return readTableRow(row)
        }
        return true
    }

    /// A row of a table that is no text of the open section, or the line right below one.
    private func mayBeDamaged(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard !readsGenerally else { return false }
        if sheet.section.isOpen, row.inked == 1 {
            return row.isTabular && standsUnderLabel(in: sheet) || continuedLabel(row, in: sheet) != nil
        }
        return row.isTabular || !row.gapBefore && row.inked == 1 && sheet.reading.lastPair?.next == index
    }

    /// The row begins where labels stand, while the text of the section stands beside its label.
    private func standsUnderLabel(in sheet: SheetBuilder) -> Bool {
        guard let pair = sheet.reading.lastPair, pair.next == index else { return false }
        return pair.valueColumn > pair.label.column && cells[0].column == pair.label.column
    }

    private func rowRepairs(_ row: Layout.Row, in sheet: SheetBuilder) -> [RowRepair] {
        if row.isTabular, let merged = mergedLabel(cells[0]) { return [.mergedCells(merged)] }
        var fitting: [RowRepair] = []
        if let label = labelWithoutValue(row, in: sheet) { fitting.append(.valueOfLabelAbove(label)) }
        if let label = labelOfPlansBelow(row) { fitting.append(.valueOfLabelBelow(label)) }
        if let label = continuedLabel(row, in: sheet) { fitting.append(.continuedValue(label)) }
        return fitting
    }

    // MARK: Labels that slid

    /// The label on the row above that took no value there, other cells of its row being another label's.
    private func labelWithoutValue(_ row: Layout.Row, in sheet: SheetBuilder) -> RowCell? {
        guard let pair = sheet.reading.lastPair, pair.next == index, pair.valueEnd == nil, row.isTabular,
            !row.gapBefore,
            cells.count == 1, cells[0].column > pair.label.column, pair.label.meaning?.takesTextBelow == true
        else { return nil }
        return pair.label
    }

    private mutating func takeValue(of label: RowCell, in sheet: SheetBuilder) -> Bool {
        report(.layoutShiftedLabel, [quote(label.span), quote(cells[0].span)], at: label.span)
        switch label.meaning {
        case .section?:
            sheet.reopenSection()
            sheet.section.take(cells[0].span, gapBefore: true, manner: .repaired, &ledger)
            sheet.section.stand(inCell: true)
        case .relatedPlans?: addRelatedPlans(cells[0].span, in: sheet)
        case let meaning?: fillField(meaning, ledger.reread(label.span), cells[0].span, in: sheet)
        case nil: return false
        }
        return true
    }

    /// A label of plans at the left of the next row, which has plans of its own: the label of several rows slid down.
    private func labelOfPlansBelow(_ row: Layout.Row) -> RowCell? {
        guard row.isTabular, index + 1 < layout.rows.count, case let next = layout.rows[index + 1], next.isTabular,
            !next.gapBefore, next.inked > 1, case let below = layout.cells[next.cells].filter(\.hasText),
            form.label(below[0].key) == .relatedPlans, below[0].column < cells[0].column,
            below[1].column <= cells[0].column
        else { return nil }
        return RowCell(span: below[0].span, column: below[0].column, key: below[0].key, meaning: .relatedPlans)
    }

    // MARK: Values in two rows

    /// The label of the row above whose value goes on under it: no end of a sentence, no marker.
    private func continuedLabel(_ row: Layout.Row, in sheet: SheetBuilder) -> RowCell? {
        guard let pair = sheet.reading.lastPair, pair.next == index, !row.gapBefore, cells.count == 1,
            pair.label.meaning?.takesRestBelow == true, let end = pair.valueEnd, !isWhole(end),
            // What stands behind the value would stand within it.
            pair.valueColumn >= 0,
            Marker(bytes, at: cells[0].span.lower, cells[0].span.upper, atLineStart: true) == nil,
            bytes[cells[0].span.lower] != UInt8(ascii: "<"),
            !row.isTabular || cells[0].column == pair.valueColumn || cells[0].column == pair.label.column
        else { return nil }
        return pair.label
    }

    /// The text before a byte ends a sentence.
    private func isWhole(_ end: Int) -> Bool { Scalars.before(bytes, end, 0).value == 0x3002 }

    /// Values of one text always go on, text of a section where the row begins within a word or a sentence.
    private func goesOn(_ span: ByteSpan, from label: RowCell, in sheet: SheetBuilder) -> Bool {
        guard case .section? = label.meaning else { return true }
        return beginsWithinWord(span)
            || sheet.reading.lastPair?.valueEnd.map { ends($0, withinSentenceOf: span) } ?? false
    }

    /// What stands above ends in a particle or in a word of katakana that goes on, or has a comma, and the row ends the sentence:
    /// `転入を促すため、見学の` over `機会を設けます。`.
    private func ends(_ end: Int, withinSentenceOf row: ByteSpan) -> Bool {
        guard isWhole(row.upper) else { return false }
        let last = Scalars.before(bytes, end, 0).value
        if Self.particles.contains(last) { return true }
        if Self.isKatakana(last), Self.isKatakana(Scalars.decode(bytes, row.lower, row.upper).value) { return true }
        var start = end
        while start > 0, end - start < Self.longestLine, bytes[start - 1] >= 0x20 { start -= 1 }
        return Self.comma.first(in: bytes, ByteSpan(start, end)) != nil
    }

    private static func isKatakana(_ scalar: UInt32) -> Bool { (0x30A1...0x30FC).contains(scalar) }

    /// を に が は と へ で や も の 、
    private static let particles: [UInt32] = [
        0x3092, 0x306B, 0x304C, 0x306F, 0x3068, 0x3078, 0x3067, 0x3084, 0x3082, 0x306E, 0x3001,
    ]
    private static let comma: Word = "、"
    private static let longestLine = 600

    /// Hiragana and closing marks begin few words.
    func beginsWithinWord(_ span: ByteSpan) -> Bool {
        switch Scalars.decode(bytes, span.lower, span.upper).value {
        case 0x3001, 0x3002, 0x300D, 0x300F, 0x3041...0x3096, 0x30FC, 0xFF09, 0x29: true
        default: false
        }
    }

    /// Joins the rest of a value to what the row above gave.
    private mutating func appendValue(_ span: ByteSpan, of label: RowCell, in sheet: SheetBuilder) {
        if case .section? = label.meaning {
            return sheet.section.take(span, gapBefore: false, manner: .repaired, &ledger)
        }
        switch label.meaning {
        case .title?: sheet.extendTitle(taking: span, &ledger)
        case .rationale?: sheet.indicator?.extend(.rationale, taking: span, &ledger)
        case .method?: sheet.indicator?.extend(.method, taking: span, &ledger)
        default: sheet.indicator?.extend(.name, taking: span, &ledger)
        }
    }

    // MARK: Tables in two parts

    /// Goes on with the table that a blank line cut off, where the row cannot stand without its heads.
    mutating func resumeTable(_ row: Layout.Row) {
        guard let sheet = open, let table = sheet.reading.tableBefore, index > 0, layout.rows[index - 1].isTabular,
            goesOn(row, table)
        else {
            return
        }
        var fitting = [RowRepair.splitTable(table)]
        if let label = labelOfPlansBelow(row) { fitting.append(.valueOfLabelBelow(label)) }
        guard case .splitTable(let table)? = settle(fitting, at: cells[0].span) else { return }
        sheet.table = table
        // The heads have a row after all.
        takeBackLast(of: [.indicatorNone, .measuresEmptyTable])
        report(.layoutSplitTable, [quote(cells[0].span)], at: cells[0].span)
    }

    private func goesOn(_ row: Layout.Row, _ table: TableState) -> Bool {
        guard let heads = table.heads else { return cells[0].column > 0 && !cells.contains(where: \.isLabel) }
        switch heads.kind {
        case .budget:
            let labels = cells.prefix { $0.meaning == .specificSources || $0.meaning?.isMoney == true }
            return !labels.isEmpty && cells.count > labels.count
                && !cells.dropFirst(labels.count).contains(where: \.isLabel)
        case .observations: return cells.count > 1 && cells.prefix(2).contains(where: \.isPlainObservation)
        case .indicators: return cells.count > 1 && !cells.contains(where: \.isLabel)
        case .measures: return !cells.contains(where: \.isLabel)
        }
    }

    // MARK: Cells that ran together

    /// `数値目標 | 初期値（令和5年度） 49.8%`: a label with its value beside the label of its group.
    mutating func splitGroupedLabel(in sheet: SheetBuilder) {
        guard cells.count > 1, cells[0].meaning?.isGroup == true, !cells[1].isLabel, sheet.table.heads == nil,
            let merged = mergedLabel(cells[1])
        else { return }
        report(.layoutMergedCells, [quote(merged.label.span), quote(merged.value.span)], at: cells[1].span)
        cells.replaceSubrange(1...1, with: [merged.label, merged.value])
    }

    /// The longest label that a cell begins with, and the rest of the cell.
    private func mergedLabel(_ cell: RowCell) -> MergedLabel? {
        guard !cell.isLabel else { return nil }
        return MergedLabel(cell, bytes, form)
    }
}

extension Meaning {
    /// A value of text may stand on the row below its label.
    fileprivate var takesTextBelow: Bool {
        switch self {
        case .section, .relatedPlans, .title, .department, .headName, .attribute, .account: true
        default: false
        }
    }

    /// The value is one text, which may go on in the row below.
    fileprivate var takesRestBelow: Bool {
        switch self {
        case .title, .indicatorName, .rationale, .method, .section: true
        default: false
        }
    }
}
