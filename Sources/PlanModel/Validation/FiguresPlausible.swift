/// A running total (延べ, 累計) never falls.
struct RunningTotalsRise: IndicatorRule {
    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        // A target with 以上 is a floor, and no total.
        let fall = figures.neighbours {
            figures.bound($1) == .equal && $1.amount < $0.amount && figures.follows($1, $0)
        }
        guard let fall,
            Self.isRunningTotal(indicator.name) || indicator.qualifiers.contains(where: Self.isRunningTotal)
        else { return nil }
        let details = [figures.text(fall.0), figures.text(fall.1)]
        return IndicatorFinding(kind: .indicatorCumulativeDecreased, details: details, observation: fall.1.index)
    }

    private static func isRunningTotal(_ name: String) -> Bool {
        var last: Unicode.Scalar = " "
        for scalar in name.unicodeScalars {
            if last == "延" && scalar == "べ" || last == "累" && scalar == "計" { return true }
            last = scalar
        }
        return false
    }
}

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

/// Figures in per cent are not all between 0 and 1, as shares would be; all 0 or 1 may be a yes or no.
struct PercentagesAreNoShares: IndicatorRule {
    private static let half = ExactDecimal(significand: 5, exponent: -1) ?? 1

    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding? {
        guard indicator.unit?.symbol == "%", indicator.unit?.per == nil, !figures.all.isEmpty,
            figures.all.allSatisfy({ !($0.amount < 0) && !(1 < $0.amount) }),
            !figures.all.allSatisfy({ $0.amount == 0 || $0.amount == 1 }),
            figures.all.contains(where: { !($0.amount < Self.half) })
        else { return nil }
        // Rates below one half per cent are rates.
        let values = figures.all.map(figures.text).joined(separator: "、")
        return IndicatorFinding(
            kind: .indicatorRatioAsPercent, details: [values], observation: figures.all.first?.index)
    }
}

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
