/// The forms that the package declares, one line each. The first that recognises a document reads it.
public enum FormCatalogue {
    /// All declared forms.
    public static let all: [Form] = [
        .goalSheet,
        .policyStatement,
        .basicPlan,
        .implementationPlan,
    ]
}
