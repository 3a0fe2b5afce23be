import PlanModel
import Testing

@testable import PlanParse

/// What a cell of figures says beside its figure: the years over which it counts, how it is counted, the group, the cell above.
@Suite struct FigureCellTests {
    private func indicators(_ rows: String) throws -> [Indicator] {
        try assertParse(Array("会の計画\n\n\(rows)".utf8)).plan.sheets.flatMap(\.indicators)
    }

    /// A cell under a head that has a year of its own, beside one that has none.
    private func underYear(_ cell: String, unit: String = "件") throws -> [Indicator.Observation] {
        let rows = "指標名\t単位\t現状値（令和5年度）\t目標値（令和10年度）\n会の指標\t\(unit)\t\(cell)\t50\n別の指標\t本\t300\t400\n"
        return try indicators(rows).first?.observations.filter { $0.role == .actual } ?? []
    }

    @Test(arguments: [
        ("12（令和2～4年度）", "2020-04-01..2023-03-31"), ("12件（R2～R4年度）", "2020-04-01..2023-03-31"),
        ("12（R3～R5平均）", "2021-04-01..2024-03-31"), ("12（R2・3年度）", "2020-04-01..2022-03-31"),
        ("12（2021～2023年）", "2021-01-01..2023-12-31"), ("（R2～4年度）12", "2020-04-01..2023-03-31"),
        ("12（令和5年4～9月）", "2023-04-01..2023-09-30"), ("12（R4年度）", "FY2022"), ("12", "FY2023"),
    ])
    func `years in a cell are those of its figure, whatever its head says`(cell: String, period: String) throws {
        let found = try underYear(cell)
        #expect(found.compactMap(\.value.amount) == [12])
        #expect(found.compactMap(\.period).map(ValueShorthand.of) == [period])
    }

    @Test(arguments: [
        ("【延べ】560人", ["延べ"]), ("（累計）560人", ["累計"]), ("【年度末時点】560人", ["年度末時点"]), ("560人【累計】", ["累計"]),
        ("560人（延べ）", ["延べ"]), ("560人〔累計〕", ["累計"]), ("延べ560人", ["延べ"]), ("【実】年間560人", ["実", "年間"]),
        // What is no word for how it is counted, or holds a figure, is a remark.
        ("560人（実績）", []), ("560人（うち女性12人）", []),
    ])
    func `how a figure is counted may stand in brackets`(cell: String, qualifiers: [String]) throws {
        let found = try underYear(cell, unit: "人")
        #expect(found.compactMap(\.value.amount) == [560])
        #expect(found.map(\.qualifiers) == [qualifiers])
    }

    @Test(arguments: [
        ("小学校 82.4%（R4年度） 中学校 75.1%（R3年度）", [2022, 2021]), ("小学校（R4）82.4% 中学校（R3）75.1%", [2022, 2021]),
        ("小学校：82.4%（R4）、中学校：75.1%（R4）", [2022, 2022]), ("小学校 82.4% 中学校 75.1%（R4）", [2022, 2022]),
        ("小学校 82.4% 中学校 75.1%", [2023, 2023]),
    ])
    func `each group may have its year`(cell: String, years: [Int]) throws {
        let found = try underYear(cell, unit: "%")
        #expect(found.map(\.qualifiers) == [["小学校"], ["中学校"]])
        #expect(found.compactMap(\.value.amount) == [ExactDecimal("82.4"), ExactDecimal("75.1")])
        #expect(found.compactMap { $0.period?.fiscalYear?.startYear } == years)
    }

    /// Figures that take no turns with names are one text, and that is said.
    @Test func `several figures and a year that are no groups are told`() throws {
        let text = "会の計画\n\n指標名\t単位\t現状値（令和5年度）\n会の指標\t%\t32% 8か所 5か所（R4）\n別の指標\t本\t300\n"
        let plan = try assertParse(Array(text.utf8))
        #expect(plan.diagnostics.contains { $0.kind == .valueUnreadable })
    }

    @Test(arguments: ["〃", "同上", "″"])
    func `a mark stands for the figure above`(mark: String) throws {
        let rows = "指標名\t単位\t現状値（R5）\t目標値（R10）\n講座の開催\t回\t12回\t15\n講演の開催\t回\t\(mark)\t18\n講習の開催\t回\t\(mark)\t20\n"
        let found = try indicators(rows)
        #expect(found.map { $0.observations.compactMap(\.value.amount) } == [[12, 15], [12, 18], [12, 20]])
        #expect(found.allSatisfy { $0.observations[0].value.text == "12回" })
    }

    @Test(arguments: [
        ("上位3位以内", "3位 atMost"), ("県内上位10位以内", "10位 atMost"), ("上位10％以内", "10% atMost"), ("県内12位以内", "12位 atMost"),
    ])
    func `a place among the first is a limit`(cell: String, value: String) {
        #expect(ValueShorthand.ofCell(cell) == value)
    }

    @Test(arguments: [
        ("目標値（令和9年度まで）", "..2028-03-31"), ("目標値（令和12年度末まで）", "..2031-03-31"), ("目標値（2050年度までに）", "..2051-03-31"),
        ("目標値（令和9年3月31日まで）", "..2027-03-31"), ("目標値（令和9年度から）", "2027-04-01.."),
    ])
    func `a label in whose brackets a time ends has no start`(label: String, period: String) throws {
        let sheet = try assertParse(Array(GoalSheet.text("数値目標\t\(label)\t45件\n").utf8))
        let found = sheet.plan.sheets.flatMap(\.indicators).flatMap(\.observations)
        let ends = found.compactMap(\.period).map { "\($0.start?.description ?? "")..\($0.end?.description ?? "")" }
        #expect(ends == [period])
        #expect(found.map(\.label) == ["目標値"])
    }

    @Test(arguments: ["目標値：令和9年度", "目標値／R9", "目標値・令和9年度", "目標値（'27年度）"])
    func `a year behind a mark is that of the label`(label: String) throws {
        let sheet = try assertParse(Array(GoalSheet.text("数値目標\t\(label)\t55人\n").utf8))
        let found = sheet.plan.sheets.flatMap(\.indicators).flatMap(\.observations)
        #expect(found.map(\.value.text) == ["55人"])
        #expect(found.compactMap { $0.period?.fiscalYear?.startYear } == [2027])
    }

    /// One figure cannot be that of two years which do not follow each other: they are kept as written.
    @Test(arguments: [("目標値（平成30年・令和2年）", "平成30年・令和2年"), ("目標値（令和3年度、令和5年度）", "令和3年度、令和5年度")])
    func `a label of two years apart has no dates`(label: String, years: String) throws {
        let sheet = try assertParse(Array(GoalSheet.text("数値目標\t\(label)\t42件\n").utf8))
        let found = sheet.plan.sheets.flatMap(\.indicators).flatMap(\.observations)
        #expect(found.map(\.value.text) == ["42件"])
        #expect(found.map(\.period?.text) == [years])
        #expect(found.allSatisfy { $0.period?.start == nil && $0.period?.end == nil })
    }
}
