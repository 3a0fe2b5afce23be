import PlanModel

/// What people call an element of a list: `指標「相談件数」`, `実績 令和6年度`.
struct ElementWords {
    /// The key of the list; nil for a list in a list.
    let list: String?
    let element: RecordNode
    /// The index in the list.
    let place: Int

    /// The element by its name, or by its place in the list where it has none.
    var words: Message {
        guard let list else { return counted(Message(ja: "列", en: "column")) }
        switch list {
        case "observations": return ofYear(element["label"].text, FieldWords.words(of: "value"))
        case "years": return ofYear(nil, Message(ja: "予算", en: "budget"))
        case "rows": return counted(Message(ja: "行", en: "row"))
        case "heads": return counted(Message(ja: "見出しの行", en: "row of heads"))
        default:
            let noun = Self.nouns[list] ?? FieldWords.words(of: list)
            return name.map { Self.quoted($0, noun) } ?? counted(noun)
        }
    }

    /// The text, cut where it is long, on one line.
    static func short(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let rest = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex) ?? scalars.endIndex
        return plain(text[..<rest]) + (rest == scalars.endIndex ? "" : "…")
    }

    /// The text on one line, without control characters.
    static func plain(_ text: some StringProtocol) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            plain.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(plain)
    }

    /// A noun with a name: `指標「相談件数」`, `indicator “相談件数”`.
    static func quoted(_ name: String, _ noun: Message) -> Message {
        Message(ja: "\(noun.ja)「\(short(name))」", en: "\(noun.en) “\(short(name))”")
    }

    /// The scalars of a name that are shown.
    private static let limit = 30

    private static let nouns: [String: Message] = [
        "attributes": Message(ja: "属性", en: "attribute"), "diagnostics": Message(ja: "診断", en: "finding"),
        "footnotes": Message(ja: "脚注", en: "footnote"), "indicators": Message(ja: "指標", en: "indicator"),
        "items": Message(ja: "項目", en: "item"), "levels": Message(ja: "科目", en: "level"),
        "lineage": Message(ja: "上位", en: "above"), "measures": Message(ja: "施策", en: "measure"),
        "projects": Message(ja: "事業", en: "project"), "qualifiers": Message(ja: "限定", en: "qualifier"),
        "relatedPlans": Message(ja: "関連計画", en: "related plan"), "sdgs": Message(ja: "SDGs", en: "SDG"),
        "sections": Message(ja: "節", en: "section"), "sheets": Message(ja: "シート", en: "sheet"),
        "sources": Message(ja: "財源", en: "source of money"), "tables": Message(ja: "表", en: "table"),
    ]

    /// What an element is known by: its name, title, heading or the like, with its code or marker before it.
    private var name: String? {
        if let text = element.plainText { return text }
        let name = ["name", "title", "heading", "label", "text", "level", "role"].lazy.compactMap { element[$0].text }
        let mark = ["code", "marker", "mark"].lazy.compactMap { element[$0].text }.first
        let parts = list == "footnotes" || list == "diagnostics" ? [mark] : [mark, name.first { !$0.isEmpty }]
        let words = parts.compactMap { $0 }.filter { !$0.isEmpty }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// A label with its year: `実績 令和6年度`; the noun and the place where both are missing.
    private func ofYear(_ label: String?, _ noun: Message) -> Message {
        let year = element["period"]["text"].text ?? ""
        let label = label ?? ""
        let words = label.isEmpty || label == year ? year : year.isEmpty ? label : label + " " + year
        if words.isEmpty { return counted(noun) }
        return Message(ja: Self.short(words), en: Self.short(words))
    }

    private func counted(_ noun: Message) -> Message {
        Message(ja: "\(noun.ja)\(place + 1)", en: "\(noun.en) \(place + 1)")
    }
}
