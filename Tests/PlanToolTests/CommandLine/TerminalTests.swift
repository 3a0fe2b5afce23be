import Foundation
import PlanExport
import PlanFiles
import PlanModel
import Testing

@testable import PlanTool

/// Language, colour and width follow the environment.
@Suite struct TerminalTests {
    private func terminal(_ variables: [String: String], isTerminal: Bool = true, columns: Int? = nil) -> Terminal {
        Terminal(variable: { variables[$0] }, isTerminal: { isTerminal }, systemColumns: { columns })
    }

    @Test(
        arguments: [
            ([:], .en), (["LANG": "ja_JP.UTF-8"], .ja), (["LANG": "ja"], .ja),
            (["LANG": "C", "LC_MESSAGES": "ja_JP"], .ja),
            (["LANG": "ja_JP.UTF-8", "LC_ALL": "C"], .en),
            (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "ja_JP.eucJP"], .ja),
            (["LANG": "japanese"], .ja), (["LANG": "jam_JM"], .en), (["LC_CTYPE": "ja_JP.UTF-8"], .en),
            (["LANG": "ja@x"], .ja),
        ] as [([String: String], Language)])
    func `tell the language`(variables: [String: String], language: Language) {
        #expect(terminal(variables).language == language)
    }

    @Test(
        arguments: [
            ([:], true, true), ([:], false, false), (["NO_COLOR": "1"], true, false), (["NO_COLOR": ""], true, true),
            (["CLICOLOR_FORCE": "1"], false, true), (["CLICOLOR_FORCE": "0"], false, false),
            (["CLICOLOR_FORCE": ""], false, false),
            (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false), (["CLICOLOR": "0"], true, false),
            (["CLICOLOR": "1"], false, false),
            (["TERM": "dumb"], true, false), (["TERM": "dumb", "CLICOLOR_FORCE": "1"], false, true),
            (["TERM": "xterm"], true, true),
        ] as [([String: String], Bool, Bool)])
    func `tell colour`(variables: [String: String], isTerminal: Bool, isColored: Bool) {
        let terminal = terminal(variables, isTerminal: isTerminal)
        #expect(terminal.isColored(.auto) == isColored)
        #expect(terminal.isColored(.always) && !terminal.isColored(.never))
    }

    @Test(
        arguments: [
            ([:], nil, nil), ([:], 120, 120), (["COLUMNS": "60"], 120, 60), (["COLUMNS": "wide"], 120, 120),
            (["COLUMNS": "-3"], 120, 120),
            (["COLUMNS": "0"], nil, nil),
        ] as [([String: String], Int?, Int?)])
    func `tell the width`(variables: [String: String], system: Int?, columns: Int?) {
        #expect(terminal(variables, columns: system).columns == columns)
    }
}

/// Output is whole, or the program says why it is not.
@Suite struct ConsoleTests {
    @Test func `is whole however much it is`() throws {
        let whole = try Program.run(["explain", "--markdown"])
        #expect(whole.text == FindingsPage.markdown)
        #expect(try Program.shell("planparse explain --markdown | cat").output == whole.output)
    }

    @Test func `ends quietly and well where the reader goes away`() throws {
        // What is written is more than a pipe holds, so that the writer does meet its end.
        let script = "planparse scan lines | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}"
        let folder = try ScratchFolder()
        try folder.write(String(repeating: "令和8年度に50件\n", count: 20_000), "lines")
        let result = try Program.shell(script, in: folder.root)
        #expect(result.text == "0\n" && result.errors.isEmpty, "\(result.messages)")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
    func `tells a full disk`() throws {
        let english = try Program.shell("planparse forms > /dev/full")
        #expect(english.status == 3)
        #expect(english.messages == "planparse: cannot write to standard output: no space is left on the disk\n")
        let japanese = try Program.shell("planparse forms > /dev/full", ["LC_ALL": "ja_JP.UTF-8"])
        #expect(japanese.messages.hasSuffix("planparse: 標準出力に書けません: ディスクに空きがありません\n"))
    }

    @Test func `tells an output that is closed`() throws {
        let result = try Program.shell("planparse forms >&-")
        #expect(result.status == 3 && result.messages.contains("it is not open"))
    }

    @Test func `keeps quiet about errors that nobody can read`() throws {
        #expect(try Program.shell("planparse paint 2>&-").status == 2)
        #expect(try Program.shell("planparse paint 2> /dev/full").status == 2)
    }

    @Test func `writes messages without controls`() throws {
        let folder = try ScratchFolder()
        try folder.write("道路\n橋\n\u{1B}[2J（安全\n", "a.txt")
        for language in ["en", "ja"] {
            for command in ["check a.txt --color never", "convert a.txt -o out"] {
                let result = try Program.shell("planparse \(command) --lang \(language)", in: folder.root)
                let shown = result.text + result.messages
                #expect(shown.contains("\\u{1b}[2J"))
                #expect(!shown.unicodeScalars.contains { PrintableText.isControl($0) && $0 != "\n" })
            }
        }
    }
}
