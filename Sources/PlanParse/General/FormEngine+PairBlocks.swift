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
            if let pairs = block.row(bytes, layout, at: index) {
                let first = pairs.pairs[0].label
                if index > start, first.key.hash == block.first.hash, !first.namesIndicator {
                    startSheet(.table, at: row.start)
                    years = VerticalYears(totalsComeFirst: true)
                }
                readPairRow(pairs, &years)
                index += 1
            } else if !row.isTabular {
                break
            } else if let sheet = open, readDatedRow(in: sheet) {
                index += 1
            } else if !readTable() {
                readOtherPair(row)
                index += 1
            }
        }
        if let sheet = open { closeIndicator(in: sheet) }
        return true
    }

    /// Reads a name with its labelled figures in the lines below it: `・審議会の女性委員の割合` over `現状値：28.4%（R5）` and
    /// `目標値：40.0%（R11）`. False where the row is none.
    mutating func readNestedIndicator() -> Bool {
        guard index + 2 < endOfReading, let cell = layout.line(index),
            cell.span.count <= HeadingLine.maximumLength,
            !layout.rows[index + 1].gapBefore, figureLine(index + 1) != nil, figureLine(index + 2) != nil,
            case let name = withoutMarker(cell.span), CellKind(bytes, name) == .words,
            !GeneralHeading.endsSentence(bytes, name),
            PairRow(bytes, layout, index) == nil
        else { return false }
        let sheet = currentSheet(from: cell.span.lower)
        claimTags(of: layout.rows[index])
        closeIndicator(in: sheet)
        closeSection(in: sheet)
        ledger.claim(ByteSpan(cell.span.lower, name.lower), as: .marker)
        sheet.reading.indicatorKind = .target
        openIndicator(name, at: name, manner: .guessed, in: sheet)
        index += 1
        var years = VerticalYears(totalsComeFirst: true)
        while index < layout.rows.count, !layout.rows[index].gapBefore, let line = figureLine(index) {
            readPairRow(line, &years)
            index += 1
        }
        closeIndicator(in: sheet)
        return true
    }

    /// A line of a figure of an indicator, or of its unit, with its label.
    private func figureLine(_ row: Int) -> PairRow? {
        guard row < endOfReading, !layout.rows[row].isTabular, let pair = PairRow(bytes, layout, row),
            let first = pair.pairs.first, first.label.isObservation || first.label.role == .unit
        else { return nil }
        return pair
    }

    mutating func readPairRow(_ row: PairRow, _ years: inout VerticalYears) {
        claimTags(of: layout.rows[index])
        var sheet = currentSheet(from: layout.rows[index].start)
        for pair in row.pairs {
            claimMarks(of: pair)
            readPair(pair.label, pair.value, &years, in: &sheet)
        }
    }

    /// A row that begins with no known label: text that goes on, a label of another kind with its value, or a row of a table.
    private mutating func readOtherPair(_ row: Layout.Row) {
        claimTags(of: row)
        collectPlainCells(of: row)
        guard let first = cells.first else { return }
        let sheet = currentSheet(from: row.start)
        if cells.count == 1, first.column > 0, !sheet.record.attributes.isEmpty, !sheet.section.isOpen {
            sheet.extendAttribute(taking: first.span, manner: .guessed, &ledger)
        } else if cells.count == 2, first.column == 0, first.span.count <= Self.longestLabel {
            ledger.claimLabel(first.span)
            readPairText(.text, first.span, cells[1].span, in: sheet)
        } else {
            continueSection(row, in: sheet)
        }
    }

    /// Longer cells are no labels.
    static let longestLabel = 60

    /// Puts the value of a label where its role says.
    mutating func readPair(
        _ label: Head, _ value: ByteSpan?, _ years: inout VerticalYears, in sheet: inout SheetBuilder
    ) {
        passLabel(label.span)
        switch label.role {
        case .source(let kind)? where label.key.hash != 0 && label.isWholeLabel(bytes):
            takeVerticalMoney(
                .source(kind), label.span, value, label.unit, years.year(ofSource: kind), in: sheet)
            return
        case .total?:
            addVerticalTotal(label.span, value, label.unit, &years, in: sheet)
            return
        default: break
        }
        guard let value else { return }
        if label.role == .sources, let list = ListedSources(bytes, value) {
            for gap in list.gaps(in: value) { ledger.claimMarkup(gap) }
            for part in list.parts {
                ledger.claimLabel(part.label)
                takeVerticalMoney(
                    .source(part.kind), part.label, part.amount, label.unit, years.year(ofSource: part.kind), in: sheet)
            }
            return
        }
        if readIndicatorPair(label, value, in: sheet) { return }
        if QuantityReader.isDash(bytes, value) {
            ledger.claim(value, as: .markup)
            return
        }
        readPairField(label, value, in: &sheet)
    }

    private mutating func readPairField(_ label: Head, _ value: ByteSpan, in sheet: inout SheetBuilder) {
        switch label.role {
        case .projectName?: nameRecord(.project, value, in: &sheet)
        case .measureName? where sheet.record.title == nil: nameRecord(.measure, value, in: &sheet)
        case .department? where sheet.organization.record.department == nil:
            sheet.organization.takeDepartment([value], manner: .guessed, &ledger)
        case .relatedDepartment? where DepartmentNames.areAll(in: ledger.reread(value)):
            sheet.organization.takeRelated(value, manner: .guessed, &ledger)
        case .section(let role)?: keepSection(role, heading: label.span, from: label.span, value, in: sheet)
        case .account(let level)?: addAccount(level, value, in: sheet)
        case .relatedPlans?: addRelatedPlans(value, in: sheet)
        default: readPairText(label.role, label.span, value, in: sheet)
        }
    }

    mutating func readPairText(
        _ role: LabelRoles.Role?, _ label: ByteSpan, _ value: ByteSpan, in sheet: SheetBuilder
    ) {
        if value.count > Self.longestAttribute {
            keepSection(.other, heading: label, from: label, value, in: sheet)
        } else if case .attribute(let role)? = role {
            sheet.takeAttribute(ledger.reread(label), role, value, manner: .guessed, &ledger)
        } else {
            sheet.takeAttribute(ledger.reread(label), "other", value, manner: .guessed, &ledger)
        }
    }

    /// The name of a project or measure opens its sheet, unless one without a name is open.
    private mutating func nameRecord(_ kind: Sheet.Kind, _ value: ByteSpan, in sheet: inout SheetBuilder) {
        if sheet.record.title != nil { sheet = startSheet(kind, at: layout.rows[index].start) }
        sheet.become(kind)
        sheet.takeTitle([value], manner: .guessed, &ledger)
    }

    /// 指標名 opens an indicator; its unit, its figures and what is told of it follow.
    private mutating func readIndicatorPair(_ label: Head, _ value: ByteSpan, in sheet: SheetBuilder) -> Bool {
        if case .indicatorName(let kind)? = label.role {
            sheet.reading.indicatorKind = kind
            if let arrow = ArrowIndicator(bytes, value) {
                closeIndicator(in: sheet)
                readArrow(arrow, in: sheet)
            } else if let listed = ListedIndicators(bytes, value), listed.indicators.count == 1 {
                // `【指標】新規就農者数　【目標値】15人　【実績】11人`
                closeIndicator(in: sheet)
                read(listed, in: value, in: sheet)
            } else {
                openRowIndicator(value, kind, in: sheet)
            }
            return true
        }
        guard sheet.indicator != nil else { return false }
        switch label.role {
        case .observation(let role)?:
            let cell = RowCell(span: label.span, column: 0, key: label.key, meaning: nil)
            let year = label.key.period.isEmpty ? nil : period(label.key.period)
            observe(role, label: labelText(cell), period: year, value, manner: .guessed, in: sheet)
        case .unit?:
            readUnit(value, in: sheet)
        case .method? where sheet.indicator?.method == nil:
            sheet.indicator?.takeMethod(value, manner: .guessed, &ledger)
        case .rationale? where sheet.indicator?.rationale == nil:
            sheet.indicator?.takeRationale(value, manner: .guessed, &ledger)
        case .method?: keepRepeated(ledger.reread(label.span), sheet.indicator?.method, value, in: sheet)
        case .rationale?: keepRepeated(ledger.reread(label.span), sheet.indicator?.rationale, value, in: sheet)
        default: return false
        }
        return true
    }

    /// 会計, 款, 項 and 目 in cells of their own make one account.
    private mutating func addAccount(_ level: Int?, _ value: ByteSpan, in sheet: SheetBuilder) {
        if level == nil, sheet.budget.account.isEmpty {
            return sheet.budget.account.take(value, manner: .guessed, &ledger)
        }
        let own = level.flatMap { AccountName(bytes, value).level(AccountReader.levels[$0]) }
        sheet.budget.account.take(level: own, value, manner: .guessed, &ledger)
    }

    /// Reads such a row below the name of an indicator; false where the row is none.
    mutating func readDatedRow(in sheet: SheetBuilder) -> Bool {
        guard sheet.indicator?.hasObservations == false, let row = DatedRow(bytes, layout, index),
            case .observation(let role)? = row.label.role
        else { return false }
        claimTags(of: layout.rows[index])
        ledger.claimLabel(row.label.span)
        let label = ledger.reread(row.label.span)
        for (position, figure) in row.figures.enumerated() {
            let own: Indicator.Observation.Role = position == 0 && role != .actual ? .baseline : role
            observe(own, label: label, period: nil, figure, manner: .guessed, in: sheet)
        }
        for other in row.others { sheet.takeAttribute(label, "other", other, manner: .guessed, &ledger) }
        return true
    }

    // MARK: Money

    private mutating func addVerticalTotal(
        _ label: ByteSpan, _ value: ByteSpan?, _ unit: Value.Unit?, _ years: inout VerticalYears, in sheet: SheetBuilder
    ) {
        let year = years.yearOfTotal()
        takeVerticalMoney(.total, label, value, unit, year, in: sheet)
        dateTotal(LabelKey(bytes, label), year, in: sheet)
    }

    /// Dates a year by the label of its total, or by the title of the document.
    mutating func dateTotal(_ key: LabelKey, _ year: Int, in sheet: SheetBuilder) {
        if !key.period.isEmpty {
            sheet.budget.date(year: year, period(key.period))
        } else if let title = plan.record.title, ImpliedYear.covers(key, title) {
            sheet.budget.date(year: year, plan.record.fiscalYear)
        }
    }

    private mutating func takeVerticalMoney(
        _ money: BudgetBuilder.Money, _ label: ByteSpan, _ value: ByteSpan?, _ unit: Value.Unit?, _ year: Int,
        in sheet: SheetBuilder
    ) {
        let place = value ?? ByteSpan(label.upper, label.upper)
        sheet.budget.extend(to: year, nil, at: place)
        let unit = unit ?? captions.unit
        let reading = lookRemarked(at: place, column: unit, in: sheet)
        sheet.budget.setUnit(unit ?? reading.unit)
        let text = ledger.reread(label)
        sheet.takeMoney(money, text, reading.value, year: year, at: place, manner: .guessed, &ledger)
    }
}
