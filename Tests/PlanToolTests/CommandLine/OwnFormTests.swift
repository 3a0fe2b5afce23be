import Foundation
import PlanModel
import PlanParse
import Testing

@testable import PlanTool

/// Documentation/OwnForm.md is true: its commands are run as printed, its forms are the files beside it, and it names every
/// meaning.
@Suite struct OwnFormTests {
    private static let page = "Documentation/OwnForm.md"
    private static let sessions = PrintedSession.sessions(of: page)
    private static let folder = PrintedSession.root.appendingPathComponent("Documentation/OwnForm")

    @Test func `shows the program at work`() { #expect(Self.sessions.count > 4) }

    @Test(arguments: sessions)
    func `shows what happens`(session: PrintedSession) throws {
        let scratch = try ScratchFolder()
        for name in ["plan.txt", "first.json", "review.json"] {
            try scratch.write(try text(name), name)
        }
        #expect(try session.run(in: scratch.root) == session.shown)
    }

    @Test func `prints the forms that it speaks of`() throws {
        let printed = PrintedSession.blocks(of: Self.page).filter { $0.language == "json" }.map {
            $0.lines.joined(separator: "\n") + "\n"
        }
        #expect(printed == [try text("first.json"), try text("review.json")])
    }

    @Test func `names every meaning`() throws {
        let page = try String(contentsOf: PrintedSession.root.appendingPathComponent(Self.page), encoding: .utf8)
        let schema = try #require(
            JSONSerialization.jsonObject(with: Data(PlanForm.schema.utf8)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: Any])
        let meaning = try #require(definitions["meaning"] as? [String: Any])
        let kinds = try #require(meaning["oneOf"] as? [[String: Any]])
        let words = kinds.flatMap { kind in
            (kind["enum"] as? [String]) ?? (kind["required"] as? [String] ?? []).map { "{\"\($0)\":" }
        }
        #expect(words.count > 25)
        for word in words { #expect(page.contains("`" + word), "\(word)") }
    }

    /// What the page promises: the form reads everything of the sample, and no text is left.
    @Test func `reads the sample`() throws {
        let form = try PlanForm(json: try text("review.json"))
        let sample = SourceText(try text("plan.txt"), name: "plan.txt")
        #expect(form.findings(on: [sample]).isEmpty)
        let document = PlanParser(forms: [form]).document(of: sample)
        #expect(document.diagnostics.isEmpty)
        #expect(document.unclaimed.isEmpty)
        #expect(document.plan.municipality?.code == "074055")
        #expect(document.plan.sheets.map(\.code) == ["4-02", "4-03"])
        #expect(document.plan.sheets.map { $0.fiscalYear?.fiscalYear?.startYear } == [2024, 2024])
        #expect(document.plan.sheets.map(\.sdgs) == [[4, 11], [11]])
        #expect(
            document.plan.sheets.map { $0.attributes.map(\.role) }
                == Array(repeating: ["projectPeriod", "evaluation"], count: 2))
        #expect(document.plan.sheets.map { $0.budget?.unit } == ["千円", "千円"])
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    }
}
