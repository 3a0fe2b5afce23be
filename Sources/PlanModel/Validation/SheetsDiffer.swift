/// No two projects of one measure, and no two goals of one department, have one title and one account.
struct SheetsAreDistinct: Rule {
    private struct Identity: Hashable {
        let kind: Sheet.Kind
        let place: String
        let title: String
        /// The account as written.
        let account: String?
    }

    func findings(in plan: Plan) -> [Finding] {
        var seen: [Identity: String] = [:]
        return plan.sheets.indices.compactMap { index in
            let kind = plan.sheets[index].kind
            guard kind == .project || kind == .goal, let title = plan.sheets[index].title else { return nil }
            let place =
                kind == .goal ? plan.sheets[index].organization.department : plan.sheets[index].lineage.last?.code
            let identity = Identity(
                kind: kind, place: place ?? "", title: title, account: plan.sheets[index].budget?.account?.text)
            guard let first = seen.updateValue(plan.sheets[index].id, forKey: identity) else { return nil }
            return Finding(.sheetDuplicate, [title, first], at: .sheet(index))
        }
    }
}

/// Duties and beneficiaries of a department are the same on all of its sheets. One finding a department, on the first
/// sheet that differs from its first.
struct StatementsAgree: Rule {
    func findings(in plan: Plan) -> [Finding] {
        var first: [String: Sheet] = [:]
        var reported: Set<String> = []
        return plan.sheets.indices.compactMap { index in
            guard plan.sheets[index].kind == .goal, let department = plan.sheets[index].organization.department else {
                return nil
            }
            let sheet = plan.sheets[index]
            guard let other = first[department] else {
                first[department] = sheet
                return nil
            }
            guard !reported.contains(department), let section = difference(other, sheet) else { return nil }
            reported.insert(department)
            let heading = sheet.sections[section].heading ?? ""
            return Finding(
                .sheetStatementDiffers, [department, heading, other.id], at: .section(sheet: index, section))
        }
    }

    /// The section of the second sheet that reads otherwise on the first.
    private func difference(_ first: Sheet, _ second: Sheet) -> Int? {
        second.sections.firstIndex { section in
            guard section.role == .duties || section.role == .beneficiaries,
                let other = first.sections.first(where: { $0.role == section.role })
            else { return false }
            return other.items != section.items
        }
    }
}

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

    private static let roles: [Section.Role] = [.issues, .approach, .midtermReview, .finalReview]
}
