import PlanModel
import Testing

@testable import PlanParse

/// Tables of documents that no form declares are read by what their heads and labels usually mean.
@Suite struct GeneralReaderTests {
    private func sheets(_ text: String) -> [Sheet] { PlanParser(forms: []).parse(text).plan.sheets }

    /// A budget in short: `department title account: total(sources) …, change`.
    private func short(_ sheet: Sheet) -> String {
        guard let budget = sheet.budget else { return sheet.title ?? "-" }
        let years = budget.years.map { year in
            let sources = year.sources.filter { $0.value.status != .blank }.map {
                "\($0.kind.rawValue) \($0.value.text)"
            }
            let period = year.period.map { $0.text + " " } ?? ""
            return period + year.total.text + (sources.isEmpty ? "" : " (\(sources.joined(separator: ", ")))")
        }
        let account =
            budget.account.map { " [" + $0.levels.map { String($0.number) }.joined(separator: "-") + "]" } ?? ""
        let change = budget.change.map { "; \($0.text)" } ?? ""
        let department = sheet.organization.department.map { $0 + " " } ?? ""
        return department + (sheet.title ?? "-") + account + ": " + years.joined(separator: " / ") + change
    }

    private func budgets(_ text: String) -> [String] { sheets(text).filter { $0.budget != nil }.map(short) }

    // MARK: Money

    @Test func `reads a table of money under heads of two lines`() {
        let text = """
            事業名\t主管課\t款項目\tＲ６年度予算額（千円）\tＲ７年度予 算額（千円）\t増減\t財 源 内 訳\t\t
            \t\t\t\t\t\t国\t市債\t一般財源
            橋の点検\t土木課\t８．２．３\t1,200\t900\t△ 300\t450\t\t450
            合 計\t\t\t1,200\t900\t△ 300\t450\t\t450

            """
        #expect(
            budgets(text) == [
                "土木課 橋の点検 [8-2-3]: Ｒ６年度 1,200 / Ｒ７年度 900 (national 450, general 450); △ 300",
                "合 計: Ｒ６年度 1,200 / Ｒ７年度 900 (national 450, general 450); △ 300",
            ])
        #expect(sheets(text).filter { $0.budget != nil }.map(\.kind) == [.project, .table])
        #expect(sheets(text).last?.budget?.years[1].total.base?.amount == 900_000)
    }

    @Test func `gives the sources to the year that they add up to`() {
        let text = """
            （単位：千円）
            事業名\t令和7年度予算額\t国庫支出金\t一般財源\t令和8年度予算額
            甲\t300\t100\t200\t250
            乙\t50\t\t50\t60

            """
        #expect(
            budgets(text) == [
                "甲: 令和7年度 300 (national 100, general 200) / 令和8年度 250",
                "乙: 令和7年度 50 (general 50) / 令和8年度 60",
            ])
    }

    @Test func `takes 特定財源 without parts as a source`() {
        let text = "区 分\t事業費\t財 源 内 訳\t\n施設名\t\t特定財源\t一般財源\n市道\t500\t20\t480\n"
        #expect(budgets(text) == ["市道: 500 (other 20, general 480)"])
    }

    @Test func `goes on behind a page break, and below a line of text`() {
        let text = "事業名\t予算額\t一般財源\n甲\t1,000\t1,000\n\n乙\t2,000\t2,000\n款 2.総務費\n丙\t300\t300\n\n以上です。\n"
        #expect(budgets(text) == ["甲: 1,000 (general 1,000)", "乙: 2,000 (general 2,000)", "丙 [2]: 300 (general 300)"])
        #expect(sheets(text).last?.sections.last?.items.map(\.text) == ["以上です。"])
    }

    @Test func `leaves a table without roles as it stands`() throws {
        let parsed = PlanParser(forms: []).parse("品名\t産地\nりんご\t青森\nみかん\t愛媛\n")
        #expect(parsed.plan.sheets.count == 1)
        #expect(parsed.plan.sheets[0].tables.map(\.rows) == [[["品名", "産地"], ["りんご", "青森"], ["みかん", "愛媛"]]])
        try assertParse(Array("品名\t産地\nりんご\t青森\n".utf8))
    }

    @Test func `reads rows that blanks alone separate`() {
        let text = """
            国 その他 一般財源
            令和６年度当初 令和７年度当初
            番号 担当課 款項目 事業名 増減
            予算額（千円） 予算額（千円）
            1 総務課 ２．１．３ 照明改修 0 900 900 500 150 250
            2 総務課 ２．１．４ 車両更新 300 200 △ 100 200 一台を替える。

            """
        #expect(
            budgets(text) == [
                "総務課 照明改修 [2-1-3]: 令和６年度 0 / 令和７年度 900 (national 500, other 150, general 250); 900",
                "総務課 車両更新 [2-1-4]: 令和６年度 300 / 令和７年度 200 (general 200); △ 100",
            ])
        let kinds = PlanParser(forms: []).parse(text).diagnostics.map(\.kind)
        #expect(kinds.filter { $0 == .layoutMisalignedColumns }.count == 1)
    }

    @Test(arguments: ["健診を受けた人は 1,024 987 970 人です。", "1 2 3 4", "予算額 国 県\n本文がここにあります。\n"])
    func `takes no prose for a table`(text: String) {
        #expect(budgets(text + "\n").isEmpty)
    }

    @Test func `reads records of one label and value a line`() throws {
        let bytes = try Fixture(form: "generic", name: "vertical-records").bytes()
        let sheets = PlanParser().parse(SourceText(utf8: bytes, name: "-")).plan.sheets
        #expect(sheets.map(\.title) == ["図書館運営事業", "公民館管理事業"])
        #expect(sheets.map { $0.budget?.years.count } == [2, 2])
        #expect(sheets.allSatisfy { $0.kind == .project && $0.organization.department == "生涯学習課" })
    }

    // MARK: Indicators

    /// An indicator in short: its name and unit, and each figure with its role and year.
    private func indicators(_ text: String) -> [String] {
        sheets(text).flatMap(\.indicators).map { indicator in
            let figures = indicator.observations.map {
                "\($0.role.rawValue) \($0.period?.text ?? "-") \($0.value.text)"
            }
            return "\(indicator.name) \(indicator.unit?.symbol ?? "-"): " + figures.joined(separator: ", ")
        }
    }

    @Test(arguments: [
        (
            "指標名\t単位\t基準値（令和4年度）\t目標値（令和9年度）\n受診率\t%\t41.2\t55以上\n",
            ["受診率 %: baseline 令和4年度 41.2, target 令和9年度 55以上"]
        ),
        (
            "指標\t区分\tR5\tR6\n件数\t目標\t5件\t6件\n\t実績\t4件\t7件\n",
            ["件数 件: target R5 5件, target R6 6件, actual R5 4件, actual R6 7件"]
        ),
        (
            "指標名\t現状値\t目標値\n満足度\t60%（R6年度）\t70%（R10年度）\n",
            ["満足度 %: actual R6年度 60%（R6年度）, target R10年度 70%（R10年度）"]
        ),
    ])
    func `reads years as columns, as rows of a role, and inside cells`(text: String, expected: [String]) {
        #expect(indicators(text) == expected)
    }

    // MARK: The document

    @Test(arguments: [
        ("令和8年度 当初予算の概要\n本文です。\n", "当初予算の概要", 2026),
        ("Ｒ４年度主要事業一覧（企画課）\n", "主要事業一覧", 2022),
        ("議案第25号\n総合整備計画（第3次変更）について\n", "総合整備計画（第3次変更）について", nil),
        ("令和7年度\n富里市一般会計予算\n", "富里市一般会計予算", 2025),
        ("本文だけの文書です。\n", nil, nil),
        ("1\n2\n", nil, nil),
    ])
    func `tells title and year by evidence`(text: String, title: String?, year: Int?) {
        let plan = PlanParser(forms: []).parse(text).plan
        #expect(plan.title == title)
        #expect(plan.fiscalYear?.fiscalYear?.startYear == year)
    }
}
