/// The forms that the package declares, one line each. The first that recognises a document reads it.
public enum FormCatalogue {
    /// All declared forms.
    public static let all: [PlanForm] = [
        .goalSheet,
        .policyStatement,
        .basicPlan,
        .implementationPlan,
    ]

    /// The form of documents that no form recognises: it has no evidence, no sheets and no labels of its own.
    public static let general: PlanForm = .generic
}
