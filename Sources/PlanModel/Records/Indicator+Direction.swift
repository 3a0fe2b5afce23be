extension Indicator {
    /// Which way is better, as the figures tell it.
    ///
    /// Told by 以上 or 以下 on a target; else by the baseline against the last target; else by the first against the last
    /// of several targets; else by the earliest actual against the target. Nil where none of them tells, or where the
    /// two figures are equal.
    public var inferredDirection: Direction? {
        if let told = statedDirection { return told }
        guard let last = lastTargetFigure, let amount = observations[last].value.amount else { return nil }
        if let baseline = firstAmount(where: { $0 == .baseline }) { return Self.direction(from: baseline, to: amount) }
        let first = firstAmount(where: \.isTarget) ?? amount
        if let told = Self.direction(from: first, to: amount) { return told }
        return firstAmount(where: { $0 == .actual }).flatMap { Self.direction(from: $0, to: amount) }
    }

    /// The last target that is a number.
    private var lastTargetFigure: Int? {
        observations.indices.last { observations[$0].role.isTarget && observations[$0].value.amount != nil }
    }

    /// The first figure of a role that is a number.
    private func firstAmount(where isWanted: (Indicator.Observation.Role) -> Bool) -> ExactDecimal? {
        let observations = observations.span
        for index in observations.indices where isWanted(observations[index].role) {
            if let amount = observations[index].value.amount { return amount }
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

    private static func direction(from first: ExactDecimal, to last: ExactDecimal) -> Direction? {
        if first < last { return .up }
        return last < first ? .down : nil
    }
}
