import PlanModel

/// What changed in the figures of an indicator: told by the year that they speak of and by their role.
enum FigureComparison {
    private struct Figure {
        let observation: Indicator.Observation
        let span: SourceSpan?
        /// Targets and final targets of one year are the same target.
        let role: Indicator.Observation.Role
        /// The year, or the label of a figure without one.
        let year: String
        let label: String

        init(_ observation: Indicator.Observation, _ span: SourceSpan?) {
            (self.observation, self.span) = (observation, span)
            role = observation.role == .finalTarget ? .target : observation.role
            year = FigureComparison.key(of: observation.period) ?? ""
            label = SheetKeys.folded(observation.label)
        }
    }

    /// The dates of a period, which are the same however it is written; nil for none.
    static func key(of period: Period?) -> String? {
        guard let period else { return nil }
        let dates = [period.start?.description ?? "", period.end?.description ?? ""]
        return dates == ["", ""] ? period.text : dates.joined(separator: "/")
    }

    /// What the figures of an indicator are; nil where it has fewer than two.
    static func signature(of indicator: Indicator) -> String? {
        let figures = indicator.observations.compactMap { observation in
            observation.value.amount.map {
                "\(key(of: observation.period) ?? "")=\($0.withoutTrailingZeros)\(observation.value.unit ?? "")"
            }
        }
        return figures.count < 2 ? nil : figures.joined(separator: ",")
    }

    private typealias Source = IndicatorComparison.Source

    static func changes(_ old: IndicatorComparison.Source, _ new: IndicatorComparison.Source) -> [PlanChange] {
        let (before, after) = (figures(old), figures(new))
        var pairs = ElementPairs(before.count, after.count)
        func match(_ key: (Figure) -> [String]?) { pairs.match(before.map(key), after.map(key)) }
        match { [$0.role.rawValue, $0.year, $0.label] }
        match { $0.year.isEmpty ? nil : [$0.role.rawValue, $0.year] }
        match { $0.year.isEmpty ? [$0.role.rawValue] : nil }
        // A plan that begins anew has its baseline in a later year.
        match { $0.role == .baseline ? [""] : nil }
        var changes: [PlanChange] = []
        for (first, second) in pairs.pairs {
            if let change = rewritten(old, before[first], new, after[second]) { changes.append(change) }
        }
        return changes + results(old, before, new, after, pairs)
    }

    private static func figures(_ source: Source) -> [Figure] {
        source.indicator.observations.enumerated().compactMap { place, observation in
            if observation.value.status == .blank { return nil }
            return Figure(observation, source.trace?.observations.at(place))
        }
    }

    private static func rewritten(_ old: Source, _ before: Figure, _ new: Source, _ after: Figure) -> PlanChange? {
        let (was, now) = (before.observation.value, after.observation.value)
        let isOfOtherYear = before.year != after.year
        guard isOfOtherYear || !ValueComparison.agree(was, now) else { return nil }
        let kind: PlanChange.Kind =
            switch after.role {
            case .baseline: .baselineRewritten
            case .actual: .actualRewritten
            case .target, .finalTarget: .targetRevised
            }
        var change = change(kind, old, before, new, after)
        if isOfOtherYear {
            change.was = [before.observation.period?.text, was.text].compactMap { $0 }.joined(separator: " ")
            change.now = [after.observation.period?.text, now.text].compactMap { $0 }.joined(separator: " ")
        }
        return change
    }

    /// Actual figures of years that had a target, and figures that are new or gone.
    private static func results(
        _ old: Source, _ before: [Figure], _ new: Source, _ after: [Figure], _ pairs: ElementPairs
    ) -> [PlanChange] {
        var changes: [PlanChange] = []
        var targets: [String: Int] = [:]
        for (place, figure) in before.enumerated() where figure.role == .target && !figure.year.isEmpty {
            targets[figure.year] = place
        }
        var met: Set<Int> = []
        for place in pairs.leftNow {
            let figure = after[place]
            guard figure.role == .actual, let target = targets[figure.year] else {
                changes.append(change(.figureAdded, nil, nil, new, figure, in: old))
                continue
            }
            met.insert(target)
            var result = change(.resultReported, old, before[target], new, figure)
            result.isReached = isReached(figure.observation.value, before[target].observation.value, new, old)
            changes.append(result)
        }
        for place in pairs.leftStored where !met.contains(place) {
            changes.append(change(.figureRemoved, old, before[place], nil, nil, in: new))
        }
        return changes
    }

    /// Whether a result is at least as good as the target, by the bound of the target or the direction of the indicator.
    private static func isReached(_ result: Value, _ target: Value, _ new: Source, _ old: Source) -> Bool? {
        guard let amount = result.amount, let goal = target.amount, result.unit == target.unit else { return nil }
        let direction: Indicator.Direction? =
            switch target.bound {
            case .atLeast?, .above?: .up
            case .atMost?, .below?: .down
            default: old.indicator.direction ?? new.indicator.direction
            }
        return direction.map { $0 == .up ? !(amount < goal) : !(goal < amount) }
    }

    private static func change(
        _ kind: PlanChange.Kind, _ old: Source?, _ before: Figure?, _ new: Source?, _ after: Figure?,
        in other: Source? = nil
    ) -> PlanChange {
        var change = IndicatorComparison.change(
            kind, old ?? other, new ?? other, before?.observation.value.text, after?.observation.value.text)
        change.subject = (new ?? old)?.indicator.name
        change.period = after?.observation.period ?? before?.observation.period
        (change.oldSpan, change.newSpan) = (before?.span, after?.span)
        if let was = before?.observation.value, let now = after?.observation.value {
            (change.difference, change.unit) = ValueComparison.difference(was, now)
        }
        return change
    }
}

/// Whether two values say the same, and how much one is more than the other.
enum ValueComparison {
    /// Figures are compared as numbers (`80.0` is `80`, `1,200千円` is `1.2百万円`), texts without blanks and width.
    static func agree(_ first: Value, _ second: Value) -> Bool {
        guard let (was, now, _) = comparable(first, second) else {
            if first.amount != nil, second.amount != nil { return false }
            let isNone = { (value: Value) in value.status == .blank || value.status == .notApplicable }
            if isNone(first) || isNone(second) { return isNone(first) && isNone(second) }
            return TextEntry.folded(first.text) == TextEntry.folded(second.text)
        }
        let isSame = was == now || isRounded(first, second, was, now)
        return isSame && first.bound == second.bound && agree(first.upper, second.upper)
    }

    /// Whether two figures in units of other sizes are one that was cut or rounded to fewer digits: `12,345千円` is `12百万円`.
    private static func isRounded(_ first: Value, _ second: Value, _ was: ExactDecimal, _ now: ExactDecimal) -> Bool {
        guard first.unit != second.unit, let steps = [step(of: first), step(of: second)].max() else { return false }
        guard let one = Double("\(was)"), let other = Double("\(now)") else { return false }
        return abs(one - other) < steps
    }

    /// What one more in the last digit of a figure makes, in its base unit.
    private static func step(of value: Value) -> Double {
        guard let amount = value.amount, let base = value.base?.amount, amount.significand != 0,
            let written = Double("\(amount)"), let whole = Double("\(base)"), amount.exponent > -16
        else { return 0 }
        var step = whole / written
        for _ in 0..<max(0, -amount.exponent) { step /= 10 }
        return step
    }

    /// How much more the second value is, and in which unit; nil where they are not of one unit.
    static func difference(_ first: Value, _ second: Value) -> (ExactDecimal?, String?) {
        guard let (was, now, unit) = comparable(first, second) else { return (nil, nil) }
        return (now.subtracting(was), unit)
    }

    private static func comparable(_ first: Value, _ second: Value) -> (ExactDecimal, ExactDecimal, String?)? {
        guard let was = first.amount, let now = second.amount else { return nil }
        if first.unit == second.unit { return (was, now, first.unit) }
        guard let was = first.base, let now = second.base, was.unit == now.unit else { return nil }
        return (was.amount, now.amount, was.unit)
    }

    private static func agree(_ first: Value.Limit?, _ second: Value.Limit?) -> Bool {
        guard let first, let second else { return first == nil && second == nil }
        return first.amount == second.amount && first.bound == second.bound
    }
}
