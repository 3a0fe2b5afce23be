import PlanModel
import Testing

@testable import PlanParse

/// Labels over and beside their values, labels that slid onto other rows, and headings of sheets in tables.
@Suite struct LabelPlaceTests {
    private static let title = "実施計画書 兼 事業説明書\n\n"
    private static let measure = title + "施策 3-1\t花のまち\n\n"

    private func document(_ text: String) throws -> PlanDocument { try assertParse(Array(text.utf8)) }

    /// Repairs and warnings of the layout.
    private func codes(_ document: PlanDocument) -> [String] {
        document.diagnostics.map(\.kind.code).filter { $0.hasPrefix("layout.") }
    }

    // MARK: Over and beside

    @Test func `a title stands alone over its value`() throws {
        let document = try document(Self.measure + "事務事業名\t\n花壇の整備\t\n新規・継続\t継続\n")
        #expect(document.plan.sheets.map(\.title) == ["花壇の整備"])
        #expect(document.plan.sheets.first?.attributes.map(\.text) == ["継続"])
        #expect(codes(document).isEmpty)
    }

    @Test(arguments: [
        ("部署名\t所属長\n公園課\t千葉 しおり\n", []), ("部署名\t所属長\n\t公園課\t千葉 しおり\n", ["layout.misaligned-columns"]),
        ("部署名\t\t所属長\n\t公園課\t\t千葉 しおり\n", ["layout.misaligned-columns"]),
    ])
    func `values below labels are told by their order where they moved`(rows: String, expected: [String]) throws {
        let document = try document("令和7年度 課方針書\n\n\(rows)\n1. 現状と課題\n\n①甲。\n")
        let organization = try #require(document.plan.sheets.first?.organization)
        #expect(organization.department == "公園課" && organization.head?.name == "千葉 しおり")
        #expect(codes(document) == expected)
    }

    @Test(arguments: [("道を直す", ["道を直す\nに橋"], 1), ("道を直す。", ["道を直す。", "に橋"], 0)])
    func `a value goes on in the row below unless a sentence ended`(
        value: String, items: [String], repairs: Int
    ) throws {
        let document = try document(Self.measure + "事務事業名\t甲\n事業概要\t\(value)\n\tに橋\n新規・継続\t継続\n")
        #expect(document.plan.sheets.first?.sections.first?.items.map(\.text) == items)
        #expect(codes(document).count == repairs)
    }

    // MARK: Labels that slid

    private static let table = measure + "◆成果指標(アウトカム)\n\n指標名\t単位\t計画策定時\t令和7年度\n花壇\t箇所\t1\t2\n"

    /// The label of a text stands on the row of an indicator where the same label follows, many rows below too.
    @Test(arguments: [1, 2, 5])
    func `a label on the row of an indicator comes again`(rows: Int) throws {
        let others = (1...rows).map { "種\($0)\t袋\t7\t8\n" }.joined()
        let document = try document(Self.table + "事業概要\t苗木\n\(others)事業概要\t花の数\n")
        let sheet = try #require(document.plan.sheets.first)
        #expect(sheet.indicators.map(\.name) == ["花壇", "苗木"] + (1...rows).map { "種\($0)" })
        #expect(sheet.sections.flatMap(\.items).map(\.text) == ["花の数"])
        #expect(codes(document) == ["layout.shifted-label", "layout.duplicate-label"])
    }

    @Test func `a label behind indicators has its text beside it`() throws {
        let sheet = try #require(try document(Self.table + "事業概要\t苗木\n").plan.sheets.first)
        #expect(sheet.indicators.map(\.name) == ["花壇"])
        #expect(sheet.sections.flatMap(\.items).map(\.text) == ["苗木"])
    }

    // MARK: Headings of sheets

    /// A policy in one row and its measure in the next, a blank line between them or none.
    @Test(arguments: [("", 0), ("\n", 1)])
    func `a measure stands below its policy in one table`(gap: String, repairs: Int) throws {
        let document = try document(Self.title + "政策 6\t協働\n\(gap)施策 6-1\t参加\n\n◆現状と課題\n\n甲。\n")
        #expect(document.plan.sheets.map(\.kind) == [.measure])
        #expect(document.plan.sheets.first?.lineage.map(\.title) == ["協働"])
        #expect(codes(document).count == repairs)
    }

    /// A code that goes on with the policy's, or has no part before a hyphen, is the policy's; one of another policy is not.
    @Test(arguments: [("6-1", ["協働"]), ("1", ["協働"]), ("5-1", []), ("61-1", [])])
    func `a measure belongs to the policy of its code`(code: String, lineage: [String]) throws {
        let document = try document(
            Self.title + "政策 6 協働\n\n◆方針\n\n甲。\n\n施策 \(code) 参加\n\n◆現状と課題\n\n乙。\n")
        #expect(document.plan.sheets.map(\.kind) == [.policy, .measure])
        #expect(document.plan.sheets.last?.lineage.map(\.title) == lineage)
    }

    // MARK: Lists

    /// A list in a cell goes on as a plain one with its next number alone.
    @Test(arguments: [(3, ["layout.split-list"]), (4, []), (2, [])])
    func `a torn list goes on with its next number`(number: Int, expected: [String]) throws {
        let rest = "- (\(number))丙。\n- (\(number + 1))丁。\n"
        let document = try document("令和7年度 課方針書\n\n部署名\t所属長\n公園課\t千葉 しおり\n1. 現状と課題\t\n(1)甲。 (2)乙。\t\n\n" + rest)
        #expect(document.plan.sheets.first?.sections.first?.items.map(\.text) == ["甲。", "乙。", "丙。", "丁。"])
        #expect(codes(document) == expected)
    }
}
