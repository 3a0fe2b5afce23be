import Foundation
import Testing

@testable import PlanTool

/// The calls that help, manual and Documentation/CommandLine.md show are run as printed, in a folder that holds what they speak of.
@Suite struct ExampleCommandTests {
    static let calls = CommandDeclaration.leaves.flatMap { $0.examples.map(\.call) }

    private static let plan = "令和8年度 目標設定書（総務課）\n\n1 主な業務\n・庁舎\n"

    private func folder() throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        for name in [
            "plan.txt", "report.txt", "plans/2025.txt", "plans/2026.txt", "plans/2025/park.txt", "plans/2026/park.txt",
        ] {
            try scratch.write(Self.plan, name)
        }
        try scratch.write("{\"id\": 1, \"path\": \"plan.txt\"}\n", "requests.ndjson")
        for call in ["archive add plan.txt --to archive", "forms --show goal-sheet > own.json"] {
            #expect(try Program.shell("planparse " + call, in: scratch.root).status == 0)
        }
        return scratch
    }

    /// A program that an example pipes into and that is not installed leaves nothing to see.
    private func isThere(_ call: String) -> Bool {
        ["jq", "man", "zsh", "fish"].allSatisfy { !call.contains("| \($0) ") || Program.installed($0) != nil }
    }

    @Test func `are there for every command`() {
        #expect(CommandDeclaration.leaves.allSatisfy { !$0.examples.isEmpty || $0.word == "help" })
        #expect(Self.calls.count > 30)
    }

    @Test(arguments: calls)
    func `run as printed`(call: String) throws {
        guard isThere(call) else { return }
        let scratch = try folder()
        let result = try Program.shell("set -o pipefail\n" + call, in: scratch.root)
        // Findings at the severity of an error end with 1; wrong usage and files that cannot be read with 2 and 3.
        #expect(result.status == 0 || result.status == 1, "\(result.messages)")
        #expect(!result.messages.contains("usage:"))
    }
}

/// The blocks of shell on the pages of documentation are run as printed, but for those that build the package, as the tests do.
@Suite struct PageCommandTests {
    static let scripts = ["README.md", "Documentation/Scale.md"].flatMap { page in
        PrintedSession.blocks(of: page).filter { $0.language == "sh" }.map { $0.lines.joined(separator: "\n") }
            .filter { !$0.hasPrefix("swift ") }
    }

    @Test func `are there`() { #expect(Self.scripts.count > 4) }

    @Test(arguments: scripts)
    func `run as printed`(script: String) throws {
        let needed = ["man", "/usr/bin/time", "python3"].filter { script.contains($0 + " -") }
        let isThere = needed.allSatisfy { name in
            name.hasPrefix("/") ? FileManager.default.isExecutableFile(atPath: name) : Program.installed(name) != nil
        }
        // What a page pipes into and is not installed leaves nothing to see.
        guard isThere else { return }
        let scratch = try ScratchFolder()
        let plan = "令和8年度 目標設定書（総務課）\n\n1 主な業務\n・庁舎\n"
        for name in ["plans/park.txt", "plans/2025/park.txt", "plans/2026/park.txt"] { try scratch.write(plan, name) }
        if script.contains("--pre") { try scratch.write("%PDF-1.7\n", "plans/scan.pdf") }
        try scratch.write("#!/bin/sh\necho '\(plan.split(separator: "\n")[0])'\n", "totext")
        let preparation = "chmod +x totext; mkdir bin; ln -s '\(Program.path)' bin/planparse"
        #expect(try Program.shell(preparation, in: scratch.root).status == 0)
        let result = try Program.shell("unset -f planparse\nPATH=$PWD/bin:$PATH\n" + script, in: scratch.root)
        #expect(result.status < 2 || script.contains("--pre auto"), "\(result.messages)")
        #expect(!result.messages.contains("usage:"))
    }
}
