import PlanModel
import Testing

@testable import PlanParse

/// Lines that are printed twice, and characters that an extractor lost.
@Suite struct LostTextTests {
    private static let sheet = """
        令和9年度 目標設定書（健康課）

        健康課長 丙野 三郎

        1 当課の主な業務は次のように定義されます。
        ・健診に関すること
        3 当課の掲げる数値目標と、その根拠は次のとおりです。
        目 標 名\t歩く習慣
        指 標 名\t一日の歩数
        数値目標\t初期値（令和6年度）\t6,100歩
        \t目標値（令和9年度）\t7,000歩
        """

    @Test("reads lines that stand twice once", arguments: [2, 3])
    func readsDoubledLines(times: Int) throws {
        let lines = Self.sheet.split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.map { line in
            line.isEmpty ? "" : Array(repeating: line, count: times).joined(separator: "\n")
        }.joined(separator: "\n")
        let document = try assertParse(Array(text.utf8))
        let expected = try assertParse(Array(Self.sheet.utf8))
        #expect(document.plan.sheets.map(\.indicators) == expected.plan.sheets.map(\.indicators))
        #expect(document.plan.sheets.map(\.sections) == expected.plan.sheets.map(\.sections))
        let repairs = document.diagnostics.filter { $0.kind == .layoutDoubledLines }
        #expect(repairs.count == 1 && repairs.allSatisfy { $0.severity == .repair })
    }

    @Test("reads a heading that stands twice once")
    func readsDoubledHeading() throws {
        let heading = "令和9年度 目標設定書（健康課）"
        let document = try assertParse(Array(Self.sheet.replacing(heading, with: heading + "\n" + heading).utf8))
        #expect(document.plan.sheets.count == 1)
        #expect(document.diagnostics.contains { $0.kind == .layoutDoubledLines })
    }

    @Test(
        "leaves rows that are alike alone",
        arguments: [
            "区分\t令和8年度\t令和9年度\n人件費\t0\t0\n人件費\t0\t0\n物件費\t5\t6\n", "・同じ\n・同じ\n・別\n・ほか\n・さらに\n・最後\n", "甲\n\n甲\n\n乙\n",
            "事業名\t予算額\n" + String(repeating: "甲\t1\n", count: 40),
        ])
    func leavesAlikeRows(text: String) throws {
        let document = try assertParse(Array(text.utf8))
        #expect(!document.diagnostics.contains { $0.kind == .layoutDoubledLines })
    }

    @Test(
        "finds what stands for lost characters",
        arguments: [
            ("樹木を\u{FFFD}検します。", ["U+FFFD"]), ("木の数\u{E000}\n本\u{E001}\n", ["U+E000", "U+E001"]),
            ("見(cid:12)り(cid:34)(cid:5)", ["(cid:12)", "(cid:34) (cid:5)"]),
            ("\u{E000} \u{E001}\u{F8FF}", ["U+E000 U+E001 U+F8FF"]),
            ("\u{100000}本", ["U+100000"]), ("\u{F0B7}本", ["U+F0B7"]), ("事業 \u{F0D8} 名", ["U+F0D8"]),
        ] as [(String, [String])])
    func findsLostCharacters(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        #expect(LostCharacters.spans(in: bytes).map { LostCharacters.names(of: $0, in: bytes) } == expected)
    }

    @Test(
        "leaves marks of lists and other text alone",
        arguments: [
            "\u{F0B7} 公園に関すること\n\u{F06C}\t樹木に関すること\n", "<p><font>\u{F0B7}\u{F0B7}</font> 公園</p>", "\u{F0B7}\n公園\n",
            "（CID:1）", "(cid:)", "(cid:12", "①②㈱髙𠮷", "",
        ])
    func leavesOtherText(text: String) { #expect(LostCharacters.spans(in: Array(text.utf8)).isEmpty) }

    @Test("tells ten places and the number of the others")
    func foldsManyPlaces() throws {
        let text = String(repeating: "甲\u{E000}乙\n", count: 15)
        let found = try assertParse(Array(text.utf8)).diagnostics.filter { $0.kind == .sourceLostCharacters }
        #expect(found.count == 11)
        #expect(found.last?.message.en.contains("+5") == true)
    }

    @Test("tells bytes that do not decode as such alone")
    func leavesInvalidBytes() throws {
        let document = try assertParse(Array("令和9年度 ".utf8) + [0xFF, 0xFE, 0xFD] + Array(" の予算です。\n".utf8))
        #expect(!document.diagnostics.contains { $0.kind == .sourceLostCharacters })
    }
}
