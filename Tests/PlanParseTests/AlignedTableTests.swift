import PlanPromises
import Testing

@testable import PlanParse

/// Blanks that line up make columns; blanks that do not are part of the text.
@Suite struct AlignedTableTests {
    /// The inked cells of each row, with their columns.
    private static func cells(_ text: String) -> [[String]] {
        let bytes = Array(text.utf8)
        let layout = Layout(bytes)
        return layout.rows.map { row in
            layout.cells[row.cells].filter(\.hasText).map { cell in
                String(decoding: bytes[cell.span.lower..<cell.span.upper], as: UTF8.self) + "@\(cell.column)"
            }
        }
    }

    @Test(
        arguments: [
            (
                "指標名    単位  令和6年度\n相談件数  件          120",
                [["指標名@0", "単位@1", "令和6年度@2"], ["相談件数@0", "件@1", "120@2"]]
            ),
            ("甲社\u{3000}\u{3000}乙社\n丙社\u{3000}\u{3000}丁社", [["甲社@0", "乙社@1"], ["丙社@0", "丁社@1"]]),
            ("施策    事業\n甲社    乙社\n        丙社", [["施策@0", "事業@1"], ["甲社@0", "乙社@1"], ["丙社@1"]]),
            ("数値    初期値  1件\n        目標値  2件", [["数値@0", "初期値@1", "1件@2"], ["目標値@1", "2件@2"]]),
            ("名称  100\n総額   20", [["名称@0", "100@1"], ["総額@0", "20@1"]]),
            ("項目    内容\n------  ------\n甲社    乙", [["項目@0", "内容@1"], ["甲社@0", "乙@1"]]),
            (
                "項目      内容\n甲社      乙社\n説明だけ\n丙社      丁社",
                [["項目@0", "内容@1"], ["甲社@0", "乙社@1"], ["説明だけ@0"], ["丙社@0", "丁社@1"]]
            ),
            (
                "題\n\n項目  内容  計\n甲社  乙社  1\n\n文",
                [["題@0"], ["項目@0", "内容@1", "計@2"], ["甲社@0", "乙社@1", "1@2"], ["文@0"]]
            ),
            (
                "① 甲の数  人  40\n② 乙の数  件  50",
                [["① 甲の数@0", "人@1", "40@2"], ["② 乙の数@0", "件@1", "50@2"]]
            ),
            // An extractor of pages sets each letter one place wide.
            (
                "施設         修繕費\n北保育所        120\n中央図書館      1,80",
                [["施設@0", "修繕費@1"], ["北保育所@0", "120@1"], ["中央図書館@0", "1,80@1"]]
            ),
            // Letters apart are a word, or heads that are known.
            (
                "議     会     費      120    30\n総     務     費      450    70\n農 林 水 産 業 費          9    10",
                [
                    ["議     会     費@0", "120@1", "30@2"], ["総     務     費@0", "450@1", "70@2"],
                    ["農 林 水 産 業 費@0", "9@1", "10@2"],
                ]
            ),
            (
                "事業      国     県\n橋        10     20\n道        30     40",
                [["事業@0", "国@1", "県@2"], ["橋@0", "10@1", "20@2"], ["道@0", "30@1", "40@2"]]
            ),
            // A head in the middle over several columns stands in the first of them.
            (
                "事業              事業費\n           令和6年度    令和7年度    令和8年度\n橋の点検         120          130          140",
                [
                    ["事業@0", "事業費@1"], ["令和6年度@1", "令和7年度@2", "令和8年度@3"],
                    ["橋の点検@0", "120@1", "130@2", "140@3"],
                ]
            ),
            // A blank line behind each row.
            (
                "事業      当初   補正\n\n橋の点検   120     30\n\n道の舗装   450     70\n\n駅の改修   200     10",
                [
                    ["事業@0", "当初@1", "補正@2"], ["橋の点検@0", "120@1", "30@2"], ["道の舗装@0", "450@1", "70@2"],
                    ["駅の改修@0", "200@1", "10@2"],
                ]
            ),
            // One blank between figures, and between them and a text.
            (
                "事業       当初    補正 担当\n橋の点検  1,200    300 土木課\n道の舗装    450 12,000 道路課",
                [
                    ["事業@0", "当初@1", "補正@2", "担当@3"], ["橋の点検@0", "1,200@1", "300@2", "土木課@3"],
                    ["道の舗装@0", "450@1", "12,000@2", "道路課@3"],
                ]
            ),
        ] as [(String, [[String]])])
    func `cuts lines that line up`(text: String, cells: [[String]]) { #expect(Self.cells(text) == cells) }

    @Test(arguments: [
        "目標名  甲", "目 標 名\n指 標 名", "目    標    名\n指    標    名", "企画課長\u{3000}山田 一 郎\n総務課長\u{3000}鈴木 二 郎",
        "・高齢者  支援\n・障害者  支援", "① 甲  乙\n② 丙  丁", "１  目的\n２  方針", "第1条  甲は乙。\n第2条  丙は丁。", "注1  甲\n注2  乙",
        "  甲\n  乙\n  丙", "甲は、  乙とする。\n丙は丁と  する。", "甲  乙\n\n丙  丁", "  甲  乙\n  丙\n丁", "会場  公民館\n      ホール",
        "甲  乙\t丙\n丁  戊\t己",
    ])
    func `leaves other lines whole`(text: String) {
        let plain = Self.cells(text).joined().allSatisfy { $0.hasSuffix("@0") || text.contains("\t") }
        #expect(plain, "\(Self.cells(text))")
        #expect(Self.cells(text).count == text.split(separator: "\n").count)
    }

    @Test func `does not look into tables of other dialects`() {
        #expect(Self.cells("| 甲  乙 |\n| 丙  丁 |").map(\.count) == [1, 1])
    }

    @Test(arguments: Fixture.all)
    func `cuts no line of a sound document`(fixture: Fixture) throws {
        let bytes = try fixture.bytes()
        var stream = TokenStream(bytes)
        while stream.next() { #expect(stream.cuts.isEmpty) }
    }

    /// Columns that are moved apart, and whole tables that are moved to the right, give the same records.
    @Test(arguments: Fixture.all.filter { $0.form != "generic" })
    func `reads columns however wide`(fixture: Fixture) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        var random = SplitMix(seed: UInt64(text.utf8.count))
        let original = try fixture.document()
        let wide = TableDialect.blanks.write(text).split(separator: "\n", omittingEmptySubsequences: false)
        let margin = String(repeating: " ", count: Int.random(in: 1...9, using: &random))
        let moved = wide.map { $0.isEmpty || $0.contains("\t") ? String($0) : margin + $0 }.joined(separator: "\n")
        expectSameRecords(original, try assertParse(Array(moved.utf8), .text))
    }

    @Test func `takes a block of many lines in one walk`() {
        let line = "甲  乙  丙  1\n"
        #expect(Self.cells(String(repeating: line, count: 20_000)).count == 20_000)
    }

    @Test func `cuts lines of a block that is longer than what is held`() {
        let rows = Self.cells(String(repeating: "甲社  乙社  丙社  1\n", count: 70_000))
        #expect(rows.count == 70_000 && rows.allSatisfy { $0.count == 4 })
    }
}
