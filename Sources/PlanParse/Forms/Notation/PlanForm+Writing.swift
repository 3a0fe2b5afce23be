import PlanModel

extension PlanForm {
    /// The form as JSON, defaults left out: what ``init(json:)-(StringProtocol)`` reads back as an equal form.
    ///
    /// ```swift
    /// print(FormCatalogue.all[0].json)        // the form 目標設定書, to begin one of your own with
    /// ```
    public var json: String { notation.document }

    private typealias Key = FormVocabulary.Key

    private var notation: NotationJSON {
        var members: [(key: String, value: NotationJSON)] = []
        func add(_ key: Key, _ value: NotationJSON?) { if let value { members.append((key.rawValue, value)) } }
        func list(_ elements: [NotationJSON]) -> NotationJSON? { elements.isEmpty ? nil : .list(elements) }
        add(.id, .text(id))
        add(.name, .text(name))
        add(.recognisedBy, .list(recognisedBy.map(\.notation)))
        add(.title, title.map(NotationJSON.text))
        add(.outline, list(outline.map(\.notation)))
        add(.sheets, .list(sheets.map(\.notation)))
        add(.headings, list(headings.map(\.notation)))
        add(.labels, list(labels.map(\.notation)))
        add(.lead, lead.map { .text($0.rawValue) })
        add(.footnoteMark, footnoteMark.map(NotationJSON.text))
        add(.headingMark, headingMark.map(NotationJSON.text))
        add(.numbersSections, numbersSections ? .truth(true) : nil)
        add(.indicatorKind, indicatorKind == .target ? nil : .text(indicatorKind.rawValue))
        return .object(members)
    }
}

extension NotationJSON {
    /// An object of one key that holds one of one key, as a case of Swift with a labelled value: `.code(word: "施策")`.
    fileprivate static func part(_ key: String, _ inner: String, _ text: String) -> NotationJSON {
        .object([(key, .object([(inner, .text(text))]))])
    }
}

extension PlanForm.Evidence {
    fileprivate var notation: NotationJSON {
        switch self {
        case .heading(let words): .part("heading", "endingIn", words)
        case .labels(let labels): .object([("labels", .texts(labels))])
        case .chapter(let separator): .part("chapter", "separator", separator)
        }
    }
}

extension PlanForm.OutlineRule {
    fileprivate var notation: NotationJSON { .object([("word", .text(word)), ("kind", .text(kind.rawValue))]) }
}

extension PlanForm.SheetRule {
    fileprivate var notation: NotationJSON {
        let opening: NotationJSON =
            switch opening {
            case .heading(let words): .part("heading", "endingIn", words)
            case .code(let word): .part("code", "word", word)
            case .pillar: .text(FormVocabulary.pillar)
            case .chapter(let separator): .part("chapter", "separator", separator)
            case .label(let label): .object([("label", .text(label))])
            }
        return .object([("kind", .text(kind.rawValue)), ("opensAt", opening)])
    }
}

extension PlanForm.LabelRule {
    fileprivate var notation: NotationJSON {
        let lists = [("labels", labels), ("containing", containing)].filter { !$0.1.isEmpty }
        let (key, word) = meaning.notation
        let means = word.map { NotationJSON.object([(key, .text($0))]) } ?? .text(key)
        return .object(lists.map { ($0.0, .texts($0.1)) } + [("means", means)])
    }
}
