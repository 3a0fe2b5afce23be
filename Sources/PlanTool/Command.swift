import PlanFiles
import PlanModel

/// A command with its options.
enum Command: Equatable, Sendable {
    /// Records of documents.
    case convert(ConvertOptions)
    /// Findings alone.
    case check(CheckOptions)
    /// What a finding means.
    case explain(Explain)
    /// An archive against its records.
    case verify(VerifyOptions)
    /// The values in running text.
    case scan(input: String)
    /// The forms that are known.
    case forms
    /// What the program can do.
    case help

    /// The command that some arguments ask for.
    static func parse(_ arguments: [String]) throws -> Command {
        guard let name = arguments.first else { return .help }
        let rest = Array(arguments.dropFirst())
        switch name {
        case "convert": return .convert(try ConvertOptions(rest))
        case "check": return .check(try CheckOptions(rest))
        case "explain": return .explain(try Explain(rest))
        case "verify": return .verify(try VerifyOptions(rest))
        case "scan":
            guard rest.count <= 1 else { throw UsageError("`scan` takes one input, found \(rest.count)") }
            return .scan(input: rest.first ?? "-")
        case "forms":
            guard rest.isEmpty else { throw UsageError("`forms` takes no arguments, found `\(rest[0])`") }
            return .forms
        case "help", "--help", "-h": return .help
        default:
            throw UsageError("no command `\(name)`; there are convert, check, explain, verify, scan, forms and help")
        }
    }

    /// Runs the command.
    func run() async throws -> ExitStatus {
        switch self {
        case .convert(let options): return await Converter(options: options).run()
        case .check(let options): return await Checker(options: options).run()
        case .explain(let explain): return explain.run()
        case .verify(let options): return await Verifier(options: options).run()
        case .scan(let input): return Scan.run(Input(path: input))
        case .forms: return FormsList.run()
        case .help:
            Console.output(Help.text)
            return .success
        }
    }
}

/// The options of `planparse convert`.
struct ConvertOptions: Equatable, Sendable {
    /// What is written.
    enum Format: String, CaseIterable, Sendable {
        /// Indented JSON, one document.
        case json
        /// One document a line.
        case ndjson
        /// Tables of all documents, with a data package.
        case csv
    }

    var inputs: [String] = []
    var folder: String?
    var formats: [Format] = []
    var jobs: Int?
    var isQuiet = false
    /// The language of what people read; nil for that of the locale.
    var language: Language?
    /// The encoding of all inputs; nil to tell each by its bytes.
    var encoding: SourceEncoding?

    /// The options that some arguments give.
    init(_ arguments: [String]) throws {
        var arguments = Arguments(arguments, of: "convert")
        while let next = arguments.next() {
            switch next {
            case .input(let input): inputs.append(input)
            case .option(let option): try read(option, &arguments)
            }
        }
        if inputs.isEmpty { throw UsageError("`convert` needs at least one input: a file, a folder, or `-`") }
        if folder == nil, formats.contains(.csv) {
            throw UsageError("csv is several files and does not go to standard output; name a folder with `-o DIR`")
        }
    }

    private mutating func read(_ option: String, _ arguments: inout Arguments) throws {
        switch option {
        case "-o", "--output": folder = try arguments.value(of: option)
        case "--format":
            formats = try arguments.value(of: option).split(separator: ",").map { word in
                try Arguments.choice(String(word), of: "format")
            }
        case "--jobs": jobs = try arguments.count(of: option)
        case "--encoding": encoding = try arguments.choice(option, of: "encoding")
        case "--lang": language = try arguments.choice(option, of: "language")
        case "--quiet", "-q": isQuiet = true
        default: throw arguments.unknown(option)
        }
    }
}

/// What the program says about itself.
enum Help {
    static let hint = "Try `planparse help`."

    static let text = """
        planparse reads Japanese municipal plan documents into records.

        planparse convert INPUT… [-o DIR] [--format json,ndjson,csv] [--encoding NAME] [--jobs N] [--lang ja|en]
                          [--quiet]
            Records of files, of the files in folders, or of standard input (-). To standard output: indented
            json for one input, else one document a line (ndjson). To a folder: NAME.json for each input;
            with csv the tables of all inputs (sheets.csv, indicators.csv, …) and datapackage.json.
            The encoding is told by the bytes unless named: utf-8, utf-16, shift_jis, euc-jp, iso-2022-jp.
        planparse check INPUT… [--format text|json|sarif|github] [--severity CODE=LEVEL]… [--config FILE]
                        [--color auto|always|never] [--encoding NAME] [--jobs N] [--lang ja|en]
            Findings alone. LEVEL is error, warning, note, repair or off; CODE may be a severity as well. A file
            .planparse.json beside the documents says the same: {"severity": {"indicator.jump": "error"}}.
        planparse explain [CODE] [--lang ja|en] [--markdown]
            What a finding means, with an example, and what to do.
        planparse verify ARCHIVE [--update] [--lang ja|en]
            Every source of a folder and the folders in it, parsed again and compared with the record stored beside
            it (NAME.json for NAME.ext), field by field. With --update records that differ are written anew.
        planparse scan [INPUT]
            Every value in running text: for each line of the input one line of JSON.
        planparse forms
            The forms it knows.

        Exit status: 0 all well, 1 findings of severity error (with verify a difference), 2 wrong usage, 3 an input
        could not be read.

        """
}
