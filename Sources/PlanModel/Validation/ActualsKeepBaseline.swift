/// Not every actual is worse than the baseline, where the last target is better.
///
/// A target below the baseline may be what a plan expects to lose: that an actual above it is worse, only 以下 and the like
/// tell.
struct ActualsKeepBaseline: IndicatorRule {
    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        guard let evidence = DirectionEvidence(indicator), evidence.tellsPassing,
            case let direction = evidence.direction,
            let baseline = figures.first(.baseline), let target = figures.lastTarget,
            direction.isBetter(target.amount, than: baseline.amount)
        else { return nil }
        let actuals = figures.all.filter { $0.role == .actual }
        guard !actuals.isEmpty, actuals.allSatisfy({ direction.isBetter(baseline.amount, than: $0.amount) }) else {
            return nil
        }
        let details = [figures.text(baseline), actuals.map(figures.text).joined(separator: "、")]
        return IndicatorFinding(kind: .indicatorActualWorseThanBaseline, details: details, hint: evidence.hint)
    }
}
