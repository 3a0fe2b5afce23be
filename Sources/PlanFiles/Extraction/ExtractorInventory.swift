import PlanExport
import PlanModel

/// Which of the known commands are installed, kind by kind: what `planparse doctor` shows.
public struct ExtractorInventory: Sendable, Hashable {
    /// A command for a kind of files.
    public struct Command: Sendable, Hashable {
        /// The command, as records carry it.
        public let reader: String
        /// The name of its program.
        public let program: String
        /// Where the program is; nil where it is not installed.
        public let path: SystemPath?
        /// What the program says of its version; nil where it is not asked, because that takes long.
        public let version: String?
        /// How it is installed.
        public let package: String
    }

    /// The commands of a kind of files, the best first.
    public struct Kind: Sendable, Hashable {
        /// The kind.
        public let kind: DocumentKind
        /// The commands that serve it.
        public let commands: [Command]

        /// The command that `--pre auto` takes; nil where none is installed.
        public var chosen: Command? { commands.first { $0.path != nil } }
    }

    /// All kinds, in their order.
    public let kinds: [Kind]

    /// Looks for all commands, and asks those for their version that answer at once.
    package init(_ search: ProgramSearch = .ofProcess) {
        let found = Dictionary(
            uniqueKeysWithValues: ExtractorProgram.all.map { program in
                let path = Self.path(of: program, search)
                return (program, (path, path.flatMap { Self.version(of: program, $0) }))
            })
        kinds = DocumentKind.allCases.map { kind in
            let commands = ExtractorPreset.all(of: kind).map { preset in
                let (path, version) = found[preset.program] ?? (nil, nil)
                return Command(
                    reader: preset.reader, program: preset.program.name, path: path, version: version,
                    package: preset.program.package)
            }
            return Kind(kind: kind, commands: commands)
        }
    }

    /// The best preset of a kind whose program is installed.
    static func chosen(for kind: DocumentKind, _ search: ProgramSearch) -> (preset: ExtractorPreset, path: SystemPath)?
    {
        for preset in ExtractorPreset.all(of: kind) {
            if let path = path(of: preset.program, search) { return (preset, path) }
        }
        return nil
    }

    private static func path(of program: ExtractorProgram, _ search: ProgramSearch) -> SystemPath? {
        program.names.lazy.compactMap { search.path(of: $0) }.first
    }

    /// The first line that a program says of its version, on either stream.
    private static func version(of program: ExtractorProgram, _ path: SystemPath) -> String? {
        guard let argument = program.versionArgument else { return nil }
        let run = ProgramRun(
            program: path, arguments: [Array(argument.utf8)], timeLimit: .seconds(5), byteLimit: 1 << 16)
        let result = run.run()
        guard case .exited = result.end else { return nil }
        let line = (result.output + result.errors).split(separator: 0x0A).first.map { $0.prefix(80) }
        return line.map { PrintableText.of(Array($0)) }
    }

    /// The inventory as one JSON object with a line end, kinds and commands in their order.
    public var json: [UInt8] { Array(("{\"kinds\": [\n" + kinds.map(\.json).joined(separator: ",\n") + "\n]}\n").utf8) }
}

extension ExtractorInventory.Kind {
    fileprivate var json: String {
        let chosen = chosen.map { JSONExcerpt.quoted($0.reader) } ?? "null"
        let commands = commands.map(\.json).joined(separator: ",\n    ")
        return "  {\"kind\": \"\(kind.rawValue)\", \"name\": \(JSONExcerpt.quoted(kind.name)), \"chosen\": \(chosen), "
            + "\"commands\": [\n    \(commands)\n  ]}"
    }
}

extension ExtractorInventory.Command {
    fileprivate var json: String {
        let path = path.map { JSONExcerpt.quoted($0.text) } ?? "null"
        let version = version.map { JSONExcerpt.quoted($0) } ?? "null"
        return "{\"command\": \(JSONExcerpt.quoted(reader)), \"program\": \"\(program)\", \"path\": \(path), "
            + "\"version\": \(version), \"package\": \(JSONExcerpt.quoted(package))}"
    }
}
