import Foundation
import PlanModel
import Testing

@testable import PlanTool

/// Help is there for the program and for each command, in both languages, and fits the terminal.
@Suite struct HelpTests {
    private static let calls = [[]] + CommandDeclaration.all.map { [$0.word] } + [["archive", "add"]]

    @Test(arguments: calls)
    func `is shown however it is asked for`(words: [String]) throws {
        for language in Language.allCases {
            let environment = ["LC_ALL": language == .ja ? "ja_JP.UTF-8" : "C.UTF-8"]
            let helps = try [words + ["-h"], words + ["--help"], ["help"] + words].map {
                try Program.run($0, environment)
            }
            for help in helps {
                #expect(help.status == 0 && help.errors.isEmpty)
                #expect(help.output == helps[0].output)
                #expect(help.text.contains(language == .ja ? "\n例:\n" : "\nExamples:\n"))
                #expect(help.text.contains(language == .ja ? "\n使い方: planparse" : "\nUsage: planparse"))
            }
            let asked = try Program.run(words + ["--help", "--lang", language.rawValue])
            #expect(asked.output == helps[0].output)
        }
    }

    @Test(arguments: calls)
    func `tells of every option and example`(words: [String]) throws {
        let command = try HelpOptions(words: words.map { ByteString($0) }).command
        let text = HelpPage(language: .en, width: 100).text(of: command)
        for option in command?.options ?? ProgramDeclaration.options {
            for name in option.names { #expect(text.contains(name), "\(name)") }
        }
        for example in command?.examples ?? [] { #expect(text.contains("    " + example.call + "\n")) }
    }

    @Test(arguments: calls, Language.allCases)
    func `is never wider than the terminal`(words: [String], language: Language) throws {
        let command = try HelpOptions(words: words.map { ByteString($0) }).command
        for width in 20...120 {
            let lines = HelpPage(language: language, width: width).text(of: command).split(separator: "\n")
            let widest = lines.map { DisplayWidth.columns(of: String($0)) }.max() ?? 0
            #expect(widest <= width)
        }
    }

    @Test func `takes the width of COLUMNS`() throws {
        for (columns, most) in [("40", 40), ("72", 72), ("500", 100), ("x", 80), ("0", 80)] {
            let text = try Program.run(["convert", "-h"], ["COLUMNS": columns]).text
            let widest = text.split(separator: "\n").map { DisplayWidth.columns(of: String($0)) }.max() ?? 0
            #expect(widest <= most && widest > most - 20, "\(columns): \(widest)")
        }
    }

    @Test func `tells the version`() throws {
        for option in ["--version", "-V"] {
            let result = try Program.run([option])
            #expect(result.status == 0 && result.text == "planparse \(ProgramDeclaration.version)\n")
        }
        let parts = ProgramDeclaration.version.split(separator: ".")
        #expect(parts.count == 3 && parts.allSatisfy { Int($0) != nil })
    }
}

/// Lines break where Japanese and English may break.
@Suite struct TextWrappingTests {
    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]), ("one two", 7, ["one two"]), ("", 5, [""]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("日本語の文章", 6, ["日本語", "の文章"]),
        ("文章です。次", 8, ["文章で", "す。次"]), ("（例）と「例」", 4, ["（例", "）と", "「例", "」"]),
        ("あ json い", 6, ["あ", "json", "い"]), ("a  b", 10, ["a  b"]),
        ("長いjson", 6, ["長い", "json"]),
    ])
    func `breaks lines`(text: String, width: Int, lines: [String]) {
        #expect(TextWrapping.lines(text, width: width) == lines)
    }

    @Test func `breaks command lines so that they can be copied`() throws {
        let call = "planparse convert plans -o records --format json,csv"
        let lines = TextWrapping.commandLines(call, width: 24)
        #expect(lines.count > 1 && lines.allSatisfy { DisplayWidth.columns(of: $0) <= 24 })
        let script = "planparse() { echo \"$@\"; }\n" + lines.joined(separator: "\n")
        #expect(try Program.run("/bin/bash", ["-c", script]).text == call.dropFirst("planparse ".count) + "\n")
    }
}
