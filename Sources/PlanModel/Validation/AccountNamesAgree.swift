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

extension FindingDefinition {
    static let budgetAccountNameConflict = FindingDefinition(
        .budgetAccountNameConflict, severity: .warning,
        wording: Message(
            ja: "{0} の科目番号 {1} に名称が二つあります: 「{2}」と「{3}」。どちらが正しいか確かめてください。",
            en: "Account {1} of {0} has two names: “{2}” and “{3}”. See which of them is right."),
        meaning: Message(
            ja: "同じ会計の同じ科目番号に、二つの名称があります。",
            en: "One account code has two names in one document and fund."),
        example: "2徴収費 と 2徴税費",
        advice: Message(ja: "どちらの科目名が正しいか確かめてください。", en: "See which of the names is right."))
}
