import PlanModel
import PlanPromises
import Testing

@testable import PlanParse

/// Page numbers, running lines and heads that are printed again are markup between pages; all else stays.
@Suite struct PageFurnitureTests {
    @Test(
        arguments: [
            ("- 12 -", 12, .marked), ("－１２－", 12, .marked), ("— 3 —", 3, .marked), ("P.12", 12, .marked),
            ("p. 7", 7, .marked),
            ("12", 12, .bare), ("１２", 12, .bare), ("12 / 34", 12, .counted), ("12/34", 12, .counted),
            ("12ページ", 12, .counted),
            ("12 頁", 12, .counted), ("- 12 / 34 -", 12, .marked),
        ] as [(String, Int, PageNumber.Style)])
    func `reads the number of a page`(line: String, number: Int, style: PageNumber.Style) {
        let bytes = Array(line.utf8)
        let page = PageNumber(bytes, ByteSpan(0, bytes.count))
        #expect(page?.number == number)
        #expect(page?.style == style)
    }

    @Test(arguments: [
        "12人", "- 12", "12 -", "34 / 12", "1.5", "12,000", "0", "12345", "P", "PDF", "—", "- -", "令和6年", "P.", "12/",
        "(12)", "12%",
    ])
    func `reads no other line as one`(line: String) {
        let bytes = Array(line.utf8)
        #expect(PageNumber(bytes, ByteSpan(0, bytes.count)) == nil)
    }

    @Test func `goes on with a table and reports once`() throws {
        let document = try assertParse(Array(Self.statement.utf8))
        let sheet = try #require(document.plan.sheets.first)
        #expect(sheet.measures.map(\.title) == ["甲の形成", "乙の振興", "丙の推進"])
        #expect(sheet.tables.isEmpty)
        #expect(document.diagnostics.filter { $0.kind == .layoutPageFurniture }.count == 1)
        #expect(document.diagnostics.filter { $0.kind == .layoutRepeatedHeads }.count == 1)
        #expect(document.unclaimed.isEmpty)
    }

    private static let statement = """
        令和7年度 課方針書

        5. 所管する施策

        施策名\t主要事業
        Ⅱ1 甲の形成\tごみ減量推進事業

        - 1 -

        施策名\t主要事業
        Ⅱ2 乙の振興\t商店街事業

        - 2 -

        施策名\t主要事業
        Ⅱ3 丙の推進\t発電事業
        """

    @Test func `takes running lines out`() throws {
        let page = { (number: Int) in "まちづくり計画 第\(number)部\n\n\(number)\n\u{0C}" }
        let text = "令和8年度 目標設定書（総務課）\n\n1 主な業務\n・甲\n\(page(1))・乙\n\(page(2))・丙\n\(page(3))・丁\n"
        let document = try assertParse(Array(text.utf8))
        #expect(document.plan.sheets.first?.sections.first?.items.map(\.text) == ["甲", "乙", "丙", "丁"])
        #expect(document.diagnostics.filter { $0.kind == .layoutPageFurniture }.count == 1)
    }

    /// A line before both of two breaks is the page's own, and one before either of them is text.
    @Test(arguments: [("水と緑のまち", 6), ("風と光のまち", 8)])
    func `takes out a line before both of two breaks`(second: String, sheets: Int) throws {
        let rows = ["甲\t5\n乙\t6\n水と緑のまち\n\u{0C}丙\t7\n丁\t8\n", "\n\u{0C}戊\t9\n己\t4\n"].joined(separator: second)
        let document = try assertParse(Array("令和7年度 主要事業一覧\n\n事業名\tR7予算額（千円）\n\(rows)".utf8))
        #expect(document.plan.sheets.dropFirst().count == sheets)
        #expect(document.diagnostics.contains { $0.kind == .layoutPageFurniture } == (sheets == 6))
    }

    @Test func `joins a sentence that a page tears`() throws {
        let first = "町民の皆さんが安心して暮らせるよう、関係する機関と連携しながら見守りの体制を整え、"
        let text = "令和8年度 目標設定書（総務課）\n\n1 主な業務\n\(first)\n\n- 3 -\n\n支援します。\n"
        let document = try assertParse(Array(text.utf8))
        #expect(document.plan.sheets.first?.sections.first?.items.map(\.text) == [first + "\n支援します。"])
    }

    @Test(arguments: [
        "甲\n\n12\n\n乙\n", "1\n\n現状\n\n2\n\n課題\n\n3\n\n方針\n", "件数\n\n1 / 2\n\n終わり\n", "甲\n12\n乙\n", "甲\t1\n\t12\n乙\t3\n",
        "まとめ\n\n甲\n\nまとめ\n\n乙\n\nまとめ\n",
    ])
    func `leaves numbers and lines of the text`(text: String) throws {
        let document = try assertParse(Array(text.utf8))
        #expect(!document.diagnostics.contains { $0.kind == .layoutPageFurniture || $0.kind == .layoutRepeatedHeads })
    }

    /// A fixture of the generic form has the number of a page.
    @Test(arguments: Fixture.all.filter { $0.name != "budget-accounts" })
    func `finds none in a sound document`(fixture: Fixture) throws {
        let document = try fixture.document()
        #expect(!document.diagnostics.contains { $0.kind == .layoutPageFurniture || $0.kind == .layoutRepeatedHeads })
    }

    /// Each sheet on pages of its own: its heading stands at every form feed and opens it.
    @Test(arguments: Fixture.all.filter { $0.form == "goal-sheet" || $0.form == "policy-statement" })
    func `keeps headings that open sheets`(fixture: Fixture) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        var number = 0
        let paged = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            guard line.hasSuffix("方針書") || line.contains("目標設定書（") else { return String(line) }
            number += 1
            return "\n- \(number) -\n\u{0C}\(line)"
        }
        let document = try assertParse(Array(paged.joined(separator: "\n").utf8), .text)
        expectSameRecords(try fixture.document(), document)
    }

    /// Pages that end within tables and lists change no record.
    @Test(arguments: Fixture.all.filter { $0.form != "generic" }, 0..<4)
    func `changes no record`(fixture: Fixture, style: Int) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        var random = SplitMix(seed: UInt64(text.utf8.count + style))
        let (paged, count) = Self.withPages(text, style, &random)
        let document = try assertParse(Array(paged.utf8), .text)
        expectSameRecords(try fixture.document(), document)
        let reported = document.diagnostics.filter { $0.kind == .layoutPageFurniture }.count
        #expect(reported == (count == 0 ? 0 : 1))
    }

    private static func withPages(
        _ text: String, _ style: Int, _ random: inout SplitMix
    ) -> (text: String, count: Int) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let places = lines.indices.dropFirst().filter { index in
            let (before, line) = (lines[index - 1], lines[index])
            guard !before.hasPrefix("---"), !line.hasPrefix("---") else { return false }
            return before.contains("\t") && line.contains("\t") || line.hasPrefix("・") && before.hasPrefix("・")
        }
        let breaks = Set(places.shuffled(using: &random).prefix(6))
        guard breaks.count > 3 else { return (text, 0) }
        var (paged, number): ([String], Int) = ([], 0)
        for (index, line) in lines.enumerated() {
            if breaks.contains(index) {
                number += 1
                paged += page(number, style)
            }
            paged.append(String(line))
        }
        return (paged.joined(separator: "\n"), number)
    }

    private static func page(_ number: Int, _ style: Int) -> [String] {
        switch style {
        case 0: ["", "- \(number) -", ""]
        case 1: ["", String(number), "\u{0C}"]
        case 2: ["", "\(number) / 99", ""]
        default: ["", "まちづくり計画 資料編", "", "P.\(number)", "", ""]
        }
    }
}
