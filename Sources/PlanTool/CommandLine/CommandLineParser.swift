import PlanModel

extension Command {
    /// The command that some arguments behind the program's name ask for.
    ///
    /// Help counts wherever it is asked for: of the command that is named, else of the program. No arguments ask for it too.
    /// Options of the program stand before the command, and `--lang` there holds for the command as well.
    ///
    /// Throws a `UsageError` that says what was found, what was expected and what to do.
    static func parse(_ arguments: [ByteString]) throws(UsageError) -> Command {
        guard !arguments.isEmpty else { return .help(HelpOptions()) }
        var reader = ArgumentReader(arguments, of: nil, filling: ProgramOptions(), stopsAtOperand: true)
        let program: ProgramOptions?
        do throws(UsageError) {
            program = try reader.read()
        } catch {
            throw beforeCommand(error, arguments)
        }
        guard let program else { return help(of: [], arguments) }
        if program.showsVersion { return .version }
        let rest = arguments[reader.position...]
        guard let name = rest.first else { return .help(HelpOptions(words: [], language: program.language)) }
        return try parse(name, Array(rest.dropFirst()), program.language)
    }

    /// The same for arguments that are text.
    static func parse(_ arguments: [String]) throws(UsageError) -> Command {
        try parse(arguments.map { ByteString($0) })
    }

    private static func parse(
        _ name: ByteString, _ arguments: [ByteString], _ language: Language?
    ) throws(UsageError) -> Command {
        var (command, words, rest) = (
            try CommandDeclaration.named(name, in: CommandDeclaration.all, of: nil), [name], arguments
        )
        if let next = rest.first, let inner = command.subcommands.first(where: { $0.word == next.text }) {
            (command, words) = (inner, words + [next])
            rest.removeFirst()
        }
        // Who asks for help has no use for an error about the rest.
        if asksForHelp(rest) { return help(of: words, arguments, language) }
        return try command.read(rest, language) ?? help(of: words, arguments, language)
    }

    private static func asksForHelp(_ arguments: [ByteString]) -> Bool {
        arguments.prefix { $0 != "--" }.contains { $0 == "-h" || $0 == "--help" }
    }

    private static func help(of words: [ByteString], _ arguments: [ByteString], _ language: Language? = nil) -> Command
    {
        .help(HelpOptions(words: words, language: Language.asked(in: arguments) ?? language))
    }

    /// An option of a command that stands before its name gets an error of its own.
    private static func beforeCommand(_ error: UsageError, _ arguments: [ByteString]) -> UsageError {
        guard let option = arguments.first(where: \.isOption) else { return error }
        let name = option.bytes.prefix { $0 != UInt8(ascii: "=") }
        let written = String(decoding: name, as: UTF8.self)
        guard !ProgramDeclaration.options.contains(where: { $0.names.contains(written) }) else { return error }
        let owners = CommandDeclaration.leaves.filter { $0.options.contains { $0.names.contains(written) } }
        return owners.isEmpty ? error : .optionBeforeCommand(option, commands: owners.map(\.name))
    }
}

extension Language {
    /// The language that arguments ask for with `--lang`, whatever else is wrong with them; nil where they do not.
    static func asked(in arguments: [ByteString]) -> Language? {
        let options = arguments.prefix { $0 != "--" }
        for (option, value) in zip(options, options.dropFirst()) where option == "--lang" {
            if let language = Language(rawValue: value.text.lowercased()) { return language }
        }
        return Language.allCases.first { options.contains(ByteString("--lang=" + $0.rawValue)) }
    }
}
