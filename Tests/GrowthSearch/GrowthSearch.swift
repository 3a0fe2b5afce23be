import PlanPromises

/// Looks for text whose work grows faster than its size: `GrowthSearch SEED COUNT SIZE` tries so many patterns of a seed,
/// from so many bytes to sixteen times as many, and prints those that do, in the notation of the tests' table.
@main enum GrowthSearch {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        let (seed, count) = (arguments.first ?? 1, Int(arguments.dropFirst().first ?? 1000))
        let size = Int(arguments.dropFirst(2).first ?? 1 << 12)
        var patterns = RandomPattern(seed: seed)
        for number in 0..<count {
            let pattern = patterns.next()
            guard Growth(of: pattern, from: size, runs: 1).factor > 1.5 else { continue }
            let again = Growth(of: pattern, from: size, runs: 4)
            guard again.factor > 1.8 else { continue }
            print("\(seed)/\(number): \(again.factor.rounded()) \(again)")
        }
        print("\(count) patterns of seed \(seed)")
    }
}
