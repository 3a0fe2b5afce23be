import Foundation
import Testing

/// What the README shows of the program is what it does: each block that begins with `$ planparse` is run as printed.
@Suite struct ReadmeTests {
    /// A command with what is shown below it.
    struct Session: Sendable, CustomTestStringConvertible {
        let command: String
        let shown: String

        var testDescription: String { command }
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let sessions: [Session] = {
        let text = (try? String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""
        let blocks = text.components(separatedBy: "```").enumerated().filter { !$0.offset.isMultiple(of: 2) }
        return blocks.flatMap { block in
            // The word behind the fence is the language of the block.
            let lines = block.element.components(separatedBy: "\n").dropFirst().dropLast()
            var sessions: [Session] = []
            for line in lines {
                if line.hasPrefix("$ planparse") {
                    sessions.append(Session(command: String(line.dropFirst(2)), shown: ""))
                } else if let last = sessions.popLast() {
                    sessions.append(Session(command: last.command, shown: last.shown + line + "\n"))
                }
            }
            return sessions
        }
    }()

    @Test func `shows the program at work`() { #expect(!Self.sessions.isEmpty) }

    @Test(arguments: sessions)
    func `shows what happens`(session: Session) throws {
        let folder = try ScratchFolder()
        let plan = Self.root.appendingPathComponent("Tests/Fixtures/goal-sheet/regular.txt")
        try folder.write(try String(contentsOf: plan, encoding: .utf8), "plan.txt")
        let result = try Program.shell("{ \(session.command); } 2>&1", in: folder.root)
        #expect(result.text == session.shown)
    }
}
