import PlanModel
import PlanParse
import Testing

/// A unit above a table or behind a label goes to the figures that have none of their own.
@Suite struct TableUnitTests {
    private let head = "実施計画書 兼 事業説明書\n\n事務事業名\t所管課\n道の手入れ\t建設課\n"

    private func years(_ table: String) -> [Budget.Year] {
        PlanParser().parse(head + table).plan.sheets.first?.budget?.years ?? []
    }

    @Test(arguments: ["年度別事業費（千円）", "年度別事業費(千円)"])
    func `takes the unit behind a label`(label: String) {
        let years = years("投入指標\t令和6年度\t令和7年度\n\(label)\t1,200\t1,300\n一般財源（千円）\t1,200\t1,300\n")
        #expect(years.map(\.total.unit) == ["千円", "千円"])
        #expect(years.map(\.total.base?.amount) == [1_200_000, 1_300_000])
        #expect(years.first?.sources.first?.value.base?.amount == 1_200_000)
    }

    @Test func `takes the unit of a line above`() {
        let years = years("（単位：百万円）\n投入指標\t令和6年度\n年度別事業費\t12\n")
        #expect(years.first?.total.base?.amount == 12_000_000)
    }

    @Test func `leaves a figure the unit that it has`() {
        let years = years("（単位：百万円）\n投入指標\t令和6年度\n年度別事業費\t12千円\n")
        #expect(years.first?.total.base?.amount == 12_000)
    }
}
