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
