import Foundation
import PlanModel
import PlanPromises
import Testing

@testable import PlanParse

/// Documents damaged at random give the undamaged records back, or say what they could not.
@Suite struct DamageTests {
    private static let fixtures = Fixture.all.filter { $0.form != "generic" }
    private static let cases = fixtures.flatMap { fixture in LayoutDamage.allCases.map { (fixture, $0) } }

    @Test(arguments: cases)
    func `is repaired or reported`(fixture: Fixture, damage: LayoutDamage) throws {
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        let original = try fixture.document()
        var random = SplitMix(seed: UInt64(text.utf8.count))
        let damaged = damage.apply(to: text, fixture.form, &random)
        guard damaged != text else { return }
        let document = try assertParse(Array(damaged.utf8), .text)
        if Self.record(document.plan) == Self.record(original.plan) { return }
        let reported = Self.added(document, original)
        if damage.mayBeReported, !reported.isEmpty { return }
        Issue.record("\(Self.difference(original.plan, document.plan)), with \(reported)")
    }

    /// What a finding of damage would be wrong about.
    @Test(arguments: fixtures.filter { $0.name != "damage" })
    func `is found in no sound document`(fixture: Fixture) throws {
        let document = try fixture.document()
        let kinds: Set<DiagnosticKind> = [
            .layoutBrokenLabel, .layoutMergedCells, .layoutContinuedRow, .layoutSplitTable, .layoutAmbiguousRepair,
            .layoutUnplacedText, .layoutPageFurniture, .layoutRepeatedHeads, .layoutDoubledCharacters,
            .layoutDoubledLines,
        ]
        #expect(document.diagnostics.filter { kinds.contains($0.kind) }.isEmpty)
    }

    /// The row without a label goes on with the title above, or is the first plan of the label below.
    @Test func `makes neither of two repairs that contradict each other`() throws {
        let text = "令和8年度 目標設定書（総務課）\n\n3 数値目標\n目標名\t防災の推進\n\t地域防災計画\n設定根拠\t総合計画\n"
        let document = try assertParse(Array(text.utf8))
        let sheet = try #require(document.plan.sheets.first)
        #expect(sheet.title == "防災の推進")
        #expect(sheet.relatedPlans == ["総合計画"])
        let warning = try #require(document.diagnostics.first { $0.kind == .layoutAmbiguousRepair })
        #expect(warning.severity == .warning && warning.span?.line == 5)
        #expect(!document.diagnostics.contains { $0.kind.severity == .repair })
    }

    /// Findings of the damaged document that the sound one does not have.
    private static func added(_ document: PlanDocument, _ original: PlanDocument) -> [DiagnosticKind] {
        var rest = original.diagnostics.map(\.kind)
        return document.diagnostics.map(\.kind).filter { kind in
            guard let index = rest.firstIndex(of: kind) else { return true }
            rest.remove(at: index)
            return false
        }
    }

    /// A plan without its source, blanks out and stand-ins of kanji replaced.
    private static func record(_ plan: Plan) -> String {
        let text = "\(plan.form)\(String(describing: plan.title))\(plan.sheets)\(plan.outline)"
        let bytes = Array(text.filter { !$0.isWhitespace }.replacing("\\n", with: "").utf8)
        return String(decoding: IdeographTable.replacing(bytes, ByteSpan(0, bytes.count)) ?? bytes, as: UTF8.self)
    }

    private static func difference(_ first: Plan, _ second: Plan) -> String {
        let (first, second) = (record(first), record(second))
        let same = max(0, first.commonPrefix(with: second).count - 80)
        return "\(first.dropFirst(same).prefix(160)) | \(second.dropFirst(same).prefix(160))"
    }
}
