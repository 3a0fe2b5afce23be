/// A unit that a value writes has the dimension of the indicator's own.
struct UnitsAgree: IndicatorRule {
    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        guard let unit = indicator.unit else { return nil }
        let notation = unit.notation
        for (index, observation) in indicator.observations.enumerated() {
            guard let written = observation.value.unit, written != notation,
                let other = UnitTable.standard.unit(written), other.dimension != unit.dimension
            else { continue }
            return IndicatorFinding(
                kind: .indicatorUnitMismatch, details: [notation, written], observation: index)
        }
        return nil
    }
}

extension FindingDefinition {
    static let indicatorUnitMismatch = FindingDefinition(
        .indicatorUnitMismatch, severity: .warning,
        wording: Message(
            ja: "指標「{0}」の単位欄は {1} ですが、値は {2} で書かれています。どちらの単位が正しいか確かめてください。",
            en: "The unit of “{0}” is {1}, but a value is written in {2}. See which of them is right."),
        meaning: Message(
            ja: "単位欄の単位と、値に書かれた単位の種類が異なります。",
            en: "The unit column and a unit written in a value differ in dimension."),
        example: "単位欄 %、値 12件",
        advice: Message(ja: "どちらの単位が正しいか確かめてください。", en: "See which of the units is right."))
}
