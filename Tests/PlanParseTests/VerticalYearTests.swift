import PlanModel
import PlanParse
import Testing

/// Money in lines of one label and one value: which total the sources belong to.
@Suite struct VerticalYearTests {
    private static let head = "事務事業名\tあ\n部課名\t財政課\n指標名\tい\n単位\t日\n目標値\t5\n実績値\t4\n"

    @Test(
        arguments: [
            // The total comes first where sources follow the last one.
            ("事業費\t100\n国庫支出金\t40\n一般財源\t60", ["100=40+60"]),
            ("国庫支出金\t40\n一般財源\t60\n事業費\t100", ["100=40+60"]),
            ("事業費\t100\n国庫支出金\t40\n一般財源\t60\n事業費\t90\n国庫支出金\t30\n一般財源\t60", ["100=40+60", "90=30+60"]),
            ("国庫支出金\t40\n一般財源\t60\n事業費\t100\n国庫支出金\t30\n一般財源\t60\n事業費\t90", ["100=40+60", "90=30+60"]),
            // A total without sources stands before years whose totals come last.
            ("事業費\t190\n国庫支出金\t40\n一般財源\t60\n事業費\t100", ["190=", "100=40+60"]),
        ] as [(String, [String])])
    func `sources belong to their total`(money: String, expected: [String]) throws {
        let plan = PlanParser().parse("小諸市 令和8年度 事業シート\n" + Self.head + money + "\n").plan
        let sheet = try #require(plan.sheets.last { $0.budget != nil })
        let years = sheet.budget?.years.map { year in
            year.total.text + "=" + year.sources.map(\.value.text).joined(separator: "+")
        }
        #expect(years == expected)
    }
}
