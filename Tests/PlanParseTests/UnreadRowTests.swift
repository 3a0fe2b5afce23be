import PlanModel
import Testing

@testable import PlanParse

/// Tables that no reader could tell from text are kept as they stand, and said to be unread; text is not.
@Suite struct UnreadRowTests {
    private static func findings(_ text: String) throws -> [DiagnosticKind] {
        try assertParse(Array(text.utf8)).diagnostics.map(\.kind)
            .filter { $0 == .layoutRowsUnread || $0 == .layoutColumnUnknown }
    }

    @Test(arguments: [
        // Columns one below the other, as page text without columns has them.
        ("主な事業の予算\n\n事業名\n予算額\n河川の改修\n公園の改修\n\n84,600\n126,500\n93,274\n", [DiagnosticKind.layoutRowsUnread]),
        ("主な取組\n\n事業名 内容 担当課\n起業塾を支える。\n商工課\n", [.layoutRowsUnread]),
        // As many words as the row has, one of them known.
        ("会計のあらまし\n\n特別会計等 令和8年度当初予算 他会計繰出金\n土地 35,379 0\n下水 9,000 120\n", [.layoutRowsUnread]),
        // Labels of a chart.
        ("歳入のあらまし\n\n市税 5.9%\n依存財源\n159.9億円\nその他\n国庫支出金\n30.2億円\n", []),
        // Figures without any head.
        ("事業のあらまし\n\n次のとおりです\n84,600\n126,500\n93,274\n", [.layoutColumnUnknown]),
        ("事業のあらまし\n\n土地 35,379 0\n建物 1,200 30\n", [.layoutColumnUnknown]),
        // Text.
        ("事業のあらまし\n\n町では、令和6年度に3件、令和7年度に5件の相談がありました。\n予算額は120千円です。\n", []),
        ("事業のあらまし\n\n目的\n\n花を育てます。\n", []),
        ("事業のあらまし\n\n・ 84,600\n・ 126,500\n・ 93,274\n", []),
        ("主な事業の予算\n\n（単位：千円）\n事業名\t予算額\n河川の改修\t84,600\n", []),
        ("The table has 3 rows and 4 heads, of which 2 are read.\nIt names 5 things in 6 rows and 7 columns.\n", []),
    ])
    func `says what was not read`(text: String, kinds: [DiagnosticKind]) throws {
        #expect(try Self.findings(text) == kinds)
    }

    /// What stands above the heads is no row of theirs.
    @Test func `names the first row below the heads`() throws {
        let text = "主な事業の予算\n\n8\n事業名\n予算額\n河川の改修\n公園の改修\n\n84,600\n126,500\n93,274\n"
        let told = try assertParse(Array(text.utf8)).diagnostics.filter { $0.kind == .layoutRowsUnread }
        #expect(told.map(\.details) == [["5", "河川の改修"]])
    }

    /// Text behind rows of one line each is none of them.
    @Test func `counts the rows of one line each`() throws {
        let text = "会計のあらまし\n\n特別会計等 令和8年度当初予算 他会計繰出金\n土地 35,379 0\n下水 9,000 120\n\n2\n次のとおりです\n"
        let told = try assertParse(Array(text.utf8)).diagnostics.filter { $0.kind == .layoutRowsUnread }
        #expect(told.map(\.details) == [["2", "土地 35,379 0"]])
    }

    /// A figure alone, such as the number of a page, is none of several.
    @Test func `names the first of several figures`() throws {
        let text = "事業のあらまし\n\n8\n次のとおりです\n84,600\n126,500\n93,274\n"
        let told = try assertParse(Array(text.utf8)).diagnostics.filter { $0.kind == .layoutColumnUnknown }
        #expect(told.map(\.details.last) == ["84,600"])
    }
}
