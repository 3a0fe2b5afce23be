import PlanModel
import Testing

@testable import PlanParse

/// Years alone stand over money where the cells of a table of projects or accounts say so.
@Suite struct YearsOfAmountsTests {
    @Test(arguments: [
        "事業名\t担当課\t令和７年度\n水路改修事業\t建設課\t5,200千円\n図書購入事業\t教育課\t300千円\n",
        "事業名\t令和７年度\n水路改修事業\t5,200千円\n図書購入事業\t300千円\n",
        "事 業 名\t令 和 ７ 年 度\t備考\n水路改修事業\t520万円\t継続\n図書購入事業\t30万円\t新規\n",
        "| 事務事業名 | R7 | 担当課 |\n|---|---|---|\n| 水路改修事業 | 5,200千円 | 建設課 |\n| 図書購入事業 | 300千円 | 教育課 |\n",
    ])
    func `are the money of projects`(table: String) throws {
        let plan = try assertParse(Array(("実施計画\n\n" + table).utf8)).plan
        let projects = plan.sheets.filter { $0.kind == .project }
        #expect(projects.map(\.title) == ["水路改修事業", "図書購入事業"])
        let years = projects.compactMap(\.budget?.years.first)
        #expect(years.map(\.total.base?.amount) == [ExactDecimal(5_200_000), ExactDecimal(300_000)])
        #expect(years.allSatisfy { $0.period?.fiscalYear?.startYear == 2025 })
    }

    /// An indicator in 円, and projects whose figures have other units.
    @Test(arguments: [
        "指標名\t令和6年度\t令和7年度\n一人当たりの費用\t5,200円\t5,300円\n来館者数\t31人\t40人\n",
        "事業名\t令和6年度\t令和7年度\n講座の開催\t5回\t6回\n健診の受診\t310人\t400人\n",
    ])
    func `are no money otherwise`(table: String) throws {
        let plan = try assertParse(Array(("一覧\n\n" + table).utf8)).plan
        #expect(plan.sheets.allSatisfy { $0.budget == nil })
    }
}
