/// No text of a record holds a character that stands for another one (`徴税费` for 徴税費).
///
/// Text is never changed: the finding's hint holds the character that is meant. One finding for each record and
/// character.
struct CharactersAreJapanese: TextRule {
    var marks: TextMarks { .suspect }

    func findings(in text: String, number: Int?, at place: RecordPath) -> [Finding] {
        SuspectCharacters.standard.found(in: text).map { character, form in
            let codePoint = "U+" + String(character.value, radix: 16, uppercase: true)
            let details = [String(character), codePoint, String(form), String(text.prefix(30))]
            return Finding(.textSuspiciousCharacter, details, at: place, hint: String(form))
        }
    }
}

extension FindingDefinition {
    static let textSuspiciousCharacter = FindingDefinition(
        .textSuspiciousCharacter, severity: .warning,
        wording: Message(
            ja: "「{3}」に日本語で使われない文字「{0}」（{1}）があります。「{2}」と思われます。原文を確かめてください。",
            en: "“{3}” holds {0} ({1}), which Japanese does not use; {2} is probably meant. Check the original."),
        meaning: Message(
            ja: "JIS X 0208・0213 にない文字で、日本語での形が一つに決まるものです。本文は変えず、正しいと思われる文字を hint に示します。",
            en: """
                A character outside JIS X 0208 and 0213 with one Japanese form. The text is not changed; \
                `hint` holds the form meant.
                """),
        example: "徴税费（费は費）",
        advice: Message(ja: "原文を確かめ、誤りなら原文を直してください。", en: "Check the original and correct it there."))
}
