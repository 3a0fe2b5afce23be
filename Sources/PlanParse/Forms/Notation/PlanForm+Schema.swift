import PlanModel

extension PlanForm {
    /// The JSON Schema (2020-12) of the notation of forms, so that editors complete keys and words and mark mistakes.
    ///
    /// What it admits, ``init(json:)-(StringProtocol)`` reads, but for keys that stand there twice.
    public static var schema: String {
        NotationJSON.object([
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text("PlanParse form")),
            ("type", .text("object")),
            ("properties", .object(FormVocabulary.Key.allCases.map { ($0.rawValue, FormSchema.value(of: $0)) })),
            ("required", .texts(FormVocabulary.Key.required.map(\.rawValue))), ("additionalProperties", .truth(false)),
            ("$defs", FormSchema.definitions),
        ]).document
    }
}

/// The parts of the schema.
private enum FormSchema {
    static func value(of key: FormVocabulary.Key) -> NotationJSON {
        let value: [(key: String, value: NotationJSON)] =
            switch key {
            case .schema, .id, .name, .title, .footnoteMark, .headingMark: [("$ref", pointer("text"))]
            case .recognisedBy: list(of: "evidence")
            case .outline: list(of: "outlineRule")
            case .sheets: list(of: "sheetRule")
            case .headings, .labels: list(of: "rule")
            case .lead: choice(["head"])
            case .numbersSections: [("type", .text("boolean")), ("default", .truth(false))]
            case .indicatorKind: choice(FormVocabulary.words(Indicator.Kind.self)) + [("default", .text("target"))]
            }
        return .object([("description", .text(key.meaning))] + value)
    }

    static let definitions: NotationJSON = .object([
        ("text", .object([("type", .text("string")), ("pattern", .text("\\S"))])),
        ("texts", .object(list(of: "text") + [("minItems", .number("1"))])),
        ("evidence", .object([("oneOf", .list([heading, member("labels", reference("texts")), chapter]))])),
        ("outlineRule", object([("word", reference("text")), ("kind", sheetKind)], required: ["word", "kind"])),
        ("sheetRule", object([("kind", sheetKind), ("opensAt", opening)], required: ["kind", "opensAt"])),
        ("rule", rule),
        ("meaning", meaning),
    ])

    private static let heading = member("heading", member("endingIn", reference("text")))
    private static let chapter = member("chapter", member("separator", reference("text")))
    private static let sheetKind = NotationJSON.object(choice(FormVocabulary.words(Sheet.Kind.self)))

    private static let opening = NotationJSON.object([
        (
            "oneOf",
            .list([
                .object(choice([FormVocabulary.pillar])), heading, member("code", member("word", reference("text"))),
                chapter, member("label", reference("text")),
            ])
        )
    ])

    private static var rule: NotationJSON {
        let keys: [(key: String, value: NotationJSON)] = [
            ("labels", reference("texts")), ("containing", reference("texts")), ("means", reference("meaning")),
        ]
        let either = ["labels", "containing"].map { NotationJSON.object([("required", .texts([$0]))]) }
        guard case .object(let members) = object(keys, required: ["means"]) else { return .object([]) }
        return .object(members + [("anyOf", .list(either))])
    }

    private static var meaning: NotationJSON {
        let plain = NotationJSON.object(choice(FormVocabulary.plainMeanings.map(\.word)))
        let others = FormVocabulary.wordMeanings.map { key, words in
            let open = key == "section" ? FormVocabulary.sectionRoles : FormVocabulary.attributeRoles
            let text: NotationJSON = .object([("$ref", pointer("text")), ("examples", .texts(open))])
            return member(key, words.map { .object(choice($0)) } ?? text)
        }
        return .object([("oneOf", .list([plain] + others))])
    }

    private static func list(of definition: String) -> [(key: String, value: NotationJSON)] {
        [("type", .text("array")), ("items", reference(definition))]
    }

    private static func choice(_ words: [String]) -> [(key: String, value: NotationJSON)] { [("enum", .texts(words))] }

    private static func reference(_ definition: String) -> NotationJSON {
        .object([("$ref", pointer(definition))])
    }

    private static func pointer(_ definition: String) -> NotationJSON { .text("#" + "/$defs/" + definition) }

    private static func member(_ key: String, _ value: NotationJSON) -> NotationJSON {
        object([(key, value)], required: [key])
    }

    private static func object(
        _ members: [(key: String, value: NotationJSON)], required: [String]
    ) -> NotationJSON {
        .object([
            ("type", .text("object")), ("properties", .object(members)), ("required", .texts(required)),
            ("additionalProperties", .truth(false)),
        ])
    }
}
