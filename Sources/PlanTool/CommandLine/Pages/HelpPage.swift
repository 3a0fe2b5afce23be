import PlanModel

/// The help of the program and of its commands, laid out for a terminal.
struct HelpPage {
    let language: Language
    /// Columns that no line goes beyond.
    let width: Int
    private var lines: [String] = []

    /// A page of a width, which is at least 20 columns.
    init(language: Language, width: Int) {
        self.language = language
        self.width = max(20, width)
    }

    /// A page for the terminal: its width up to 100 columns, 80 where there is none.
    init(for options: HelpOptions) {
        self.init(language: options.language ?? .ofTerminal, width: min(Terminal.system.columns ?? 80, 100))
    }

    /// The help of a command, or of the program; each line with its end.
    func text(of command: CommandDeclaration?) -> String {
        var page = self
        if let command { page.add(command) } else { page.addProgram() }
        return page.lines.map { $0 + "\n" }.joined()
    }

    // MARK: Pages

    private mutating func addProgram() {
        paragraph(ProgramDeclaration.summary)
        usage("planparse [OPTIONS] COMMAND")
        commands(CommandDeclaration.all)
        section(Message(ja: "オプション", en: "Options"))
        for option in ProgramDeclaration.options { add(option) }
        examples([CommandDeclaration.convert.examples[1], CommandDeclaration.check.examples[0]])
        section(Message(ja: "終了ステータス", en: "Exit status"))
        for (status, meaning) in ProgramDeclaration.statuses {
            entry(String(status.rawValue), meaning.text(in: language), column: 5)
        }
        lines.append("")
        paragraph(
            Message(
                ja: "各コマンドの説明は `planparse COMMAND --help` で表示できます。",
                en: "`planparse COMMAND --help` tells about a command."))
    }

    private mutating func add(_ command: CommandDeclaration) {
        paragraph(command.summary)
        usage(command.usage)
        if let operand = command.operand { entry(operand.placeholder, operand.help.text(in: language), column: 11) }
        if !command.subcommands.isEmpty { commands(command.subcommands) }
        for detail in command.details {
            lines.append("")
            paragraph(detail)
        }
        for topic in OptionTopic.allCases {
            let options = command.options.filter { $0.topic == topic }
            if options.isEmpty { continue }
            section(topic.heading)
            for option in options { add(option) }
        }
        examples(command.examples)
    }

    // MARK: Parts

    private mutating func usage(_ call: String) {
        lines.append("")
        let head = language == .ja ? "使い方: " : "Usage: "
        let indent = DisplayWidth.columns(of: head)
        let parts = TextWrapping.commandLines(call, width: width - indent)
        for (index, part) in parts.enumerated() {
            lines.append((index == 0 ? head : String(repeating: " ", count: indent)) + part)
        }
    }

    private mutating func commands(_ commands: [CommandDeclaration]) {
        section(Message(ja: "コマンド", en: "Commands"))
        for command in commands { entry(command.name, command.summary.text(in: language), column: 16) }
    }

    private mutating func add(_ option: OptionFacts) {
        entry(option.usage, option.help.text(in: language), indent: option.letter == nil ? 6 : 2, column: 30)
    }

    private mutating func examples(_ examples: [Example]) {
        section(Message(ja: "例", en: "Examples"))
        for example in examples {
            paragraph(example.effect, indent: 2)
            for line in TextWrapping.commandLines(example.call, width: width - 4) { lines.append("    " + line) }
        }
    }

    private mutating func section(_ heading: Message) {
        lines.append("")
        lines.append(heading.text(in: language) + ":")
    }

    private mutating func paragraph(_ text: Message, indent: Int = 0) {
        let blanks = String(repeating: " ", count: indent)
        lines += TextWrapping.lines(text.text(in: language), width: width - indent).map { blanks + $0 }
    }

    /// A name with its explanation at a column, or below it where the name is too long or the terminal too narrow.
    private mutating func entry(_ name: String, _ text: String, indent: Int = 2, column: Int) {
        let isNarrow = width < column + 24
        let start = isNarrow ? 8 : column
        let blanks = String(repeating: " ", count: isNarrow ? 2 : indent)
        let names = TextWrapping.lines(name, width: width - blanks.utf8.count).map { blanks + $0 }
        let explanation = TextWrapping.lines(text, width: width - start)
        let margin = String(repeating: " ", count: start)
        if !isNarrow, names.count == 1, DisplayWidth.columns(of: names[0]) + 2 <= column {
            lines.append(DisplayWidth.padded(names[0], to: column) + explanation[0])
            lines += explanation.dropFirst().map { margin + $0 }
        } else {
            lines += names + explanation.map { margin + $0 }
        }
    }
}
