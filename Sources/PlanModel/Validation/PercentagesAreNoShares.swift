/// Figures in per cent are not all between 0 and 1, as shares would be; all 0 or 1 may be a yes or no.
struct PercentagesAreNoShares: IndicatorRule {
    private static let half = ExactDecimal(significand: 5, exponent: -1) ?? 1

    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        guard indicator.unit?.symbol == "%", indicator.unit?.per == nil, !figures.all.isEmpty,
            case let amounts = figures.all.compactMap(figures.writtenAmount),
            amounts.allSatisfy({ !($0 < 0) && !(1 < $0) }), !amounts.allSatisfy({ $0 == 0 || $0 == 1 }),
            amounts.contains(where: { !($0 < Self.half) })
        else { return nil }
        // Rates below one half per cent are rates.
        let values = figures.all.map(figures.text).joined(separator: "、")
        return IndicatorFinding(
            kind: .indicatorRatioAsPercent, details: [values], observation: figures.all.first?.index)
    }
}

extension FindingDefinition {
    static let indicatorRatioAsPercent = FindingDefinition(
        .indicatorRatioAsPercent, severity: .warning,
        wording: Message(
            ja: "指標「{0}」は単位が % ですが、値がすべて 0 から 1 の間です（{1}）。百分率か割合かを確かめてください。",
            en: "“{0}” is in %, but all values lie between 0 and 1 ({1}). Check whether they are shares."),
        meaning: Message(ja: "単位が % なのに、値がすべて 0 から 1 の間です。", en: "The unit is % and all values lie between 0 and 1."),
        example: "0.85 %",
        advice: Message(ja: "百分率か割合かを確かめてください。", en: "See whether the values are shares of one."))
}
