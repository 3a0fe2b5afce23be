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
