package import PlanExport

/// Checks JSON against a JSON Schema, as far as `planparse schema` uses that language. A keyword that it does not know is an
/// error of the schema, so nothing is taken for valid because it was not looked at.
///
/// The schema is put into rules once, since every record of the tests is checked. A check goes as deep as the JSON, whose
/// depth the parser bounds, so it may call itself.
package struct SchemaValidator: Sendable {
    private let root: SchemaRule
    private let definitions: [String: SchemaRule]

    /// The schema of records.
    package static let record: SchemaValidator? = (try? JSONParser.parse(RecordSchema.json)).map { SchemaValidator($0) }

    /// A validator for a schema.
    package init(_ schema: JSONValue) {
        root = SchemaRule(schema)
        definitions = (schema["$defs"]?.members ?? [:]).mapValues { SchemaRule($0) }
    }

    /// What is wrong with a value, in words; nothing where it is valid.
    package func errors(in value: JSONValue) -> [String] { errors(in: value, root, "$") }

    /// What is wrong with a value after a part of the schema.
    package func errors(in value: JSONValue, against part: JSONValue) -> [String] {
        errors(in: value, SchemaRule(part), "$")
    }

    private func errors(in value: JSONValue, _ rule: SchemaRule, _ path: String) -> [String] {
        var errors = rule.faults.map { path + ": " + $0 }
        if let fault = rule.plainFault(of: value) { errors.append(path + ": " + fault) }
        if let name = rule.reference {
            guard let definition = definitions[name] else { return errors + ["\(path): no part `\(name)`"] }
            errors += self.errors(in: value, definition, path)
        }
        errors += membersErrors(in: value, rule, path)
        if let items = rule.items {
            for (index, element) in value.elements.enumerated() {
                errors += self.errors(in: element, items, "\(path)[\(index)]")
            }
        }
        return errors + othersErrors(in: value, rule, path)
    }

    private func membersErrors(in value: JSONValue, _ rule: SchemaRule, _ path: String) -> [String] {
        guard case .object(let members) = value else { return [] }
        var errors: [String] = []
        for (key, member) in members {
            if let rule = rule.properties[key] {
                errors += self.errors(in: member, rule, path + "." + key)
            } else if rule.isClosed {
                errors.append("\(path): `\(key)` is no key")
            } else if let others = rule.others {
                errors += self.errors(in: member, others, path + "." + key)
            }
        }
        for key in rule.required where members[key] == nil { errors.append("\(path): no `\(key)`") }
        return errors
    }

    private func othersErrors(in value: JSONValue, _ rule: SchemaRule, _ path: String) -> [String] {
        var errors = rule.allOf.flatMap { self.errors(in: value, $0, path) }
        // What is wrong after the first of several choices says most.
        if let first = rule.anyOf.first, !rule.anyOf.contains(where: { self.errors(in: value, $0, path).isEmpty }) {
            errors += self.errors(in: value, first, path)
        }
        if let unwanted = rule.not, self.errors(in: value, unwanted, path).isEmpty {
            errors.append("\(path): \(value.kind) must not stand here")
        }
        if let condition = rule.condition, let then = rule.then, self.errors(in: value, condition, path).isEmpty {
            errors += self.errors(in: value, then, path)
        }
        return errors
    }
}

/// A part of a schema.
final class SchemaRule: Sendable {
    let types: [String]
    let constant: JSONValue?
    let words: Set<JSONValue>
    let minimum: Int?
    let pattern: String?
    let properties: [String: SchemaRule]
    let required: [String]
    let isClosed: Bool
    /// What members are like that are not named.
    let others: SchemaRule?
    let items: SchemaRule?
    let reference: String?
    let (allOf, anyOf): ([SchemaRule], [SchemaRule])
    let (not, condition, then): (SchemaRule?, SchemaRule?, SchemaRule?)
    /// What is wrong with the schema itself.
    let faults: [String]

    private static let known: Set = [
        "type", "const", "enum", "minimum", "pattern", "properties", "required", "additionalProperties", "items",
        "$ref",
        "allOf", "anyOf", "not", "if", "then", "$schema", "$comment", "$defs", "title", "description", "examples",
    ]

    /// Schemas nest as deep as their JSON, whose depth the parser bounds.
    init(_ schema: JSONValue) {
        func rule(_ key: String) -> SchemaRule? { schema[key].map { SchemaRule($0) } }
        func rules(_ key: String) -> [SchemaRule] { schema[key]?.elements.map { SchemaRule($0) } ?? [] }
        types = schema["type"].map { type in type.text.map { [$0] } ?? type.elements.compactMap(\.text) } ?? []
        constant = schema["const"]
        words = Set(schema["enum"]?.elements ?? [])
        minimum = schema["minimum"]?.int
        pattern = schema["pattern"]?.text
        properties = (schema["properties"]?.members ?? [:]).mapValues { SchemaRule($0) }
        required = schema["required"]?.elements.compactMap(\.text) ?? []
        isClosed = schema["additionalProperties"] == .bool(false)
        others = isClosed ? nil : rule("additionalProperties")
        items = rule("items")
        reference = schema["$ref"]?.text?.split(separator: "/").last.map { String($0) }
        (allOf, anyOf) = (rules("allOf"), rules("anyOf"))
        (not, condition, then) = (rule("not"), rule("if"), rule("then"))
        faults = schema.members.keys.filter { !Self.known.contains($0) }.map { "the schema has `\($0)`, unknown here" }
    }

    /// What is wrong with a value by itself, in words.
    func plainFault(of value: JSONValue) -> String? {
        if !types.isEmpty, !types.contains(where: { Self.isOfType($0, value) }) { return "\(value.kind), not \(types)" }
        if let constant, value != constant { return "not \(constant)" }
        if !words.isEmpty, !words.contains(value) { return "\(value) is none of the words" }
        if let minimum, let number = value.int, number < minimum { return "\(number) is below \(minimum)" }
        if let pattern, let text = value.text, !Self.matches(text, pattern) { return "\(text) is not like \(pattern)" }
        return nil
    }

    private static func isOfType(_ name: String, _ value: JSONValue) -> Bool {
        switch (name, value) {
        case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array),
            ("object", .object):
            true
        case ("integer", .number): value.int != nil
        default: false
        }
    }

    // MARK: Patterns

    /// Masks that say the same as a pattern, `0` for a digit: most texts that have a pattern are dates, and expressions are
    /// slow.
    static let masks: [String: [String]] = [
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": ["0000-00-00"],
        "^([0-9]{4}-[0-9]{2}-[0-9]{2}|--[0-9]{2}(-[0-9]{2})?)$": ["0000-00-00", "--00-00", "--00"],
        "^[0-9]{6}$": ["000000"],
    ]

    static func matches(_ text: String, _ pattern: String) -> Bool {
        guard let masks = masks[pattern] else { return (try? Regex(pattern).firstMatch(in: text)) != nil }
        return masks.contains { $0.utf8.count == text.utf8.count && zip($0.utf8, text.utf8).allSatisfy(isLike) }
    }

    private static func isLike(_ mask: UInt8, _ byte: UInt8) -> Bool {
        mask == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == mask
    }
}
