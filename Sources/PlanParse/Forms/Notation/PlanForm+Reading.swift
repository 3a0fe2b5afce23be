package import PlanModel

extension PlanForm {
    /// A form from its JSON: the words of the Swift declaration, and its defaults for what is left out.
    ///
    /// ```swift
    /// let form = try PlanForm(
    ///     json: """
    ///         {
    ///           "id": "memo", "name": "覚書",
    ///           "recognisedBy": [{"heading": {"endingIn": "覚書"}}],
    ///           "sheets": [{"kind": "goal", "opensAt": {"heading": {"endingIn": "覚書"}}}],
    ///           "headings": [{"labels": ["ねらい"], "means": {"section": "purpose"}}]
    ///         }
    ///         """)
    /// let plan = PlanParser(forms: [form] + FormCatalogue.all).parse(text).plan
    /// ```
    /// - Parameter json: The JSON in UTF-8, whatever holds its bytes. ``json`` writes it, and ``schema`` describes it.
    /// - Throws: A ``PlanFormError`` with line and column for bytes that are no UTF-8, text that is no JSON, an unknown key or word, a key that is
    ///   missing or stands there twice, and a value of the wrong kind.
    public init(json: some Sequence<UInt8>) throws(PlanFormError) { self = try PlacedForm(json: Array(json)).form }

    /// A form from its JSON.
    ///
    /// - Throws: A ``PlanFormError``, as for bytes.
    public init(json: some StringProtocol) throws(PlanFormError) { try self.init(json: Array(json.utf8)) }
}

/// A form that was read from JSON, with the place of each of its parts.
package struct PlacedForm: Sendable {
    /// The form.
    package let form: PlanForm
    private let places: [String: SourceSpan]

    /// Reads a form.
    package init(json: [UInt8]) throws(PlanFormError) {
        do throws(FormFault) {
            // Labels of another encoding would match nothing, and nobody would see why.
            if let bad = UTF8Repair.decode(json).invalid.first {
                throw FormFault(problem: .notUTF8, path: "", offset: bad.lower)
            }
            var reader = PlacedJSONReader(json)
            let root = try reader.read()
            form = try FormNode(root).form()
            places = Self.places(of: root, LineTable(json))
        } catch {
            throw PlanFormError(error, LineTable(json))
        }
    }

    /// The line and column of the part at a path of keys (`headings[2].means`); those of the form where there is none.
    package func place(of path: String) -> SourceSpan {
        places[path] ?? places[""] ?? SourceSpan(offset: 0, length: 0)
    }

    /// The places of all values by their paths.
    private static func places(of root: PlacedJSON, _ lines: LineTable) -> [String: SourceSpan] {
        var places: [String: SourceSpan] = [:]
        var rest = [FormNode(root)]
        while let node = rest.popLast() {
            places[node.path] = lines.resolve(SourceSpan(offset: node.json.offset, length: 0))
            switch node.json.content {
            case .list(let elements):
                rest += elements.enumerated().map { FormNode($1, path: "\(node.path)[\($0)]") }
            case .object(let members):
                let prefix = node.path.isEmpty ? "" : node.path + "."
                rest += members.map { FormNode($0.value, path: prefix + $0.key) }
            default: break
            }
        }
        return places
    }
}

extension FormNode {
    fileprivate typealias Key = FormVocabulary.Key

    fileprivate func form() throws(FormFault) -> PlanForm {
        let members = try members(of: Key.allCases.map(\.rawValue), required: Key.required.map(\.rawValue))
        func text(_ key: Key) throws(FormFault) -> String? {
            try members.optional(key.rawValue) { node throws(FormFault) in try node.text }
        }
        func list<Thing>(_ key: Key, _ read: (FormNode) throws(FormFault) -> Thing) throws(FormFault) -> [Thing] {
            try members.list(key.rawValue, read)
        }
        _ = try text(.schema)
        return PlanForm(
            id: try members[Key.id.rawValue].text, name: try members[Key.name.rawValue].text,
            recognisedBy: try list(.recognisedBy) { node throws(FormFault) in try node.evidence() },
            title: try text(.title),
            outline: try list(.outline) { node throws(FormFault) in try node.outlineRule() },
            sheets: try list(.sheets) { node throws(FormFault) in try node.sheetRule() },
            headings: try list(.headings) { node throws(FormFault) in try node.labelRule() },
            labels: try list(.labels) { node throws(FormFault) in try node.labelRule() },
            lead: try members.optional(Key.lead.rawValue) { node throws(FormFault) in try node.word(PlanForm.Lead.self)
            },
            footnoteMark: try text(.footnoteMark), headingMark: try text(.headingMark),
            numbersSections: try members.optional(Key.numbersSections.rawValue) { node throws(FormFault) in
                try node.truth
            } ?? false,
            indicatorKind: try members.optional(Key.indicatorKind.rawValue) { node throws(FormFault) in
                try node.word(Indicator.Kind.self)
            } ?? .target)
    }

    private func evidence() throws(FormFault) -> PlanForm.Evidence {
        let (key, value) = try member(of: FormVocabulary.evidence)
        return switch key {
        case "heading": .heading(endingIn: try value.only("endingIn"))
        case "labels": .labels(try value.texts)
        default: .chapter(separator: try value.only("separator"))
        }
    }

    private func outlineRule() throws(FormFault) -> PlanForm.OutlineRule {
        let members = try members(of: FormVocabulary.outlineRule, required: FormVocabulary.outlineRule)
        return PlanForm.OutlineRule(try members["word"].text, try members["kind"].word(Sheet.Kind.self))
    }

    private func sheetRule() throws(FormFault) -> PlanForm.SheetRule {
        let members = try members(of: FormVocabulary.sheetRule, required: FormVocabulary.sheetRule)
        return PlanForm.SheetRule(
            try members["kind"].word(Sheet.Kind.self), opensAt: try members["opensAt"].opening())
    }

    private func opening() throws(FormFault) -> PlanForm.SheetRule.Opening {
        if case .string(let word) = json.content {
            guard word == FormVocabulary.pillar else { throw unknown(word, [FormVocabulary.pillar]) }
            return .pillar
        }
        let (key, value) = try member(of: FormVocabulary.opening)
        return switch key {
        case "heading": .heading(endingIn: try value.only("endingIn"))
        case "code": .code(word: try value.only("word"))
        case "chapter": .chapter(separator: try value.only("separator"))
        default: .label(try value.text)
        }
    }

    private func labelRule() throws(FormFault) -> PlanForm.LabelRule {
        let members = try members(of: FormVocabulary.rule, required: ["means"])
        func texts(_ key: String) throws(FormFault) -> [String] {
            try members.optional(key) { node throws(FormFault) in try node.texts } ?? []
        }
        let (labels, containing) = (try texts("labels"), try texts("containing"))
        if labels.isEmpty, containing.isEmpty { throw fault(.missingKey("labels")) }
        return PlanForm.LabelRule(labels: labels, containing: containing, meaning: try members["means"].meaning())
    }

    private func meaning() throws(FormFault) -> Meaning {
        if case .string(let word) = json.content {
            let plain = FormVocabulary.plainMeanings
            if let meaning = plain.first(where: { $0.word == word })?.meaning { return meaning }
            throw unknown(word, plain.map(\.word) + FormVocabulary.wordMeanings.map { "{\"\($0.key)\": …}" })
        }
        let (key, value) = try member(of: FormVocabulary.wordMeanings.map(\.key))
        let word = try value.text
        guard let meaning = Meaning(key: key, word: word) else {
            throw value.unknown(word, FormVocabulary.wordMeanings.first { $0.key == key }?.words ?? [])
        }
        return meaning
    }

    /// The text of the one key that the object has: `{"endingIn": "目標設定書"}`.
    private func only(_ key: String) throws(FormFault) -> String { try members(of: [key], required: [key])[key].text }
}
