import Foundation
import PlanModel
import Testing

@testable import PlanFiles

/// The archive of the example reads as it did, and what README shows of it is what is told; `RECORD=1` writes its records.
@Suite struct ExampleArchiveTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let folder = root.appendingPathComponent("Examples/ArchiveTest/Archive")

    @Test func `reads as it did`() throws {
        let archive = try PlanArchive(at: SystemPath(Self.folder.path))
        let report = try archive.verify()
        if ProcessInfo.processInfo.environment["RECORD"] != nil { _ = try archive.verify(updating: true) }
        #expect(report.isSound && report.summary.documents == 2, "\(report)")
    }

    @Test func `is told in README as it is`() throws {
        let sandbox = try ArchiveSandbox()
        try FileManager.default.copyItem(at: Self.folder, to: sandbox.root.appendingPathComponent("Archive"))
        let text = try sandbox.text("Archive/2026/福祉課.txt")
        try sandbox.write("\n" + text.replacingOccurrences(of: "120人", with: "130人"), "Archive/2026/福祉課.txt")
        try sandbox.remove("Archive/2025/福祉課.txt")
        let report = try PlanArchive(at: sandbox.path("Archive")).verify()
        let lines = report.lines(in: .en).dropLast().map {
            $0.replacingOccurrences(of: sandbox.path("").text, with: "").drop { $0 == "/" }
        }
        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        #expect(readme.contains("```text\n" + lines.joined(separator: "\n") + "\n```"), "\(lines)")
        let example = Self.root.appendingPathComponent("Examples/ArchiveTest/README.md")
        for line in try String(contentsOf: example, encoding: .utf8).split(separator: "\n")
        where line.hasPrefix("Archive/") {
            #expect(lines.contains { $0 == line }, "\(line)")
        }
    }
}
