public import PlanModel

/// Something in a form that keeps it from reading what it was written for, found before or beside a first run.
///
/// ```swift
/// for finding in form.findings(on: [sample]) { print(finding) }     // labels[3]: the label 目標 means title and …
/// ```
public struct PlanFormFinding: Hashable, Sendable {
    /// What is wrong.
    public let kind: Kind
    /// The part of the form, as a path of keys of its JSON: `headings[2].means`.
    public let path: String

    /// What can be wrong with a form.
    public enum Kind: Hashable, Sendable {
        /// Nothing recognises a document, so the form reads none.
        case noEvidence
        /// Records of documents without a form carry this identifier.
        case reservedIdentifier(String)
        /// Nothing is left of a label when blanks, brackets and years are left out, so it matches nothing.
        case emptyLabel(String)
        /// A label or heading has two meanings; the later one counts.
        case twoMeanings(label: String, first: Meaning, second: Meaning)
        /// A role of sections that the package does not know.
        case unknownSectionRole(String, nearest: [String])
        /// A role of attributes that is near to one that the package knows.
        case unknownAttributeRole(String, nearest: [String])
        /// A built-in form has this identifier, and records of both carry it.
        case builtInIdentifier(String)
        /// None of these labels stands anywhere in the samples.
        case neverFound([String])
        /// What stands beside the label in a sample is not what the label means: a bare number is no year.
        case unreadValue(String, label: String, meaning: Meaning)
        /// Documents of another form have this evidence too.
        case sharedEvidence(form: String)
        /// A sample is not recognised by any evidence of the form.
        case notRecognised(sample: String)
        /// No sample has a place where the rule opens a sheet.
        case neverOpens
    }

    init(_ kind: Kind, at path: String) {
        self.kind = kind
        self.path = path
    }

    /// How much it matters: an error where some part of the form can never do what it says.
    public var severity: Severity {
        switch kind {
        case .noEvidence, .emptyLabel, .twoMeanings, .notRecognised: .error
        case .reservedIdentifier, .builtInIdentifier, .unknownSectionRole, .unknownAttributeRole, .sharedEvidence,
            .neverOpens, .neverFound, .unreadValue:
            .warning
        }
    }
}

extension PlanFormFinding: CustomStringConvertible {
    /// Path and finding in one sentence in English.
    public var description: String { "\(path): \(message.en)" }
}
