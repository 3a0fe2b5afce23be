import PlanModel

/// Where sheets begin and end.
extension FormEngine {
    /// Opens a sheet where the row does so; true where the row is used up by that.
    @inline(__always)
    mutating func openSheet(_ row: Layout.Row) -> Bool {
        for place in form.sheets.indices where opensSheet(form.sheets[place], place, row) {
            noteOpening(place)
            return true
        }
        return false
    }

    private mutating func noteOpening(_ place: Int) {
        openings[place] = true
        // What lines say of the tables of a sheet ends with it.
        if !form.isBuiltIn { captions = MoneyCaptions() }
    }

    @inline(__always)
    private mutating func opensSheet(_ opening: CompiledForm.SheetOpening, _ place: Int, _ row: Layout.Row) -> Bool {
        switch opening.kind {
        case .heading(let words): return row.inked == 1 && openAtHeading(opening.sheet, words, row)
        case .code(let word): return codedHeading(word).map { openAtCode(opening.sheet, $0, row) } ?? false
        case .chapter(let separator):
            guard layout.headingCell(row) != nil,
                let heading = CodedHeading(bytes, cells[0].span, separator: separator)
            else { return false }
            return openAtCode(opening.sheet, heading, row)
        case .pillar:
            guard layout.headingCell(row) != nil, row.gapBefore || isAboveChapter, let heading = pillar(cells[0].span)
            else { return false }
            return openAtCode(opening.sheet, heading, row)
        case .label(let label):
            guard cells[0].key.hash == label, label != 0 else { return false }
            openAtLabel(opening.sheet, row)
            noteOpening(place)
            // The cells of the row are read as those of the sheet.
            return false
        }
    }

    /// The word and code that the row begins with, in one cell or in two.
    mutating func codedHeading(_ word: Word) -> CodedHeading? {
        if let heading = CodedHeading(bytes, cells[0].span, word: word) { return heading }
        guard cells.count == 3,
            word.end(in: bytes, at: cells[0].span.lower, cells[0].span.upper) == cells[0].span.upper,
            case let both = cells[0].span.union(cells[1].span),
            let heading = CodedHeading(bytes, both, word: word), heading.title.isEmpty
        else { return nil }
        cells.replaceSubrange(0...1, with: [RowCell(span: both, column: cells[0].column, key: .none, meaning: nil)])
        return heading
    }

    /// The next row is the heading of a chapter.
    var isAboveChapter: Bool {
        guard let separator = chapterSeparator, index + 1 < layout.rows.count,
            let cell = layout.headingCell(layout.rows[index + 1])
        else { return false }
        return CodedHeading(bytes, cell.span, separator: separator) != nil
    }

    /// The pillar that a line names, its word being that of some chapter.
    func pillar(_ span: ByteSpan) -> CodedHeading? {
        pillarWords.isEmpty ? nil : CodedHeading(bytes, span, pillarWords: pillarWords)
    }

    /// The folded words of the pillars, told by the chapter headings of the document.
    mutating func findPillarWords() {
        guard let separator = chapterSeparator else { return }
        for row in layout.rows where row.inked == 1 {
            guard let cell = layout.cells[row.cells].first(where: \.hasText),
                let heading = CodedHeading(bytes, cell.span, separator: separator)
            else { continue }
            pillarWords.insert(CodedHeading.folded(bytes, heading.word))
        }
    }

    private var chapterSeparator: Word? {
        form.sheets.lazy.compactMap { opening in
            if case .chapter(let separator) = opening.kind { separator } else { nil }
        }.first
    }

    // MARK: Openings

    private mutating func openAtHeading(_ kind: Sheet.Kind, _ words: Word, _ row: Layout.Row) -> Bool {
        guard let cell = layout.headingCell(row), let heading = HeadingLine(cell, endingIn: words, ledger)
        else { return false }
        let sheet = startSheet(kind, at: cell.span.lower)
        sheet.setHeading(SheetHeading(taking: cell.span, &ledger))
        headingSpans.append(cell.span)
        let year = heading.period.flatMap { $0.precision == .range ? nil : $0 }
        sheet.setYear(year, at: ledger.place(of: year?.text, in: cell.span))
        let department = ledger.place(of: heading.department, in: cell.span)
        sheet.organization.setDepartment(heading.department, at: department)
        if plan.record.title == nil {
            plan.setTitle(heading.title, plan.record.fiscalYear, in: cell.span, ledger)
        }
        if form.form.lead == .head { sheet.awaitLead() }
        return true
    }

    /// The title behind a code, in its cell or in the only other one; nil where the row is no heading.
    func title(of heading: CodedHeading, _ row: Layout.Row) -> ByteSpan? {
        guard heading.title.isEmpty else {
            return row.inked == 1 && !endsSentence(heading.title) ? heading.title : nil
        }
        return cells.count == 2 ? cells[1].span : nil
    }

    /// A coded heading opens its sheet, or stands above one that follows at once and belongs to that.
    private mutating func openAtCode(_ kind: Sheet.Kind, _ heading: CodedHeading, _ row: Layout.Row) -> Bool {
        guard let title = title(of: heading, row) else { return false }
        closeSheet()
        let place = placeOfNextRow(kind, row)
        let sheet = place == nil ? startSheet(kind, at: headingsAbove.start(or: row.start)) : nil
        let spans = heading.title.isEmpty ? [cells[0].span, title] : [cells[0].span]
        let line = SheetHeading(taking: spans, over: cells[0].span.union(title), &ledger)
        let ancestors = headingsAbove.ancestors(of: kind, code: heading.code)
        let ancestor = Sheet.Ancestor(kind: kind, code: heading.code, title: ledger.reread(title))
        if let sheet {
            sheet.setCode(heading.code, at: ledger.place(of: heading.code, in: cells[0].span))
            sheet.setTitle(ancestor.title, at: title)
            sheet.setHeading(line)
            sheet.stand(below: ancestors)
        } else {
            headingsAbove.keep(place == .project ? line : nil, from: row.start)
            if place == .measure, index + 1 < layout.rows.count, layout.rows[index + 1].gapBefore {
                report(.layoutSplitTable, [line.line], at: cells[0].span)
            }
        }
        headingsAbove.descend(to: ancestors + [ancestor])
        return true
    }

    /// A row of a table that begins with the opening label starts a sheet; its cells are read afterwards.
    private mutating func openAtLabel(_ kind: Sheet.Kind, _ row: Layout.Row) {
        let heading = headingsAbove.line
        let sheet = startSheet(kind, at: headingsAbove.start(or: row.start))
        if let heading { sheet.setHeading(heading) }
        sheet.stand(below: headingsAbove.lineage)
    }

    /// The sheet that the next row opens below this heading: a project by its table, or a measure in the next row of
    /// the same table, a blank line between them or none; nil where this heading opens a sheet of its own.
    private func placeOfNextRow(_ kind: Sheet.Kind, _ row: Layout.Row) -> Sheet.Kind? {
        guard let next = layout.rows[(index + 1)...].first(where: { $0.inked > 0 }),
            let cell = layout.cells[next.cells].first(where: \.hasText)
        else { return nil }
        if form.hasOpeningLabel {
            let first = LabelLine(cell.span, bytes, form)?.cells.first?.key
            if form.opens(cell.key) || first.map(form.opens) == true { return .project }
        }
        guard kind == .policy, !next.gapBefore || row.isTabular && next.isTabular else { return nil }
        let opensMeasure = form.sheets.contains { opening in
            guard opening.sheet == .measure, case .code(let word) = opening.kind else { return false }
            return CodedHeading(bytes, cell.span, word: word) != nil
        }
        return opensMeasure ? .measure : nil
    }

    private func endsSentence(_ span: ByteSpan) -> Bool {
        Scalars.before(bytes, span.upper, span.lower).value == 0x3002
    }

    // MARK: Start and end

    /// The sheet that is being read; where none is, a table's is started.
    mutating func currentSheet(from start: Int) -> SheetBuilder {
        if let sheet = open { return sheet }
        return startSheet(.table, at: start)
    }

    /// Closes the sheet before and starts one.
    @discardableResult
    mutating func startSheet(_ kind: Sheet.Kind, at start: Int) -> SheetBuilder {
        closeSheet()
        headingsAbove.close()
        let sheet = SheetBuilder(
            kind, id: plan.nextPlace + 1, start: start, indicatorKind: form.form.indicatorKind,
            nesting: limits.maximumNesting)
        sheet.reading.firstRow = index
        open = sheet
        return sheet
    }

    /// Closes the sheet and adds it to the plan.
    mutating func closeSheet() {
        guard let sheet = open else { return }
        if let sheetAbove, sheetAbove === sheet { return suspend(sheet) }
        closeTable(in: sheet)
        closeIndicator(in: sheet)
        closeLettered(sheet.lettered, in: sheet)
        closeSection(in: sheet)
        open = nil
        plan.put(sheet.finish(&ledger), at: sheet.place)
    }

    // MARK: Table of contents

    /// An entry in brackets before the first sheet (`【政策 6 : …】`, `【施策 6-1】 …`), or the line under one.
    mutating func readOutline(_ span: ByteSpan, _ row: Layout.Row) -> Bool {
        for (word, kind) in form.outline {
            guard let entry = OutlineLine(bytes, span, word: word) else { continue }
            plan.takeEntry(kind, entry.code, title: entry.title, of: span, &ledger)
            return true
        }
        guard let last = plan.record.outline.last, last.kind == .policy, last.description == nil else { return false }
        plan.describeEntry(taking: span, &ledger)
        return true
    }
}

/// An entry of a table of contents: `【政策 6 : 協働・行政経営】`, `【施策 6-1】 参加と…`.
struct OutlineLine {
    let code: String
    let title: ByteSpan

    /// The entry that a line makes up, or nil.
    init?(_ bytes: [UInt8], _ span: ByteSpan, word: Word) {
        let (open, openLength) = Scalars.decode(bytes, span.lower, span.upper)
        guard open == 0x3010, let close = Self.close.first(in: bytes, span) else { return nil }
        let inside = CleanText(bytes).trimmed(ByteSpan(span.lower + openLength, close.lower))
        let parts = Self.parts(bytes, inside)
        guard let heading = CodedHeading(bytes, parts.code, word: word), heading.title.isEmpty else { return nil }
        code = heading.code
        let behind = CleanText(bytes).trimmed(ByteSpan(close.upper, span.upper))
        title = behind.isEmpty ? parts.title : behind
    }

    /// What stands before and behind the colon.
    private static func parts(_ bytes: [UInt8], _ inside: ByteSpan) -> (code: ByteSpan, title: ByteSpan) {
        var index = inside.lower
        while index < inside.upper {
            let (scalar, length) = Scalars.decode(bytes, index, inside.upper)
            if Scalars.folded(scalar) == 0x3A {
                let clean = CleanText(bytes)
                return (
                    clean.trimmed(ByteSpan(inside.lower, index)),
                    clean.trimmed(ByteSpan(index + length, inside.upper))
                )
            }
            index += length
        }
        return (inside, ByteSpan(inside.upper, inside.upper))
    }

    private static let close: Word = "】"
}
