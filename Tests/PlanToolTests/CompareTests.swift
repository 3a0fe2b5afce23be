import Foundation
import PlanFiles
import PlanModel
import Testing

@testable import PlanTool

/// `planparse compare` as a user runs it.
@Suite struct CompareTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        let plan = PrintedSession.root.appendingPathComponent("Tests/Fixtures/goal-sheet/regular.txt")
        let text = try String(contentsOf: plan, encoding: .utf8)
        try folder.write(text, "old/a.txt")
        try folder.write(
            text.replacing("56.0%", with: "57.5%").replacing("目 標 名\t介護予防の推進", with: "目 標 名\t介護予防のさらなる推進"), "new/a.txt")
    }

    private func run(_ arguments: String...) throws -> Program.Result {
        try Program.run(["compare"] + arguments, in: folder.root)
    }

    @Test func `tells what changed`() throws {
        let result = try run("old/a.txt", "new/a.txt")
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.text.contains("target revised, 56.0% → 57.5% (+1.5%)"))
        #expect(result.text.contains("renamed, “介護予防の推進” → “介護予防のさらなる推進”"))
        #expect(result.text.hasSuffix("0 new, 0 gone; 2 changes\n"), "\(result.text)")
    }

    @Test func `compares folders, archives and records`() throws {
        _ = try Program.run(["convert", "old", "-o", "old", "-q"], in: folder.root)
        let expected = try run("old/a.txt", "new/a.txt").text
        #expect(try run("old", "new").text == expected)
        #expect(try run("old/a.json", "new/a.txt").text == expected)
        #expect(try run("old", "new").errors.isEmpty)
    }

    @Test func `writes JSON and a table`() throws {
        let json = try run("old", "new", "--format", "json")
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
        #expect((object["matches"] as? [Any])?.count == 3)
        let changes = try #require(object["changes"] as? [[String: Any]])
        #expect(changes.map { $0["change"] as? String } == ["targetRevised", "sheetRenamed"])
        let lines = try run("old", "new", "--format", "csv").text.split(separator: "\r\n")
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 23 })
    }

    @Test(
        arguments: [
            ("c.html", nil, .html), ("C.HTM", nil, .html), ("c.json", nil, .json), ("c.csv", nil, .csv),
            ("c", nil, .text),
            (nil, nil, .text), ("c.html", .csv, .csv), (nil, .html, .html),
        ] as [(SystemPath?, CompareOptions.Format?, CompareOptions.Format)])
    func `takes the format from the name of the file, unless one is asked for`(
        file: SystemPath?, given: CompareOptions.Format?, format: CompareOptions.Format
    ) {
        #expect(CompareOptions(givenFormat: given, file: file).format == format)
    }

    @Test func `writes a page with the documents of both sides`() throws {
        let result = try run("old", "new", "-o", "changes.html", "--lang", "en")
        #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
        let page = try String(contentsOf: folder.root.appendingPathComponent("changes.html"), encoding: .utf8)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">") && page.hasSuffix("</html>\n"))
        #expect(page.components(separatedBy: #"class="document">"#).count == 3)
        #expect(page.contains(#""kind":"targetRevised""#) && page.contains(#""oldCount":1"#))
        #expect(try run("old", "new", "--format", "html", "--lang", "en").text == page)
    }

    @Test func `shows what records say where there is no text`() throws {
        _ = try Program.run(["convert", "old/a.txt", "-o", "records", "-q"], in: folder.root)
        let page = try run("records/a.json", "new/a.txt", "--format", "html").text
        #expect(
            page.contains(#""kind":"targetRevised""#) && page.components(separatedBy: #"class="document">"#).count == 3)
    }

    @Test func `leaves a file alone that it cannot replace`() throws {
        let result = try run("old", "new", "-o", "old")
        #expect(result.status == 3 && result.output.isEmpty && !result.errors.isEmpty)
    }

    @Test func `does not tell what it could not read as gone`() throws {
        let result = try run("old", "missing")
        #expect(result.status == 3 && result.output.isEmpty)
    }

    @Test func `moves no cursor`() throws {
        try folder.write("# 計画\n\n## 事業\u{1B}[2J\n\n- 花\n", "escape.txt")
        #expect(try !run("escape.txt", "old/a.txt").output.contains(0x1B))
    }
}
