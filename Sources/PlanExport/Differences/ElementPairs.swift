/// Which elements of two lists belong together, told by keys that are equal in both.
///
/// Each set of keys is tried on what is left, in three steps (after Heckel, *A technique for isolating differences
/// between files*, 1978): elements that follow, or come before, two that belong together; elements that are alone of their
/// key in both lists; and again what stands beside them. Then elements of one key belong together in their order. All of it
/// is linear in the two lists.
struct ElementPairs {
    /// The place now of each element of the first list; nil for one that has none.
    private(set) var placesNow: [Int?]
    /// The place in the first list of each element now; nil for one that has none.
    private(set) var placesStored: [Int?]
    /// How many more pairs there can be.
    private(set) var open: Int

    init(_ stored: Int, _ now: Int) {
        placesNow = Array(repeating: nil, count: stored)
        placesStored = Array(repeating: nil, count: now)
        open = min(stored, now)
    }

    /// The pairs in the order of the first list.
    var pairs: [(stored: Int, now: Int)] {
        placesNow.enumerated().compactMap { stored, now in now.map { (stored, $0) } }
    }

    /// The elements of the first list that are in no pair.
    var leftStored: [Int] { placesNow.indices.filter { placesNow[$0] == nil } }

    /// The elements now that are in no pair.
    var leftNow: [Int] { placesStored.indices.filter { placesStored[$0] == nil } }

    /// Pairs what is left by keys; an element without a key stays.
    ///
    /// - Parameter neighbours: Pairs are made beside other pairs alone.
    mutating func match<Key: Hashable>(_ storedKeys: [Key?], _ nowKeys: [Key?], neighbours: Bool = false) {
        guard open > 0 else { return }
        let agree = { (first: Int, second: Int) in storedKeys[first] != nil && storedKeys[first] == nowKeys[second] }
        extend(where: agree)
        if neighbours { return }
        pairSingles(storedKeys, nowKeys)
        extend(where: agree)
        pairInOrder(storedKeys, nowKeys)
    }

    /// Pairs two elements, of which neither may be in a pair.
    mutating func pair(_ first: Int, _ second: Int) {
        placesNow[first] = second
        placesStored[second] = first
        open -= 1
    }

    /// Pairs the neighbours of pairs, the start and the end of both lists being pairs too.
    mutating func extend(where agree: (Int, Int) -> Bool) {
        for first in placesNow.indices where placesNow[first] == nil {
            guard let before = first == 0 ? -1 : placesNow[first - 1], before + 1 < placesStored.count,
                placesStored[before + 1] == nil, agree(first, before + 1)
            else { continue }
            pair(first, before + 1)
        }
        for first in placesNow.indices.reversed() where placesNow[first] == nil {
            guard let behind = first == placesNow.count - 1 ? placesStored.count : placesNow[first + 1], behind > 0,
                placesStored[behind - 1] == nil, agree(first, behind - 1)
            else { continue }
            pair(first, behind - 1)
        }
    }

    private mutating func pairSingles<Key: Hashable>(_ storedKeys: [Key?], _ nowKeys: [Key?]) {
        let singles = singles(nowKeys, placesStored)
        for (key, first) in self.singles(storedKeys, placesNow) {
            if let first, let second = singles[key] ?? nil { pair(first, second) }
        }
    }

    /// The index of each key that stands once; nil for one that stands more often.
    private func singles<Key: Hashable>(_ keys: [Key?], _ places: [Int?]) -> [Key: Int?] {
        var singles: [Key: Int?] = [:]
        for (index, key) in keys.enumerated() where places[index] == nil {
            guard let key else { continue }
            singles.updateValue(singles.keys.contains(key) ? nil : index, forKey: key)
        }
        return singles
    }

    private mutating func pairInOrder<Key: Hashable>(_ storedKeys: [Key?], _ nowKeys: [Key?]) {
        var waiting: [Key: [Int]] = [:]
        for index in placesStored.indices.reversed() where placesStored[index] == nil {
            if let key = nowKeys[index] { waiting[key, default: []].append(index) }
        }
        for index in placesNow.indices where placesNow[index] == nil {
            if let key = storedKeys[index], let place = waiting[key]?.popLast() { pair(index, place) }
        }
    }
}
