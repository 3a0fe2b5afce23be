import PlanModel

/// Budgets and accounts.
extension RecordType {
    static let money = [budget, account, accountLevel, budgetYear, total, budgetSource]

    private static let budget = RecordType(
        .budget, "The money of one sheet, by year and source.",
        [
            .orNull(.unit, .text, "The unit of the table, as written.", #""千円""#),
            .orLeftOut(
                .side, .words(of: Budget.Side.self), "The side of the account: 歳入 or 歳出.", #""expenditure""#),
            .orNull(.account, .record(.account), "The account that pays.", #"{"text": "一般会計・2総務費", …}"#),
            .always(
                .years, .list(.record(.budgetYear)),
                "The years in the order of the table; one without a column is not there.", #"[{"period": {…}, …}]"#),
            .orNull(
                .change, .record(.value), "Increase or decrease (増減), where it is printed.", #"{"text": "△12", …}"#),
            .orNull(.span, .record(.span), "Where the heads over the years stand.", #"{"offset": 5000, …}"#),
        ])

    private static let account = RecordType(
        .account, "An account of the budget: 会計, 款, 項, 目.",
        [
            .always(.text, .text, "The account as written.", #""一般会計・2総務費・1総務管理費・4企画費""#),
            .orNull(.fund, .text, "The fund (会計).", #""一般会計""#),
            .always(
                .levels, .list(.record(.accountLevel)), "Its levels, outermost first.",
                #"[{"level": "款", "number": 2, "name": "総務費"}]"#),
            .orLeftOut(.span, .record(.span), "Where it stands.", #"{"offset": 4900, …}"#),
        ])

    private static let accountLevel = RecordType(
        .accountLevel, "One level of an account.",
        [
            .always(.level, .words(of: Account.Level.Kind.self), "Which level.", #""款""#),
            .always(.number, .integer(from: 0), "Its number.", "2"),
            .orNull(.name, .text, "Its name; null in a code alone (`２．１．１`).", #""総務費""#),
            .orLeftOut(.span, .record(.span), "Where it stands.", #"{"offset": 4910, …}"#),
        ])

    private static let budgetYear = RecordType(
        .budgetYear, "The money of one year.",
        [
            .orNull(.period, .record(.period), "The year.", #"{"text": "令和6年度", …}"#),
            .always(.total, .record(.total), "The cost of the year (事業費).", #"{"text": "38,430", …}"#),
            .always(
                .sources, .list(.record(.budgetSource)),
                "Where the money comes from; none where the table does not say.",
                #"[{"kind": "general", …}]"#),
            .orNull(.span, .record(.span), "Where the total stands.", #"{"offset": 5100, …}"#),
        ])

    private static let total = RecordType(
        .total, "The cost of a year: a value with its own notes.",
        valueFields + [.orLeftOut(.footnotes, .list(.text), "Marks of notes behind the figure.", #"["1"]"#)],
        conditions: valueConditions)

    private static let budgetSource = RecordType(
        .budgetSource, "One source of a year's money (財源).",
        [
            .always(
                .kind, .words(of: Budget.Source.Kind.self),
                "国・県支出金, 国庫支出金, 県支出金, 地方債, その他, or 一般財源.", #""bonds""#),
            .always(.label, .text, "Its label as written.", #""地方債""#),
            .always(.specific, .flag, "Whether the money is tied to a purpose (特定財源).", "true"),
            .always(.value, .record(.value), "The amount.", #"{"text": "12,000", …}"#),
            .orLeftOut(.footnotes, .list(.text), "Marks of notes behind the amount.", #"["1"]"#),
            .orNull(.span, .record(.span), "Where the amount stands.", #"{"offset": 5120, …}"#),
        ])
}
