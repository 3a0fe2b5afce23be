import PlanModel

/// The options of the program itself, before a command.
struct ProgramOptions: CommandOptions {
    var language: Language?
    /// The version is shown instead of anything else.
    var showsVersion = false

    static let options: [OptionDeclaration<Self>] = [
        .language,
        .flag("version", letter: "V", .general, Message(ja: "プログラムの版を表示します。", en: "Show the version of the program.")) {
            $0.showsVersion = true
        },
    ]
}

/// The options of a command that has others below it, before their names.
struct GroupOptions: CommandOptions {
    var language: Language?

    static let options: [OptionDeclaration<Self>] = [.language]
}

/// The options of `planparse help`.
struct HelpOptions: CommandOptions {
    /// The words of the command that is asked for; none for the program.
    var words: [ByteString] = []
    var language: Language?

    static let operand: OperandDeclaration<Self>? = OperandDeclaration(
        OperandFacts(
            placeholder: "COMMAND", need: .never, isRepeatable: true,
            completion: .choices(CommandDeclaration.words + ["help"]),
            help: Message(ja: "コマンドの名前。", en: "the name of a command"))
    ) { $0.words.append($1) }

    static let options: [OptionDeclaration<Self>] = [.language]

    /// The command that is asked for; nil for the program. Checked here, so that a wrong name is wrong usage.
    var command: CommandDeclaration? {
        get throws(UsageError) {
            guard let first = words.first else { return nil }
            let top = try CommandDeclaration.named(first, in: CommandDeclaration.all, of: nil)
            guard words.count > 1 else { return top }
            let inner = try CommandDeclaration.named(words[1], in: top.subcommands, of: top.name)
            guard words.count == 2 else { throw .tooMany("COMMAND", words[2]) }
            return inner
        }
    }

    func check() throws(UsageError) { _ = try command }
}

/// The options of `planparse completions`.
struct CompletionsOptions: CommandOptions {
    /// A shell that completions are written for.
    enum Shell: String, CaseIterable, Sendable {
        case bash, zsh, fish
    }

    var shell = Shell.bash
    var language: Language?

    static let operand: OperandDeclaration<Self>? = OperandDeclaration(
        OperandFacts(
            placeholder: "SHELL", need: .always, isRepeatable: false,
            completion: .choices(Shell.allCases.map(\.rawValue)),
            help: Message(ja: "bash、zsh、fish のいずれか。", en: "one of bash, zsh and fish"))
    ) { (options, word) throws(UsageError) in
        options.shell = try ValueKind<Shell>.word("SHELL").read(word, "completions")
    }

    static let options: [OptionDeclaration<Self>] = [.language]
}

/// The options of `planparse man`.
struct ManualOptions: CommandOptions {
    var language: Language?

    static let options: [OptionDeclaration<Self>] = [.language]
}

extension CommandDeclaration {
    static let help = CommandDeclaration(
        "help", HelpOptions.self,
        Message(ja: "プログラムまたはコマンドの説明を表示します。", en: "Show the help of the program or of a command."),
        examples: [
            Example(
                call: "planparse help convert",
                effect: Message(ja: "`planparse convert --help` と同じです。", en: "The same as `planparse convert --help`."))
        ], command: Command.help)

    static let completions = CommandDeclaration(
        "completions", CompletionsOptions.self,
        Message(ja: "シェルの補完の定義を書きます。", en: "Print completions for a shell."),
        examples: [
            Example(
                call: "source <(planparse completions bash)",
                effect: Message(ja: "bash で使います（~/.bashrc に書きます）。", en: "For bash, in ~/.bashrc.")),
            Example(
                call: "planparse completions zsh > ~/.zfunc/_planparse",
                effect: Message(ja: "zsh で使います（fpath にあるフォルダに置きます）。", en: "For zsh, into a folder of its fpath.")),
            Example(
                call: "planparse completions fish > ~/.config/fish/completions/planparse.fish",
                effect: Message(ja: "fish で使います。", en: "For fish.")),
        ], command: Command.completions)

    static let manual = CommandDeclaration(
        "man", ManualOptions.self, Message(ja: "マニュアルページを書きます。", en: "Print the manual page."),
        examples: [
            Example(
                call: "planparse man > ~/.local/share/man/man1/planparse.1",
                effect: Message(ja: "`man planparse` で読めるようにします。", en: "So that `man planparse` shows it.")),
            Example(
                call: "planparse man | man -l -",
                effect: Message(ja: "その場で読みます。", en: "To read it at once.")),
        ], command: Command.manual)
}
