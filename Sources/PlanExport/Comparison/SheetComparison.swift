import PlanModel

/// What changed between sheets that belong together.
enum SheetComparison {
    typealias Pair = (old: ComparedSource, new: ComparedSource)

    /// The changes of all pairs, in their order: sheet, indicators, money, text.
    static func changes(of sheets: PairedSheets) -> [PlanChange] {
        let (indicators, texts) = (IndicatorComparison.changes(of: sheets), TextComparison.changes(of: sheets))
        return sheets.pairs.enumerated().flatMap { place, pair in
            ownChanges(pair) + indicators[place] + BudgetComparison.changes(of: pair) + texts[place]
        }
    }

    private static func ownChanges(_ pair: Pair) -> [PlanChange] {
        let (old, new) = (pair.old, pair.new)
        var changes: [PlanChange] = []
        func note(_ kind: PlanChange.Kind, _ was: String?, _ now: String?) {
            var change = PlanChange(kind, old.sheet, new.sheet)
            (change.was, change.now) = (was, now)
            changes.append(change)
        }
        if old.name != new.name { note(.sheetRenamed, old.sheet.title, new.sheet.title) }
        if old.code != new.code { note(.codeChanged, old.record.code, new.record.code) }
        // A sheet without a department says nothing of one.
        if old.department != new.department, !old.department.isEmpty || !new.department.isEmpty {
            note(.departmentChanged, old.record.organization.department, new.record.organization.department)
        }
        if old.lineage != new.lineage { note(.sheetMoved, words(of: old), words(of: new)) }
        return changes
    }

    private static func words(of sheet: ComparedSource) -> String? {
        let words = sheet.record.lineage.map { [$0.code, $0.title].compactMap { $0 }.joined(separator: " ") }
        return words.isEmpty ? nil : words.joined(separator: " › ")
    }
}
