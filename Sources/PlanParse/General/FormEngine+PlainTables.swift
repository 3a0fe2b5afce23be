import PlanModel

/// Tables of money whose cells are separated by blanks alone, as the plain text layer of a PDF has them.
extension FormEngine {
    /// Reads the table whose heads begin at the row; false where none does.
    mutating func readPlainTable() -> Bool {
        guard index != titleRow, let found = plainHeads() else { return false }
        claimPlainHeads(until: found.end)
        if isSheetOpen { closeSection() }
        index = found.end
        readPlainRows(found.heads)
        closeSheet()
        return true
    }

    private mutating func claimPlainHeads(until end: Int) {
        for row in index..<end {
            claimTags(of: layout.rows[row])
            ledger.pass(lineCell(row)?.span ?? ByteSpan(0, 0))
        }
    }

    /// Lines with figures are rows; others are text, up to the next table of another kind.
    private mutating func readPlainRows(_ heads: PlainHeads) {
        var (isInside, isReported) = (true, false)
        while isInside { isInside = readPlainLine(heads, &isReported) }
    }

    private mutating func readPlainLine(_ heads: PlainHeads, _ isReported: inout Bool) -> Bool {
        guard index < layout.rows.count, let cell = lineCell(index) else { return false }
        if let line = PlainLine(bytes, cell.span), line.figures.count <= heads.figureCount,
            line.figures.count >= heads.leastFigures,
            admitsRow(under: heads.figureCount, filled: line.figures.count, at: cell.span)
        {
            readPlainRow(line, heads, cell.span, &isReported)
            index += 1
            return true
        }
        let before = index
        readRow(layout.rows[index])
        if index == before { index += 1 }
        return true
    }

    /// The heads that begin at the row, and the row behind them: at least two rows with figures follow.
    private func plainHeads() -> (heads: PlainHeads, end: Int)? {
        PlainHeads.above(bytes, layout, from: index)
    }

    private func lineCell(_ row: Int) -> Layout.Cell? { layout.line(row) }

    private mutating func readPlainRow(
        _ line: PlainLine, _ heads: PlainHeads, _ span: ByteSpan, _ isReported: inout Bool
    ) {
        let key = line.lead.count == 1 ? LabelKey(bytes, line.lead[0]) : .none
        startSheet(LabelRoles.standard.role(of: key) == .sum ? .table : .project, at: span.lower)
        ensureBudget()
        readPlainLead(line.lead, heads)
        let amounts = line.figures.map { figure in
            readValue(figure, column: heads.unit ?? generalUnit, manner: .guessed).value
        }
        if !fillPlainBudget(amounts, line.figures, heads), !isReported {
            isReported = true
            report(.layoutMisalignedColumns, [open?.sheet.title ?? ledger.reread(span)], at: span)
        }
        guard !line.rest.isEmpty else { return }
        openSection(.summary, heading: nil, number: nil, key: .none)
        open?.sectionSpan = line.rest
        appendText(line.rest, gapBefore: true, manner: .guessed)
    }

    /// A number, who is in charge, the account's code, and the name behind it.
    private mutating func readPlainLead(_ lead: [ByteSpan], _ heads: PlainHeads) {
        var words = lead[...]
        if let first = words.first, words.count > 1, Digits.number(bytes, first.lower, first.upper)?.end == first.upper
        {
            keepAttribute("", "other", first)
            words.removeFirst()
        }
        let code = words.firstIndex { AccountReader.isCode(bytes, $0) }
        if heads.hasAccount, let code {
            let account = AccountReader.read(ledger.field(words[code], manner: .guessed))
            open?.setAccount(account, at: words[code], bytes)
            if let first = words[..<code].first, let last = words[..<code].last {
                open?.setDepartment(ledger.field(first.union(last), manner: .guessed), at: first.union(last))
            }
            words = words[(code + 1)...]
        }
        if code == nil, words.count == heads.leads.count, let project = heads.leads.firstIndex(of: .projectName),
            let department = heads.leads.firstIndex(of: .department), words.count == 2
        {
            // A word for each head.
            let word = words[words.startIndex + department]
            open?.setDepartment(ledger.field(word, manner: .guessed), at: word)
            words = words[(words.startIndex + project)...].prefix(1)
        }
        guard let first = words.first, let last = words.last else { return }
        open?.setTitle(ledger.field(first.union(last), manner: .guessed), at: first.union(last))
    }

    /// Fills in the money of a row; false where not every column has its figure.
    private mutating func fillPlainBudget(_ amounts: [Value], _ spans: [ByteSpan], _ heads: PlainHeads) -> Bool {
        let row = PlainBudget(amounts, spans, heads)
        open?.budget?.budget.years = row.years
        open?.budget?.trace.years = row.traces
        open?.budget?.budget.change = row.change
        let unit = heads.unit ?? generalUnit
        open?.budget?.budget.unit = unit?.text
        return row.isComplete
    }
}

/// The money of a row of figures under heads.
///
/// Amounts come first, then the change, then the sources. Where figures are missing among these, the last is that of the
/// last column, and the others stand from the left.
struct PlainBudget {
    private(set) var years: [Budget.Year]
    private(set) var traces: [BudgetYearTrace]
    private(set) var change: Value?
    /// Every column has its figure.
    let isComplete: Bool
    let span: ByteSpan

    init(_ amounts: [Value], _ spans: [ByteSpan], _ heads: PlainHeads) {
        span = spans[0].union(spans[spans.count - 1])
        years = heads.totals.map { Budget.Year(period: $0, total: .blank) }
        traces = spans.prefix(years.count).map { BudgetYearTrace(span: $0.sourceSpan) }
        for index in years.indices { years[index].total = amounts[index] }
        var next = years.count
        if heads.hasChange {
            change = amounts[next]
            next += 1
        }
        isComplete = amounts.count - next == heads.sources.count
        let year = Self.year(of: amounts[next...], in: years)
        for position in heads.sources.indices {
            let isLast = position == heads.sources.count - 1
            let isGiven = next < amounts.count && (isComplete || isLast || next < amounts.count - 1)
            let value = isGiven ? amounts[next] : .blank
            let place = isGiven ? spans[next] : ByteSpan(span.lower, span.lower)
            add(heads.sources[position], value, place, to: year)
            if isGiven { next += 1 }
        }
    }

    private mutating func add(
        _ source: (kind: Budget.Source.Kind, label: String), _ value: Value, _ place: ByteSpan, to year: Int
    ) {
        let isTied = source.kind != .general
        years[year].sources.append(
            Budget.Source(kind: source.kind, label: source.label, specific: isTied, value: value))
        traces[year].sources.append(place.sourceSpan)
    }

    /// The year whose amount the sources add up to, else the last.
    private static func year(of sources: ArraySlice<Value>, in years: [Budget.Year]) -> Int {
        guard let sum = ExactDecimal.sum(sources.compactMap(\.amount)) else { return years.count - 1 }
        let match = years.lastIndex { year in year.total.amount == sum }
        return match ?? years.count - 1
    }
}
