import PlanModel

/// A value of a record with two sums of what it says, so that elements of lists can be looked up instead of compared
/// with each other. Values nest no deeper than ``JSONParser/depthLimit``, so nodes may be made by a call to itself.
struct RecordNode {
    /// The value itself.
    let value: JSONValue
    /// The elements of a list, none of another value.
    let elements: [RecordNode]
    /// The members of an object, none of a place and of another value.
    let members: [String: RecordNode]
    /// The stretch of the source that an object of six numbers is; nil for any other value. Most of a record is places, so
    /// their numbers are no nodes of their own.
    let place: SourceSpan?
    /// Equal where two values agree. Values that do not agree hardly ever have the same.
    let sum: UInt64
    /// The sum without places and numbers of sheets, which say where something stands and not what it is.
    let content: UInt64

    /// What a record lacks.
    static let absent = RecordNode(.null)

    /// The sum of an object without members.
    static let bareObject: UInt64 = 0x6F62_6A65_6374_7B7D

    init(_ value: JSONValue) {
        self.value = value
        place = Self.place(of: value)
        switch value {
        case .array(let list):
            elements = list.map { RecordNode($0) }
            members = [:]
            // An empty list says no more than null.
            sum = elements.isEmpty ? 0 : Self.sum(elements.lazy.map(\.sum))
            content = elements.isEmpty ? 0 : Self.sum(elements.lazy.map(\.content))
        case .object where place != nil:
            (elements, members) = ([], [:])
            sum = Self.sum(of: place)
            content = 0
        case .object(let object):
            elements = []
            members = object.mapValues { RecordNode($0) }
            // Members are added up, since their order means nothing.
            sum = members.reduce(Self.bareObject) { $0 &+ Self.sum(of: $1.key, $1.value.sum) }
            content = members.reduce(Self.bareObject) { $0 &+ Self.content(of: $1.key, $1.value) }
        default:
            (elements, members) = ([], [:])
            sum = Self.sum(ofPlain: value)
            content = sum
        }
    }

    /// Whether the value says nothing: null or an empty list.
    var isEmpty: Bool { sum == 0 && value.agrees(with: .null) }

    /// A member of an object; ``absent`` where it has none of that name.
    subscript(key: String) -> RecordNode { members[key] ?? .absent }

    /// The text of a string, else nil.
    var text: String? { if case .string(let text) = value { text } else { nil } }

    /// The text of a string, the digits of a number, else nil.
    var plainText: String? { if case .number(let digits) = value { digits } else { text } }

    /// The content of an object without some of its members.
    func content(without keys: [String]) -> UInt64 {
        keys.reduce(content) { $0 &- (members[$1].map { [key = $1] in Self.content(of: key, $0) } ?? 0) }
    }

    private static func place(of value: JSONValue) -> SourceSpan? {
        guard case .object(let members) = value else { return nil }
        let manner = manner(of: members)
        guard members.count == placeKeys.count + (manner == nil ? 0 : 1) else { return nil }
        var numbers: [Int] = []
        for key in placeKeys {
            guard case .number(let digits)? = members[key], let number = Int32(digits), number >= 0 else { return nil }
            numbers.append(Int(number))
        }
        return SourceSpan(
            offset: numbers[0], length: numbers[1], line: numbers[2], column: numbers[3], endLine: numbers[4],
            endColumn: numbers[5]
        ).read(manner ?? .declared)
    }

    private static func manner(of members: [String: JSONValue]) -> Coverage.Manner? {
        guard case .string(let word)? = members["manner"] else { return nil }
        return Coverage.Manner(rawValue: word)
    }

    private static func sum(of place: SourceSpan?) -> UInt64 {
        guard let place else { return 0 }
        let numbers = [place.offset, place.length, place.line, place.column, place.endLine, place.endColumn]
        return mixed(sum(numbers.lazy.map { UInt64($0) }), sum(ofText: place.manner.rawValue))
    }

    private static let placeKeys = ["offset", "length", "line", "column", "endLine", "endColumn"]

    private static func sum(of key: String, _ sum: UInt64) -> UInt64 {
        sum == 0 ? 0 : mixed(Self.sum(ofText: key), sum)
    }

    private static func content(of key: String, _ node: RecordNode) -> UInt64 {
        if key == "places" || key == "id" || key == "key" || node.place != nil { return 0 }
        return sum(of: key, node.content)
    }

    private static func sum(_ elements: some Sequence<UInt64>) -> UInt64 { elements.reduce(0x5B5D, mixed) }

    private static func sum(ofPlain value: JSONValue) -> UInt64 {
        switch value {
        case .null, .array, .object: 0
        case .bool(let flag): flag ? 0x7472_7565 : 0x6661_6C73_65
        case .number(let digits): mixed(1, sum(ofText: digits))
        case .string(let text): mixed(2, sum(ofText: text))
        }
    }

    /// A sum of the bytes, which tells か with a sound mark from が.
    private static func sum(ofText text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Two sums as one that depends on their order. The hasher differs between runs of a program, so no document can be
    /// made to have equal sums.
    private static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(first)
        hasher.combine(second)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}

extension JSONValue {
    /// Whether two values say the same in a record: an absent key, null and an empty list are the same. Strings are
    /// compared by their bytes, since `==` would take か and a sound mark for が.
    func agrees(with other: JSONValue) -> Bool {
        switch (self, other) {
        case (.object(let first), .object(let second)):
            return first.allSatisfy { $1.agrees(with: second[$0] ?? .null) }
                && second.allSatisfy { first[$0] != nil || $1.agrees(with: .null) }
        case (.array(let first), .array(let second)):
            return first.count == second.count && zip(first, second).allSatisfy { $0.agrees(with: $1) }
        case (.string(let first), .string(let second)): return first.utf8.elementsEqual(second.utf8)
        case (.null, .array(let list)), (.array(let list), .null): return list.isEmpty
        default: return self == other
        }
    }
}
