import Foundation
import PlanFiles
import PlanModel
import PlanParse

/// A folder of its own for a test, removed when the test is over.
final class ArchiveSandbox {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("planparse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// A plan with a title of its own.
    static func plan(_ title: String, _ figure: String = "80.0") -> [UInt8] {
        Array(
            "令和8年度 目標設定書（総務課）\n目標名\t\(title)\n指 標 名\t件数\n数値目標\t初期値（令和4年度）\t\(figure)件\n".utf8)
    }

    func path(_ name: String) -> SystemPath { SystemPath(root.appendingPathComponent(name).path) }

    /// All files, by path, hidden ones too.
    var names: [String] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
        return paths.filter { (try? FileStatus(of: path($0)))?.kind == .file }.sorted()
    }

    func write(_ bytes: [UInt8], _ name: String) throws {
        let url = root.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func write(_ text: String, _ name: String) throws { try write(Array(text.utf8), name) }

    func read(_ name: String) throws -> [UInt8] { try FileContents.read(path(name)) }

    func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: root.appendingPathComponent(name)) }

    /// Replaces the first occurrence of a text, which has to be there.
    func replace(_ text: String, by other: String, in name: String) throws {
        let found = try self.text(name)
        guard let range = found.range(of: text) else { throw CocoaError(.formatting) }
        try write(found.replacingCharacters(in: range, with: other), name)
    }

    /// The archive in the folder `ar`.
    func archive() throws -> PlanArchive { try PlanArchive(at: path("ar")) }

    /// What an archive's report tells, without the path of the folder and the number of documents.
    func lines(updating: Bool = false) throws -> [String] {
        let report = try archive().verify(updating: updating)
        return report.lines(in: .en).dropLast().map {
            $0.replacingOccurrences(of: path("ar").text + "/", with: "")
        }
    }

    /// An archive `ar` of two sources, with a lock file.
    static func locked() async throws -> ArchiveSandbox {
        let sandbox = try ArchiveSandbox()
        try sandbox.write(plan("甲"), "in/a.txt")
        try sandbox.write(plan("乙"), "in/inner/b.x.txt")
        _ = try await PlanArchive.make(at: sandbox.path("ar")).add([sandbox.path("in")]) { _ in }
        return sandbox
    }

    /// An archive `ar` of two sources, without a lock file.
    static func unlocked() async throws -> ArchiveSandbox {
        let sandbox = try await locked()
        try sandbox.remove("ar/planparse-lock.json")
        return sandbox
    }
}
