/// The numbered sections of a statement (issues, approach, review) have as many entries as each other, empty ones apart.
struct EntriesCorrespond: Rule {
    func findings(in plan: Plan) -> [Finding] {
        plan.sheets.indices.compactMap { index in
            guard plan.sheets[index].kind == .statement else { return nil }
            let counts = plan.sheets[index].sections.filter { Self.roles.contains($0.role) }
                .map { ($0.heading ?? "", $0.items.count { $0.number != nil }) }.filter { $0.1 > 0 }
            guard Set(counts.map(\.1)).count > 1 else { return nil }
            let list = counts.map { "\($0.0) \($0.1)" }.joined(separator: "、")
            return Finding(.itemCountMismatch, [list], at: .sheet(index))
        }
    }

    private static let roles: [Sheet.Section.Role] = [.issues, .approach, .midtermReview, .finalReview]
}

extension FindingDefinition {
    static let itemCountMismatch = FindingDefinition(
        .itemCountMismatch, severity: .note,
        wording: Message(
            ja: "番号付きの項目数がそろっていません: {0}。抜けた項目がないか確かめてください。",
            en: "Numbered sections differ in their number of entries: {0}. See whether an entry is missing."),
        meaning: Message(
            ja: "方針書の番号付きの各節（課題、方針、評価）で項目の数がそろっていません。空の節は除きます。",
            en: """
                Numbered sections of a statement (issues, approach, review) have different entry counts, \
                empty ones apart.
                """),
        example: "課題 5、方針 4",
        advice: Message(ja: "対応する項目が抜けていないか確かめてください。", en: "See whether an entry is missing."))
}
