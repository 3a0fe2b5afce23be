import PlanModel

/// A value of a form's JSON with the path to it, which reads itself or says what is wrong with it.
struct FormNode {
    let json: PlacedJSON
    let path: String

    init(_ json: PlacedJSON, path: String = "") {
        self.json = json
        self.path = path
    }

    func fault(_ problem: PlanFormError.Problem) -> FormFault {
        FormFault(problem: problem, path: path, offset: json.offset)
    }

    /// The members of an object with some keys, each at most once.
    func members(of keys: [String], required: [String] = []) throws(FormFault) -> FormMembers {
        guard case .object(let members) = json.content else {
            throw fault(.wrongKind(expected: .object, found: json.kind))
        }
        var known: [String: FormNode] = [:]
        for member in members {
            func fault(_ problem: PlanFormError.Problem) -> FormFault {
                FormFault(problem: problem, path: path, offset: member.keyOffset)
            }
            guard keys.contains(member.key) else {
                let nearest = NearestWords.to(member.key, in: keys)
                throw fault(.unknownKey(member.key, possible: keys, nearest: nearest))
            }
            let node = FormNode(member.value, path: path.isEmpty ? member.key : path + "." + member.key)
            guard known.updateValue(node, forKey: member.key) == nil else { throw fault(.repeatedKey(member.key)) }
        }
        if let key = required.first(where: { known[$0] == nil }) { throw fault(.missingKey(key)) }
        return FormMembers(owner: self, members: known)
    }

    /// The one member of an object with one of some keys.
    func member(of keys: [String]) throws(FormFault) -> (key: String, value: FormNode) {
        let members = try members(of: keys)
        guard members.members.count == 1, let member = members.members.first else {
            throw fault(.needsOneKey(of: keys))
        }
        return (member.key, member.value)
    }

    var elements: [FormNode] {
        get throws(FormFault) {
            guard case .list(let elements) = json.content else {
                throw fault(.wrongKind(expected: .list, found: json.kind))
            }
            return elements.enumerated().map { FormNode($1, path: "\(path)[\($0)]") }
        }
    }

    /// A text that is not empty.
    var text: String {
        get throws(FormFault) {
            guard case .string(let text) = json.content else {
                throw fault(.wrongKind(expected: .string, found: json.kind))
            }
            if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) { throw fault(.empty) }
            return text
        }
    }

    /// A list of texts, one at least.
    var texts: [String] {
        get throws(FormFault) {
            let texts = try map { node throws(FormFault) in try node.text }
            if texts.isEmpty { throw fault(.empty) }
            return texts
        }
    }

    var truth: Bool {
        get throws(FormFault) {
            guard case .truth(let truth) = json.content else {
                throw fault(.wrongKind(expected: .truth, found: json.kind))
            }
            return truth
        }
    }

    /// A word of an enumeration.
    func word<Words: CaseIterable & RawRepresentable<String>>(_ type: Words.Type) throws(FormFault) -> Words {
        let text = try text
        guard let word = Words(rawValue: text) else { throw unknown(text, FormVocabulary.words(type)) }
        return word
    }

    func unknown(_ word: String, _ possible: [String]) -> FormFault {
        fault(.unknownWord(word, possible: possible, nearest: NearestWords.to(word, in: possible)))
    }

    func map<Thing>(_ read: (FormNode) throws(FormFault) -> Thing) throws(FormFault) -> [Thing] {
        var things: [Thing] = []
        for element in try elements { things.append(try read(element)) }
        return things
    }
}

/// The members of an object of a form's JSON.
struct FormMembers {
    let owner: FormNode
    let members: [String: FormNode]

    /// The value of a key that has to be there.
    subscript(key: String) -> FormNode {
        get throws(FormFault) {
            guard let node = members[key] else { throw owner.fault(.missingKey(key)) }
            return node
        }
    }

    /// What the value of a key reads as; nil where the key is not there.
    func optional<Thing>(
        _ key: String, _ read: (FormNode) throws(FormFault) -> Thing
    ) throws(FormFault) -> Thing? {
        guard let node = members[key] else { return nil }
        return try read(node)
    }

    /// What the elements of a list read as; none where the key is not there.
    func list<Thing>(_ key: String, _ read: (FormNode) throws(FormFault) -> Thing) throws(FormFault) -> [Thing] {
        guard let node = members[key] else { return [] }
        return try node.map(read)
    }
}
