import PlanModel
import Testing

@testable import PlanParse

/// Rows under heads that were broken in two, whose cells ran together, or that slid to the side.
@Suite struct BrokenRowTests {
    private static let row = "② 藻場の再生面積\t㎡\t1,200\t5,000\t潜水による調査"

    private static func document(_ row: String) throws -> PlanDocument {
        let fixture = try #require(Fixture.all.first { $0.testDescription == "basic-plan/one-chapter" })
        let text = String(decoding: try fixture.bytes(), as: UTF8.self)
        return try assertParse(Array(text.replacing(Self.row, with: row).utf8))
    }

    @Test(arguments: [
        "② 藻場の再生面積\t㎡\n1,200\t5,000\t潜水による調査", "② 藻場の再生面積\t㎡\n\t\t1,200\t5,000\t潜水による調査",
        "② 藻場の再生面積\t㎡\t1,200\n\t5,000\t潜水による調査", "② 藻場の再生面積\n㎡\t1,200\t5,000\t潜水による調査",
        "② 藻場の再生面積\t㎡\t1,200\t5,000\t潜水に\n\t\t\t\tよる調査",
    ])
    func `are joined`(row: String) throws {
        let (sound, damaged) = (try Self.document(Self.row), try Self.document(row))
        #expect(damaged.plan.sheets == sound.plan.sheets)
        #expect(damaged.diagnostics.map(\.kind).filter { $0.severity == .repair } == [.layoutContinuedRow])
    }

    @Test(arguments: [
        "② 藻場の再生面積\t㎡ 1,200\t5,000\t潜水による調査", "② 藻場の再生面積\t㎡1,200\t5,000\t潜水による調査",
        "② 藻場の再生面積\t㎡\t1,200 5,000\t潜水による調査", "② 藻場の再生面積\t㎡\t1,200\t5,000潜水による調査",
        "② 藻場の再生面積 ㎡\t1,200\t5,000\t潜水による調査",
    ])
    func `are divided where one place alone fits`(row: String) throws {
        let (sound, damaged) = (try Self.document(Self.row), try Self.document(row))
        #expect(damaged.plan.sheets == sound.plan.sheets)
        #expect(damaged.diagnostics.map(\.kind).filter { $0.severity == .repair } == [.layoutMergedCells])
    }

    /// 人 and 万人 are units, and the name would be whole with either.
    @Test func `are left alone where several places fit`() throws {
        let document = try Self.document("② 藻場を見た客数万人\t1,200\t5,000\t潜水による調査")
        #expect(document.diagnostics.contains { $0.kind == .layoutAmbiguousRepair })
        #expect(!document.diagnostics.contains { $0.kind == .layoutMergedCells })
    }

    /// A blank cell, a figure in words, a unit that no table holds, an indicator without figures.
    @Test(arguments: [
        "② 藻場の再生面積\t\t1,200\t5,000\t潜水による調査", "② 藻場の再生面積\t㎡\t未整備\t\t潜水による調査",
        "② 藻場の再生面積\t枠\t1,200\t5,000\t", "② 藻場の再生面積\t\t\t\t",
    ])
    func `are not seen in sound rows`(row: String) throws {
        let document = try Self.document(row)
        #expect(!document.diagnostics.contains { $0.kind.severity == .repair || $0.kind == .layoutAmbiguousRepair })
    }

    /// The figures fit the heads to their left and those to their right.
    @Test func `are not moved where both sides fit`() throws {
        let document = try assertParse(
            Array(
                """
                実施計画書 兼 事業説明書

                施策 3-1 訪れる人を増やします

                事務事業名\t新規・継続
                観光誘客推進事業\t継続
                投入指標\t令和7年度\t\t令和8年度\t\t令和9年度
                年度別事業費\t\t10 千円\t\t20 千円\t
                """.utf8))
        let years = try #require(document.plan.sheets.first?.budget?.years)
        #expect(years.count == 3 && years.allSatisfy { $0.total.status == .blank })
        #expect(document.diagnostics.contains { $0.kind == .layoutAmbiguousRepair })
        #expect(!document.diagnostics.contains { $0.kind == .layoutMisalignedColumns })
    }

    @Test(arguments: [
        (["420600", "650"], 0), (["650", "420600"], 1), (["420", "650"], nil), (["8555", "5"], nil),
        (["1200", "20"], 0),
    ])
    func `of figures joined without a blank are told by digits`(figures: [String], place: Int?) {
        var (bytes, spans): ([UInt8], [ByteSpan]) = ([], [])
        for figure in figures {
            spans.append(ByteSpan(bytes.count, bytes.count + figure.utf8.count))
            bytes += figure.utf8
        }
        #expect(JoinedFigures.cell(spans, bytes) == place.map { spans[$0] })
    }

    @Test(arguments: [
        ("Ⅲ1 効率的な行財政運営", "Ⅲ1", "効率的な行財政運営", false), ("6 -1 参加と協働", "6-1", "参加と協働", true),
        ("6- 1　参加と協働", "6-1", "参加と協働", true), ("6-1\n参加と協働", "6-1", "参加と協働", false),
        ("参加と協働 6-1", nil, "参加と協働 6-1", false),
    ])
    func `of measures have codes`(text: String, code: String?, title: String, isBroken: Bool) {
        let name = MeasureName(text)
        #expect(name.code == code && name.title == title && name.isBroken == isBroken)
    }

    @Test func `of measures have codes of one shape`() {
        #expect(MeasureName.shape("Ⅲ1") == MeasureName.shape("Ⅱ12"))
        #expect(MeasureName.shape("6-1") == MeasureName.shape("10−2"))
        #expect(MeasureName.shape("Ⅱ") != MeasureName.shape("Ⅱ1"))
    }
}
