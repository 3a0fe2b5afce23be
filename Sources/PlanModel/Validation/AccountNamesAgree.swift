/// One account code has one name in one fund of a document.
struct AccountNamesAgree: Rule {
    private struct Code: Hashable {
        /// The fund, by its place among those of the document.
        let fund: Int
        let numbers: [Int]
    }

    /// 款, 項, 目 and 節 are four, with parts of a 節 some more: what has more is no account.
    private static let mostLevels = 8

    func findings(in plan: Plan) -> [Finding] {
        var names: [Code: String] = [:]
        var reported: Set<Code> = []
        var funds: [String: Int] = [:]
        var findings: [Finding] = []
        for index in plan.sheets.indices {
            guard let account = plan.sheets[index].budget?.account, let fund = account.fund else { continue }
            let place = funds[fund] ?? funds.count
            funds[fund] = place
            for level in account.levels.indices.prefix(Self.mostLevels) {
                guard let name = account.levels[level].name else { continue }
                let code = Code(fund: place, numbers: account.levels[...level].map(\.number))
                guard let first = names[code] else {
                    names[code] = name
                    continue
                }
                guard first != name, !goesOn(first, name), !goesOn(name, first), reported.insert(code).inserted else {
                    continue
                }
                let number = code.numbers.map(String.init).joined(separator: "-")
                findings.append(
                    Finding(.budgetAccountNameConflict, [fund, number, first, name], at: .account(sheet: index)))
            }
        }
        return findings
    }

    /// A name with more text behind a blank is the same name: what stands behind it belongs to another cell.
    private func goesOn(_ name: String, _ longer: String) -> Bool {
        guard longer.utf8.count > name.utf8.count, longer.utf8.starts(with: name.utf8) else { return false }
        return longer.unicodeScalars.dropFirst(name.unicodeScalars.count).first?.properties.isWhitespace == true
    }
}
