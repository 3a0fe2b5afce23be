import Foundation
import PlanModel
import PlanPromises
import Testing

@testable import PlanParse

/// Radicals and compatibility ideographs match the kanji that they stand for, and stay as they are in records.
@Suite struct IdeographTableTests {
    @Test(arguments: [
        ("⽬", "目"), ("⾏", "行"), ("⼀", "一"), ("⿊", "黒"), ("⻑", "長"), ("⺠", "民"), ("\u{F9A8}", "令"), ("\u{F98E}", "年"),
        ("目", "目"), ("⺅", "⺅"), ("A", "A"), ("\u{FA0E}", "\u{FA0E}"),
    ])
    func `gives the kanji`(standIn: String, kanji: String) throws {
        let scalar = try #require(standIn.unicodeScalars.first?.value)
        #expect(IdeographTable.standard.kanji(for: scalar) == kanji.unicodeScalars.first?.value)
    }

    @Test(arguments: [
        ("⽬標名", "目標名"), ("⽬ 標 名", "目標名"), ("指標名（⼀）", "指標名一"), ("事務事業\u{F9AA}", "事務事業寧"),
        ("部\u{FA5A}名", "部署名"), ("⽬標値（\u{F9A8}和８\u{F98E}度）", "目標値"), ("⾏⽅針", "行方針"), ("ﾐｯｼｮﾝ", "ミッション"),
        ("中間ﾚﾋﾞｭｰ", "中間レビュー"),
        ("成果指標(ｱｳﾄｶﾑ)", "成果指標(アウトカム)"), ("ﾊﾟｰﾄﾅｰ ﾌﾟﾗﾝ ｳﾞ", "パートナープランヴ"),
    ])
    func `has one key with the kanji`(text: String, label: String) {
        let bytes = Array(text.utf8)
        #expect(LabelKey(bytes, ByteSpan(0, bytes.count)).hash == LabelKey(declared: label).hash)
    }

    @Test(arguments: [("ﾊ", "バ"), ("ﾊﾞ", "パ"), ("⽬", "曰"), ("ﾞ", "゛"), ("ｱﾞ", "ア"), ("⼒", "カ")])
    func `has another key than what it is not`(text: String, label: String) {
        let bytes = Array(text.utf8)
        #expect(LabelKey(bytes, ByteSpan(0, bytes.count)).hash != LabelKey(declared: label).hash)
    }

    @Test func `is read in values and dates`() {
        #expect(ValueReader.quantity("⼗⼆⼈").value?.amount == 12)
        #expect(ValueReader.quantity("30⼈").value?.unit == "人")
        #expect(ValueReader.quantity("30⼈").value?.text == "30⼈")
        #expect(ValueReader.date("令和8年4⽉1⽇").value == CivilDate(year: 2026, month: 4, day: 1))
        #expect(ValueReader.fiscalYear("\u{F9A8}和6\u{F98E}度").value?.startYear == 2024)
    }

    /// A document whose extractor gave radicals wherever there are any.
    @Test(arguments: Fixture.all.filter { $0.form != "generic" })
    func `changes no record but for its characters`(fixture: Fixture) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        var random = SplitMix(seed: UInt64(text.utf8.count))
        let damaged = try assertParse(Array(Self.withStandIns(text, &random).utf8), .text)
        let original = try fixture.document()
        let (first, second) = (Self.record(original.plan), Self.record(damaged.plan))
        if first != second {
            let same = first.commonPrefix(with: second).count
            Issue.record("\(first.dropFirst(same - 60).prefix(120)) | \(second.dropFirst(same - 60).prefix(120))")
        }
        #expect(damaged.unclaimed.isEmpty)
        #expect(damaged.plan.municipality == original.plan.municipality)
    }

    private static let standIns: [Unicode.Scalar: Unicode.Scalar] = {
        var found: [Unicode.Scalar: Unicode.Scalar] = [:]
        for code in Array(0x2F00...0x2FD5) + [0xF9A8, 0xF98E] as [UInt32] {
            let kanji = Unicode.Scalar(IdeographTable.standard.kanji(for: code))
            if let kanji, let standIn = Unicode.Scalar(code), kanji != standIn { found[kanji] = standIn }
        }
        return found
    }()

    private static func withStandIns(_ text: String, _ random: inout SplitMix) -> String {
        var damaged = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            damaged.append(Bool.random(using: &random) ? standIns[scalar] ?? scalar : scalar)
        }
        return String(damaged)
    }

    /// What a plan says, with kanji in place of what stands for them.
    private static func record(_ plan: Plan) -> String {
        var plan = plan
        plan.source = Plan.Source(name: "", encoding: "", bytes: 0, lines: 0, sha256: "")
        let bytes = Array(String(describing: plan).utf8)
        return String(decoding: IdeographTable.replacing(bytes, ByteSpan(0, bytes.count)) ?? bytes, as: UTF8.self)
    }
}
