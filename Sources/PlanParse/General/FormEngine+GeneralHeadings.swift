import PlanModel

/// Headings of documents that no form declares: they become sheets and sections.
extension FormEngine {
    /// Opens what a line heads; false where it is no heading, or one that the forms' readers know.
    mutating func openGeneralHeading(_ row: Layout.Row) -> Bool {
        guard let cell = layout.line(index) else { return false }
        if isUnitLine(cell.span) {
            if let sheet = open { sheet.section.endItem() }
            ledger.claimLabel(cell.span)
            return true
        }
        if let coded = codedHeading(cell) {
            openCodedSheet(coded, cell)
            return true
        }
        let heading = GeneralHeading(bytes, layout, index)
        if titleRow == index, heading?.level != .sheet || MarkedHeading.level(bytes, cell.span) == 1 {
            claimTitle(cell)
            return true
        }
        guard let heading else { return false }
        if heading.level == .table, isOverReadTable, AccountLine(bytes, cell.span, below: nil) != nil {
            // The rows below it have the account.
            ledger.claimLabel(cell.span)
            return true
        }
        if let sheet = open, sheet.record.kind != .table,
            case .section(let role)? = LabelRoles.standard.role(of: LabelKey(bytes, heading.title))
        {
            // 【事業内容】 within a record.
            ledger.claim(ByteSpan(cell.span.lower, heading.title.lower), as: .marker)
            ledger.claim(ByteSpan(heading.title.upper, cell.span.upper), as: .marker)
            openSection(role, heading: heading.title, number: heading.number, key: .none, in: sheet)
            sheet.section.begin(with: cell.span)
            return true
        }
        switch heading.level {
        case .sheet where isBracketedWithinMeasure(cell) || headsPart(heading.title): openHeadedSection(heading, cell)
        case .sheet: openHeadedSheet(heading, cell)
        case .table where open.map { $0.record.kind != .table && !$0.hasBudget } == true:
            // The table is one of the open policy's, measure's or project's; what records do not hold keeps its caption.
            if isOverReadTable {
                if let sheet = open { closeSection(in: sheet) }
                ledger.claimLabel(cell.span)
            } else {
                openHeadedSection(heading, cell)
            }
        case .table: openHeadedSheet(heading, cell)
        case .section:
            if form.heading(cell.key) != nil || form.heading(LabelKey(bytes, heading.title)) != nil { return false }
            openHeadedSection(heading, cell)
        }
        return true
    }

    /// `■主な取組` and `【主な取組】` under a policy or measure head a part of it.
    private func isBracketedWithinMeasure(_ cell: Layout.Cell) -> Bool {
        guard let sheet = open, sheet.record.kind == .policy || sheet.record.kind == .measure else { return false }
        let first = Scalars.decode(bytes, cell.span.lower, cell.span.upper).value
        return first == 0x25A0 || first == 0x3010
    }

    /// The line heads a part of the project that labels and values began: its cost, its indicators.
    private func headsPart(_ title: ByteSpan) -> Bool {
        guard let sheet = open, sheet.record.kind == .project, sheet.record.row == nil else { return false }
        return Self.parts.contains { $0.first(in: bytes, title) != nil }
    }

    private static let parts: [Word] = [
        "指標", "事業費", "コスト", "予算", "決算", "財源", "評価", "成果", "実績", "課題", "目的", "概要", "目標", "方向性",
    ]

    /// The table below the line, accounts and units between them apart, becomes records.
    private var isOverReadTable: Bool {
        var next = index + 1
        while next < min(index + Self.captionLines, layout.rows.count), let line = layout.line(next),
            TableUnit.within(line.span, bytes) != nil || AccountLine(bytes, line.span, below: nil) != nil
        {
            next += 1
        }
        guard next < layout.rows.count, layout.rows[next].isTabular else { return false }
        let reader = TableRows(bytes: bytes, layout: layout)
        return Table(reader, at: next, year: plan.record.fiscalYear?.fiscalYear, moneyAbove: true) != nil
    }

    /// At most so many lines stand between a heading and its table.
    private static let captionLines = 4

    /// A line of nothing but the units of the table below: `（単位：千円）`, `（単位：千円、％）`.
    private func isUnitLine(_ span: ByteSpan) -> Bool {
        let isOverTable = index + 1 < layout.rows.count && layout.rows[index + 1].isTabular
        if isOverTable, TableUnit(bytes, span) != nil { return true }
        guard let bracket = HeadingLine.trailingBracket(bytes, span), bracket.start == span.lower,
            span.count <= LabelKey.maximumLength / 2
        else { return false }
        return TableUnit.holdsUnitsAlone(bracket.inner, bytes)
    }

    private mutating func openHeadedSheet(_ heading: GeneralHeading, _ cell: Layout.Cell) {
        let sheet = startSheet(.table, at: cell.span.lower)
        sheet.setHeading(SheetHeading(taking: cell.span, manner: .guessed, &ledger))
        headingSpans.append(cell.span)
        sheet.setTitle(ledger.reread(heading.title), at: heading.title)
        if !cell.key.period.isEmpty {
            let year = period(cell.key.period)
            if year?.precision != .range { sheet.setYear(year, at: cell.key.period) }
        }
        let above = index > 0 ? layout.line(index - 1) : nil
        captions.begin(
            belowUnit: above.map { TableUnit(bytes, $0.span) != nil } ?? false, endsUnit: heading.level == .sheet,
            isOfAccount: AccountLine(bytes, cell.span, below: nil) != nil,
            namesSide: AccountSide.side(of: cell.span, bytes) != nil)
    }

    private mutating func openHeadedSection(_ heading: GeneralHeading, _ cell: Layout.Cell) {
        let sheet = currentSheet(from: cell.span.lower)
        ledger.claim(ByteSpan(cell.span.lower, heading.title.lower), as: .marker)
        ledger.claim(ByteSpan(heading.title.upper, cell.span.upper), as: .marker)
        openSection(.other, heading: heading.title, number: heading.number, key: .none, in: sheet)
        sheet.section.begin(with: cell.span)
    }

    /// The line that names the document opens its first sheet.
    private mutating func claimTitle(_ cell: Layout.Cell) {
        let sheet = currentSheet(from: cell.span.lower)
        closeSection(in: sheet)
        let line = SheetHeading(taking: cell.span, manner: .guessed, &ledger)
        headingSpans.append(cell.span)
        if sheet.record.heading == nil { sheet.setHeading(line) }
    }

    // MARK: Policies and measures

    private struct Coded {
        let kind: Sheet.Kind
        let heading: CodedHeading
    }

    private static let codedWords: [(Word, Sheet.Kind)] = [
        ("基本目標", .policy), ("政策目標", .policy), ("政策", .policy), ("基本方針", .policy), ("基本施策", .measure),
        ("主要施策", .measure), ("個別施策", .measure), ("施策", .measure), ("事業", .project),
    ]

    /// `基本目標1 しごとをつくる`, `施策1-2 …`: a word, a code and a title on a line that ends no sentence.
    private func codedHeading(_ cell: Layout.Cell) -> Coded? {
        guard cell.span.count <= HeadingLine.maximumLength, !GeneralHeading.endsSentence(bytes, cell.span),
            layout.rows[index].gapBefore || isBetweenBlocks || MarkedHeading.level(bytes, cell.span) != nil
        else { return nil }
        for (word, kind) in Self.codedWords {
            if let heading = CodedHeading(bytes, cell.span, word: word), !heading.title.isEmpty {
                return Coded(kind: kind, heading: heading)
            }
        }
        return nil
    }

    /// A line between the title, or a table, and a table or heading: blocks that writers of HTML and of cells part without blank
    /// lines.
    private var isBetweenBlocks: Bool {
        guard index > 0, index + 1 < layout.rows.count else { return false }
        let isAboveBlock =
            layout.rows[index + 1].isTabular || layout.rows[index + 1].gapBefore
            || GeneralHeading(bytes, layout, index + 1)?.level == .sheet
        return isAboveBlock && (titleRow == index - 1 || layout.rows[index - 1].isTabular)
    }

    private mutating func openCodedSheet(_ coded: Coded, _ cell: Layout.Cell) {
        let above = headingsAbove.lineage.filter {
            $0.kind == .policy && coded.kind != .policy || coded.kind == .project
        }
        let sheet = startSheet(coded.kind, at: cell.span.lower)
        sheet.setHeading(SheetHeading(taking: cell.span, manner: .guessed, &ledger))
        let title = ledger.reread(coded.heading.title)
        sheet.setCode(coded.heading.code, at: ledger.place(of: coded.heading.code, in: cell.span))
        sheet.setTitle(title, at: coded.heading.title)
        sheet.stand(below: above)
        if coded.kind != .project {
            let ancestor = Sheet.Ancestor(kind: coded.kind, code: coded.heading.code, title: title)
            headingsAbove.descend(to: above + [ancestor])
        }
        captions.beginCoded()
    }
}
