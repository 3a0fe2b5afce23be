import Foundation
import Testing

/// What the README shows of the program is what it does: each block that begins with `$ planparse` is run as printed.
@Suite struct ReadmeTests {
    private static let sessions = PrintedSession.sessions(of: "README.md")

    @Test func `shows the program at work`() { #expect(!Self.sessions.isEmpty) }

    @Test(arguments: sessions)
    func `shows what happens`(session: PrintedSession) throws {
        let folder = try ScratchFolder()
        let plan = PrintedSession.root.appendingPathComponent("Tests/Fixtures/goal-sheet/regular.txt")
        try folder.write(try String(contentsOf: plan, encoding: .utf8), "plan.txt")
        #expect(try session.run(in: folder.root) == session.shown)
    }

    /// The lines of the document, and the part of its record, are those of the fixture.
    @Test func `shows a document and its record`() throws {
        let readme = try String(contentsOf: PrintedSession.root.appendingPathComponent("README.md"), encoding: .utf8)
        let fixture = PrintedSession.root.appendingPathComponent("Tests/Fixtures/goal-sheet/regular")
        let document = try String(contentsOf: fixture.appendingPathExtension("txt"), encoding: .utf8)
        let record = try String(contentsOf: fixture.appendingPathExtension("json"), encoding: .utf8)
        func block(_ language: String) throws -> Substring {
            let start = try #require(readme.range(of: "```\(language)\n"))
            return try #require(readme[start.upperBound...].split(separator: "```", maxSplits: 1).first)
        }
        for line in try block("text").split(separator: "\n") { #expect(document.contains(line), "\(line)") }
        let members = try block("json").matches(of: /"(\w+)": ("[^"]*"|[0-9.]+)/).map { String($0.0) }
        #expect(members.count > 30)
        for member in members {
            let start = member.hasSuffix("…\"") ? String(member.dropLast(2)) : member
            #expect(record.contains(start), "\(member)")
        }
    }
}
