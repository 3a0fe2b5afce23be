import PlanModel

/// Lines of text: front matter, leads, labels with a value in one line, footnotes.
extension FormEngine {
    /// Text for whatever is open: a table of contents, a lead, a footnote, a list of plans, a section.
    mutating func readText(_ row: Layout.Row) {
        guard isSheetOpen || readsGenerally else {
            readFrontMatter(row)
            return
        }
        let sheet = currentSheet(from: row.start)
        if row.inked == 1,
            readFootnote(cells[0].span, in: sheet) || readRestOfFootnote(row, in: sheet)
                || readTableUnit(cells[0].span, in: sheet) || readInlineLabel(row, in: sheet)
        {
            return
        }
        switch sheet.receiver {
        case .lead:
            if !readLead(row, in: sheet) { continueSection(row, in: sheet) }
        case .relatedPlans: continuePlans(row, in: sheet)
        case .section where returnToPlans(in: sheet): break
        default: continueSection(row, in: sheet)
        }
    }

    /// Reads a line before the first sheet that is the document's, not a sheet's: its municipality, its title, its table of
    /// contents. False where it is none.
    @discardableResult
    mutating func readFrontMatter(_ row: Layout.Row) -> Bool {
        if readMunicipality() { return true }
        guard row.inked == 1, let cell = layout.cells[row.cells].first(where: \.hasText) else { return false }
        if readOutline(cell.span, row) || readUsualTitle(cell) { return true }
        guard plan.record.title == nil, let title = form.title, let heading = HeadingLine(cell, endingIn: title, ledger)
        else { return false }
        headingSpans.append(cell.span)
        let year = heading.period.flatMap { $0.precision == .range ? nil : $0 }
        plan.takeTitle(heading.title, year, in: cell.span, &ledger)
        return true
    }

    /// The line that names a document whose form says no title: the one that would name it without the form, or that by which
    /// the form recognised it.
    private mutating func readUsualTitle(_ cell: Layout.Cell) -> Bool {
        guard let usual = usualTitle, plan.record.title == nil else { return false }
        if let row = usual.row {
            guard row == index else { return false }
            headingSpans.append(cell.span)
            ledger.usualManner = .guessed
            plan.takeTitle(usual.text, usual.period, in: cell.span, &ledger)
            ledger.usualManner = .declared
            return true
        }
        for case .heading(let words) in form.evidence {
            guard let heading = HeadingLine(cell, endingIn: words, ledger) else { continue }
            headingSpans.append(cell.span)
            let year = heading.period.flatMap { $0.precision == .range ? nil : $0 }
            plan.takeTitle(heading.title, year, in: cell.span, &ledger)
            return true
        }
        return false
    }

    /// The head of the department, where the form has it before the first heading.
    private mutating func readLead(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard row.inked == 1, sheet.organization.record.head == nil,
            HeadName(ledger.reread(cells[0].span)) != nil
        else { return false }
        sheet.organization.takeHead(cells[0].span, &ledger)
        return true
    }

    /// A label and its value in one line: `関連する個別計画 吉岡町情報セキュリティポリシー`.
    private mutating func readInlineLabel(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard !row.isTabular, let inline = InlineLabel(cells[0].span, bytes, form) else { return false }
        closeTable(in: sheet)
        cells = [inline.label, inline.rest]
        readPairs(row, in: sheet)
        return true
    }

    /// A line that gives the unit of the table below it: `（単位：千円）`.
    private mutating func readTableUnit(_ span: ByteSpan, in sheet: SheetBuilder) -> Bool {
        guard !readsGenerally, let unit = TableUnit(bytes, span) else { return false }
        ledger.claim(ByteSpan(span.lower, unit.span.lower), as: .label)
        sheet.reading.takeUnit(unit.unit, unit.span, &ledger)
        ledger.claim(ByteSpan(unit.span.upper, span.upper), as: .label)
        return true
    }

    /// A definition of a footnote: `※34 …`, ` ※ 35 …`.
    private mutating func readFootnote(_ span: ByteSpan, in sheet: SheetBuilder) -> Bool {
        guard let mark = form.footnoteMark, let next = mark.end(in: bytes, at: span.lower, span.upper) else {
            return false
        }
        let numberStart = CleanText(bytes).trimmed(ByteSpan(next, span.upper)).lower
        guard let (number, numberEnd) = Digits.number(bytes, numberStart, span.upper) else { return false }
        ledger.claim(ByteSpan(span.lower, numberEnd), as: .marker)
        let text = CleanText(bytes).trimmed(ByteSpan(numberEnd, span.upper))
        sheet.footnotes.take(number, text, at: span, row: index, &ledger)
        return true
    }

    /// The next line of a footnote that does not end its sentence.
    private mutating func readRestOfFootnote(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        let span = cells[0].span
        guard sheet.footnotes.mayGoOn(in: index), !row.gapBefore, !row.isTabular,
            Marker(bytes, at: span.lower, span.upper, atLineStart: true) == nil
        else { return false }
        sheet.footnotes.extend(with: span, row: index, &ledger)
        return true
    }
}

/// The label that a line starts with, up to one of its first two blanks, and what stands behind it.
struct InlineLabel {
    let label: RowCell
    let rest: RowCell

    init?(_ span: ByteSpan, _ bytes: [UInt8], _ form: CompiledForm) {
        let limit = min(span.upper, span.lower + LabelKey.maximumLength + 1)
        var index = span.lower
        for _ in 0..<2 {
            index = CharacterClass.nextBlank(bytes, index, limit)
            guard index < span.upper, index - span.lower <= LabelKey.maximumLength else { return nil }
            let head = ByteSpan(span.lower, index)
            let key = LabelKey(bytes, head)
            let rest = CleanText(bytes).trimmed(ByteSpan(index, span.upper))
            if let meaning = form.label(key), meaning.takesInlineValue {
                label = RowCell(span: head, column: 0, key: key, meaning: meaning)
                self.rest = RowCell(span: rest, column: 1, key: .none, meaning: nil)
                return
            }
            index = rest.lower
        }
        return nil
    }
}
