import PlanModel
import PlanPromises
import Testing

@testable import PlanParse

/// Labels and headings in doubled print are read as one; what no form knows stays as it is.
@Suite struct DoubledPrintTests {
    @Test(arguments: [
        ("現現状状とと課課題題", 2, "現状と課題"), ("目目目標標標名名名", 3, "目標名"), ("単単単単位位位位", 4, "単位"),
        ("目目 標標 名名", 2, "目 標 名"), ("目目  標標  名名", 2, "目 標 名"), ("11.. 現現状状", 2, "1. 現状"),
        ("施施策策 1111--22", 2, "施策 11-2"),
        ("１１．．目目的的", 2, "１．目的"), ("ＡＡ||BB", 2, "Ａ|B"),
    ])
    func `is told from its characters`(text: String, times: Int, single: String) throws {
        let bytes = Array(text.utf8)
        let doubled = try #require(DoubledPrint.mended(bytes, ByteSpan(0, bytes.count), times: times))
        #expect(String(decoding: doubled.text, as: UTF8.self) == single)
    }

    @Test(arguments: ["現状と課題", "現現状と課題", "現現状状とと課課題", "益々", "1122人", "目"])
    func `is none where a character stands alone`(text: String) {
        let bytes = Array(text.utf8)
        #expect(DoubledPrint.mended(bytes, ByteSpan(0, bytes.count), times: 2) == nil)
    }

    @Test func `goes back to the source`() {
        let source = Array("a現現状状b".utf8)
        let mended = MendedSource(source, without: [ByteSpan(4, 7), ByteSpan(10, 13)])
        #expect(mended.bytes == Array("a現状b".utf8))
        #expect(mended.original(SourceSpan(offset: 1, length: 6)) == SourceSpan(offset: 1, length: 12))
        #expect(mended.original(SourceSpan(offset: 7, length: 1)) == SourceSpan(offset: 13, length: 1))
        var ledger = Ledger(mended.bytes)
        ledger.claim(ByteSpan(0, 8), as: .field)
        let original = mended.original(ledger, source)
        #expect(original.unclaimed().isEmpty)
        #expect(original.overlaps.isEmpty)
    }

    @Test func `is reported and kept out of the record`() throws {
        let document = try assertParse(
            Array(
                """
                令令和和８８年年度度 目目標標設設定定書書（（総総務務課課））

                １１ 主主なな業業務務
                ははは、益々励む。
                ははははは

                ３３ 数数値値目目標標
                目目標標名名\t営営業業
                指指標標名名\t来場者
                数数値値目目標標\t目目標標値値（（令令和和８８年年度度））\t55人
                """.utf8))
        let sheet = try #require(document.plan.sheets.first)
        #expect(document.plan.form == "goal-sheet")
        #expect(document.plan.fiscalYear?.fiscalYear?.startYear == 2026)
        #expect(sheet.heading == "令和８年度 目標設定書（総務課）")
        #expect(sheet.organization.department == "総務課")
        #expect(sheet.sections.first?.heading == "主な業務")
        #expect(sheet.sections.first?.items.map(\.text) == ["ははは、益々励む。", "ははははは"])
        #expect(sheet.title == "営営業業")
        #expect(sheet.indicators.first?.observations.first?.value.amount == 55)
        let repairs = document.diagnostics.filter { $0.kind == .layoutDoubledCharacters }
        #expect(repairs.count == 7)
        #expect(repairs.allSatisfy { $0.sheet == "1" })
        #expect(document.unclaimed.isEmpty)
    }

    @Test(arguments: ["現現状状とと課課題題\n甲。\n", "ははは\n\n益々\n", "ああ\tいい\nうう\t11\n"])
    func `stays where no form knows it`(text: String) throws {
        let document = try assertParse(Array(text.utf8))
        #expect(!document.diagnostics.contains { $0.kind == .layoutDoubledCharacters })
    }

    @Test(arguments: Fixture.all)
    func `is found in no sound document`(fixture: Fixture) throws {
        let document = try fixture.document()
        #expect(!document.diagnostics.contains { $0.kind == .layoutDoubledCharacters })
    }

    /// Labels and headings of a fixture printed twice to four times over give the same records.
    @Test(arguments: Fixture.all.filter { $0.form != "generic" })
    func `changes no record`(fixture: Fixture) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        var random = SplitMix(seed: UInt64(text.utf8.count))
        let original = try fixture.document()
        let damaged = try assertParse(Array(Self.doubled(text, form: fixture.form, &random).utf8), .text)
        expectSameRecords(original, damaged)
        let repairs = damaged.diagnostics.filter { $0.kind == .layoutDoubledCharacters }
        #expect(!repairs.isEmpty)
        let others = damaged.diagnostics.filter { $0.kind != .layoutDoubledCharacters }
        #expect(others.map(\.kind) == original.diagnostics.map(\.kind))
    }

    private static func doubled(_ text: String, form: String, _ random: inout SplitMix) -> String {
        guard let form = FormCatalogue.all.first(where: { $0.id == form }).map({ CompiledForm($0, isBuiltIn: true) })
        else {
            return text
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
                guard form.knows(Array(cell.utf8)), Bool.random(using: &random) else { return String(cell) }
                let times = Int.random(in: DoubledPrint.times, using: &random)
                return cell.map { $0 == " " || $0 == "\u{3000}" ? String($0) : String(repeating: $0, count: times) }
                    .joined()
            }.joined(separator: "\t")
        }.joined(separator: "\n")
    }
}
