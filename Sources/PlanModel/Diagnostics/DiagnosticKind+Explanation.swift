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
        let lines = Self.explanations[self] ?? []
        // A kind without its five lines is a defect of this file, which a test looks for.
        guard lines.count == 5 else { preconditionFailure("no explanation of \(code)") }
        return Explanation(
            meaning: Message(ja: lines[0], en: lines[1]), example: lines[2], advice: Message(ja: lines[3], en: lines[4])
        )
    }

    /// For each kind, five lines: meaning in Japanese and English, an example, advice in Japanese and English.
    private static let explanations: [DiagnosticKind: [String]] = {
        let lines = texts.split(separator: "\n").map(String.init)
        var explanations: [DiagnosticKind: [String]] = [:]
        for start in stride(from: 0, to: lines.count - 5, by: 6) {
            guard let kind = DiagnosticKind(rawValue: lines[start]) else { continue }
            explanations[kind] = Array(lines[(start + 1)...(start + 5)])
        }
        return explanations
    }()
}
