import Foundation
import Testing

/// A command of a page of documentation with what is shown below it: the command behind `$ ` in a block of code.
struct PrintedSession: Sendable, CustomTestStringConvertible {
    let command: String
    let shown: String

    var testDescription: String { command }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The sessions of a page, in its order.
    static func sessions(of page: String) -> [PrintedSession] {
        blocks(of: page).flatMap { block in
            var sessions: [PrintedSession] = []
            for line in block.lines {
                if line.hasPrefix("$ ") {
                    sessions.append(PrintedSession(command: String(line.dropFirst(2)), shown: ""))
                } else if let last = sessions.popLast() {
                    sessions.append(PrintedSession(command: last.command, shown: last.shown + line + "\n"))
                }
            }
            return sessions
        }
    }

    /// The blocks of code of a page, with the word behind each fence.
    static func blocks(of page: String) -> [(language: String, lines: [String])] {
        let text = (try? String(contentsOf: root.appendingPathComponent(page), encoding: .utf8)) ?? ""
        return text.components(separatedBy: "```").enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { block in
            let lines = block.element.components(separatedBy: "\n")
            return (lines[0], Array(lines.dropFirst().dropLast()))
        }
    }

    /// What the command writes, standard error among it, in a folder.
    func run(in folder: URL) throws -> String { try Program.shell("{ \(command); } 2>&1", in: folder).text }
}
