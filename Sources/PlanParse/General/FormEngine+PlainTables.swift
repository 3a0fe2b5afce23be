import PlanModel

/// Tables of money whose cells are separated by blanks alone, as the plain text layer of a PDF has them.
extension FormEngine {
    /// Reads the table whose heads begin at the row; false where none does.
    mutating func readPlainTable() -> Bool {
        guard index != titleRow, let found = plainHeads() else { return false }
        claimPlainHeads(until: found.end)
        if let sheet = open { closeSection(in: sheet) }
        index = found.end
        readPlainRows(found.heads)
        closeSheet()
        return true
    }

    private mutating func claimPlainHeads(until end: Int) {
        for row in index..<end {
            claimTags(of: layout.rows[row])
            ledger.claimLabel(lineCell(row)?.span ?? ByteSpan(0, 0))
        }
    }

    /// Lines with figures are rows; others are text, up to the next table of another kind.
    private mutating func readPlainRows(_ heads: PlainHeads) {
        var (isInside, isReported) = (true, false)
        while isInside { isInside = readPlainLine(heads, &isReported) }
    }

    private mutating func readPlainLine(_ heads: PlainHeads, _ isReported: inout Bool) -> Bool {
        guard index < endOfReading, let cell = lineCell(index) else { return false }
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
        PlainHeads.above(bytes, layout, from: index, to: endOfReading)
    }

    private func lineCell(_ row: Int) -> Layout.Cell? { layout.line(row) }

    private mutating func readPlainRow(
        _ line: PlainLine, _ heads: PlainHeads, _ span: ByteSpan, _ isReported: inout Bool
    ) {
        let key = line.lead.count == 1 ? LabelKey(bytes, line.lead[0]) : .none
        let sheet = startSheet(LabelRoles.standard.role(of: key) == .sum ? .table : .project, at: span.lower)
        sheet.budget.start()
        readPlainLead(line.lead, heads, in: sheet)
        let amounts = line.figures.map { figure in
            look(at: figure, column: heads.unit ?? captions.unit, in: sheet).value
        }
        if !fillPlainBudget(amounts, line.figures, heads, in: sheet), !isReported {
            isReported = true
            report(.layoutMisalignedColumns, [sheet.record.title ?? ledger.reread(span)], at: span)
        }
        guard !line.rest.isEmpty else { return }
        openSection(.summary, heading: nil, number: nil, key: .none, in: sheet)
        sheet.section.begin(with: line.rest)
        sheet.section.take(line.rest, gapBefore: true, manner: .guessed, &ledger)
    }

    /// A number, who is in charge, the account's code, and the name behind it.
    private mutating func readPlainLead(_ lead: [ByteSpan], _ heads: PlainHeads, in sheet: SheetBuilder) {
        var words = lead[...]
        if let first = words.first, words.count > 1, Digits.number(bytes, first.lower, first.upper)?.end == first.upper
        {
            sheet.takeAttribute("", "other", first, manner: .guessed, &ledger)
            words.removeFirst()
        }
        let code = words.firstIndex { AccountReader.isCode(bytes, $0) }
        if heads.hasAccount, let code {
            sheet.budget.account.take(words[code], manner: .guessed, &ledger)
            if let first = words[..<code].first, let last = words[..<code].last {
                sheet.organization.takeDepartment([first.union(last)], manner: .guessed, &ledger)
            }
            words = words[(code + 1)...]
        }
        if code == nil, words.count == heads.leads.count, let project = heads.leads.firstIndex(of: .projectName),
            let department = heads.leads.firstIndex(of: .department), words.count == 2
        {
            // A word for each head.
            let word = words[words.startIndex + department]
            sheet.organization.takeDepartment([word], manner: .guessed, &ledger)
            words = words[(words.startIndex + project)...].prefix(1)
        }
        guard let first = words.first, let last = words.last else { return }
        sheet.takeTitle([first.union(last)], manner: .guessed, &ledger)
    }

    /// Fills in the money of a row; false where not every column has its figure.
    private mutating func fillPlainBudget(
        _ amounts: [Value], _ spans: [ByteSpan], _ heads: PlainHeads, in sheet: SheetBuilder
    ) -> Bool {
        let row = PlainBudget(amounts, heads)
        sheet.budget.setUnit(heads.unit ?? captions.unit)
        func take(_ figure: Int, _ money: BudgetBuilder.Money, _ label: String, year: Int) {
            sheet.takeMoney(
                money, label, amounts[figure], year: year, at: spans[figure], manner: .guessed, &ledger)
        }
        for (year, period) in heads.totals.enumerated() {
            sheet.budget.addYear(period, at: spans[year].lower)
            take(year, .total, "", year: year)
        }
        if let change = row.change { take(change, .change, "", year: 0) }
        for (source, figure) in zip(heads.sources, row.sources) {
            if let figure {
                take(figure, .source(source.kind), source.label, year: row.sourcesYear)
            } else {
                sheet.budget.addSource(source.kind, source.label, year: row.sourcesYear, at: spans[0].lower)
            }
        }
        return row.isComplete
    }
}

/// Which figure of a row stands under which head.
///
/// Amounts come first, then the change, then the sources. Where figures are missing among these, the last is that of the
/// last column, and the others stand from the left.
struct PlainBudget {
    private(set) var change: Int?
    /// The figure of each source.
    private(set) var sources: [Int?] = []
    /// The year whose amount the sources add up to, else the last.
    let sourcesYear: Int
    /// Every column has its figure.
    let isComplete: Bool

    init(_ amounts: [Value], _ heads: PlainHeads) {
        let years = amounts.prefix(heads.totals.count)
        var next = years.count
        if heads.hasChange {
            change = next
            next += 1
        }
        isComplete = amounts.count - next == heads.sources.count
        sourcesYear = Self.year(of: amounts[next...], in: years)
        for position in heads.sources.indices {
            let isLast = position == heads.sources.count - 1
            let isGiven = next < amounts.count && (isComplete || isLast || next < amounts.count - 1)
            sources.append(isGiven ? next : nil)
            if isGiven { next += 1 }
        }
    }

    private static func year(of sources: ArraySlice<Value>, in totals: ArraySlice<Value>) -> Int {
        guard let sum = ExactDecimal.sum(sources.compactMap(\.amount)) else { return totals.count - 1 }
        return totals.lastIndex { $0.amount == sum } ?? totals.count - 1
    }
}
