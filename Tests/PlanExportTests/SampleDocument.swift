import PlanModel

/// Documents made by hand, as the codec meets them.
enum SampleDocument {
    /// Nothing but what has to be there.
    static let empty = PlanDocument(plan: Plan(source: source, form: "generic"))

    /// One of each record, and no optional field set.
    static let bare: PlanDocument = {
        var sheet = Sheet(id: "1", kind: .table)
        sheet.sections = [Sheet.Section(role: .other, heading: nil)]
        sheet.sections[0].items = [Item(text: "")]
        sheet.indicators = [Indicator(name: "", kind: .target)]
        sheet.indicators[0].observations = [Indicator.Observation(role: .target, label: "", period: nil, value: .blank)]
        sheet.indicators[0].unit = Value.Unit(text: "件", symbol: "件", dimension: .count)
        var budget = Budget()
        budget.account = Account(text: "", fund: nil, levels: [])
        budget.years = [Budget.Year(period: nil, total: Value(text: "—", status: .notApplicable))]
        sheet.budget = budget
        var document = PlanDocument(
            plan: Plan(source: source, form: "generic"), diagnostics: [Diagnostic(.formUnknown)])
        document.plan.sheets = [sheet]
        document.plan.outline = [OutlineEntry(kind: .policy, code: nil, title: "")]
        document.trace.sheets = [bareTrace]
        return document
    }()

    private static let bareTrace: SheetTrace = {
        var trace = SheetTrace(span: span(0))
        trace.sections = [SectionTrace(span: span(1))]
        trace.sections[0].items = [ItemTrace(span: span(2))]
        trace.indicators = [IndicatorTrace(span: span(3))]
        trace.indicators[0].observations = [span(4)]
        trace.budget = BudgetTrace()
        trace.budget?.years = [BudgetYearTrace(span: span(5))]
        return trace
    }()

    /// Every field set.
    static let full: PlanDocument = {
        var plan = Plan(source: source, form: "implementation-plan")
        plan.source.reader = "pdftotext -layout FILE -"
        plan.title = "実施計画"
        plan.municipality = Municipality(name: "小諸市", prefecture: "長野県", code: "202088")
        plan.fiscalYear = period
        plan.outline = [OutlineEntry(kind: .measure, code: "6-1", title: "参加と協働", description: "市民とともに")]
        plan.sheets = [fullSheet]
        var trace = PlanTrace()
        trace.sheets = [fullTrace]
        trace.outline = [span(80)]
        trace.places.title = span(81)
        trace.places.fiscalYear = span(82)
        trace.places.municipality = span(83)
        let finding = Diagnostic(.budgetSumMismatch, ["令和8年度", "\"甲\"", "1"], sheet: "1", span: span(90), hint: "税務")
        return PlanDocument(
            plan: plan, trace: trace, diagnostics: [finding], unclaimed: [Unclaimed(span: span(91), text: "余り\\")])
    }()

    private static let source = Plan.Source(
        name: "a.txt", encoding: "utf-8", bytes: 12, lines: 3,
        sha256: String(repeating: "e3b0", count: 16))

    private static let period = Period(
        text: "令和8年度", precision: .fiscalYear, start: CalendarPoint("2026-04-01"), end: CalendarPoint("--07-18"),
        fiscalYear: FiscalYear(startingIn: 2026))

    private static let openPeriod = Period(
        text: "令和8年度から", precision: .fiscalYear, start: CalendarPoint("2026-04-01"), end: nil,
        fiscalYear: FiscalYear(startingIn: 2026), bound: .atLeast)

    private static let money = Value(
        text: "38,430 千円以上", amount: 38_430, unit: "千円", bound: .atLeast,
        upper: Value.Limit(amount: 40_000, bound: .below), base: Value.Base(amount: 38_430_000, unit: "円"))

    /// A span with lines and columns, each of its own.
    private static func span(_ number: Int) -> SourceSpan {
        SourceSpan(offset: number * 10, length: number, line: number + 1, column: 2, endLine: number + 3, endColumn: 4)
    }

    private static let fullSheet: Sheet = {
        var sheet = Sheet(id: "1", kind: .project)
        sheet.key = "project:6/6-1-1"
        sheet.row = .item
        sheet.code = "6-1-1"
        sheet.title = "行政事務"
        sheet.heading = "施策 6-1 参加と協働"
        sheet.lineage = [Sheet.Ancestor(kind: .policy, code: "6", title: "政策")]
        sheet.fiscalYear = openPeriod
        sheet.organization = Organization(
            department: "総務課", head: Organization.Head(title: "総務課長", name: "小峰 一 俊"), related: ["財政課"])
        sheet.attributes = [Sheet.Attribute(label: "新規・継続", role: .status, text: "継続")]
        sheet.sections = [fullSection]
        sheet.indicators = [fullIndicator]
        sheet.budget = fullBudget
        sheet.tables = [Sheet.PlainTable(heads: [["甲", "乙"]], rows: [["1", ""], []])]
        sheet.measures = [Sheet.MeasureEntry(code: "Ⅲ1", title: "行財政運営", projects: ["電算"])]
        sheet.relatedPlans = ["総合計画"]
        sheet.sdgs = [11, 17]
        sheet.footnotes = [Sheet.Footnote(mark: "34", text: "注")]
        return sheet
    }()

    private static let fullSection: Sheet.Section = {
        var section = Sheet.Section(role: "ofItsOwn", number: 1, heading: "現状と課題")
        var inner = Item(marker: "・", number: 2, text: "乙\n丙")
        inner.footnotes = ["34", "35"]
        section.items = [Item(marker: "①", number: 1, text: "甲")]
        section.items[0].items = [inner]
        return section
    }()

    private static let fullIndicator: Indicator = {
        var indicator = Indicator(name: "公募委員の割合", kind: .outcome)
        indicator.theme = 1
        indicator.qualifiers = ["年度末時点"]
        indicator.unit = Value.Unit(
            text: "千円/5年", symbol: "千円", dimension: .money, scale: 1000, base: "円",
            per: Value.Unit.Per(amount: 5, unit: "年"))
        indicator.rationale = "理由"
        indicator.method = "算式"
        indicator.direction = .down
        indicator.observations = [
            Indicator.Observation(
                role: .finalTarget, label: "最終目標値", period: period, asOf: CivilDate("2023-04-01"), value: money)
        ]
        indicator.observations[0].qualifiers = ["延べ"]
        indicator.observations[0].footnotes = ["1"]
        return indicator
    }()

    private static let fullBudget: Budget = {
        var budget = Budget()
        budget.unit = "千円"
        budget.side = .expenditure
        budget.account = Account(
            text: "一般会計・2総務費", fund: "一般会計", levels: [Account.Level(level: .kan, number: 2, name: "総務費")])
        var source = Budget.Source(kind: .nationalAndPrefectural, label: "国・県支出金", specific: true, value: money)
        source.footnotes = ["2"]
        var total = money
        total.footnotes = ["3"]
        budget.years = [Budget.Year(period: period, total: total, sources: [source])]
        budget.change = money
        return budget
    }()

    private static let fullTrace: SheetTrace = {
        var trace = SheetTrace(span: span(1))
        trace.coverage.declared = 1
        trace.coverage.repaired = 2
        trace.coverage.guessed = 3
        trace.coverage.unclaimed = 4
        trace.sections = [SectionTrace(span: span(2))]
        trace.sections[0].items = [ItemTrace(span: span(3))]
        trace.sections[0].items[0].items = [ItemTrace(span: span(4))]
        trace.indicators = [IndicatorTrace(span: span(5))]
        trace.indicators[0].observations = [span(6)]
        trace.indicators[0].observations[0].manner = .repaired
        var budget = BudgetTrace()
        budget.account = span(7)
        budget.levels = [span(12)]
        budget.heads = span(11)
        budget.years = [BudgetYearTrace(span: span(8))]
        budget.years[0].sources = [span(9)]
        trace.budget = budget
        trace.tables = [span(10)]
        trace.attributes = [span(13)]
        trace.footnotes = [span(14)]
        trace.places = fullPlaces
        return trace
    }()

    private static let fullPlaces: SheetPlaces = {
        var places = SheetPlaces()
        places.title = span(60)
        places.code = span(61)
        places.heading = span(62)
        places.fiscalYear = span(63)
        places.department = span(64)
        places.head = span(65)
        places.related = [span(66)]
        places.relatedPlans = [span(67)]
        places.sdgs = [span(68), span(69)]
        places.measures = [span(70)]
        return places
    }()
}
