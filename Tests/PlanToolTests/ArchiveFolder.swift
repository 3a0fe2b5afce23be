import Foundation
import PlanExport

@testable import PlanTool

/// An archive of its own for a test, removed when the test is over.
final class ArchiveFolder {
    private let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("planparse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// All files, by path.
    var names: [String] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
        return paths.filter { !Input.isFolder(path($0)) }.sorted()
    }

    func path(_ name: String) -> String { root.appendingPathComponent(name).path }

    func write(_ bytes: [UInt8], _ name: String) throws {
        let url = root.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appendingPathComponent(name))) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    /// Replaces the first occurrence of a text, which has to be there.
    func replace(_ text: String, by other: String, in name: String) throws {
        let found = String(decoding: try read(name), as: UTF8.self)
        guard let range = found.range(of: text) else { throw CocoaError(.formatting) }
        try write(Array(found.replacingCharacters(in: range, with: other).utf8), name)
    }

    func verify(_ folder: String = "", updating: Bool = false) async -> PlanTool.ExitStatus {
        await verifier(folder, updating).run()
    }

    func outcome(_ name: String, updating: Bool = false) -> Verifier.Outcome {
        verifier("", updating).outcome(of: ArchivedSource(path: path(name)))
    }

    /// How a source's record differs.
    func differences(_ name: String) -> [RecordDifference] {
        if case .different(let differences) = outcome(name) { differences } else { [] }
    }

    private func verifier(_ folder: String, _ updates: Bool) -> Verifier {
        Verifier(options: VerifyOptions(archive: ByteString(path(folder)), updates: updates))
    }
}
