extension Indicator {
    /// Which way is better, as the figures tell it.
    ///
    /// Told by 以上 or 以下 on a target; else by the baseline against the last target; else by the first against the last
    /// of several targets; else by the earliest actual against the target. Nil where none of them tells, or where the
    /// two figures are equal.
    public var inferredDirection: Direction? {
        let targets = observations.filter { $0.role == .target || $0.role == .finalTarget }
        if let bound = Self.direction(ofBounds: targets) { return bound }
        guard let last = targets.last(where: { $0.value.amount != nil })?.value.amount else { return nil }
        if let baseline = amount(of: .baseline) { return Self.direction(from: baseline, to: last) }
        let amounts = targets.compactMap(\.value.amount)
        if amounts.count > 1, let first = amounts.first, let told = Self.direction(from: first, to: last) {
            return told
        }
        return amount(of: .actual).flatMap { Self.direction(from: $0, to: last) }
    }

    private func amount(of role: Observation.Role) -> ExactDecimal? {
        observations.first { $0.role == role && $0.value.amount != nil }?.value.amount
    }

    private static func direction(ofBounds targets: [Observation]) -> Direction? {
        for target in targets.reversed() {
            switch target.value.bound {
            case .atLeast?, .above?: return target.value.upper == nil ? .up : nil
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
