import PlanModel
import Testing

/// Keys tell sheets apart and stay when the document around them changes.
@Suite struct SheetKeysTests {
    private func keys(_ sheets: [(Sheet.Kind, String?, String?)]) -> [String?] {
        var made = sheets.enumerated().map { index, sheet in
            var made = Sheet(id: String(index + 1), kind: sheet.0)
            (made.code, made.title) = (sheet.1, sheet.2)
            return made
        }
        SheetKeys.assign(to: &made)
        return made.map(\.key)
    }

    @Test func `are kind and code, else kind and title, folded`() {
        #expect(keys([(.measure, "６-１", "甲"), (.goal, nil, "花を 増やす")]) == ["measure:6-1", "goal:花を増やす"])
    }

    @Test func `differ where sheets are alike`() {
        #expect(keys([(.goal, nil, "甲"), (.goal, nil, "甲"), (.goal, nil, nil)]) == ["goal:甲", "goal:甲#2", "goal:"])
        #expect(keys([(.goal, nil, "甲"), (.goal, nil, "甲"), (.goal, nil, "甲#2")]).count == 3)
        #expect(Set(keys([(.goal, nil, "甲"), (.goal, nil, "甲"), (.goal, nil, "甲#2")])).count == 3)
    }

    @Test func `stay when sheets come before and when the year changes`() {
        let before = keys([(.goal, nil, "令和6年度の目標"), (.goal, nil, "乙")])
        let after = keys([(.goal, nil, "新しい"), (.goal, nil, "令和7年度の目標"), (.goal, nil, "乙")])
        #expect(Array(after.dropFirst()) == before)
    }
}
