/// The day of a figure lies in the fiscal year that it speaks of.
struct AsOfDatesInside: IndicatorRule {
    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        let index = indicator.observations.firstIndex { observation in
            guard let day = observation.asOf, let year = observation.period?.fiscalYear else { return false }
            return !year.contains(day)
        }
        guard let index, let day = indicator.observations[index].asOf else { return nil }
        let details = [indicator.observations[index].period?.text ?? "", day.description]
        return IndicatorFinding(kind: .indicatorAsOfOutsidePeriod, details: details, observation: index)
    }
}
