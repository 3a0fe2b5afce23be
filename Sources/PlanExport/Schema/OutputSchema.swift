/// The JSON Schema (2020-12) of what the program writes besides records.
///
/// As in ``RecordSchema``, objects are closed and keys that are always written are required. The lists of fields are those of
/// records where a record has the same.
/// ```swift
/// save(OutputSchema.findings.json, "findings.schema.json")
/// ```
public enum OutputSchema: String, Sendable, CaseIterable {
    /// The array of `planparse check --format json`: ``FindingsJSON``.
    case findings
    /// One line of `planparse scan`.
    case scan
    /// The file `planparse-manifest.json` that a conversion keeps beside its records.
    case manifest

    /// The schema, indented, with a line end.
    public var json: [UInt8] {
        JSONWriter.indented { writer in
            writer.object { writer in
                writer.string("$schema", "https://json-schema.org/draft/2020-12/schema")
                writer.string("title", title)
                writer.shape(shape)
                let types = RecordType.all.filter { shape.names.contains($0.name) }
                guard !types.isEmpty else { return }
                writer.key("$defs")
                writer.object { writer in
                    for type in types {
                        writer.key(text: type.name.rawValue)
                        writer.object { $0.schemaMembers(of: type) }
                    }
                }
            }
        }
    }

    private var title: String {
        switch self {
        case .findings: "planparse check --format json: findings with their files"
        case .scan: "planparse scan: the values of one line"
        case .manifest: "planparse-manifest/1: what a conversion made of each source"
        }
    }
}

extension FieldShape {
    /// The records that it speaks of, and those that these speak of.
    fileprivate var names: Set<RecordName> {
        var names: Set<RecordName> = []
        var open = [self]
        while let shape = open.popLast() {
            switch shape {
            case .record(let name) where names.insert(name).inserted:
                open += RecordType.named(name)?.fields.map(\.shape) ?? []
            case .list(let element), .map(let element): open.append(element)
            case .object(let fields, _): open += fields.map(\.shape)
            case .choice(let shapes): open += shapes
            default: break
            }
        }
        return names
    }
}
