import Foundation
import PlanPromises
import Testing

/// Inputs that broke a promise once, as the fuzzer found them and made small: they keep all of them now.
///
/// The first byte of a file names its mode, as in ``PromiseMode``.
@Suite struct FoundInputTests {
    private static let folder = Fixture.folder.deletingLastPathComponent().appendingPathComponent("Found")

    private static let names =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }
        .sorted()

    @Test func `finds the files`() { #expect(!Self.names.isEmpty) }

    @Test(arguments: names)
    func `keeps all promises`(name: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(name)))
        for promise in PromiseMode.broken(bytes) { Issue.record("broken: \(promise)") }
    }

    /// Every kind of bytes in every mode: nothing traps.
    @Test(arguments: PromiseMode.allCases)
    func `takes any bytes in any mode`(mode: PromiseMode) throws {
        var random = SplitMix(seed: UInt64(mode.rawValue))
        for length in 0..<64 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            for promise in mode.broken(bytes) { Issue.record("broken: \(promise) by \(bytes)") }
        }
    }
}
