import PlanModel

/// Tells which sheet of the old plans is which of the new ones.
///
/// Titles come before codes: where a measure is new, those behind it are numbered anew. A key, which is made of the code where
/// there is one, counts where the titles do not deny it, so that a sheet that was renamed is one sheet and two that follow each
/// other in one number are two. Before all of these come sheets that say the same to the letter: documents have other names, or
/// stand in another order.
enum SheetPairing {
    static func pairs(_ old: [ComparedSource], _ new: [ComparedSource]) -> ElementPairs {
        var pairs = ElementPairs(old.count, new.count)
        pairEqual(old, new, &pairs)
        for sign in signs { pairs.match(old.map(sign), new.map(sign)) }
        pairLikely(old, new, &pairs) { $0.record.key.map { [$0] } }
        pairLikely(old, new, &pairs) { $0.code.isEmpty ? nil : [$0.record.kind.rawValue, $0.code] }
        pairByContent(old, new, &pairs)
        return pairs
    }

    /// Pairs sheets that say the same, those of one document first. Sheets that say hardly anything wait for their titles.
    private static func pairEqual(_ old: [ComparedSource], _ new: [ComparedSource], _ pairs: inout ElementPairs) {
        let (before, now) = (old.map(signOfAll), new.map(signOfAll))
        pairs.match(
            zip(before, old).map { whole, sheet in whole.map { Whole(of: $0, in: sheet.place) } },
            zip(now, new).map { whole, sheet in whole.map { Whole(of: $0, in: sheet.place) } })
        pairs.match(before, now)
    }

    private struct Whole: Hashable {
        let fingerprint: Int
        let place: String

        init(of fingerprint: Int, in place: String) { (self.fingerprint, self.place) = (fingerprint, place) }
    }

    private static func signOfAll(_ sheet: ComparedSource) -> Int? {
        sheet.name.isEmpty || sheet.tokens.isEmpty ? nil : sheet.fingerprint
    }

    private typealias Sign = @Sendable (ComparedSource) -> [String]?

    /// What sheets of one title have in common besides, the most first.
    private static let signs: [Sign] = [
        { titled($0, [$0.place, $0.code, $0.department, $0.lineage]) },
        { titled($0, [$0.place, $0.code, $0.lineage]) },
        { titled($0, [$0.place, $0.department, $0.lineage]) }, { titled($0, [$0.place, $0.department]) },
        { titled($0, [$0.place]) }, { titled($0, [$0.department]) }, { titled($0, []) },
    ]

    private static func titled(_ sheet: ComparedSource, _ others: [String]) -> [String]? {
        sheet.name.isEmpty ? nil : [sheet.record.kind.rawValue, sheet.name] + others
    }

    /// Pairs sheets of one sign whose titles or contents are alike.
    private static func pairLikely(
        _ old: [ComparedSource], _ new: [ComparedSource], _ pairs: inout ElementPairs, by sign: Sign
    ) {
        var places: [[String]: [Int]] = [:]
        for place in pairs.leftNow.reversed() {
            if let key = sign(new[place]) { places[key, default: []].append(place) }
        }
        for place in pairs.leftStored {
            guard let key = sign(old[place]), let now = places[key]?.last, areLike(old[place], new[now]) else {
                continue
            }
            places[key]?.removeLast()
            pairs.pair(place, now)
        }
    }

    private static func areLike(_ old: ComparedSource, _ new: ComparedSource) -> Bool {
        if TextLikeness.share(old.name, new.name) >= 0.3 { return true }
        let (first, second) = (old.tokens, new.tokens)
        if first.isEmpty || second.isEmpty { return true }
        return first.intersection(second).count * 3 >= min(first.count, second.count)
    }

    /// A token of more sheets tells none of them.
    private static let commonest = 8

    /// Pairs sheets that share most of what they say, those that share the most first.
    private static func pairByContent(_ old: [ComparedSource], _ new: [ComparedSource], _ pairs: inout ElementPairs) {
        let (left, now) = (pairs.leftStored, pairs.leftNow)
        guard !left.isEmpty, !now.isEmpty else { return }
        let tokens = (left.map { old[$0].tokens }, now.map { new[$0].tokens })
        var holders: [Int: [Int]] = [:]
        for (place, tokens) in tokens.1.enumerated() {
            for token in tokens { holders[token, default: []].append(place) }
        }
        var found: [(share: Int, old: Int, new: Int)] = []
        for (place, own) in tokens.0.enumerated() {
            var shared: [Int: Int] = [:]
            for token in own {
                guard let places = holders[token], places.count <= commonest else { continue }
                for other in places { shared[other, default: 0] += 1 }
            }
            for (other, count) in shared
            where old[left[place]].record.kind == new[now[other]].record.kind
                && count * 2 >= min(own.count, tokens.1[other].count)
            {
                found.append((count, place, other))
            }
        }
        for (_, place, other) in found.sorted(by: { (-$0.share, $0.old, $0.new) < (-$1.share, $1.old, $1.new) })
        where pairs.placesNow[left[place]] == nil && pairs.placesStored[now[other]] == nil {
            pairs.pair(left[place], now[other])
        }
    }
}

/// How much two texts have in common.
enum TextLikeness {
    /// Longer texts are told by their beginnings.
    private static let longest = 400

    /// The share of neighbouring pairs of characters that both have, from 0 to 1 (Dice).
    static func share(_ first: String, _ second: String) -> Double {
        if first == second { return 1 }
        let (first, second) = (pairs(of: first), pairs(of: second))
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        return 2 * Double(first.intersection(second).count) / Double(first.count + second.count)
    }

    private static func pairs(of text: String) -> Set<UInt64> {
        let scalars = text.unicodeScalars.lazy.map { UInt64($0.value) }.prefix(longest)
        return Set(zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 })
    }
}
