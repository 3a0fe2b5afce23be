import PlanModel

/// The way from a record to one of its values, as keys and as people know it.
struct FieldPath {
    private enum Step {
        case key(String)
        case element(RecordNode, Int)
    }

    private var steps: [Step] = []

    mutating func enter(_ key: String) { steps.append(.key(key)) }

    mutating func enter(_ element: RecordNode, at index: Int) { steps.append(.element(element, index)) }

    mutating func leave() { _ = steps.popLast() }

    /// The key of the list that the way leads to; nil for a list in a list.
    var list: String? { if case .key(let key)? = steps.last { key } else { nil } }

    /// Whether the way leads to a member of the record itself.
    var isRoot: Bool { steps.count == 1 }

    /// The index of the sheet that the way leads to; nil where it leads elsewhere.
    var placeOfSheet: Int? {
        guard steps.count == 2, case .key("sheets") = steps[0], case .element(_, let index) = steps[1] else {
            return nil
        }
        return index
    }

    /// Whether the way leads to a list of a sheet's own or of its organization.
    var isOfSheet: Bool {
        guard steps.count == 3 || steps.count == 4, case .key("sheets") = steps[0] else { return false }
        if steps.count == 3 { return true }
        if case .key("organization") = steps[2] { return true }
        return false
    }

    /// Whether the way leads to one of the lists of places that stand beside the lists of a sheet.
    var isInPlaces: Bool {
        guard steps.count == 4, case .key("places") = steps[2] else { return false }
        return true
    }

    // MARK: Keys

    /// `sheets[2].title`. Keys that are no plain words stand in brackets and quotes; the whole record is `$`.
    var keys: String {
        var text = ""
        for step in steps {
            switch step {
            case .element(_, let index): text += "[\(index)]"
            case .key(let key) where Self.isPlain(key): text += (text.isEmpty ? "" : ".") + key
            case .key(let key): text += "[\(JSONExcerpt.quoted(key))]"
            }
        }
        return steps.isEmpty ? "$" : text
    }

    private static func isPlain(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
    }

    // MARK: Words

    /// `指標「相談件数」›実績 令和6年度›数値`: without the sheet, which is told beside it.
    var words: Message {
        var (ja, en): ([String], [String]) = ([], [])
        for word in wordsOfSteps {
            ja.append(word.ja)
            en.append(word.en)
        }
        return Message(ja: ja.joined(separator: " › "), en: en.joined(separator: " › "))
    }

    private var wordsOfSteps: [Message] {
        if steps.isEmpty { return [Message(ja: "記録", en: "record")] }
        if placeOfSheet != nil { return [Message(ja: "シート", en: "sheet")] }
        let start = if case .key("sheets") = steps[0], steps.count > 1 { 2 } else { 0 }
        return steps.indices.dropFirst(start).compactMap(words)
    }

    /// The words of a step; nil for the key of a list, which the words of its element hold.
    private func words(at index: Int) -> Message? {
        switch steps[index] {
        case .element(let element, let place):
            let list = if index > 0, case .key(let key) = steps[index - 1] { key } else { String?.none }
            return ElementWords(list: list, element: element, place: place).words
        case .key(let key):
            if index + 1 < steps.count, case .element = steps[index + 1] { return nil }
            return FieldWords.words(of: key)
        }
    }
}
