import PlanModel

/// Tables of money that blanks alone lay out: each row is a sheet, its figures under the heads that they stand under.
extension FormEngine {
    /// Reads the table whose heads begin at the row; false where none does, or where cells divide it as well.
    mutating func readSpacedTable() -> Bool {
        guard index != titleRow, layout.rows[index].inked > 0 else { return false }
        let reader = TableRows(bytes: bytes, layout: layout)
        guard let line = SpacedLine(reader, index),
            line.stretches.count > 1 || line.stretches[0].letters.lowerBound > Self.leastIndent,
            let table = SpacedTable(reader, at: index)
        else { return false }
        let year = plan.fiscalYear?.fiscalYear
        if let other = Table(reader, at: index, year: year, moneyAbove: generalUnit?.dimension == .money),
            other.rows.count >= table.rows.count
        {
            return false
        }
        endText()
        for row in table.heads {
            claimTags(of: layout.rows[row])
            for cell in reader.cells(row) { ledger.pass(cell.span) }
        }
        for row in table.rows { readSpacedRow(row, table) }
        index = table.end
        closeSheet()
        return true
    }

    /// A head alone in its line stands at least so far from the edge.
    private static let leastIndent = 20

    private mutating func readSpacedRow(_ row: SpacedTable.Row, _ table: SpacedTable) {
        guard let first = row.lines.first?.stretches.first, let figure = SpacedTable.figures(of: row.main).first else {
            return
        }
        let parts = SpacedParts(row, table, before: figure.letters.lowerBound, bytes)
        let name = parts.names.first
        let role = name.flatMap { Sheet.Row(name: $0, LabelKey(bytes, $0), bytes) }
        let isOfProjects = table.leads.contains { $0.head.role == .projectName }
        startSheet(role == nil && isOfProjects ? .project : .table, at: first.span.lower)
        let rowRole = role ?? .item
        open?.sheet.row = rowRole
        ensureBudget()
        for marker in parts.markers { ledger.claim(marker, as: .marker) }
        for other in parts.others { keepAttribute("", "other", other) }
        let title = parts.names.map { ledger.field($0, manner: .guessed) }.joined()
        if let first = parts.names.first, let last = parts.names.last { open?.setTitle(title, at: first.union(last)) }
        if let code = parts.code {
            let account = AccountReader.read(ledger.field(code, manner: .guessed))
            open?.setAccount(account, at: code, bytes)
        }
        let department = parts.departments.map { ledger.field($0, manner: .guessed) }.joined()
        if let first = parts.departments.first, let last = parts.departments.last, !department.isEmpty {
            open?.setDepartment(department, at: first.union(last))
        }
        fillSpacedBudget(row, table)
        keepSpacedText(parts.rest, table)
        guard !row.unknown.isEmpty else { return }
        for figure in row.unknown { keepAttribute("", "other", figure) }
        let figures = row.unknown.map { ledger.reread($0) }.joined(separator: ", ")
        report(.layoutColumnUnknown, [title, figures], at: row.unknown[0])
    }

    private mutating func fillSpacedBudget(_ row: SpacedTable.Row, _ table: SpacedTable) {
        let unit = table.columns.lazy.compactMap { $0.head.isMoney ? $0.head.unit : nil }.first ?? generalUnit
        let start = SpacedTable.figures(of: row.main).first?.span.lower ?? 0
        // Taken out and put back: what is assigned through an optional leaks what was there.
        var draft = open?.budget.take() ?? BudgetDraft()
        draft.budget.unit = unit?.text
        draft.budget.side = generalSide
        var sources: [(Budget.Source, SourceSpan)] = []
        for (column, figure) in zip(table.columns, row.figures) {
            let span = figure ?? ByteSpan(start, start)
            let role = column.head.role == .tiedSources ? .source(.other) : column.head.role
            guard column.head.isMoney || role != column.head.role || role == .sum else {
                if let figure { keepAttribute(ledger.reread(column.head.span), "other", figure) }
                continue
            }
            let value = readValue(span, column: column.head.unit ?? unit, manner: .guessed).value
            switch role {
            case .source(let kind)?:
                let label = ledger.reread(column.head.span)
                sources.append(
                    (Budget.Source(kind: kind, label: label, specific: kind != .general, value: value), span.sourceSpan)
                )
            case .change?: if draft.budget.change == nil { draft.budget.change = value }
            default:
                draft.budget.years.append(Budget.Year(period: spacedPeriod(column), total: value))
                draft.trace.years.append(BudgetYearTrace(span: span.sourceSpan))
            }
        }
        draft.add(sources)
        open?.budget = draft
    }

    /// The year of a column: its own, or that of the head over it.
    private func spacedPeriod(_ column: SpacedHead) -> Period? {
        for head in [column.head, column.group].compactMap({ $0 }) where !head.period.isEmpty {
            return TableYear.period(bytes, head.period)?.period
        }
        guard let offset = column.head.relativeYear, let year = plan.fiscalYear?.fiscalYear,
            let meant = FiscalYear(startingIn: year.startYear + offset)
        else { return nil }
        return Period(meant, text: CleanText(bytes).string(column.head.label))
    }

    /// The texts behind the figures, over all lines of the row.
    private mutating func keepSpacedText(_ spans: [ByteSpan], _ table: SpacedTable) {
        guard let first = spans.first else { return }
        var role = Sheet.Section.Role.summary
        if case .section(let own)? = table.rest?.role { role = own }
        closeSection()
        let heading = table.rest.map { ledger.reread($0.span) }
        open?.sheet.sections.append(Sheet.Section(role: role, heading: heading))
        open?.trace.sections.append(SectionTrace(span: first.sourceSpan))
        open?.sectionSpan = first
        open?.receiver = .section
        var end = first.lower
        for (position, span) in spans.enumerated() {
            // Where figures or names stand between two lines, no stretch of the source holds both as one text.
            if CleanText(bytes).trimmed(ByteSpan(end, max(end, span.lower))).count > 0 { open?.narrative.endItem() }
            appendText(span, gapBefore: position == 0, manner: .guessed)
            end = span.upper
        }
        closeSection()
    }
}

extension BudgetDraft {
    /// Gives sources to the last year whose amount they add up to, else to the last.
    fileprivate mutating func add(_ sources: [(Budget.Source, SourceSpan)]) {
        guard !sources.isEmpty, let last = budget.years.indices.last else { return }
        let sum = ExactDecimal.sum(sources.compactMap(\.0.value.amount))
        let own = budget.years.lastIndex { year in
            if let sum, let total = year.total.amount { total == sum } else { false }
        }
        for (source, span) in sources {
            budget.years[own ?? last].sources.append(source)
            trace.years[own ?? last].sources.append(span)
        }
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
        if isFirst, stretch.letters.lowerBound < 4, let end = number(span) {
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
