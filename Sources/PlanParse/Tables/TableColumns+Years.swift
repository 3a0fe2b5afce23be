import PlanModel

/// What stands under heads that are years alone, or 値: told by the heads beside them.
extension [Column] {
    /// Tells results and targets where the heads leave it open.
    mutating func tellRolesOfYears(_ types: ColumnTypes) {
        aimAtValues()
        // 目標 and 実績 in the rows say what stands under the years.
        if types.holdsRowRoles { return }
        tellResults()
        tellResultsBeforeTarget()
        aimAtYearsBeyond()
        aimAtYears()
    }

    /// 値 beside a column of results is what was aimed at, where no other head says so: `指標 | 指標値 | 実績値`.
    private mutating func aimAtValues() {
        let hasResults = contains { $0.head.role != .value && $0.role == .observation(.actual) }
        guard hasResults, !contains(where: \.isTarget) else { return }
        for index in indices where self[index].head.role == .value && self[index].period == nil {
            self[index].role = .observation(.target)
        }
    }

    /// A year alone that lies before that of a result is one: `基準値（H25） | H27 | 現状値（H28）`.
    private mutating func tellResults() {
        let dates = compactMap { $0.role == .observation(.actual) ? $0.period?.start?.date : nil }
        guard let latest = dates.max(), indicatorColumnsAlone else { return }
        for index in indices where self[index].role == nil && self[index].head.isPeriodAlone {
            guard let own = self[index].period?.start?.date, own < latest else { continue }
            self[index].role = .observation(.actual)
        }
    }

    /// Years alone before that of the only target are of results, where no other head says what it is: `R元 | R5 | R11目標`.
    ///
    /// Before 最終目標 they may be aimed at themselves.
    private mutating func tellResultsBeforeTarget() {
        let told = indices.filter { self[$0].isObservation }
        guard told.count == 1, let target = told.first, self[target].role == .observation(.target),
            let goal = self[target].period?.start?.date, indicatorColumnsAlone
        else { return }
        for index in indices.prefix(upTo: target) where self[index].role == nil && self[index].head.isPeriodAlone {
            guard let own = self[index].period?.start?.date, own < goal else { continue }
            self[index].role = .observation(.actual)
        }
    }

    /// Years behind that of 現状値, and before 目標値, are aimed at: `現状値（R6） | R8 | R9 | 目標値`.
    private mutating func aimAtYearsBeyond() {
        guard let place = lastIndex(where: { $0.role == .observation(.actual) && $0.head.role != .value }),
            let now = self[place].period?.start?.date, let target = firstIndex(where: \.isTarget), target > place,
            indicatorColumnsAlone
        else { return }
        for index in place..<target where self[index].role == nil && self[index].head.isPeriodAlone {
            guard let own = self[index].period?.start?.date, own > now else { continue }
            self[index].role = .observation(.target)
        }
    }

    /// A year alone behind 現状値 is what is aimed at, where no other head says so: `現状値 | 令和8年度の`.
    private mutating func aimAtYears() {
        let start = firstIndex { $0.role == .observation(.actual) || $0.role == .observation(.baseline) }
        guard let start, indicatorColumnsAlone, !contains(where: \.isTarget) else { return }
        let results = filter { $0.role == .observation(.actual) || $0.role == .observation(.baseline) }
        let latest = results.compactMap { $0.period?.start?.date }.max()
        let years = indices.filter { $0 > start && self[$0].role == nil && self[$0].period != nil }
        // `基準値 2022年 | 2023年 | 2024年`: one year behind the other is as often of results, which the heading tells.
        if years.count > 1, areConsecutive([start] + years), self[start].role == .observation(.baseline) { return }
        for index in years {
            // What lies before the latest result is one.
            if let own = self[index].period?.start?.date, let latest, own <= latest {
                continue
            }
            self[index].role = .observation(.target)
        }
    }

    /// Each of some columns is of the year behind that of the one before it.
    private func areConsecutive(_ columns: [Int]) -> Bool {
        let years = columns.map { self[$0].period?.start?.date?.year }
        return zip(years, years.dropFirst()).allSatisfy { one, next in
            one.flatMap { one in next.map { $0 == one + 1 } } ?? false
        }
    }

    private var indicatorColumnsAlone: Bool { !contains { $0.role == .total || $0.isSource } }
}
