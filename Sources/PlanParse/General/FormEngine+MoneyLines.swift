import PlanModel

/// Lists of projects with their amounts, one a line.
extension FormEngine {
    /// Reads such a line, which names a project, where another stands near; false where the row is none. Lines of text may stand
    /// below each, and belong to it.
    mutating func readMoneyLine() -> Bool {
        if let sheet = open, sheet.record.kind != .table, !isBehindMoneyLine { return false }
        guard let line = moneyLine(at: index), isNearOther else { return false }
        let year = yearOfAmounts() ?? (line.isBesideYearBefore(bytes) ? plan.record.fiscalYear : nil)
        endText()
        read(line, year)
        lastMoneyLine = (index, year)
        index += 1
        if index < layout.rows.count, layout.rows[index].gapBefore || moneyLine(at: index) != nil { closeSheet() }
        return true
    }

    private func moneyLine(at row: Int) -> MoneyLine? {
        guard row >= 0, row < layout.rows.count, let line = MoneyLine(layout, row, bytes),
            line.namesProject(bytes) || line.isListed(bytes) && (isBehindMoneyLine || isUnderProjects)
        else {
            return nil
        }
        return line
    }

    /// The heading or the title speaks of projects or of a budget.
    private var isUnderProjects: Bool {
        let heading = open.flatMap { $0.lastSectionHeading ?? $0.record.heading } ?? ""
        let words = heading + " " + (plan.record.title ?? "")
        return ["事業", "予算", "決算"].contains(where: words.contains)
    }

    /// The open sheet is that of such a line.
    private var isBehindMoneyLine: Bool { lastMoneyLine.map { index - $0.row <= Self.nearest } ?? false }

    private var isNearOther: Bool {
        isBehindMoneyLine || (index + 1...index + Self.nearest).contains { moneyLine(at: $0) != nil }
    }

    /// So many rows further another line stands.
    private static var nearest: Int { 4 }

    /// The year of the line above, the heading or the document, where one of them speaks of a budget or of accounts.
    private mutating func yearOfAmounts() -> Period? {
        if isBehindMoneyLine, let last = lastMoneyLine { return last.year }
        if index > 0, let above = layout.line(index - 1), !above.key.period.isEmpty,
            let year = period(above.key.period), year.precision == .fiscalYear
        {
            return year
        }
        let caption = open.flatMap { $0.record.kind == .table ? $0.record.fiscalYear : nil }
        let words = (open.flatMap { $0.record.heading } ?? "") + " " + (plan.record.title ?? "")
        return ["予算", "決算", "事業費"].contains(where: words.contains) ? caption ?? plan.record.fiscalYear : nil
    }

    private mutating func read(_ line: MoneyLine, _ year: Period?) {
        claimTags(of: layout.rows[index])
        let account = line.accountName(bytes)
        let sheet = startSheet(account == nil ? .project : .table, at: layout.rows[index].start)
        sheet.stand(for: .item)
        ledger.claimMarkup(ByteSpan(layout.rows[index].start, line.name.lower))
        if let account {
            sheet.setTitle(ledger.reread(account), at: account)
        } else {
            sheet.takeTitle([line.name], manner: .guessed, &ledger)
        }
        claim(line.label, from: line.name.upper, to: line.amount.lower)
        sheet.budget.start()
        if account != nil { takeAccount(of: line, in: sheet) }
        take(line.amount, year, in: sheet)
        var end = line.amount.upper
        if let sources = line.sources {
            takeSources(sources, of: line, in: sheet)
            end = sources.upper
        }
        if let other = line.other {
            takeOther(other, of: line, from: end, year, in: sheet)
            end = other.amount.upper
        }
        // The brackets that close.
        let last = layout.cells[layout.rows[index].cells].last(where: \.hasText)?.span.upper ?? end
        ledger.claimMarkup(ByteSpan(end, last))
    }

    /// `公園の改修事業　12,300千円（前年度　11,900千円）`
    private mutating func takeOther(
        _ other: (label: ByteSpan, amount: ByteSpan), of line: MoneyLine, from start: Int, _ year: Period?,
        in sheet: SheetBuilder
    ) {
        claim(other.label, from: start, to: other.amount.lower)
        var own = year
        if line.isBesideYearBefore(bytes) {
            let before = year?.fiscalYear.flatMap { FiscalYear(startingIn: $0.startYear - 1) }
            own = before.map { Period($0, text: ledger.reread(other.label)) }
        }
        take(other.amount, own, in: sheet)
    }

    /// `道路の改修 32,000千円（市債 28,800千円、一般財源 3,200千円）`
    private mutating func takeSources(_ sources: ByteSpan, of line: MoneyLine, in sheet: SheetBuilder) {
        ledger.claimMarkup(ByteSpan(line.amount.upper, sources.lower))
        _ = readListedSources(sources, year: sheet.budget.yearCount - 1, unit: nil, in: sheet)
    }

    /// Claims the label of an amount with what stands around it.
    private mutating func claim(_ label: ByteSpan?, from start: Int, to end: Int) {
        guard let label else { return ledger.claimMarkup(ByteSpan(start, end)) }
        ledger.claimMarkup(ByteSpan(start, label.lower))
        ledger.claimLabel(label)
        ledger.claimMarkup(ByteSpan(label.upper, end))
    }

    /// The account that the line names, below those of the lines above.
    private mutating func takeAccount(of line: MoneyLine, in sheet: SheetBuilder) {
        guard let own = AccountLine(bytes, line.name, below: captions.account) else { return }
        captions.note(own.account)
        sheet.budget.account.take(levels: own.account.levels, of: [line.name], manner: .guessed, &ledger)
        sheet.budget.setSide(captions.side)
    }

    private mutating func take(_ amount: ByteSpan, _ year: Period?, in sheet: SheetBuilder) {
        sheet.budget.addYear(year, at: amount.lower)
        let reading = look(at: amount, column: nil, in: sheet)
        sheet.budget.setUnit(reading.unit)
        sheet.takeMoney(
            .total, "", reading.value, year: sheet.budget.yearCount - 1, at: amount, manner: .guessed, &ledger)
    }
}
