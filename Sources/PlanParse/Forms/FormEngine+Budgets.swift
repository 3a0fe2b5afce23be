import PlanModel

/// A budget whose rows are being read.
struct BudgetDraft {
    var budget = Budget()
    var trace = BudgetTrace()

    /// 国・県支出金, 地方債, その他 and 一般財源.
    private static let usualSources = 4

    func lacks(_ year: Int) -> Bool { budget.years.count <= year }

    /// Makes the years up to one, blank where no figure came yet.
    mutating func extend(to year: Int, _ period: Period?, at span: ByteSpan) {
        while budget.years.count <= year {
            budget.years.append(Budget.Year(period: period, total: .blank))
            trace.years.append(BudgetYearTrace(span: ByteSpan(span.lower, span.lower).sourceSpan))
            budget.years[budget.years.count - 1].sources.reserveCapacity(Self.usualSources)
            trace.years[trace.years.count - 1].sources.reserveCapacity(Self.usualSources)
        }
    }
}

/// The money of a project, and the measures of a department.
extension FormEngine {
    /// Makes the sheet's budget where there is none.
    mutating func ensureBudget() {
        if open?.budget == nil { open?.budget = BudgetDraft() }
    }

    /// A row of money under years: `国・県支出金 | 0 千円 | …`, perhaps behind the label of its group.
    mutating func readMoneyRow() -> Bool {
        let groups = cells.prefix { $0.meaning == .specificSources || $0.meaning == .budget }
        let money = cells.dropFirst(groups.count)
        let isMoney = money.first?.meaning?.isMoney == true && !money.dropFirst().contains(where: \.isLabel)
        guard isMoney || money.isEmpty && !groups.isEmpty else { return false }
        for group in groups { ledger.pass(group.span) }
        cells.removeFirst(groups.count)
        guard let label = cells.first, let meaning = label.meaning else { return true }
        readMoney(meaning, label, cells.dropFirst())
        open?.narrative.endItem()
        return true
    }

    /// The amounts of a label, by year where heads tell the years.
    mutating func readMoney(_ meaning: Meaning, _ label: RowCell, _ values: ArraySlice<RowCell>) {
        let text = ledger.label(label.span)
        let unit = self.unit(at: label.unit) ?? open?.tableUnit
        guard let heads = open?.table.heads, case .budget = heads.kind else {
            guard let value = values.first else { return }
            ensureBudget()
            open?.budget?.extend(to: 0, nil, at: value.span)
            addMoney(meaning, text, unit, year: 0, value.span, .declared)
            return
        }
        let (assigned, isAligned) = assign(values, to: heads.values)
        if !isAligned { reportMisaligned(heads) }
        for year in heads.values.indices {
            let span = assigned[year] ?? ByteSpan(label.span.upper, label.span.upper)
            makeYear(year, under: heads, at: span)
            addMoney(meaning, text, unit, year: year, span, isAligned ? .declared : .repaired)
        }
    }

    /// The first row of a table makes its years.
    private mutating func makeYear(_ year: Int, under heads: TableState.Heads, at span: ByteSpan) {
        ensureBudget()
        guard open?.budget?.lacks(year) == true else { return }
        open?.budget?.extend(to: year, heads.years[year].period, at: span)
    }

    private mutating func addMoney(
        _ meaning: Meaning, _ label: String, _ unit: Unit?, year: Int, _ span: ByteSpan, _ manner: Ledger.Manner
    ) {
        let reading = readValue(span, column: unit, manner: manner)
        if open?.budget?.budget.unit == nil {
            let written = (reading.unit ?? unit)?.text
            open?.budget?.budget.unit = written
        }
        switch meaning {
        case .source(let kind):
            let source = Budget.Source(kind: kind, label: label, specific: kind != .general, value: reading.value)
            open?.budget?.budget.years[year].sources.append(source)
            open?.budget?.trace.years[year].sources.append(span.sourceSpan)
        case .change: open?.budget?.budget.change = reading.value
        default:
            open?.budget?.budget.years[year].total = reading.value
            open?.budget?.trace.years[year].span = span.sourceSpan
        }
    }

    /// Adds the open budget to the sheet.
    mutating func closeBudget() {
        guard let draft = open?.budget.take() else { return }
        open?.sheet.budget = draft.budget
        open?.trace.budget = draft.trace
    }

    // MARK: Measures

    /// A row of a department's measures: `Ⅲ1 効率的な行財政運営 | 行政改革推進事業`, a blank first cell going on with the
    /// measure above.
    mutating func readMeasure(_ heads: TableState.Heads) {
        let nameColumn = heads.columns.first?.column ?? 0
        open?.table.heads?.rowCount += 1
        for (position, cell) in cells.enumerated() {
            if QuantityReader.isDash(bytes, cell.span) {
                ledger.claim(cell.span, as: .markup)
            } else if position == 0, cell.column == nameColumn {
                let entry = MeasureName.entry(ledger.field(cell.span))
                // Without a code below ones with codes it may be the rest of the name above as well.
                if entry.code == nil, open?.sheet.measures.last?.code != nil { reportAmbiguous(cell.span) }
                open?.sheet.measures.append(entry)
            } else if let count = open?.sheet.measures.count, count > 0 {
                open?.sheet.measures[count - 1].projects.append(ledger.field(cell.span))
            }
        }
    }
}

extension Meaning {
    /// The label of a row of money.
    var isMoney: Bool {
        switch self {
        case .total, .source, .change: true
        default: false
        }
    }
}

/// The name of a measure in a list: `Ⅲ1 効率的な行財政運営` is code and title.
enum MeasureName {
    static func entry(_ text: String) -> Sheet.MeasureEntry {
        guard let blank = text.firstIndex(where: { $0 == " " || $0 == "\u{3000}" }) else {
            return Sheet.MeasureEntry(code: nil, title: text)
        }
        let code = text[..<blank]
        guard code.unicodeScalars.allSatisfy(isPartOfCode), code.unicodeScalars.contains(where: isDigit) else {
            return Sheet.MeasureEntry(code: nil, title: text)
        }
        let title = text[blank...].drop { $0 == " " || $0 == "\u{3000}" }
        return Sheet.MeasureEntry(code: String(code), title: String(title))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0xFF10...0xFF19, 0x2160...0x217F: true
        default: false
        }
    }

    private static func isPartOfCode(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0xFF21...0xFF3A, 0x2D, 0x2E, 0xFF0D, 0xFF0E, 0x2010, 0x2212, 0x28, 0x29, 0xFF08, 0xFF09: true
        default: isDigit(scalar)
        }
    }
}
