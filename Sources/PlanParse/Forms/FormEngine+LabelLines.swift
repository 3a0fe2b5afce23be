import PlanModel

/// Tables of one label and value a line: `目標名：介護予防の推進`, or the value on the line below its label.
///
/// They are read where a table would stand: after the opening of a sheet, a heading over figures or labels, or another
/// row of such a table. A label within the text of a section is text.
extension FormEngine {
    /// Reads a line of a label, a colon and its value; false where it is none.
    mutating func readLabelLine(_ row: Layout.Row) -> Bool {
        guard row.inked == 1, !row.isTabular, mayTableStandHere || mayOpenSheet(row),
            let line = LabelLine(cells[0].span, bytes, form, ofIndicator: hasOpenIndicator),
            let first = line.cells.first,
            mayStandHere(first) || mayOpenSheet(row) && form.opens(first.key)
        else { return false }
        cells = line.cells
        _ = openSheet(row)
        guard let sheet = open else { return false }
        for colon in line.colons { ledger.claim(colon, as: .markup) }
        if cells.count == 1, readValueBelow(row, in: sheet) { return true }
        readLabelled(row, in: sheet)
        return true
    }

    /// The line of an opening label that stands apart ends the text of a section, in a form of the user's own.
    private func mayOpenSheet(_ row: Layout.Row) -> Bool { !form.isBuiltIn && row.gapBefore && form.hasOpeningLabel }

    /// Reads a label whose value stands on the next line; false where the line is no label or the next is no value.
    mutating func readValueBelow(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard cells.count == 1, !row.isTabular, index + 1 < layout.rows.count, let meaning = cells[0].meaning,
            meaning.takesLine, !meaning.isGroup, mayStandHere(cells[0])
        else { return false }
        if case .section = meaning {
            readLabelled(row, in: sheet)
            return true
        }
        let next = layout.rows[index + 1]
        guard next.inked == 1, !next.gapBefore, !next.isTabular,
            let value = layout.cells[next.cells].first(where: \.hasText), isValue(value)
        else { return false }
        cells.append(RowCell(plain: value.span))
        readLabelled(row, in: sheet)
        index += 2
        return true
    }

    /// An indicator is open, which figures below it are of.
    private var hasOpenIndicator: Bool { open?.indicator != nil }

    private mutating func readLabelled(_ row: Layout.Row, in sheet: SheetBuilder) {
        if readMeasureLine(in: sheet) { return }
        readPairs(row, in: sheet)
        sheet.reading.expectsTable = true
        if case .section? = cells.last(where: \.isLabel)?.meaning { sheet.section.label() }
    }

    /// `施策名：…` and `主要事業：…` without a table of them.
    private mutating func readMeasureLine(in sheet: SheetBuilder) -> Bool {
        guard cells[0].meaning == .measureName || cells[0].meaning == .measureProject else { return false }
        closeSection(in: sheet)
        ledger.claimLabel(cells[0].span)
        sheet.reading.expectsTable = true
        guard cells.count > 1, !QuantityReader.isDash(bytes, cells[1].span) else {
            if cells.count > 1 { ledger.claim(cells[1].span, as: .markup) }
            return true
        }
        if cells[0].meaning == .measureName {
            addMeasure(cells[1].span, in: sheet)
        } else if !sheet.record.measures.isEmpty {
            sheet.takeProject(cells[1].span, &ledger)
        }
        return true
    }

    /// A table may stand here: cheap to tell, and seldom so within text.
    var mayTableStandHere: Bool {
        guard let sheet = open else { return form.hasOpeningLabel }
        return sheet.reading.expectsTable || sheet.section.isOpenLine
    }

    /// A table may stand here, and the label belongs to what is open.
    private func mayStandHere(_ label: RowCell) -> Bool {
        guard let sheet = open else { return form.opens(label.key) }
        switch label.meaning {
        case .unit?, .rationale?, .method?: if sheet.indicator == nil { return false }
        case .observation?: if sheet.indicator == nil, label.key.period.isEmpty { return false }
        default: break
        }
        return mayTableStandHere
    }

    private func isValue(_ cell: Layout.Cell) -> Bool {
        form.label(cell.key) == nil && form.heading(cell.key) == nil && LabelLine(cell.span, bytes, form) == nil
            && NumberedHeading(bytes, cell.span) == nil
    }
}

/// The label before a colon and what stands behind it, perhaps a label and a value again: `数値目標：初期値：3件`.
struct LabelLine {
    private(set) var cells: [RowCell] = []
    private(set) var colons: [ByteSpan] = []

    /// - Parameter isOfIndicator: An indicator is open: what the form does not say of its figures, the municipal vocabulary does.
    init?(_ span: ByteSpan, _ bytes: [UInt8], _ form: CompiledForm, ofIndicator isOfIndicator: Bool = false) {
        var rest = span
        while let colon = Self.colon(in: rest, bytes) {
            let head = CleanText(bytes).trimmed(ByteSpan(rest.lower, colon.lower))
            let key = LabelKey(bytes, head)
            guard let label = Self.label(head, key, bytes, form, isOfIndicator), label.meaning?.takesLine == true,
                let meaning = label.meaning
            else { return nil }
            cells.append(label)
            colons.append(colon)
            rest = CleanText(bytes).trimmed(ByteSpan(colon.upper, span.upper))
            if meaning.isGroup, !rest.isEmpty { continue }
            if !rest.isEmpty { cells.append(RowCell(plain: rest)) }
            return
        }
        return nil
    }

    /// The label of a line, as the form says it; of a figure of an indicator what the municipal vocabulary says, too.
    private static func label(
        _ span: ByteSpan, _ key: LabelKey, _ bytes: [UInt8], _ form: CompiledForm, _ isOfIndicator: Bool
    ) -> RowCell? {
        let label = RowCell(span: span, column: 0, key: key, meaning: form.label(key))
        guard !label.isLabel, isOfIndicator else { return label }
        if let figure = form.remarkedFigure(bytes, span, key) { return label.meaning(figure) }
        guard let figure = UsualFigure(bytes, span, key) else { return nil }
        return label.meaning(.observation(figure.role), figure.period)
    }

    /// The first colon of a line, where what stands before it is no longer than labels are.
    private static func colon(in span: ByteSpan, _ bytes: [UInt8]) -> ByteSpan? {
        let end = min(span.upper, span.lower + LabelKey.maximumLength)
        for index in span.lower..<end {
            switch bytes[index] {
            case 0x3A: return ByteSpan(index, index + 1)
            case 0xEF where index + 2 < end && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x9A:
                return ByteSpan(index, index + 3)
            default: break
            }
        }
        return nil
    }
}

extension Meaning {
    /// The label may stand with its value on a line, or with it on the next. Heads of money stand over years.
    fileprivate var takesLine: Bool {
        switch self {
        case .indicators, .budget, .specificSources, .total, .source, .change, .nothing: false
        default: true
        }
    }
}
