import PlanModel

/// What stands before the first sheet of a form: the title, the municipality and the table of contents, and whatever else,
/// which is read as in a document that no form declares.
extension FormEngine {
    /// Reads the rows before the first that opens a sheet. Where none does, the whole document is read without the form.
    mutating func readFront() {
        guard !form.isBuiltIn else { return }
        let first = firstOpening() ?? 0
        index = 0
        if first > 0 { readRows(before: first) }
        takeTitleOfSheet()
    }

    private mutating func readRows(before first: Int) {
        // A line of a sheet may name the document.
        noteTitle(at: usualTitle?.row ?? DocumentTitle(bytes, layout).row)
        let rows = layout.rows
        // Nothing may read on into the first sheet.
        layout.rows.removeSubrange(first...)
        (readsGenerally, isInFront) = (true, true)
        walk()
        (readsGenerally, isInFront) = (false, false)
        layout.rows = rows
        index = first
        forgetFront()
    }

    /// Names the document by a line of its sheets, which take the line itself.
    private mutating func takeTitleOfSheet() {
        guard plan.record.title == nil, let title = usualTitle, let row = title.row, row >= index,
            let line = layout.line(row)
        else { return }
        headingSpans.append(line.span)
        plan.setTitle(title.text, title.period, in: line.span, ledger)
    }

    /// Takes a line before the first sheet of a form that is the document's; false where it is none.
    mutating func takeFrontMatter() -> Bool {
        let row = layout.rows[index]
        guard isInFront, row.inked > 0 else { return false }
        collectCells(of: row)
        guard readFrontMatter(row) else { return false }
        claimTags(of: row)
        return true
    }

    /// Forgets what lines of the front say of those below them.
    private mutating func forgetFront() {
        (headingsAbove, captions, municipalRows) = (HeadingsAbove(), MoneyCaptions(), MunicipalRows())
        (lastTable, lastMoneyLine, titleRow, titleYear) = (nil, nil, nil, nil)
        (verticalEnd, endOfHeaded, verticalRows) = (0, 0, 0..<0)
    }

    /// The first row that opens a sheet.
    private mutating func firstOpening() -> Int? {
        for place in layout.rows.indices where layout.rows[place].inked > 0 {
            guard isWanted() else { return nil }
            index = place
            collectCells(of: layout.rows[place])
            if opensSheet(layout.rows[place]) { return place }
        }
        return nil
    }

    /// Whether the collected row would open a sheet.
    mutating func opensSheet(_ row: Layout.Row) -> Bool {
        if form.hasOpeningLabel {
            if form.opens(cells[0].key) { return true }
            if row.inked == 1, !row.isTabular, let first = LabelLine(cells[0].span, bytes, form)?.cells.first,
                form.opens(first.key)
            {
                return true
            }
        }
        for opening in form.sheets where opens(opening.kind, row) { return true }
        return false
    }

    private mutating func opens(_ opening: CompiledForm.SheetOpening.Kind, _ row: Layout.Row) -> Bool {
        let heading: CodedHeading?
        switch opening {
        case .heading(let words):
            guard row.inked == 1, let cell = layout.headingCell(row) else { return false }
            return HeadingLine.isOne(cell, endingIn: words, bytes)
        case .code(let word): heading = codedHeading(word)
        case .chapter(let separator):
            heading = layout.headingCell(row).flatMap { _ in CodedHeading(bytes, cells[0].span, separator: separator) }
        case .pillar:
            guard layout.headingCell(row) != nil, row.gapBefore || isAboveChapter else { return false }
            heading = pillar(cells[0].span)
        case .label: return false
        }
        return heading.map { title(of: $0, row) != nil } ?? false
    }
}
