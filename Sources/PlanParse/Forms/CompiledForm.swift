import PlanModel

/// A form with its labels turned into keys, ready to read documents.
struct CompiledForm: Sendable {
    let form: Form
    /// Meanings of whole cells.
    private let labels: [UInt64: Meaning]
    /// Meanings of whole headings.
    private let headings: [UInt64: Meaning]
    /// Meanings of numbered headings by words in them.
    let containing: [(word: Word, meaning: Meaning)]
    /// The label that opens a sheet, if one does.
    let openingLabel: UInt64?
    let headingMark: Word?
    let footnoteMark: Word?
    let title: Word?
    let outline: [(word: Word, kind: Sheet.Kind)]
    let sheets: [SheetOpening]

    /// An opening of a sheet with its words ready to look for.
    struct SheetOpening: Sendable {
        enum Kind: Sendable {
            case heading(Word)
            case code(Word)
            case pillar
            case chapter(Word)
            case label
        }

        let sheet: Sheet.Kind
        let kind: Kind
    }

    init(_ form: Form) {
        self.form = form
        labels = Self.keys(form.labels)
        headings = Self.keys(form.headings)
        containing = form.headings.flatMap { rule in rule.containing.map { (Word($0), rule.meaning) } }
        openingLabel =
            form.sheets.lazy.compactMap { rule in
                guard case .label(let label) = rule.opening else { return nil }
                return LabelKey(declared: label).hash
            }.first
        headingMark = form.headingMark.map { Word($0) }
        footnoteMark = form.footnoteMark.map { Word($0) }
        title = form.title.map { Word($0) }
        outline = form.outline.map { (Word($0.word), $0.kind) }
        sheets = form.sheets.map { rule in
            let kind: SheetOpening.Kind =
                switch rule.opening {
                case .heading(let words): .heading(Word(words))
                case .code(let word): .code(Word(word))
                case .pillar: .pillar
                case .chapter(let separator): .chapter(Word(separator))
                case .label: .label
                }
            return SheetOpening(sheet: rule.kind, kind: kind)
        }
    }

    @inline(__always)
    func label(_ key: LabelKey) -> Meaning? { key.hash == 0 ? nil : labels[key.hash] }

    @inline(__always)
    func heading(_ key: LabelKey) -> Meaning? { key.hash == 0 ? nil : headings[key.hash] }

    private static func keys(_ rules: [Form.LabelRule]) -> [UInt64: Meaning] {
        var keys: [UInt64: Meaning] = [:]
        for rule in rules {
            for label in rule.labels { keys[LabelKey(declared: label).hash] = rule.meaning }
        }
        return keys
    }
}
