import PlanModel
import Testing

@testable import PlanExport
@testable import PlanParse

/// The span of a value or text tells how it was read.
@Suite struct MannerTests {
    typealias Manner = Coverage.Manner

    private static let row = "② 藻場の再生面積\t㎡\t1,200\t5,000\t潜水による調査"

    private static func document(_ row: String) throws -> PlanDocument {
        let fixture = try #require(Fixture.all.first { $0.testDescription == "basic-plan/one-chapter" })
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        return try assertParse(Array(text.replacing(Self.row, with: row).utf8))
    }

    /// How the indicator, its baseline and its target were read.
    private static func manners(of name: String, in document: PlanDocument) throws -> [Manner] {
        for (sheet, trace) in zip(document.plan.sheets, document.trace.sheets) {
            for (indicator, trace) in zip(sheet.indicators, trace.indicators) where indicator.name == name {
                return [trace.span.manner] + trace.observations.map(\.manner)
            }
        }
        throw Missing(name: name)
    }

    private struct Missing: Error {
        let name: String
    }

    /// A row that a form declares, one broken in two, and one whose cells run together.
    @Test(arguments: [
        (row, [Manner.declared, .declared, .declared]),
        ("② 藻場の再生面積\t㎡\t1,200\n\t5,000\t潜水による調査", [.declared, .declared, .repaired]),
        ("② 藻場の再生面積\t㎡\t1,200 5,000\t潜水による調査", [.declared, .repaired, .repaired]),
    ])
    func `a value that a repair put in its place is repaired`(row: String, manners: [Manner]) throws {
        #expect(try Self.manners(of: "藻場の再生面積", in: Self.document(row)) == manners)
    }

    @Test func `what its heads alone tell is guessed`() throws {
        let document = try assertParse(
            Array("指標名\t単位\t基準値（R5）\t目標値（R9）\n来館者数\t人\t1,200\t1,500\n貸出冊数\t冊\t3,400\t4,000\n".utf8))
        #expect(try Self.manners(of: "貸出冊数", in: document) == [.guessed, .guessed, .guessed])
        #expect(document.trace.sheets.allSatisfy { $0.span.manner == .declared })
        #expect(document.diagnostics.allSatisfy { $0.span?.manner == .declared })
    }

    @Test func `a sheet counts what was repaired in it`() throws {
        let sound = try Self.document(Self.row).trace.sheets[0].coverage
        let damaged = try Self.document("② 藻場の再生面積\t㎡\t1,200 5,000\t潜水による調査").trace.sheets[0].coverage
        #expect(sound.repaired == 0)
        #expect(damaged.repaired == 2)
        #expect(damaged.declared == sound.declared - 2)
    }

    @Test(arguments: [(0, 3, false), (0, 4, true), (5, 1, true), (7, 3, false), (9, 2, true), (13, 9, false)])
    func `a stretch is repaired where a repair shares a byte with it`(offset: Int, length: Int, isRepaired: Bool) {
        let findings: [(DiagnosticKind, Int, Int)] = [
            (.layoutMergedCells, 3, 4), (.layoutMergedCells, 4, 2), (.sectionEmpty, 7, 3), (.layoutContinuedRow, 10, 3),
        ]
        let repairs = Stretches(
            repairsIn: findings.map { Diagnostic($0.0, span: SourceSpan(offset: $0.1, length: $0.2)) })
        #expect(repairs.touch(SourceSpan(offset: offset, length: length)) == isRepaired)
    }

    @Test func `a stretch tells of its first field`() {
        var ledger = Ledger(Array("目標 12人 13人".utf8))
        ledger.claim(ByteSpan(0, 6), as: .label)
        ledger.claim(ByteSpan(7, 12), as: .field, manner: .guessed)
        ledger.claim(ByteSpan(13, 18), as: .field, manner: .repaired)
        #expect(ledger.manner(of: ByteSpan(0, 6)) == nil)
        #expect(ledger.manner(of: ByteSpan(0, 18)) == .guessed)
        #expect(ledger.manner(of: ByteSpan(12, 18)) == .repaired)
        #expect(ledger.claims.map(\.span) == [ByteSpan(0, 6), ByteSpan(7, 12), ByteSpan(13, 18)])
    }

    /// A span without the key was read as declared, and the key is left out there.
    @Test func `JSON holds the manner where it is in doubt`() throws {
        let document = try Self.document("② 藻場の再生面積\t㎡\t1,200\n\t5,000\t潜水による調査")
        let line = PlanJSON.line(document)
        let text = String(decoding: line, as: UTF8.self)
        #expect(text.contains(#""manner":"repaired""#))
        #expect(!text.contains(#""manner":"declared""#))
        #expect(try PlanJSON.read(line) == document)
        let sure = Array(text.replacing(#","manner":"repaired""#, with: "").utf8)
        #expect(try !PlanJSON.differences(from: sure, to: line).isEmpty)
    }
}
