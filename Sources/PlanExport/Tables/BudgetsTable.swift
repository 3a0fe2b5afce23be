import PlanModel

/// `budgets.csv`: one row a project, year and source, one for the total of each year, and one for the change where the
/// table prints one. A budget without figures has one row with its account.
struct BudgetRow: TableRow {
    /// What the figure of a row is.
    enum Part: String, CaseIterable, Sendable {
        case total
        case source
        case change
    }

    let key: RowKey
    let context: RowContext
    let budget: Budget
    let figure: BudgetFigure?
    /// The place of the figure, or of the account where there is no figure; a change has none in the record.
    let span: SourceSpan?

    static let name = "budgets"
    static let description = Message(ja: "事業費と財源", en: "Budgets: one row a year and source, and one for the total")

    static func rows(of source: TableSource) -> [BudgetRow] {
        var rows: [BudgetRow] = []
        for (index, sheet) in source.document.plan.sheets.enumerated() {
            guard let budget = sheet.budget else { continue }
            let context = RowContext(source.document.plan, sheet)
            let trace = source.document.trace.sheets.at(index)?.budget
            let figures = BudgetFigure.figures(of: budget, trace)
            for figure in figures.isEmpty ? [nil] : figures.map(Optional.some) {
                rows.append(
                    BudgetRow(
                        key: source.key(sheet.id, rows.count + 1), context: context,
                        budget: budget, figure: figure, span: figure == nil ? trace?.account : figure?.span))
            }
        }
        return rows
    }

    static let columns: [[TableColumn<BudgetRow>]] = [
        TableColumn.context { $0.context }, ofBudget, ofAccount, ofPart, TableColumn.period { $0.figure?.period },
        ofSource, TableColumn.value { $0.figure?.value },
        TableColumn.place { $0.span },
    ]

    private static let ofBudget: [TableColumn<BudgetRow>] = [
        .text("unit", "表の単位（原文）", "Unit of the table, as written") { $0.budget.unit },
        .text("account", "会計・款・項・目（原文）", "Account, as written") { $0.budget.account?.text },
        .text("fund", "会計", "Fund of the account") { $0.budget.account?.fund },
        .list("levels", "款・項・目・節", "Levels of the account", of: { $0.budget.account?.levels }) { $0.level($1) },
    ]

    private static let ofAccount: [TableColumn<BudgetRow>] = [
        .integer("kan", "款の番号", "Number of the 款 of the account") { $0.level(.kan)?.number },
        .text("kanName", "款の名称", "Name of the 款") { $0.level(.kan)?.name },
        .integer("kou", "項の番号", "Number of the 項 of the account") { $0.level(.kou)?.number },
        .text("kouName", "項の名称", "Name of the 項") { $0.level(.kou)?.name },
        .integer("moku", "目の番号", "Number of the 目 of the account") { $0.level(.moku)?.number },
        .text("mokuName", "目の名称", "Name of the 目") { $0.level(.moku)?.name },
        .integer("setsu", "節の番号", "Number of the 節 of the account") { $0.level(.setsu)?.number },
        .text("setsuName", "節の名称", "Name of the 節") { $0.level(.setsu)?.name },
    ]

    private static let ofPart: [TableColumn<BudgetRow>] = [
        .word("side", "歳入・歳出", "Side of the account, where the table says it") { $0.budget.side },
        .word("part", "行の内容", "What the figure is; empty where the budget has none") { $0.figure?.part },
        .integer("year", "表の年度の番号", "Position of the year in the table") { $0.figure?.year },
    ]

    /// A level of the account.
    private func level(_ kind: Account.Level.Kind) -> Account.Level? {
        budget.account?.levels.first { $0.level == kind }
    }

    private static let ofSource: [TableColumn<BudgetRow>] = [
        .word("sourceKind", "財源の種別", "Kind of the source") { $0.figure?.source?.kind },
        .text("label", "財源の見出し", "Label of the source, as written") { $0.figure?.source?.label },
        .flag("specific", "特定財源か", "Whether the money is tied to a purpose") { $0.figure?.source?.specific },
    ]
}

/// One figure of a budget.
struct BudgetFigure: Sendable {
    let part: BudgetRow.Part
    /// The position of the year, from 1; nil for the change.
    var year: Int?
    var period: Period?
    var source: Budget.Source?
    let value: Value
    var span: SourceSpan?

    /// The figures year by year, each total before its sources, the change last.
    static func figures(of budget: Budget, _ trace: BudgetTrace?) -> [BudgetFigure] {
        var figures: [BudgetFigure] = []
        for (index, year) in budget.years.enumerated() {
            figures += self.figures(of: year, number: index + 1, trace?.years.at(index))
        }
        if let change = budget.change { figures.append(BudgetFigure(part: .change, value: change)) }
        return figures
    }

    private static func figures(of year: Budget.Year, number: Int, _ trace: BudgetYearTrace?) -> [BudgetFigure] {
        let total = BudgetFigure(
            part: .total, year: number, period: year.period, value: year.total, span: trace?.span)
        return [total]
            + year.sources.enumerated().map { index, source in
                BudgetFigure(
                    part: .source, year: number, period: year.period, source: source, value: source.value,
                    span: trace?.sources.at(index))
            }
    }
}
