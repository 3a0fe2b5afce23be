import PlanModel
import PlanPromises
import Testing

@testable import PlanParse

/// Entities of HTML stand for their characters: those of blanks are layout, others are text.
@Suite struct CharacterEntityTests {
    private static func text(_ source: String) -> String {
        let bytes = Array(source.utf8)
        return CleanText(bytes).string(ByteSpan(0, bytes.count))
    }

    private static func cells(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let layout = Layout(bytes)
        return layout.cells.filter(\.hasText).map {
            String(decoding: bytes[$0.span.lower..<$0.span.upper], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("R&amp;D", "R&D"), ("&lt;新規&gt;", "<新規>"), ("&quot;甲&quot;", "\"甲\""), ("甲&#39;乙", "甲'乙"),
        ("&#x65E5;&#26412;", "日本"),
        ("&amp;lt;", "&lt;"), ("甲&rarr;乙", "甲→乙"), ("甲&nbsp;&#12288; 乙", "甲 乙"), ("甲&#x3000;乙", "甲\u{3000}乙"),
        ("&nbsp;甲&nbsp;", "甲"),
        ("甲&#10;乙", "甲 乙"), ("甲<b>&amp;</b>乙", "甲<b>&</b>乙"),
    ])
    func `stand for their characters`(source: String, text: String) { #expect(Self.text(source) == text) }

    @Test(arguments: [
        "R&D", "A&B;C", "&amp", "&;", "&#;", "&#x;", "&#xD800;", "&#1114112;", "&#0;", "&#128;", "&AMP2;", "&unknown;",
        "& amp;",
        "&#+39;", "&amp：", "甲&乙；丙",
    ])
    func `are text where they are not well-formed`(source: String) { #expect(Self.text(source) == source) }

    @Test(
        arguments: [
            ("&nbsp;甲&nbsp;\t&#x3000;乙&#12288;", ["甲", "乙"]), ("&nbsp;\t&emsp;", []),
            ("<table><tr><td>&nbsp;</td></tr></table>", []),
            ("甲&amp;乙", ["甲&amp;乙"]),
        ] as [(String, [String])])
    func `of blanks are no ink`(source: String, cells: [String]) { #expect(Self.cells(source) == cells) }

    @Test(arguments: [
        ("目&nbsp;標&#12288;名", "目標名"), ("&nbsp;目標名&nbsp;", "目標名"), ("国&#12539;県支出金", "国・県支出金"), ("&#30446;標名", "目標名"),
        ("目標値&#40;令和8年度&#41;", "目標値"),
    ])
    func `match within labels`(source: String, label: String) {
        let bytes = Array(source.utf8)
        #expect(LabelKey(bytes, ByteSpan(0, bytes.count)).hash == LabelKey(declared: label).hash)
    }

    @Test func `reach the records`() throws {
        let document = try assertParse(
            Array(
                """
                <h1>令和8年度&nbsp;目標設定書（総務課）</h1>
                <p>3&nbsp;当課の掲げる数値目標</p>
                <table><tr><td>目&nbsp;標&nbsp;名</td><td>R&amp;Dの&lt;推進&gt;&nbsp;</td></tr>
                <tr><td>指標名</td><td>来場者</td></tr><tr><td>目標値（令和8年度）</td><td>1,200&nbsp;人</td></tr>
                <tr><td>最終目標値</td><td>&mdash;</td></tr><tr><td>設定根拠</td><td>&nbsp;</td></tr></table>
                """.utf8))
        let sheet = try #require(document.plan.sheets.first)
        #expect(sheet.title == "R&Dの<推進>")
        #expect(sheet.indicators.first?.observations.map(\.value.amount) == [1200, nil])
        #expect(sheet.indicators.first?.observations.last?.value.status == .notApplicable)
        #expect(sheet.relatedPlans.isEmpty)
        #expect(document.unclaimed.isEmpty)
    }

    @Test(arguments: Fixture.all.filter { $0.form != "generic" })
    func `change no record`(fixture: Fixture) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        var random = SplitMix(seed: UInt64(text.utf8.count))
        let damaged = try assertParse(Array(Self.withEntities(TableDialect.html.write(text), &random).utf8), .text)
        expectSameRecords(try fixture.document(), damaged)
    }

    /// The blanks and commas outside tags as entities, at random.
    private static func withEntities(_ html: String, _ random: inout SplitMix) -> String {
        var (text, isInTag) = ("", false)
        for character in html {
            if character == "<" { isInTag = true }
            if character == ">" { isInTag = false }
            switch character {
            case " " where !isInTag && Bool.random(using: &random):
                text += ["&#32;", "&#x20;"].randomElement(using: &random) ?? " "
            case "\u{3000}" where Bool.random(using: &random):
                text += ["&#12288;", "&#x3000;"].randomElement(using: &random) ?? " "
            case "、" where Bool.random(using: &random): text += "&#12289;"
            default: text.append(character)
            }
        }
        return text
    }
}
