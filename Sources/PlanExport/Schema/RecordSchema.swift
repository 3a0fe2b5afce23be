import PlanModel

/// The JSON Schema (2020-12) of the records that ``PlanJSON`` writes.
///
/// Objects are closed, keys that are always written are required, and what one value says of others is told by
/// conditions: what has a status other than `number` has no amount. The schema describes what is written; ``PlanJSON/read(_:)-(Sequence<UInt8>)``
/// takes more, since an absent key counts as null to it and an unknown one is passed over.
/// ```swift
/// save(RecordSchema.json, "planparse-1.schema.json")
/// ```
public enum RecordSchema {
    /// The schema, indented, with a line end.
    public static let json: [UInt8] = JSONWriter.indented { writer in
        writer.object { writer in
            writer.string("$schema", "https://json-schema.org/draft/2020-12/schema")
            writer.string("title", "\(Plan.schema): the record of a plan document")
            if let plan = RecordType.named(.plan) { writer.schemaMembers(of: plan) }
            writer.key("$defs")
            writer.object { writer in
                for type in RecordType.all where type.name != .plan {
                    writer.key(text: type.name.rawValue)
                    writer.object { $0.schemaMembers(of: type) }
                }
            }
        }
    }
}

extension JSONWriter {
    mutating func schemaMembers(of type: RecordType) {
        string("description", type.meaning)
        closedObject(type.fields, type.conditions)
    }

    private mutating func closedObject(_ fields: [RecordField], _ conditions: [RecordCondition]) {
        word("type", "object")
        key("properties")
        object { writer in
            for field in fields {
                writer.key(field.key)
                writer.schema(of: field)
            }
        }
        strings("required", fields.filter { $0.presence != .orLeftOut }.map(\.key.text))
        flag("additionalProperties", false)
        guard !conditions.isEmpty else { return }
        array("allOf", conditions) { $0.condition($1) }
    }

    private mutating func schema(of field: RecordField) {
        object { writer in
            writer.string("description", field.meaning)
            writer.shape(field.shape, orNull: field.presence == .orNull)
            guard let example = field.shape.example(field.example) else { return }
            writer.key("examples")
            writer.array([example]) { $0.bare($1) }
        }
    }

    /// The members that say what a value is.
    mutating func shape(_ shape: FieldShape, orNull: Bool = false) {
        switch shape {
        case .record(let name) where orNull:
            array("anyOf", [name, nil]) { writer, name in
                writer.object { writer in
                    if let name { writer.reference(to: name) } else { writer.type("null") }
                }
            }
        case .record(let name): reference(to: name)
        case .constant(let text): string("const", text)
        case .list(let element):
            type("array", orNull: orNull)
            key("items")
            object { $0.shape(element) }
        case .object(let fields, let conditions): closedObject(fields, conditions)
        case .map(let element):
            type("object")
            key("additionalProperties")
            object { $0.shape(element) }
        case .choice(let shapes): array("anyOf", shapes) { writer, choice in writer.object { $0.shape(choice) } }
        default: plainShape(shape, orNull: orNull)
        }
    }

    /// The members that say what a value is that holds no others.
    private mutating func plainShape(_ shape: FieldShape, orNull: Bool) {
        type(shape.typeName, orNull: orNull)
        switch shape {
        case .integer(let least): number("minimum", least)
        case .notation(let notation): string("pattern", notation.pattern)
        case .openWords(let words): strings("examples", words)
        case .words(let words):
            key("enum")
            array(words.map(Optional.some) + (orNull ? [nil] : [])) { $0.word($1) }
        default: break
        }
    }

    private mutating func reference(to name: RecordName) { string("$ref", "#" + "/$defs/" + name.rawValue) }

    private mutating func type(_ name: String, orNull: Bool = false) {
        if orNull { strings("type", [name, "null"]) } else { word("type", name) }
    }

    private mutating func condition(_ condition: RecordCondition) {
        object { writer in
            writer.string("$comment", condition.meaning)
            writer.key("if")
            writer.object { writer in
                writer.properties([condition.key]) { writer, _ in writer.strings("enum", condition.words) }
                writer.strings("required", [condition.key.text])
            }
            writer.key("then")
            writer.object { writer in
                writer.properties(condition.demands.map(\.key)) { writer, index in
                    writer.demand(condition.demands[index].demand)
                }
            }
        }
    }

    private mutating func properties(_ keys: [JSONKey], _ body: (inout JSONWriter, Int) -> Void) {
        key("properties")
        object { writer in
            for (index, key) in keys.enumerated() {
                writer.key(key)
                writer.object { body(&$0, index) }
            }
        }
    }

    private mutating func demand(_ demand: RecordCondition.Demand) {
        switch demand {
        case .null: type("null")
        case .notNull:
            key("not")
            object { $0.type("null") }
        case .word(let word): string("const", word)
        }
    }
}

extension FieldShape {
    /// What JSON Schema calls a value that holds no others.
    fileprivate var typeName: String {
        switch self {
        case .text, .constant, .words, .openWords, .notation: "string"
        case .integer: "integer"
        case .decimal: "number"
        case .flag: "boolean"
        case .list: "array"
        case .record, .object, .map, .choice: "object"
        }
    }

    /// An example that stands for itself: no part of a record, and nothing that is cut short.
    fileprivate func example(_ json: String) -> String? {
        switch self {
        case .record, .list, .object, .map, .choice, .constant, .words, .openWords: nil
        default: json.unicodeScalars.contains("…") ? nil : json
        }
    }
}
