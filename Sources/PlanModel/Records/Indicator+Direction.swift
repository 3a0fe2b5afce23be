extension Indicator {
    /// Which way is better, as the figures tell it.
    ///
    /// Told by 以上 or 以下 on a target; else by the baseline against the last target; else by the first against the last
    /// of several targets; else by the earliest actual against the target. Figures in different units (`500m`, `1.2km`) are
    /// compared in one where a table brings their units together. Nil where none of them tells, or where the two figures
    /// are equal.
    public var inferredDirection: Direction? {
        if let told = statedDirection { return told }
        guard let last = lastTargetFigure else { return nil }
        if let baseline = firstFigure(where: { $0 == .baseline }) { return direction(from: baseline, to: last) }
        if let first = firstFigure(where: \.isTarget), let told = direction(from: first, to: last) { return told }
        return firstFigure(where: { $0 == .actual }).flatMap { direction(from: $0, to: last) }
    }

    /// The last target that is a number.
    private var lastTargetFigure: Int? {
        observations.indices.last { observations[$0].role.isTarget && observations[$0].value.amount != nil }
    }

    /// The first figure of a role that is a number.
    private func firstFigure(where isWanted: (Indicator.Observation.Role) -> Bool) -> Int? {
        let observations = observations.span
        for index in observations.indices
        where isWanted(observations[index].role) && observations[index].value.amount != nil {
            return index
        }
        return nil
    }

    /// What 以上 and the like on the last target with one tell; nil for a range, which has two ends.
    var statedDirection: Direction? {
        for index in observations.indices.reversed() where observations[index].role.isTarget {
            switch observations[index].value.bound {
            case .atLeast?, .above?: return observations[index].value.upper == nil ? .up : nil
            case .atMost?, .below?: return .down
            default: continue
            }
        }
        return nil
    }

    /// Which of two figures is more: in one unit where a table brings theirs together, else by their amounts.
    private func direction(from first: Int, to last: Int) -> Direction? {
        let (first, last) = (observations[first].value, observations[last].value)
        guard let amount = first.amount, let other = last.amount else { return nil }
        let amounts = UnitMeasures.inOneUnit(first, last, usual: unit) ?? (amount, other)
        if amounts.0 < amounts.1 { return .up }
        return amounts.1 < amounts.0 ? .down : nil
    }
}
