/// What labels mean, by their keys.
///
/// Keys are hashes already, so their low bits say where to look; most cells of a document are no label, and for them
/// one look at an empty place is enough.
struct KeyTable<Meaning: Sendable>: Sendable {
    private var places: [(hash: UInt64, meaning: Int32)]
    private var meanings: [Meaning] = []

    /// An empty table.
    ///
    /// - Parameter room: How many keys there may be; more of them cost time, and more than four times as many have no
    ///   place.
    init(room: Int) {
        var size = 16
        while size < room * 4 { size *= 2 }
        places = Array(repeating: (0, 0), count: size)
    }

    /// Gives a key a meaning, in place of the one that it has.
    mutating func insert(_ meaning: Meaning, at hash: UInt64) {
        meanings.append(meaning)
        insert(hash, Int32(meanings.count - 1))
    }

    /// Gives several keys one meaning.
    mutating func insert(_ meaning: Meaning, at hashes: some Sequence<UInt64>) {
        meanings.append(meaning)
        for hash in hashes { insert(hash, Int32(meanings.count - 1)) }
    }

    private mutating func insert(_ hash: UInt64, _ meaning: Int32) {
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place].hash != 0, places[place].hash != hash { place = (place + 1) & (places.count - 1) }
        places[place] = (hash, meaning)
    }

    /// The meaning of a key.
    @inline(__always)
    subscript(hash: UInt64) -> Meaning? {
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place].hash != 0 {
            if places[place].hash == hash { return meanings[Int(places[place].meaning)] }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }
}
