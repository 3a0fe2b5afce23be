/// No two projects of one measure, and no two goals of one department, have one title and one account.
struct SheetsAreDistinct: Rule {
    /// What tells sheets apart, compared by bytes. Its hash is computed here: strings that are no ASCII are slow to hash.
    private struct Identity: Hashable {
        let isGoal: Bool
        let place: String
        let title: String
        /// The account as written.
        let account: String
        private let mixed: UInt64

        init(isGoal: Bool, place: String, title: String, account: String) {
            self.isGoal = isGoal
            self.place = place
            self.title = title
            self.account = account
            var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
            for text in [place, title, account] {
                for byte in text.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            }
            self.mixed = mixed
        }

        func hash(into hasher: inout Hasher) { hasher.combine(mixed) }

        static func == (first: Self, second: Self) -> Bool {
            first.mixed == second.mixed && first.isGoal == second.isGoal
                && first.place.utf8.elementsEqual(second.place.utf8)
                && first.title.utf8.elementsEqual(second.title.utf8)
                && first.account.utf8.elementsEqual(second.account.utf8)
        }
    }

    func findings(in plan: Plan) -> [Finding] {
        var seen: [Identity: String] = [:]
        var findings: [Finding] = []
        let sheets = plan.sheets.span
        for index in sheets.indices where sheets[index].kind == .project || sheets[index].kind == .goal {
            guard let title = sheets[index].title else { continue }
            let isGoal = sheets[index].kind == .goal
            let place = isGoal ? sheets[index].organization.department : sheets[index].lineage.last?.code
            var account = sheets[index].budget?.account?.text ?? ""
            // Rows of one name with other amounts are other things.
            if sheets[index].row != nil, let years = sheets[index].budget?.years {
                for year in years { account += " " + year.total.text }
            }
            let identity = Identity(isGoal: isGoal, place: place ?? "", title: title, account: account)
            guard let first = seen.updateValue(sheets[index].id, forKey: identity) else { continue }
            findings.append(Finding(.sheetDuplicate, [title, first], at: .sheet(index)))
        }
        return findings
    }
}

extension FindingDefinition {
    static let sheetDuplicate = FindingDefinition(
        .sheetDuplicate, severity: .warning,
        wording: Message(
            ja: "「{0}」が同じ上位の下に二度あります（シート {1}）。重複していないか確かめてください。",
            en: "“{0}” stands twice in one place (sheet {1} too). Check for a duplicate."),
        meaning: Message(
            ja: "同じ施策の二つの事業、または同じ課の二つの目標が、同じ名称と会計を持っています。",
            en: "Two projects of one measure, or two goals of one department, have one title and one account."),
        example: "二つの「広報事業」",
        advice: Message(ja: "同じシートが二度入っていないか確かめてください。", en: "See whether one sheet was taken twice."))
}
