/// The number of a Sustainable Development Goal stands before that goal's own title, blanks and punctuation apart:
/// `目標4「質の高い教育をみんなに」`.
struct GoalTitlesMatch: TextRule {
    var marks: TextMarks { .goal }

    func findings(in text: String, number: Int?, at place: RecordPath) -> [Finding] {
        Self.mismatches(text, behind: number).map { number, goal in
            let title = String(String.UnicodeScalarView(goal.titles[0]))
            let details = [String(number), title, String(goal.number)]
            return Finding(.sdgsTitleMismatch, details, at: place, hint: String(goal.number))
        }
    }

    /// Numbers that stand before the title of another goal.
    private static func mismatches(_ text: String, behind itemNumber: Int?) -> [(number: Int, goal: SustainableGoal)] {
        let letters = (itemNumber.map { Array(String($0).unicodeScalars) } ?? []) + SustainableGoal.letters(of: text)
        return SustainableGoal.all.compactMap { goal in
            for title in goal.titles {
                for place in places(of: title, in: letters) {
                    guard let number = number(before: place, in: letters), number != goal.number else { continue }
                    return (number, goal)
                }
            }
            return nil
        }
    }

    private static func places(of title: [Unicode.Scalar], in letters: [Unicode.Scalar]) -> [Int] {
        guard let first = title.first, letters.count >= title.count else { return [] }
        return (0...(letters.count - title.count)).filter { start in
            letters[start] == first && letters[start..<(start + title.count)].elementsEqual(title)
        }
    }

    /// The number from 1 to 17 whose last digit stands right before a place.
    private static func number(before place: Int, in letters: [Unicode.Scalar]) -> Int? {
        var start = place
        while start > 0, ("0"..."9").contains(letters[start - 1]) { start -= 1 }
        guard let number = Int(String(String.UnicodeScalarView(letters[start..<place]))), (1...17).contains(number)
        else { return nil }
        return number
    }
}

extension FindingDefinition {
    static let sdgsTitleMismatch = FindingDefinition(
        .sdgsTitleMismatch, severity: .warning,
        wording: Message(
            ja: "SDGs の目標番号 {0} に、目標 {2} の名称「{1}」が付いています。番号と名称を確かめてください。",
            en: "Goal number {0} stands before “{1}”, the title of goal {2}. Check number and title."),
        meaning: Message(
            ja: "SDGs の目標番号に、別の目標の名称が付いています。空白と記号は無視して比べます。",
            en: "A goal number stands before the title of another goal, blanks and punctuation apart."),
        example: "目標3「質の高い教育をみんなに」",
        advice: Message(ja: "番号と名称のどちらが正しいか確かめてください。", en: "See which of number and title is right."))
}
