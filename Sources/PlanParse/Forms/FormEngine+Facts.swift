import PlanModel

/// Facts of a sheet or a document that stand in a cell: its code, its year, its goals, its municipality.
extension FormEngine {
    /// Puts a fact where its meaning says. What the cell does not tell (no year, no goal, no known name) is kept as written,
    /// as an attribute under its label; so is a second fact of one kind.
    mutating func fillFact(_ meaning: Meaning, _ label: String, _ value: ByteSpan) {
        let isRead =
            switch meaning {
            case .code: fillCode(value)
            case .fiscalYear: fillYear(value)
            case .sdgs: fillGoals(value)
            case .municipality: fillMunicipality(value)
            default: false
            }
        if isRead { return }
        open?.addAttribute(Sheet.Attribute(label: label, role: "other", text: ledger.field(value)), at: value)
    }

    private mutating func fillCode(_ value: ByteSpan) -> Bool {
        guard open?.sheet.code == nil else { return false }
        open?.setCode(ledger.field(value), at: value)
        return true
    }

    private mutating func fillYear(_ value: ByteSpan) -> Bool {
        guard open?.sheet.fiscalYear == nil, LabelKey(bytes, value).isPeriodAlone, let year = period(value),
            year.precision != .range
        else { return false }
        _ = ledger.field(value)
        open?.setYear(year, at: value)
        return true
    }

    private mutating func fillGoals(_ value: ByteSpan) -> Bool {
        let item = Item(marker: nil, number: nil, text: ledger.reread(value))
        let known = open?.sheet.sdgs ?? []
        let numbers = SustainableGoals.numbers(in: [item])
        guard !numbers.isEmpty else { return false }
        _ = ledger.field(value)
        for number in numbers where !known.contains(number) { open?.addGoal(number, at: value) }
        return true
    }

    /// The municipality of the document, by the only row of the table that has the name, its prefecture before it or not.
    private mutating func fillMunicipality(_ value: ByteSpan) -> Bool {
        guard plan.municipality == nil, value.count <= LabelKey.maximumLength else { return false }
        let name = ledger.reread(value)
        let found = MunicipalityTable.standard.entries.filter { entry in
            let prefecture = entry.municipality.prefecture ?? ""
            return ([entry.municipality.name] + entry.aliases).contains { $0 == name || prefecture + $0 == name }
        }
        guard found.count == 1, let entry = found.first else { return false }
        _ = ledger.field(value)
        plan.municipality = entry.municipality
        trace.places.municipality = value.sourceSpan
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
        ledger.pass(pair[0].span)
        return true
    }

    // MARK: What the form does not say

    /// Reads a row of labels and values that the form says nothing about by what labels usually mean, as in a document that
    /// no form declares; false where its first cell is no such label.
    ///
    /// A label of the form in the row keeps its meaning. A cell behind a label is a value, whatever word it is.
    mutating func readUsualLabels(_ row: Layout.Row) -> Bool {
        guard isSheetOpen, !form.form.sheets.isEmpty, row.isTabular, cells.count > 1,
            open?.table.plainRows.isEmpty == true
        else { return false }
        if readUsualMoney(row) { return true }
        guard let first = usualMeaning(cells[0]) else { return false }
        var labelled = cells
        labelled[0] = cells[0].meaning(first)
        for place in labelled.indices.dropFirst(2) where !labelled[place].isLabel && !labelled[place - 1].isLabel {
            if let meaning = usualMeaning(labelled[place]), place + 1 < labelled.count {
                labelled[place] = labelled[place].meaning(meaning)
            }
        }
        guard !labelled[1].isLabel else { return false }
        cells = labelled
        ledger.usualManner = .guessed
        readPairs(row)
        ledger.usualManner = .declared
        return true
    }

    /// Reads a row of money under years that the form declares, where it says nothing of the row's label.
    private mutating func readUsualMoney(_ row: Layout.Row) -> Bool {
        guard let heads = open?.table.heads, case .budget = heads.kind, !cells[0].isLabel else { return false }
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
        return readUnder(heads, row)
    }

    /// What a label usually means, as far as a sheet takes it from beside the label: no figure, whose year is not told.
    private func usualMeaning(_ cell: RowCell) -> Meaning? {
        guard cell.key.period.isEmpty else { return nil }
        switch LabelRoles.standard.role(of: cell.key) {
        case .department?: return .department
        case .section(let role)?: return .section(role)
        case .relatedPlans?: return .relatedPlans
        case .attribute(let role)?: return .attribute(role)
        case .account(nil)?: return .account
        case .projectName?, .measureName?: return open?.sheet.title == nil ? .title : nil
        case .text?: return .attribute("other")
        default: return nil
        }
    }
}

extension RowCell {
    /// The cell as a label of some meaning.
    fileprivate func meaning(_ meaning: Meaning) -> RowCell {
        RowCell(span: span, column: column, mayBeInPieces: mayBeInPieces, key: key, meaning: meaning, unit: unit)
    }
}
