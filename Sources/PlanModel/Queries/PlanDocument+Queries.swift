/// What people ask of a document, each in one call.
extension PlanDocument {
    /// All indicators of all sheets, in the order of the document, each with its sheet.
    /// ```swift
    /// for indicator in document.indicators {
    ///     print(indicator.name, indicator.baseline?.value.text ?? "–", indicator.lastTarget?.value.text ?? "–")
    /// }
    /// ```
    public var indicators: [RecordEntry<Indicator>] {
        plan.sheets.indices.flatMap { index in
            let sheet = plan.sheets[index]
            return sheet.indicators.indices.map {
                RecordEntry(record: sheet.indicators[$0], sheet: sheet, path: .indicator(sheet: index, $0))
            }
        }
    }

    /// The money of a year of sheets that are items of their own, and no sums, headings, parts (うち…) and comparisons of others.
    ///
    /// The amounts add up to the document's money where it prints each item once. They do not where it prints the same money in
    /// two tables (by purpose and by kind), where levels of an account stand below each other as rows without a word that tells
    /// sums (款 above its 項), or where it prints a part of its items alone. Compare with a total that the document prints:
    /// `plan.sheets` has those with a ``Sheet/row`` of `total`.
    /// ```swift
    /// let budgets = document.budgets(in: .fiscalYear(2026))
    /// ExactDecimal.sum(budgets.compactMap(\.amount))              // yen
    /// ```
    /// A table that has only sums gives none. Amounts whose year is not told are left out.
    ///
    /// - Parameters:
    ///   - period: The year. Amounts count whose year is the same, or has the same first and last day.
    ///   - side: Expenditure or revenue: a document with both adds up on one side alone. Amounts of which the document does
    ///     not tell the side count as ``Budget/Side/expenditure``, as plans mean them.
    /// - Returns: A year of a budget for each, in the order of the document, with its sheet.
    public func budgets(in period: Period, side: Budget.Side = .expenditure) -> [RecordEntry<Budget.Year>] {
        plan.sheets.indices.flatMap { index -> [RecordEntry<Budget.Year>] in
            let sheet = plan.sheets[index]
            guard let budget = sheet.budget, sheet.row ?? .item == .item, budget.side ?? .expenditure == side else {
                return []
            }
            return budget.years.indices.filter { budget.years[$0].period?.isSameTime(as: period) == true }.map {
                RecordEntry(record: budget.years[$0], sheet: sheet, path: .budgetYear(sheet: index, $0))
            }
        }
    }

    /// Where a record or a field stands in the source, with line and column.
    /// ```swift
    /// for indicator in document.indicators { print(document.place(of: indicator.path)?.line ?? 0, indicator.name) }
    /// ```
    /// - Parameter path: What is looked for: the ``RecordEntry/path`` of an entry, or one by indices.
    /// - Returns: Its place, or that of what it is part of where its own is not known; nil for what is not there.
    public func place(of path: RecordPath) -> SourceSpan? { trace.span(of: path) }
}

extension Indicator {
    /// The figure that the plan starts from: the first baseline that says something.
    public var baseline: Indicator.Observation? {
        observations.first { $0.role == .baseline && $0.value.saysSomething }
    }

    /// The newest result: of the actuals that say something that of the latest period. One without a period is older than
    /// one with, and of two that are alike the one that stands later counts.
    public var latestActual: Indicator.Observation? { latest { $0 == .actual } }

    /// The target that the plan ends with: the final target, else the one of the latest period, of those that say something.
    /// Of two that are alike the one that stands later counts.
    public var lastTarget: Indicator.Observation? { latest { $0 == .finalTarget } ?? latest { $0 == .target } }

    private func latest(where isWanted: (Indicator.Observation.Role) -> Bool) -> Indicator.Observation? {
        var latest: Indicator.Observation?
        for observation in observations where isWanted(observation.role) && observation.value.saysSomething {
            if let start = latest?.period?.start?.date, start > observation.period?.start?.date ?? .distantPast {
                continue
            }
            latest = observation
        }
        return latest
    }
}

extension Value {
    /// Whether there is a figure, or words in place of one.
    fileprivate var saysSomething: Bool { status == .number || status == .text }
}

extension CivilDate {
    /// The first day that there is.
    fileprivate static let distantPast = CivilDate(daysSinceEpoch: .min)
}
