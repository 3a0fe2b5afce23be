/// Where no final target is given, the last target lies ahead of every actual. A target with 以上 or 以下 is met by a
/// better figure, not passed.
struct LastTargetAhead: IndicatorRule {
    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        guard let evidence = DirectionEvidence(indicator), evidence.tellsPassing,
            case let direction = evidence.direction, figures.last(.finalTarget) == nil,
            let target = figures.last(.target), figures.bound(target) == .equal,
            let actual = figures.all.first(where: {
                $0.role == .actual && direction.isBetter($0.amount, than: target.amount)
            })
        else { return nil }
        let details = [figures.text(target), figures.text(actual)]
        return IndicatorFinding(
            kind: .indicatorTargetAlreadyPassed, details: details, observation: actual.index, hint: evidence.hint)
    }
}
