import PlanModel

/// Indicators and money as performance indicators.
extension XMLWriter {
    mutating func indicator(_ indicator: Indicator, number: Int, _ identifier: String) {
        let isQuantitative = indicator.observations.contains { $0.value.status == .number }
        let attributes: KeyValuePairs<StaticString, String?> = [
            "ValueChainStage": indicator.kind.valueChainStage,
            "PerformanceIndicatorType": isQuantitative ? "Quantitative" : "Qualitative",
        ]
        element("PerformanceIndicator", attributes) { writer in
            writer.text("SequenceIndicator", String(number))
            let qualifiers = indicator.qualifiers.map { "【\($0)】" }.joined()
            writer.text("MeasurementDimension", indicator.name + qualifiers)
            writer.text("UnitOfMeasurement", indicator.unit?.notation ?? "")
            writer.text("Identifier", identifier)
            for group in StratMLResults.groups(of: indicator.observations) { writer.instance(group) }
            let others = [indicator.rationale, indicator.method].compactMap { $0 }
            writer.optional("OtherInformation", others.joined(separator: "\n\n"))
        }
    }

    /// The money of a sheet: what is put in, planned for each year.
    mutating func budget(_ budget: Budget, _ identifier: String) {
        let years = budget.years.filter { $0.total.isTold }
        if years.isEmpty { return }
        element("PerformanceIndicator", ["ValueChainStage": "Input", "PerformanceIndicatorType": "Quantitative"]) {
            writer in
            writer.text("MeasurementDimension", budget.side == .revenue ? "歳入" : "事業費")
            writer.text("UnitOfMeasurement", years.first?.total.base?.unit ?? budget.unit ?? "")
            writer.text("Identifier", identifier)
            for year in years {
                writer.element("MeasurementInstance") { writer in
                    writer.element("TargetResult") { writer in
                        writer.dates(year.period)
                        let amount = year.total.base?.amount ?? year.total.amount
                        writer.optional("NumberOfUnits", amount?.description)
                        writer.description([year.period?.text, year.total.text])
                    }
                }
            }
            writer.optional("OtherInformation", budget.account?.text)
        }
    }

    private mutating func instance(_ results: StratMLResults) {
        element("MeasurementInstance") { writer in
            for target in results.targets { writer.element("TargetResult") { $0.result(target) } }
            for actual in results.actuals { writer.element("ActualResult") { $0.result(actual) } }
        }
    }

    /// A figure; a result in words is a descriptor.
    private mutating func result(_ observation: Indicator.Observation) {
        if let period = observation.period {
            dates(period)
        } else {
            optional("EndDate", observation.asOf?.description)
        }
        optional("NumberOfUnits", observation.value.amount?.description)
        if observation.value.status == .text {
            element("Descriptor") { writer in
                writer.text("DescriptorName", observation.label)
                writer.text("DescriptorValue", observation.value.text)
            }
        }
        description([observation.label, observation.period?.text, observation.value.text])
    }

    private mutating func description(_ parts: [String?]) {
        optional("Description", parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
    }
}

/// The targets and results of one period.
struct StratMLResults {
    var targets: [Indicator.Observation] = []
    var actuals: [Indicator.Observation] = []

    /// The observations of an indicator by their periods, in the order in which these come; cells that say nothing are left out.
    static func groups(of observations: [Indicator.Observation]) -> [StratMLResults] {
        var groups: [StratMLResults] = []
        var known: [Period?: Int] = [:]
        for observation in observations where observation.value.isTold {
            let index = known[observation.period] ?? groups.count
            if index == groups.count {
                known[observation.period] = index
                groups.append(StratMLResults())
            }
            switch observation.role {
            case .target, .finalTarget: groups[index].targets.append(observation)
            case .baseline, .actual: groups[index].actuals.append(observation)
            }
        }
        return groups
    }
}

extension Indicator.Kind {
    /// What StratML calls it; a numerical target may be of any stage.
    fileprivate var valueChainStage: String? {
        switch self {
        case .target: nil
        case .outcome: "Outcome"
        case .activity: "Output"
        }
    }
}
