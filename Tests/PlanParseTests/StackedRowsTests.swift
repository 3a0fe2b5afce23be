import PlanModel
import Testing

@testable import PlanParse

/// Rows of a table that an extractor made one, their labels one below the other in one cell.
@Suite struct StackedRowsTests {
    /// The rows apart, as a goal sheet prints them.
    private static let apart = """
        令和8年度 目標設定書（観光課）

        3 当課の掲げる数値目標と、その根拠は次のとおりです。

        | 目標名 | 灯台のにぎわい |  |
        | --- | --- | --- |
        | 指標名 | 灯台を訪れた人数 |  |
        | 数値目標 | 初期値（令和5年度） | 820人 |
        |  | 現状値（令和7年度） | 1,170人 |
        |  | 目標値（令和8年度） | 1,200人 |
        |  | 最終目標値（令和11年度） | 1,500人 |
        | 設定根拠 | 観光振興計画 |  |

        """

    /// The rows of the figures, and their lines otherwise.
    private static func sheet(_ figures: String) -> String {
        var lines = apart.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines.replaceSubrange(7...10, with: figures.split(separator: "\n").map(String.init))
        return lines.joined(separator: "\n")
    }

    private static let labels = "初期値（令和5年度）<br>現状値（令和7年度）<br>目標値（令和8年度）<br>最終目標値（令和11年度）"

    @Test(arguments: [
        "| 数値目標 | \(labels) | 820人<br>1,170人<br>1,200人<br>1,500人 |",
        "| 数値目標 | 初期値（令和5年度）<br>820人<br>現状値（令和7年度）<br>1,170人 |  |\n"
            + "|  | 目標値（令和8年度）<br>最終目標値（令和11年度） | 1,200人<br>1,500人 |",
        "| 数値目標 | 初期値（令和5年度） | 820人 |\n"
            + "|  | 現状値（令和7年度）<br>目標値（令和8年度） | 1,170人<br>1,200人 |\n"
            + "|  | 最終目標値（令和11年度） | 1,500人 |",
    ])
    func `are read as the rows that they were`(figures: String) throws {
        let stacked = try #require(Self.indicator(Self.sheet(figures)))
        let apart = try #require(Self.indicator(Self.apart))
        #expect(apart.observations.count == 4)
        #expect(stacked.observations.map(\.value) == apart.observations.map(\.value))
        #expect(stacked.observations.map(\.role) == apart.observations.map(\.role))
        #expect(stacked.observations.map(\.period) == apart.observations.map(\.period))
    }

    @Test func `are told`() {
        let plan = Self.read(Self.sheet("| 数値目標 | \(Self.labels) | 820人<br>1,170人<br>1,200人<br>1,500人 |"))
        let told = plan.diagnostics.filter { $0.kind == .layoutMergedLabels }
        #expect(told.map(\.details) == [["初期値（令和5年度）", "最終目標値（令和11年度）"]])
    }

    @Test(arguments: [
        // A figure is lacking, a label is none, the second cell is text, a head that wraps.
        ["現状値⏎目標値", "117人"],
        ["現状値⏎その他の事項", "117人⏎120人"],
        ["現状値⏎目標値", "年度末の⏎見込み"],
        ["目標値⏎（令和8年度）", "117人⏎120人"],
        ["現状値⏎117人⏎目標値", ""],
    ])
    func `are one where lines and labels do not match`(cells: [String]) {
        let text = cells.joined(separator: "\t").replacing("⏎", with: "\u{B}") + "\n"
        #expect(Self.rows(text).count == 1)
    }

    @Test(arguments: [
        (["現状値⏎目標値", "117人⏎120人"], ["現状値|117人", "目標値|120人"]),
        (["区分", "国庫支出金⏎一般財源", "30⏎70", "40⏎-"], ["区分|国庫支出金|30|40", "|一般財源|70|-"]),
        (["国庫支出金⏎一般財源", "", "30⏎70"], ["国庫支出金||30", "一般財源||70"]),
        (["基準値⏎12校⏎目標値⏎15校"], ["基準値|12校", "目標値|15校"]),
    ])
    func `have the cells of each label beside it`(cells: [String], expected: [String]) {
        let text = cells.joined(separator: "\t").replacing("⏎", with: "\u{B}") + "\t\n"
        let rows = Self.rows(text).map { row in
            var row = row
            while row.last == "" { row.removeLast() }
            return row.joined(separator: "|")
        }
        #expect(rows == expected)
    }

    /// A table of which the first rows are written as lines before it, too.
    @Test func `do not follow an indicator of their name without figures`() throws {
        let lines = "目標名\n灯台のにぎわい\n指標名\n灯台を訪れた人数\n\n| 目標名"
        let plan = Self.read(Self.apart.replacing("| 目標名", with: lines, maxReplacements: 1))
        #expect(plan.plan.sheets.flatMap(\.indicators).map(\.name) == ["灯台を訪れた人数"])
        #expect(!plan.diagnostics.contains { $0.kind == .indicatorNoValues })
    }

    private static func rows(_ text: String) -> [[String]] {
        let bytes = Array(text.utf8)
        var layout = Layout(bytes)
        _ = layout.divideStackedRows(bytes)
        return layout.rows.map { row in layout.cells[row.cells].map { String(valid: bytes, $0.span) } }
    }

    private static func read(_ text: String) -> ParsedPlan {
        PlanParser().parse(SourceText(utf8: Array(text.utf8), name: "-"))
    }

    private static func indicator(_ text: String) -> Indicator? { read(text).plan.sheets.flatMap(\.indicators).first }
}
