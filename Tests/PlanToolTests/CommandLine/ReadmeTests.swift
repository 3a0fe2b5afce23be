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
}
