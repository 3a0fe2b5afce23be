import Foundation
import PlanFiles

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
        return paths.filter { (try? FileStatus(of: SystemPath(path($0))))?.kind == .file }.sorted()
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

    func verify(
        _ folder: String = "", updating: Bool = false, format: VerifyOptions.Format = .text
    ) async -> PlanTool.ExitStatus {
        var options = VerifyOptions(archive: SystemPath(path(folder)), updates: updating)
        options.format = format
        return await Verifier(options: options).run()
    }

    func add(_ names: [String], to folder: String) async -> PlanTool.ExitStatus {
        var options = ArchiveAddOptions()
        options.sources = names.map { SystemPath(path($0)) }
        options.archive = SystemPath(path(folder))
        options.isQuiet = true
        return await Archiver(options: options).run()
    }
}
