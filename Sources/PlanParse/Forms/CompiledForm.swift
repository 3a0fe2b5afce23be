import PlanModel

/// A form with its labels turned into keys, ready to read documents. A class, so that handing it on copies a reference.
final class CompiledForm: Sendable {
    let form: PlanForm
    /// The form is one of the package. Those account for all that their documents hold: what they have no word for is damage,
    /// and is told, while the rest of a document of another form is read as without it.
    let isBuiltIn: Bool
    /// Meanings of whole cells.
    private let labels: KeyTable<Meaning>
    /// Meanings of whole headings.
    private let headings: KeyTable<Meaning>
    /// Meanings of numbered headings by words in them.
    let containing: [(word: Word, meaning: Meaning)]
    /// The labels that open sheets.
    private let openingLabels: [UInt64]
    let headingMark: Word?
    let footnoteMark: Word?
    let title: Word?
    let outline: [(word: Word, kind: Sheet.Kind)]
    let sheets: [SheetOpening]
    let evidence: [Evidence]

    /// Something that only documents of the form have, with its words ready to look for.
    enum Evidence: Sendable {
        case heading(endingIn: Word)
        case labels([UInt64])
        case chapter(separator: Word)

        init(_ declared: PlanForm.Evidence) {
            switch declared {
            case .heading(let words): self = .heading(endingIn: Word(words))
            case .labels(let labels): self = .labels(labels.map { LabelKey(declared: $0).hash })
            case .chapter(let separator): self = .chapter(separator: Word(separator))
            }
        }
    }

    /// An opening of a sheet with its words ready to look for.
    struct SheetOpening: Sendable {
        enum Kind: Sendable {
            case heading(Word)
            case code(Word)
            case pillar
            case chapter(Word)
            case label(UInt64)
        }

        let sheet: Sheet.Kind
        let kind: Kind
    }

    init(_ form: PlanForm, isBuiltIn: Bool) {
        self.form = form
        self.isBuiltIn = isBuiltIn
        labels = KeyTable(form.labels)
        headings = KeyTable(form.headings)
        containing = form.headings.flatMap { rule in rule.containing.map { (Word($0), rule.meaning) } }
        openingLabels = form.sheets.compactMap { rule in
            guard case .label(let label) = rule.opening else { return nil }
            return LabelKey(declared: label).hash
        }.filter { $0 != 0 }
        headingMark = form.headingMark.map { Word($0) }
        footnoteMark = form.footnoteMark.map { Word($0) }
        title = form.title.map { Word($0) }
        evidence = form.recognisedBy.map { Evidence($0) }
        outline = form.outline.map { (Word($0.word), $0.kind) }
        sheets = form.sheets.map { rule in
            let kind: SheetOpening.Kind =
                switch rule.opening {
                case .heading(let words): .heading(Word(words))
                case .code(let word): .code(Word(word))
                case .pillar: .pillar
                case .chapter(let separator): .chapter(Word(separator))
                case .label(let label): .label(LabelKey(declared: label).hash)
                }
            return SheetOpening(sheet: rule.kind, kind: kind)
        }
    }

    /// Some label opens a sheet.
    var hasOpeningLabel: Bool { !openingLabels.isEmpty }

    /// The form says which line names the document, or its sheets have headings of their own.
    var namesTitle: Bool { title != nil || openingLabels.isEmpty || openingLabels.count < sheets.count }

    /// A label opens a sheet.
    @inline(__always)
    func opens(_ key: LabelKey) -> Bool { openingLabels.contains(key.hash) }

    /// The form knows labels of cells.
    var hasLabels: Bool { !form.labels.isEmpty }

    @inline(__always)
    func label(_ key: LabelKey) -> Meaning? { labels[key.hash] }

    /// What the label of a figure means behind which a remark stands; nil for a label of anything else.
    func remarkedFigure(_ bytes: [UInt8], _ span: ByteSpan, _ key: LabelKey) -> Meaning? {
        guard case .observation(let role)? = RemarkedLabel.key(bytes, span, key).flatMap(label) else { return nil }
        return .observation(role)
    }

    /// The meaning of a numbered heading by the words in it.
    func meaning(containedIn text: [UInt8]) -> Meaning? {
        containing.first { $0.word.first(in: text, ByteSpan(0, text.count)) != nil }?.meaning
    }

    @inline(__always)
    func heading(_ key: LabelKey) -> Meaning? { headings[key.hash] }
}

extension KeyTable<Meaning> {
    /// The labels that rules of a form declare.
    fileprivate init(_ rules: [PlanForm.LabelRule]) {
        self.init(room: rules.reduce(0) { $0 + $1.labels.count })
        for rule in rules { insert(rule.meaning, at: rule.labels.lazy.map { LabelKey(declared: $0).hash }) }
    }
}
