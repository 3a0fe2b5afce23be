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

extension FindingDefinition {
    static let indicatorActualWorseThanBaseline = FindingDefinition(
        .indicatorActualWorseThanBaseline, severity: .warning,
        wording: Message(
            ja: "指標「{0}」の実績はすべて基準値 {1} より悪化しています（{2}）。取り組みか目標値を見直してください。",
            en: "Every actual of “{0}” ({2}) is worse than its baseline, {1}. Review the measure, or the target."),
        meaning: Message(
            ja: "実績がすべて基準値より悪く、最後の目標値は基準値より良い値です。",
            en: "Every actual is worse than the baseline while the last target is better."),
        example: "基準値 18.5、実績 13、14.7、目標 27",
        advice: Message(ja: "取り組みか目標を見直す材料にしてください。", en: "Consider the measure, or the target."))
}
