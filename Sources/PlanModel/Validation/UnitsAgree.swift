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
