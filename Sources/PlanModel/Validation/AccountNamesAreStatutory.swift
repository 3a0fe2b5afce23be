/// No 款 or 項 of the general account has a name one character away from a statutory one.
///
/// Names are compared, never numbers: municipalities number their accounts differently. A 項 is compared with those of
/// its 款 where that is known, else with none. A name that no table holds is the municipality's own and no finding.
struct AccountNamesAreStatutory: Rule {
    func findings(in plan: Plan) -> [Finding] {
        var reported: Set<String> = []
        return plan.sheets.indices.flatMap { sheet -> [Finding] in
            guard let account = plan.sheets[sheet].budget?.account, account.fund == Self.generalAccount else {
                return []
            }
            return suspects(account).compactMap { name, meant in
                guard reported.insert(name).inserted else { return nil }
                return Finding(.budgetAccountNameSuspect, [name, meant], at: .account(sheet: sheet), hint: meant)
            }
        }
    }

    private func suspects(_ account: Account) -> [(name: String, meant: String)] {
        let names = AccountNames.standard
        guard let chapter = account.levels.first?.name else { return [] }
        let nearChapter = names.chapters.near(chapter)
        var suspects = nearChapter.map { [(chapter, $0)] } ?? []
        if account.levels.count > 1, let item = account.levels[1].name,
            let near = names.items[nearChapter ?? chapter]?.near(item)
        {
            suspects.append((item, near))
        }
        return suspects
    }

    private static let generalAccount = "一般会計"
}

extension FindingDefinition {
    static let budgetAccountNameSuspect = FindingDefinition(
        .budgetAccountNameSuspect, severity: .note,
        wording: Message(
            ja: "科目名「{0}」は法定の「{1}」と一字違いです。誤記でないか確かめてください。",
            en: "The account “{0}” is one character away from the statutory “{1}”. Check for a slip."),
        meaning: Message(
            ja: "一般会計の款・項の名称が、法定の名称と一字だけ異なります。番号は比べません。",
            en: """
                In the general account, a 款 or 項 name is one character away from a statutory one. \
                Numbers are not compared.
                """),
        example: "2総務費・2徴収費（徴税費）",
        advice: Message(ja: "誤記でないか確かめてください。", en: "Check for a slip."))
}
