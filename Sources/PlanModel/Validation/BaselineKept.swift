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

/// The baseline is a number where the target is one; without a baseline, the first actual before the target is. Words
/// that hold figures are no words alone: whether they can be read is not for this rule to say.
struct BaselineIsNumber: IndicatorRule {
    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        guard let target = figures.lastTarget else { return nil }
        let observations = indicator.observations
        let start = observations.firstIndex { $0.role == .baseline } ?? observations.firstIndex { $0.role == .actual }
        guard let start, observations[start].value.status == .text,
            !Self.holdsDigit(observations[start].value.text)
        else { return nil }
        let details = [observations[start].value.text, figures.text(target)]
        return IndicatorFinding(kind: .indicatorTextBaseline, details: details, observation: start)
    }

    /// A digit of any width.
    private static func holdsDigit(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value) }
    }
}
