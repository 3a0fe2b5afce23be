import PlanModel

/// Headings and the text under them.
extension FormEngine {
    /// What a heading line says.
    private struct Heading {
        let meaning: Meaning
        let text: ByteSpan
        let key: LabelKey
        var number: Int?
        var style: UInt32 = 0
        var isMarked = false
        /// What the next row adds to the text.
        var rest: ByteSpan?

        init(meaning: Meaning, text: ByteSpan, key: LabelKey) {
            self.meaning = meaning
            self.text = text
            self.key = key
        }

        /// A heading behind the dash that an extractor put before it: `- ・目標の計画と達成状況`.
        init?(dashed span: ByteSpan, _ bytes: [UInt8], _ form: CompiledForm) {
            guard let dash = Marker(bytes, at: span.lower, span.upper, atLineStart: true), dash.kind == .bullet(0x2D)
            else { return nil }
            let text = CleanText(bytes).trimmed(ByteSpan(dash.end, span.upper))
            let key = LabelKey(bytes, text)
            guard let meaning = form.heading(key) else { return nil }
            self.init(meaning: meaning, text: text, key: key)
        }
    }

    /// Opens what the row heads; false where it is no heading.
    mutating func openHeading(_ row: Layout.Row) -> Bool {
        guard row.inked == 1, isSheetOpen || readsGenerally, let heading = heading(row) else { return false }
        let sheet = currentSheet(from: row.start)
        let cell = cells[0].span
        ledger.claim(ByteSpan(cell.lower, heading.text.lower), as: .marker)
        if let number = heading.number { sheet.reading.note(heading: number, style: heading.style) }
        sheet.reading.expectsTable = heading.isMarked
        noteMoneyUnit(of: heading.text)
        switch heading.meaning {
        case .section(let role):
            dropEmptyParent(of: heading.isMarked, in: sheet)
            // What stands below it is no row of figures: under years alone any text would be one.
            if case .observations? = sheet.table.heads?.kind { sheet.table.endHeads() }
            openSection(role, heading: heading.text, number: heading.number, key: heading.key, in: sheet)
            sheet.section.begin(with: cell, isMarked: heading.isMarked)
        case .nothing:
            openTable(under: heading.text, in: sheet)
            sheet.section.endItem()
        default:
            closeSection(in: sheet)
            openTable(under: heading.text, in: sheet)
            sheet.awaitNothing()
        }
        if heading.meaning == .relatedPlans { sheet.awaitPlans() }
        if case .indicators(let kind) = heading.meaning { sheet.reading.indicatorKind = kind }
        if let rest = heading.rest {
            takeRest(rest, of: heading, in: sheet)
        } else if heading.meaning == .section(.other), heading.number != nil, let rest = restOfHeading(row),
            beginsWithinWord(rest)
        {
            // A heading that no form knows, or the first line of one that goes on.
            reportAmbiguous(rest)
        }
        return true
    }

    /// In other forms than the package's the unit that a line gave ends with the next heading, which may give one itself.
    private mutating func noteMoneyUnit(of heading: ByteSpan) {
        if form.isBuiltIn || readsGenerally { return }
        captions.note(TableUnit.within(heading, bytes).flatMap { $0.dimension == .money ? $0 : nil })
    }

    /// Claims a heading that is no section's: figures or labels stand below it.
    private mutating func openTable(under heading: ByteSpan, in sheet: SheetBuilder) {
        ledger.claimLabel(heading)
        sheet.reading.expectsTable = true
    }

    /// The heading goes on in the next row.
    private mutating func takeRest(_ rest: ByteSpan, of heading: Heading, in sheet: SheetBuilder) {
        report(.layoutContinuedRow, [ledger.reread(heading.text), ledger.reread(rest)], at: rest)
        index += 2
        guard case .section = heading.meaning else { return ledger.claimLabel(rest) }
        sheet.section.extendHeading(taking: rest, &ledger)
    }

    /// The collected row is a heading that the form declares.
    func isHeading(_ row: Layout.Row) -> Bool { heading(row) != nil }

    @inline(__always)
    private func heading(_ row: Layout.Row) -> Heading? {
        let cell = cells[0]
        if let meaning = form.heading(cell.key) { return Heading(meaning: meaning, text: cell.span, key: cell.key) }
        if let heading = Heading(dashed: cell.span, bytes, form) { return heading }
        if let mark = form.headingMark, let next = mark.end(in: bytes, at: cell.span.lower, cell.span.upper) {
            return markedHeading(CleanText(bytes).trimmed(ByteSpan(next, cell.span.upper)))
        }
        guard let numbered = NumberedHeading(bytes, cell.span) else { return nil }
        return numberedHeading(numbered, row)
    }

    /// A heading with the form's mark; what is not declared is a section all the same.
    private func markedHeading(_ text: ByteSpan) -> Heading? {
        guard !text.isEmpty else { return nil }
        let key = LabelKey(bytes, text)
        var heading = Heading(meaning: form.heading(key) ?? .section(.other), text: text, key: key)
        heading.isMarked = true
        return heading
    }

    private func numberedHeading(_ heading: NumberedHeading, _ row: Layout.Row) -> Heading? {
        let key = LabelKey(bytes, heading.text)
        func made(_ meaning: Meaning) -> Heading {
            var made = Heading(meaning: meaning, text: heading.text, key: key)
            made.number = heading.number
            made.style = heading.style
            return made
        }
        if let meaning = form.heading(key) { return made(meaning) }
        let (last, style) = open.map { ($0.reading.headingNumber, $0.reading.headingStyle) } ?? (0, 0)
        guard heading.number > last, heading.text.count <= LabelKey.maximumLength else {
            return nil
        }
        for (word, meaning) in form.containing where word.first(in: bytes, heading.text) != nil { return made(meaning) }
        // A heading wrapped inside its cell says the same.
        if let whole = BrokenYear.withoutBlanks(bytes, heading.text), let meaning = form.meaning(containedIn: whole) {
            return made(meaning)
        }
        if let rest = restOfHeading(row), form.meaning(containedIn: Array(bytes[rest.lower..<rest.upper])) == nil,
            let meaning = form.meaning(containedIn: joined(heading.text, rest))
        {
            var whole = made(meaning)
            whole.rest = rest
            return whole
        }
        guard form.form.numbersSections, heading.number == last + 1, heading.style == style else { return nil }
        return made(.section(.other))
    }

    /// The text right below a heading, which may be its second line: no entry, no sentence, no heading of its own.
    private func restOfHeading(_ row: Layout.Row) -> ByteSpan? {
        guard !form.containing.isEmpty, index + 1 < layout.rows.count, case let next = layout.rows[index + 1],
            next.inked == 1, !next.gapBefore, next.isTabular == row.isTabular,
            let cell = layout.cells[next.cells].first(where: \.hasText), cell.span.count <= LabelKey.maximumLength,
            bytes[cell.span.lower] != UInt8(ascii: "<"), NumberedHeading(bytes, cell.span) == nil,
            Marker(bytes, at: cell.span.lower, cell.span.upper, atLineStart: true) == nil
        else { return nil }
        return cell.span
    }

    private func joined(_ first: ByteSpan, _ second: ByteSpan) -> [UInt8] {
        Array(bytes[first.lower..<first.upper]) + bytes[second.lower..<second.upper]
    }

    /// `◆方針` over `目的`: a marked heading that holds nothing but another heading gives way to it.
    private mutating func dropEmptyParent(of isMarked: Bool, in sheet: SheetBuilder) {
        if !isMarked, sheet.section.isMarked, sheet.section.isOpen, sheet.section.isEmpty { sheet.section.drop() }
    }

    // MARK: Sections

    /// Starts a section.
    mutating func openSection(
        _ role: Sheet.Section.Role, heading: ByteSpan?, number: Int?, key: LabelKey, in sheet: SheetBuilder
    ) {
        closeSection(in: sheet)
        sheet.openSection(role, number, taking: heading, &ledger)
        guard !key.period.isEmpty, sheet.record.fiscalYear == nil else { return }
        let year = period(key.period)
        // A range of years is not the year of a sheet.
        if year?.precision != .range { sheet.setYear(year, at: key.period) }
    }

    /// The period that a stretch of a label names; a year past its era is read, and reported.
    mutating func period(_ span: ByteSpan) -> Period? {
        let reading = PeriodReader.label(bytes, span)
        if reading.isInvalid { report(.periodInvalid, [ledger.reread(span)], at: span) }
        return reading.period
    }

    /// Adds a row of text to the open section, or to one of its own where none is open.
    mutating func continueSection(_ row: Layout.Row, in sheet: SheetBuilder) {
        if row.isTabular, row.inked > 1 {
            keepPlainRow(row, in: sheet)
            return
        }
        if !sheet.section.isOpen {
            reportUnplaced(cells[0].span)
            openSection(.other, heading: nil, number: nil, key: .none, in: sheet)
            sheet.section.begin(with: cells[0].span)
        }
        sheet.reading.expectsTable = false
        let isFallback = sheet.section.heading == nil
        let manner: Ledger.Manner = joinTornList(row, in: sheet) ? .repaired : isFallback ? .guessed : .declared
        for cell in cells {
            sheet.section.take(cell.span, gapBefore: row.gapBefore || row.isTabular, manner: manner, &ledger)
        }
        sheet.section.stand(inCell: row.isTabular)
    }

    /// A list in a cell that goes on with its next number as a plain list was torn by a page break.
    private mutating func joinTornList(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard sheet.section.isInCell || sheet.section.isTorn, !row.isTabular, row.gapBefore || sheet.section.isTorn,
            let last = sheet.section.lastNumber, let (start, marker) = firstMarker(cells[0].span),
            marker.number == last + 1
        else { return false }
        if !sheet.section.isTorn {
            let heading = sheet.section.heading ?? ""
            let details = [heading, ledger.reread(ByteSpan(start, marker.end))]
            report(.layoutSplitList, details, at: ByteSpan(start, cells[0].span.upper))
        }
        sheet.section.tear()
        return true
    }

    private func firstMarker(_ span: ByteSpan) -> (start: Int, marker: Marker)? {
        guard let marker = Marker(bytes, at: span.lower, span.upper, atLineStart: true) else { return nil }
        guard marker.kind == .bullet(0x2D) else { return (span.lower, marker) }
        let text = CleanText(bytes).trimmed(ByteSpan(marker.end, span.upper))
        return Marker(bytes, at: text.lower, text.upper, atLineStart: false).map { (text.lower, $0) }
    }

    /// Ends the open section.
    mutating func closeSection(in sheet: SheetBuilder) {
        guard let closed = sheet.closeSection() else { return }
        if readsGenerally {
            reportUnreadRows(of: closed)
        } else if let doubtful = closed.doubtfulLine {
            reportAmbiguous(doubtful)
        }
        guard closed.isTooDeep else { return }
        let nesting = limits.maximumNesting
        report(MetLimit("maximumNesting", nesting, "entries \(nesting + 1) levels deep or more"), at: closed.span)
    }
}
