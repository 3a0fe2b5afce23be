import PlanModel

/// Records written as labels with their values, with tables among them: 事務事業評価シート and the like.
extension FormEngine {
    /// Reads the lines of labels and values that begin at the row; false where none do.
    mutating func readPairBlock() -> Bool {
        guard let block = PairBlock(bytes, layout, at: index) else { return false }
        var years = VerticalYears(totalsComeFirst: true)
        let start = index
        endText()
        while index < layout.rows.count {
            let row = layout.rows[index]
            if row.gapBefore, index > start, PairBlock(bytes, layout, at: index) == nil { break }
            if let pairs = PairRow(bytes, layout, index) {
                let first = pairs.pairs[0].label
                if index > start, first.key.hash == block.first.hash, !first.namesIndicator {
                    startSheet(.table, at: row.start)
                    years = VerticalYears(totalsComeFirst: true)
                }
                readPairRow(pairs, &years)
                index += 1
            } else if !row.isTabular {
                break
            } else if !readTable() {
                readOtherPair(row)
                index += 1
            }
        }
        closeIndicator()
        return true
    }

    private mutating func readPairRow(_ row: PairRow, _ years: inout VerticalYears) {
        claimTags(of: layout.rows[index])
        if !isSheetOpen { startSheet(.table, at: layout.rows[index].start) }
        for pair in row.pairs {
            if let colon = pair.colon { ledger.claim(colon, as: .markup) }
            if let mark = pair.mark {
                ledger.claim(ByteSpan(mark.lower, pair.label.span.lower), as: .markup)
                ledger.claim(ByteSpan(pair.label.span.upper, mark.upper), as: .markup)
            }
            readPair(pair.label, pair.value, &years)
        }
    }

    /// A row that begins with no known label: text that goes on, a label of another kind with its value, or a row of a table.
    private mutating func readOtherPair(_ row: Layout.Row) {
        claimTags(of: row)
        collectPlainCells(of: row)
        guard let first = cells.first else { return }
        if cells.count == 1, first.column > 0, let last = open?.sheet.attributes.indices.last,
            open?.receiver != .section
        {
            open?.extendAttribute(last, ledger.field(first.span, manner: .guessed), at: first.span)
        } else if cells.count == 2, first.column == 0, first.span.count <= Self.longestLabel {
            ledger.pass(first.span)
            readPairText(.text, first.span, cells[1].span)
        } else {
            if !isSheetOpen { startSheet(.table, at: row.start) }
            continueSection(row)
        }
    }

    /// Longer cells are no labels.
    private static let longestLabel = 60

    /// Puts the value of a label where its role says.
    mutating func readPair(_ label: Head, _ value: ByteSpan?, _ years: inout VerticalYears) {
        passLabel(label.span)
        switch label.role {
        case .source(let kind)? where label.key.hash != 0 && label.isWholeLabel(bytes):
            addVerticalSource(kind, label.span, value, label.unit, &years)
            return
        case .total?:
            addVerticalTotal(label.span, value, label.unit, &years)
            return
        default: break
        }
        guard let value else { return }
        if label.role == .sources, let list = ListedSources(bytes, value) {
            for gap in list.gaps(in: value) { ledger.pass(gap, as: .markup) }
            for part in list.parts {
                ledger.pass(part.label)
                addVerticalSource(part.kind, part.label, part.amount, label.unit, &years)
            }
            return
        }
        if readIndicatorPair(label, value) { return }
        if QuantityReader.isDash(bytes, value) {
            ledger.claim(value, as: .markup)
            return
        }
        readPairField(label, value)
    }

    private mutating func readPairField(_ label: Head, _ value: ByteSpan) {
        switch label.role {
        case .projectName?: nameRecord(.project, value)
        case .measureName? where open?.sheet.title == nil: nameRecord(.measure, value)
        case .department? where open?.sheet.organization.department == nil:
            open?.setDepartment(ledger.field(value, manner: .guessed), at: value)
        case .section(let role)?: keepSection(role, heading: label.span, from: label.span, value)
        case .account(let level)?: addAccount(level, value)
        case .relatedPlans?: addRelatedPlans(value)
        default: readPairText(label.role, label.span, value)
        }
    }

    private mutating func readPairText(_ role: LabelRoles.Role?, _ label: ByteSpan, _ value: ByteSpan) {
        if value.count > Self.longestAttribute {
            keepSection(.other, heading: label, from: label, value)
        } else if case .attribute(let role)? = role {
            keepAttribute(ledger.reread(label), role, value)
        } else {
            keepAttribute(ledger.reread(label), "other", value)
        }
    }

    /// The name of a project or measure opens its sheet, unless one without a name is open.
    private mutating func nameRecord(_ kind: Sheet.Kind, _ value: ByteSpan) {
        if open?.sheet.title != nil { startSheet(kind, at: layout.rows[index].start) }
        open?.sheet.kind = kind
        open?.setTitle(ledger.field(value, manner: .guessed), at: value)
    }

    /// 指標名 opens an indicator; its unit, its figures and what is told of it follow.
    private mutating func readIndicatorPair(_ label: Head, _ value: ByteSpan) -> Bool {
        if case .indicatorName(let kind)? = label.role {
            open?.indicatorKind = kind
            if let arrow = ArrowIndicator(bytes, value) {
                closeIndicator()
                readArrow(arrow)
            } else {
                openIndicator(value, at: value, manner: .guessed)
            }
            return true
        }
        guard open?.draft != nil else { return false }
        switch label.role {
        case .observation(let role)?:
            let cell = RowCell(span: label.span, column: 0, key: label.key, meaning: nil)
            let year = label.key.period.isEmpty ? nil : period(label.key.period)
            observeDated(role, label: labelText(cell), period: year, value)
        case .unit?:
            let unit = readUnit(value)
            open?.draft?.indicator.unit = unit
        case .method? where open?.draft?.indicator.method == nil:
            open?.draft?.indicator.method = ledger.field(value, manner: .guessed)
        case .rationale? where open?.draft?.indicator.rationale == nil:
            open?.draft?.indicator.rationale = ledger.field(value, manner: .guessed)
        case .method?: keepRepeated(ledger.reread(label.span), open?.draft?.indicator.method, value)
        case .rationale?: keepRepeated(ledger.reread(label.span), open?.draft?.indicator.rationale, value)
        default: return false
        }
        return true
    }

    /// 会計, 款, 項 and 目 in cells of their own make one account.
    private mutating func addAccount(_ level: Int?, _ value: ByteSpan) {
        ensureBudget()
        let text = ledger.field(value, manner: .guessed)
        let own = level.flatMap { AccountName(bytes, value).level(AccountReader.levels[$0]) }
        guard open?.budget?.budget.account == nil else {
            open?.extendAccount(text, own.map { [$0] } ?? [], at: value)
            return
        }
        let account =
            level == nil ? AccountReader.read(text) : Account(text: text, fund: nil, levels: own.map { [$0] } ?? [])
        open?.setAccount(account, at: value, bytes)
    }

    // MARK: Money

    private mutating func addVerticalSource(
        _ kind: Budget.Source.Kind, _ label: ByteSpan, _ value: ByteSpan?, _ unit: Value.Unit?,
        _ years: inout VerticalYears
    ) {
        let year = years.year(ofSource: kind)
        let (place, reading) = readVerticalMoney(label, value, unit, year)
        open?.budget?.budget.years[year].sources.append(
            Budget.Source(kind: kind, label: ledger.reread(label), specific: kind != .general, value: reading))
        open?.budget?.trace.years[year].sources.append(place.sourceSpan)
    }

    private mutating func addVerticalTotal(
        _ label: ByteSpan, _ value: ByteSpan?, _ unit: Value.Unit?, _ years: inout VerticalYears
    ) {
        let year = years.yearOfTotal()
        let (place, reading) = readVerticalMoney(label, value, unit, year)
        open?.budget?.budget.years[year].total = reading
        open?.budget?.trace.years[year].span = place.sourceSpan
        let key = LabelKey(bytes, label)
        if !key.period.isEmpty {
            let period = period(key.period)
            open?.budget?.budget.years[year].period = period
        } else if let title = plan.title, ImpliedYear.covers(key, title) {
            open?.budget?.budget.years[year].period = plan.fiscalYear
        }
    }

    private mutating func readVerticalMoney(
        _ label: ByteSpan, _ value: ByteSpan?, _ unit: Value.Unit?, _ year: Int
    ) -> (ByteSpan, Value) {
        ensureBudget()
        let place = value ?? ByteSpan(label.upper, label.upper)
        open?.budget?.extend(to: year, nil, at: place)
        let unit = unit ?? generalUnit
        let reading = readRemarked(place, column: unit)
        if open?.budget?.budget.unit == nil { open?.budget?.budget.unit = (unit ?? reading.unit)?.text }
        return (place, reading.value)
    }
}
