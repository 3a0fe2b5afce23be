import PlanModel

/// Facts of a sheet or a document that stand in a cell: its code, its year, its goals, its municipality.
extension FormEngine {
    /// Puts a fact where its meaning says. What the cell does not tell (no year, no goal, no known name) is kept as written,
    /// as an attribute under its label; so is a second fact of one kind.
    mutating func fillFact(_ meaning: Meaning, _ label: String, _ value: ByteSpan, in sheet: SheetBuilder) {
        let isRead =
            switch meaning {
            case .code: fillCode(value, in: sheet)
            case .fiscalYear: fillYear(value, in: sheet)
            case .sdgs: fillGoals(value, in: sheet)
            case .municipality: fillMunicipality(value)
            default: false
            }
        if isRead { return }
        sheet.takeAttribute(label, "other", value, &ledger)
    }

    private mutating func fillCode(_ value: ByteSpan, in sheet: SheetBuilder) -> Bool {
        guard sheet.record.code == nil else { return false }
        sheet.takeCode(value, &ledger)
        return true
    }

    private mutating func fillYear(_ value: ByteSpan, in sheet: SheetBuilder) -> Bool {
        guard sheet.record.fiscalYear == nil, LabelKey(bytes, value).isPeriodAlone, let year = period(value),
            year.precision != .range
        else { return false }
        sheet.takeYear(year, value, &ledger)
        return true
    }

    private mutating func fillGoals(_ value: ByteSpan, in sheet: SheetBuilder) -> Bool {
        let item = Item(marker: nil, number: nil, text: ledger.reread(value))
        let numbers = SustainableGoals.numbers(in: [item])
        guard !numbers.isEmpty else { return false }
        sheet.takeGoals(numbers, value, &ledger)
        return true
    }

    /// The municipality of the document, by the only row of the table that has the name, its prefecture before it or not.
    private mutating func fillMunicipality(_ value: ByteSpan) -> Bool {
        guard plan.record.municipality == nil, value.count <= LabelKey.maximumLength else { return false }
        let name = ledger.reread(value)
        let found = MunicipalityTable.standard.entries.filter { entry in
            let prefecture = entry.municipality.prefecture ?? ""
            return ([entry.municipality.name] + entry.aliases).contains { $0 == name || prefecture + $0 == name }
        }
        guard found.count == 1, let entry = found.first else { return false }
        plan.take(entry.municipality, value, &ledger)
        return true
    }

    /// A label of the municipality and its name before the first sheet; false where the row is none.
    mutating func readMunicipality() -> Bool {
        var pair = cells
        var colons: [ByteSpan] = []
        if pair.count == 1, let line = LabelLine(pair[0].span, bytes, form) {
            (pair, colons) = (line.cells, line.colons)
        }
        guard pair.count == 2, pair[0].meaning == .municipality, fillMunicipality(pair[1].span) else { return false }
        for colon in colons { ledger.claim(colon, as: .markup) }
        ledger.claimLabel(pair[0].span)
        return true
    }

    /// Keeps a second text of a field that holds one, and says so.
    mutating func keepRepeated(_ label: String, _ first: String?, _ span: ByteSpan, in sheet: SheetBuilder) {
        let text = sheet.takeAttribute(label, "other", span, &ledger)
        if Self.inked(first ?? "") != Self.inked(text) { report(.fieldRepeated, [label, first ?? "", text], at: span) }
    }

    /// A text without its blanks: what a line end or a change of script put between is no difference.
    private static func inked(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }

    // MARK: What the form does not say

    /// Reads a row of labels and values that the form says nothing about by what labels usually mean, as in a document that
    /// no form declares; false where its first cell is no such label.
    ///
    /// A label of the form in the row keeps its meaning. A cell behind a label is a value, whatever word it is.
    mutating func readUsualLabels(_ row: Layout.Row) -> Bool {
        guard let sheet = open, !readsGenerally, sheet.plainTable.isEmpty else { return false }
        guard row.isTabular, cells.count > 1 else { return false }
        if readUsualMoney(row, in: sheet) { return true }
        guard let first = usualLabel(cells[0], in: sheet) else { return readUsualPairs(row, in: sheet) }
        var labelled = cells
        labelled[0] = first
        for place in labelled.indices.dropFirst(2) where !labelled[place].isLabel && !labelled[place - 1].isLabel {
            if place + 1 < labelled.count, let label = usualLabel(labelled[place], in: sheet) {
                labelled[place] = label
            }
        }
        guard !labelled[1].isLabel else { return false }
        cells = labelled
        ledger.usualManner = .guessed
        readPairs(row, in: sheet)
        ledger.usualManner = .declared
        return true
    }

    /// Reads a row of money under years that the form declares, where it says nothing of the row's label.
    private mutating func readUsualMoney(_ row: Layout.Row, in sheet: SheetBuilder) -> Bool {
        guard let heads = sheet.table.heads, case .budget = heads.kind, !cells[0].isLabel else { return false }
        let meaning: Meaning? =
            switch LabelRoles.standard.role(of: cells[0].key) {
            case .source(let kind)?: .source(kind)
            case .tiedSources?: .specificSources
            case .total?, .sum?: .total
            case .change?: .change
            default: nil
            }
        guard let meaning else { return false }
        cells[0] = cells[0].meaning(meaning)
        ledger.usualManner = .guessed
        defer { ledger.usualManner = .declared }
        return readUnder(heads, row, in: sheet)
    }

    /// The cell as a label of what it usually means, as far as a sheet takes it from beside the label: no money, whose year is not told,
    /// and figures of the open indicator alone.
    private func usualLabel(_ cell: RowCell, in sheet: SheetBuilder) -> RowCell? {
        if sheet.indicator != nil, let figure = UsualFigure(bytes, cell.span, cell.key) {
            return cell.meaning(.observation(figure.role), figure.period)
        }
        return usualMeaning(cell, in: sheet).map { cell.meaning($0) }
    }

    private func usualMeaning(_ cell: RowCell, in sheet: SheetBuilder) -> Meaning? {
        guard cell.key.period.isEmpty else { return nil }
        switch LabelRoles.standard.role(of: cell.key) {
        case .department?: return .department
        case .relatedDepartment?: return .relatedDepartment
        case .section(let role)?: return .section(role)
        case .relatedPlans?: return .relatedPlans
        case .attribute(let role)?: return .attribute(role)
        case .account(nil)?: return .account
        case .projectName?, .measureName?: return sheet.record.title == nil ? .title : nil
        case .text?: return .attribute("other")
        default: return nil
        }
    }
}
