extension DiagnosticKind {
    /// What a finding of this kind means, an example, and what to do: for people who meet its code for the first time.
    public struct Explanation: Sendable, Hashable {
        /// What was found.
        public var meaning: Message
        /// Words of a document that have such a finding.
        public var example: String
        /// What to do.
        public var advice: Message
    }

    /// The explanation in both languages.
    public var explanation: Explanation {
        let definition = definition
        return Explanation(meaning: definition.meaning, example: definition.example, advice: definition.advice)
    }
}
