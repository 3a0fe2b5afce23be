import PlanModel

/// What a sheet holds already.
extension SheetBuilder {
    /// The heading of the last section, open or not.
    var lastSectionHeading: String? { section.isOpen ? section.heading : record.sections.last?.heading }

    /// The sheet has a budget, finished or not.
    var hasBudget: Bool { record.budget != nil || !budget.isEmpty }
}
