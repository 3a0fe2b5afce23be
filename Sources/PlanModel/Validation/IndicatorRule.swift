/// A rule on one indicator at a time.
protocol IndicatorRule: Sendable {
    /// What is wrong with an indicator, and the figure that shows it; nil where nothing is.
    func finding(_ indicator: Indicator) -> IndicatorFinding?
}

/// What a rule on indicators found.
struct IndicatorFinding {
    let kind: DiagnosticKind
    /// What the message quotes behind the indicator's name.
    var details: [String] = []
    /// The figure that it speaks of; nil for the whole indicator.
    var observation: Int?
}

/// All rules on indicators, in one walk over them.
struct IndicatorRules: Rule {
    let rules: [any IndicatorRule]

    func findings(in plan: Plan) -> [Finding] {
        var findings: [Finding] = []
        for sheet in plan.sheets.indices {
            for (index, indicator) in plan.sheets[sheet].indicators.enumerated() {
                for rule in rules {
                    guard let found = rule.finding(indicator) else { continue }
                    let place: RecordPath =
                        found.observation.map { .observation(sheet: sheet, indicator: index, $0) }
                        ?? .indicator(sheet: sheet, index)
                    findings.append(Finding(found.kind, [indicator.name] + found.details, at: place))
                }
            }
        }
        return findings
    }
}

/// A figure of an indicator with its place among the others.
struct Figure {
    let index: Int
    let amount: ExactDecimal
    let value: Value
}

extension Indicator {
    /// The figures of some roles that are numbers, in reading order.
    func figures(_ roles: Observation.Role...) -> [Figure] {
        observations.enumerated().compactMap { index, observation in
            guard roles.contains(observation.role), let amount = observation.value.amount else { return nil }
            return Figure(index: index, amount: amount, value: observation.value)
        }
    }
}

extension Indicator.Direction {
    /// Whether a figure is better than another in this direction.
    func isBetter(_ first: ExactDecimal, than second: ExactDecimal) -> Bool {
        self == .up ? second < first : first < second
    }
}
