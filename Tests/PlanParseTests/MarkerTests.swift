import Testing

@testable import PlanParse

/// A marker of a list is told from figures, dashes and words that look like one.
@Suite struct MarkerTests {
    private static func marker(_ text: String, atLineStart: Bool = true) -> Marker? {
        let bytes = Array(text.utf8)
        return Marker(bytes, at: 0, bytes.count, atLineStart: atLineStart)
    }

    @Test(
        arguments: [
            ("①", .circled, 1), ("⑳", .circled, 20), ("㉑", .circled, 21), ("㉟", .circled, 35), ("㊱", .circled, 36),
            ("㊿", .circled, 50), ("❶", .circled, 1), ("❿", .circled, 10), ("⑴", .parenthesized, 1),
            ("⒇", .parenthesized, 20), ("(2)", .parenthesized, 2), ("（１２）", .parenthesized, 12),
            ("1.", .numbered, 1), ("１．", .numbered, 1), ("3)", .numbered, 3), ("１０）", .numbered, 10),
            ("ア)", .letter, nil), ("イ）", .letter, nil), ("(ア)", .letter, nil), ("a)", .letter, nil),
            ("・", .bullet(0x30FB), nil), ("･", .bullet(0x30FB), nil), ("◎", .bullet(0x25CE), nil),
            ("○", .bullet(0x25CB), nil), ("●", .bullet(0x25CF), nil), ("■", .bullet(0x25A0), nil),
            ("□", .bullet(0x25A1), nil), ("◆", .bullet(0x25C6), nil), ("◇", .bullet(0x25C7), nil),
            ("➢", .bullet(0x27A2), nil), ("•", .bullet(0x2022), nil),
        ] as [(String, Marker.Kind, Int?)])
    func `reads a marker before text`(written: String, kind: Marker.Kind, number: Int?) {
        for text in [written + "甲", written + " 甲"] {
            let marker = Self.marker(text, atLineStart: false)
            #expect(marker?.kind == kind)
            #expect(marker?.number == number)
            #expect(marker?.end == written.utf8.count)
        }
    }

    @Test(arguments: ["-", "*", "–"])
    func `reads a dash with a blank behind it where a line starts`(dash: String) {
        #expect(Self.marker(dash + " 甲")?.kind == .bullet(0x2D))
        #expect(Self.marker(dash + "\u{3000}甲")?.end == dash.utf8.count)
        #expect(Self.marker(dash + " 甲", atLineStart: false) == nil)
        #expect(Self.marker(dash + "甲") == nil)
        #expect(Self.marker(dash) == nil)
    }

    @Test(arguments: [
        "", "甲", "1", "1甲", "1.5%", "1.", "1)", "(1)", "0.甲", "100.甲", "2024.甲", "(100)甲", "（株）甲", "ア",
        "ア甲", "ア.甲", "ー甲", "—甲", "※1 甲", "→甲", "(甲)", "()甲", "（ｂ甲", "1、甲", "12,345.甲",
    ])
    func `is nil for other text`(text: String) {
        #expect(Self.marker(text) == nil)
    }

    @Test(arguments: [
        ("①甲", true, true), ("(1)甲", true, true), ("1.甲", true, true), ("◎甲", true, false), ("■甲", true, false),
        ("◆甲", true, false), ("●甲", true, false), ("・甲", false, false), ("○甲", false, false),
        ("- 甲", false, false), ("ア)甲", false, false),
    ])
    func `tells which entries are headings of others`(text: String, opensBlock: Bool, isNumbered: Bool) throws {
        let marker = try #require(Self.marker(text))
        #expect(marker.opensBlock == opensBlock)
        #expect(marker.isNumbered == isNumbered)
    }

    @Test func `reads no byte past its end`() {
        let bytes = Array("(1)甲".utf8)
        #expect(Marker(bytes, at: 0, 3, atLineStart: true) == nil)
        #expect(Marker(bytes, at: 0, 0, atLineStart: true) == nil)
    }
}
