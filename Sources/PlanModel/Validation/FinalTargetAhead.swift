/// The final target lies ahead: no actual has reached it, and no nearer target goes beyond it.
struct FinalTargetAhead: IndicatorRule {
    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        guard let evidence = DirectionEvidence(indicator), case let direction = evidence.direction,
            let final = figures.last(.finalTarget)
        else { return nil }
        let reached =
            !evidence.tellsPassing
            ? nil : figures.all.first { $0.role == .actual && !direction.isBetter(final.amount, than: $0.amount) }
        let undercut = figures.all.first { $0.role == .target && direction.isBetter($0.amount, than: final.amount) }
        guard let figure = reached ?? undercut else { return nil }
        let details = [figures.text(final), figures.text(figure)]
        return IndicatorFinding(
            kind: .indicatorFinalTargetPassed, details: details, observation: final.index, hint: evidence.hint)
    }
}
