/// A project's table has the years that most tables of the document have.
struct BudgetYearsComplete: Rule {
    func findings(in plan: Plan) -> [Finding] {
        let tables = plan.sheets.enumerated().compactMap { index, sheet -> (Int, Sheet, Set<FiscalYear>)? in
            let years = Set((sheet.budget?.years ?? []).compactMap(\.period?.fiscalYear))
            return years.isEmpty ? nil : (index, sheet, years)
        }
        let expected = commonYears(tables.map(\.2))
        return tables.compactMap { index, sheet, years in
            let missing = expected.subtracting(years).sorted()
            guard !missing.isEmpty else { return nil }
            let names = missing.map(\.notation).joined(separator: "、")
            return Finding(.budgetMissingYear, [sheet.title ?? "", names], at: .budget(sheet: index))
        }
    }

    /// The years that more than half of the tables have.
    private func commonYears(_ tables: [Set<FiscalYear>]) -> Set<FiscalYear> {
        var counts: [FiscalYear: Int] = [:]
        for year in tables.joined() { counts[year, default: 0] += 1 }
        return Set(counts.filter { $0.value * 2 > tables.count }.keys)
    }
}
