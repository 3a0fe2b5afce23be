public import PlanModel

extension PlanFormError {
    /// What was found, what was expected and what to do, without the place.
    public var message: Message {
        switch problem {
        case .syntax(let expected, let found): Self.syntax(expected.message, found)
        case .unknownKey(let key, let possible, let nearest): unknownKey(key, possible, nearest)
        case .repeatedKey(let key):
            Message(
                ja: "キー「\(key)」が2回あります。一つにしてください。", en: "the key `\(key)` stands there twice; leave one of them")
        case .missingKey(let key):
            Message(ja: "\(owner.ja)にキー「\(key)」がありません。", en: "the key `\(key)` is missing in \(owner.en)")
        case .wrongKind(let expected, let found):
            Message(
                ja: "\(owner.ja)には\(expected.words.ja)を書いてください（\(found.words.ja)があります）。",
                en: "\(owner.en) needs \(expected.words.en), found \(found.words.en)")
        case .unknownWord(let word, let possible, let nearest): unknownWord(word, possible, nearest)
        case .needsOneKey(let keys):
            Message(
                ja: "\(owner.ja)には次のキーのうち一つを書いてください: \(Self.listed(keys).ja)",
                en: "\(owner.en) needs one key of \(Self.listed(keys).en)")
        case .notUTF8:
            Message(
                ja: "UTF-8 でないバイトがあります。JSON は UTF-8 で保存してください。",
                en: "these bytes are no UTF-8; save the JSON in UTF-8")
        case .empty: Message(ja: "\(owner.ja)が空です。", en: "\(owner.en) is empty")
        }
    }

    private static func syntax(_ expected: Message, _ found: String) -> Message {
        let japanese = found.isEmpty ? "ここで文書が終わっています" : "「\(found)」があります"
        let english = found.isEmpty ? "the end" : "`\(found)`"
        return Message(
            ja: "JSON として読めません。\(expected.ja)が必要ですが、\(japanese)。",
            en: "this is no JSON: expected \(expected.en), found \(english)")
    }

    private func unknownKey(_ key: String, _ possible: [String], _ nearest: [String]) -> Message {
        let meant = Self.meant(nearest)
        return Message(
            ja: "\(owner.ja)にキー「\(key)」は書けません。\(meant.ja)書けるもの: \(Self.listed(possible).ja)",
            en: "there is no key `\(key)` in \(owner.en); possible are \(Self.listed(possible).en)\(meant.en)")
    }

    private func unknownWord(_ word: String, _ possible: [String], _ nearest: [String]) -> Message {
        let meant = Self.meant(nearest)
        return Message(
            ja: "\(owner.ja)に「\(word)」は書けません。\(meant.ja)書けるもの: \(Self.listed(possible).ja)",
            en: "\(owner.en) knows no `\(word)`; possible are \(Self.listed(possible).en)\(meant.en)")
    }

    /// The value that the error is about.
    private var owner: Message {
        path.isEmpty ? Message(ja: "様式", en: "the form") : Message(ja: "「\(path)」", en: "`\(path)`")
    }

    static func listed(_ words: [String]) -> Message {
        Message(
            ja: words.map { "「\($0)」" }.joined(), en: words.map { "`\($0)`" }.joined(separator: ", "))
    }

    /// ` (did you mean …?)`, or nothing.
    static func meant(_ nearest: [String]) -> Message {
        guard !nearest.isEmpty else { return Message(ja: "", en: "") }
        let words = nearest.map { "`\($0)`" }.joined(separator: " or ")
        return Message(
            ja: nearest.map { "「\($0)」" }.joined() + "の間違いではありませんか。", en: " (did you mean \(words)?)")
    }
}

extension PlanFormError.Syntax {
    fileprivate var message: Message {
        switch self {
        case .value: Message(ja: "値", en: "a value")
        case .key: Message(ja: "引用符で囲んだキー", en: "a key between quotes")
        case .mark(let mark): Message(ja: "「\(mark)」", en: "`\(mark)`")
        case .either(let first, let second): Message(ja: "「\(first)」か「\(second)」", en: "`\(first)` or `\(second)`")
        case .escape: Message(ja: "正しいエスケープ（\\n、\\u4E00 など）", en: "a known escape such as \\n or \\u4E00")
        case .end: Message(ja: "様式の終わり", en: "nothing behind the form")
        case .levels(let most): Message(ja: "\(most)段までの入れ子", en: "no more than \(most) levels")
        }
    }
}

extension PlanFormError.ValueKind {
    fileprivate var words: Message {
        switch self {
        case .string: Message(ja: "文字列", en: "a string")
        case .list: Message(ja: "リスト [ ]", en: "a list [ ]")
        case .object: Message(ja: "オブジェクト { }", en: "an object { }")
        case .truth: Message(ja: "true か false", en: "true or false")
        case .number: Message(ja: "数値", en: "a number")
        case .null: Message(ja: "null", en: "null")
        }
    }
}
