import PlanModel

/// Tables of money that blanks alone lay out: each row is a sheet, its figures under the heads that they stand under.
extension FormEngine {
    /// Reads the table whose heads begin at the row; false where none does, or where cells divide it as well.
    mutating func readSpacedTable() -> Bool {
        guard index != titleRow, layout.rows[index].inked > 0 else { return false }
        var reader = TableRows(bytes: bytes, layout: layout)
        reader.limit = endOfReading
        guard let table = SpacedTable(reader, at: index) else { return false }
        let year = plan.record.fiscalYear?.fiscalYear
        // The lines of the table are looked at as cells, too, and no others: tables with the same heads may follow up to the end.
        reader.limit = min(table.end, endOfReading)
        // A head over several columns may stand alone above the heads of a table.
        for start in index..<min(index + Self.mostHeads, endOfReading) {
            guard let other = Table(reader, at: start, year: year, moneyAbove: captions.isOfMoney) else { continue }
            if case .moneyDown = other.arrangement { return false }
            // The line of a sum may stand apart from the rows above it.
            if other.rows.count * 4 >= table.rows.count * 3, !holdsTexts(other, reader) { return false }
        }
        endText()
        for row in table.heads {
            claimTags(of: layout.rows[row])
            for cell in reader.cells(row) { ledger.claimLabel(cell.span) }
        }
        for row in table.rows { readSpacedRow(row, table) }
        index = table.end
        closeSheet()
        return true
    }

    /// A text stands in a column of amounts, as the description one blank behind a figure does: the cells are not divided well.
    private func holdsTexts(_ table: Table, _ reader: TableRows) -> Bool {
        let amounts = Set(table.columns.lazy.filter(\.isMoney).map(\.column))
        return table.rows.contains { row in
            layout.rows[row].isTabular
                && reader.cells(row).contains { cell in
                    amounts.contains(cell.column) && [.words, .values].contains(CellKind(bytes, cell))
                }
        }
    }

    /// So many lines may stand above the heads that a table begins with.
    private static let mostHeads = 3

    private mutating func readSpacedRow(_ row: SpacedTable.Row, _ table: SpacedTable) {
        guard let first = row.lines.first?.stretches.first, let figure = SpacedTable.figures(of: row.main).first else {
            return
        }
        let parts = SpacedParts(row, table, before: figure.letters.lowerBound, bytes)
        let name = parts.names.first
        let role = name.flatMap { Sheet.Row(name: $0, LabelKey(bytes, $0), bytes) }
        let isOfProjects = table.leads.contains { $0.head.role == .projectName }
        let sheet = startSheet(role == nil && isOfProjects ? .project : .table, at: first.span.lower)
        let rowRole = role ?? .item
        sheet.stand(for: rowRole)
        sheet.budget.start()
        for marker in parts.markers { ledger.claim(marker, as: .marker) }
        for other in parts.others { sheet.takeAttribute("", "other", other, manner: .guessed, &ledger) }
        sheet.takeTitle(parts.names, manner: .guessed, &ledger)
        if let code = parts.code {
            sheet.budget.account.take(code, manner: .guessed, &ledger)
        }
        sheet.organization.takeDepartment(parts.departments, manner: .guessed, &ledger)
        fillSpacedBudget(row, table, in: sheet)
        keepSpacedText(parts.rest, table, in: sheet)
        guard !row.unknown.isEmpty else { return }
        for figure in row.unknown { sheet.takeAttribute("", "other", figure, manner: .guessed, &ledger) }
        let figures = row.unknown.map { ledger.reread($0) }.joined(separator: ", ")
        report(.layoutColumnUnknown, [sheet.record.title ?? "", figures], at: row.unknown[0])
    }

    private mutating func fillSpacedBudget(_ row: SpacedTable.Row, _ table: SpacedTable, in sheet: SheetBuilder) {
        let unit = table.columns.lazy.compactMap { $0.head.isMoney ? $0.head.unit : nil }.first ?? captions.unit
        let start = SpacedTable.figures(of: row.main).first?.span.lower ?? 0
        sheet.budget.setUnit(unit)
        sheet.budget.setSide(captions.side)
        var sources: [(kind: Budget.Source.Kind, label: String, value: Value, span: ByteSpan)] = []
        for (column, figure) in zip(table.columns, row.figures) {
            let span = figure ?? ByteSpan(start, start)
            let role = column.head.role == .tiedSources ? .source(.other) : column.head.role
            let label = ledger.reread(column.head.span)
            guard column.head.isMoney || role != column.head.role || role == .sum else {
                if let figure { sheet.takeAttribute(label, "other", figure, manner: .guessed, &ledger) }
                continue
            }
            let value = look(at: span, column: column.head.unit ?? unit, in: sheet).value
            if case .source(let kind)? = role {
                sources.append((kind, label, value, span))
                continue
            }
            if role != .change { sheet.budget.addYear(spacedPeriod(column), at: span.lower) }
            let (money, year): (BudgetBuilder.Money, Int) =
                role == .change ? (.change, 0) : (.total, sheet.budget.yearCount - 1)
            sheet.takeMoney(money, label, value, year: year, at: span, manner: .guessed, &ledger)
        }
        // They are the last year's whose amount they add up to, else the last's.
        let sum = ExactDecimal.sum(sources.compactMap(\.value.amount))
        let year = sum.flatMap { sheet.budget.lastYear(withTotal: $0) } ?? sheet.budget.yearCount - 1
        for source in sources {
            guard year >= 0 else {
                sheet.takeAttribute(source.label, "other", source.span, manner: .guessed, &ledger)
                continue
            }
            sheet.takeMoney(
                .source(source.kind), source.label, source.value, year: year, at: source.span, manner: .guessed, &ledger
            )
        }
    }

    /// The year of a column: its own, or that of the head over it.
    private func spacedPeriod(_ column: SpacedHead) -> Period? {
        for head in [column.head, column.group].compactMap({ $0 }) where !head.period.isEmpty {
            return TableYear.period(bytes, head.period)?.period
        }
        guard let offset = column.head.relativeYear, let year = plan.record.fiscalYear?.fiscalYear,
            let meant = FiscalYear(startingIn: year.startYear + offset)
        else { return nil }
        return Period(meant, text: CleanText(bytes).string(column.head.label))
    }

    /// The texts behind the figures, over all lines of the row.
    private mutating func keepSpacedText(_ spans: [ByteSpan], _ table: SpacedTable, in sheet: SheetBuilder) {
        guard let first = spans.first else { return }
        var role = Sheet.Section.Role.summary
        if case .section(let own)? = table.rest?.role { role = own }
        closeSection(in: sheet)
        sheet.openSection(role, under: table.rest?.span, at: first, ledger)
        var end = first.lower
        for (position, span) in spans.enumerated() {
            // Where figures or names stand between two lines, no stretch of the source holds both as one text.
            if CleanText(bytes).trimmed(ByteSpan(end, max(end, span.lower))).count > 0 { sheet.section.endItem() }
            sheet.section.take(span, gapBefore: position == 0, manner: .guessed, &ledger)
            end = span.upper
        }
        closeSection(in: sheet)
    }
}

/// What stands before and behind the figures of a row, over all of its lines.
struct SpacedParts {
    private(set) var markers: [ByteSpan] = []
    private(set) var departments: [ByteSpan] = []
    private(set) var code: ByteSpan?
    private(set) var names: [ByteSpan] = []
    /// Texts of which no head tells what they are, and further codes.
    private(set) var others: [ByteSpan] = []
    private(set) var rest: [ByteSpan] = []

    private let bytes: [UInt8]
    private let leads: [SpacedHead]
    /// The places of the code in the row's own line.
    private var codePlace: Range<Int>?

    init(_ row: SpacedTable.Row, _ table: SpacedTable, before edge: Int, _ bytes: [UInt8]) {
        self.bytes = bytes
        leads = table.leads
        let figures = SpacedTable.figures(of: row.main)
        codePlace = Self.code(in: row.main, before: edge, bytes)?.place
        if codePlace == nil {
            codePlace = row.lines.lazy.compactMap { Self.code(in: $0, before: edge, bytes)?.place }.first
        }
        for line in row.lines {
            let own = line.row == row.main.row
            for (position, stretch) in line.stretches.enumerated() {
                if own, figures.contains(where: { $0.span == stretch.span }) { continue }
                if stretch.letters.lowerBound < edge {
                    take(lead: stretch, isFirst: position == 0, isOwn: own)
                } else {
                    rest.append(stretch.span)
                }
            }
        }
    }

    /// The code of an account that a stretch is or begins with.
    private static func code(
        in line: SpacedLine, before edge: Int, _ bytes: [UInt8]
    ) -> (span: ByteSpan, place: Range<Int>)? {
        for stretch in line.stretches where stretch.letters.lowerBound < edge {
            let end = CharacterClass.nextBlank(bytes, stretch.span.lower, stretch.span.upper)
            let word = ByteSpan(stretch.span.lower, end)
            guard AccountReader.isCode(bytes, word) else { continue }
            let length = Scalars.count(bytes, word)
            return (word, stretch.letters.lowerBound..<stretch.letters.lowerBound + length)
        }
        return nil
    }

    private mutating func take(lead stretch: SpacedLine.Stretch, isFirst: Bool, isOwn: Bool) {
        var span = stretch.span
        if isFirst, stretch.letters.lowerBound < 4 || stretch.isFigure, let end = number(span) {
            markers.append(ByteSpan(span.lower, end))
            span = ByteSpan(CharacterClass.skipBlanks(bytes, end, span.upper), span.upper)
            if span.isEmpty { return }
        }
        let end = CharacterClass.nextBlank(bytes, span.lower, span.upper)
        let word = ByteSpan(span.lower, end)
        if leads.contains(where: { $0.head.isAccount }), AccountReader.isCode(bytes, word) {
            if code == nil { code = word } else { others.append(word) }
            let name = ByteSpan(CharacterClass.skipBlanks(bytes, end, span.upper), span.upper)
            if !name.isEmpty { names.append(name) }
            return
        }
        take(text: span, at: stretch.letters)
    }

    /// `1`, `10.`: the number of a row.
    private func number(_ span: ByteSpan) -> Int? {
        guard let (_, end) = Digits.number(bytes, span.lower, span.upper) else { return nil }
        let (mark, length) = Scalars.decode(bytes, end, span.upper)
        let next = Scalars.folded(mark) == 0x2E ? end + length : end
        return next == span.upper || CharacterClass.blankLength(bytes, next, span.upper) > 0 ? next : nil
    }

    private mutating func take(text span: ByteSpan, at place: Range<Int>) {
        if let codePlace {
            if place.lowerBound >= codePlace.lowerBound { names.append(span) } else { takeDepartment(span) }
            return
        }
        let center = place.lowerBound + place.upperBound
        let nearest = leads.min { first, second in
            abs(first.place.letters.lowerBound + first.place.letters.upperBound - center)
                < abs(second.place.letters.lowerBound + second.place.letters.upperBound - center)
        }
        switch nearest?.head.role {
        case .department? where leads.contains(where: { $0.head.role == .projectName }): takeDepartment(span)
        case .projectName?, nil: append(name: span)
        default: append(name: span)
        }
    }

    /// Letters of a name that is set wide are one stretch.
    private mutating func append(name span: ByteSpan) {
        if let last = names.last, bytes[last.upper..<span.lower].allSatisfy({ $0 == 0x20 || $0 >= 0x80 }),
            !bytes[last.upper..<span.lower].contains(0x0A)
        {
            names[names.count - 1] = last.union(span)
        } else {
            names.append(span)
        }
    }

    /// The department of the first line that has one, and what it wraps over; another one is kept beside it.
    private mutating func takeDepartment(_ span: ByteSpan) { departments.append(span) }
}

extension Head {
    fileprivate var isAccount: Bool { if case .account? = role { true } else { false } }
}
