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

extension FindingDefinition {
    static let indicatorTargetLooserThanBaseline = FindingDefinition(
        .indicatorTargetLooserThanBaseline, severity: .warning,
        wording: Message(
            ja: "指標「{0}」の目標値 {1} は、基準値 {2} より緩い値です。値の取り違えがないか確かめてください。",
            en: "The target of “{0}”, {1}, is worse than its baseline, {2}. See whether the values were swapped."),
        meaning: Message(
            ja: "目標値が基準値より悪い値です。向きは「以上」「以下」または推移から判断します。",
            en: "A target is worse than the baseline, in the direction that its bound or trend tells."),
        example: "基準値 128.7、目標値 120（増やす指標）",
        advice: Message(
            ja: "値の取り違えか、維持を目指す指標かを確かめてください。",
            en: "See whether the values were swapped, or the aim is to slow a decline."))
}
