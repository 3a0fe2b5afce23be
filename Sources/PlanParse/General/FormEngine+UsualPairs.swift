import PlanModel

/// Labels with their values in the sheets of a form that says nothing about them.
///
/// They are read by the same words, and in the same way, as in a document that no form declares: money of several years, indicators,
/// levels of the account. A label that nothing knows gives an attribute where its row goes on with the pairs above it.
extension FormEngine {
    /// Looks for the line that names the document.
    mutating func findUsualTitle() {
        let title = DocumentTitle(bytes, layout)
        usualTitle = (title.text, title.period, title.row)
    }

    /// Reads a row of a record that has one label and one value a line; false where the form has a word for the row, or
    /// where it stands in no such record.
    mutating func readVerticalPair(_ row: Layout.Row) -> Bool {
        guard let sheet = open, !readsGenerally, row.isTabular, cells.count <= 2, cells[0].meaning == nil,
            isInVerticalRecord(sheet)
        else { return false }
        startPairs(row, in: sheet)
        collectPlainCells(of: row)
        guard let label = cells.first else { return true }
        let value = cells.count > 1 ? cells[1].span : nil
        if readLettered(label, value, &sheet.lettered, in: sheet) { return true }
        readUsualPair(Head(bytes, label.span, label.key), value, in: sheet)
        return true
    }

    /// The row stands in a record of one label and value a line, whose years are told when its first row is asked for. Lines that
    /// hold none are looked at once.
    @discardableResult
    mutating func isInVerticalRecord(_ sheet: SheetBuilder) -> Bool {
        if index < verticalEnd { return verticalRows.contains(index) }
        let start = max(verticalEnd, sheet.reading.firstRow)
        var end = start
        let vertical = VerticalRecords(bytes, layout, at: start, end: &end, form)
        // What was looked at ends before the row where lines of another kind stand between.
        verticalEnd = max(end, index + 1)
        guard let vertical, index < end else { return false }
        verticalRows = start..<end
        sheet.years = vertical.years(bytes, layout, of: verticalRows, form)
        return true
    }

    /// Reads a line of usual labels with their values (`担当課：総務課`, `【担当課】総務課`, `担当課　総務課`) where rows of a table may stand;
    /// false where it is none, or where the form has a word for one of its labels.
    mutating func readUsualLine(_ row: Layout.Row) -> Bool {
        guard !readsGenerally, !form.isBuiltIn, let sheet = open, row.inked == 1, !row.isTabular, mayTableStandHere,
            let pairs = usualPairs(row, in: sheet),
            // Blanks alone are not enough within a text.
            !sheet.section.isOpen || pairs.allSatisfy({ $0.colon != nil || $0.mark != nil })
        else { return false }
        startPairs(row, in: sheet)
        for pair in pairs {
            claimMarks(of: pair)
            guard case .section(let role)? = pair.label.role, let value = pair.value,
                !QuantityReader.isDash(bytes, value)
            else {
                readUsualPair(pair.label, pair.value, in: sheet)
                continue
            }
            // The text may go on in the lines below.
            openSection(role, heading: pair.label.span, number: nil, key: .none, in: sheet)
            sheet.section.take(value, gapBefore: true, manner: .guessed, &ledger)
            sheet.section.label()
        }
        return true
    }

    /// Claims what stands around a label: a colon, brackets.
    mutating func claimMarks(of pair: PairRow.Pair) {
        if let colon = pair.colon { ledger.claim(colon, as: .markup) }
        guard let mark = pair.mark else { return }
        ledger.claim(ByteSpan(mark.lower, pair.label.span.lower), as: .markup)
        ledger.claim(ByteSpan(pair.label.span.upper, mark.upper), as: .markup)
    }

    /// Reads a row of labels that the usual vocabulary knows, with their values, or one that goes on with the pairs above it;
    /// false where it is none.
    mutating func readUsualPairs(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard sheet.table.heads == nil else { return false }
        guard let pairs = usualPairs(row, in: sheet) else { return readUnknownPair(row, in: sheet) }
        startPairs(row, in: sheet)
        for pair in pairs { readUsualPair(pair.label, pair.value, in: sheet) }
        return true
    }

    /// Takes the usual labels with their values off the end of a row that begins with a label of the form and one value:
    /// `点検番号 | 4-02 | 事業費 | 100千円`.
    mutating func takeUsualRest() -> [RowCell] {
        guard cells.count > 3, cells.count.isMultiple(of: 2), let first = cells[0].meaning, first.takesText,
            first != .relatedPlans, !cells.dropFirst().contains(where: \.isLabel),
            stride(from: 2, to: cells.count, by: 2).allSatisfy({ place in
                LabelRoles.standard.role(of: cells[place].key) != nil
                    && LabelRoles.standard.role(of: cells[place + 1].key) == nil
            })
        else { return [] }
        defer { cells.removeLast(cells.count - 2) }
        return Array(cells[2...])
    }

    /// Reads what was taken off the end of a row.
    mutating func readUsualRest(_ rest: [RowCell], in sheet: SheetBuilder) {
        for place in stride(from: 0, to: rest.count, by: 2) {
            leaveSection(in: sheet)
            readUsualPair(Head(bytes, rest[place].span, rest[place].key), rest[place + 1].span, in: sheet)
        }
    }

    /// The pairs of a row; nil where the form has a word for one of them.
    private func usualPairs(_ row: Layout.Row, in sheet: SheetBuilder) -> [PairRow.Pair]? {
        guard let pairs = PairRow(bytes, layout, index)?.pairs,
            pairs.allSatisfy({ form.label($0.label.key) == nil })
        else { return nil }
        return pairs
    }

    /// Keeps a label that nothing knows with its value, right below a row of a label and a value.
    private mutating func readUnknownPair(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard row.isTabular, cells.count == 2, cells[0].column == 0, sheet.reading.lastPair?.next == index,
            !row.gapBefore, !cells.contains(where: \.isLabel), cells[0].span.count <= Self.longestLabel,
            CellKind(bytes, cells[0].span) == .words
        else { return false }
        let (label, value) = (cells[0].span, cells[1].span)
        if !sheet.reading.hasUnknownLabel { reportUnplaced(label.union(value)) }
        sheet.reading.hasUnknownLabel = true
        startPairs(row, in: sheet)
        ledger.claimLabel(label)
        if QuantityReader.isDash(bytes, value) {
            ledger.claim(value, as: .markup)
        } else {
            readPairText(.text, label, value, in: sheet)
        }
        return true
    }

    /// Ends the text above a row of pairs, and notes it for the row below.
    private mutating func startPairs(_ row: Layout.Row, in sheet: SheetBuilder) {
        leaveSection(in: sheet)
        notePair(row, in: sheet)
        sheet.reading.expectsTable = true
    }

    /// Puts the value of a usual label where its role says. The form alone opens sheets, so a second name is kept beside the first.
    private mutating func readUsualPair(_ label: Head, _ value: ByteSpan?, in sheet: SheetBuilder) {
        var sheet = sheet
        switch label.role {
        case .projectName? where sheet.record.title != nil, .measureName?:
            ledger.claimLabel(label.span)
            if let value { readPairText(.text, label.span, value, in: sheet) }
        case .projectName?:
            ledger.claimLabel(label.span)
            if let value { sheet.takeTitle([value], manner: .guessed, &ledger) }
        default: readPair(label, value, &sheet.years, in: &sheet)
        }
    }
}
