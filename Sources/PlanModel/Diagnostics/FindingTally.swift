/// Counts findings by kind, and tells when there are as many of one as are made.
package struct FindingTally: Sendable {
    /// How many of one kind are made.
    package let limit: Int
    private var counts: [DiagnosticKind: Int] = [:]

    /// A tally without findings.
    package init(limit: Int = .max) { self.limit = limit }

    /// Counts a finding; gives whether it is to be made.
    package mutating func admits(_ kind: DiagnosticKind) -> Bool {
        let count = (counts[kind] ?? 0) + 1
        counts[kind] = count
        return count <= limit
    }

    /// Forgets a finding that was made and is none after all; gives whether it was made.
    package mutating func takesBack(_ kind: DiagnosticKind) -> Bool {
        let count = counts[kind] ?? 0
        counts[kind] = max(0, count - 1)
        return count <= limit
    }

    /// The kinds of which more were found than made, with how many were found, in the order of the catalogue.
    package var exceeded: [(kind: DiagnosticKind, count: Int)] {
        DiagnosticKind.allCases.compactMap { kind in
            guard let count = counts[kind], count > limit else { return nil }
            return (kind, count)
        }
    }
}
