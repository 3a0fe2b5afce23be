import PlanModel

/// A JSON value with the path to it, so that an error can say where it is.
struct JSONNode {
    let json: JSONValue
    let path: String

    func error(_ expected: String) -> PlanJSONError { PlanJSONError(path: path, expected: expected, found: json.kind) }

    /// The member of an object; null where it is left out.
    subscript(key: JSONKey) -> JSONNode {
        get throws(PlanJSONError) {
            guard case .object(let members) = json else { throw error("an object") }
            let key = key.text
            return JSONNode(json: members[key] ?? .null, path: path + "." + key)
        }
    }

    var isNull: Bool { json == .null }

    /// The elements of a list; none where it is left out.
    var elements: [JSONNode] {
        get throws(PlanJSONError) {
            switch json {
            case .array(let values):
                return values.enumerated().map { JSONNode(json: $1, path: "\(path)[\($0)]") }
            case .null: return []
            default: throw error("a list")
            }
        }
    }

    var optionalString: String? {
        get throws(PlanJSONError) { isNull ? nil : try string }
    }

    var string: String {
        get throws(PlanJSONError) {
            guard case .string(let text) = json else { throw error("a string") }
            return text
        }
    }

    var bool: Bool {
        get throws(PlanJSONError) {
            guard case .bool(let flag) = json else { throw error("true or false") }
            return flag
        }
    }

    var optionalInt: Int? {
        get throws(PlanJSONError) { isNull ? nil : try int }
    }

    var int: Int {
        get throws(PlanJSONError) {
            guard case .number(let digits) = json, let number = Int(digits) else { throw error("a whole number") }
            return number
        }
    }

    var optionalDecimal: ExactDecimal? {
        get throws(PlanJSONError) { isNull ? nil : try decimal }
    }

    var decimal: ExactDecimal {
        get throws(PlanJSONError) {
            guard case .number(let digits) = json, let number = ExactDecimal(digits) else {
                throw error("a decimal in plain notation")
            }
            return number
        }
    }

    /// A word of an enumeration.
    func word<Words: RawRepresentable<String>>(_ type: Words.Type) throws(PlanJSONError) -> Words {
        guard let word = Words(rawValue: try string) else { throw error("a \(type)") }
        return word
    }

    func optionalWord<Words: RawRepresentable<String>>(_ type: Words.Type) throws(PlanJSONError) -> Words? {
        isNull ? nil : try word(type)
    }

    /// A word of an enumeration, all of whose words are known: an error names the word that was found and the possible ones.
    func word<Words: RawRepresentable<String> & CaseIterable>(_ type: Words.Type) throws(PlanJSONError) -> Words {
        let found = try string
        if let word = Words(rawValue: found) { return word }
        let words = Words.allCases.map(\.rawValue)
        let nearest = NearestWords.to(found, in: words)
        // Of a long list those that were likely meant are told alone.
        let told = words.count <= Self.longestList ? words : nearest
        let expected =
            told.isEmpty
            ? "one of the \(words.count) words of \(type)"
            : "one of " + told.map { "\"\($0)\"" }.joined(separator: ", ")
        throw PlanJSONError(path: path, expected: expected, found: "\"\(found)\"")
    }

    func optionalWord<Words: RawRepresentable<String> & CaseIterable>(
        _ type: Words.Type
    ) throws(PlanJSONError) -> Words? {
        isNull ? nil : try word(type)
    }

    private static let longestList = 12

    /// Something that a text in a fixed notation stands for.
    func notation<Thing: LosslessStringConvertible>(_ type: Thing.Type) throws(PlanJSONError) -> Thing? {
        if isNull { return nil }
        guard let thing = Thing(try string) else { throw error("a \(type)") }
        return thing
    }

    func map<Thing>(_ read: (JSONNode) throws(PlanJSONError) -> Thing) throws(PlanJSONError) -> [Thing] {
        var things: [Thing] = []
        for element in try elements { things.append(try read(element)) }
        return things
    }

    /// Reads the elements of an array into records and, in the same order, their traces.
    func pairs<Record, Trace>(
        _ read: (JSONNode) throws(PlanJSONError) -> (Record, Trace)
    ) throws(PlanJSONError) -> ([Record], [Trace]) {
        let pairs = try map(read)
        return (pairs.map(\.0), pairs.map(\.1))
    }

    /// Reads an object; nil where it is left out.
    func optional<Thing>(_ read: (JSONNode) throws(PlanJSONError) -> Thing) throws(PlanJSONError) -> Thing? {
        isNull ? nil : try read(self)
    }
}
