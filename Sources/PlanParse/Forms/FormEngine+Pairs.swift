import PlanModel

/// Labels with their values: over them in the next row, or beside them in the same one.
extension FormEngine {
    // MARK: Labels over values

    /// A row of labels with their values in the next row; reads both.
    mutating func readValuesBelow(_ row: Layout.Row) -> Bool {
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
            fill(label, with: value.map { [$0] } ?? [], placeAfter: label.span)
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
    mutating func readPairs(_ row: Layout.Row) {
        if let continued = cells.first?.meaning, !continued.isFigure {
            reportMissingRows()
            open?.table.heads = nil
        }
        notePair(row)
        var position = 0
        while position < cells.count {
            let label = cells[position]
            var end = position + 1
            while end < cells.count, !cells[end].isLabel { end += 1 }
            let isGroup = label.meaning?.isGroup == true && end == position + 1
            if isGroup {
                claimGroup(label)
            } else {
                fill(label, with: cells[(position + 1)..<end].map(\.span), placeAfter: label.span)
            }
            position = end
        }
    }

    /// Keeps the first label of the row for rows below that may go on with it.
    private mutating func notePair(_ row: Layout.Row) {
        guard let label = cells.first, row.isTabular else { return }
        let value = cells.count > 1 && !cells[1].isLabel ? cells[1] : nil
        let isLast = value != nil && cells.count == 2
        open?.lastPair = LastPair(
            label: label, next: index + 1, valueEnd: value?.span.upper,
            valueColumn: isLast ? value?.column ?? -1 : -1)
    }

    /// A label over a group of rows or columns has no value of its own.
    private mutating func claimGroup(_ label: RowCell) {
        ledger.pass(label.span)
        open?.narrative.endItem()
        if case .indicators(let kind)? = label.meaning { open?.indicatorKind = kind }
    }

    /// A row without a label goes on with the label above it.
    mutating func continueLabel(_ row: Layout.Row) -> Bool {
        guard row.isTabular, open?.table.continued == .relatedPlans else { return false }
        continuePlans()
        return true
    }

    /// Puts the values of a label where its meaning says.
    private mutating func fill(_ label: RowCell, with values: [ByteSpan], placeAfter: ByteSpan) {
        guard let meaning = label.meaning else { return }
        open?.table.continued = meaning
        leaveSection()
        switch meaning {
        case .section(let role): fillSection(role, label, values)
        case .relatedPlans:
            ledger.pass(label.span)
            for value in values { addRelatedPlans(value) }
        case .indicatorName, .unit, .rationale, .method: fillIndicator(meaning, label, values.first)
        case .observation(let role): readFigure(role, label, values.first)
        case .total, .source, .change: readMoney(meaning, label, values.map { RowCell(plain: $0) }[...])
        default:
            let text = ledger.label(label.span)
            if let value = values.first { fillField(meaning, text, value) }
        }
    }

    mutating func fillField(_ meaning: Meaning, _ label: String, _ value: ByteSpan) {
        let isDash = QuantityReader.isDash(bytes, value)
        if isDash {
            ledger.claim(value, as: .markup)
            return
        }
        switch meaning {
        case .title:
            if let first = open?.sheet.title { return keepRepeated(label, first, value) }
            open?.setTitle(ledger.field(value), at: value)
        case .department:
            let text = ledger.field(value)
            guard open?.sheet.organization.department == nil else {
                open?.addRelated(text, at: value)
                return
            }
            open?.setDepartment(text, at: value)
            if open?.sheet.kind == .statement, open?.sheet.title == nil { open?.setTitle(text, at: value) }
        case .relatedDepartment: open?.addRelated(ledger.field(value), at: value)
        case .headName:
            if let first = open?.sheet.organization.head { return keepRepeated(label, first.name, value) }
            let text = ledger.field(value)
            open?.setHead(HeadName(text)?.head ?? Organization.Head(title: nil, name: text), at: value)
        case .attribute(let role):
            open?.addAttribute(Sheet.Attribute(label: label, role: role, text: ledger.field(value)), at: value)
        case .code, .fiscalYear, .sdgs, .municipality: fillFact(meaning, label, value)
        case .account:
            if let first = open?.budget?.budget.account { return keepRepeated(label, first.text, value) }
            open?.setAccount(AccountReader.read(ledger.field(value)), at: value, bytes)
        default: break
        }
    }

    /// A narrative cell: a section under its label, text in it split where another label ran into it.
    private mutating func fillSection(_ role: Sheet.Section.Role, _ label: RowCell, _ values: [ByteSpan]) {
        if open?.table.shiftedLabel == label.key { dropShiftedSection(label) }
        openSection(role, heading: label.span, number: nil, key: label.key)
        open?.textIsInCell = true
        for value in values {
            guard let inner = innerLabel(in: value) else {
                appendText(value, gapBefore: true)
                continue
            }
            appendText(CleanText(bytes).trimmed(ByteSpan(value.lower, inner.span.lower)), gapBefore: true)
            report(.layoutRunTogether, [ledger.reread(label.span), ledger.reread(inner.span)], at: inner.span)
            let rest = CleanText(bytes).trimmed(ByteSpan(inner.span.upper, value.upper))
            openSection(inner.role, heading: inner.label.span, number: nil, key: inner.label.key)
            open?.textIsInCell = true
            if !rest.isEmpty { appendText(rest, gapBefore: true) }
        }
    }

    /// The label stands a second time, now on its own row: the section that the first one opened gives way.
    private mutating func dropShiftedSection(_ label: RowCell) {
        report(.layoutDuplicateLabel, [ledger.reread(label.span)], at: label.span)
        open?.table.shiftedLabel = nil
        guard open?.receiver == .section, open?.narrative.isEmpty == true else { return }
        open?.sheet.sections.removeLast()
        open?.trace.sections.removeLast()
        open?.receiver = .none
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
