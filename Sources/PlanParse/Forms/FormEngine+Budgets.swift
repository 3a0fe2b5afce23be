import PlanModel

/// The money of a project, and the measures of a department.
extension FormEngine {
    /// A row of money under years: `国・県支出金 | 0 千円 | …`, perhaps behind the label of its group.
    mutating func readMoneyRow(in sheet: SheetBuilder) -> Bool {
        let groups = cells.prefix { $0.meaning == .specificSources || $0.meaning == .budget }
        let money = cells.dropFirst(groups.count)
        let isMoney = money.first?.meaning?.isMoney == true && !money.dropFirst().contains(where: \.isLabel)
        guard isMoney || money.isEmpty && !groups.isEmpty else { return false }
        for group in groups { ledger.claimLabel(group.span) }
        sheet.section.endItem()
        cells.removeFirst(groups.count)
        guard let label = cells.first, let money = label.meaning?.money else { return true }
        readMoney(money, label, cells.dropFirst(), in: sheet)
        return true
    }

    /// The amounts of a label, by year where heads tell the years.
    mutating func readMoney(
        _ money: BudgetBuilder.Money, _ label: RowCell, _ values: ArraySlice<RowCell>, in sheet: SheetBuilder
    ) {
        let text = ledger.label(label.span)
        let unit = self.unit(at: label.unit) ?? sheet.table.moneyUnit ?? sheet.reading.tableUnit
        guard let heads = sheet.table.heads, case .budget = heads.kind else {
            guard let value = values.first else { return }
            let year = yearWithoutHead(of: money, in: sheet)
            sheet.budget.extend(to: year, nil, at: value.span)
            takeMoney(money, text, unit, year: year, value.span, .declared, in: sheet)
            if money == .total, !sheet.budget.isDated(year) { dateTotal(label.key, year, in: sheet) }
            return
        }
        let values = divideJoinedCells(values, under: heads.values, of: heads)
        let assigned = assign(values, to: heads.values)
        if !assigned.isAligned { reportMisaligned(heads, in: sheet) }
        for year in heads.values.indices {
            let span = assigned.cells[year] ?? ByteSpan(label.span.upper, label.span.upper)
            // The first row of a table makes its years.
            sheet.budget.extend(to: year, heads.years[year].period, at: span)
            takeMoney(money, text, unit, year: year, span, assigned.isAligned ? .declared : .repaired, in: sheet)
        }
    }

    /// The year of an amount that stands below no year, as in a document that no form declares: a second total, or a source
    /// that the year has already, is of the next.
    private mutating func yearWithoutHead(of money: BudgetBuilder.Money, in sheet: SheetBuilder) -> Int {
        if layout.rows[index].isTabular { isInVerticalRecord(sheet) }
        switch money {
        case .total: return sheet.years.yearOfTotal()
        case .source(let kind): return sheet.years.year(ofSource: kind)
        case .change: return 0
        }
    }

    private mutating func takeMoney(
        _ money: BudgetBuilder.Money, _ label: String, _ unit: Value.Unit?, year: Int, _ span: ByteSpan,
        _ manner: Ledger.Manner, in sheet: SheetBuilder
    ) {
        let reading = look(at: span, column: unit, in: sheet)
        sheet.budget.setUnit(reading.unit ?? unit)
        sheet.takeMoney(money, label, reading.value, year: year, at: span, manner: manner, &ledger)
    }

    // MARK: Measures

    /// A row of a department's measures: `Ⅲ1 効率的な行財政運営 | 行政改革推進事業`, a blank first cell going on with the
    /// measure above.
    mutating func readMeasure(_ heads: TableState.Heads, in sheet: SheetBuilder) {
        let nameColumn = heads.columns.first?.column ?? 0
        sheet.table.countRow()
        for (position, cell) in cells.enumerated() {
            if QuantityReader.isDash(bytes, cell.span) {
                ledger.claim(cell.span, as: .markup)
            } else if position == 0, cell.column == nameColumn || isMovedRight(heads) {
                if cell.column != nameColumn { reportMisaligned(heads, in: sheet) }
                addMeasure(cell.span, in: sheet)
            } else if let last = sheet.record.measures.indices.last {
                let project = ledger.reread(cell.span)
                if MeasureName(project).code != nil || position == 0 && mayBeRest(project, of: last, in: sheet) {
                    reportAmbiguous(cell.span)
                }
                sheet.takeProject(cell.span, &ledger)
            }
        }
    }

    /// Adds a measure to the list of the sheet; one whose code is not of the shape of the others' is told.
    mutating func addMeasure(_ span: ByteSpan, in sheet: SheetBuilder) {
        let name = measureName(span)
        if name.isBroken { report(.layoutBrokenLabel, [name.code ?? ""], at: span) }
        let firstCode = sheet.record.measures.first?.code
        // Without a code below ones with codes, or with part of one, it may be the rest of the name above as well.
        if let firstCode, name.code.map(MeasureName.shape) != MeasureName.shape(firstCode) { reportAmbiguous(span) }
        sheet.takeMeasure(name, span, &ledger)
    }

    /// The name of a measure in a cell; a tag behind its code divides it as a blank does.
    private func measureName(_ span: ByteSpan) -> MeasureName {
        let name = MeasureName(ledger.reread(span, joinsLines: true))
        guard name.code == nil, let tag = bytes[span.lower..<span.upper].firstIndex(of: UInt8(ascii: "<")) else {
            return name
        }
        let parts = [ByteSpan(span.lower, tag), ByteSpan(tag, span.upper)].map { ledger.reread($0) }
        let divided = MeasureName(parts.joined(separator: " "))
        return divided.code == nil ? name : divided
    }

    /// A project's name that ends as names of projects do, below one that does not, while others of the sheet do.
    @inline(__always)
    private func mayBeRest(_ project: String, of measure: Int, in sheet: SheetBuilder) -> Bool {
        let measures = sheet.record.measures
        guard let above = measures[measure].projects.last else { return false }
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
    /// What the amounts of a row under the label are.
    var money: BudgetBuilder.Money? {
        switch self {
        case .total: .total
        case .source(let kind): .source(kind)
        case .change: .change
        default: nil
        }
    }

    /// The label of a row of money.
    var isMoney: Bool { money != nil }
}
