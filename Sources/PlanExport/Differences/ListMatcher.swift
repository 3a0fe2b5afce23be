/// Tells which element of a stored list is which of the list now, by what they are before by where they stand.
///
/// Each way of telling is tried in turn on what is left (``ElementPairs``). All of it is linear in the two lists.
struct ListMatcher {
    private let stored: [RecordNode]
    private let now: [RecordNode]
    private var pairs: ElementPairs

    init(_ stored: [RecordNode], _ now: [RecordNode], by signs: [MatchSign]) {
        (self.stored, self.now) = (stored, now)
        pairs = ElementPairs(stored.count, now.count)
        for sign in signs where pairs.open > 0 { match(by: sign) }
    }

    /// The place now of each stored element; nil for one that is gone.
    var placesNow: [Int?] { pairs.placesNow }

    /// The stored place of each element; nil for one that is new.
    var placesStored: [Int?] { pairs.placesStored }

    /// The places now of elements that changed their order: the fewest whose leaving would put all others in order.
    var moved: Set<Int> { moved { _ in nil } }

    /// The places now of elements that changed their order within a group.
    func moved(in group: (RecordNode) -> String?) -> Set<Int> {
        var groups: [String?: [Int]] = [:]
        for place in placesNow.compactMap({ $0 }) { groups[group(now[place]), default: []].append(place) }
        return groups.values.reduce(into: []) { moved, places in
            moved.formUnion(Set(places).subtracting(IncreasingRun.longest(in: places)))
        }
    }

    private mutating func match(by sign: MatchSign) {
        let (stored, now) = (stored, now)
        switch sign {
        case .likeness: pairs.extend { Likeness.holds(stored[$0], now[$1]) }
        case .order: pairs.extend { _, _ in true }
        default:
            let storedKeys = stored.indices.map { placesNow[$0] == nil ? sign.key(of: stored[$0]) : nil }
            let nowKeys = now.indices.map { placesStored[$0] == nil ? sign.key(of: now[$0]) : nil }
            let neighbours = if case .membersAndOrder = sign { true } else { false }
            pairs.match(storedKeys, nowKeys, neighbours: neighbours)
        }
    }
}

/// Numbers that rise.
enum IncreasingRun {
    /// The most of some numbers, all different, that rise in the order given; of several the one that ends lowest.
    /// Takes n log n steps.
    static func longest(in numbers: [Int]) -> [Int] {
        // The index of the lowest number that ends a run of each length, and what comes before each number in its run.
        var ends: [Int] = []
        var before: [Int?] = []
        for (index, number) in numbers.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            before.append(low > 0 ? ends[low - 1] : nil)
            if low < ends.count { ends[low] = index } else { ends.append(index) }
        }
        var run: [Int] = []
        var next = ends.last
        while let index = next {
            run.append(numbers[index])
            next = before[index]
        }
        return run.reversed()
    }
}
