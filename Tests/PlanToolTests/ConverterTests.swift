import Foundation
import PlanExport
import PlanModel
import Testing

@testable import PlanTool

/// Every input that can be read gives its files, whatever becomes of the others; the status tells the worst of them.
@Suite struct ConverterTests {
    /// A folder of its own for a test, removed when the test is over.
    private final class Folder {
        private let root: URL

        init() throws {
            root = FileManager.default.temporaryDirectory.appendingPathComponent("planparse-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(at: root) }

        func path(_ name: String) -> String { root.appendingPathComponent(name).path }

        func write(_ bytes: [UInt8], _ name: String) throws -> String {
            let url = root.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
            return url.path
        }

        func names(_ name: String = "out") -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).sorted()
        }

        func read(_ name: String) throws -> [UInt8] {
            Array(try Data(contentsOf: root.appendingPathComponent("out").appendingPathComponent(name)))
        }

        func convert(_ arguments: [String]) async throws -> PlanTool.ExitStatus {
            try await Converter(options: try ConvertOptions(arguments + ["-q", "-o", path("out")])).run()
        }
    }

    private static let plan = Array("令和8年度 目標設定書（総務課）\n".utf8)

    @Test func `writes a record for each input`() async throws {
        let folder = try Folder()
        let inputs = [try folder.write(Self.plan, "a.txt"), try folder.write(Self.plan, "b.x.txt")]
        #expect(try await folder.convert(inputs) == .success)
        #expect(folder.names() == ["a.json", "b.x.json"])
        let document = try PlanJSON.read(try folder.read("a.json"))
        #expect(document.plan.source.name == "a.txt")
        #expect(document.plan.source.bytes == Self.plan.count)
        #expect(try folder.read("a.json") == PlanJSON.indented(document))
    }

    @Test func `writes each format that is asked for`() async throws {
        let folder = try Folder()
        let input = try folder.write(Self.plan, "a.txt")
        #expect(try await folder.convert([input, "--format", "json,ndjson"]) == .success)
        #expect(folder.names() == ["a.json", "a.ndjson"])
        let line = try folder.read("a.ndjson")
        #expect(line.filter { $0 == 0x0A }.count == 1 && line.last == 0x0A)
        #expect(try PlanJSON.read(line) == PlanJSON.read(try folder.read("a.json")))
    }

    private static let tables = [
        "attributes.csv", "budgets.csv", "datapackage.json", "diagnostics.csv", "documents.csv", "indicators.csv",
        "measures.csv", "sections.csv", "sheets.csv",
    ]

    @Test func `writes the tables of all inputs`() async throws {
        let folder = try Folder()
        let inputs = try ["b", "a"].map { try folder.write(Self.plan + Array("目標名\t目標\($0)\n".utf8), $0 + ".txt") }
        #expect(try await folder.convert(inputs + ["--format", "csv"]) == .success)
        #expect(folder.names() == Self.tables)
        let rows = String(decoding: try folder.read("sheets.csv"), as: UTF8.self).split(separator: "\r\n")
        #expect(rows.dropFirst().map { $0.prefix(6) } == ["b.txt,", "a.txt,"])
        #expect(try await folder.convert(inputs + ["--format", "json,csv"]) == .success)
        #expect(folder.names() == (Self.tables + ["a.json", "b.json"]).sorted())
    }

    @Test func `gives the same tables however many jobs run, whatever cannot be read`() async throws {
        let folder = try Folder()
        var inputs = try (1...12).map { try folder.write(Self.plan + Array("目標名\t目標\($0)\n".utf8), "\($0).txt") }
        inputs.insert(folder.path("missing.txt"), at: 3)
        var files: Set<[[UInt8]]> = []
        for jobs in ["1", "2", "8"] {
            #expect(try await folder.convert(inputs + ["--format", "csv", "--jobs", jobs]) == .unreadable)
            files.insert(try Self.tables.map { try folder.read($0) })
        }
        #expect(files.count == 1)
        #expect(files.first?.last?.count { $0 == 0x0A } == 13)
    }

    @Test func `refuses to write a record over the data package`() async throws {
        let folder = try Folder()
        let input = try folder.write(Self.plan, "datapackage.txt")
        #expect(try await folder.convert([input, "--format", "csv,json"]) == .usage)
        #expect(folder.names().isEmpty)
        #expect(try await folder.convert([input, "--format", "csv,ndjson"]) == .success)
        #expect(folder.names() == (Self.tables + ["datapackage.ndjson"]).sorted())
    }

    @Test func `takes a folder as the files in it, but for hidden ones`() async throws {
        let folder = try Folder()
        for name in ["in/b.txt", "in/a.txt", "in/inner/c.txt", "in/.hidden"] { _ = try folder.write(Self.plan, name) }
        #expect(try await folder.convert([folder.path("in")]) == .success)
        #expect(folder.names() == ["a.json", "b.json", "inner"])
        #expect(folder.names("out/inner") == ["c.json"])
    }

    @Test func `writes the others when an input is missing`() async throws {
        let folder = try Folder()
        let inputs = [
            try folder.write(Self.plan, "a.txt"), folder.path("missing.txt"), try folder.write(Self.plan, "b.txt"),
        ]
        #expect(try await folder.convert(inputs) == .unreadable)
        #expect(folder.names() == ["a.json", "b.json"])
    }

    @Test func `finds bytes that do not decode`() async throws {
        let folder = try Folder()
        let input = try folder.write(Self.plan + [0xFF, 0x0A], "a.txt")
        #expect(try await folder.convert([input]) == .findings)
        let document = try PlanJSON.read(try folder.read("a.json"))
        #expect(document.diagnostics.contains { $0.kind == .sourceInvalidBytes && $0.severity == .error })
    }

    @Test func `ends with the highest status`() async throws {
        let folder = try Folder()
        let inputs = [
            folder.path("missing.txt"), try folder.write([0xFF], "a.txt"), try folder.write(Self.plan, "b.txt"),
        ]
        #expect(try await folder.convert(inputs) == .unreadable)
        #expect(folder.names() == ["a.json", "b.json"])
        #expect(PlanTool.ExitStatus.findings < .usage && PlanTool.ExitStatus.usage < .unreadable)
    }

    @Test(arguments: [1, 2, 8])
    func `gives the same records however many jobs run`(jobs: Int) async throws {
        let folder = try Folder()
        let inputs = try (1...12).map { try folder.write(Self.plan + Array("目標名\t目標\($0)\n".utf8), "\($0).txt") }
        #expect(try await folder.convert(inputs + ["--jobs", "\(jobs)"]) == .success)
        for number in 1...12 {
            let document = try PlanJSON.read(try folder.read("\(number).json"))
            #expect(document.plan.source.name == "\(number).txt")
            #expect(document.plan.sheets.first?.title == "目標\(number)")
        }
    }

    @Test func `decodes all inputs in the encoding that is named`() async throws {
        let folder = try Folder()
        let input = try folder.write([0x96, 0xDA, 0x95, 0x57, 0x0A], "a.txt")
        #expect(try await folder.convert([input, "--encoding", "shift_jis"]) == .success)
        #expect(try PlanJSON.read(try folder.read("a.json")).plan.source.encoding == "shift_jis")
    }

    @Test func `refuses to write two inputs to one file`() async throws {
        let folder = try Folder()
        let inputs = [try folder.write(Self.plan, "x/a.txt"), try folder.write(Self.plan, "y/a.csv")]
        #expect(try await folder.convert(inputs) == .usage)
        #expect(folder.names().isEmpty)
    }

    @Test func `cannot write where a file stands for the folder`() async throws {
        let folder = try Folder()
        let inputs = [try folder.write(Self.plan, "a.txt")]
        _ = try folder.write([], "out")
        #expect(try await folder.convert(inputs) == .unreadable)
    }
}
