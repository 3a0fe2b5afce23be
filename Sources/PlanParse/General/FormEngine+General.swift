import PlanModel

/// Documents that no form declares: tables whose heads carry roles become records, the rest stays text.
extension FormEngine {
    /// Names the document by the line that does so.
    mutating func nameDocument() {
        let title = DocumentTitle(bytes, layout)
        noteTitle(at: title.row)
        plan.setTitle(title.text, title.period, in: title.row.flatMap { layout.line($0)?.span }, ledger)
    }

    /// Notes the row that names the document, and the first year that it speaks of.
    mutating func noteTitle(at row: Int?) {
        titleRow = row
        titleYear = row.flatMap { layout.line($0)?.key.period }.flatMap {
            PeriodReader.label(bytes, $0).period?.start?.date
        }.flatMap { FiscalYear(startingIn: $0.year) }
    }

    /// Reads what begins at the row.
    mutating func readGeneralRow() {
        if takeFrontMatter() || readVerticalRecords() || readProjectBlock() || readPairBlock() || readNameOfTable()
            || readSpacedTable() || readTable() || readHeadlessRows() || readPlainTable() || readArrowLine()
            || readListedLine() || readMoneyLine() || readNestedIndicator() || readStackedPairs() || readMarkedLabel()
        {
            return
        }
        let before = index
        noteMoney(layout.rows[index])
        noteSide(layout.rows[index])
        noteAccount()
        if openGeneralHeading(layout.rows[before]) {
            // `対策費用（単位：百万円）`: the heading that ended the unit above gives one itself.
            noteMoney(layout.rows[before])
        } else {
            readRow(layout.rows[before])
        }
    }

    /// The unit of money that the lines above a table give holds for it; one stands in a cell of its own where a tab
    /// divides it from the caption.
    mutating func noteMoney(_ row: Layout.Row) {
        guard row.inked <= 3 else { return }
        let spans = layout.cells[row.cells].filter(\.hasText).map(\.span)
        if row.isTabular, let unit = TableUnit.beside(spans, bytes) { captions.note(unit) }
        guard row.inked <= 2 else { return }
        for span in spans {
            if let unit = TableUnit.within(span, bytes) { captions.note(unit) }
        }
        // `事業費の推移（千円）`
        guard let line = layout.line(index), line.span.count <= HeadingLine.maximumLength,
            let bracket = HeadingLine.trailingBracket(bytes, line.span), let unit = unit(at: bracket.inner),
            unit.dimension == .money
        else { return }
        captions.note(unit)
    }

    /// A short line that speaks of 歳入 or 歳出 alone says which side of the account the tables below it are of.
    mutating func noteSide(_ row: Layout.Row) {
        guard row.inked <= 2 else { return }
        // The unit stands in a cell of its own where a tab divides it from the caption.
        for cell in layout.cells[row.cells] where cell.hasText {
            let caption = AccountSide.withoutUnit(cell.span, bytes)
            guard caption.count <= HeadingLine.maximumLength / 2 else { continue }
            if let side = AccountSide.side(of: caption, bytes) { captions.note(side) }
        }
    }

    /// An account that a line names holds for the money below it: `2款 総務費`, `款 2.総務費 項 1.総務管理費`.
    mutating func noteAccount() {
        guard let line = layout.line(index), let account = AccountLine(bytes, line.span, below: captions.account) else {
            return
        }
        captions.note(account.account)
    }

    /// Reads the table that begins at the row, whichever way it lies; false where none does.
    mutating func readTable() -> Bool {
        guard layout.rows[index].inked > 0 else { return false }
        let reader = tableRows
        guard
            var table = Table(
                reader, at: index, year: plan.record.fiscalYear?.fiscalYear,
                moneyAbove: captions.isOfMoney)
        else { return goOnWithTable(reader) }
        noteLinesAbove(&table)
        guard read(table) else { return false }
        lastTable = table
        return true
    }

    /// Notes what the lines above a table say of its figures: their unit, or their year.
    mutating func noteLinesAbove(_ table: inout Table) {
        if table.subject == .indicators {
            table.captionUnit = captionUnit(of: table) ?? unitBelow(table)
        } else {
            table.impliedYear = impliedYear(of: table)
            captions.fill(unitBelow(table))
        }
    }

    /// The unit that a line right below a table gives, where its heads give none and no other table follows: `（単位：百万円）`.
    private func unitBelow(_ table: Table) -> Value.Unit? {
        let row = table.rows.upperBound
        guard row < layout.rows.count, let line = layout.line(row), let unit = TableUnit(bytes, line.span)?.unit,
            row + 1 == layout.rows.count || !layout.rows[row + 1].isTabular,
            (unit.dimension == .money) != (table.subject == .indicators),
            !table.columns.contains(where: {
                // `率(%)` beside amounts says nothing of theirs.
                $0.role == .unit || $0.unit.map { (unit.dimension == .money) == ($0.dimension == .money) } ?? false
            })
        else { return nil }
        return unit
    }

    /// Reads a table, whichever way it lies; false where it would leave too many cells blank.
    mutating func read(_ table: Table) -> Bool {
        defer { captions.endTable() }
        switch table.arrangement {
        case .moneyDown(let money): readMoneyDown(money)
        case .yearsDown(let years):
            guard admitsYears(of: table), !YearsDown.areOfOne(table.columns) || namesOne(table) else { return false }
            readYearsDown(table, years)
        case .labels: readLabelledRows(table)
        case .single:
            guard readSingleRow(table) else { return false }
        case .records: readRecords(table)
        }
        index = max(index, table.rows.upperBound)
        return true
    }

    /// Every row of years has a figure for each column.
    private mutating func admitsYears(of table: Table) -> Bool {
        let place = ByteSpan(layout.rows[index].start, layout.rows[index].start)
        let filled = table.rows.reduce(0) { $0 + layout.rows[$1].inked }
        return admitsRow(under: table.rows.count * (table.columns.count + 1), filled: filled, at: place)
    }

    /// Goes on with the last table behind lines of text, where a row fits its columns.
    mutating func goOnWithTable(_ reader: TableRows) -> Bool {
        guard layout.rows[index].isTabular, let table = lastTable else { return false }
        guard case .records = table.arrangement, let rows = table.rest(reader, from: index) else {
            // A table of another kind stands between.
            lastTable = nil
            return false
        }
        if !isSheetOpen, table.subject == .indicators { startSheet(.table, at: layout.rows[index].start) }
        readRows(table, rows)
        index = rows.upperBound
        return true
    }

    /// The unit of figures that a line right above a table gives: `（単位：人）`.
    private func captionUnit(of table: Table) -> Value.Unit? {
        guard !table.columns.contains(where: { $0.role == .unit || $0.unit != nil }) else { return nil }
        for row in stride(from: table.heads.lowerBound - 1, through: max(0, table.heads.lowerBound - 2), by: -1) {
            guard row >= 0, layout.rows[row].inked > 0, layout.rows[row].inked <= 2 else { return nil }
            for cell in layout.cells[layout.rows[row].cells] where cell.hasText {
                let unit = TableUnit.within(cell.span, bytes) ?? unitInBrackets(cell.span)
                if let unit, unit.dimension != .money { return unit }
            }
        }
        return nil
    }

    /// `■温室効果ガス排出量（千t-CO2）`: the unit of what a heading names.
    private func unitInBrackets(_ line: ByteSpan) -> Value.Unit? {
        guard let bracket = HeadingLine.trailingBracket(bytes, line), bracket.start > line.lower else { return nil }
        return Head.unit(bytes, CleanText(bytes).trimmed(bracket.inner))
    }

    /// The year of the title or the heading above a table, for the only amount of its rows, where its head has none:
    /// 予算額 in a document 令和7年度当初予算.
    private func impliedYear(of table: Table) -> Period? {
        let caption = open.flatMap { sheet in sheet.record.kind == .table ? sheet.record.fiscalYear : nil }
        guard let year = caption ?? plan.record.fiscalYear,
            caption == nil || plan.record.fiscalYear == nil || caption?.fiscalYear == plan.record.fiscalYear?.fiscalYear
        else { return nil }
        let words = (open.flatMap { $0.record.heading } ?? "") + " " + (plan.record.title ?? "")
        return ImpliedYear.covers(table, words, bytes) ? year : nil
    }
}

/// Which side of an account a caption speaks of.
enum AccountSide {
    /// The side, where the line names one alone.
    static func side(of line: ByteSpan, _ bytes: [UInt8]) -> Budget.Side? {
        let isRevenue = holds(line, revenue, bytes)
        guard isRevenue != holds(line, expenditure, bytes) else { return nil }
        return isRevenue ? .revenue : .expenditure
    }

    /// A caption without the unit behind it: `歳入予算の内容　　　（単位：千円）`.
    static func withoutUnit(_ line: ByteSpan, _ bytes: [UInt8]) -> ByteSpan {
        guard let bracket = HeadingLine.trailingBracket(bytes, line), bracket.start > line.lower,
            TableUnit.within(bracket.inner, bytes) != nil
        else { return line }
        return CleanText(bytes).trimmed(ByteSpan(line.lower, bracket.start))
    }

    /// A word stands somewhere in the line, blanks between its letters apart.
    private static func holds(_ line: ByteSpan, _ word: [UInt32], _ bytes: [UInt8]) -> Bool {
        var (index, found) = (line.lower, 0)
        while index < line.upper {
            let blank = CharacterClass.blankLength(bytes, index, line.upper)
            if blank > 0 {
                index += blank
                continue
            }
            let (scalar, length) = Scalars.decode(bytes, index, line.upper)
            let folded = Scalars.folded(scalar)
            if folded == word[found] { found += 1 } else { found = folded == word[0] ? 1 : 0 }
            if found == word.count { return true }
            index += max(1, length)
        }
        return false
    }

    private static let revenue = RowWords.scalars("歳入")
    private static let expenditure = RowWords.scalars("歳出")
}
