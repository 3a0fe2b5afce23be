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

/// Duties and beneficiaries of a department are the same on all of its sheets. One finding a department, on the first
/// sheet that differs from its first.
struct StatementsAgree: Rule {
    func findings(in plan: Plan) -> [Finding] {
        var first: [String: (id: String, statements: [Sheet.Section.Role: [Item]])] = [:]
        var reported: Set<String> = []
        return plan.sheets.indices.compactMap { index in
            guard plan.sheets[index].kind == .goal, let department = plan.sheets[index].organization.department else {
                return nil
            }
            let sheet = plan.sheets[index]
            guard let other = first[department] else {
                first[department] = (sheet.id, statements(of: sheet))
                return nil
            }
            guard !reported.contains(department), let section = difference(other.statements, sheet) else { return nil }
            reported.insert(department)
            let heading = sheet.sections[section].heading ?? ""
            return Finding(
                .sheetStatementDiffers, [department, heading, other.id], at: .section(sheet: index, section))
        }
    }

    /// The first duties and beneficiaries of a sheet.
    private func statements(of sheet: Sheet) -> [Sheet.Section.Role: [Item]] {
        var statements: [Sheet.Section.Role: [Item]] = [:]
        for section in sheet.sections where section.role == .duties || section.role == .beneficiaries {
            if statements[section.role] == nil { statements[section.role] = section.items }
        }
        return statements
    }

    /// The section of a sheet that reads otherwise among the statements of the first.
    private func difference(_ first: [Sheet.Section.Role: [Item]], _ second: Sheet) -> Int? {
        second.sections.firstIndex { section in first[section.role].map { $0 != section.items } ?? false }
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

    private static let roles: [Sheet.Section.Role] = [.issues, .approach, .midtermReview, .finalReview]
}
