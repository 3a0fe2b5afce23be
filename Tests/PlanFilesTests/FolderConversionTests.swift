import Foundation
import PlanExport
import PlanModel
import PlanParse
import Testing

@testable import PlanFiles

/// A folder is converted into one of records: mirrored, whole, the same at any width, and again only where it changed.
@Suite struct FolderConversionTests {
    private let input: TestFolder
    private let output: TestFolder

    init() throws { (input, output) = (try TestFolder(), try TestFolder()) }

    private func convert(
        _ change: (inout FolderConversion.Options) -> Void = { _ in }, of paths: [SystemPath]? = nil
    ) async throws -> (summary: FolderConversion.Summary, sources: [ConvertedSource]) {
        var options = FolderConversion.Options()
        change(&options)
        let sources = SourceSelection(of: paths ?? [input.path]).sources
        var converted: [ConvertedSource] = []
        let summary = try await FolderConversion(of: sources, to: output.path, options).run { converted.append($0) }
        return (summary, converted)
    }

    @Test func `mirrors folders and names`() async throws {
        for place in ["a.txt", "2025/総務.txt", "2026/総務.txt", "x\ny.txt", " .txt"] as [SystemPath] {
            try input.write(place, Sample.goal)
        }
        let (summary, sources) = try await convert()
        #expect(
            output.files.filter { $0.hasSuffix(".json") } == [
                " .json", "2025/総務.json", "2026/総務.json", "a.json", "x\ny.json",
            ])
        #expect(summary.sources == 5 && summary.failed == 0 && !summary.isInterrupted)
        let record = try PlanJSON.read(try output.read("2025/総務.json"))
        #expect(record == PlanParser().document(of: SourceText(file: Array(Sample.goal.utf8), name: "総務.txt")))
        #expect(sources.map(\.entry.sheets) == [1, 1, 1, 1, 1])
    }

    @Test(arguments: [1, 2, 7])
    func `gives the same bytes at any width`(jobs: Int) async throws {
        for number in 0..<40 { try input.write(SystemPath("\(number % 5)/\(number).txt"), Sample.project(number)) }
        _ = try await convert { $0.jobs = jobs }
        for number in 0..<40 {
            let text = SourceText(file: Array(Sample.project(number).utf8), name: "\(number).txt")
            #expect(
                try output.read("\(number % 5)/\(number).json") == PlanJSON.indented(PlanParser().document(of: text)))
        }
    }

    @Test func `refuses two sources of one record before it writes`() async throws {
        try input.write("a.txt", Sample.goal)
        try input.write("a.md", Sample.goal)
        let conflict = ConversionConflict.sharedRecord(output["a.json"], of: input["a.md"], and: input["a.txt"])
        await #expect(throws: conflict) { _ = try await convert() }
        #expect(output.files.isEmpty)
    }

    @Test func `refuses to write over a source`() async throws {
        try output.write("b.json", Sample.goal)
        await #expect(throws: ConversionConflict.outputOverInput(output["b.json"])) {
            _ = try await convert(of: [output["b.json"]])
        }
        try output.write("sheets.csv", "指標名,単位\n")
        await #expect(throws: ConversionConflict.outputOverInput(output["sheets.csv"])) {
            _ = try await convert({ $0.formats = [.csv] }, of: [output.path])
        }
        #expect(try output.read("b.json") == Array(Sample.goal.utf8))
    }

    @Test func `refuses records that would have the name of what describes the whole`() async throws {
        try input.write("datapackage.txt", Sample.goal)
        await #expect(throws: ConversionConflict.reservedName(output["datapackage.json"], of: input["datapackage.txt"]))
        {
            _ = try await convert { $0.formats = [.json, .csv] }
        }
        try await convertManifest()
    }

    private func convertManifest() async throws {
        try input.write("planparse-manifest.txt", Sample.goal)
        let taken = ConversionConflict.reservedName(
            output["planparse-manifest.json"], of: input["planparse-manifest.txt"])
        await #expect(throws: taken) { _ = try await convert { $0.isIncremental = true } }
    }

    @Test func `converts an archive beside its sources, twice`() async throws {
        try output.write("a.txt", Sample.goal)
        _ = try await convert(of: [output.path])
        let first = try FileStatus(of: output["a.json"])
        _ = try await convert(of: [output.path])
        #expect(try FileStatus(of: output["a.json"]) == first)
        #expect(output.files == ["a.json", "a.txt"])
    }

    @Test func `converts again only what changed`() async throws {
        for number in 0..<6 { try input.write(SystemPath("\(number).txt"), Sample.project(number)) }
        try input.write("x.pdf", Sample.pdf)
        let first = try await convert { $0.isIncremental = true }
        #expect(first.summary.unchanged == 0)
        let manifest = try output.read("planparse-manifest.json")
        let second = try await convert { $0.isIncremental = true }
        #expect(second.summary.unchanged == 7)
        #expect(second.sources.map(\.entry) == first.sources.map(\.entry))
        #expect(try output.read("planparse-manifest.json") == manifest)

        try input.write("2.txt", Sample.project(22))
        try Data().write(to: URL(fileURLWithPath: output["3.json"].text))
        try FileManager.default.removeItem(atPath: output["4.json"].text)
        try FileManager.default.removeItem(atPath: input["5.txt"].text)
        let third = try await convert { $0.isIncremental = true }
        #expect(third.sources.filter { !$0.isUnchanged }.map(\.source.place) == ["2.txt", "3.txt", "4.txt"])
        #expect(third.summary.gone == ["5.txt"])
        #expect(third.sources.first { $0.source.place == "x.pdf" }?.isForeign == true)
        #expect(try !output.read("3.json").isEmpty && !output.read("4.json").isEmpty)
    }

    @Test func `converts all anew with other options`() async throws {
        try input.write("a.txt", Sample.goal)
        _ = try await convert { $0.isIncremental = true }
        let other = try await convert { ($0.isIncremental, $0.encoding) = (true, .utf8) }
        #expect(other.summary.unchanged == 0)
    }

    @Test func `keeps in the manifest what became of each source`() async throws {
        let name = SystemPath(bytes: [0x8C, 0x76] + Array(".txt".utf8))
        try input.write(name, Sample.goal)
        try input.write("x.pdf", Sample.pdf)
        _ = try await convert { $0.isIncremental = true }
        let manifest = try #require(Manifest(in: output.path))
        #expect(manifest.entries.map(\.place) == ["x.pdf", name])
        #expect(manifest.entries.map { $0.count(of: .error) } == [1, 0])
        #expect(manifest.entries.map(\.form) == ["generic", "goal-sheet"])
        #expect(Manifest(in: input.path) == nil)
    }

    @Test func `goes on behind a source that cannot be read or a record that cannot be written`() async throws {
        try input.write("a.txt", Sample.goal)
        try input.write("b.txt", Sample.goal)
        try FileManager.default.createDirectory(atPath: output["a.json"].text, withIntermediateDirectories: false)
        let sources =
            [SourceFile(path: input["lost.txt"], place: "lost.txt")] + SourceSelection(of: [input.path]).sources
        var failures: [FileError?] = []
        let summary = try await FolderConversion(of: sources, to: output.path).run { failures.append($0.failure) }
        #expect(
            failures == [
                FileError(.read, input["lost.txt"], code: ENOENT), FileError(.write, output["a.json"], code: EISDIR),
                nil,
            ])
        #expect(summary.failed == 2)
        #expect(output.files == ["a.json", "b.json"])
    }

    @Test func `keeps what is finished when it is stopped`() async throws {
        for number in 0..<50 { try input.write(SystemPath("\(number).txt"), Sample.project(number)) }
        let limit = Locked(5)
        let stopped = try await convert { options in
            (options.jobs, options.isIncremental) = (1, true)
            options.isStopped = {
                limit.withLock {
                    $0 -= 1; return $0 < 0
                }
            }
        }
        #expect(stopped.summary.isInterrupted && stopped.sources.count < 50 && !stopped.sources.isEmpty)
        let rest = try await convert { $0.isIncremental = true }
        #expect(rest.summary.unchanged == stopped.sources.count && !rest.summary.isInterrupted)
    }

    @Test func `writes one set of tables for all, row by row`() async throws {
        for number in 0..<30 { try input.write(SystemPath("\(number).txt"), Sample.project(number)) }
        _ = try await convert { $0.formats = [.csv] }
        var tables = PlanTables()
        for source in SourceSelection(of: [input.path]).sources {
            tables.append(
                PlanParser().document(of: SourceText(file: try source.read(), name: source.name)),
                path: source.place.text)
        }
        #expect(output.files == tables.files.map(\.name).sorted())
        for file in tables.files { #expect(try output.read(file.name) == file.bytes) }
    }

    @Test func `writes StratML, and never reads it as a source`() async throws {
        try input.write("plan.txt", Sample.project(1))
        _ = try await convert { $0.formats = [.stratml] }
        #expect(output.files == ["plan.stratml.xml"])
        let document = PlanParser().document(of: try SourceText(contentsOf: input["plan.txt"]))
        #expect(try output.read("plan.stratml.xml") == StratML.report(of: document))
        let selection = SourceSelection(of: [output.path])
        #expect(selection.sources.isEmpty && selection.passedOver.map(\.reason) == [.records])
    }

    @Test func `tells two documents of one name apart`() async throws {
        try input.write("a/plan.txt", Sample.project(1))
        try input.write("b/plan.txt", Sample.project(2))
        _ = try await convert { $0.formats = [.csv] }
        let documents = String(decoding: try output.read("documents.csv"), as: UTF8.self)
        #expect(documents.contains("plan.txt,a/plan.txt,") && documents.contains("plan.txt,b/plan.txt,"))
    }

    @Test func `words every conflict in both languages`() {
        for conflict in [
            ConversionConflict.sharedRecord("a.json", of: "a.txt", and: "a.md"), .outputOverInput("recs/a.json"),
            .reservedName("datapackage.json", of: "datapackage.txt"),
        ] {
            #expect(conflict.message.ja.contains("json") && conflict.message.en.contains("json"))
        }
        #expect(
            "\(ConversionConflict.outputOverInput("recs/a.json"))".contains(
                "the output would be written over the input recs/a.json"))
    }
}

/// What README shows of the library is what it does.
@Suite struct LibraryExampleTests {
    @Test func `reads a file in another encoding, and converts a folder`() async throws {
        let folder = try TestFolder()
        // 目標名 and a name, in Shift_JIS.
        let file: [UInt8] = [0x96, 0xDA, 0x95, 0x57, 0x96, 0xBC, 0x09, 0x93, 0xB9, 0x98, 0x48, 0x0A]
        try folder.write("plans/総務課.txt", file)

        let source = try SourceText(contentsOf: folder["plans/総務課.txt"])
        let document = PlanParser().document(of: source)
        #expect(document.plan.source.encoding == "shift_jis" && source.text == "目標名\t道路\n")

        let selection = SourceSelection(of: [folder["plans"]])
        var findings: [Int] = []
        let summary = try await FolderConversion(of: selection.sources, to: folder["records"]).run { converted in
            findings.append(converted.findings.count)
        }
        #expect(summary.failed == 0 && findings == [document.diagnostics.count])
        #expect(try folder.read("records/総務課.json") == PlanJSON.indented(document))
    }
}
