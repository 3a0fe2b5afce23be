public import PlanModel

extension PlanFormFinding {
    /// What was found and what to do, without the place.
    public var message: Message {
        switch kind {
        case .noEvidence:
            Message(
                ja: "「recognisedBy」が空で、どの文書も判別できません。この様式の文書だけにある見出しかラベルを書いてください。",
                en: "nothing in `recognisedBy`: the form recognises no document; "
                    + "name a heading or labels that only its documents have")
        case .reservedIdentifier(let id):
            Message(
                ja: "識別子「\(id)」は様式のない文書の記録に使われます。別の識別子にしてください。",
                en: "records of documents without a form carry the identifier `\(id)`; choose another")
        case .emptyLabel(let label):
            Message(
                ja: "ラベル「\(label)」は、空白、括弧、年度を除くと何も残らず、どこにも合いません。",
                en: "nothing is left of the label `\(label)` without blanks, brackets and years: it matches nothing")
        case .twoMeanings(let label, let first, let second): Self.twoMeanings(label, first.words, second.words)
        case .unknownSectionRole(let role, let nearest): Self.unknownRole(role, PlanFormError.meant(nearest))
        case .unknownAttributeRole(let role, let nearest):
            Message(
                ja: "属性の役割「\(role)」は知られていません。\(PlanFormError.meant(nearest).ja)独自の役割であれば、このままで使えます。",
                en: "the role `\(role)` of an attribute is not known\(PlanFormError.meant(nearest).en); "
                    + "a role of your own may stay")
        case .builtInIdentifier(let id):
            Message(
                ja: "組み込みの様式にも「\(id)」があり、どちらの様式で読んだ記録か区別できません。別の識別子にしてください。",
                en: "a built-in form is `\(id)` too, and nothing tells the records of the two apart; choose another")
        case .neverFound(let labels):
            Message(
                ja: "\(labels.map { "「\($0)」" }.joined())は、どの見本にもありません。見本に書かれているとおりの言葉か確かめてください。",
                en: labels.map { "`\($0)`" }.joined(separator: ", ")
                    + " stands nowhere in the samples; compare it with their words")
        case .unreadValue(let value, let label, let meaning):
            Message(
                ja: "見本では「\(label)」の値が「\(value)」で、\(meaning.words) として読めません。属性として残ります。",
                en:
                    "`\(value)` beside `\(label)` in a sample cannot be read as \(meaning.words); it is kept as an attribute"
            )
        case .sharedEvidence(let form):
            Message(
                ja: "様式「\(form)」の文書もこの手がかりを持っています。この様式が先に試されるので、それらも読んでしまいます。",
                en: "documents of the form `\(form)` have this too, and this form is tried first: it would read them")
        case .notRecognised(let sample):
            Message(
                ja: "見本「\(sample)」には「recognisedBy」のどれも見つかりません。",
                en: "the sample \(sample) has nothing of `recognisedBy`")
        case .neverOpens:
            Message(
                ja: "どの見本でも、ここからシートは始まりません。見本に書かれているとおりの言葉か確かめてください。",
                en: "this opens no sheet in the samples; compare its words with those of the samples")
        }
    }

    private static func twoMeanings(_ label: String, _ first: String, _ second: String) -> Message {
        Message(
            ja: "「\(label)」に二つの意味（\(first) と \(second)）があり、後のものだけが使われます。どちらかを除いてください。",
            en: "`\(label)` means \(first) and \(second), of which the later one counts; leave one out")
    }

    private static func unknownRole(_ role: String, _ meant: Message) -> Message {
        Message(
            ja: "節の役割「\(role)」は知られていません。\(meant.ja)独自の役割であれば、このままで使えます。",
            en: "the role `\(role)` of a section is not known\(meant.en); a role of your own may stay")
    }
}

extension Meaning {
    /// The meaning as it stands in a form: `title`, `{"section": "issues"}`.
    fileprivate var words: String {
        let (key, word) = notation
        return word.map { "{\"\(key)\": \"\($0)\"}" } ?? key
    }
}
