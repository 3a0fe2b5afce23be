import Foundation
import Testing

@testable import PlanTool

/// `verify` ends with a status that says what it found; what it finds is tested with the library.
@Suite struct VerifierTests {
    /// A plan with a title of its own.
    private static func plan(_ title: String) -> [UInt8] {
        Array("令和8年度 目標設定書（総務課）\n目標名\t\(title)\n指 標 名\t件数\n数値目標\t初期値（令和4年度）\t80.0件\n".utf8)
    }

    /// An archive with two sources and their records.
    private static func archive() async throws -> ArchiveFolder {
        let archive = try ArchiveFolder()
        try archive.write(plan("甲"), "a.txt")
        try archive.write(plan("乙"), "inner/b.x.txt")
        #expect(await archive.verify(updating: true) == .success)
        return archive
    }

    @Test func `succeeds where all is equal`() async throws {
        let archive = try await Self.archive()
        #expect(archive.names == ["a.json", "a.txt", "inner/b.x.json", "inner/b.x.txt"])
        #expect(await archive.verify() == .success)
        #expect(await archive.verify(format: .json) == .success)
    }

    @Test(arguments: [
        ("a.json", "甲", "丙"), ("a.json", "80.0,", "80,"), ("a.txt", "80.0", "80.1"), ("a.txt", "総務課", "財政課"),
    ])
    func `finds what differs`(name: String, text: String, other: String) async throws {
        let archive = try await Self.archive()
        try archive.replace(text, by: other, in: name)
        #expect(await archive.verify() == .findings)
        #expect(await archive.verify(format: .json) == .findings)
        #expect(await archive.verify(updating: true) == .success)
        #expect(await archive.verify() == .success)
    }

    @Test func `finds what is gone`() async throws {
        let archive = try await Self.archive()
        try archive.remove("a.json")
        #expect(await archive.verify() == .findings)
        #expect(await archive.verify(updating: true) == .success)
        try archive.remove("a.txt")
        #expect(await archive.verify() == .findings)
        #expect(await archive.verify(updating: true) == .findings)
    }

    @Test(arguments: ["", "{", "{}", "null", "{\"schema\":\"planparse/2\"}"])
    func `cannot read what is no record of this version, and never writes over it`(text: String) async throws {
        let archive = try await Self.archive()
        try archive.write(Array(text.utf8), "a.json")
        #expect(await archive.verify() == .unreadable)
        #expect(await archive.verify(updating: true) == .unreadable)
        #expect(try archive.read("a.json") == Array(text.utf8))
    }

    @Test func `needs a folder, of sources with a record each`() async throws {
        let archive = try await Self.archive()
        #expect(await archive.verify("a.txt") == .unreadable)
        #expect(await archive.verify("missing") == .unreadable)
        #expect(await archive.verify("inner") == .success)
        try archive.write(Self.plan("甲"), "a.md")
        #expect(await archive.verify(updating: true) == .usage)
    }

    @Test func `takes sources into an archive, and refuses others of their names`() async throws {
        let archive = try await Self.archive()
        #expect(await archive.add(["a.txt", "inner"], to: "kept") == .success)
        #expect(archive.names.contains("kept/b.x.json") && archive.names.contains("kept/planparse-lock.json"))
        #expect(await archive.verify("kept") == .success)
        try archive.write(Self.plan("丙"), "a.txt")
        #expect(await archive.add(["a.txt"], to: "kept") == .unreadable)
        #expect(try archive.read("kept/a.txt") == Self.plan("甲"))
        #expect(await archive.add(["lost.txt"], to: "kept") == .unreadable)
        #expect(await archive.add(["inner"], to: "a.json") == .unreadable)
    }
}
