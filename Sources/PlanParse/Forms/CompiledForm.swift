import PlanModel

/// A form with its labels turned into keys, ready to read documents. A class, so that handing it on copies a reference.
final class CompiledForm: Sendable {
    let form: Form
    /// Meanings of whole cells.
    private let labels: LabelTable
    /// Meanings of whole headings.
    private let headings: LabelTable
    /// Meanings of numbered headings by words in them.
    let containing: [(word: Word, meaning: Meaning)]
    /// The label that opens a sheet, if one does.
    let openingLabel: UInt64?
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

        init(_ declared: Form.Evidence) {
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
            case label
        }

        let sheet: Sheet.Kind
        let kind: Kind
    }

    init(_ form: Form) {
        self.form = form
        labels = LabelTable(form.labels)
        headings = LabelTable(form.headings)
        containing = form.headings.flatMap { rule in rule.containing.map { (Word($0), rule.meaning) } }
        openingLabel =
            form.sheets.lazy.compactMap { rule in
                guard case .label(let label) = rule.opening else { return nil }
                return LabelKey(declared: label).hash
            }.first
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
                case .label: .label
                }
            return SheetOpening(sheet: rule.kind, kind: kind)
        }
    }

    @inline(__always)
    func label(_ key: LabelKey) -> Meaning? { labels[key] }

    /// The meaning of a numbered heading by the words in it.
    func meaning(containedIn text: [UInt8]) -> Meaning? {
        containing.first { $0.word.first(in: text, ByteSpan(0, text.count)) != nil }?.meaning
    }

    @inline(__always)
    func heading(_ key: LabelKey) -> Meaning? { headings[key] }
}

/// What the labels of a form mean, by their keys.
///
/// Keys are hashes already, so their low bits say where to look; most cells of a document are no label, and for them
/// one look at an empty place is enough.
struct LabelTable: Sendable {
    private var places: [(hash: UInt64, meaning: Int32)]
    private var meanings: [Meaning] = []

    init(_ rules: [Form.LabelRule]) {
        let count = rules.reduce(0) { $0 + $1.labels.count }
        var size = 16
        while size < count * 4 { size *= 2 }
        places = Array(repeating: (0, 0), count: size)
        for rule in rules {
            meanings.append(rule.meaning)
            for label in rule.labels { insert(LabelKey(declared: label).hash, Int32(meanings.count - 1)) }
        }
    }

    private mutating func insert(_ hash: UInt64, _ meaning: Int32) {
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place].hash != 0, places[place].hash != hash { place = (place + 1) & (places.count - 1) }
        places[place] = (hash, meaning)
    }

    @inline(__always)
    subscript(key: LabelKey) -> Meaning? {
        var place = Int(truncatingIfNeeded: key.hash) & (places.count - 1)
        while places[place].hash != 0 {
            if places[place].hash == key.hash { return meanings[Int(places[place].meaning)] }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }
}
