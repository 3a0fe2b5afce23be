import Foundation
import PlanExport
import Testing

@testable import PlanTool

/// Each source of an archive is compared with the record beside it; what differs is told, or written anew.
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

    @Test func `are equal`() async throws {
        let archive = try await Self.archive()
        #expect(archive.names == ["a.json", "a.txt", "inner/b.x.json", "inner/b.x.txt"])
        #expect(await archive.verify() == .success)
        #expect(archive.outcome("a.txt") == .equal)
    }

    @Test func `are equal however the record is laid out`() async throws {
        let archive = try await Self.archive()
        let document = try PlanJSON.read(try archive.read("a.json"))
        let line = String(decoding: PlanJSON.line(document), as: UTF8.self)
        let shorter = line.replacingOccurrences(of: "\"outline\":[],", with: "")
        try archive.write(Array(shorter.utf8), "a.json")
        #expect(await archive.verify() == .success)
        #expect(await archive.verify(updating: true) == .success)
        #expect(try archive.read("a.json") == Array(shorter.utf8))
    }

    @Test(arguments: [
        ("\"title\": \"甲\"", "\"title\": \"丙\"", "sheets[0].title", "title: was \"丙\", is \"甲\""),
        (
            "80.0,", "80,", "sheets[0].indicators[0].observations[0].value.amount",
            "indicator “件数” › 初期値 令和4年度 › value › amount: was 80, is 80.0"
        ),
        ("\"kind\": \"goal\",", "", "sheets[0].kind", "kind: added: \"goal\""),
    ])
    func `differ in a value`(text: String, other: String, path: String, line: String) async throws {
        let archive = try await Self.archive()
        try archive.replace(text, by: other, in: "a.json")
        #expect(await archive.verify() == .findings)
        #expect(archive.differences("a.txt").map(\.path) == [path])
        let lines = VerifyWording(isJapanese: false).lines(
            for: archive.outcome("a.txt"), of: ArchivedSource(path: "archive/a.txt"))
        #expect(lines == ["archive/a.txt: goal “甲” (sheet 1): \(line)"])
    }

    @Test func `differ in a source that changed`() async throws {
        let archive = try await Self.archive()
        try archive.write(Self.plan("丙"), "a.txt")
        #expect(archive.differences("a.txt").map(\.path) == ["source", "sheets[0].title"])
    }

    @Test func `differ in an element more`() async throws {
        let archive = try await Self.archive()
        try archive.replace("\"sdgs\": []", by: "\"sdgs\": [17]", in: "a.json")
        let differences = archive.differences("a.txt")
        #expect(differences.map(\.path) == ["sheets[0].sdgs[0]"])
        #expect(differences.map(\.kind) == [.removed] && differences.first?.was == "17")
        #expect(await archive.verify() == .findings)
    }

    @Test func `miss a record`() async throws {
        let archive = try await Self.archive()
        try archive.remove("a.json")
        #expect(await archive.verify() == .findings)
        #expect(archive.outcome("a.txt") == .missing)
        #expect(!archive.names.contains("a.json"))
        #expect(archive.outcome("a.txt", updating: true) == .updated(nil))
        #expect(await archive.verify() == .success)
    }

    @Test func `are equal after an update, which leaves the others alone`() async throws {
        let archive = try await Self.archive()
        let records = (try archive.read("a.json"), try archive.read("inner/b.x.json"))
        try archive.replace("甲", by: "丙", in: "a.json")
        #expect(archive.outcome("a.txt", updating: true) == .updated(1))
        #expect(try archive.read("a.json") == records.0)
        #expect(try archive.read("inner/b.x.json") == records.1)
        #expect(await archive.verify() == .success)
    }

    @Test(arguments: ["", "{", "目標", "{\"schema\":\"planparse/1\"} x"])
    func `cannot be told where the record is no JSON`(text: String) async throws {
        let archive = try await Self.archive()
        try archive.write(Array(text.utf8), "a.json")
        try archive.replace("乙", by: "丙", in: "inner/b.x.json")
        #expect(await archive.verify() == .unreadable)
        #expect(await archive.verify(updating: true) == .unreadable)
        #expect(try archive.read("a.json") == Array(text.utf8))
        #expect(archive.outcome("inner/b.x.txt") == .equal)
    }

    @Test(arguments: ["{}", "[]", "null", "{\"other\":1}"])
    func `differ from JSON that is no record`(text: String) async throws {
        let archive = try await Self.archive()
        try archive.write(Array(text.utf8), "a.json")
        #expect(await archive.verify() == .findings)
        #expect(await archive.verify(updating: true) == .success)
        #expect(await archive.verify() == .success)
    }

    @Test func `cannot be read where a folder stands for the record`() async throws {
        let archive = try await Self.archive()
        try archive.remove("a.json")
        try archive.write([], "a.json/x.json")
        #expect(await archive.verify(updating: true) == .unreadable)
    }

    @Test func `are none in an empty archive`() async throws {
        let archive = try ArchiveFolder()
        #expect(await archive.verify() == .success)
        try archive.write(Self.plan("甲"), ".hidden/a.txt")
        try archive.write(Self.plan("甲"), ".a.txt")
        try archive.write([], "b.json")
        #expect(await archive.verify(updating: true) == .success)
        #expect(!archive.names.contains(".a.json"))
    }

    @Test func `need a folder`() async throws {
        let archive = try await Self.archive()
        #expect(await archive.verify("a.txt") == .unreadable)
        #expect(await archive.verify("missing") == .unreadable)
        #expect(await archive.verify("inner") == .success)
    }

    @Test func `are reached through a link`() async throws {
        let archive = try await Self.archive()
        try FileManager.default.createSymbolicLink(
            atPath: archive.path("link"), withDestinationPath: archive.path("inner"))
        #expect(try ArchivedSource.all(in: archive.path("link"))?.count == 1)
    }

    @Test func `have a record each`() async throws {
        let archive = try await Self.archive()
        try archive.write(Self.plan("甲"), "a.md")
        #expect(await archive.verify(updating: true) == .usage)
        try archive.remove("a.md")
        try archive.write(Self.plan("甲"), "inner/a.md")
        #expect(await archive.verify(updating: true) == .success)
    }

    @Test(arguments: [
        ("a.txt", "a.json"), ("x/a.b.txt", "x/a.b.json"), ("x.y/計画", "x.y/計画.json"), ("/x/y.txt", "/x/y.json"),
    ])
    func `have their records beside them`(path: String, record: String) {
        #expect(ArchivedSource(path: path).recordPath == record)
    }
}
