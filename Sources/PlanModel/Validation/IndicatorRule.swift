/// A rule on one indicator at a time.
protocol IndicatorRule: Sendable {
    /// What is wrong with an indicator, and the figure that shows it; nil where nothing is.
    func finding(_ indicator: Indicator, _ figures: Figures) -> IndicatorFinding?
}

/// What a rule on indicators found.
struct IndicatorFinding {
    let kind: DiagnosticKind
    /// What the message quotes behind the indicator's name.
    var details: [String] = []
    /// The figure that it speaks of; nil for the whole indicator.
    var observation: Int?
    /// What the finding rests on, where the document does not say it itself.
    var hint: String?
}

/// All rules on indicators, in one walk over them.
struct IndicatorRules: Rule {
    let rules: [any IndicatorRule]

    func findings(in plan: Plan) -> [Finding] {
        var findings: [Finding] = []
        for sheet in plan.sheets.indices {
            for (index, indicator) in plan.sheets[sheet].indicators.enumerated() {
                guard let groups = IndicatorGroup.groups(of: indicator) else {
                    let figures = Figures(indicator)
                    for rule in rules {
                        guard let found = rule.finding(indicator, figures) else { continue }
                        findings.append(finding(found, indicator, found.observation, sheet, index))
                    }
                    continue
                }
                for rule in rules {
                    guard let (found, place) = IndicatorGroup.first(groups, breaking: rule) else { continue }
                    findings.append(finding(found, indicator, place, sheet, index))
                }
            }
        }
        return findings
    }

    private func finding(
        _ found: IndicatorFinding, _ indicator: Indicator, _ observation: Int?, _ sheet: Int, _ index: Int
    ) -> Finding {
        let place: RecordPath =
            observation.map { .observation(sheet: sheet, indicator: index, $0) } ?? .indicator(sheet: sheet, index)
        return Finding(found.kind, [indicator.name] + found.details, at: place, hint: found.hint)
    }
}

/// The figures of an indicator that count the same: those of men are not compared with those of women.
private struct IndicatorGroup {
    /// The indicator with these figures alone.
    var indicator: Indicator
    /// Their places among all of them.
    var places: [Int] = []

    /// The groups in the order of their first figures; nil where all figures count the same.
    static func groups(of indicator: Indicator) -> [IndicatorGroup]? {
        let observations = indicator.observations.span
        var isDivided = false
        for index in observations.indices where !observations[index].qualifiers.isEmpty { isDivided = true }
        guard isDivided else { return nil }
        var (order, groups): ([[String]: Int], [IndicatorGroup]) = ([:], [])
        for index in observations.indices {
            let qualifiers = observations[index].qualifiers
            let group = order[qualifiers] ?? groups.count
            if group == groups.count {
                order[qualifiers] = group
                groups.append(IndicatorGroup(indicator: indicator))
                groups[group].indicator.observations = []
            }
            groups[group].indicator.observations.append(observations[index])
            groups[group].places.append(index)
        }
        let ofFigures = Set(order.keys.joined())
        for (qualifiers, group) in order {
            groups[group].indicator.qualifiers.removeAll { ofFigures.contains($0) && !qualifiers.contains($0) }
        }
        for index in groups.indices { groups[index].indicator.direction = groups[index].indicator.inferredDirection }
        return groups
    }

    /// What breaks a rule in the first group that does, and the place of the figure that shows it.
    static func first(_ groups: [IndicatorGroup], breaking rule: any IndicatorRule) -> (IndicatorFinding, Int?)? {
        for group in groups {
            guard let found = rule.finding(group.indicator, Figures(group.indicator)) else { continue }
            return (found, found.observation.map { group.places[$0] })
        }
        return nil
    }
}

/// A figure of an indicator that is a number, with its place among the observations.
struct Figure {
    let index: Int
    let role: Indicator.Observation.Role
    let amount: ExactDecimal
}

/// The figures of one indicator that are numbers, in reading order: found once, asked by every rule.
struct Figures {
    let all: [Figure]
    private let observations: [Indicator.Observation]

    init(_ indicator: Indicator) {
        observations = indicator.observations
        all = Self.inOwnUnit(indicator) ?? Self.inOneUnit(indicator)
    }

    /// The figures as they stand, where all of them have one unit.
    private static func inOwnUnit(_ indicator: Indicator) -> [Figure]? {
        let observations = indicator.observations.span
        var (figures, first): ([Figure], Int?) = ([], nil)
        figures.reserveCapacity(observations.count)
        for index in observations.indices {
            guard let amount = observations[index].value.amount else { continue }
            if let first, !observations[first].value.hasUnit(of: observations[index].value) { return nil }
            first = first ?? index
            figures.append(Figure(index: index, role: observations[index].role, amount: amount))
        }
        return figures
    }

    /// The figures in the base of the first one's unit; those that no table tells how to compare with it are left out.
    private static func inOneUnit(_ indicator: Indicator) -> [Figure] {
        let measures = indicator.observations.map { UnitMeasures.standard.inBase($0.value, usual: indicator.unit) }
        let base = measures.lazy.compactMap { $0 }.first?.base
        return measures.indices.compactMap { index in
            guard let measure = measures[index], measure.base == base else { return nil }
            return Figure(index: index, role: indicator.observations[index].role, amount: measure.amount)
        }
    }

    func first(_ role: Indicator.Observation.Role) -> Figure? { all.first { $0.role == role } }

    func last(_ role: Indicator.Observation.Role) -> Figure? { all.last { $0.role == role } }

    /// The first two figures, one behind the other among those of a role or all, that a test holds for.
    func neighbours(of role: Indicator.Observation.Role? = nil, where test: (Figure, Figure) -> Bool) -> (
        Figure, Figure
    )? {
        var last: Figure?
        for figure in all where role == nil || figure.role == role {
            if let last, test(last, figure) { return (last, figure) }
            last = figure
        }
        return nil
    }

    /// Whether a figure comes after another in time: what is done is not measured by what was planned before it, and of two
    /// years the later one counts.
    func follows(_ second: Figure, _ first: Figure) -> Bool {
        if first.role.isTarget, !second.role.isTarget { return false }
        guard let before = observations[first.index].period?.start?.date,
            let after = observations[second.index].period?.start?.date
        else { return true }
        return before < after
    }

    /// The last target, final or not.
    var lastTarget: Figure? { all.last { $0.role.isTarget } }

    /// The figure as written.
    func text(_ figure: Figure) -> String { observations[figure.index].value.text }

    /// The amount as written, in whatever unit.
    func writtenAmount(_ figure: Figure) -> ExactDecimal? { observations[figure.index].value.amount }

    func bound(_ figure: Figure) -> Bound? { observations[figure.index].value.bound }
}

/// Which way is better, for rules that depend on it, and what tells it.
struct DirectionEvidence {
    let direction: Indicator.Direction
    /// 以上 or 以下 on a target tells it; else the figures do.
    private let isStated: Bool

    init?(_ indicator: Indicator) {
        guard let direction = indicator.direction else { return nil }
        self.direction = direction
        isStated = indicator.statedDirection == direction
    }

    /// Targets below the baseline may mean that less is better, or that a plan expects less: unless the document says
    /// which, no figure passes such a target, and none is worse than such a baseline.
    var tellsPassing: Bool { isStated || direction == .up }

    /// What a finding says where the figures alone tell the direction.
    var hint: String? {
        if isStated { return nil }
        return (direction == .up ? FindingRemark.moreIsBetter : .lessIsBetter).hint
    }
}

extension Indicator.Observation.Role {
    var isTarget: Bool { self == .target || self == .finalTarget }
}

extension Indicator.Direction {
    /// Whether a figure is better than another in this direction.
    func isBetter(_ first: ExactDecimal, than second: ExactDecimal) -> Bool {
        self == .up ? second < first : first < second
    }
}
