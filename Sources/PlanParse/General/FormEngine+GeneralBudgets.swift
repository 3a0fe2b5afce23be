import PlanModel

/// Rows of tables of money in documents that no form declares: each is a sheet with a budget.
extension FormEngine {
    /// Reads the collected cells as a row of a table of money.
    mutating func readBudgetRow(_ table: GeneralTable, _ carried: inout CarriedCells) {
        let row = layout.rows[index]
        let hasMoney = cells.contains { cell in table.columns.contains { $0.isMoney && $0.column == cell.column } }
        let sum = sumCell(table)
        if open?.budget != nil, sum == nil, !cells.contains(where: { $0.column <= table.name }) {
            continueBudgetRow(table)
            return
        }
        guard hasMoney || cells.count > 1 else {
            readLooseCells()
            return
        }
        let name = namedByAccount(table) ? nil : table.nameCell(cells)
        let isProject = namesProjects(table) && sum == nil && cells.contains { $0.column == table.name }
        startSheet(isProject ? .project : .table, at: row.start)
        open?.table.continued = .budget
        ensureBudget()
        makeYears(table)
        for cell in cells {
            if cell.span == sum?.span || cell.span == name?.span {
                open?.sheet.title = ledger.field(cell.span, manner: .guessed)
            } else {
                readBudgetCell(cell, table)
            }
        }
        if sum == nil { carried.take(cells, until: table.name) }
        finishAccount(table, sum == nil ? carried : CarriedCells(), except: sum?.span)
        if sum == nil, open?.sheet.organization.department == nil { carryDepartment(table, carried) }
    }

    /// The names are those of the account's levels, without their numbers.
    private func namedByAccount(_ table: GeneralTable) -> Bool {
        table.columns.contains { column in
            if column.column == table.name, case .account? = column.role { true } else { false }
        }
    }

    /// The rows are projects, and no accounts of a budget.
    private func namesProjects(_ table: GeneralTable) -> Bool {
        let named = table.columns.first { $0.column == table.name }
        return named?.role == .projectName || named?.role == .section(.summary)
    }

    /// The cell of a row that says it is a sum: 合計, 小計, 歳出合計, in the column of names or before it.
    private func sumCell(_ table: GeneralTable) -> RowCell? {
        cells.first { cell in
            cell.column <= table.name
                && (LabelRoles.standard.role(of: cell.key) == .sum || Self.isSum(cell.span, bytes))
        }
    }

    private static func isSum(_ span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        guard span.count <= LabelKey.maximumLength else { return false }
        let squeezed = CleanText(bytes).string(span).unicodeScalars.filter { !$0.properties.isWhitespace }
        return squeezed.count <= Self.longestSum && String(String.UnicodeScalarView(squeezed)).hasSuffix("合計")
    }

    /// Longer names that end in 合計 are those of things.
    private static let longestSum = 12

    /// A cell in charge of the rows below it, whose own cells are blank.
    private mutating func carryDepartment(_ table: GeneralTable, _ carried: CarriedCells) {
        guard let column = table.columns.first(where: { $0.role == .department }), column.column < table.name,
            let cell = carried.cell(column.column)
        else { return }
        open?.sheet.organization.department = ledger.reread(cell.span)
    }

    /// A year for each column of amounts, in the order of the columns.
    private mutating func makeYears(_ table: GeneralTable) {
        for column in table.columns where column.role == .total {
            let start = layout.rows[index].start
            let period = column.period ?? table.impliedYear
            open?.budget?.budget.years.append(Budget.Year(period: period, total: .blank))
            open?.budget?.trace.years.append(BudgetYearTrace(span: ByteSpan(start, start).sourceSpan))
        }
        if table.sourcesYear == .sum, let years = open?.budget?.budget.years.count {
            // The sources of all years together stand in an entry without year and total.
            open?.budget?.extend(to: years, nil, at: cells[0].span)
        }
        if open?.budget?.budget.years.isEmpty == true { open?.budget?.extend(to: 0, nil, at: cells[0].span) }
        let unit = moneyUnit(table) ?? generalUnit
        open?.budget?.budget.unit = unit?.text
        addSources(table)
    }

    /// The unit that one head gives holds for the columns without one.
    private func moneyUnit(_ table: GeneralTable) -> Unit? {
        table.columns.lazy.compactMap { $0.isMoney ? $0.unit : nil }.first
    }

    /// The sources of a table stand in every row, blank where nothing is printed.
    private mutating func addSources(_ table: GeneralTable) {
        let place = layout.rows[index].start
        for (position, column) in table.columns.enumerated() {
            guard case .source(let kind)? = column.role else { continue }
            let year = table.moneyPlaces.years[position]
            let label = ledger.reread(column.head.span)
            open?.budget?.budget.years[year].sources.append(
                Budget.Source(kind: kind, label: label, specific: kind != .general, value: .blank))
            open?.budget?.trace.years[year].sources.append(ByteSpan(place, place).sourceSpan)
        }
    }

    private mutating func readBudgetCell(_ cell: RowCell, _ table: GeneralTable) {
        guard let position = table.columns.firstIndex(where: { $0.column == cell.column }) else {
            keepAttribute("", "other", cell.span)
            return
        }
        let column = table.columns[position]
        if column.column == table.name, case .account? = column.role {
            open?.sheet.title = AccountName(bytes, AccountName.parts(bytes, cell.span).outer).name
            return
        }
        switch column.role {
        case .total?, .source?, .change?: readGeneralMoney(cell, table, position)
        case .account(nil)?:
            let account = AccountReader.read(ledger.field(cell.span, manner: .guessed))
            open?.budget?.budget.account = account
            open?.budget?.trace.account = cell.span.sourceSpan
        case .account?: break
        case .sources?
        where readListedSources(
            cell.span, year: yearIndex(before: position, table), unit: column.unit ?? generalUnit ?? moneyUnit(table)):
            break
        default: readDescription(cell, column)
        }
    }

    /// The year of the last amount before a column, else the first.
    private func yearIndex(before position: Int, _ table: GeneralTable) -> Int {
        max(0, table.columns[..<position].count { $0.role == .total } - 1)
    }

    private mutating func readGeneralMoney(_ cell: RowCell, _ table: GeneralTable, _ position: Int) {
        let column = table.columns[position]
        let reading = readMoneyCell(cell.span, column: column.unit ?? generalUnit ?? moneyUnit(table))
        let year = table.moneyPlaces.years[position]
        switch column.role {
        case .total?:
            open?.budget?.budget.years[year].total = reading.value
            open?.budget?.trace.years[year].span = cell.span.sourceSpan
        case .source?:
            let source = table.moneyPlaces.sources[position]
            open?.budget?.budget.years[year].sources[source].value = reading.value
            open?.budget?.trace.years[year].sources[source] = cell.span.sourceSpan
        default: addMoney(.change, ledger.reread(column.head.span), reading.value, at: cell.span, year: 0)
        }
    }

    /// An amount, its unit perhaps before it, as the first row of a page has it: `千円 46,460,600`.
    private mutating func readMoneyCell(_ span: ByteSpan, column: Unit?) -> QuantityReader.Reading {
        guard let (unit, end) = UnitTable.standard.longestUnit(in: bytes, from: span.lower, to: span.upper),
            unit.dimension == .money, end < span.upper
        else { return readRemarked(span, column: column) }
        let rest = CleanText(bytes).trimmed(ByteSpan(end, span.upper))
        var reading = QuantityReader(bytes: bytes).read(rest, text: ledger.reread(span), column: unit)
        guard reading.value.status == .number else { return readValue(span, column: column, manner: .guessed) }
        reading.value.text = ledger.field(span, manner: .guessed)
        // The unit of the first row is that of the others.
        if generalUnit == nil { generalUnit = unit }
        if open?.budget?.budget.unit == nil { open?.budget?.budget.unit = unit.text }
        return reading
    }

    /// A figure, with a remark in brackets perhaps: `1,200（900）`. The text keeps the remark.
    mutating func readRemarked(_ span: ByteSpan, column: Unit?) -> QuantityReader.Reading {
        guard let figure = RemarkedFigure(bytes, span) else {
            return readValue(span, column: column, manner: .guessed)
        }
        let text = ledger.field(span, manner: .guessed)
        return QuantityReader(bytes: bytes).read(figure.value, text: text, column: column)
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
        // 区分 heads other divisions too.
        let role = role == "status" && !text.unicodeScalars.contains(where: Self.isOfStatus) ? "other" : role
        open?.sheet.attributes.append(Sheet.Attribute(label: label, role: role, text: text))
    }

    /// 新規, 継続, 拡充.
    private static func isOfStatus(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "新", "継", "続", "拡": true
        default: false
        }
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
}
