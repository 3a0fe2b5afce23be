import Foundation
import PlanExport
import Testing

@testable import PlanFiles

/// Sources are taken into an archive with their records and digests, and nothing there is written over.
@Suite struct ArchiveAddTests {
    private static func add(_ sandbox: ArchiveSandbox, _ names: [String]) async throws -> [String] {
        var lines: [String] = []
        let archive = try PlanArchive.make(at: sandbox.path("ar"))
        _ = try await archive.add(names.map { sandbox.path($0) }) { source in
            lines.append("\(source.place) " + Self.word(source.outcome))
        }
        return lines
    }

    private static func word(_ outcome: AddedSource.Outcome) -> String {
        String(describing: outcome).prefix { $0 != "(" }.description
    }

    @Test func `Sources, records and digests are kept, folders mirrored`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        let kept = sandbox.names.filter { $0.hasPrefix("ar/") }
        #expect(kept == ["ar/a.json", "ar/a.txt", "ar/inner/b.x.json", "ar/inner/b.x.txt", "ar/planparse-lock.json"])
        #expect(try sandbox.read("ar/a.txt") == ArchiveSandbox.plan("甲"))
        let lock = try ArchiveLock(json: sandbox.read("ar/planparse-lock.json"))
        #expect(lock.sources.map(\.place) == ["a.txt", "inner/b.x.txt"])
        #expect(lock["a.txt"]?.bytes == ArchiveSandbox.plan("甲").count)
        #expect(try sandbox.archive().verify().isSound)
    }

    @Test func `The same bytes are nothing new`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        let before = try sandbox.names.map { try sandbox.read($0) }
        #expect(
            try await Self.add(sandbox, ["in", "in/a.txt"]) == [
                "a.txt present", "inner/b.x.txt present", "a.txt present",
            ])
        #expect(try sandbox.names.map { try sandbox.read($0) } == before)
    }

    @Test func `Another source of that name is never written over`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        try sandbox.write(ArchiveSandbox.plan("丙"), "in/a.txt")
        #expect(try await Self.add(sandbox, ["in"]) == ["a.txt occupied", "inner/b.x.txt present"])
        #expect(try sandbox.read("ar/a.txt") == ArchiveSandbox.plan("甲"))
        #expect(try sandbox.archive().verify().isSound)
    }

    @Test func `A source whose record another has is refused`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        try sandbox.write(ArchiveSandbox.plan("丙"), "in/a.md")
        try sandbox.write(ArchiveSandbox.plan("丁"), "more/c.md")
        try sandbox.write(ArchiveSandbox.plan("戊"), "more/c.txt")
        #expect(
            try await Self.add(sandbox, ["in/a.md", "more"]) == [
                "a.md sharedRecord", "c.md added", "c.txt sharedRecord",
            ])
        #expect(try sandbox.archive().verify().isSound)
    }

    @Test func `A record that is no one's is left alone`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        try sandbox.write("{\"schema\":\"planparse/2\"}", "ar/c.json")
        try sandbox.write(ArchiveSandbox.plan("丙"), "in/c.txt")
        #expect(try await Self.add(sandbox, ["in/c.txt"]) == ["c.txt recordOccupied"])
        #expect(try sandbox.text("ar/c.json") == "{\"schema\":\"planparse/2\"}")
        #expect(!sandbox.names.contains("ar/c.txt"))
    }

    @Test func `What is no text, and what no folder is read for, is refused`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        try sandbox.write("%PDF-1.4\n", "in/c.pdf")
        try sandbox.write(ArchiveSandbox.plan("丙"), "in/.hidden.txt")
        try sandbox.write(ArchiveSandbox.plan("丙"), "in/d.json")
        let names = ["in/c.pdf", "in/.hidden.txt", "in/d.json", "in/lost.txt"]
        #expect(try await Self.add(sandbox, names) == ["c.pdf notText", ".hidden.txt notSource", "d.json notSource"])
        #expect(sandbox.names.filter { $0.hasPrefix("ar/") }.count == 5)
        #expect(try sandbox.archive().verify().isSound)
    }

    @Test func `A lost source comes back to its record`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        // The record is of an earlier parser.
        try sandbox.replace("80.0,", by: "80,", in: "ar/a.json")
        _ = try sandbox.lines()
        try sandbox.remove("ar/a.txt")
        #expect(try await Self.add(sandbox, ["in"]).first == "a.txt added")
        #expect(try sandbox.text("ar/a.json").contains("80,"))
        #expect(try sandbox.lines().contains { $0.hasSuffix("amount: was 80, is 80.0") })
    }

    @Test func `A run that was killed is done again and goes on`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        let lock = try sandbox.read("ar/planparse-lock.json")
        // The source was written; record and lock file were not.
        try sandbox.remove("ar/a.json")
        try sandbox.remove("ar/planparse-lock.json")
        #expect(try await Self.add(sandbox, ["in"]) == ["a.txt present", "inner/b.x.txt present"])
        #expect(try sandbox.read("ar/planparse-lock.json") == lock)
        #expect(try sandbox.archive().verify().isSound)
    }

    @Test func `An archive without a lock file gets one of its own sources`() async throws {
        let sandbox = try await ArchiveSandbox.unlocked()
        #expect(try await Self.add(sandbox, ["ar"]) == ["a.txt present", "inner/b.x.txt present"])
        #expect(try sandbox.archive().verify().isSound)
        #expect(sandbox.names.contains("ar/planparse-lock.json"))
    }

    @Test func `Names keep their bytes`() async throws {
        let sandbox = try ArchiveSandbox()
        let name = SystemPath(bytes: [0x8C, 0x76, 0x0A] + Array(".txt".utf8))
        let source = sandbox.path("").appending(name)
        _ = try WholeFile.write(ArchiveSandbox.plan("甲"), to: source)
        let archive = try PlanArchive.make(at: sandbox.path("ar"))
        _ = try await archive.add([source]) { #expect($0.isInArchive) }
        #expect(try FileStatus(of: archive.folder.appending(name)).kind == .file)
        #expect(try archive.verify().isSound)
        #expect(try archive.readLock()?.sources.map(\.place) == [name])
        _ = try WholeFile.write(ArchiveSandbox.plan("乙"), to: archive.folder.appending(name))
        let report = try archive.verify()
        #expect(report.description.contains("\\x8cv\\n.txt: the source is not the one that was locked"))
        #expect(
            try JSONParser.parse(report.json)["documents"]?.elements.first?["sourceBytes"]?.text == "8c760a2e747874")
    }
}
