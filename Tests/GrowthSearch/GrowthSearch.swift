import PlanPromises

/// Looks for text whose work grows faster than its size: `GrowthSearch SEED COUNT` tries so many patterns of a seed and
/// prints those that do, in the notation of the tests' table.
@main enum GrowthSearch {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        let (seed, count) = (arguments.first ?? 1, Int(arguments.dropFirst().first ?? 1000))
        var patterns = RandomPattern(seed: seed)
        for number in 0..<count {
            let pattern = patterns.next()
            let quick = Growth(of: pattern, from: 1 << 10, runs: 1)
            guard quick.factor > 1.7 else { continue }
            let again = Growth(of: pattern, from: 1 << 11, runs: 3)
            guard again.factor > 2 else { continue }
            print("\(seed)/\(number): \(again.factor.rounded()) \(again)")
        }
        print("\(count) patterns of seed \(seed)")
    }
}
