import PlanModel

/// The options of a command, as a value that the arguments fill.
protocol CommandOptions: Equatable, Sendable {
    /// Options before anything is read.
    init()

    /// The language of what people read; nil for that of the locale.
    var language: Language? { get set }

    /// The options that the command has, in the order of help.
    static var options: [OptionDeclaration<Self>] { get }

    /// What the command takes besides options; nil for nothing.
    static var operand: OperandDeclaration<Self>? { get }

    /// Checks what options say together. Called once all are read.
    func check() throws(UsageError)
}

extension CommandOptions {
    static var operand: OperandDeclaration<Self>? { nil }

    func check() throws(UsageError) {}

    /// The options that some arguments behind the command's name give.
    ///
    /// Throws a `UsageError` for arguments that are wrong, and for those that ask for help.
    init(_ arguments: [String]) throws(UsageError) {
        var reader = ArgumentReader<Self>(arguments.map { ByteString($0) }, of: nil, filling: Self())
        guard let options = try reader.read() else { throw .unknownOption("--help", of: nil, near: []) }
        self = options
    }
}

/// A call that shows what a command is good for.
struct Example: Sendable {
    /// The command line.
    let call: String
    /// What it does.
    let effect: Message
}

/// A command, as data: everything that help, completions, the manual and the documentation say of it, and how its
/// arguments are read.
///
/// A new command is a type of options, one declaration, and its place in `all` and in `Command`.
struct CommandDeclaration: Sendable {
    /// The name, with that of the command above it: `archive add`.
    let name: String
    /// What it does, in a line.
    let summary: Message
    /// What there is to know besides, a paragraph each.
    let details: [Message]
    let examples: [Example]
    let operand: OperandFacts?
    /// The options in the order of help, `--help` last.
    let options: [OptionFacts]
    /// The commands below it; one that has any does nothing itself.
    let subcommands: [CommandDeclaration]
    /// The command that some arguments behind the name ask for, in a language unless they name one; nil for help.
    let read: @Sendable ([ByteString], Language?) throws(UsageError) -> Command?

    /// A command that does something.
    init<Options: CommandOptions>(
        _ name: String, _ type: Options.Type, _ summary: Message, details: [Message] = [], examples: [Example],
        command: @escaping @Sendable (Options) -> Command
    ) {
        (self.name, self.summary, self.details, self.examples) = (name, summary, details, examples)
        operand = Options.operand?.facts
        options = Options.options.map(\.facts) + [.help]
        subcommands = []
        read = { (arguments, language) throws(UsageError) in
            var options = Options()
            options.language = language
            var reader = ArgumentReader(arguments, of: name, filling: options)
            do throws(UsageError) {
                return try reader.read().map(command)
            } catch {
                throw error.of(name)
            }
        }
    }

    /// A command that has others below it.
    init(_ name: String, _ summary: Message, details: [Message] = [], subcommands: [CommandDeclaration]) {
        (self.name, self.summary, self.details, self.subcommands) = (name, summary, details, subcommands)
        examples = subcommands.flatMap(\.examples)
        operand = nil
        options = GroupOptions.options.map(\.facts) + [.help]
        read = { (arguments, language) throws(UsageError) in
            var options = GroupOptions()
            options.language = language
            var reader = ArgumentReader(arguments, of: name, filling: options, stopsAtOperand: true)
            guard let given = try reader.read() else { return nil }
            guard reader.position < arguments.count else {
                throw .missingSubcommand(of: name, there: subcommands.map(\.word))
            }
            let command = try CommandDeclaration.named(arguments[reader.position], in: subcommands, of: name)
            return try command.read(Array(arguments[(reader.position + 1)...]), given.language)
        }
    }

    /// The last word of the name.
    var word: String { name.split(separator: " ").last.map(String.init) ?? name }

    /// The call in short: `planparse convert [OPTIONS] [INPUT…]`.
    var usage: String {
        if !subcommands.isEmpty { return "planparse \(name) COMMAND" }
        return (["planparse", name, "[OPTIONS]"] + (operand.map { [$0.usage] } ?? [])).joined(separator: " ")
    }

    /// This command and those below it that do something, depth first.
    var leaves: [CommandDeclaration] { subcommands.isEmpty ? [self] : subcommands }
}
