import PlanModel
import Testing

@testable import PlanTool

/// Shells complete commands, options and values from the declarations.
@Suite struct CompletionsTests {
    /// Words on the line, the last of which is to be completed, and what bash offers.
    private static let lines: [(String, [String])] = [
        ("planparse ", CommandDeclaration.all.map(\.word)),
        ("planparse c", ["convert", "check", "compare", "completions"]),
        ("planparse --v", ["--version"]), ("planparse --lang ", ["ja", "en"]),
        ("planparse --lang ja c", ["convert", "check", "compare", "completions"]),
        ("planparse convert --f", ["--format", "--form", "--files-from"]),
        ("planparse convert --format ", ["json", "ndjson", "csv", "stratml"]),
        ("planparse convert --format n", ["ndjson"]), ("planparse convert --format json,c", ["json,csv"]),
        ("planparse convert --format = n", ["ndjson"]),
        ("planparse convert --format =", ["json", "ndjson", "csv", "stratml"]),
        ("planparse check --format s", ["sarif"]), ("planparse convert --encoding s", ["shift_jis"]),
        ("planparse convert a --color ", ["auto", "always", "never"]),
        ("planparse check --severity form.u", ["form.unknown="]),
        ("planparse check --severity form.unknown = e", ["error"]), ("planparse archive ", ["add"]),
        ("planparse archive add --t", ["--to"]), ("planparse explain form.u", ["form.unknown"]),
        ("planparse completions ", ["bash", "zsh", "fish"]), ("planparse help arch", ["archive"]),
        ("planparse forms --show g", ["goal-sheet", "generic"]), ("planparse convert file", ["file 1.txt"]),
        ("planparse convert -o fo", ["folder"]),
        ("planparse verify f", ["folder"]), ("planparse convert -- -", ["--lang"]),
        ("planparse convert --files-from fi", ["file 1.txt"]),
    ]

    @Test(arguments: lines)
    func `are offered by bash`(line: String, offered: [String]) throws {
        let folder = try ScratchFolder()
        for name in ["file 1.txt", "folder/a", "--lang"] { try folder.write("", name) }
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map { "'\($0)'" }.joined(
            separator: " ")
        let script = """
            source <(planparse completions bash)
            COMP_WORDS=(\(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            IFS=$' \\t\\n'; _planparse
            for word in "${COMPREPLY[@]}"; do echo "$word"; done
            """
        let result = try Program.shell(script, in: folder.root)
        #expect(result.errors.isEmpty, "\(result.messages)")
        #expect(result.text.split(separator: "\n").map(String.init) == offered)
    }

    @Test func `are registered in bash`() throws {
        let result = try Program.shell("source <(planparse completions bash); complete -p planparse")
        #expect(result.status == 0 && result.text == "complete -F _planparse planparse\n")
    }

    @Test(arguments: CompletionsOptions.Shell.allCases)
    func `hold every command and option`(shell: CompletionsOptions.Shell) {
        let script = Completions.script(for: CompletionsOptions(shell: shell, language: .en))
        for command in CommandDeclaration.leaves {
            #expect(script.contains(command.word))
            for option in command.options {
                #expect(script.contains(shell == .fish ? "-l \(option.name)" : option.longName))
            }
        }
    }

    @Test(.enabled(if: Program.installed("zsh") != nil, "zsh is not installed"), arguments: Language.allCases)
    func `are read by zsh`(language: Language) throws {
        let script = """
            mkdir functions; planparse completions zsh --lang \(language.rawValue) > functions/_planparse
            zsh -f -c '
                fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -u -d $PWD/dump
                autoload +X _planparse && zsh -n functions/_planparse && print -r -- ${_comps[planparse]}'
            """
        let folder = try ScratchFolder()
        let result = try Program.shell(script, in: folder.root)
        #expect(result.text == "_planparse\n" && result.errors.isEmpty, "\(result.messages)")
    }

    @Test(
        .enabled(if: Program.installed("fish") != nil, "fish is not installed"),
        arguments: [
            ("planparse comp", "completions"), ("planparse convert --form", "--format"),
            ("planparse convert --format nd", "ndjson"),
            ("planparse archive a", "add"), ("planparse archive add --t", "--to"),
            ("planparse check --severity form.unknown=e", "form.unknown=error"),
            ("planparse explain form.u", "form.unknown"),
        ])
    func `are offered by fish`(line: String, offered: String) throws {
        let script = """
            planparse completions fish > planparse.fish
            HOME=$PWD fish --no-config -c 'source planparse.fish; complete -C "\(line)"'
            """
        let folder = try ScratchFolder()
        let result = try Program.shell(script, in: folder.root)
        let words = result.text.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
        #expect(words.contains(Substring(offered)), "\(result.text)\(result.messages)")
    }
}
