import PlanModel
import Testing

/// Words are as far apart as letters have to be added, left out, replaced or swapped.
@Suite struct NearestWordsTests {
    @Test(arguments: [
        ("", "", 0), ("目標", "目標", 0), ("目標", "目的", 1), ("目標", "目標値", 1), ("目標値", "標値", 1), ("標目", "目標", 1),
        ("ab", "ba", 1),
        ("abc", "bca", 2), ("abcd", "badc", 2), ("abc", "xyz", 3), ("", "abc", 3),
    ])
    func `are compared by their letters`(first: String, second: String, distance: Int) {
        let scalars = (Array(first.unicodeScalars), Array(second.unicodeScalars))
        #expect(NearestWords.distance(scalars.0, scalars.1, atMost: 3) == distance)
        #expect(NearestWords.distance(scalars.1, scalars.0, atMost: distance) == distance)
        if distance > 0 { #expect(NearestWords.distance(scalars.0, scalars.1, atMost: distance - 1) == nil) }
    }

    @Test(arguments: [
        ("fromat", ["format", "form"], ["format"]), ("FORM", ["format", "form"], ["form", "format"]),
        ("no", ["on", "of"], []),
        ("", ["a"], []), ("年度", ["年度計画", "月"], ["年度計画"]),
    ])
    func `are told where they are near`(word: String, candidates: [String], expected: [String]) {
        #expect(NearestWords.to(word, in: candidates) == expected)
    }
}
