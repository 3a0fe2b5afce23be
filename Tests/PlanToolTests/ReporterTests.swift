import Foundation
import Testing

/// `planparse report` as a user runs it.
@Suite struct ReporterTests {
    private static let plan = "令和8年度 目標設定書（総務課）\n"

    private func folder() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write(Self.plan, "plans/a.txt")
        try folder.write(Self.plan, "plans/b/c.txt")
        return folder
    }

    @Test func `writes one page of all documents`() throws {
        let folder = try folder()
        let result = try Program.run(["report", "plans", "-o", "report.html"], in: folder.root)
        #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty, "\(result.messages)")
        let page = try folder.read("report.html")
        #expect(page.components(separatedBy: "class=\"document\"").count == 3)
        #expect(page.contains("\"path\":\"plans/a.txt\"") && page.contains("\"path\":\"plans/b/c.txt\""))
        #expect(folder.names == ["plans", "plans/a.txt", "plans/b", "plans/b/c.txt", "report.html"])
    }

    @Test func `writes the same to standard output`() throws {
        let folder = try folder()
        let file = try Program.run(["report", "plans", "-o", "report.html"], in: folder.root)
        let output = try Program.run(["report", "plans"], in: folder.root)
        #expect(file.status == 0 && output.status == 0)
        #expect(output.text == (try folder.read("report.html")))
    }

    @Test func `opens in Japanese unless English is asked for`() throws {
        let folder = try folder()
        let usual = try Program.run(["report", "plans"], ["LC_ALL": "en_US.UTF-8"], in: folder.root)
        #expect(usual.text.contains("<html lang=\"ja\">"))
        let english = try Program.run(["report", "plans", "--lang", "en"], in: folder.root)
        #expect(english.text.contains("<html lang=\"en\">"))
    }

    @Test func `does not read its own page again`() throws {
        let folder = try folder()
        let arguments = ["report", "plans", "-o", "plans/report.html"]
        _ = try Program.run(arguments, in: folder.root)
        let first = try folder.read("plans/report.html")
        _ = try Program.run(arguments, in: folder.root)
        #expect(try folder.read("plans/report.html") == first)
        let wrong = try Program.run(["report", "plans/a.txt", "-o", "plans/a.txt"], in: folder.root)
        #expect(wrong.status == 2 && wrong.messages.contains("is an input"))
        #expect(try folder.read("plans/a.txt") == Self.plan)
    }

    @Test func `leaves the page alone where it cannot be written`() throws {
        let folder = try folder()
        let result = try Program.run(["report", "plans", "-o", "none/report.html"], in: folder.root)
        #expect(result.status == 3 && result.messages.contains("none/report.html"))
        let toFolder = try Program.run(["report", "plans/a.txt", "-o", "plans/b"], in: folder.root)
        #expect(toFolder.status == 3)
        #expect(folder.names == ["plans", "plans/a.txt", "plans/b", "plans/b/c.txt"])
    }

    @Test func `reads documents by a form that is given`() throws {
        let folder = try folder()
        let script = "planparse forms --show goal-sheet > goal.json && planparse report plans/a.txt --form goal.json"
        let given = try Program.shell(script, in: folder.root)
        #expect(given.status == 0 && given.text.contains("\"form\":\"goal-sheet\""), "\(given.messages)")
        let missing = try Program.run(["report", "plans/a.txt", "--form", "none.json"], in: folder.root)
        #expect(missing.status >= 2 && missing.messages.contains("none.json") && missing.output.isEmpty)
    }

    @Test func `ends with the worst of its documents and shows the others`() throws {
        let folder = try folder()
        try folder.write("%PDF-1.7\n", "plans/d.txt")
        let result = try Program.run(["report", "plans", "gone", "-o", "report.html"], in: folder.root)
        #expect(result.status == 3 && result.messages.contains("gone"))
        #expect(try folder.read("report.html").components(separatedBy: "class=\"document\"").count == 4)
        let weighed = try Program.run(
            ["report", "plans/a.txt", "-o", "report.html", "--severity", "note=error", "--severity", "warning=error"],
            in: folder.root)
        #expect(weighed.status == 1)
    }

    @Test func `gives the same page however many documents are read at once`() throws {
        let folder = try folder()
        for index in 0..<40 { try folder.write(Self.plan + "\(index)\n", "plans/n\(index).txt") }
        let one = try Program.run(["report", "plans", "--jobs", "1"], in: folder.root)
        let many = try Program.run(["report", "plans", "--jobs", "8"], in: folder.root)
        #expect(one.output == many.output && one.status == many.status)
    }
}
