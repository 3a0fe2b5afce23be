/// Neighbouring actuals differ less than tenfold.
struct ActualsWithoutJump: IndicatorRule {
    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        guard let jump = figures.neighbours(of: .actual, where: { isTenfold($0.amount, $1.amount) }) else { return nil }
        let details = [figures.text(jump.0), figures.text(jump.1)]
        return IndicatorFinding(kind: .indicatorJump, details: details, observation: jump.1.index)
    }

    private static let smallest: ExactDecimal = 10

    private func isTenfold(_ first: ExactDecimal, _ second: ExactDecimal) -> Bool {
        // Below zero stand rates of change, which go from one side of it to the other, and below ten a few more are tenfold.
        guard !(first < Self.smallest), !(second < Self.smallest), let tenFirst = first.shifted(by: 1),
            let tenSecond = second.shifted(by: 1)
        else { return false }
        return !(second < tenFirst) || !(first < tenSecond)
    }
}

extension FindingDefinition {
    static let indicatorJump = FindingDefinition(
        .indicatorJump, severity: .warning,
        wording: Message(
            ja: "指標「{0}」の実績が {1} から {2} へ十倍以上変わっています。桁を確かめてください。",
            en: "Actuals of “{0}” go from {1} to {2}, tenfold or more. Check the digits."),
        meaning: Message(ja: "隣り合う実績が十倍以上違います。", en: "Neighbouring actuals differ tenfold or more."),
        example: "16 → 167",
        advice: Message(ja: "桁の誤りか、単位の変更がないか確かめてください。", en: "Check the digits, and whether the unit changed."))
}
