/// No target is worse than the baseline.
struct TargetsBeatBaseline: IndicatorRule {
    func finding(_ indicator: Indicator) -> IndicatorFinding? {
        guard let direction = indicator.direction, let baseline = indicator.figures(.baseline).first,
            let target = indicator.figures(.target, .finalTarget).first(where: {
                direction.isBetter(baseline.amount, than: $0.amount)
            })
        else { return nil }
        let details = [target.value.text, baseline.value.text]
        return IndicatorFinding(kind: .indicatorTargetLooserThanBaseline, details: details, observation: target.index)
    }
}

/// Not every actual is worse than the baseline, where the last target is better.
struct ActualsKeepBaseline: IndicatorRule {
    func finding(_ indicator: Indicator) -> IndicatorFinding? {
        let actuals = indicator.figures(.actual)
        guard let direction = indicator.direction, let baseline = indicator.figures(.baseline).first, !actuals.isEmpty,
            let target = indicator.figures(.target, .finalTarget).last,
            direction.isBetter(target.amount, than: baseline.amount),
            actuals.allSatisfy({ direction.isBetter(baseline.amount, than: $0.amount) })
        else { return nil }
        let details = [baseline.value.text, actuals.map(\.value.text).joined(separator: "、")]
        return IndicatorFinding(kind: .indicatorActualWorseThanBaseline, details: details)
    }
}

/// The baseline is a number where the target is one; without a baseline, the first actual before the target is.
struct BaselineIsNumber: IndicatorRule {
    func finding(_ indicator: Indicator) -> IndicatorFinding? {
        guard let target = indicator.figures(.target, .finalTarget).last else { return nil }
        let observations = indicator.observations
        let start = observations.firstIndex { $0.role == .baseline } ?? observations.firstIndex { $0.role == .actual }
        guard let start, observations[start].value.status == .text else { return nil }
        let details = [observations[start].value.text, target.value.text]
        return IndicatorFinding(kind: .indicatorTextBaseline, details: details, observation: start)
    }
}
