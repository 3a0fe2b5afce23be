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

extension FindingDefinition {
    static let indicatorTargetAlreadyPassed = FindingDefinition(
        .indicatorTargetAlreadyPassed, severity: .warning,
        wording: Message(
            ja: "指標「{0}」の実績 {2} は、最後の目標値 {1} をすでに超えています。目標値を見直してください。",
            en: "The actual {2} of “{0}” lies beyond its last target, {1}. Review the target."),
        meaning: Message(
            ja: "実績が最後の目標値を超えています。「以上」「以下」の目標は達成であり、対象外です。",
            en: "An actual lies beyond the last target. A target with 以上 or 以下 is met by that, not passed."),
        example: "実績 57.3、目標 53（増やす指標）",
        advice: Message(ja: "目標値を見直してください。", en: "Review the target."))
}
