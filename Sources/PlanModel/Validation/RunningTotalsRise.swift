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

extension FindingDefinition {
    static let indicatorCumulativeDecreased = FindingDefinition(
        .indicatorCumulativeDecreased, severity: .note,
        wording: Message(
            ja: "延べ・累計の指標「{0}」が {1} から {2} に減っています。各年の延べ数でなければ、集計のしかたを確かめてください。",
            en: """
                By its name “{0}” counts in total, and falls from {1} to {2}. Unless it counts each year by itself, check \
                how it is counted.
                """),
        meaning: Message(
            ja: "延べ・累計の値が減っています。各年の延べ数は減ることがあります。",
            en: "What counts in total (延べ, 累計) falls. A count of each year by itself may."),
        example: "延べ件数 5 → 4",
        advice: Message(ja: "集計のしかたが変わっていないか確かめてください。", en: "See whether the way of counting changed."))
}
