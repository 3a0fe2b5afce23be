import PlanModel
import PlanPromises
import Testing

@testable import PlanParse

/// Each limit bites where it says, tells its name and value and what was found, and loses no text.
@Suite struct ParseLimitTests {
    private static func document(_ text: String, _ change: (inout ParseLimits) -> Void) -> PlanDocument {
        var limits = ParseLimits()
        change(&limits)
        let (parser, source) = (PlanParser(limits: limits), SourceText(text, name: "a.txt"))
        for promise in Promises.broken(source, parser) { Issue.record("broken: \(promise)") }
        return parser.document(of: source)
    }

    private static func met(_ document: PlanDocument) -> [String] {
        document.diagnostics.filter { $0.kind == .sourceLimit }.map(\.message.en)
    }

    // MARK: Size

    @Test(arguments: [("0123456789", false), ("0123456789a", true), ("012345678目", true)])
    func `does not read a text of more bytes`(text: String, isOver: Bool) throws {
        let document = Self.document(text) { $0.maximumBytes = 10 }
        #expect(document.unclaimed.isEmpty == isOver || !document.plan.sheets.isEmpty)
        #expect(document.plan.source.bytes == text.utf8.count)
        #expect(document.plan.source.sha256 == SourceText(text).sha256)
        guard isOver else { return #expect(Self.met(document).isEmpty) }
        #expect(document.plan.sheets.isEmpty && document.diagnostics.map(\.kind) == [.sourceLimit])
        let message = try #require(Self.met(document).first)
        #expect(message.contains("maximumBytes (10)") && message.contains("\(text.utf8.count) bytes"))
    }

    @Test(arguments: [
        ("012345678\n012345678\r\n0123456789", false), ("0123456789\n", true), ("0\n01234567890\n", true),
        ("\r\r\r\r\r\r\r\r\r\r\r\r", false), ("0123456789\r\n", true),
    ])
    func `does not read a text with a longer line`(text: String, isOver: Bool) {
        let document = Self.document(text) { $0.maximumLineBytes = 10 }
        #expect(Self.met(document).contains { $0.contains("maximumLineBytes (10)") } == isOver)
        #expect(document.plan.sheets.isEmpty == isOver || text.allSatisfy(\.isNewline))
        if isOver { #expect(document.diagnostics.map(\.kind) == [.sourceLimit]) }
    }

    /// Cells between tabs, pipes and tags, cells that a span takes, and lines of their own.
    @Test(
        arguments: [
            ("甲\t乙\t丙\n丁\t戊\t己\n", 6), ("|甲|乙|\n|---|---|\n|丙|丁|\n", 4), ("甲\n乙\n\n丙\n", 3),
            ("<table><tr><td>甲<td colspan=3>乙</tr></table>", 4), ("甲  1\n乙  2\n丙  3\n", 6),
        ])
    func `does not read a text of more cells`(text: String, cells: Int) throws {
        #expect(Self.met(Self.document(text) { $0.maximumCells = cells }).isEmpty)
        let document = Self.document(text) { $0.maximumCells = cells - 1 }
        #expect(document.plan.sheets.isEmpty && document.diagnostics.map(\.kind) == [.sourceLimit])
        #expect(document.plan.source.bytes == text.utf8.count && document.plan.source.sha256 == SourceText(text).sha256)
        #expect(try #require(Self.met(document).first).contains("maximumCells (\(cells - 1))"))
    }

    /// A text that is laid out in many stretches gives the rows of its lines, whatever they are.
    @Test func `lays a long text out as it does a short one`() {
        let piece = "甲\t乙\n文\n\n丙  1\n丁  2\n<p>a<br>b</p>\n|x|y|\n  字下げ\n  戊  3\n"
        func rows(_ text: String) -> [[String]] {
            let bytes = Array(text.utf8)
            let layout = Layout(bytes)
            return layout.rows.map { row in
                ["\(row.gapBefore) \(row.isTabular)"]
                    + layout.cells[row.cells].map { cell in
                        "\(cell.column) " + String(decoding: bytes[cell.span.lower..<cell.span.upper], as: UTF8.self)
                    }
            }
        }
        let few = rows(piece + piece)
        let period = few.count / 2
        let many = rows(String(repeating: piece, count: 3_000))
        #expect(many.count == period * 3_000)
        #expect(many.indices.allSatisfy { many[$0] == few[$0 < period ? $0 : period + $0 % period] })
    }

    // MARK: Tables

    /// Tables that ask for many cells in few bytes.
    private static let tables = [
        "<table><tr><td rowspan=65535 colspan=65535>甲</td><td>乙</td></tr><tr><td>丙</td></tr><tr><td>丁</td></tr></table>",
        "<table>" + String(repeating: "<tr><td colspan=\"99\">甲<td>乙</tr>", count: 30) + "</table>",
        (0..<40).map { "\($0)a          b  c  d  e  f  g\n\($0)a\n" }.joined(),
        "事業名\t予算額\t国\t県\t市債\t一般財源\n" + String(repeating: "甲\t1\n", count: 40),
        "指標名\t単位\tR2\tR3\tR4\tR5\tR6\n" + String(repeating: "甲\t人\t1\n", count: 40),
        "区分\tR2\tR3\tR4\tR5\tR6\n" + String(repeating: "事業費\t1\n一般財源\t1\n", count: 20),
        "年度\t人口\t世帯\t面積\t密度\n" + (2000..<2040).map { "\($0)年度\t1\n" }.joined(),
        "事務事業名\t広報\n指標名\t令和2年度\t令和3年度\t令和4年度\n" + String(repeating: "甲\t1\n", count: 40),
        "事務事業名\t広報\n投入指標\t令和2年度\t令和3年度\t令和4年度\n" + String(repeating: "事業費\t1\n一般財源\t1\n", count: 20),
    ]

    @Test(arguments: tables)
    func `bounds the blank cells of tables`(text: String) throws {
        let whole = Self.document(text) { _ in }
        #expect(Self.met(whole).isEmpty)
        let bounded = Self.document(text) { $0.maximumTableCells = 20 }
        let message = try #require(Self.met(bounded).first)
        #expect(Self.met(bounded).count == 1)
        #expect(message.contains("maximumTableCells (20)"))
        #expect(bounded.diagnostics.first { $0.kind == .sourceLimit }?.span?.line ?? 0 > 0)
    }

    @Test func `takes the spans of a table as they are up to the limit`() throws {
        let text = "<table><tr><td colspan=3 rowspan=2>甲<td>乙</tr><tr><td>丙</tr></table>"
        func columns(_ cells: Int) throws -> [[Int32]] {
            let transcript = try #require(
                DialectReader.transcript(of: Array(text.utf8), maximumBlankCells: cells))
            let layout = Layout(transcript.bytes, maximumBlankCells: cells, transcript)
            return layout.rows.map { layout.cells[$0.cells].filter(\.hasText).map(\.column) }
        }
        #expect(try columns(100) == [[0, 3], [3]])
        #expect(try columns(0) == [[0, 1], [0]])
    }

    // MARK: Nesting and findings

    @Test(arguments: [(0, 1), (2, 3), (8, 9), (24, 11), (1000, 11)])
    func `keeps deeper entries at the last level`(nesting: Int, levels: Int) {
        let markers = ["①", "(1)", "ア)", "・", "◎", "○", "■", "□", "◆", "◇", "●"]
        let text = "令和7年度 方針書（総務課）\n1. 現状と課題\n" + markers.map { $0 + "甲\n" }.joined()
        let document = Self.document(text) { $0.maximumNesting = nesting }
        func depth(_ items: [Item]) -> Int { items.map { depth($0.items) + 1 }.max() ?? 0 }
        let deepest = document.plan.sheets.flatMap(\.sections).map { depth($0.items) }.max()
        #expect(deepest == levels)
        #expect(Self.met(document).contains { $0.contains("maximumNesting (\(nesting))") } == (levels < markers.count))
    }

    @Test func `counts the findings of one kind that it does not make`() throws {
        let text = "令和7年度 目標設定書（総務課）\n" + String(repeating: "指標名\t甲\n単位\tぽこ\n", count: 30)
        let whole = Self.document(text) { _ in }
        let bounded = Self.document(text) { $0.maximumFindingsOfOneKind = 7 }
        #expect(bounded.plan == whole.plan && bounded.unclaimed == whole.unclaimed)
        let kinds = Set(whole.diagnostics.map(\.kind))
        #expect(kinds.contains(.valueUnknownUnit))
        for kind in kinds {
            let count = whole.diagnostics.count { $0.kind == kind }
            #expect(bounded.diagnostics.count { $0.kind == kind } == min(count, 7))
            let told = Self.met(bounded).contains { $0.contains(": \(count) × \(kind.code)") }
            #expect(told == (count > 7), "\(kind)")
        }
    }

    @Test func `keeps every stretch that nothing accounts for`() {
        let text = "前文\n" + String(repeating: "甲\n\n", count: 50) + "令和7年度 目標設定書（総務課）\n"
        let document = Self.document(text) { $0.maximumFindingsOfOneKind = 3 }
        #expect(document.unclaimed.count == 51)
        #expect(document.diagnostics.count { $0.kind == .sourceUnclaimed } == 3)
    }

    @Test func `takes limits below zero as zero`() {
        let document = Self.document("甲\n") {
            $0.maximumBytes = -1
            $0.maximumLineBytes = -1
            $0.maximumCells = -1
            $0.maximumTableCells = .min
            $0.maximumNesting = .min
            $0.maximumFindingsOfOneKind = -1
        }
        #expect(document.plan.sheets.isEmpty)
    }
}
