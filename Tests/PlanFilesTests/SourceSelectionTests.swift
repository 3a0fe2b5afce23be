import Foundation
import PlanModel
import Testing

@testable import PlanFiles

/// One rule says which files of a folder are sources, and what is passed over is named.
@Suite struct SourceSelectionTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func select(_ filter: SourceSelection.Filter = .init()) -> SourceSelection {
        SourceSelection(of: [folder.path], filter)
    }

    private func reasons(_ selection: SourceSelection) -> [String: PassedOver.Reason] {
        let start = folder.path.bytes.count + 1
        let pairs = selection.passedOver.map { passed in
            (String(decoding: passed.path.bytes.dropFirst(start), as: UTF8.self), passed.reason)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    @Test func `takes the files of a folder and of those below, by their bytes`() throws {
        for place in ["b.txt", "a/z.md", "a/総務 課.txt", "c\nd.csv", "a.txt"] as [SystemPath] {
            try folder.write(place, Sample.goal)
        }
        let selection = select()
        #expect(selection.sources.map(\.place) == ["a.txt", "a/z.md", "a/総務 課.txt", "b.txt", "c\nd.csv"])
        #expect(selection.sources.map(\.path) == selection.sources.map { folder.path.appending($0.place) })
        #expect(selection.passedOver.isEmpty && selection.failures.isEmpty)
    }

    @Test func `names what is passed over, and why`() throws {
        for place in [
            "a.txt", "a.json", "A.JSON", "b.ndjson", ".hidden", ".git/config", "Thumbs.db", "desktop.ini",
            "~$plan.docx", "sub/indicators.csv",
            "sub/own.csv", "sub/deep/indicators.csv",
        ] as [SystemPath] { try folder.write(place, Sample.goal) }
        try folder.write(
            "sub/datapackage.json", #"{"resources":[{"path":"indicators.csv"},{"path":["./x.csv","y.csv"]},{}]}"#)
        try FileManager.default.createDirectory(atPath: folder["leer"].text, withIntermediateDirectories: false)
        let selection = select()
        #expect(selection.sources.map(\.place) == ["a.txt", "sub/deep/indicators.csv", "sub/own.csv"])
        #expect(
            reasons(selection) == [
                "a.json": .json, "A.JSON": .json, "b.ndjson": .records, ".hidden": .hidden, ".git": .hidden,
                "Thumbs.db": .systemFile, "desktop.ini": .systemFile, "~$plan.docx": .systemFile,
                "sub/indicators.csv": .listedTable, "sub/datapackage.json": .json, "leer": .emptyFolder,
            ])
    }

    @Test func `keeps names that are no UTF-8`() throws {
        let name = SystemPath(bytes: [0x8C, 0x76, 0x89, 0xE6] + Array(".txt".utf8))
        try folder.write(name, Sample.goal)
        let source = try #require(select().sources.first)
        #expect(source.place == name)
        #expect(source.recordPlace(".json").bytes == [0x8C, 0x76, 0x89, 0xE6] + Array(".json".utf8))
        #expect(try source.read() == Array(Sample.goal.utf8))
    }

    @Test func `follows links, but into no circle and into no folder twice`() throws {
        try folder.write("real/a.txt", Sample.goal)
        let other = try TestFolder()
        try other.write("far.txt", Sample.goal)
        try folder.link("file.txt", to: "real/a.txt")
        try folder.link("aa-same", to: "real")
        try folder.link("other", to: other.path.text)
        try folder.link("other2", to: other.path.text)
        try folder.link("real/up", to: "..")
        try folder.link("lost", to: "nowhere")
        let selection = select()
        #expect(selection.sources.map(\.place) == ["file.txt", "other/far.txt", "real/a.txt"])
        #expect(
            reasons(selection) == [
                "aa-same": .linkedTwice, "other2": .linkedTwice, "real/up": .linkedTwice, "lost": .brokenLink,
            ])
    }

    @Test func `reads a folder through a link that is named itself`() throws {
        try folder.write("real/a.txt", Sample.goal)
        try folder.link("l", to: "real")
        #expect(SourceSelection(of: [folder["l"]]).sources.map(\.place) == ["a.txt"])
    }

    @Test func `does not wait for pipes of a folder, and reads one that is named`() throws {
        #expect(unsafe folder["p"].withSystemName { unsafe mkfifo($0, 0o600) } == 0)
        #expect(select().sources.isEmpty)
        #expect(reasons(select()) == ["p": .special])
        #expect(SourceSelection(of: [folder["p"]]).sources.map(\.path) == [folder["p"]])
    }

    @Test func `filters by patterns`() throws {
        for place in ["a.txt", "b.md", "draft/c.txt"] as [SystemPath] { try folder.write(place, Sample.goal) }
        let filter = SourceSelection.Filter(includes: [Glob("*.txt")], excludes: [Glob("draft/")])
        let selection = select(filter)
        #expect(selection.sources.map(\.place) == ["a.txt"])
        #expect(reasons(selection) == ["b.md": .notIncluded, "draft/c.txt": .excluded])
    }

    @Test func `leaves a PDF to the text beside it, and keeps two texts`() throws {
        try folder.write("a.txt", Sample.goal)
        try folder.write("a.pdf", Sample.pdf)
        try folder.write("b.pdf", Sample.pdf)
        try folder.write("c.txt", Sample.goal)
        try folder.write("c.md", Sample.goal)
        let selection = select()
        #expect(selection.sources.map(\.place) == ["a.txt", "b.pdf", "c.md", "c.txt"])
        #expect(reasons(selection) == ["a.pdf": .besideText])
    }

    @Test func `tells paths that lead nowhere and folders that cannot be opened`() throws {
        let selection = SourceSelection(of: [folder["gone"], folder["gone/too"]])
        #expect(selection.failures.map(\.path) == [folder["gone"], folder["gone/too"]])
        #expect(selection.failures.allSatisfy { $0.isMissing && $0.operation == .read })
    }

    @Test(.enabled(if: geteuid() != 0, "root opens every folder"))
    func `tells folders without permission`() throws {
        try folder.write("sub/a.txt", Sample.goal)
        try folder.setPermissions(0, of: "sub")
        #expect(select().failures.map(\.operation) == [.list])
    }

    @Test func `mirrors the relative paths of a list`() {
        let list: [SystemPath] = ["/dev/null", "./../x.txt"]
        let selection = SourceSelection(of: list, mirrorsPaths: true)
        #expect(selection.sources.map(\.place) == ["null"])
        #expect(SystemPath("./a//b/./c.txt").withoutSteps == "a/b/c.txt")
    }

    @Test func `takes standard input`() {
        #expect(SourceSelection(of: ["-"]).sources == [.standardInput])
        #expect(SourceFile.standardInput.name == "-")
        #expect(SourceFile.standardInput.recordPlace(".json") == "stdin.json")
    }

    @Test(arguments: PassedOver.Reason.allCases)
    func `words every reason in both languages`(reason: PassedOver.Reason) {
        #expect(reason.message.ja.unicodeScalars.contains { $0.value > 0x3000 })
        #expect(reason.message.en.unicodeScalars.allSatisfy { $0.value < 0x3000 })
    }
}
