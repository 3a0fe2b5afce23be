import Foundation
import PlanPromises
import Testing

/// The work on a text grows as the text does, whatever it repeats.
///
/// No time is asserted: ``Growth`` compares the processor time for a byte at one size with that at sixteen times the size.
/// Each pattern is measured once; what looks steep is measured again, and fails only where it stays so in the best of
/// several runs. `PLANPARSE_GROWTH=more` takes more patterns made at random, as CI does, and `long` larger texts too, which
/// takes many minutes.
@Suite struct GrowthTests {
    private static let extent = ProcessInfo.processInfo.environment["PLANPARSE_GROWTH"]
    private static let isLong = extent == "long"
    /// How many patterns each seed makes.
    private static let randomPatterns = isLong ? 300 : extent == "more" ? 25 : 10
    /// In debug builds a byte costs ten times what it does in release.
    private static let size = isLong ? 1 << 13 : 1 << 10

    /// Work that grows with the square of the size costs 16 times as much for a byte; sorting adds less than a half, and
    /// memory that no longer fits the caches may double it.
    private static let steepest = 3.5

    /// Shorter times are those of reading a few bytes at all.
    private static let floor = 2_000_000

    @Test(arguments: GrowthPatterns.all)
    func `is linear`(pattern: GrowthPattern) {
        let quick = Growth(of: pattern, from: Self.size, runs: 1)
        guard Self.isSteep(quick) else { return }
        let again = Growth(of: pattern, from: Self.size * 2, runs: 5)
        #expect(!Self.isSteep(again), "\(again.factor.rounded()) times as much for each byte of more: \(again)")
    }

    private static func isSteep(_ growth: Growth) -> Bool {
        growth.factor > steepest && growth.times.contains { $0.nanoseconds > floor }
    }

    @Test func `has patterns enough`() {
        #expect(GrowthPatterns.all.count > 200)
        let texts = GrowthPatterns.all.map { $0.text(ofSize: 4096) }
        #expect(texts.allSatisfy { (1024...16384).contains($0.count) })
        #expect(Set(GrowthPatterns.all.map(\.description)).count == texts.count, "no pattern twice")
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `is linear for what nobody thought of`(seed: UInt64) {
        var patterns = RandomPattern(seed: seed)
        for _ in 0..<Self.randomPatterns { `is linear`(pattern: patterns.next()) }
    }
}
