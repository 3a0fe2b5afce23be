import Foundation
import PlanExport
import PlanModel
import PlanPromises
import Testing

@testable import PlanFiles

/// A run over what was converted before reads what changed, however little tells that it did, and nothing else.
@Suite struct IncrementalTests {
    private let input: TestFolder
    private let output: TestFolder

    init() throws { (input, output) = (try TestFolder(), try TestFolder()) }

    /// Converts the folder; gives the places of the sources that were read into records.
    private func convert() async throws -> [String] {
        var options = FolderConversion.Options()
        options.isIncremental = true
        var converted: [String] = []
        let sources = SourceSelection(of: [input.path]).sources
        _ = try await FolderConversion(of: sources, to: output.path, options).run {
            if !$0.isUnchanged { converted.append($0.source.place.text) }
        }
        return converted
    }

    /// Writes over the bytes of a file, which stays the file it is.
    private func overwrite(_ place: String, _ text: String) throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: input[place].text))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }

    private func stamp(_ place: String) -> FileStamp? {
        Manifest(in: output.path)?.entries.first { $0.place == SystemPath(place) }?.stamp
    }

    @Test func `writes a manifest that its schema takes`() async throws {
        try input.write("a.txt", Sample.project(0))
        try input.write("b.txt", "")
        var options = FolderConversion.Options()
        options.isIncremental = true
        let lost = SourceFile(path: input["lost.txt"], place: "lost.txt")
        let sources = SourceSelection(of: [input.path]).sources + [lost]
        _ = try await FolderConversion(of: sources, to: output.path, options).run { _ in }
        let manifest = try JSONParser.parse(try output.read(Manifest.name.text))
        #expect(manifest["documents"]?.elements.count == 3)
        #expect(try SchemaValidator(JSONParser.parse(OutputSchema.manifest.json)).errors(in: manifest) == [])
    }

    @Test func `sees a change of the same size in the moment after a run`() async throws {
        try input.write("a.txt", Sample.project(0))
        for round in 0..<20 {
            try overwrite("a.txt", Sample.project(10 + round))
            #expect(try await convert() == ["a.txt"])
            #expect(String(decoding: try output.read("a.json"), as: UTF8.self).contains("道路改良\(10 + round)号"))
        }
        #expect(try await convert() == [])
    }

    @Test func `sees a change whose time was set back`() async throws {
        try input.write("a.txt", Sample.project(10))
        let old = Date(timeIntervalSince1970: 1_500_000_000)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: input["a.txt"].text)
        #expect(try await convert() == ["a.txt"])
        try overwrite("a.txt", Sample.project(11))
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: input["a.txt"].text)
        #expect(try await convert() == ["a.txt"])
    }

    @Test func `sees another file that took the name of the source`() async throws {
        let old = Date(timeIntervalSince1970: 1_500_000_000)
        for (name, number) in [("2024/a.txt", 10), ("2025/a.txt", 11)] {
            try input.write(SystemPath(name), Sample.project(number))
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: input[name].text)
        }
        #expect(try await convert() == ["2024/a.txt", "2025/a.txt"])
        for (from, to) in [("2024", "x"), ("2025", "2024"), ("x", "2025")] {
            try FileManager.default.moveItem(atPath: input[from].text, toPath: input[to].text)
        }
        #expect(try await convert() == ["2024/a.txt", "2025/a.txt"])
    }

    @Test func `reads a source that was touched, converts it not, and knows it again`() async throws {
        try input.write("a.txt", Sample.goal)
        try input.write("b.txt", Sample.goal)
        _ = try await convert()
        let (before, record) = (stamp("a.txt"), try FileStatus(of: output["a.json"]))
        try overwrite("a.txt", Sample.goal)
        #expect(try await convert() == [])
        #expect(stamp("a.txt") != before)
        #expect(try stamp("a.txt") == FileStatus(of: input["a.txt"]).stamp)
        #expect(try FileStatus(of: output["a.json"]) == record)
        let manifest = try FileStatus(of: output["planparse-manifest.json"])
        #expect(try await convert() == [])
        #expect(try FileStatus(of: output["planparse-manifest.json"]) == manifest)
    }

    @Test func `tells sources in their order, changed or not`() async throws {
        for number in 0..<600 { try input.write(SystemPath("\(number % 7)/\(number).txt"), Sample.project(number)) }
        _ = try await convert()
        for number in [0, 5, 299, 599] { try overwrite("\(number % 7)/\(number).txt", Sample.project(number + 1000)) }
        var options = FolderConversion.Options()
        options.isIncremental = true
        let sources = SourceSelection(of: [input.path]).sources
        var told: [SystemPath] = []
        let summary = try await FolderConversion(of: sources, to: output.path, options).run {
            told.append($0.source.place)
        }
        #expect(told == sources.map(\.place))
        #expect(summary.unchanged == 596)
    }

    @Test func `reads again what has no stamp`() async throws {
        try input.write("a.txt", Sample.goal)
        _ = try await convert()
        var manifest = try #require(Manifest(in: output.path))
        manifest.entries[0].stamp = nil
        _ = try WholeFile.write(manifest.bytes, to: output["planparse-manifest.json"])
        #expect(try await convert() == [])
        #expect(try stamp("a.txt") == FileStatus(of: input["a.txt"]).stamp)
        try overwrite("a.txt", Sample.project(1))
        #expect(try await convert() == ["a.txt"])
    }
}

/// Stamps are written and read, and trusted only when a change would show.
@Suite struct FileStampTests {
    @Test(
        arguments: [
            ("1 2 3 4", FileStamp(size: 1, number: 2, modified: 3, changed: 4)),
            (
                "0 9000000000000000007 1795691306357590922 1795691306357590923",
                FileStamp(
                    size: 0, number: 9_000_000_000_000_000_007, modified: 1_795_691_306_357_590_922,
                    changed: 1_795_691_306_357_590_923)
            ), ("", nil), ("1 2 3", nil), ("1 2 3 ", nil), ("1 2 3 4 5", nil), ("1 2 3 -4", nil), ("1 2 3 x", nil),
            ("1 2 3 99999999999999999999", nil), ("1 2 3 9999999999999999999", nil),
        ] as [(String, FileStamp?)])
    func `reads what it writes, and nothing else`(text: String, stamp: FileStamp?) {
        #expect(FileStamp(text: text.utf8) == stamp)
        if let stamp { #expect(stamp.text == text) }
    }

    /// Times of change and of now, in milliseconds.
    @Test(
        arguments: [
            (1_234, 1_235, false), (1_234, 1_283, false), (1_234, 1_284, true), (1_234, 9_000, true),
            // A system that counts in seconds, or in two of them.
            (4_000, 4_100, false), (4_000, 5_999, false), (4_000, 6_000, true),
            // A change in the future tells nothing.
            (9_001, 1_000, false),
        ])
    func `is settled when the step of its time is over`(changed: Int, now: Int, isSettled: Bool) {
        let stamp = FileStamp(size: 1, number: 1, modified: 1, changed: changed * 1_000_000)
        #expect((stamp.unsettled(at: now * 1_000_000) <= 0) == isSettled)
    }
}

/// The manifest is read as it is written, and as any JSON.
@Suite struct ManifestTests {
    private static let entries: [Manifest.Entry] = {
        var plain = Manifest.Entry(place: "2026/総務課.txt", sha256: "ab12")
        plain.stamp = FileStamp(size: 12, number: 7, modified: 1_795_691_306_357_590_922, changed: 5)
        (plain.records, plain.form, plain.sheets, plain.indicators) = (
            ["json": 3617, "ndjson": 12], "goal-sheet", 3, 41
        )
        plain.findings = [.municipalityUnknown: [.note: 1], .sourceUnclaimed: [.warning: 3, .error: 1]]
        var same = plain
        same.place = "2026/財政課.txt"
        var lost = Manifest.Entry(place: "a\n\"b\"\\.txt")
        lost.failure = "cannot read \"a\n\": there is no such file"
        let bytes = Manifest.Entry(place: SystemPath(bytes: [0x8C, 0x76, 0xFF] + Array(".txt".utf8)), sha256: "0")
        return [plain, same, lost, bytes].sorted { $0.place < $1.place }
    }()

    private static func manifest(_ entries: [Manifest.Entry]) -> Manifest {
        var manifest = Manifest(maker: "planparse 1 \"x\"\t, json")
        manifest.entries = entries
        return manifest
    }

    @Test(arguments: 0...4)
    func `is read in one pass as it is written`(count: Int) throws {
        let manifest = Self.manifest(Array(Self.entries.prefix(count)))
        #expect(ManifestReader.manifest(manifest.bytes) == manifest)
        #expect(Manifest(json: try JSONParser.parse(manifest.bytes)) == manifest)
    }

    @Test(
        arguments: [
            ("\"sheets\": 3", "\"sheets\":  3"),
            ("\"form\": \"goal-sheet\", \"sheets\": 3", "\"sheets\": 3, \"form\": \"goal-sheet\""),
            ("\"codes\": {\"m", "\"codes\": {\"no.such-code\": {\"note\": 1}, \"m"),
            ("\"stamp\": \"12 ", "\"stamp\": \"x12 "),
            (", \"form\"", ", \"more\": {\"a\": [1, {}]}, \"form\""), ("総務課", "\\u7dcf務課"),
        ])
    func `is read where others wrote into it`(found: String, changed: String) throws {
        let text = String(decoding: Self.manifest(Self.entries).bytes, as: UTF8.self)
        let other = Array(text.replacingOccurrences(of: found, with: changed).utf8)
        try #require(other != Array(text.utf8))
        let folder = try TestFolder()
        _ = try WholeFile.write(other, to: folder["planparse-manifest.json"])
        let read = try #require(Manifest(in: folder.path))
        #expect(read == Manifest(json: try JSONParser.parse(other)))
        #expect(read.entries.count == 4)
    }

    @Test func `is read when it was laid out anew, and not when it breaks off`() throws {
        let bytes = Self.manifest(Self.entries).bytes
        let folder = try TestFolder()
        let dense = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\n", with: "\r\n")
        _ = try WholeFile.write(Array(dense.utf8), to: folder["planparse-manifest.json"])
        #expect(Manifest(in: folder.path) == Self.manifest(Self.entries))
        for length in 0..<bytes.count - 1 {
            _ = try WholeFile.write(Array(bytes[..<length]), to: folder["planparse-manifest.json"])
            #expect(Manifest(in: folder.path) == nil)
        }
    }
}
