import PlanModel
import Testing

@testable import PlanParse

/// Cells that ran together with blanks between them are divided where all parts fit the heads in order.
@Suite struct CollapsedCellsTests {
    private static let heads = "令和7年度 主要事業一覧\n（単位：千円）\n\n事業名\t担当課\t令和7年度予算額\t国庫支出金\t県支出金\t一般財源\n"
    private static let others = "水路改修事業\t建設課\t900\t300\t300\t300\n図書購入事業\t教育課\t120\t-\t-\t120\n"

    /// The department and the amounts of a row: the total, then its sources.
    private static func row(_ row: String) throws -> (String?, [ExactDecimal?]) {
        let document = try assertParse(Array((heads + others + row + "\n").utf8))
        let sheet = try #require(document.plan.sheets.last { $0.kind == .project })
        let year = try #require(sheet.budget?.years.first)
        return (sheet.organization.department, [year.total.amount] + year.sources.map(\.value.amount))
    }

    @Test(
        arguments: [
            ("街路灯更新事業\t都市整備課 800\t-\t-\t800", "都市整備課", [800, nil, nil, 800]),
            ("道路台帳整備事業\t建設課\t1,900 - -\t1,900", "建設課", [1900, nil, nil, 1900]),
            ("道路台帳整備事業\t建設課\t1,900 500 - 1,400", "建設課", [1900, 500, nil, 1400]),
            ("健診事業\t健康課　2,000\t1,000\t500\t500", "健康課", [2000, 1000, 500, 500]),
            ("健診事業\t健康課 2,000 1,000\t500\t500", "健康課", [2000, 1000, 500, 500]),
        ] as [(String, String, [Int64?])])
    func `are divided at their blanks`(row: String, department: String, amounts: [Int64?]) throws {
        let found = try Self.row(row)
        #expect(found.0 == department)
        #expect(found.1 == amounts.map { $0.map { ExactDecimal($0) } })
    }

    /// A sound row, one that lacks its last cells, and names with blanks and figures in them.
    @Test(
        arguments: [
            ("国道 5 号線改良\t建設課\t700\t300\t200\t200", "建設課", [700, 300, 200, 200]),
            ("公園 管理\t都市 整備課\t700\t300\t200\t200", "都市 整備課", [700, 300, 200, 200]),
            ("公園管理\t都市整備課 公園係\t700\t300\t200\t200", "都市整備課 公園係", [700, 300, 200, 200]),
        ] as [(String, String, [Int64?])])
    func `are none in sound rows`(row: String, department: String, amounts: [Int64?]) throws {
        let found = try Self.row(row)
        #expect(found.0 == department)
        #expect(found.1 == amounts.map { $0.map { ExactDecimal($0) } })
    }
}
