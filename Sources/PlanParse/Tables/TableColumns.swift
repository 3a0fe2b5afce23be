import PlanModel

/// What the heads of a table say together.
enum TableSubject {
    /// What the rows are about; nil where the heads do not tell. 増減 alone stands over other figures too, and so do years:
    /// they are money where the unit says so.
    static func subject(of columns: [Column], moneyAbove: Bool) -> Table.Subject? {
        let hasFigures = columns.contains(where: \.isFigure)
        let names = columns.indices.filter { columns[$0].indicatorKind != nil }
        let isMoney = columns.contains { $0.role == .total || $0.isSource }
        let project = columns.firstIndex { $0.role == .projectName }
        if let first = names.first {
            if let project, project < first, hasFigures || isMoney { return .projects }
            if hasFigures { return .indicators }
        }
        if isMoney { return .money }
        let inMoney = moneyAbove || columns.contains { $0.unit?.dimension == .money }
        let hasChange = columns.contains { $0.role == .change }
        // 会計 and its levels stand over nothing but money.
        if hasFigures, columns.contains(where: \.isOfAccount) { return .money }
        let isOfProjects = project != nil || columns.contains(where: \.isAccount)
        if inMoney, hasChange || isOfProjects && hasFigures { return .money }
        if columns.contains(where: \.head.isObservation) || columns.contains(where: \.isObservation) {
            return .indicators
        }
        guard columns.count(where: { $0.role == nil && $0.period != nil }) > (inMoney ? 0 : 1) else { return nil }
        return inMoney ? .money : .indicators
    }
}

extension Column {
    var isObservation: Bool { if case .observation? = role { true } else { false } }
}

extension [Column] {
    /// Moves heads that are fewer than the cells below them over those that they fit.
    mutating func move(_ types: ColumnTypes) {
        guard let places = types.places(of: self) else { return }
        for index in indices { self[index].column = places[index] }
    }

    /// Lets the cells say what heads leave open: which of them are over words after all.
    mutating func settle(_ types: ColumnTypes) {
        // 施策の目標 at the left of a table names its rows where words stand below it.
        if let first, first.isFigure, types[first.column].areWords {
            if first.head.isByEnding {
                self[0].role = nil
            } else if contains(where: { $0.indicatorKind != nil }), types[first.column].figures == 0 {
                // `目標 | 評価指標 | 現況値`: what is aimed at, in words.
                self[0].role = .text
            }
        }
        // The whole word counts where others end like it: 事務事業名 beside 基本事業名.
        if contains(where: { $0.role == .projectName && !$0.head.isByEnding }) {
            for index in indices where self[index].role == .projectName && self[index].head.isByEnding {
                self[index].role = .text
            }
        }
        // Of 担当部 and 担当課 beside each other the last is in charge.
        if let last = lastIndex(where: { $0.role == .department }) {
            for index in indices where index < last && self[index].role == .department { self[index].role = .text }
        }
        // `指標 | 基準値 | KPI(令和8年度)`: behind the names, figures under a word for indicators are what is aimed at.
        if let first = firstIndex(where: { $0.indicatorKind != nil }) {
            for index in indices where index > first && self[index].indicatorKind != nil {
                let own = types[self[index].column]
                if own.figures > 0, own.words == 0, own.units == 0 { self[index].role = .observation(.target) }
            }
        }
        nameByAims(types)
        nameProjects(types)
        // `区分 R3` over `目標値 67`: what the row is, and its first year.
        for index in indices where self[index].head.isDivision && self[index].period != nil {
            let own = types[self[index].column]
            if own.figures + own.values > own.words || own.glued * 3 > own.words { self[index].role = nil }
        }
        // 目標年（R7） over figures is their year and what they are.
        for index in indices where self[index].role == .year && self[index].period != nil {
            let own = types[self[index].column]
            guard own.figures > own.periods + own.words else { continue }
            let isTarget = LabelRoles.standard.isOfTarget(self[index].head.key)
            self[index].role = .observation(isTarget ? .target : .actual)
        }
        for index in indices where self[index].role == nil && self[index].period != nil {
            let own = types[self[index].column]
            if !self[index].head.isPeriodAlone, own.areWords, own.glued == 0 { self[index].role = .text }
        }
        tellRolesOfYears(types)
    }

    /// `No. | 事行名 | 所属 | 歳出（千円） | 指標名 | 目標`: words in every row before an amount and the indicators are names of projects,
    /// whatever their head says.
    private mutating func nameProjects(_ types: ColumnTypes) {
        guard let indicator = firstIndex(where: { $0.indicatorKind != nil }),
            let money = firstIndex(where: { $0.role == .total }), money < indicator,
            !contains(where: { $0.role == .projectName }),
            let name = indices.first(where: { $0 < money && self[$0].mayBeName && types.names(self[$0].column) })
        else { return }
        self[name].role = .projectName
    }

    /// `目標 | 現状 → 目標（R12）`: words alone under the first head are what is aimed at, by name.
    private mutating func nameByAims(_ types: ColumnTypes) {
        guard let first, first.isTarget, first.period == nil, types[first.column].areWords, types.names(first.column),
            dropFirst().contains(where: { $0.isObservation }),
            !contains(where: { $0.indicatorKind != nil || $0.role == .projectName })
        else { return }
        self[startIndex].role = .text
    }

    /// Years alone over columns of money are amounts, and so are plans and results of years. 計 right behind several of
    /// them is an amount too, without a year: `補正前の額 | 補正額 | 計`, `R6 | R7 | R8 | 合計`.
    ///
    /// - Parameter keeping: The figures are those of indicators.
    mutating func giveMoney(keeping: Bool) {
        if !keeping {
            for index in indices where self[index].isFigure { self[index].role = .total }
        }
        // `補正前の額 | 補正額 | 計`, whatever stands behind.
        for index in indices.dropFirst(2) where self[index].role == .sum {
            if self[index - 1].role == .total, self[index - 2].role == .total { self[index].role = .total }
        }
        takeSoleSum()
        guard let last = lastIndex(where: { $0.role == .total }) else { return }
        let totals = count(where: { $0.role == .total })
        if last + 1 < count, self[last + 1].role == .sum, totals > 1 || self[last].period == nil {
            self[last + 1].role = .total
            return
        }
        // `計 | R3 | R4`: so it does before the years.
        if totals > 1, let first = firstIndex(where: { $0.role == .total }), first > 0, self[first - 1].role == .sum,
            allSatisfy({ $0.role != .total || $0.period != nil })
        {
            self[first - 1].role = .total
        }
        // Behind the sources of the last year stands the sum of all: `３か年合計`.
        if totals > 1, let end = indices.last, self[end].role == .sum, self[end].period == nil, self[end - 1].isSource {
            self[end].role = .total
        }
    }

    /// 計 beside sources is the amount that they make up where nothing else is: `事業名 | 国庫支出金 | 一般財源 | 計`.
    private mutating func takeSoleSum() {
        guard !contains(where: { $0.role == .total }), contains(where: \.isSource) else { return }
        let sums = indices.filter { self[$0].role == .sum }
        if sums.count == 1 { self[sums[0]].role = .total }
    }

    // MARK: Columns of years

    /// Finds the columns whose cells are years (年度, 目標年度, 基準年度) and gives them to those of the figures they date: the
    /// figures beside them that are named alike, else all without a year.
    mutating func findYears(_ types: ColumnTypes, name: Int32) {
        let years = indices.filter { index in
            self[index].column != name && self[index].period == nil
                && types.holdsYears(self[index].column, isHeaded: self[index].head.speaksOfYears)
        }
        let roles = years.map { self[$0].role }
        for index in years { self[index].role = .year }
        if pair(years) { return }
        for (index, role) in zip(years, roles) { date(by: index, role) }
    }

    /// The column whose cells tell the year of the amounts to its right: `総額 | 年度 | 年割額`.
    mutating func findYearsOfMoney(_ types: ColumnTypes, name: Int32) {
        let years = firstIndex { column in
            column.column != name && column.period == nil && !column.isMoney && !column.isOfAccount
                && types.holdsYears(column.column, isHeaded: column.head.speaksOfYears)
        }
        guard let years else { return }
        let dated = indices.filter { $0 > years && self[$0].role == .total && self[$0].period == nil }
        guard !dated.isEmpty else { return }
        self[years].role = .year
        for index in dated { self[index].years = self[years].column }
    }

    /// Figures and years that take turns are pairs: `現状値 | 現状年度 | 目標値 | 目標年度`.
    private mutating func pair(_ years: [Int]) -> Bool {
        let figures = indices.filter { self[$0].isFigure && self[$0].period == nil }
        guard years.count > 1, years.count == figures.count else { return false }
        let steps = Set(zip(figures, years).map { $1 - $0 })
        guard steps == [1] || steps == [-1] else { return false }
        for (figure, year) in zip(figures, years) { self[figure].years = self[year].column }
        return true
    }

    private mutating func date(by years: Int, _ role: LabelRoles.Role?) {
        let position = self[years].column
        func isDated(_ index: Int) -> Bool {
            self[index].isFigure && self[index].period == nil && self[index].years == nil
        }
        let alike = indices.filter { isDated($0) && self[$0].role == role }
        let beside = [years - 1, years + 1].filter { indices.contains($0) && isDated($0) }
        let head = self[years].head
        let dated: [Int]
        if !alike.isEmpty {
            dated = alike
        } else if head.role == .year, LabelRoles.standard.isOfTarget(head.key) {
            dated = indices.filter { isDated($0) && self[$0].isTarget }
        } else if beside.count == 1 {
            dated = beside
        } else {
            dated = indices.filter(isDated)
        }
        for index in dated { self[index].years = position }
    }

    // MARK: Heads as labels

    /// Each row is a record by itself, its heads being labels: indicators that letters tell apart, or sources that come
    /// again without a year that tells them apart.
    func areLabels(_ bytes: [UInt8]) -> Bool {
        if contains(where: { LetteredIndicator(bytes, $0.head.span)?.part == .name }) { return true }
        var seen: Set<UInt64> = []
        for column in self where column.isSource && column.head.span.count > 0 {
            guard column.period == nil, column.head.key.hash != 0 else { continue }
            if !seen.insert(column.head.key.hash).inserted { return true }
        }
        return false
    }
}

extension Column {
    /// Its figures are aimed at.
    var isTarget: Bool { role == .observation(.target) || role == .observation(.finalTarget) }
}
