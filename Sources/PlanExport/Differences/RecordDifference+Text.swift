public import PlanModel

extension RecordDifference {
    /// The difference as one line for people, without a line end or any other control character.
    ///
    /// - Parameter language: The language of the words.
    public func text(in language: Language) -> String { message.text(in: language) }

    private var message: Message {
        if let summary { return summary }
        let (change, place) = (change, place)
        return Message(ja: place.ja + change.ja, en: place.en + change.en)
    }

    /// Sheet and field. A sheet that moved, is new or gone is its own field.
    private var place: Message {
        guard let sheet else { return Message(ja: field.ja + ": ", en: field.en + ": ") }
        let words = sheet.words
        if isOfSheet { return Message(ja: words.ja + ": ", en: words.en + ": ") }
        return Message(ja: "\(words.ja): \(field.ja): ", en: "\(words.en): \(field.en): ")
    }

    /// Whether the whole sheet moved, is new or gone.
    private var isOfSheet: Bool { path.hasPrefix("sheets[") && path.hasSuffix("]") && !path.contains(".") }

    private var change: Message {
        let (was, now) = (was, now)
        switch kind {
        case .moved:
            return Message(
                ja: "\(was ?? "")番目から\(now ?? "")番目へ移動", en: "moved from place \(was ?? "") to \(now ?? "")")
        case .added where isOfSheet: return Message(ja: "追加", en: "added")
        case .removed where isOfSheet: return Message(ja: "なくなった", en: "removed")
        case .added:
            let words = Self.words(of: current, now)
            return Message(ja: "追加 " + words.ja, en: "added: " + words.en)
        case .removed:
            let words = Self.words(of: stored, was)
            return Message(ja: "なくなった " + words.ja, en: "removed: " + words.en)
        case .changed, .place, .places, .source:
            return Message(
                ja: "記録 \(was ?? "なし")、現在 \(now ?? "なし")", en: "was \(was ?? "nothing"), is \(now ?? "nothing")")
        }
    }
}

extension RecordDifference {
    /// A finding in its own words, any other value as short JSON.
    private static func words(of value: JSONValue?, _ excerpt: String?) -> Message {
        guard case .object(let members)? = value, case .object(let message)? = members["message"],
            case .string(let ja)? = message["ja"], case .string(let en)? = message["en"]
        else { return Message(ja: excerpt ?? "", en: excerpt ?? "") }
        return Message(ja: JSONExcerpt.quoted(ja), en: JSONExcerpt.quoted(en))
    }
}

extension RecordDifference: CustomStringConvertible {
    /// The line in English.
    public var description: String { text(in: .en) }
}

extension RecordDifference.Sheet {
    /// The sheet as people know it: `施策 6-1「地域の足を守る」（シート3）`.
    ///
    /// - Parameter language: The language of the words.
    public func text(in language: Language) -> String { words.text(in: language) }

    init(_ node: RecordNode) {
        id = node["id"].plainText ?? ""
        kind = node["kind"].text ?? ""
        code = node["code"].text
        title = node["title"].text ?? node["heading"].text
    }

    var words: Message {
        let noun = Self.nouns[kind] ?? Message(ja: "シート", en: "sheet")
        let code = code.map { " " + ElementWords.short($0) } ?? ""
        let named = Message(ja: noun.ja + code, en: noun.en + code)
        let number = ElementWords.short(id)
        guard let title else { return Message(ja: "\(named.ja)（シート\(number)）", en: "\(named.en) (sheet \(number))") }
        let quoted = ElementWords.quoted(title, named)
        return Message(ja: "\(quoted.ja)（シート\(number)）", en: "\(quoted.en) (sheet \(number))")
    }

    static let nouns: [String: Message] = [
        "goal": Message(ja: "目標", en: "goal"), "statement": Message(ja: "方針書", en: "statement"),
        "policy": Message(ja: "政策", en: "policy"), "measure": Message(ja: "施策", en: "measure"),
        "project": Message(ja: "事務事業", en: "project"), "table": Message(ja: "表", en: "table"),
    ]
}
