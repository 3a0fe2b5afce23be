/// The final target lies ahead: no actual has reached it, and no nearer target goes beyond it.
struct FinalTargetAhead: IndicatorRule {
    func finding(_ indicator: Indicator) -> IndicatorFinding? {
        guard let direction = indicator.direction, let final = indicator.figures(.finalTarget).last else { return nil }
        let reached = indicator.figures(.actual).first { !direction.isBetter(final.amount, than: $0.amount) }
        let undercut = indicator.figures(.target).first { direction.isBetter($0.amount, than: final.amount) }
        guard let figure = reached ?? undercut else { return nil }
        let details = [final.value.text, figure.value.text]
        return IndicatorFinding(kind: .indicatorFinalTargetPassed, details: details, observation: final.index)
    }
}

/// Where no final target is given, the last target lies ahead of every actual. A target with 以上 or 以下 is met by a
/// better figure, not passed.
struct LastTargetAhead: IndicatorRule {
    func finding(_ indicator: Indicator) -> IndicatorFinding? {
        guard let direction = indicator.direction, indicator.figures(.finalTarget).isEmpty,
            let target = indicator.figures(.target).last, target.value.bound == .equal,
            let actual = indicator.figures(.actual).first(where: { direction.isBetter($0.amount, than: target.amount) })
        else { return nil }
        let details = [target.value.text, actual.value.text]
        return IndicatorFinding(kind: .indicatorTargetAlreadyPassed, details: details, observation: actual.index)
    }
}
