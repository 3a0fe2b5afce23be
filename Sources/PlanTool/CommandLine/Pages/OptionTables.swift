import PlanModel

/// The parts of the documentation that tell of commands and options, in English and in Markdown.
enum OptionTables {
    /// The page of all commands with their options and examples.
    static var page: String {
        var page = """
            # The command line

            This page and the manual page (`planparse man`) are written from the declarations that the program parses its
            arguments by. Options may stand anywhere behind the command, as `--jobs 2`, `--jobs=2`, `-o DIR`, `-oDIR` or, flags
            together, `-q0`; behind `--` there are none. A value that begins with `-` is attached (`--include=-a.txt`). What takes one
            value is given once. `-` is standard input.

            ```text
            \(synopsis)
            ```

            \(table(of: ProgramDeclaration.options))

            """
        for command in CommandDeclaration.leaves { page += section(command) }
        page += "\n## Exit status\n\n| status | meaning |\n|---|---|\n"
        for (status, meaning) in ProgramDeclaration.statuses { page += "| \(status.rawValue) | \(meaning.en) |\n" }
        page += "\n## Environment\n\n| variable | effect |\n|---|---|\n"
        for (name, meaning) in ProgramDeclaration.variables { page += "| `\(name)` | \(meaning.en) |\n" }
        return page
    }

    /// The calls of all commands, a line each.
    static var synopsis: String { CommandDeclaration.leaves.map(\.usage).joined(separator: "\n") }

    /// What each command does.
    static var commands: String {
        let rows = CommandDeclaration.leaves.map { "| `\($0.name)` | \($0.summary.en) |" }
        return (["| command | does |", "|---|---|"] + rows).joined(separator: "\n")
    }

    /// The options of a command.
    static func table(of options: [OptionFacts]) -> String {
        let rows = options.map { option in
            let names = option.names.map { "`\($0)`" }.joined(separator: ", ")
            let value = option.value.map { " `" + $0.usage + "`" } ?? ""
            return "| \(escaped(names + value)) | \(escaped(option.help.en)) |"
        }
        return (["| option | effect |", "|---|---|"] + rows).joined(separator: "\n")
    }

    private static func section(_ command: CommandDeclaration) -> String {
        var section = "\n## planparse \(command.name)\n\n\(command.summary.en)"
        for detail in command.details { section += " " + detail.en }
        section += "\n\n```text\n\(command.usage)\n```\n"
        if let operand = command.operand { section += "\n`\(operand.placeholder)`: \(operand.help.en).\n" }
        section += "\n\(table(of: command.options))\n\n```sh\n"
        for example in command.examples { section += "\(example.call)    # \(example.effect.en)\n" }
        return section + "```\n"
    }

    /// Text in a cell of a table.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text { escaped += character == "|" ? "\\|" : String(character) }
        return escaped
    }
}
