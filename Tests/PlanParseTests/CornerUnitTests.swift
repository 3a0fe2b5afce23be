import PlanModel
import Testing

@testable import PlanParse

/// The unit of a table that stands in the corner of its heads.
@Suite struct CornerUnitTests {
    @Test(arguments: [
        ("事業名（単位：千円）\tR4決算\tR5決算\n観光案内所運営事業\t22,840\t23,115\n道路整備事業\t32,840\t43,115\n", "千円"),
        ("（単位：百万円）\t令和6年度\t令和7年度\n事業費\t12\t14\n国庫支出金\t3\t4\n", "百万円"),
        ("区分（単位：億円）\t予算額\t決算額\n道路事業\t12\t11\n河川事業\t3\t2\n", "億円"),
        ("事業名（千円）\t担当課\t予算額\n道路事業\t土木課\t12\n河川事業\t土木課\t3\n", "千円"),
        // A unit of the column comes first.
        ("事業名（単位：千円）\t予算額（百万円）\n道路事業\t12\n河川事業\t3\n", "百万円"),
        // 事業 is what is named, and no unit of money.
        ("事業名 事業\t予算額\n道路事業\t12\n河川事業\t3\n", nil),
    ])
    func `is that of its amounts`(table: String, unit: String?) throws {
        for text in [table, Self.piped(table)] {
            let sheets = try assertParse(Array(("清水町 主要事業\n\n" + text).utf8)).plan.sheets
            let years = sheets.compactMap(\.budget).flatMap(\.years)
            #expect(!years.isEmpty)
            #expect(Set(years.map(\.total.unit)) == [unit])
        }
    }

    private static func piped(_ table: String) -> String {
        var lines = table.split(separator: "\n").map { "| " + $0.replacing("\t", with: " | ") + " |" }
        let columns = lines[0].count { $0 == "|" } - 1
        lines.insert("|" + String(repeating: " --- |", count: columns), at: 1)
        return lines.joined(separator: "\n") + "\n"
    }
}
