/// A running total (延べ, 累計) never falls.
struct RunningTotalsRise: IndicatorRule {
    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        // A target with 以上 is a floor, and no total.
        let fall = figures.neighbours {
            figures.bound($1) == .equal && $1.amount < $0.amount && figures.follows($1, $0)
        }
        guard let fall,
            Self.isRunningTotal(indicator.name) || indicator.qualifiers.contains(where: Self.isRunningTotal)
        else { return nil }
        let details = [figures.text(fall.0), figures.text(fall.1)]
        return IndicatorFinding(kind: .indicatorCumulativeDecreased, details: details, observation: fall.1.index)
    }

    private static func isRunningTotal(_ name: String) -> Bool {
        var last: Unicode.Scalar = " "
        for scalar in name.unicodeScalars {
            if last == "延" && scalar == "べ" || last == "累" && scalar == "計" { return true }
            last = scalar
        }
        return false
    }
}
