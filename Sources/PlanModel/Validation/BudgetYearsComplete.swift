/// A project's table has the years that most tables of the document have.
///
/// Tables of documents that no form declares have columns of their own, one beside the other.
struct BudgetYearsComplete: Rule {
    private static let undeclared = "generic"

    func findings(in plan: Plan) -> [Finding] {
        if plan.form == Self.undeclared { return [] }
        let tables = plan.sheets.indices.map { index in
            plan.sheets[index].kind == .project ? plan.sheets[index].budget?.fiscalYears ?? [] : []
        }
        let expected = commonYears(of: tables)
        return tables.indices.compactMap { index in
            guard !tables[index].isEmpty else { return nil }
            let given = Set(tables[index])
            let missing = expected.filter { !given.contains($0) }
            guard !missing.isEmpty else { return nil }
            let names = missing.map(\.notation).joined(separator: "、")
            return Finding(.budgetMissingYear, [plan.sheets[index].name, names], at: .budget(sheet: index))
        }
    }

    /// The years that more than half of the tables have, in order.
    private func commonYears(of tables: [[FiscalYear]]) -> [FiscalYear] {
        var counts: [FiscalYear: Int] = [:]
        var tableCount = 0
        for years in tables where !years.isEmpty {
            tableCount += 1
            for year in years { counts[year, default: 0] += 1 }
        }
        return counts.filter { $0.value * 2 > tableCount }.keys.sorted()
    }
}

extension FindingDefinition {
    static let budgetMissingYear = FindingDefinition(
        .budgetMissingYear, severity: .warning,
        wording: Message(
            ja: "{0}: ほかの表にある {1} の列がありません。事業が終わるのか、列が失われたのかを確かめてください。",
            en: """
                {0}: the column {1} of the document's other tables is missing. \
                See whether the project ends, or a column was lost.
                """),
        meaning: Message(
            ja: "文書の他の表にある年度の列が、この事業の表にありません。",
            en: "A project's table lacks a year that the document's other tables have."),
        example: "令和8年度の列がない表",
        advice: Message(ja: "事業が終わる年度か、列が失われたのかを確かめてください。", en: "See whether the project ends, or a column was lost."))
}

extension Budget {
    /// The years of the table, each once, in order.
    fileprivate var fiscalYears: [FiscalYear] {
        var sorted = years.indices.compactMap { years[$0].period?.fiscalYear }
        sorted.sort()
        return sorted.indices.compactMap { $0 > 0 && sorted[$0] == sorted[$0 - 1] ? nil : sorted[$0] }
    }
}
