import PlanModel

/// Labels with their values: over them in the next row, or beside them in the same one.
extension FormEngine {
    // MARK: Labels over values

    /// A row of labels with their values in the next row; reads both.
    mutating func readValuesBelow(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard row.isTabular, cells.allSatisfy(\.isLabel), cells.count > 1 || cells[0].meaning == .title,
            index + 1 < layout.rows.count
        else { return false }
        let next = layout.rows[index + 1]
        guard next.isTabular, let first = next.cells.first(where: { layout.cells[$0].hasText }),
            form.label(layout.cells[first].key) == nil
        else { return false }
        let values = layout.cells[first..<next.cells.upperBound].filter(\.hasText)
        let labels = cells
        let below = Self.under(labels, values)
        let aligned = below.count { $0 != nil } == values.count
        if next.gapBefore {
            guard aligned, values.count > 1, values[0].column == labels[0].column else { return false }
            report(.layoutSplitTable, [ledger.reread(values[0].span)], at: values[0].span)
        }
        for (position, label) in labels.enumerated() {
            let value = aligned || values.count != labels.count ? below[position] : values[position].span
            fill(label, with: value.map { [$0] } ?? [], placeAfter: label.span, in: sheet)
        }
        if !aligned, values.count == labels.count {
            report(.layoutMisalignedColumns, [ledger.reread(labels[0].span)], at: labels[0].span)
        }
        index += 2
        return true
    }

    /// The value in the column of each label. Both run from left to right.
    private static func under(_ labels: [RowCell], _ values: [Layout.Cell]) -> [ByteSpan?] {
        var next = 0
        return labels.map { label in
            while next < values.count, values[next].column < label.column { next += 1 }
            guard next < values.count, values[next].column == label.column else { return nil }
            return values[next].span
        }
    }

    // MARK: Pairs

    /// Labels with the cells to the right of each.
    mutating func readPairs(_ row: Layout.Row, in sheet: SheetBuilder) {
        if let continued = cells.first?.meaning, !continued.isFigure {
            reportMissingRows(in: sheet)
            sheet.table.endHeads()
        }
        notePair(row, in: sheet)
        labelGroupedFigure(in: sheet)
        var position = 0
        while position < cells.count {
            let label = cells[position]
            var end = position + 1
            while end < cells.count, !cells[end].isLabel { end += 1 }
            let isGroup = label.meaning?.isGroup == true && end == position + 1
            if isGroup {
                claimGroup(label, in: sheet)
            } else {
                fill(label, with: cells[(position + 1)..<end].map(\.span), placeAfter: label.span, in: sheet)
            }
            position = end
        }
    }

    /// `数値目標 | 実績（令和5年度） | 28件`: behind a label over a group stands one of a figure that the form does not say.
    private mutating func labelGroupedFigure(in sheet: SheetBuilder) {
        guard cells.count > 2, cells[0].meaning?.isGroup == true, !cells[1].isLabel, sheet.indicator != nil,
            let figure = UsualFigure(bytes, cells[1].span, cells[1].key)
        else { return }
        cells[1] = cells[1].meaning(.observation(figure.role), figure.period)
    }

    /// Keeps the first label of the row for rows below that may go on with it.
    mutating func notePair(_ row: Layout.Row, in sheet: SheetBuilder) {
        guard let label = cells.first, row.isTabular else { return }
        let value = cells.count > 1 && !cells[1].isLabel ? cells[1] : nil
        let isLast = value != nil && cells.count == 2
        sheet.reading.lastPair = LastPair(
            label: label, next: index + 1, valueEnd: value?.span.upper,
            valueColumn: isLast ? value?.column ?? -1 : -1)
    }

    /// A label over a group of rows or columns has no value of its own.
    private mutating func claimGroup(_ label: RowCell, in sheet: SheetBuilder) {
        ledger.claimLabel(label.span)
        sheet.section.endItem()
        if case .indicators(let kind)? = label.meaning { sheet.reading.indicatorKind = kind }
    }

    /// A row without a label goes on with the label above it.
    mutating func continueLabel(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard row.isTabular, sheet.table.continued == .relatedPlans,
            cells.count == 1 || LabelRoles.standard.role(of: cells[0].key) == nil
        else { return false }
        continuePlans(row, in: sheet)
        return true
    }

    /// Puts the values of a label where its meaning says.
    private mutating func fill(_ label: RowCell, with values: [ByteSpan], placeAfter: ByteSpan, in sheet: SheetBuilder)
    {
        guard let meaning = label.meaning else { return }
        sheet.table.goOn(with: meaning)
        leaveSection(in: sheet)
        switch meaning {
        case .section(let role): fillSection(role, label, values, in: sheet)
        case .relatedPlans:
            ledger.claimLabel(label.span)
            for value in values { addRelatedPlans(value, in: sheet) }
        case .indicatorName, .unit, .rationale, .method: fillIndicator(meaning, label, values.first, in: sheet)
        case .observation(let role): readFigure(role, label, values.first, in: sheet)
        case .total, .source, .change:
            guard let money = meaning.money else { return }
            readMoney(money, label, values.map { RowCell(plain: $0) }[...], in: sheet)
        default:
            let text = ledger.label(label.span)
            if let value = values.first { fillField(meaning, text, value, in: sheet) }
        }
    }

    mutating func fillField(_ meaning: Meaning, _ label: String, _ value: ByteSpan, in sheet: SheetBuilder) {
        let isDash = QuantityReader.isDash(bytes, value)
        if isDash {
            ledger.claim(value, as: .markup)
            return
        }
        switch meaning {
        case .title:
            if let first = sheet.record.title { return keepRepeated(label, first, value, in: sheet) }
            sheet.takeTitle([value], &ledger)
        case .department:
            guard sheet.organization.record.department == nil else {
                return sheet.organization.takeRelated(value, &ledger)
            }
            sheet.organization.takeDepartment([value], &ledger)
            if sheet.record.kind == .statement, sheet.record.title == nil {
                sheet.setTitle(sheet.organization.record.department, at: value)
            }
        case .relatedDepartment
        where ledger.usualManner == .guessed && !DepartmentNames.areAll(in: ledger.reread(value)):
            sheet.takeAttribute(label, "other", value, &ledger)
        case .relatedDepartment: sheet.organization.takeRelated(value, &ledger)
        case .headName:
            if let first = sheet.organization.record.head { return keepRepeated(label, first.name, value, in: sheet) }
            sheet.organization.takeHead(value, &ledger)
        case .attribute(let role): sheet.takeAttribute(label, role, value, manner: ledger.usualManner, &ledger)
        case .code, .fiscalYear, .sdgs, .municipality: fillFact(meaning, label, value, in: sheet)
        case .account:
            if let first = sheet.budget.account.account { return keepRepeated(label, first.text, value, in: sheet) }
            sheet.budget.account.take(value, &ledger)
        default: break
        }
    }

    /// A narrative cell: a section under its label, text in it split where another label ran into it.
    private mutating func fillSection(
        _ role: Sheet.Section.Role, _ label: RowCell, _ values: [ByteSpan], in sheet: SheetBuilder
    ) {
        if sheet.table.shiftedLabel == label.key { dropShiftedSection(label, in: sheet) }
        openSection(role, heading: label.span, number: nil, key: label.key, in: sheet)
        sheet.section.stand(inCell: true)
        for value in values {
            guard let inner = innerLabel(in: value) else {
                sheet.section.take(value, gapBefore: true, &ledger)
                continue
            }
            sheet.section.take(
                CleanText(bytes).trimmed(ByteSpan(value.lower, inner.span.lower)), gapBefore: true, &ledger)
            report(.layoutRunTogether, [ledger.reread(label.span), ledger.reread(inner.span)], at: inner.span)
            let rest = CleanText(bytes).trimmed(ByteSpan(inner.span.upper, value.upper))
            openSection(inner.role, heading: inner.label.span, number: nil, key: inner.label.key, in: sheet)
            sheet.section.stand(inCell: true)
            if !rest.isEmpty { sheet.section.take(rest, gapBefore: true, &ledger) }
        }
    }

    /// The label stands a second time, now on its own row: the section that the first one opened gives way.
    private mutating func dropShiftedSection(_ label: RowCell, in sheet: SheetBuilder) {
        report(.layoutDuplicateLabel, [ledger.reread(label.span)], at: label.span)
        sheet.table.shift(nil)
        if sheet.section.isOpen, sheet.section.isEmpty { sheet.section.drop() }
    }

    /// A label of another section that stands as a word of its own in a cell, after the end of a sentence.
    private func innerLabel(in value: ByteSpan) -> (span: ByteSpan, role: Sheet.Section.Role, label: RowCell)? {
        var index = CharacterClass.nextBlank(bytes, value.lower, value.upper)
        while index < value.upper {
            let start = index + CharacterClass.blankLength(bytes, index, value.upper)
            let wordEnd = CharacterClass.nextBlank(bytes, start, value.upper)
            let word = ByteSpan(start, wordEnd)
            let key = LabelKey(bytes, word)
            if case .section(let role)? = form.label(key), !key.period.isEmpty || endsSentence(before: index, value) {
                return (word, role, RowCell(span: word, column: 0, key: key, meaning: .section(role)))
            }
            index = wordEnd
        }
        return nil
    }

    private func endsSentence(before index: Int, _ span: ByteSpan) -> Bool {
        Scalars.before(bytes, index, span.lower).value == 0x3002
    }
}
