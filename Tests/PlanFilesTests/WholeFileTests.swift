import Foundation
import PlanModel
import Testing

@testable import PlanFiles

/// A file is written whole or not at all, and left alone where its bytes are the same.
@Suite struct WholeFileTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func write(_ pieces: [String], to place: String = "a.json") throws -> WholeFile.Outcome {
        let file = try WholeFile(folder[place])
        for piece in pieces { try file.write(Array(piece.utf8).span) }
        return try file.finish()
    }

    @Test(
        arguments: [
            ("", [], WholeFile.Outcome.unchanged), ("abcdef", ["abc", "def"], .unchanged),
            ("abcdef", ["abcdef"], .unchanged),
            ("abcdef", ["abc", "deX"], .written), ("abcdef", ["abc"], .written), ("abcdef", ["abcdef", "g"], .written),
            ("abcdef", [], .written), ("abcdef", ["X"], .written),
            (String(repeating: "x", count: 200_000), ["x"], .written),
        ])
    func `writes what differs`(old: String, pieces: [String], outcome: WholeFile.Outcome) throws {
        try Data(old.utf8).write(to: URL(fileURLWithPath: folder["a.json"].text))
        let before = try FileStatus(of: folder["a.json"])
        #expect(try write(pieces) == outcome)
        #expect(try folder.read("a.json") == Array(pieces.joined().utf8))
        #expect(try FileStatus(of: folder["a.json"]).identity == before.identity || outcome == .written)
        #expect(folder.files == ["a.json"])
    }

    @Test func `makes a new file`() throws {
        #expect(try write(["新しい"]) == .written)
        #expect(try write([], to: "empty") == .written)
        #expect(folder.files == ["a.json", "empty"])
    }

    @Test func `leaves the old file where it is not finished`() throws {
        _ = try write(["old"])
        do {
            let file = try WholeFile(folder["a.json"])
            try file.write(Array("new".utf8).span)
            #expect(folder.files.count == 2)
        }
        #expect(try folder.read("a.json") == Array("old".utf8))
        #expect(folder.files == ["a.json"])
    }

    @Test func `removes what a process that is gone left, and only that`() throws {
        try folder.write(".planparse-99999999-1.tmp", "left")
        try folder.write(".planparse-1-1.tmp", "of a process that lives")
        try folder.write(".planparse-x.tmp", "of somebody else")
        TemporaryFiles.removeLeftovers(in: folder.path)
        #expect(folder.files == [".planparse-1-1.tmp", ".planparse-x.tmp"])
    }

    @Test func `says why it cannot write`() throws {
        try FileManager.default.createDirectory(atPath: folder["d.json"].text, withIntermediateDirectories: false)
        #expect(throws: FileError(.write, folder["d.json"], code: EISDIR)) { try WholeFile(folder["d.json"]) }
        let lost = folder["no/a.json"]
        #expect(throws: FileError(.write, lost, code: ENOENT)) { try WholeFile.write([1], to: lost) }
        let long = folder[String(repeating: "長", count: 90)]
        #expect(throws: FileError(.write, long, code: ENAMETOOLONG)) { try WholeFile.write([1], to: long) }
    }

    @Test func `takes a name as long as the system does`() throws {
        let name = String(repeating: "n", count: 250) + ".json"
        #expect(try write(["x"], to: name) == .written)
    }

    @Test(arguments: FileError.Operation.allCases)
    func `words every error in both languages`(operation: FileError.Operation) {
        for code in [ENOENT, EACCES, ENOSPC, EFBIG, 9999] as [CInt] {
            let message = FileError(operation, "a\nb.txt", code: code).message
            #expect(message.ja.unicodeScalars.contains { $0.value > 0x3000 } && message.ja.contains("a\\nb.txt"))
            #expect(message.en.unicodeScalars.allSatisfy { $0.value < 0x3000 } && message.en.contains("a\\nb.txt"))
        }
    }
}
