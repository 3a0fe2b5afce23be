import Foundation
import PlanParse
import PlanPromises
import Testing

/// Inputs that broke a promise once, as the fuzzer found them and made small: they keep all of them now.
///
/// The first byte of a file names its mode, as in ``PromiseMode``; `F` is a form, a NUL and a document for it.
@Suite struct FoundInputTests {
    private static let folder = Fixture.folder.deletingLastPathComponent().appendingPathComponent("Found")

    private static let names =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }
        .sorted()

    @Test func `finds the files`() { #expect(!Self.names.isEmpty) }

    @Test(arguments: names)
    func `keeps all promises`(name: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(name)))
        for promise in try broken(bytes) { Issue.record("broken: \(promise)") }
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

    private func broken(_ bytes: [UInt8]) throws -> [String] {
        guard bytes.first == UInt8(ascii: "F") else { return PromiseMode.broken(bytes) }
        let parts = bytes.dropFirst().split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let form = try? JSONDecoder().decode(Form.self, from: Data(parts[0])) else { return [] }
        return Promises.broken(SourceText(utf8: Array(parts[1]), name: "found"), PlanParser(forms: [form]))
    }
}
