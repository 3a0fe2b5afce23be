import PlanModel

/// Indicators, values and stretches of time.
extension RecordType {
    static let figures = [indicator, observation, value, limit, baseAmount, unit, per, period]

    private static let indicator = RecordType(
        .indicator, "One thing that a plan measures.",
        [
            .always(.name, .text, "Its name, without its `【…】` and its number.", #""要介護認定を受けている人の数""#),
            .always(
                .kind, .words(of: Indicator.Kind.self),
                "A numerical target (数値目標), an outcome (成果指標) or an activity (活動指標).", #""target""#),
            .orNull(.theme, .integer(from: 0), "The number of the theme that it belongs to: 1 of ①.", "1"),
            .always(.qualifiers, .list(.text), "What stands in `【…】` with the name.", #"["年度末時点"]"#),
            .orNull(
                .unit, .record(.unit), "The unit of its figures: of a column of units, else of the figures themselves.",
                #"{"text": "人", …}"#),
            .orNull(.rationale, .text, "Why it was chosen (設定理由).", #""利用の広がりを表すため。""#),
            .orNull(.method, .text, "How it is measured (算式).", #""参加者数÷定員×100""#),
            .orNull(
                .direction, .words(of: Indicator.Direction.self),
                "Which way is better, where bounds or the figures tell it.", #""up""#),
            .always(
                .observations, .list(.record(.observation)), "Its figures, in the order of reading.",
                #"[{"role": "baseline", …}]"#),
            .orNull(.span, .record(.span), "Where it stands.", #"{"offset": 3500, …}"#),
        ])

    private static let observation = RecordType(
        .observation, "One figure of an indicator. An empty cell of a column is one whose value is blank.",
        [
            .always(
                .role, .words(of: Indicator.Observation.Role.self),
                "Where it began (初期値, 基準値), what was reached (実績, 現状値), what is aimed at (目標), and at last (最終目標値).",
                #""baseline""#),
            .always(.label, .text, "The words over or before it, without the year.", #""初期値""#),
            .orNull(.period, .record(.period), "The year that it speaks of.", #"{"text": "令和4年度", …}"#),
            .orNull(.asOf, .notation(.day), "The day that the cell names: `（R5.4.1）`.", #""2023-04-01""#),
            .always(.value, .record(.value), "The figure.", #"{"text": "1,024人（R4.4.1）", …}"#),
            .orLeftOut(
                .qualifiers, .list(.text), "Whom or how the figure counts, where the cell says it.", #"["延べ"]"#),
            .orLeftOut(.footnotes, .list(.text), "Marks of notes behind the figure.", #"["1"]"#),
            .orNull(.span, .record(.span), "Where the cell stands.", #"{"offset": 3568, …}"#),
        ])

    static let valueFields: [RecordField] = [
        .always(.text, .text, "The whole cell as written.", #""1,024人（R4.4.1）""#),
        .always(
            .status, .words(of: Value.Status.self),
            "A figure (`number`), words in place of one (`text`), a lone dash (`notApplicable`), or nothing (`blank`).",
            #""number""#),
        .orNull(
            .amount, .decimal,
            "The figure with its digits: 80.0 is 80.0. `△3.5` is negative. Of a range its first end.",
            "1024"),
        .orNull(.unit, .text, "Its unit in canonical notation, from the cell or the column.", #""人/日""#),
        .orNull(
            .bound, .words(of: Bound.self), "The figure itself, or 以上, 以下, 超, 未満, 約.", #""atLeast""#),
        .orNull(.upper, .record(.limit), "The other end of a range.", #"{"amount": 100, "bound": "atMost"}"#),
        .orNull(
            .base, .record(.baseAmount), "The figure in the base unit, for money.",
            #"{"amount": 38430000, "unit": "円"}"#),
    ]

    static let valueConditions: [RecordCondition] = [
        RecordCondition(
            .status, [Value.Status.number], "A number has an amount and a bound.",
            [.amount: .notNull, .bound: .notNull]),
        RecordCondition(
            .status, [Value.Status.text, .notApplicable, .blank], "Anything else has a text alone.",
            [.amount: .null, .unit: .null, .bound: .null, .upper: .null, .base: .null]),
    ]

    private static let value = RecordType(
        .value, "What stands in a cell of a column of values.", valueFields, conditions: valueConditions)

    private static let limit = RecordType(
        .limit, "The other end of a range: `20～100` is 20 `atLeast`, and 100 `atMost` here.",
        [
            .always(.amount, .decimal, "The figure, in the unit of the value.", "100"),
            .always(.bound, .words(of: Bound.self), "以下, 未満, or 約 where the whole range is.", #""atMost""#),
        ])

    private static let baseAmount = RecordType(
        .baseAmount, "An amount of money in the base unit: `38,430 千円` is 38430000 円.",
        [
            .always(.amount, .decimal, "The amount.", "38430000"),
            .always(.unit, .text, "The base unit.", #""円""#),
        ])

    private static let unit = RecordType(
        .unit, "What a figure counts or measures.",
        [
            .always(.text, .text, "The unit as written.", #""千円/年""#),
            .always(.symbol, .text, "What is counted, in canonical notation.", #""千円""#),
            .always(.dimension, .words(of: Value.Unit.Dimension.self), "What the symbol measures.", #""money""#),
            .orNull(.scale, .decimal, "How many of the base unit it is; for money alone.", "1000"),
            .orNull(.base, .text, "The base unit; for money alone.", #""円""#),
            .orNull(.per, .record(.per), "What it is per.", #"{"amount": 1, "unit": "年"}"#),
        ],
        conditions: [
            RecordCondition(
                .dimension, Value.Unit.Dimension.allCases.filter { $0 != .money },
                "Money alone has a scale and a base unit.",
                [.scale: .null, .base: .null])
        ])

    private static let per = RecordType(
        .per, "What a rate is per: 5 年 in `件/5年`.",
        [
            .always(.amount, .decimal, "How many.", "5"),
            .always(.unit, .text, "Of what.", #""年""#),
        ])

    private static let period = RecordType(
        .period, "A stretch of time that a document names. A day without its year is `--07-18`, a month `--07`.",
        [
            .always(.text, .text, "The words of the document.", #""令和8年度""#),
            .always(
                .precision, .words(of: Period.Precision.self), "How exactly they name it.", #""fiscalYear""#),
            .orNull(.start, .notation(.dayOrYearless), "The first day.", #""2026-04-01""#),
            .orNull(.end, .notation(.dayOrYearless), "The last day, which belongs to it.", #""2027-03-31""#),
            .orNull(
                .fiscalYear, .integer(from: 0), "The Gregorian year in which the fiscal year starts (April).", "2026"),
            .orNull(
                .bound, .words([Bound.atLeast.rawValue, Bound.atMost.rawValue]),
                "`atLeast` where it is open behind (以降, から), `atMost` where it is open before (以前, まで).",
                #""atLeast""#),
        ],
        conditions: [
            RecordCondition(
                .bound, [Bound.atLeast], "What is open behind has a start and no end.", [.start: .notNull, .end: .null]),
            RecordCondition(
                .bound, [Bound.atMost], "What is open before has an end and no start.", [.start: .null, .end: .notNull]),
        ])
}
