import PlanModel
import Testing

@testable import PlanParse

/// An undeclared document is named by a line at its beginning, above its first table too.
@Suite struct DocumentTitleTests {
    private static let table = "指標名\t単位\t基準値（R5）\t目標値（R9）\n来館者数\t人\t1,200\t1,500\n貸出冊数\t冊\t3,400\t4,000\n"

    private static func plan(_ lines: String) throws -> Plan {
        try assertParse(Array((lines + "\n" + table).utf8)).plan
    }

    @Test(
        arguments: [
            ("高山市 令和7年度 こどもまんなか", "高山市 令和7年度 こどもまんなか", 2025), ("日田市の公共交通", "日田市の公共交通", nil),
            ("令和6年度 事務事業評価", "事務事業評価", 2024), ("施策の評価結果", "施策の評価結果", nil),
            ("上越市 令和5年度実施分の政策評価", "上越市 令和5年度実施分の政策評価", 2023), ("図書館の利用", "図書館の利用", nil),
            ("令和6年度 町の総括表\n（単位：人）", "町の総括表", 2024), ("（図書館の利用）", "図書館の利用", nil),
        ] as [(String, String, Int?)])
    func `stands right above a table`(line: String, title: String, year: Int?) throws {
        let plan = try Self.plan(line)
        #expect(plan.title == title)
        #expect(plan.fiscalYear?.fiscalYear?.startYear == year)
        #expect(plan.sheets.flatMap(\.indicators).map(\.name) == ["来館者数", "貸出冊数"])
    }

    /// A caption, a unit, a numbered heading and a sentence name a table or a part.
    @Test(arguments: ["（単位：人）", "（歳）", "1 学びの場", "高山市は図書館を新しくします。", "【日田市の交通】"])
    func `is no caption`(line: String) throws {
        #expect(try Self.plan(line).title == nil)
    }

    /// Who publishes it, a date or the unit of the table at the right of the line, which lines up with the columns.
    @Test(
        arguments: [
            ("令和7年度 健康づくり計画 指標一覧                    松江市 健康部", "健康づくり計画 指標一覧", 2025, "松江市"),
            ("          令和6年度 主要な施策の成果報告書       智頭町     （単位：人）", "主要な施策の成果報告書", 2024, "智頭町"),
            ("令和8年度当初予算        重点事業一覧表            令和8年2月12日", "当初予算 重点事業一覧表", 2026, nil),
        ] as [(String, String, Int, String?)])
    func `has something beside it`(line: String, title: String, year: Int, town: String?) throws {
        let table = """
            指標名                単位      現状値      目標値
            健診を受けた人の割合          ％        48.4      60.0
            歩く会の数               会         12        20

            """
        let plan = try assertParse(Array((line + "\n" + table).utf8)).plan
        #expect(plan.title == title)
        #expect(plan.fiscalYear?.fiscalYear?.startYear == year)
        #expect(plan.municipality?.name == town)
        #expect(plan.sheets.flatMap(\.indicators).map(\.name) == ["健診を受けた人の割合", "歩く会の数"])
    }

    /// Heads that end as titles do stay heads.
    @Test func `is no row of heads`() throws {
        let table = """
            事業の概要                  担当課        予算額（千円）
            公園の樹木の点検              公園課           1,304
            図書の購入                 図書館             960

            """
        let sheets = try assertParse(Array(table.utf8)).plan.sheets
        #expect(sheets.compactMap(\.organization.department) == ["公園課", "図書館"])
    }
}
