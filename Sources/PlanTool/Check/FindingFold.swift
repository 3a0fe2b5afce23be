import PlanModel

/// Which findings are shown of many that are alike: the first of each kind, the others counted.
struct FindingFold {
    /// How many findings of a kind are shown.
    static let limit = 10

    private var counts: [DiagnosticKind: Int] = [:]

    /// Whether a finding is among those that are shown.
    mutating func shows(_ diagnostic: Diagnostic) -> Bool {
        let count = counts[diagnostic.kind, default: 0] + 1
        counts[diagnostic.kind] = count
        return count <= Self.limit
    }

    /// A line for each kind of which findings were left out: `… and 273 more [value.unreadable]`.
    func lines(in language: Language) -> [String] {
        let folded = counts.filter { $0.value > Self.limit }.sorted { $0.key.code < $1.key.code }
        return folded.map { kind, count in
            let rest = count - Self.limit
            return language == .ja ? "… ほか\(rest)件 [\(kind.code)]" : "… and \(rest) more [\(kind.code)]"
        }
    }
}
