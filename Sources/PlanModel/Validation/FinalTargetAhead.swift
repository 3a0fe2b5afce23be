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

extension FindingDefinition {
    static let indicatorFinalTargetPassed = FindingDefinition(
        .indicatorFinalTargetPassed, severity: .warning,
        wording: Message(
            ja: "指標「{0}」の最終目標値 {1} は、それより前の値 {2} で達する値です。目標値を見直してください。",
            en: "The final target of “{0}”, {1}, is reached by an earlier figure, {2}. Review the target."),
        meaning: Message(
            ja: "最終目標値が、すでに実績で達成されているか、手前の目標値より緩い値です。",
            en: "The final target is already reached by an actual, or undercut by a nearer target."),
        example: "実績 117、最終目標 100（増やす指標）",
        advice: Message(ja: "最終目標値を見直してください。", en: "Review the final target."))
}
