/// The words that somebody most likely meant.
package enum NearestWords {
    /// At most three words near to one, the nearest first; none where nothing is near enough to be meant.
    ///
    /// Near is what differs in case alone, what begins with the word, and what a third of its own letters makes of it:
    /// one letter more, less, other, or swapped with its neighbour (Damerau and Levenshtein, on scalars). Words of one or
    /// two letters have to agree.
    ///
    /// Example: `to("fromat", in: ["format", "form"])` is `["format"]`.
    package static func to(_ word: String, in candidates: [String]) -> [String] {
        let typed = folded(word)
        guard !typed.isEmpty else { return [] }
        let ranked = candidates.enumerated().compactMap { index, candidate -> (Int, Int, String)? in
            let scalars = folded(candidate)
            let allowed = scalars.count <= 2 ? 0 : max(1, scalars.count / 3)
            if let distance = distance(typed, scalars, atMost: allowed) { return (distance, index, candidate) }
            return typed.count > 1 && scalars.starts(with: typed) ? (allowed + 1, index, candidate) : nil
        }
        return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.2)
    }

    /// How many letters have to be added, left out, replaced or swapped with their neighbour; nil above a limit.
    ///
    /// Each stretch is edited once (optimal string alignment). The cost is bounded by the limit: words that differ more
    /// in length are not compared.
    package static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], atMost limit: Int) -> Int? {
        guard abs(first.count - second.count) <= limit else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 0..<first.count {
            var current = [row + 1]
            for column in 0..<second.count {
                let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count] <= limit ? last[second.count] : nil
    }

    private static func folded(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }
}
