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

extension FindingDefinition {
    static let indicatorAsOfOutsidePeriod = FindingDefinition(
        .indicatorAsOfOutsidePeriod, severity: .note,
        wording: Message(
            ja: "指標「{0}」の {1} の時点 {2} が、その年度の外にあります。日付を確かめてください。",
            en: "The as-of date {2} of “{0}” lies outside its {1}. Check the date."),
        meaning: Message(
            ja: "値の時点が、その値の年度の外にあります。指標ごとに一件です。",
            en: "The as-of date of a figure lies outside its fiscal year; one finding an indicator."),
        example: "令和7年度の値に（R8.4.1）",
        advice: Message(
            ja: "年度末と翌年度初日の取り違えでないか確かめてください。",
            en: "See whether the day after the year was written for its end."))
}
