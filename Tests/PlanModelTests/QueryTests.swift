import PlanModel
import Testing

/// What people ask of a document is answered by one call, and sums add up.
@Suite struct QueryTests {
    private static func value(_ text: String) -> Value {
        guard let amount = ExactDecimal(text) else { return text.isEmpty ? .blank : Value(text: text, status: .text) }
        return Value(text: text, amount: amount)
    }

    /// Figures in short: role, year (0 for none), text.
    private static func indicator(_ figures: [(Indicator.Observation.Role, Int, String)]) -> Indicator {
        var indicator = Indicator(name: "甲", kind: .target)
        indicator.observations = figures.map { role, year, text in
            Indicator.Observation(
                role: role, label: "", period: year == 0 ? nil : .fiscalYear(year), value: value(text))
        }
        return indicator
    }

    @Test(
        arguments: [
            ([(.baseline, 2020, "5"), (.baseline, 2018, "4")], ["5", nil, nil]),
            ([(.baseline, 2020, ""), (.baseline, 2018, "4")], ["4", nil, nil]),
            (
                [(.actual, 2024, "7"), (.actual, 2023, "6"), (.target, 2027, "9"), (.target, 2026, "8")],
                [nil, "7", "9"]
            ),
            ([(.actual, 2023, "6"), (.actual, 2024, "")], [nil, "6", nil]),
            ([(.actual, 2024, "6"), (.actual, 0, "5")], [nil, "6", nil]),
            ([(.actual, 0, "5"), (.actual, 0, "6")], [nil, "6", nil]),
            ([(.actual, 0, "5"), (.actual, 2020, "6")], [nil, "6", nil]),
            ([(.finalTarget, 0, "20"), (.target, 2030, "12")], [nil, nil, "20"]),
            ([(.finalTarget, 2029, ""), (.target, 2030, "12")], [nil, nil, "12"]),
            ([(.target, 2026, "1"), (.target, 2026, "2")], [nil, nil, "2"]),
            ([(.target, 2026, "実施"), (.baseline, 2022, "未実施")], ["未実施", nil, "実施"]), ([], [nil, nil, nil]),
        ] as [([(Indicator.Observation.Role, Int, String)], [String?])])
    func `knows where an indicator starts, stands and ends`(
        figures: [(Indicator.Observation.Role, Int, String)], expected: [String?]
    ) {
        let indicator = Self.indicator(figures)
        let found = [indicator.baseline, indicator.latestActual, indicator.lastTarget]
        #expect(found.map { $0?.value.text } == expected)
    }

    @Test func `gives indicators with their sheets and places`() throws {
        var (first, second) = (Sheet(id: "1", kind: .goal), Sheet(id: "2", kind: .goal))
        (first.title, second.title) = ("健康", "福祉")
        second.indicators = [Self.indicator([]), Self.indicator([(.actual, 2024, "7")])]
        second.indicators[1].name = "乙"
        let document = Self.document([first, second])
        let indicators = document.indicators
        #expect(indicators.map(\.name) == ["甲", "乙"] && indicators.map(\.sheet.title) == ["福祉", "福祉"])
        #expect(Set(indicators.map(\.id)).count == 2 && indicators[1].latestActual?.value.text == "7")
        #expect(document.place(of: indicators[1].path)?.offset == 40)
        #expect(document.place(of: indicators[1].path(ofObservation: 0))?.offset == 41)
        #expect(document.place(of: indicators[1].path(ofObservation: 9))?.offset == 40)
    }

    // MARK: Budgets

    private static func row(
        _ row: Sheet.Row?, _ amounts: [Int: Int64], side: Budget.Side? = nil, unit: String? = "千円"
    ) -> Sheet {
        var (sheet, budget) = (Sheet(id: "1", kind: .table), Budget())
        sheet.row = row
        budget.side = side
        budget.years = amounts.sorted { $0.key < $1.key }.map { year, amount in
            let unit = unit.flatMap { UnitTable.standard.unit($0) }
            return Budget.Year(
                period: year == 0 ? nil : .fiscalYear(year),
                total: Value(text: "\(amount)", amount: ExactDecimal(amount), of: unit))
        }
        sheet.budget = budget
        return sheet
    }

    private static let rows = [
        row(.item, [2025: 1, 2026: 10]), row(.item, [2026: 20], side: .expenditure), row(nil, [2026: 30]),
        row(.group, [2026: 30]), row(.subtotal, [2026: 30]), row(.total, [2026: 60]), row(.part, [2026: 5]),
        row(.comparison, [2026: 7]), row(.item, [2026: 60], side: .revenue), row(.item, [0: 99]),
        Sheet(id: "2", kind: .goal),
    ]

    @Test func `adds up to the money of a year`() {
        let document = Self.document(Self.rows)
        let spent = document.budgets(in: .fiscalYear(2026))
        #expect(spent.map(\.amount) == [10_000, 20_000, 30_000])
        #expect(ExactDecimal.sum(spent.compactMap(\.amount)) == 60_000)
        #expect(document.budgets(in: .fiscalYear(2026), side: .revenue).map(\.amount) == [60_000])
        #expect(document.budgets(in: .fiscalYear(2025)).map(\.total.text) == ["1"])
        #expect(document.budgets(in: .fiscalYear(2024)).isEmpty)
        #expect(spent.map(\.path) == [.budgetYear(sheet: 0, 1), .budgetYear(sheet: 1, 0), .budgetYear(sheet: 2, 0)])
    }

    @Test(arguments: [("千円", 5000 as ExactDecimal, "円"), ("円", 5, "円"), ("人", 5, "人"), (nil, 5, "")])
    func `has an amount in the base unit whatever its unit`(unit: String?, amount: ExactDecimal, base: String) {
        let year = Self.row(.item, [2026: 5], unit: unit).budget?.years.first
        #expect(year?.total.inBaseUnit == Value.Base(amount: amount, unit: base))
        #expect(Value.blank.inBaseUnit == nil)
    }

    @Test func `compares years by time, whatever their words`() {
        var western = Period.fiscalYear(2026)
        western.text = "2026年度"
        #expect(western != .fiscalYear(2026) && western.isSameTime(as: .fiscalYear(2026)))
        #expect(Period.fiscalYear(2026).text == "令和8年度" && Period.fiscalYear(2026).fiscalYear?.startYear == 2026)
        #expect(!western.isSameTime(as: .fiscalYear(2027)))
        western.end = nil
        #expect(!western.isSameTime(as: western))
        #expect(Period.fiscalYear(0) == .fiscalYear(1) && Period.fiscalYear(.max) == .fiscalYear(9998))
    }

    // MARK: Places

    /// Places in which every part that has one stands at an offset of its own.
    private static func document(_ sheets: [Sheet]) -> PlanDocument {
        var plan = Plan(
            source: Plan.Source(name: "a.txt", encoding: "utf-8", bytes: 100, lines: 3, sha256: ""), form: "generic")
        plan.sheets = sheets
        var document = PlanDocument(plan: plan)
        document.trace.places.title = span(1)
        document.trace.outline = [span(2)]
        document.trace.sheets = sheets.indices.map { SheetTrace(span: span(10 * ($0 + 1))) }
        if document.trace.sheets.count > 1 { document.trace.sheets[1] = fullTrace }
        return document
    }

    private static func span(_ offset: Int) -> SourceSpan { SourceSpan(offset: offset, length: 1) }

    private static let fullTrace: SheetTrace = {
        var trace = SheetTrace(span: span(20))
        trace.places.department = span(21)
        trace.places.related = [span(22)]
        trace.places.sdgs = [span(23), span(24)]
        trace.attributes = [span(25)]
        trace.footnotes = [span(26)]
        trace.tables = [span(27)]
        trace.sections = [SectionTrace(span: span(30))]
        trace.sections[0].items = [ItemTrace(span: span(31))]
        trace.sections[0].items[0].items = [ItemTrace(span: span(32))]
        trace.indicators = [IndicatorTrace(span: span(39)), IndicatorTrace(span: span(40))]
        trace.indicators[1].observations = [span(41)]
        var budget = BudgetTrace()
        budget.heads = span(50)
        budget.account = span(51)
        budget.levels = [span(52)]
        budget.years = [BudgetYearTrace(span: span(53))]
        budget.years[0].sources = [span(54)]
        trace.budget = budget
        return trace
    }()

    @Test(
        arguments: [
            (.document, nil), (.documentField(.title), 1), (.documentField(.municipality), nil), (.outline(0), 2),
            (.outline(1), nil), (.sheet(0), 10), (.sheet(1), 20), (.sheet(2), nil), (.sheet(-1), nil),
            (.field(sheet: 1, .department), 21), (.field(sheet: 1, .code), 20), (.field(sheet: 9, .code), nil),
            (.entry(sheet: 1, .related, 0), 22), (.entry(sheet: 1, .sdgs, 1), 24),
            (.entry(sheet: 1, .attributes, 0), 25),
            (.entry(sheet: 1, .footnotes, 0), 26), (.entry(sheet: 1, .tables, 0), 27),
            (.entry(sheet: 1, .measures, 0), 20),
            (.section(sheet: 1, 0), 30), (.item(sheet: 1, section: 0, [0]), 31),
            (.item(sheet: 1, section: 0, [0, 0]), 32), (.item(sheet: 1, section: 0, [0, 7]), 31),
            (.indicator(sheet: 1, 1), 40), (.observation(sheet: 1, indicator: 1, 0), 41),
            (.observation(sheet: 1, indicator: 0, 0), 39), (.observation(sheet: 0, indicator: 0, 0), 10),
            (.budget(sheet: 1), 50), (.account(sheet: 1), 51), (.accountLevel(sheet: 1, 0), 52),
            (.accountLevel(sheet: 1, 5), 51), (.budgetYear(sheet: 1, 0), 53), (.source(sheet: 1, year: 0, 0), 54),
            (.source(sheet: 1, year: 0, 3), 53), (.budget(sheet: 0), 10),
        ] as [(RecordPath, Int?)])
    func `knows the place of every record and field`(path: RecordPath, offset: Int?) {
        let document = Self.document([Sheet(id: "1", kind: .goal), Sheet(id: "2", kind: .goal)])
        #expect(document.place(of: path)?.offset == offset)
    }
}
