import PlanModel
import Testing

@testable import PlanParse

/// Cells and lines become items: markers open entries and nest by kind, other text continues an entry or stands alone.
@Suite struct NarrativeTests {
    /// The items of some text, one a line, indented by their depth: marker, text, and the footnotes that it cites.
    private static func items(_ spans: [(ByteSpan, gapBefore: Bool)], of bytes: [UInt8]) -> [String] {
        var ledger = Ledger(bytes)
        var narrative = Narrative()
        for (span, gapBefore) in spans { narrative.append(span, gapBefore: gapBefore, to: &ledger) }
        let (items, traces) = narrative.finish()
        #expect(narrative.isEmpty)
        #expect(ledger.unclaimed().isEmpty)
        #expect(ledger.overlaps.isEmpty)
        return lines(items, traces, depth: 0)
    }

    private static func lines(_ items: [Item], _ traces: [ItemTrace], depth: Int) -> [String] {
        #expect(items.count == traces.count)
        return zip(items, traces).flatMap { item, trace in
            let marker = item.marker.map { $0 + " " } ?? ""
            let text = item.text.replacing("\n", with: "⏎") + item.footnotes.map { " [\($0)]" }.joined()
            return [String(repeating: "  ", count: depth) + marker + text]
                + lines(item.items, trace.items, depth: depth + 1)
        }
    }

    private static func lines(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var (spans, start, gap): ([(ByteSpan, gapBefore: Bool)], Int, Bool) = ([], 0, true)
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let span = CleanText(bytes).trimmed(ByteSpan(start, start + line.count))
            if !span.isEmpty { spans.append((span, gap)) }
            gap = span.isEmpty
            start += line.count + 1
        }
        return items(spans, of: bytes)
    }

    private static func cell(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return items([(ByteSpan(0, bytes.count), true)], of: bytes)
    }

    @Test(
        arguments: [
            ("甲", ["甲"]), ("甲\n乙", ["甲⏎乙"]), ("甲。\n乙", ["甲。", "乙"]), ("甲\n\n乙", ["甲", "乙"]),
            ("①甲\n②乙", ["① 甲", "② 乙"]), ("・甲\n・乙", ["・ 甲", "・ 乙"]), ("- 甲\n- 乙", ["- 甲", "- 乙"]),
            ("①甲\n・乙\n・丙\n②丁", ["① 甲", "  ・ 乙", "  ・ 丙", "② 丁"]),
            ("◎甲\n乙。\n丙。", ["◎ 甲⏎乙。", "  丙。"]), ("①甲\n\n乙", ["① 甲", "  乙"]),
            ("・甲\n\n乙", ["・ 甲", "乙"]), ("①甲。\n乙", ["① 甲。⏎乙"]), ("・甲。\n乙", ["・ 甲。", "乙"]),
            ("・甲\n  乙", ["・ 甲⏎乙"]), ("甲（乙。）\n丙", ["甲（乙。）", "丙"]),
            ("「甲。」\n乙", ["「甲。」", "乙"]),
            ("1. 甲\n(1) 乙\n(2) 丙\n2. 丁", ["1. 甲", "  (1) 乙", "  (2) 丙", "2. 丁"]),
            ("■甲\n・乙\n■丙", ["■ 甲", "  ・ 乙", "■ 丙"]), ("", []),
        ] as [(String, [String])])
    func `reads lines`(text: String, items: [String]) {
        #expect(Self.lines(text) == items)
    }

    @Test(
        arguments: [
            ("甲 乙", ["甲 乙"]), ("甲。 乙", ["甲。", "乙"]), ("甲。乙", ["甲。乙"]), ("①甲 ②乙", ["① 甲", "② 乙"]),
            ("①甲②乙", ["① 甲②乙"]), ("・甲 ・乙", ["・ 甲", "・ 乙"]), ("管理・執行", ["管理・執行"]),
            ("① 甲 ・乙 ② 丙", ["① 甲", "  ・ 乙", "② 丙"]), ("①甲。 乙", ["① 甲。⏎乙"]), ("甲 - 乙", ["甲 - 乙"]),
            ("甲\u{3000}・乙", ["甲", "・ 乙"]), ("<p>甲</p><p>乙</p>", ["甲", "乙"]), ("甲<br>乙", ["甲⏎乙"]),
            ("甲。<br>乙", ["甲。", "乙"]), ("<ul><li>・甲</li><li>・乙</li></ul>", ["・ 甲", "・ 乙"]),
            ("<ul style=\"a\">甲 乙</ul>", ["甲", "乙"]), ("<ul>甲 → 乙 丙</ul>", ["甲 → 乙", "丙"]),
            ("<ul>・甲 乙</ul>", ["・ 甲 乙"]), ("<ul>甲</ul> 乙 丙", ["甲", "乙 丙"]),
        ] as [(String, [String])])
    func `reads a cell`(text: String, items: [String]) {
        #expect(Self.cell(text) == items)
    }

    /// An extractor took the line ends of a cell away.
    @Test(
        arguments: [
            ("・施設の管理・運営に関すること・統計に関すること", ["・ 施設の管理・運営に関すること", "・ 統計に関すること"]),
            ("①道を直します。②橋を架けます。", ["① 道を直します。", "② 橋を架けます。"]), ("○甲を開く。○○市と連携する。", ["○ 甲を開く。○○市と連携する。"]),
            ("①例規集の整備②郵便物の発送", ["① 例規集の整備", "② 郵便物の発送"]), ("①乙と②丙の合計", ["① 乙と②丙の合計"]),
            ("①甲を示す。③丙を示す。", ["① 甲を示す。③丙を示す。"]), ("甲に関すること・乙に関すること", ["甲に関すること・乙に関すること"]),
            ("・まち・ひと・しごとづくりに関すること", ["・ まち・ひと・しごとづくりに関すること"]), ("●甲です。●乙です。", ["● 甲です。", "● 乙です。"]),
        ] as [(String, [String])])
    func `reads entries that ran together`(text: String, items: [String]) {
        #expect(Self.cell(text) == items)
    }

    /// A numbered heading that is no sentence, and a longer sentence in the line below.
    @Test(
        arguments: [
            (
                "① 花を育てる\n町では、花壇の手入れをする人が減っています。\n苗も足りません。\n② 道を直す",
                ["① 花を育てる", "  町では、花壇の手入れをする人が減っています。", "  苗も足りません。", "② 道を直す"]
            ),
            ("① 花壇の手入れをする人が年々減って\nいるため、支えます。", ["① 花壇の手入れをする人が年々減って⏎いるため、支えます。"]),
            ("・花を育てる\n町では、花壇の手入れをする人が減っています。", ["・ 花を育てる⏎町では、花壇の手入れをする人が減っています。"]),
        ] as [(String, [String])])
    func `tells a paragraph below a numbered heading`(text: String, items: [String]) {
        #expect(Self.lines(text) == items)
    }

    @Test(
        arguments: [
            ("SNS^{※34}等", ["SNS等 [34]"]), ("甲^{※1}乙^{※2}", ["甲乙 [1] [2]"]),
            ("①甲^{※1}\n②乙^{※２}", ["① 甲 [1]", "② 乙 [2]"]), ("甲^{※ 3}", ["甲 [3]"]),
        ] as [(String, [String])])
    func `collects the footnotes that an item cites`(text: String, items: [String]) {
        #expect(Self.lines(text) == items)
    }

    @Test(
        arguments: [
            ("- ①甲\n- ②乙", ["① 甲", "② 乙"]), ("- ・甲", ["・ 甲"]), ("- (1)甲", ["(1) 甲"]), ("- 1. 甲", ["1. 甲"]),
            ("—", []), ("--", []), ("甲\n－\n乙", ["甲⏎乙"]),
        ] as [(String, [String])])
    func `leaves out an extractor's dash and a dash for none`(text: String, items: [String]) {
        #expect(Self.lines(text) == items)
    }

    @Test func `gives entries the numbers of their markers`() {
        let bytes = Array("⑫甲 ・乙".utf8)
        var ledger = Ledger(bytes)
        var narrative = Narrative()
        narrative.append(ByteSpan(0, bytes.count), gapBefore: true, to: &ledger)
        #expect(narrative.lastNumber == 12)
        let (items, traces) = narrative.finish()
        #expect(items.map(\.number) == [12])
        #expect(items.first?.items.map(\.number) == [nil])
        #expect(traces.map(\.span) == [SourceSpan(offset: 0, length: 6)])
        #expect(traces.first?.items.map(\.span) == [SourceSpan(offset: 7, length: 6)])
    }

    @Test func `keeps deeper entries at the last depth`() {
        let markers = ["①", "(1)", "1.", "ア)", "・", "◎", "○", "■", "□", "◆", "◇", "●"]
        let text = markers.map { $0 + "甲" }.joined(separator: "\n")
        let depths = Self.lines(text).map { $0.prefix { $0 == " " }.count / 2 }
        #expect(depths == markers.indices.map { min($0, ParseLimits.standard.maximumNesting) })
    }

    /// Entries at the last depth are no deeper than it, and neither is a paragraph below them.
    @Test(arguments: [
        ("①甲\n(1)乙", ["① 甲", "  (1) 乙"], false), ("①甲\n(1)乙\n\n丙", ["① 甲", "  (1) 乙", "  丙"], false),
        ("①甲\n(1)乙\n・丙", ["① 甲", "  (1) 乙", "  ・ 丙"], true),
        ("①甲\n(1)乙\n・丙\n②丁", ["① 甲", "  (1) 乙", "  ・ 丙", "② 丁"], true),
    ])
    func `says that entries are too deep`(text: String, items: [String], isTooDeep: Bool) {
        var (narrative, ledger) = (Narrative(depthLimit: 1), Ledger(Array(text.utf8)))
        var gap = true
        for line in ledger.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if !line.isEmpty {
                narrative.append(ByteSpan(line.startIndex, line.endIndex), gapBefore: gap, to: &ledger)
            }
            gap = line.isEmpty
        }
        #expect(narrative.exceedsDepth == isTooDeep)
        let (found, traces) = narrative.finish()
        #expect(Self.lines(found, traces, depth: 0) == items)
        #expect(!narrative.exceedsDepth)
    }
}
