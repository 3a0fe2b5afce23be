/// A kind of object in records: its fields in the order in which they are written, and what they say together.
struct RecordType: Sendable {
    let name: RecordName
    let meaning: String
    let fields: [RecordField]
    let conditions: [RecordCondition]

    init(_ name: RecordName, _ meaning: String, _ fields: [RecordField], conditions: [RecordCondition] = []) {
        (self.name, self.meaning, self.fields, self.conditions) = (name, meaning, fields, conditions)
    }

    /// All types, each behind the one that names it first.
    static let all: [RecordType] = document + sheet + parts + figures + money + findings

    /// The type of a name.
    static func named(_ name: RecordName) -> RecordType? { all.first { $0.name == name } }
}

/// What a word behind one key says about others.
struct RecordCondition: Sendable {
    /// What a key holds.
    enum Demand: Sendable {
        case null
        case notNull
        /// This word.
        case word(String)
    }

    let key: JSONKey
    /// The words that the condition is about.
    let words: [String]
    /// What follows from them.
    let demands: [(key: JSONKey, demand: Demand)]
    /// The same for people.
    let meaning: String

    /// A condition on some words of an enumeration.
    init<Words: RawRepresentable<String>>(
        _ key: JSONKey, _ words: [Words], _ meaning: String, _ demands: KeyValuePairs<JSONKey, Demand>
    ) {
        self.key = key
        self.words = words.map(\.rawValue)
        self.demands = demands.map { ($0.key, $0.value) }
        self.meaning = meaning
    }
}
