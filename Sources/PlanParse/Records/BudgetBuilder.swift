import PlanModel

/// Makes the budget of a sheet: every amount that it takes is claimed, stands in its record, and has its place.
struct BudgetBuilder {
    /// What an amount is.
    enum Money: Equatable {
        case total
        case source(Budget.Source.Kind)
        case change
    }

    private var budget = Budget()
    private var trace = BudgetTrace()
    private var isStarted = false
    var account = AccountBuilder()

    /// 国・県支出金, 地方債, その他 and 一般財源.
    private static let usualSources = 4

    /// Nothing belongs to it, and the sheet has none.
    var isEmpty: Bool { !isStarted && account.isEmpty }

    /// The unit of its amounts, as written.
    var unit: String? { budget.unit }
    var yearCount: Int { budget.years.count }

    /// There is a year, and none of its sources.
    func lacksSources(_ year: Int) -> Bool { budget.years.indices.contains(year) && budget.years[year].sources.isEmpty }

    /// The last year whose total is an amount.
    func lastYear(withTotal amount: ExactDecimal) -> Int? {
        budget.years.lastIndex { $0.total.amount == amount }
    }

    // MARK: Years

    /// Lets the sheet have a budget, whatever comes.
    mutating func start() { isStarted = true }

    /// Notes where the heads of its years stand.
    mutating func stand(under heads: ByteSpan) {
        isStarted = true
        trace.heads = heads.sourceSpan
    }

    /// A year is among its years.
    func hasYear(_ period: Period?) -> Bool { place(of: period) != nil }

    /// The place of a year among its years.
    func place(of period: Period?) -> Int? { budget.years.firstIndex { $0.period?.start == period?.start } }

    /// Gives its amounts their unit, where they have none yet.
    mutating func setUnit(_ unit: Value.Unit?) { if budget.unit == nil { budget.unit = unit?.text } }

    /// Tells which side of the account it is of.
    mutating func setSide(_ side: Budget.Side?) { budget.side = side }

    /// Adds a year, blank so far.
    mutating func addYear(_ period: Period?, at place: Int) {
        isStarted = true
        budget.years.append(Budget.Year(period: period, total: .blank))
        trace.years.append(BudgetYearTrace(span: ByteSpan(place, place).sourceSpan))
    }

    /// Makes the years up to one, blank where no figure came yet.
    mutating func extend(to year: Int, _ period: Period?, at place: ByteSpan) {
        isStarted = true
        while budget.years.count <= year {
            addYear(period, at: place.lower)
            budget.years[budget.years.count - 1].sources.reserveCapacity(Self.usualSources)
            trace.years[trace.years.count - 1].sources.reserveCapacity(Self.usualSources)
        }
    }

    /// Whether it is told which year one is.
    func isDated(_ year: Int) -> Bool { budget.years[year].period != nil }

    /// Dates a year by what its label says.
    mutating func date(year: Int, _ period: Period?) { budget.years[year].period = period }

    // MARK: Amounts

    /// Takes an amount that was looked at. The first total of a year counts, and the first change; false where one stands
    /// there, and nothing is taken.
    mutating func take(
        _ money: Money, _ label: String, _ value: Value, year: Int, at cell: ByteSpan, manner: Ledger.Manner,
        _ ledger: inout Ledger
    ) -> Bool {
        switch money {
        case .source(let kind):
            addSource(kind, label, value, year: year, at: cell)
        case .total where budget.years[year].total.status == .blank:
            budget.years[year].total = value
            trace.years[year].span = cell.sourceSpan
        case .change where budget.change == nil: budget.change = value
        default: if value.status != .blank { return false }
        }
        ledger.claimFigure(cell, manner: manner)
        return true
    }

    /// Adds a source that stands in every row of its table, blank where nothing is printed.
    mutating func addSource(_ kind: Budget.Source.Kind, _ label: String, year: Int, at place: Int) {
        addSource(kind, label, .blank, year: year, at: ByteSpan(place, place))
    }

    private mutating func addSource(
        _ kind: Budget.Source.Kind, _ label: String, _ value: Value, year: Int, at place: ByteSpan
    ) {
        budget.years[year].sources.append(
            Budget.Source(kind: kind, label: label, specific: kind != .general, value: value))
        trace.years[year].sources.append(place.sourceSpan)
    }

    /// Takes the amount of a source that was blank so far.
    mutating func fill(
        source: Int, _ value: Value, year: Int, at cell: ByteSpan, manner: Ledger.Manner, _ ledger: inout Ledger
    ) {
        ledger.claimFigure(cell, manner: manner)
        budget.years[year].sources[source].value = value
        trace.years[year].sources[source] = cell.sourceSpan
    }

    // MARK: End

    /// The record and its places.
    consuming func finished() -> (Budget, BudgetTrace) {
        budget.account = account.account
        (trace.account, trace.levels) = (account.place, account.levels)
        return (budget, trace)
    }
}
