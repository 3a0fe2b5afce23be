import PlanModel

/// The words of the notation of forms: those of the Swift declaration. Reader, writer and schema take them from here.
enum FormVocabulary {
    /// A key of the form itself.
    enum Key: String, CaseIterable {
        case schema = "$schema"
        case id, name, recognisedBy, title, outline, sheets, headings, labels, lead, footnoteMark, headingMark
        case numbersSections, indicatorKind

        /// What the key says, for those who write a form in an editor that knows the schema.
        var meaning: String {
            switch self {
            case .schema: "The JSON Schema of this notation, for editors."
            case .id: "The identifier that records carry, such as goal-sheet."
            case .name: "What the form is, in Japanese."
            case .recognisedBy: "Evidence that recognises a document; one piece is enough."
            case .title: "The heading that holds the document's title ends in these words, year and brackets apart."
            case .outline: "Words of a table of contents in brackets: 【政策 6 : …】."
            case .sheets: "Where sheets begin, outermost first."
            case .headings: "Headings on lines of their own."
            case .labels: "Labels in cells of tables, or before a colon."
            case .lead: "What stands between a sheet's opening and its first heading."
            case .footnoteMark: "The mark that opens a footnote: ※."
            case .headingMark:
                "The mark of headings: ◆. Headings with it that are not declared open sections of the role other."
            case .numbersSections: "A numbered heading that is not declared opens a section of the role other."
            case .indicatorKind: "What the indicators of a table are where no head says it."
            }
        }

        static let required: [Key] = [.id, .name, .recognisedBy, .sheets]
    }

    /// The keys of the parts, as they are in Swift.
    static let evidence = ["heading", "labels", "chapter"]
    static let opening = ["heading", "code", "chapter", "label"]
    static let pillar = "pillar"
    static let rule = ["labels", "containing", "means"]
    static let outlineRule = ["word", "kind"]
    static let sheetRule = ["kind", "opensAt"]

    /// The meanings without a word of their own, as they are in Swift.
    static let plainMeanings: [(word: String, meaning: Meaning)] = [
        ("title", .title), ("code", .code), ("fiscalYear", .fiscalYear), ("municipality", .municipality),
        ("department", .department), ("relatedDepartment", .relatedDepartment), ("headName", .headName),
        ("account", .account), ("relatedPlans", .relatedPlans), ("sdgs", .sdgs), ("indicatorName", .indicatorName),
        ("unit", .unit), ("rationale", .rationale), ("method", .method), ("observations", .observations),
        ("budget", .budget), ("total", .total), ("specificSources", .specificSources), ("change", .change),
        ("measureName", .measureName), ("measureProject", .measureProject), ("nothing", .nothing),
    ]

    /// The keys of meanings that take a word, and the words where they are a choice.
    static let wordMeanings: [(key: String, words: [String]?)] = [
        ("section", nil), ("attribute", nil), ("indicators", words(Indicator.Kind.self)),
        ("observation", words(Indicator.Observation.Role.self)), ("source", words(Budget.Source.Kind.self)),
    ]

    /// The roles of sections that the package knows; forms may use others.
    static let sectionRoles: [String] = [
        "duties", "beneficiaries", "summary", "expectedEffects", "reflection", "initiatives", "issues", "approach",
        "midtermReview", "finalReview", "purpose", "goals", "yearPriorities", "yearGoals", "mission", "sdgs", "notes",
        "other",
    ]

    /// The roles of attributes that the package knows; forms may use others.
    static let attributeRoles = ["status", "priority", "mayoralPledge", "projectPeriod", "evaluation", "other"]

    /// The words of an enumeration.
    static func words<Words: CaseIterable & RawRepresentable<String>>(_ type: Words.Type) -> [String] {
        Words.allCases.map(\.rawValue)
    }
}

extension Meaning {
    /// The meaning as the notation has it: a word, or a key and its word.
    var notation: (key: String, word: String?) {
        switch self {
        case .section(let role): ("section", role.rawValue)
        case .attribute(let role): ("attribute", role.rawValue)
        case .indicators(let kind): ("indicators", kind.rawValue)
        case .observation(let role): ("observation", role.rawValue)
        case .source(let kind): ("source", kind.rawValue)
        default: (FormVocabulary.plainMeanings.first { $0.meaning == self }?.word ?? "nothing", nil)
        }
    }

    /// The meaning of a key and its word; nil where the word is none of its choice.
    init?(key: String, word: String) {
        let meaning: Meaning? =
            switch key {
            case "section": .section(Sheet.Section.Role(rawValue: word))
            case "attribute": .attribute(Sheet.Attribute.Role(rawValue: word))
            case "indicators": Indicator.Kind(rawValue: word).map(Meaning.indicators)
            case "observation": Indicator.Observation.Role(rawValue: word).map(Meaning.observation)
            case "source": Budget.Source.Kind(rawValue: word).map(Meaning.source)
            default: nil
            }
        guard let meaning else { return nil }
        self = meaning
    }
}
