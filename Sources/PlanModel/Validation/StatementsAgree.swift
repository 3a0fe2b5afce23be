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

extension FindingDefinition {
    static let sheetStatementDiffers = FindingDefinition(
        .sheetStatementDiffers, severity: .note,
        wording: Message(
            ja: "{0} の「{1}」がシート {2} と異なります。そろえるべき文か確かめてください。",
            en: "“{1}” of {0} differs from that on sheet {2}. See whether they should agree."),
        meaning: Message(
            ja: "同じ課の主な業務や対象者の文が、シートによって異なります。課ごとに一件です。",
            en: "Duties or beneficiaries of one department differ between its sheets; one finding a department."),
        example: "取得する方々のために／取得する方のために",
        advice: Message(ja: "文をそろえる必要があるか確かめてください。", en: "See whether the texts should agree."))
}
