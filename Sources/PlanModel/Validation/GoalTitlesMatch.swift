/// The number of a Sustainable Development Goal stands before that goal's own title, blanks and punctuation apart:
/// `目標4「質の高い教育をみんなに」`.
struct GoalTitlesMatch: Rule {
    func findings(in plan: Plan) -> [Finding] {
        var findings: [Finding] = []
        for sheet in plan.sheets.indices {
            for (index, section) in plan.sheets[sheet].sections.enumerated() {
                section.items.forEachNested { item, path in
                    guard section.role == .sdgs || Self.namesGoals(item.text) else { return }
                    for (number, goal) in Self.mismatches(item) {
                        let title = String(String.UnicodeScalarView(goal.titles[0]))
                        let details = [String(number), title, String(goal.number)]
                        let place = RecordPath.item(sheet: sheet, section: index, path())
                        let hint = String(goal.number)
                        findings.append(Finding(.sdgsTitleMismatch, details, at: place, hint: hint))
                    }
                }
            }
        }
        return findings
    }

    /// The text speaks of goals. Bytes are compared: most texts of a plan do not.
    private static func namesGoals(_ text: String) -> Bool {
        var (sdg, goal) = (0, 0)
        for byte in text.utf8 {
            sdg = byte == word.sdg[sdg] ? sdg + 1 : byte == word.sdg[0] ? 1 : 0
            goal = byte == word.goal[goal] ? goal + 1 : byte == word.goal[0] ? 1 : 0
            if sdg == word.sdg.count || goal == word.goal.count { return true }
        }
        return false
    }

    private static let word = (sdg: Array("SDG".utf8), goal: Array("ゴール".utf8))

    /// Numbers that stand before the title of another goal.
    private static func mismatches(_ item: Item) -> [(number: Int, goal: SustainableGoal)] {
        let letters =
            (item.number.map { Array(String($0).unicodeScalars) } ?? []) + SustainableGoal.letters(of: item.text)
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
