import Foundation
import PlanExport
import PlanFiles
import PlanModel
import PlanParse
import Testing

@testable import PlanTool

/// `planparse worker` as a program that starts it once uses it.
@Suite struct WorkerTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// The answers to some lines, and the status.
    private func answers(
        to lines: String, _ options: String = ""
    ) throws -> (status: Int32, answers: [[String: Any]], text: String) {
        try folder.write(lines, "requests")
        let result = try Program.shell("planparse worker \(options) < requests", in: folder.root)
        #expect(result.errors.isEmpty, "\(result.messages)")
        let answers = try result.text.split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        return (result.status, answers, result.text)
    }

    private func code(_ answer: [String: Any]) -> String? { (answer["error"] as? [String: Any])?["code"] as? String }

    @Test func `answers with the record that convert writes`() throws {
        let path = PrintedSession.root.appendingPathComponent("Tests/Fixtures/goal-sheet/regular.txt").path
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let record = try Program.run(["convert", path, "--format", "ndjson", "-q"]).text
        let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        let base64 = Data(text.utf8).base64EncodedString()
        let lines = """
            {"id": "a", "path": "\(path)"}
            {"id": "b", "name": "regular.txt", "text": \(quoted)}
            {"id": "c", "name": "regular.txt", "base64": "\(base64)"}

            """
        let found = try answers(to: lines).text
        #expect(found == ["a", "b", "c"].map { "{\"id\":\"\($0)\",\"record\":" + record.dropLast() + "}\n" }.joined())
    }

    /// A line, and what is wrong with it.
    @Test(arguments: [
        ("nonsense", "request.not-json"), ("{\"id\": 1", "request.not-json"), ("[1]", "request.invalid"),
        ("{\"id\": 1}", "request.invalid"),
        ("{\"id\": 1, \"txt\": \"a\"}", "request.invalid"), ("{\"id\": 1, \"text\": 5}", "request.invalid"),
        ("{\"id\": 1, \"text\": \"a\", \"path\": \"b\"}", "request.invalid"),
        ("{\"id\": 1, \"base64\": \"a%\"}", "request.invalid"),
        ("{\"id\": 1, \"path\": \"missing.txt\"}", "file.unreadable"),
        ("{\"id\": 1, \"path\": \".\"}", "file.unreadable"),
        (String(repeating: "[", count: 100_000), "request.not-json"),
        ("{\"id\": 1, \"text\": \"" + String(repeating: "花", count: 500_000) + "\"}", "request.too-long"),
    ])
    func `outlives what is wrong`(line: String, expected: String) throws {
        let good = "{\"id\": 2, \"text\": \"令和8年度 目標設定書（総務課）\"}"
        let found = try answers(to: line + "\n" + good, "--max-request 1M")
        #expect(found.status == 0 && found.answers.count == 2)
        #expect(found.answers.first.flatMap(code) == expected)
        #expect(found.answers.last?["record"] != nil && found.answers.last?["id"] as? Int == 2)
    }

    @Test(arguments: ["\"甲\"", "5.50", "-3", "null"])
    func `gives the id back as it came`(id: String) throws {
        #expect(try answers(to: "{\"id\": \(id), \"text\": \"花\"}\n").text.hasPrefix("{\"id\":\(id),"))
    }

    @Test(arguments: ["", "--jobs 1", "--jobs 4"])
    func `answers in order`(options: String) throws {
        // Documents of very different sizes, so that those behind are done first.
        let lines = (0..<200).map {
            "{\"id\": \($0), \"text\": \"\(String(repeating: "花が咲く。\\n", count: $0 % 7 * 100))\"}"
        }
        let found = try answers(to: lines.joined(separator: "\n"), options)
        #expect(found.answers.compactMap { $0["id"] as? Int } == Array(0..<200))
    }

    @Test func `reads by a form that is given`() throws {
        let form = PrintedSession.root.appendingPathComponent("Documentation/OwnForm/review.json").path
        let found = try answers(to: "{\"id\": 1, \"text\": \"事業点検表\\n\"}", "--form \(form)").answers
        #expect((found.first?["record"] as? [String: Any])?["form"] as? String == "review-table")
    }

    /// Who sends a line and waits gets its answer before the next.
    @Test func `answers at once`() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["worker", "--jobs", "4"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        for id in 1...3 {
            input.fileHandleForWriting.write(Data("{\"id\": \(id), \"text\": \"花\"}\n".utf8))
            var line = Data()
            while line.last != 0x0A, case let piece = output.fileHandleForReading.availableData, !piece.isEmpty {
                line += piece
            }
            #expect(String(decoding: line, as: UTF8.self).hasPrefix("{\"id\":\(id),"))
        }
        input.fileHandleForWriting.closeFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test(
        arguments: [
            ("", ""), ("Zg==", "f"), ("Zg", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9v\nYmFy", "foobar"),
            ("+/8=", nil), ("Z", nil),
            ("Zg=", nil), ("Zg==Zg==", nil), ("Zm9vYg==", "foob"), ("Z%", nil),
        ] as [(String, String?)])
    func `reads base64`(text: String, expected: String?) {
        let bytes = Base64.bytes(of: text)
        if text == "+/8=" {
            #expect(bytes == [0xFB, 0xFF])
        } else {
            #expect(bytes == expected.map { Array($0.utf8) })
        }
    }
}
