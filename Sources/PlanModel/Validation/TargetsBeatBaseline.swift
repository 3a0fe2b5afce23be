/// No target is worse than the baseline.
struct TargetsBeatBaseline: IndicatorRule {
    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        guard let evidence = DirectionEvidence(indicator), case let direction = evidence.direction,
            let baseline = figures.first(.baseline),
            let target = figures.all.first(where: {
                $0.role.isTarget && direction.isBetter(baseline.amount, than: $0.amount)
            })
        else { return nil }
        let details = [figures.text(target), figures.text(baseline)]
        return IndicatorFinding(
            kind: .indicatorTargetLooserThanBaseline, details: details, observation: target.index, hint: evidence.hint)
    }
}
