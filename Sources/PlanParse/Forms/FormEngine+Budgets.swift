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
        open?.narrative.endItem()
        cells.removeFirst(groups.count)
        guard let label = cells.first, let meaning = label.meaning else { return true }
        readMoney(meaning, label, cells.dropFirst())
        return true
    }

    /// The amounts of a label, by year where heads tell the years.
    mutating func readMoney(_ meaning: Meaning, _ label: RowCell, _ values: ArraySlice<RowCell>) {
        let text = ledger.label(label.span)
        let unit = self.unit(at: label.unit) ?? open?.table.moneyUnit ?? open?.tableUnit
        guard let heads = open?.table.heads, case .budget = heads.kind else {
            guard let value = values.first else { return }
            ensureBudget()
            open?.budget?.extend(to: 0, nil, at: value.span)
            addMoney(meaning, text, unit, year: 0, value.span, .declared)
            return
        }
        let values = divideJoinedCells(values, under: heads.values, of: heads)
        let assigned = assign(values, to: heads.values)
        if !assigned.isAligned { reportMisaligned(heads) }
        for year in heads.values.indices {
            let span = assigned.cells[year] ?? ByteSpan(label.span.upper, label.span.upper)
            makeYear(year, under: heads, at: span)
            addMoney(meaning, text, unit, year: year, span, assigned.isAligned ? .declared : .repaired)
        }
    }

    /// The first row of a table makes its years.
    private mutating func makeYear(_ year: Int, under heads: TableState.Heads, at span: ByteSpan) {
        ensureBudget()
        guard open?.budget?.lacks(year) == true else { return }
        open?.budget?.extend(to: year, heads.years[year].period, at: span)
    }

    private mutating func addMoney(
        _ meaning: Meaning, _ label: String, _ unit: Value.Unit?, year: Int, _ span: ByteSpan, _ manner: Ledger.Manner
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
            } else if position == 0, cell.column == nameColumn || isMovedRight(heads) {
                if cell.column != nameColumn { reportMisaligned(heads) }
                addMeasure(cell.span)
            } else if let last = open?.sheet.measures.indices.last {
                let project = ledger.field(cell.span)
                if MeasureName(project).code != nil || position == 0 && mayBeRest(project, of: last) {
                    reportAmbiguous(cell.span)
                }
                open?.sheet.measures[last].projects.append(project)
            }
        }
    }

    /// Adds a measure to the list of the sheet; one whose code is not of the shape of the others' is told.
    mutating func addMeasure(_ span: ByteSpan) {
        let name = measureName(span)
        if name.isBroken { report(.layoutBrokenLabel, [name.code ?? ""], at: span) }
        let firstCode = open?.sheet.measures.first?.code
        // Without a code below ones with codes, or with part of one, it may be the rest of the name above as well.
        if let firstCode, name.code.map(MeasureName.shape) != MeasureName.shape(firstCode) { reportAmbiguous(span) }
        open?.addMeasure(Sheet.MeasureEntry(code: name.code, title: name.title), at: span)
    }

    /// The name of a measure in a cell; a tag behind its code divides it as a blank does.
    private mutating func measureName(_ span: ByteSpan) -> MeasureName {
        let name = MeasureName(ledger.field(span))
        guard name.code == nil, let tag = bytes[span.lower..<span.upper].firstIndex(of: UInt8(ascii: "<")) else {
            return name
        }
        let parts = [ByteSpan(span.lower, tag), ByteSpan(tag, span.upper)].map { ledger.reread($0) }
        let divided = MeasureName(parts.joined(separator: " "))
        return divided.code == nil ? name : divided
    }

    /// A project's name that ends as names of projects do, below one that does not, while others of the sheet do.
    @inline(__always)
    private func mayBeRest(_ project: String, of measure: Int) -> Bool {
        guard let measures = open?.sheet.measures, let above = measures[measure].projects.last else { return false }
        return Self.endsAsProject(project) && !Self.endsAsProject(above)
            && measures.prefix(8).contains { $0.projects.prefix(8).contains(where: Self.endsAsProject) }
    }

    private static func endsAsProject(_ name: String) -> Bool { name.hasSuffix("事業") || name.hasSuffix("費") }

    /// A row of as many cells as heads, each of them one column or more to the right of its own, with a code in front.
    @inline(__always)
    private func isMovedRight(_ heads: TableState.Heads) -> Bool {
        guard cells.count == heads.columns.count, let column = heads.columns.first?.column,
            case let shift = cells[0].column - column, shift > 0
        else { return false }
        return zip(cells, heads.columns).allSatisfy { $0.column == $1.column + shift }
            && MeasureName(ledger.reread(cells[0].span)).code != nil
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
