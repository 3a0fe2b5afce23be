import PlanModel
import Testing

@testable import PlanParse

/// Page text of a declared form with one cell a line, whose blocks are rows, and of which heads and names wrap over lines.
@Suite struct StackedPageTests {
    private static let head = "守る 5 花のまちづくり\n守る5 ▶ ①花づくりの推進\n現況と課題\n花壇が減っています。\n達成目標\n"

    private static func indicators(_ text: String) throws -> [String] {
        let plan = try assertParse(Array((head + text).utf8)).plan
        return plan.sheets.flatMap(\.indicators).map { indicator in
            let unit = indicator.unit.map(\.notation) ?? "-"
            let figures = indicator.observations.map { $0.value.amount?.description ?? "-" }
            let name = indicator.name.filter { !$0.isWhitespace }
            return ([name, unit] + figures + [indicator.method ?? "-"]).joined(separator: " ")
        }
    }

    private static let stated = ["手入れをした人の延べ数 人 11 20 聞き取り", "花壇の面積 m² 120 500 実測"]

    @Test(arguments: [
        "指標名\n単位\n2019 年度 (実\n績)\n2027 年度 (目\n標)\n目標指標の測定あるいは取得の方法\n① 手入れをした人の延べ\n数\n人\n11\n20\n聞き取り\n② 花壇の面積\n㎡\n120\n500\n実測\n",
        "指標名\n単位\n令和元年度 (実\n績)\n\n令和9年度 (目\n標)\n\n目標指標の測定あるいは取得の方法\n\n① 手入れをした人の延べ\n数\n\n人\n11\n20\n\n聞き取り\n\n② 花壇の面積\n㎡\n120\n500\n\n実測\n\n",
        "指標名\n単位\n2019年度 (実績)\n2027年度 (目標)\n目標指標の測定あるいは取得の方法\n① 手入れをした\n人の延べ\n数\n人\n11\n20\n聞き取り\n② 花壇の面積\n㎡\n120\n500\n実測\n\n関連する個別計画\n花のまち計画\n",
    ])
    func `joins what wraps over lines`(text: String) throws {
        #expect(try Self.indicators(text) == Self.stated)
    }

    /// Labels, then as many values, with a blank line between the blocks.
    @Test(arguments: [
        "令和6年度 部方針書\n部署名\n所属長\n\n環境課\n丁野 五郎\n\n1. 現状と課題\n① ごみが増えています。\n",
        "令和6年度 部方針書\n部署名\n所属長\n環境課\n丁野 五郎\n\n1. 現状と課題\n① ごみが増えています。\n",
    ])
    func `takes a block for a row`(text: String) throws {
        let sheet = try #require(try assertParse(Array(text.utf8)).plan.sheets.first)
        #expect(sheet.organization.department == "環境課" && sheet.organization.head?.name == "丁野 五郎")
    }

    /// Extractors put wide blanks before digits of another font.
    @Test(arguments: ["令和  5年度", "令和   5年度", "令和 5年度", "令和5年度"])
    func `joins an era with its year`(year: String) throws {
        let text = """
            令和8年度 目標設定書（企画課）

            3 当課の掲げる数値目標と、その根拠は次のとおりです。
            目 標 名          雇用の創出
            指 標 名          奨励金の交付件数
            数値目標           初期値（\(year)）                                  2件
                           目標値（令和8年度）                                  5件
            設定根拠           総合計画
            """
        let indicator = try #require(try assertParse(Array(text.utf8)).plan.sheets.first?.indicators.first)
        #expect(indicator.observations.map { $0.value.amount?.description } == ["2", "5"])
        #expect(indicator.observations.first?.period?.fiscalYear?.startYear == 2023)
    }
}
