import PlanModel
import Testing

@testable import PlanParse

/// Lines that head parts of documents that no form declares.
@Suite struct GeneralHeadingTests {
    /// Sheets by their title with the headings of their sections: `title[heading, …]`.
    private func outline(_ text: String) -> [String] {
        PlanParser(forms: []).parse(text).plan.sheets.map { sheet in
            let headings = sheet.sections.compactMap { section in
                section.heading.map { (section.number.map { "\($0) " } ?? "") + $0 }
            }
            return (sheet.title ?? "-") + "[\(headings.joined(separator: ", "))]"
        }
    }

    @Test(arguments: [
        ("1 甲\n本文です。\n\n2 乙\n本文です。\n", ["-[1 甲, 2 乙]"]),
        ("１．甲\n本文です。\n２．乙\n・一つ\n", ["-[1 甲, 2 乙]"]),
        ("1. 道を直す\n2. 橋を直す\n3. 川を直す\n以上です。\n", ["-[]"]),
        ("1. 道を直します。\n本文です。\n", ["-[]"]),
        ("## 甲\n本文です。\n### 乙\n本文です。\n", ["甲[乙]"]),
        ("<h2>甲</h2>\n<p>本文です。</p>\n<h4>乙</h4>\n<p>本文です。</p>\n", ["甲[乙]"]),
        ("第2章 甲\n本文です。\n【乙】\n本文です。\n■丙\n本文です。\n", ["甲[]", "乙[]", "丙[]"]),
        ("（１）甲\n品名\t産地\nりんご\t青森\n", ["甲[]"]),
        ("本文です。\n\n甲について\n\n本文です。\n", ["-[甲について]"]),
        ("場所 町役場\n出席 3人\n", ["-[]"]),
    ])
    func `tells headings from lists and text`(text: String, expected: [String]) {
        #expect(outline(text) == expected)
    }

    @Test func `reads policies and measures with their codes`() {
        let text = "## 基本目標2 育てる\n本文です。\n## 施策2-1 見守る\n本文です。\n"
        let sheets = PlanParser(forms: []).parse(text).plan.sheets
        #expect(sheets.map(\.kind) == [.policy, .measure])
        #expect(sheets.map(\.code) == ["2", "2-1"])
        #expect(sheets.last?.lineage.map(\.title) == ["育てる"])
    }

    // MARK: The document

    @Test(arguments: [
        ("# 水道の指標集\n本文です。\n", "水道の指標集", nil), ("補助金一覧（令和5年度決算）\n", "補助金一覧（令和5年度決算）", 2023),
        ("実施計画（令和6年度～令和8年度）\n", "実施計画", nil), ("当初予算 主要事業一覧 （単位：千円）\n", "当初予算 主要事業一覧", nil),
        ("連携に関する協定\n\n本文です。\n", "連携に関する協定", nil), ("◆数値目標\n本文です。\n", nil, nil), ("（１）進捗状況\n\n本文です。\n", nil, nil),
        // A line without a year names a document among its first dozen lines.
        (String(repeating: "甲。\n", count: 11) + "\n公園の整備計画\n\n乙。\n", "公園の整備計画", nil),
        (String(repeating: "甲。\n", count: 12) + "\n公園の整備計画\n\n乙。\n", nil, nil),
        (String(repeating: "甲。\n", count: 12) + "\n令和7年度 公園の整備計画\n\n乙。\n", "公園の整備計画", 2025),
    ])
    func `tells title and year`(text: String, title: String?, year: Int?) {
        let plan = PlanParser(forms: []).parse(text).plan
        #expect(plan.title == title)
        #expect(plan.fiscalYear?.fiscalYear?.startYear == year)
    }

    @Test(arguments: [
        ("毛呂山町と越生町は、次のとおり協定を結ぶ。\n", nil), ("毛呂山町 主要事業一覧\n\n越生町と共同で行います。\n", "毛呂山町"),
        ("協定書\n\n毛呂山町長\n越生町長\n", nil),
    ])
    func `gives no municipality where the evidence is divided`(text: String, expected: String?) {
        #expect(PlanParser(forms: []).parse(text).plan.municipality?.name == expected)
    }

    @Test func `gives no year where headings tell several`() {
        let plan = PlanParser(forms: []).parse("■令和5年度の取組\n本文です。\n■令和6年度の取組\n本文です。\n").plan
        #expect(plan.fiscalYear == nil)
    }
}
