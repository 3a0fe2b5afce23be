import PlanModel

/// A goal with its objectives, as sheets of a plan.
///
/// StratML knows two levels, a plan may have three (政策, 施策, 事務事業): what is above all is the goal, everything below it an
/// objective. Sums and comparisons of tables are none.
struct StratMLGoal {
    /// The name where no sheet stands for the goal: that of the policy above its objectives.
    let ancestor: Sheet.Ancestor?
    /// The position of the goal's sheet in the plan.
    let sheet: Int?
    /// The positions of the objectives' sheets. A goal with indicators or money of its own is its first objective, since StratML
    /// has them in objectives alone.
    var objectives: [Int] = []

    static func goals(of plan: Plan) -> [StratMLGoal] {
        var goals: [StratMLGoal] = []
        /// The goal of a name.
        var known: [String: Int] = [:]
        for (index, sheet) in plan.sheets.enumerated() where sheet.row == nil || sheet.row == .item {
            guard let top = sheet.lineage.first else {
                known[name(sheet.kind, sheet.code, sheet.title)] = goals.count
                let hasMeasures = !sheet.indicators.isEmpty || sheet.budget != nil
                goals.append(StratMLGoal(ancestor: nil, sheet: index, objectives: hasMeasures ? [index] : []))
                continue
            }
            let key = name(top.kind, top.code, top.title)
            if let goal = known[key] {
                goals[goal].objectives.append(index)
            } else {
                known[key] = goals.count
                goals.append(StratMLGoal(ancestor: top, sheet: nil, objectives: [index]))
            }
        }
        return goals
    }

    /// What a policy is known by: its code, else its title.
    private static func name(_ kind: Sheet.Kind, _ code: String?, _ title: String?) -> String {
        kind.rawValue + "\0" + (code ?? title ?? "")
    }
}

extension XMLWriter {
    mutating func goal(_ goal: StratMLGoal, _ plan: Plan, _ identifiers: StratMLIdentifiers) {
        let sheet = goal.sheet.map { plan.sheets[$0] }
        element("Goal") { writer in
            writer.text("Name", sheet?.displayName ?? goal.ancestor?.title ?? "")
            writer.text("Description", sheet?.descriptionText ?? "")
            let name = sheet.map { $0.key ?? $0.id } ?? goal.ancestor.map { $0.code ?? $0.title } ?? ""
            writer.text("Identifier", identifiers.of("goal", name))
            writer.optional("SequenceIndicator", sheet.map { $0.code ?? $0.id } ?? goal.ancestor?.code)
            if let sheet {
                writer.stakeholders(of: sheet)
                writer.optional("OtherInformation", sheet.otherText)
            }
            for index in goal.objectives {
                writer.objective(plan.sheets[index], isGoal: index == goal.sheet, identifiers)
            }
        }
    }

    /// An objective; of the goal itself only what the goal does not hold.
    private mutating func objective(_ sheet: Sheet, isGoal: Bool, _ identifiers: StratMLIdentifiers) {
        let name = sheet.key ?? sheet.id
        element("Objective") { writer in
            writer.optional("Name", sheet.displayName)
            if !isGoal { writer.optional("Description", sheet.descriptionText) }
            writer.text("Identifier", identifiers.of("objective", name))
            writer.optional("SequenceIndicator", sheet.code ?? sheet.id)
            if !isGoal {
                writer.stakeholders(of: sheet)
                writer.optional("OtherInformation", sheet.otherText)
            }
            for (index, indicator) in sheet.indicators.enumerated() {
                writer.indicator(indicator, number: index + 1, identifiers.of("indicator", name, String(index)))
            }
            if let budget = sheet.budget { writer.budget(budget, identifiers.of("budget", name)) }
        }
    }

    /// The departments, and for whom it is done.
    private mutating func stakeholders(of sheet: Sheet) {
        let departments = [sheet.organization.department].compactMap { $0 } + sheet.organization.related
        for department in departments {
            stakeholder("Organization", department, role: department == departments.first ? "所管" : "関連", "Performer")
        }
        for section in sheet.sections where section.role == .beneficiaries && !section.items.isEmpty {
            stakeholder("Generic_Group", section.plainText, role: section.heading ?? "対象", "Beneficiary")
        }
    }

    private mutating func stakeholder(_ kind: String, _ name: String, role: String, _ type: String) {
        element("Stakeholder", ["StakeholderTypeType": kind]) { writer in
            writer.text("Name", name)
            writer.element("Role") { writer in
                writer.text("Name", role)
                writer.text("RoleType", type)
            }
        }
    }
}

extension Sheet {
    fileprivate var displayName: String { title ?? heading ?? organization.department ?? id }

    /// What it is for, in the first of the sections that say so.
    fileprivate var descriptionSection: Sheet.Section? {
        let roles: [Sheet.Section.Role] = [.purpose, .goals, .summary, .duties, .approach, .yearGoals, .issues]
        for role in roles {
            if let section = sections.first(where: { $0.role == role && !$0.items.isEmpty }) { return section }
        }
        return nil
    }

    fileprivate var descriptionText: String? { descriptionSection?.plainText }

    /// All other sections with their headings, and what its attributes say.
    fileprivate var otherText: String {
        let description = descriptionSection
        var parts: [String] = []
        for section in sections where !section.items.isEmpty && section != description {
            guard section.role != .beneficiaries, section.role != .mission else { continue }
            parts.append((section.heading.map { $0 + "\n" } ?? "") + section.plainText)
        }
        for attribute in attributes { parts.append("\(attribute.label): \(attribute.text)") }
        return parts.joined(separator: "\n\n")
    }
}
