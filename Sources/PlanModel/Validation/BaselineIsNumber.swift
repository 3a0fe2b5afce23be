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
