import Testing

@testable import PlanParse

/// A label has one key however it is spaced, in either width, with and without brackets and years.
@Suite struct LabelKeyTests {
    private static func key(_ text: String) -> LabelKey {
        let bytes = Array(text.utf8)
        return LabelKey(bytes, ByteSpan(0, bytes.count))
    }

    private static func period(_ text: String) -> String {
        let span = key(text).period
        return String(decoding: Array(text.utf8)[span.lower..<span.upper], as: UTF8.self)
    }

    @Test(arguments: [
        ("目 標 名", "目標名"), ("目\u{3000}標\u{A0}名", "目標名"), (" 目標名 ", "目標名"), ("目\t標名", "目標名"),
        ("ＫＰＩ", "KPI"), ("（実績）", "実績"), ("(実績)", "実績"), ("目標値（令和8年度）", "目標値"),
        ("目標値(R8)", "目標値"), ("令和６年度目標値", "目標値"), ("令和6年度の目標", "の目標"),
        ("令和６年度重点方針と目標", "令和7年度重点方針と目標"), ("現状値\n（令和5年度）", "現状値\n"),
        ("令和2年度 (実績)", "実績"), ("2024年度実績", "実績"), ("国・県支出金", "国･県支出金"),
        ("単位：千円", "単位:千円"),
    ])
    func `is one for one label`(text: String, label: String) {
        #expect(Self.key(text).hash == Self.key(label).hash)
        #expect(Self.key(text).hash != 0)
    }

    @Test(arguments: [
        ("目標名", "目標値"), ("目標", "目標名"), ("名標目", "目標名"), ("目標値1", "目標値2"), ("KPI", "kpi"), ("実績", ""),
    ])
    func `differs for another label`(first: String, second: String) {
        #expect(Self.key(first).hash != Self.key(second).hash)
    }

    @Test(arguments: [
        ("目標値（令和8年度）", "令和8年度"), ("目標値", ""), ("令和６年度の目標", "令和６年度"), ("R8", "R8"),
        ("Ｒ７", "Ｒ７"), ("平成31年度(令和元年度)", "平成31年度(令和元年度)"), ("㋿8年度", "㋿8年度"),
        ("2024年度実績", "2024年度"), ("令和6年度から令和8年度", "令和6年度から令和8年度"), ("1000人", ""), ("2026", ""),
        ("R8.4.1現在", "R8.4.1"),
    ])
    func `holds the first period of its cell`(text: String, period: String) {
        #expect(Self.period(text) == period)
    }

    @Test(arguments: ["令和6年度", "（令和6年度）", "R8", " 2024年度 ", "2024(R6)年度", "令和 6 年度"])
    func `is empty for a period alone`(text: String) {
        #expect(Self.key(text).isPeriodAlone)
        #expect(Self.key(text).hash == 0)
    }

    @Test(arguments: ["", " ", "（）", "目標", "目標（令和8年度）", "2026"])
    func `is no period alone otherwise`(text: String) {
        #expect(!Self.key(text).isPeriodAlone)
    }

    @Test(arguments: [
        ("{年度}の目標", "令和6年度の目標"), ("{年度}の目標", "２０２４年度の目標"),
        ("{年度}重点方針と目標", "令和６年度 重点方針と目標"), ("目標値（{年度}）", "目標値（R8）"),
        ("目 標 名", "目標名"), ("計画{年度}", "計画 平成31年度(令和元年度)"),
    ])
    func `is declared with a year that stands there`(declared: String, text: String) {
        #expect(LabelKey(declared: declared).hash == Self.key(text).hash)
    }

    @Test func `is none for a cell too long for a label`() {
        #expect(Self.key(String(repeating: "目", count: 64)) != .none)
        #expect(Self.key(String(repeating: "目", count: 65)) == .none)
    }
}
