import PlanModel

/// Where sheets begin and end.
extension FormEngine {
    /// Opens a sheet where the row does so; true where the row is used up by that.
    mutating func openSheet(_ row: Layout.Row) -> Bool {
        for place in form.sheets.indices where opensSheet(form.sheets[place], place, row) {
            openings[place] = true
            return true
        }
        return false
    }

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
            openings[place] = true
            // The cells of the row are read as those of the sheet.
            return false
        }
    }

    /// The word and code that the row begins with, in one cell or in two.
    private mutating func codedHeading(_ word: Word) -> CodedHeading? {
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
    private var isAboveChapter: Bool {
        guard let separator = chapterSeparator, index + 1 < layout.rows.count,
            let cell = layout.headingCell(layout.rows[index + 1])
        else { return false }
        return CodedHeading(bytes, cell.span, separator: separator) != nil
    }

    /// The pillar that a line names, its word being that of some chapter.
    private func pillar(_ span: ByteSpan) -> CodedHeading? {
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
        startSheet(kind, at: cell.span.lower)
        let line = ledger.field(cell.span)
        open?.setHeading(line, at: cell.span)
        headingSpans.append(cell.span)
        let year = heading.period.flatMap { $0.precision == .range ? nil : $0 }
        open?.setYear(year, at: place(of: year?.text, in: cell.span))
        open?.setDepartment(heading.department, at: place(of: heading.department, in: cell.span))
        if plan.title == nil {
            plan.title = heading.title
            placeTitle(in: cell.span)
        }
        open?.receiver = form.form.lead == .head ? .lead : .none
        return true
    }

    /// A coded heading opens its sheet, or stands above one that follows at once and belongs to that.
    private mutating func openAtCode(_ kind: Sheet.Kind, _ heading: CodedHeading, _ row: Layout.Row) -> Bool {
        let title: ByteSpan
        if !heading.title.isEmpty {
            guard row.inked == 1, !endsSentence(heading.title) else { return false }
            title = heading.title
        } else {
            guard cells.count == 2 else { return false }
            title = cells[1].span
        }
        closeSheet()
        let place = placeOfNextRow(kind, row)
        if place == nil { startSheet(kind, at: pendingStart ?? row.start) }
        let spans = heading.title.isEmpty ? [cells[0].span, title] : [cells[0].span]
        let line = spans.map { ledger.field($0) }.joined(separator: " ")
        let ancestors = ancestors(of: kind, code: heading.code)
        let ancestor = Sheet.Ancestor(kind: kind, code: heading.code, title: ledger.reread(title))
        if let place {
            pendingStart = pendingStart ?? row.start
            pendingHeading = place == .project ? (line, cells[0].span.union(title)) : nil
            if place == .measure, index + 1 < layout.rows.count, layout.rows[index + 1].gapBefore {
                report(.layoutSplitTable, [line], at: cells[0].span)
            }
        } else {
            open?.setCode(heading.code, at: self.place(of: heading.code, in: cells[0].span))
            open?.setTitle(ancestor.title, at: title)
            open?.setHeading(line, at: cells[0].span.union(title))
            open?.sheet.lineage = ancestors
        }
        lineage = ancestors + [ancestor]
        return true
    }

    /// A row of a table that begins with the opening label starts a sheet; its cells are read afterwards.
    private mutating func openAtLabel(_ kind: Sheet.Kind, _ row: Layout.Row) {
        let heading = pendingHeading
        startSheet(kind, at: pendingStart ?? row.start)
        open?.setHeading(heading?.line, at: heading?.span)
        open?.sheet.lineage = lineage
    }

    /// The ancestors that a code has: those of an outer kind whose code it continues.
    private func ancestors(of kind: Sheet.Kind, code: String) -> [Sheet.Ancestor] {
        guard kind != .policy else { return [] }
        return lineage.filter { $0.kind == .policy && (code.hasPrefix(($0.code ?? "") + "-") || !code.contains("-")) }
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

    /// Closes the sheet before and starts one.
    mutating func startSheet(_ kind: Sheet.Kind, at start: Int) {
        closeSheet()
        (pendingHeading, pendingStart) = (nil, nil)
        open = OpenSheet(
            kind, id: plan.sheets.count + 1, start: start, indicatorKind: form.form.indicatorKind,
            nesting: limits.maximumNesting)
    }

    /// Closes the sheet and adds it to the plan.
    mutating func closeSheet() {
        guard isSheetOpen else { return }
        closeTable()
        closeIndicator()
        closeBudget()
        closeSection()
        guard let sheet = open.take() else { return }
        sheet.trace.span = ByteSpan(sheet.start, max(sheet.start, ledger.end)).sourceSpan
        sheet.trace.coverage += ledger.takeCoverage()
        guard let place = sheet.place else {
            plan.sheets.append(sheet.sheet)
            trace.sheets.append(sheet.trace)
            return
        }
        plan.sheets[place] = sheet.sheet
        trace.sheets[place] = sheet.trace
    }

    // MARK: Table of contents

    /// An entry in brackets before the first sheet (`【政策 6 : …】`, `【施策 6-1】 …`), or the line under one.
    mutating func readOutline(_ span: ByteSpan, _ row: Layout.Row) -> Bool {
        for (word, kind) in form.outline {
            guard let entry = OutlineLine(bytes, span, word: word) else { continue }
            _ = ledger.field(span)
            let title = ledger.reread(entry.title)
            plan.outline.append(OutlineEntry(kind: kind, code: entry.code, title: title))
            trace.outline.append(span.sourceSpan)
            return true
        }
        guard let last = plan.outline.last, last.kind == .policy, last.description == nil else { return false }
        plan.outline[plan.outline.count - 1].description = ledger.field(span)
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
