import Testing

@testable import PlanParse

/// Lines become rows of cells, trimmed and in their columns; blank lines become gaps, and rules of tables are no rows.
@Suite struct LayoutTests {
    private static func layout(_ text: String) -> Layout {
        let bytes = Array(text.utf8)
        return Layout(bytes)
    }

    private static func text(_ text: String, _ span: ByteSpan) -> String {
        String(decoding: Array(text.utf8)[span.lower..<span.upper], as: UTF8.self)
    }

    private static func rows(_ text: String) -> [[String]] {
        let layout = layout(text)
        return layout.rows.map { row in layout.cells[row.cells].map { Self.text(text, $0.span) } }
    }

    @Test(
        arguments: [
            ("", []), ("\n \n\t\t\n\u{3000}\n", []), ("a", [["a"]]), ("a\nb", [["a"], ["b"]]),
            ("a\r\nb\rc\n", [["a"], ["b"], ["c"]]), ("a\tb", [["a", "b"]]), ("a\t\tb", [["a", "", "b"]]),
            ("\ta\t", [["", "a", ""]]), ("目 標 名\t 値 ", [["目 標 名", "値"]]), ("  a b \n", [["a b"]]),
            ("\u{3000}目標\u{3000}\t\u{A0}", [["目標", ""]]), ("a<br>b", [["a<br>b"]]), ("a^{※1} b", [["a^{※1} b"]]),
            ("a\n\t\nb", [["a"], ["b"]]),
        ] as [(String, [[String]])])
    func `makes rows of cells`(text: String, rows: [[String]]) {
        #expect(Self.rows(text) == rows)
    }

    @Test func `numbers columns and counts the cells with ink`() {
        let layout = Self.layout("\ta\t\tb\n\nc")
        #expect(layout.cells.map(\.column) == [0, 1, 2, 3, 0])
        #expect(layout.cells.map(\.hasText) == [false, true, false, true, true])
        #expect(layout.rows.map(\.inked) == [2, 1])
        #expect(layout.rows.map(\.isTabular) == [true, false])
        #expect(layout.rows.map(\.start) == [1, 7])
    }

    @Test func `puts a blank cell where its text would stand`() {
        let layout = Self.layout("目標\t\t値\t")
        #expect(layout.cells.map(\.span) == [ByteSpan(0, 6), ByteSpan(7, 7), ByteSpan(8, 11), ByteSpan(12, 12)])
    }

    @Test(
        arguments: [
            ("a\nb", [true, false]), ("a\n\nb", [true, true]), ("a\n \u{3000}\nb", [true, true]),
            ("\n\na\nb\n\n\nc", [true, false, true]), ("a\n\t\t\nb", [true, false]), ("a\r\n\r\nb", [true, true]),
            ("a\n---\t---\nb", [true, false]),
        ] as [(String, [Bool])])
    func `remembers blank lines`(text: String, gaps: [Bool]) {
        #expect(Self.layout(text).rows.map(\.gapBefore) == gaps)
    }

    @Test(
        arguments: [
            ("---", ["---"]), ("------\t-----", ["------", "-----"]), (":---\t---:", [":---", "---:"]),
            ("---\t\t---", ["---", "---"]), ("a\tb\n---\t---\nc\td", ["---", "---"]), ("  -----  ", ["-----"]),
        ] as [(String, [String])])
    func `takes rows of dashes as rules`(text: String, rules: [String]) {
        #expect(Self.layout(text).rules.map { Self.text(text, $0) } == rules)
        #expect(!Self.rows(text).joined().contains { $0.hasPrefix("--") })
    }

    @Test(arguments: ["-", "--", "—", "- - -", "---\ta", "--\t---", "---a", "－－－"])
    func `takes other rows with dashes as rows`(text: String) {
        #expect(Self.layout(text).rules.isEmpty)
        #expect(Self.layout(text).rows.count == 1)
    }

    @Test func `gives cells with text a key, and blank ones none`() {
        let layout = Self.layout("目標名\t\t ")
        #expect(layout.cells.map(\.key) == [LabelKey(declared: "目標名"), .none, .none])
    }
}
