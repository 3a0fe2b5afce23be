import PlanModel

/// Rows of tables of money in documents that no form declares: each is a sheet with a budget.
extension FormEngine {
    /// Reads the collected cells as a row of a table of money.
    mutating func readBudgetRow(_ table: GeneralTable) {
        let row = layout.rows[index]
        let hasMoney = cells.contains { cell in table.columns.contains { $0.isMoney && $0.column == cell.column } }
        let hasName = cells.contains { $0.column <= table.name }
        if open?.budget != nil, !hasName {
            continueBudgetRow(table)
            return
        }
        guard hasMoney || cells.count > 1 else {
            readLooseCells()
            return
        }
        let name = cells.first { $0.column == table.name }.map { ledger.reread($0.span) }
        startSheet(kind(of: table, name), at: row.start)
        open?.table.continued = .budget
        ensureBudget()
        makeYears(table)
        for cell in cells { readBudgetCell(cell, table) }
        finishAccount(table)
    }

    /// A row of a project is one; a sum or an account of a budget is a table's row.
    private func kind(of table: GeneralTable, _ name: String?) -> Sheet.Kind {
        let named = table.columns.first { $0.column == table.name }
        guard named?.role == .projectName || named?.role == .section(.summary), let name, !Self.isSum(name)
        else { return .table }
        return .project
    }

    private static func isSum(_ name: String) -> Bool {
        let squeezed = String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.properties.isWhitespace }))
        return ["合計", "計", "小計", "総計", "総合計"].contains(squeezed) || squeezed.hasSuffix("合計")
    }

    /// A year for each column of amounts, in the order of the columns.
    private mutating func makeYears(_ table: GeneralTable) {
        for column in table.columns where column.role == .total {
            let start = layout.rows[index].start
            open?.budget?.budget.years.append(Budget.Year(period: column.period, total: .blank))
            open?.budget?.trace.years.append(BudgetYearTrace(span: ByteSpan(start, start).sourceSpan))
        }
        if open?.budget?.budget.years.isEmpty == true { open?.budget?.extend(to: 0, nil, at: cells[0].span) }
        open?.budget?.budget.unit =
            (table.columns.lazy.compactMap { $0.isMoney ? $0.unit : nil }.first ?? generalUnit)?.text
        addSources(table)
    }

    /// The sources of a table stand in every row, blank where nothing is printed.
    private mutating func addSources(_ table: GeneralTable) {
        let place = layout.rows[index].start
        let year = sourcesIndex(table)
        for column in table.columns {
            guard case .source(let kind)? = column.role else { continue }
            let label = ledger.reread(column.head.span)
            open?.budget?.budget.years[year].sources.append(
                Budget.Source(kind: kind, label: label, specific: kind != .general, value: .blank))
            open?.budget?.trace.years[year].sources.append(ByteSpan(place, place).sourceSpan)
        }
    }

    private func sourcesIndex(_ table: GeneralTable) -> Int {
        let totals = table.columns.filter { $0.role == .total }
        return totals.firstIndex { $0.column == table.sourcesYear } ?? 0
    }

    private mutating func readBudgetCell(_ cell: RowCell, _ table: GeneralTable) {
        guard let position = table.columns.firstIndex(where: { $0.column == cell.column }) else {
            keepAttribute("", "other", cell.span)
            return
        }
        let column = table.columns[position]
        if column.column == table.name, case .account? = column.role {
            open?.sheet.title = AccountName(bytes, cell.span).name
            return
        }
        if column.column == table.name {
            open?.sheet.title = ledger.field(cell.span, manner: .guessed)
            return
        }
        switch column.role {
        case .total?, .source?, .change?: readGeneralMoney(cell, table, position)
        case .account(nil)?:
            let account = AccountReader.read(ledger.field(cell.span, manner: .guessed))
            open?.budget?.budget.account = account
            open?.budget?.trace.account = cell.span.sourceSpan
        case .account?: break
        default: readDescription(cell, column)
        }
    }

    private mutating func readGeneralMoney(_ cell: RowCell, _ table: GeneralTable, _ position: Int) {
        let column = table.columns[position]
        let reading = readMoneyCell(cell.span, column: column.unit ?? generalUnit)
        switch column.role {
        case .total?:
            let year = table.columns[..<position].count { $0.role == .total }
            open?.budget?.budget.years[year].total = reading.value
            open?.budget?.trace.years[year].span = cell.span.sourceSpan
        case .source?:
            let source = table.columns[..<position].count { if case .source? = $0.role { true } else { false } }
            let year = sourcesIndex(table)
            open?.budget?.budget.years[year].sources[source].value = reading.value
            open?.budget?.trace.years[year].sources[source] = cell.span.sourceSpan
        default: open?.budget?.budget.change = reading.value
        }
    }

    /// An amount, its unit perhaps before it, as the first row of a page has it: `千円 46,460,600`.
    private mutating func readMoneyCell(_ span: ByteSpan, column: Unit?) -> QuantityReader.Reading {
        guard let (unit, end) = UnitTable.standard.longestUnit(in: bytes, from: span.lower, to: span.upper),
            unit.dimension == .money, end < span.upper
        else { return readValue(span, column: column, manner: .guessed) }
        let rest = CleanText(bytes).trimmed(ByteSpan(end, span.upper))
        var reading = QuantityReader(bytes: bytes).read(rest, text: ledger.reread(span), column: unit)
        guard reading.value.status == .number else { return readValue(span, column: column, manner: .guessed) }
        reading.value.text = ledger.field(span, manner: .guessed)
        return reading
    }

    /// A cell that is neither money nor account: who is in charge, what it is about, or anything else.
    private mutating func readDescription(_ cell: RowCell, _ column: GeneralColumn) {
        if QuantityReader.isDash(bytes, cell.span) {
            ledger.claim(cell.span, as: .markup)
            return
        }
        switch column.role {
        case .department?: open?.sheet.organization.department = ledger.field(cell.span, manner: .guessed)
        case .section(let role)?: keepSection(role, heading: column.head.span, from: cell.span, cell.span)
        case .attribute(let role)?: keepAttribute(ledger.reread(column.head.span), role, cell.span)
        default:
            let isLong = cell.span.count > Self.longestAttribute
            if isLong {
                keepSection(.other, heading: column.head.span, from: cell.span, cell.span)
            } else {
                keepAttribute(ledger.reread(column.head.span), "other", cell.span)
            }
        }
    }

    /// Longer cells are narrative.
    static let longestAttribute = 120

    mutating func keepAttribute(_ label: String, _ role: String, _ span: ByteSpan) {
        let text = ledger.field(span, manner: .guessed)
        open?.sheet.attributes.append(Sheet.Attribute(label: label, role: role, text: text))
    }

    /// A section of one text under a label that is claimed already.
    ///
    /// - Parameter start: Where the section's span begins: its label in the same line, or its text under a head.
    mutating func keepSection(_ role: Section.Role, heading: ByteSpan, from start: ByteSpan, _ span: ByteSpan) {
        closeSection()
        open?.sheet.sections.append(Section(role: role, heading: ledger.reread(heading)))
        open?.trace.sections.append(SectionTrace(span: start.sourceSpan))
        open?.sectionSpan = start
        open?.receiver = .section
        appendText(span, gapBefore: true, manner: .guessed)
        closeSection()
    }

    /// A row without a name goes on with the row above: its text is that row's, and so are further figures.
    private mutating func continueBudgetRow(_ table: GeneralTable) {
        for cell in cells {
            guard let column = table.columns.first(where: { $0.column == cell.column }) else {
                keepAttribute("", "other", cell.span)
                continue
            }
            if column.isMoney {
                keepAttribute(ledger.reread(column.head.span), "other", cell.span)
            } else {
                readDescription(cell, column)
            }
        }
    }

    /// Cells of a row that is none of the table's.
    private mutating func readLooseCells() {
        if !isSheetOpen { startSheet(.table, at: layout.rows[index].start) }
        continueSection(layout.rows[index])
    }

    /// The account from its own columns (款 | 項 | 目), numbers with their names.
    private mutating func finishAccount(_ table: GeneralTable) {
        let parts = cells.compactMap { cell -> (level: Int, span: ByteSpan)? in
            guard let column = table.columns.first(where: { $0.column == cell.column }),
                case .account(let level?)? = column.role
            else { return nil }
            return (level, cell.span)
        }
        guard let first = parts.first, let last = parts.last else { return }
        let texts = parts.map { ledger.field($0.span, manner: .guessed) }
        let levels = parts.compactMap { part in AccountName(bytes, part.span).level(AccountReader.levels[part.level]) }
        open?.budget?.budget.account = Account(text: texts.joined(separator: " "), fund: nil, levels: levels)
        open?.budget?.trace.account = first.span.union(last.span).sourceSpan
        if open?.sheet.title == nil { open?.sheet.title = levels.last?.name ?? texts.last }
    }
}

/// The number and name of an account's level in a cell of its own: `1.議会費`, `10 教育費`, `2`.
struct AccountName {
    let number: Int?
    let name: String?

    init(_ bytes: [UInt8], _ span: ByteSpan) {
        let clean = CleanText(bytes)
        guard let (number, end) = Digits.number(bytes, span.lower, span.upper) else {
            self.number = nil
            name = clean.string(span)
            return
        }
        self.number = number
        let (mark, length) = Scalars.decode(bytes, end, span.upper)
        let start = Scalars.folded(mark) == 0x2E || mark == 0x3001 ? end + length : end
        let rest = clean.string(ByteSpan(start, span.upper))
        name = rest.isEmpty ? nil : rest
    }

    func level(_ name: String) -> Account.Level? {
        number.map { Account.Level(level: name, number: $0, name: self.name) }
    }
}
