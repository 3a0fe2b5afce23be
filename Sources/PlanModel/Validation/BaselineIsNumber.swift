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

extension FindingDefinition {
    static let indicatorTextBaseline = FindingDefinition(
        .indicatorTextBaseline, severity: .note,
        wording: Message(
            ja: "指標「{0}」の基準となる値「{1}」が数値ではなく、目標値 {2} と比べられません。数値があれば補ってください。",
            en: """
                The baseline of “{0}” is “{1}”, no number to compare the target {2} with. \
                Add a number if there is one.
                """),
        meaning: Message(
            ja: "基準値（なければ目標より前の実績）が文字で、数値の目標値と比べられません。",
            en: "The baseline, or without one an actual before the target, is text against a number as target."),
        example: "未整備 → 20 人",
        advice: Message(ja: "基準となる数値があれば補ってください。", en: "Add a number to compare with, if there is one."))
}
