/// One account code has one name in one fund of a document.
struct AccountNamesAgree: Rule {
    private struct Code: Hashable {
        let fund: String
        let numbers: [Int]
    }

    func findings(in plan: Plan) -> [Finding] {
        var names: [Code: String] = [:]
        var reported: Set<Code> = []
        return plan.sheets.indices.flatMap { index -> [Finding] in
            guard let account = plan.sheets[index].budget?.account, let fund = account.fund else { return [] }
            return account.levels.indices.compactMap { level in
                let code = Code(fund: fund, numbers: account.levels[...level].map(\.number))
                guard let name = account.levels[level].name else { return nil }
                guard let first = names[code] else {
                    names[code] = name
                    return nil
                }
                guard first != name, reported.insert(code).inserted else { return nil }
                let number = code.numbers.map(String.init).joined(separator: "-")
                return Finding(.budgetAccountNameConflict, [fund, number, first, name], at: .account(sheet: index))
            }
        }
    }
}
