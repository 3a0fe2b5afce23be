import PlanModel
import Testing

@testable import PlanParse

/// Where the years and the money of tables stand in documents that no form declares.
@Suite struct GeneralTableTests {
    private func sheets(_ text: String) -> [Sheet] { PlanParser(forms: []).parse(text).plan.sheets }

    /// An indicator in short: its name and unit, and each figure with its role, year and amount.
    private func indicators(_ text: String) -> [String] {
        sheets(text).flatMap(\.indicators).map { indicator in
            let figures = indicator.observations.map { figure in
                "\(figure.role.rawValue) \(figure.period?.text ?? "-") \(figure.value.amount?.description ?? "-")"
            }
            return "\(indicator.name) \(indicator.unit?.symbol ?? "-"): " + figures.joined(separator: ", ")
        }
    }

    /// A budget in short: the title, and each year's total with its sources.
    private func budgets(_ text: String) -> [String] {
        sheets(text).compactMap { sheet in
            sheet.budget.map { budget in
                let years = budget.years.map { year in
                    let sources = year.sources.map { "\($0.kind.rawValue) \($0.value.text)" }.joined(separator: ", ")
                    return "\(year.period?.text ?? "-") \(year.total.text)" + (sources.isEmpty ? "" : " (\(sources))")
                }
                return (sheet.title ?? "-") + ": " + years.joined(separator: " / ")
            }
        }
    }

    @Test(arguments: [
        (
            "年度\t人口（人）\t率（％）\nR4\t12,300\t1.5\nR5\t12,250\t—\n",
            ["人口 人: actual R4 12300, actual R5 12250", "率 %: actual R4 1.5, actual R5 -"]
        ),
        (
            "指標\t現状値\t目標値\n甲\tH30 72.1\tR8：80\n乙\t（R5）14％\t10％以下（R12）\n",
            ["甲 -: actual H30 72.1, target R8 80", "乙 %: actual R5 14, target R12 10"]
        ),
        (
            "指標名\t単位\t目標\t\t実績\t\n\t\tR5\tR6\tR5\tR6\n甲\t人\t1\t2\t3\t\n",
            ["甲 人: target R5 1, target R6 2, actual R5 3, actual R6 -"]
        ),
        (
            "教室の実績\n年度\tR5\tR6\n目標値\t10\t11\n実績値\t9\t12\n",
            ["教室の実績 -: target R5 10, target R6 11, actual R5 9, actual R6 12"]
        ),
        (
            "成果指標\t指標名\t現状値（R5）\t目標値（R9）\n\t医師の数\t12人\t15人\n現状と課題\t医師が足りない。\n",
            ["医師の数 人: actual R5 12, target R9 15"]
        ),
        ("指標\tR5\tR6\n利用者（人）\t10\t11\n", ["利用者（人） 人: actual R5 10, actual R6 11"]),
        // One row below years down its side shows no table of years.
        ("年度\t人口（人）\t率（％）\nR4\t12,300\t1.5\n\n本文です。\n", []),
        // The unit that the first figure has is that of all.
        (
            "No.\t1\n事務事業名\t広報\n担当課\t総務課\n⑤ 活動指標 ア：名称\t発行回数\n⑤ 活動指標 ア\t12回\n⑤ 活動指標 ア\t14冊\n"
                + "事業費\t10\n国庫支出金\t4\n一般財源\t6\n",
            ["発行回数 回: actual - 12, actual - 14"]
        ),
        (
            "指標名\t年度\t現状値\t目標年度\t目標値\n甲\tR4\t5人\tR9\t8人\n",
            ["甲 人: actual R4 5, target R9 8"]
        ),
        (
            "指標\t区分\tR5\tR6\n件数\t目標\t5件\t6件\n\t実績\t4件\t7件\n\t達成率\t80%\t117%\n",
            ["件数 件: target R5 5, target R6 6, actual R5 4, actual R6 7"]
        ),
        (
            "指標          単位  現状値(R4)  目標値(R9)\n女性の委員の割合   %     28.5     40.0\n相談を知る人       %     33.1     60.0\n",
            ["女性の委員の割合 %: actual R4 28.5, target R9 40.0", "相談を知る人 %: actual R4 33.1, target R9 60.0"]
        ),
    ])
    func `finds the years of indicators in rows, cells, groups and columns of their own`(
        text: String, expected: [String]
    ) throws {
        #expect(indicators(text) == expected)
        try assertParse(Array(text.utf8))
    }

    @Test(arguments: [
        (
            "事業名\t区分\tR6\tR7\n橋\t事業費\t20\t30\n\t国庫支出金\t15\t20\n\t一般財源\t5\t10\n道\t事業費\t7\t8\n",
            [
                "橋: R6 20 (national 15, general 5) / R7 30 (national 20, general 10)", "道: R6 7 / R7 8",
            ]
        ),
        (
            "年度\t事業費\t国\t一般財源\nR5\t10\t4\t6\nR6\t12\t5\t7\n",
            ["-: R5 10 (national 4, general 6) / R6 12 (national 5, general 7)"]
        ),
        (
            "事業名\tR7当初（千円）\tR6当初（千円）\t増減（千円）\t増減率\n橋\t30\t20\t10\t50.0%\n",
            ["橋: R7 30 / R6 20"]
        ),
        (
            "区分\tR7\t\tR6\t\n\t予算額\t構成比\t予算額\t構成比\n市税\t30\t60.0\t28\t58.0\n",
            ["市税: R7 30 / R6 28"]
        ),
        (
            "事業名\t事業費\t財源内訳\t\t\n\t\t国\t水源基金\t一般財源\n林道\t9\t2\t3\t4\n",
            ["林道: - 9 (national 2, other 3, general 4)"]
        ),
        (
            "事業名\t令和7年度\t\t\t令和8年度\t\t\n\t事業費\t国\t一財\t事業費\t国\t一財\n港\t9\t5\t4\t8\t6\t2\n",
            ["港: 令和7年度 9 (national 5, general 4) / 令和8年度 8 (national 6, general 2)"]
        ),
        (
            "事業名\t区分\tR5\tR6\n港\t事業費\t9\t8\n\t（うち国費）\t5\t6\n\t人件費\t1\t1\n",
            ["港: R5 9 (national 5) / R6 8 (national 6)"]
        ),
        ("【事業名】港\n【担当課】甲\n【予算額】9千円\n", ["港: - 9千円"]),
        ("## 事業名：港\n\n担当課\t甲\n予算額\t9\n国庫支出金\t5\n一般財源\t4\n", ["港: - 9 (national 5, general 4)"]),
        (
            "事業名 担当課 予算額 国 一般財源\n港 甲 9 5 4\n道 乙 3 1 2\n",
            ["港: - 9 (national 5, general 4)", "道: - 3 (national 1, general 2)"]
        ),
        (
            "款\t補正前の額\t補正額\t計\t補正額の財源内訳\t\n\t\t\t\t国県支出金\t一般財源\n2.総務費\t100\t20\t120\t5\t15\n",
            ["総務費: - 100 / - 20 (nationalAndPrefectural 5, general 15) / - 120"]
        ),
    ])
    func `reads money by rows, years and groups`(text: String, expected: [String]) throws {
        #expect(budgets(text) == expected)
        try assertParse(Array(text.utf8))
    }

    @Test func `carries merged cells down to the rows they stand over, but not to sums`() {
        let text = """
            款\t項\t担当課\t事業名\t予算額（千円）
            2\t1\t総務課\t甲\t10
            \t\t\t乙\t20
            \t2\t税務課\t丙\t30
            合計\t\t\t\t60

            """
        let sheets = sheets(text).filter { $0.budget != nil }
        #expect(sheets.map { $0.organization.department ?? "-" } == ["総務課", "総務課", "税務課", "-"])
        #expect(
            sheets.map { ($0.budget?.account?.levels ?? []).map(\.number) } == [[2, 1], [2, 1], [2, 2], []])
        #expect(sheets.map(\.title) == ["甲", "乙", "丙", "合計"])
    }

    @Test(arguments: [
        ("2款 総務費", [2]), ("第3款 民生費", [3]), ("款 2.総務費 項 1.総務管理費", [2, 1]), ("2款は総務費です", []), ("目標 3件", []),
    ])
    func `takes the account of the lines above a table`(line: String, expected: [Int]) {
        let sheets = sheets(line + "\n事業名\t予算額\t一般財源\n甲\t5\t5\n")
        #expect(sheets.last?.budget?.account?.levels.map(\.number) ?? [] == expected)
    }

    @Test func `reads a sheet of labels with tables among them`() throws {
        let bytes = try Fixture(form: "generic", name: "evaluation-sheet").bytes()
        let sheets = PlanParser().parse(SourceText(utf8: bytes, name: "-")).plan.sheets
        let projects = sheets.filter { $0.kind == .project }
        #expect(projects.map(\.title) == ["図書館のおはなし会", "移動図書館"])
        #expect(projects.map { $0.budget?.years.count } == [3, 2])
        #expect(projects.first?.indicators.map(\.kind) == [.activity, .outcome])
    }

    @Test func `reads indicators that letters tell apart`() {
        let labels = ["事務事業名\t甲", "担当課\t乙", "⑤ 活動指標 ア：名称\t回数", "⑤ 活動指標 ア：単位\t回", "国庫支出金\t1", "一般財源\t2"]
        let figures = ["事業費計（A）\t3", "⑤活動指標 ア\t4", "⑤活動指標 ア\t5"]
        let text = (labels + figures).joined(separator: "\n") + "\n"
        #expect(indicators(text) == ["回数 回: actual - 4, actual - 5"])
    }
}
