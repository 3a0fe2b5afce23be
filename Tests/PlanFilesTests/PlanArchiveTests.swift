import Foundation
import PlanExport
import PlanModel
import Testing

@testable import PlanFiles

/// Each source of an archive is compared with the record beside it and with the lock file; what is wrong is told, and
/// put in order where that is asked for.
@Suite struct PlanArchiveTests {
    @Test(arguments: [true, false])
    func `An archive as it was made is sound`(isLocked: Bool) async throws {
        let sandbox = isLocked ? try await ArchiveSandbox.locked() : try await ArchiveSandbox.unlocked()
        let report = try sandbox.archive().verify()
        #expect(report.isSound, "\(report)")
        #expect(report.documents.isEmpty && report.summary.documents == 2)
        #expect(report.description == "sources compared: 2, with problems: 0")
    }

    @Test func `A record laid out in another way says the same`() async throws {
        let sandbox = try await ArchiveSandbox.unlocked()
        let document = try PlanJSON.read(sandbox.read("ar/a.json"))
        let line = String(decoding: PlanJSON.line(document), as: UTF8.self)
        let shorter = line.replacingOccurrences(of: "\"outline\":[],", with: "")
        try sandbox.write(shorter, "ar/a.json")
        #expect(try sandbox.lines().isEmpty)
        #expect(try sandbox.lines(updating: true).isEmpty)
        #expect(try sandbox.text("ar/a.json") == shorter)
    }

    @Test(arguments: [
        ("\"title\": \"甲\"", "\"title\": \"丙\"", "title: was \"丙\", is \"甲\""),
        ("80.0,", "80,", "indicator “件数” › 初期値 令和4年度 › value › amount: was 80, is 80.0"),
        ("\"kind\": \"goal\",", "", "kind: added: \"goal\""),
        ("\"sdgs\": []", "\"sdgs\": [17]", "SDG “17”: removed: 17"),
    ])
    func `A value that differs is told with sheet and field`(text: String, other: String, line: String) async throws {
        let sandbox = try await ArchiveSandbox.unlocked()
        try sandbox.replace(text, by: other, in: "ar/a.json")
        #expect(
            try sandbox.lines() == [
                "a.txt: goal “甲” (sheet 1): \(line)"
            ])
        #expect(try sandbox.archive().verify().isSound == false)
    }

    @Test func `Source and record that are not as locked are told`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        try sandbox.write(ArchiveSandbox.plan("甲", "80.1"), "ar/a.txt")
        var lines = try sandbox.lines()
        #expect(lines.first == "a.txt: the source is not the one that was locked")
        #expect(
            lines.last == "a.txt: goal “甲” (sheet 1): indicator “件数” › 初期値 令和4年度 › value › amount: was 80.0, is 80.1")
        try sandbox.write(ArchiveSandbox.plan("甲"), "ar/a.txt")
        try sandbox.replace("80.0,", by: "80,", in: "ar/a.json")
        lines = try sandbox.lines()
        #expect(lines.count == 2 && lines.last == "a.json: the record is not the one that was locked")
    }

    @Test func `A lost source is told by the lock file or by its record`() async throws {
        let locked = try await ArchiveSandbox.locked()
        try locked.remove("ar/a.txt")
        #expect(try locked.lines() == ["a.txt: the source is gone"])
        #expect(try locked.lines(updating: true) == ["a.txt: the source is gone"])
        let unlocked = try await ArchiveSandbox.unlocked()
        try unlocked.remove("ar/inner/b.x.txt")
        #expect(try unlocked.lines() == ["inner/b.x.txt: the source is gone"])
        // Taken away with its record, and the update says so.
        try locked.remove("ar/a.json")
        #expect(try locked.lines() == ["a.txt: the source is gone"])
        #expect(try locked.lines(updating: true) == ["a.json: locked as it is"])
        #expect(try locked.lines().isEmpty)
    }

    @Test func `JSON of others is no record without a source`() async throws {
        let sandbox = try await ArchiveSandbox.unlocked()
        for (name, text) in [("x", "{}"), ("y", "x"), ("datapackage", "{}"), ("z", "{\"schema\":\"other/1\"}")] {
            try sandbox.write(text, "ar/\(name).json")
        }
        #expect(try sandbox.lines().isEmpty)
    }

    @Test func `A record that is missing is told, and written by an update`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        let record = try sandbox.read("ar/a.json")
        try sandbox.remove("ar/a.json")
        #expect(try sandbox.lines().first?.hasPrefix("a.txt: there is no record ") == true)
        #expect(!sandbox.names.contains("ar/a.json"))
        #expect(try sandbox.lines(updating: true) == ["a.json: written"])
        #expect(try sandbox.read("ar/a.json") == record)
        #expect(try sandbox.lines().isEmpty)
    }

    @Test func `A source that nobody locked is told, and locked by an update`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        try sandbox.write(ArchiveSandbox.plan("丙"), "ar/c.txt")
        #expect(try sandbox.lines().count == 1)
        #expect(try sandbox.lines(updating: true) == ["c.json: written"])
        #expect(try sandbox.lines().isEmpty)
        #expect(try ArchiveLock(json: sandbox.read("ar/planparse-lock.json"))["c.txt"] != nil)
    }

    @Test func `An update leaves what is sound alone, and makes no lock file`() async throws {
        let sandbox = try await ArchiveSandbox.unlocked()
        let records = (try sandbox.read("ar/a.json"), try sandbox.read("ar/inner/b.x.json"))
        try sandbox.replace("甲", by: "丙", in: "ar/a.json")
        #expect(try sandbox.lines(updating: true) == ["a.json: updated, differences: 1"])
        #expect(try sandbox.read("ar/a.json") == records.0)
        #expect(try sandbox.read("ar/inner/b.x.json") == records.1)
        #expect(!sandbox.names.contains("ar/planparse-lock.json"))
        #expect(try sandbox.lines().isEmpty)
    }

    @Test(arguments: [
        ("", "no JSON"), ("{", "no JSON"), ("目標", "no JSON"), ("{\"schema\":\"planparse/1\"} x", "no JSON"),
        ("{\"schema\":\"planparse/2\"}", "another version, planparse/2"),
        ("{\"schema\":\"a\\u001b\"}", "version, a\\u{1b}"),
        ("{}", "is no record"), ("[]", "is no record"), ("null", "is no record"),
    ])
    func `A record of another version or none is never written over`(text: String, words: String) async throws {
        let sandbox = try await ArchiveSandbox.locked()
        try sandbox.write(text, "ar/a.json")
        let lock = try sandbox.read("ar/planparse-lock.json")
        for updating in [false, true] {
            let lines = try sandbox.lines(updating: updating)
            #expect(lines.first?.contains(words) == true, "\(lines)")
        }
        #expect(try sandbox.text("ar/a.json") == text)
        #expect(try sandbox.read("ar/planparse-lock.json") == lock)
    }

    @Test func `A PDF beside its text stops nothing`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        try sandbox.write("%PDF-1.4\n", "ar/a.pdf")
        let report = try sandbox.archive().verify()
        #expect(report.isSound && report.summary.passedOver.map(\.reason) == [.besideText])
        // One without its text gets no record.
        try sandbox.write("%PDF-1.4\n", "ar/c.pdf")
        #expect(try sandbox.lines(updating: true).first?.contains("no text") == true)
        #expect(!sandbox.names.contains("ar/c.json"))
    }

    @Test func `Two sources of one record are told, and stop no other`() async throws {
        let sandbox = try await ArchiveSandbox.unlocked()
        try sandbox.write(ArchiveSandbox.plan("丙"), "ar/a.md")
        try sandbox.replace("乙", by: "丙", in: "ar/inner/b.x.json")
        let lines = try sandbox.lines(updating: true)
        #expect(lines.count == 3 && lines.last == "inner/b.x.json: updated, differences: 1")
        #expect(lines.first?.hasSuffix("like that of a.txt; put them into folders of their own") == true)
    }

    @Test func `What a filter leaves out is not lost`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        var archive = try sandbox.archive()
        archive.filter = SourceSelection.Filter(excludes: [Glob("inner/*")])
        let report = try archive.verify(updating: true)
        #expect(report.isSound && report.summary.documents == 1)
        #expect(try ArchiveLock(json: sandbox.read("ar/planparse-lock.json")).sources.count == 2)
    }

    @Test func `A folder stands for no record`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        try sandbox.remove("ar/a.json")
        try sandbox.write("x", "ar/a.json/x.json")
        #expect(try sandbox.lines(updating: true).first?.contains("it is a folder") == true)
    }

    @Test func `An archive is a folder, and its lock file one`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        for name in ["lost", "in/a.txt"] {
            #expect(throws: FileError.self) { try PlanArchive(at: sandbox.path(name)) }
        }
        try sandbox.write("{\"schema\":\"planparse-lock/9\"}", "ar/planparse-lock.json")
        let error = #expect(throws: ArchiveError.self) { try sandbox.archive().verify() }
        #expect(error?.description.contains("planparse-lock/9") == true)
        #expect(try sandbox.text("ar/planparse-lock.json") == "{\"schema\":\"planparse-lock/9\"}")
        let empty = try ArchiveSandbox()
        let report = try PlanArchive(at: SystemPath(empty.root.path)).verify()
        #expect(report.isSound && report.description == "there is no source")
    }

    @Test func `A folder that cannot be opened is told, and its sources are not lost`() async throws {
        let sandbox = try await ArchiveSandbox.locked()
        let inner = sandbox.root.appendingPathComponent("ar/inner").path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: inner)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: inner) }
        // The superuser opens any folder.
        guard (try? FolderListing.names(in: sandbox.path("ar/inner"))) == nil else { return }
        let report = try sandbox.archive().verify(updating: true)
        #expect(!report.isSound && report.documents.isEmpty && report.summary.failures.count == 1)
        #expect(try ArchiveLock(json: sandbox.read("ar/planparse-lock.json")).sources.count == 2)
    }

    @Test func `A single digit is found in a thousand documents`() async throws {
        let sandbox = try ArchiveSandbox()
        for number in 0..<1_000 {
            try sandbox.write(ArchiveSandbox.plan("目標\(number)", "\(number).0"), "in/\(number % 10)/\(number).txt")
        }
        let archive = try PlanArchive.make(at: sandbox.path("ar"))
        let added = try await archive.add([sandbox.path("in")], jobs: 3) { _ in }
        #expect(added.added == 1_000 && added.refused == 0)
        try sandbox.replace("437.0", by: "438.0", in: "ar/7/437.txt")
        var found: [ArchivedDocument] = []
        var json = ArchiveJSON()
        var bytes = json.beginning(of: archive.folder)
        let summary = try await archive.verify(jobs: 3) { document in
            if !document.isSound { found.append(document) }
            bytes += json.piece(for: document)
        }
        bytes += json.end(summary)
        #expect(summary.documents == 1_000 && summary.unsound == 1)
        #expect(found.map(\.source) == ["7/437.txt"])
        let amount = found.first?.differences.first { $0.field.en.hasSuffix("amount") }
        #expect(amount?.was == "437.0" && amount?.now == "438.0" && amount?.sheet?.title == "目標437")
        // The same as one JSON object, and as the report of a test.
        let report = try JSONParser.parse(bytes)
        #expect(report["compared"] == .number("1000") && report["isSound"] == .bool(false))
        #expect(report["documents"]?.elements.map { $0["source"]?.text } == ["7/437.txt"])
        #expect(try archive.verify().json == bytes)
    }
}
