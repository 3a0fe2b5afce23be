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
