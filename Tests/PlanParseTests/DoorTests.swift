import Foundation
import PlanExport
import PlanFiles
import PlanModel
import PlanParse
import Testing

/// What Foundation has goes in and comes out as it is: `Data`, parts of strings, paths of a `URL`.
@Suite struct DoorTests {
    private static let url = Fixture.folder.appendingPathComponent("goal-sheet/regular.txt")

    private static let data = (try? Data(contentsOf: url)) ?? Data()

    private static let document = PlanParser().document(of: SourceText(utf8: Array(data), name: "regular.txt"))

    @Test func `reads Data, text, a part of a text and the path of a URL alike`() throws {
        let text = String(decoding: Self.data, as: UTF8.self)
        let parser = PlanParser()
        let documents = [
            parser.document(of: SourceText(utf8: Self.data, name: "regular.txt")),
            parser.document(of: SourceText(file: Self.data, name: "regular.txt")),
            parser.document(of: try SourceText(contentsOf: Self.url.path)),
            parser.document(of: text, name: "regular.txt"), parser.document(of: text[...], name: "regular.txt"),
            parser.parse(text.dropFirst(0), name: "regular.txt").document,
        ]
        #expect(documents.allSatisfy { $0 == Self.document } && !Self.document.plan.sheets.isEmpty)
        #expect(try FileContents.read(Self.url.path) == Array(Self.data))
    }

    @Test func `reads and writes records as Data and as text`() throws {
        let data = Data(PlanJSON.indented(Self.document))
        let text = String(decoding: data, as: UTF8.self)
        #expect(try PlanJSON.read(data) == Self.document && PlanJSON.read(text) == Self.document)
        #expect(try PlanJSON.read(text[...]) == Self.document && PlanJSON.schema(of: data) == Plan.schema)
        #expect(try PlanJSON.differences(from: data, to: PlanJSON.line(Self.document)).isEmpty)
        #expect(throws: PlanJSONError.self) { try PlanJSON.read(data.dropLast(2)) }
    }

    @Test func `reads a form as Data and as a part of a text`() throws {
        let form = try #require(FormCatalogue.all.first)
        #expect(try PlanForm(json: Data(form.json.utf8)) == form && PlanForm(json: form.json[...]) == form)
    }

    @Test func `takes folders as text`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let selection = SourceSelection(of: [Self.url.path])
        let conversion = FolderConversion(of: selection.sources, to: folder.path)
        let summary = try await conversion.run { _ in }
        #expect(summary.sources == 1)
        let record = try Data(contentsOf: folder.appendingPathComponent("regular.json"))
        #expect(try PlanJSON.read(record) == Self.document)
        #expect(try PlanArchive.make(at: folder.path).folder == PlanArchive(at: folder.path).folder)
    }

    @Test func `writes a record to the path of a URL`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("総務課.json")
        try PlanJSON.write(Self.document, toFile: file.path)
        #expect(try Data(contentsOf: file) == Data(PlanJSON.indented(Self.document)))
        let lost = folder.appendingPathComponent("lost/総務課.json").path
        #expect(throws: FileError.self) { try PlanJSON.write(Self.document, toFile: lost) }
    }

    // MARK: The printed line

    @Test func `prints the line of every figure`() throws {
        let source = SourceText(utf8: Self.data, name: "regular.txt")
        for indicator in Self.document.indicators {
            for (index, observation) in indicator.observations.enumerated() where observation.value.status == .number {
                let line = Self.document.printedLine(of: indicator.path(ofObservation: index), in: source)
                #expect(line?.contains(observation.value.text) == true, "\(observation.value.text)")
            }
        }
        #expect(Self.document.printedLine(of: .field(sheet: 0, .department), in: source)?.contains("健康増進課") == true)
        #expect(Self.document.printedLine(of: .sheet(99), in: source) == nil)
    }

    @Test(
        arguments: [
            (0, 0, "甲"), (0, 3, "甲"), (0, 4, "甲"), (3, 1, "甲"), (5, 3, "目標値\t120人"), (14, 6, "目標値\t120人"),
            (2, 3, "甲"), (2, 4, "甲\r\n目標値\t120人"), (21, 1, "目標値\t120人"), (22, 9, "乙"), (99, 9, "乙"), (-5, 2, "甲"),
            (0, .max, "甲\r\n目標値\t120人\r乙"),
        ] as [(Int, Int, String)])
    func `gives the lines that a span touches`(offset: Int, length: Int, lines: String) {
        let source = SourceText("甲\r\n目標値\t120人\r乙")
        #expect(source.lines(of: SourceSpan(offset: offset, length: length)) == lines)
    }
}
