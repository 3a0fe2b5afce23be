/// A rule that records should keep: it sees records, never text, so it also checks those that another program made.
package protocol Rule: Sendable {
    /// What breaks the rule in a plan, in the order of its sheets.
    func findings(in plan: Plan) -> [Finding]
}

/// What a rule found, and the record that it speaks of.
package struct Finding: Sendable, Hashable {
    /// What was found.
    package var kind: DiagnosticKind
    /// How much it matters, where that differs from its kind.
    package var severity: Severity?
    /// What the message quotes.
    package var details: [String]
    /// The record.
    package var place: RecordPath
    /// What is meant instead, where that is known.
    package var hint: String?

    /// A finding about a record.
    package init(
        _ kind: DiagnosticKind, _ details: [String] = [], at place: RecordPath, severity: Severity? = nil,
        hint: String? = nil
    ) {
        self.kind = kind
        self.severity = severity
        self.details = details
        self.place = place
        self.hint = hint
    }
}
