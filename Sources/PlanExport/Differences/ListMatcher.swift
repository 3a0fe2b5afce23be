/// Tells which element of a stored list is which of the list now, by what they are before by where they stand.
///
/// Each way of telling is tried in turn on what is left, and in three steps (after Heckel, *A technique for isolating
/// differences between files*, 1978): elements that follow, or come before, two that belong together; elements that
/// are alone of their kind in both lists; and again what stands beside them. Then elements that are alike belong
/// together in their order. All of it is linear in the two lists.
struct ListMatcher {
    private let stored: [RecordNode]
    private let now: [RecordNode]
    /// The place now of each stored element; nil for one that is gone.
    private(set) var placesNow: [Int?]
    /// The stored place of each element; nil for one that is new.
    private(set) var placesStored: [Int?]
    private var open: Int

    init(_ stored: [RecordNode], _ now: [RecordNode], by signs: [MatchSign]) {
        (self.stored, self.now) = (stored, now)
        placesNow = Array(repeating: nil, count: stored.count)
        placesStored = Array(repeating: nil, count: now.count)
        open = min(stored.count, now.count)
        for sign in signs where open > 0 { match(by: sign) }
    }

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
        case .likeness: extend { Likeness.holds(stored[$0], now[$1]) }
        case .order: extend { _, _ in true }
        default:
            let storedKeys = stored.indices.map { placesNow[$0] == nil ? sign.key(of: stored[$0]) : nil }
            let nowKeys = now.indices.map { placesStored[$0] == nil ? sign.key(of: now[$0]) : nil }
            let agree = { (first: Int, second: Int) in storedKeys[first] != nil && storedKeys[first] == nowKeys[second]
            }
            extend(where: agree)
            if case .membersAndOrder = sign { return }
            pairSingles(storedKeys, nowKeys)
            extend(where: agree)
            pairInOrder(storedKeys, nowKeys)
        }
    }

    private mutating func pair(_ first: Int, _ second: Int) {
        placesNow[first] = second
        placesStored[second] = first
        open -= 1
    }

    /// Pairs the neighbours of pairs, the start and the end of both lists being pairs too.
    private mutating func extend(where agree: (Int, Int) -> Bool) {
        for first in stored.indices where placesNow[first] == nil {
            guard let before = first == 0 ? -1 : placesNow[first - 1], before + 1 < now.count,
                placesStored[before + 1] == nil, agree(first, before + 1)
            else { continue }
            pair(first, before + 1)
        }
        for first in stored.indices.reversed() where placesNow[first] == nil {
            guard let behind = first == stored.count - 1 ? now.count : placesNow[first + 1], behind > 0,
                placesStored[behind - 1] == nil, agree(first, behind - 1)
            else { continue }
            pair(first, behind - 1)
        }
    }

    private mutating func pairSingles(_ storedKeys: [UInt64?], _ nowKeys: [UInt64?]) {
        let singles = singles(nowKeys, placesStored)
        for (key, first) in self.singles(storedKeys, placesNow) {
            if let first, let second = singles[key] ?? nil { pair(first, second) }
        }
    }

    /// The index of each key that stands once; nil for one that stands more often.
    private func singles(_ keys: [UInt64?], _ places: [Int?]) -> [UInt64: Int?] {
        var singles: [UInt64: Int?] = [:]
        for (index, key) in keys.enumerated() where places[index] == nil {
            guard let key else { continue }
            singles.updateValue(singles.keys.contains(key) ? nil : index, forKey: key)
        }
        return singles
    }

    private mutating func pairInOrder(_ storedKeys: [UInt64?], _ nowKeys: [UInt64?]) {
        var waiting: [UInt64: [Int]] = [:]
        for index in now.indices.reversed() where placesStored[index] == nil {
            if let key = nowKeys[index] { waiting[key, default: []].append(index) }
        }
        for index in stored.indices where placesNow[index] == nil {
            if let key = storedKeys[index], let place = waiting[key]?.popLast() { pair(index, place) }
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
