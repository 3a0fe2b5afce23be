import PlanModel

/// The indicators of a record that letters tell apart, as far as they are read.
struct LetteredIndicators {
    private(set) var builders: [IndicatorBuilder] = []
    /// For each key, the place of the last indicator that has it.
    private var places: [UInt64: Int] = [:]

    /// Starts an indicator, to which the key belongs from now on.
    mutating func name(_ key: UInt64, _ indicator: IndicatorBuilder) {
        places[key] = builders.count
        builders.append(indicator)
    }

    /// The place of the indicator of a key.
    func place(_ key: UInt64) -> Int? { places[key] }

    /// Changes an indicator where it is: a copy for each figure would cost as much as all figures before it.
    mutating func change(_ place: Int, _ change: (inout IndicatorBuilder) -> Void) {
        change(&builders[place])
    }
}
