import PlanModel

/// Which year a line of money belongs to where no label says it: a source that the year has already, or one behind the
/// year's total, begins the next.
///
/// Where a record has its totals first (予算額, then its sources), a source behind a total is of the same year.
struct VerticalYears {
    private var totalsComeFirst: Bool
    private var year = 0
    private var sources: Set<Budget.Source.Kind> = []
    private var hasTotal = false

    init(totalsComeFirst: Bool = false) { self.totalsComeFirst = totalsComeFirst }

    mutating func year(ofSource kind: Budget.Source.Kind) -> Int {
        if hasTotal && !totalsComeFirst || sources.contains(kind) { next() }
        sources.insert(kind)
        return year
    }

    mutating func yearOfTotal() -> Int {
        if hasTotal { next() }
        hasTotal = true
        if !sources.isEmpty { totalsComeFirst = false }
        return year
    }

    private mutating func next() {
        year += 1
        sources = []
        hasTotal = false
    }
}
