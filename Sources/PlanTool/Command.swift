/// A command with its options.
enum Command: Equatable, Sendable {
    /// Records of documents.
    case convert(ConvertOptions)
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
        case "verify": return .verify(try VerifyOptions(rest))
        case "scan":
            guard rest.count <= 1 else { throw UsageError("`scan` takes one input, found \(rest.count)") }
            return .scan(input: rest.first ?? "-")
        case "forms":
            guard rest.isEmpty else { throw UsageError("`forms` takes no arguments, found `\(rest[0])`") }
            return .forms
        case "help", "--help", "-h": return .help
        default: throw UsageError("no command `\(name)`; there are convert, verify, scan, forms and help")
        }
    }

    /// Runs the command.
    func run() async throws -> ExitStatus {
        switch self {
        case .convert(let options): return await Converter(options: options).run()
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
    /// The encoding of all inputs; nil to tell each by its bytes.
    var encoding: SourceEncoding?

    /// The options that some arguments give.
    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        var onlyInputs = false
        while let argument = rest.popFirst() {
            if onlyInputs || argument == "-" || !argument.hasPrefix("-") {
                inputs.append(argument)
                continue
            }
            switch argument {
            case "--": onlyInputs = true
            case "-o", "--output": folder = try Self.value(of: argument, &rest)
            case "--format": formats = try Self.formats(Self.value(of: argument, &rest))
            case "--jobs": jobs = try Self.count(Self.value(of: argument, &rest))
            case "--encoding": encoding = try Self.encoding(Self.value(of: argument, &rest))
            case "--quiet", "-q": isQuiet = true
            default: throw UsageError("`convert` has no option `\(argument)`")
            }
        }
        if inputs.isEmpty { throw UsageError("`convert` needs at least one input: a file, a folder, or `-`") }
        if folder == nil, formats.contains(.csv) {
            throw UsageError("csv is several files and does not go to standard output; name a folder with `-o DIR`")
        }
    }

    private static func value(of option: String, _ rest: inout ArraySlice<String>) throws -> String {
        guard let value = rest.popFirst() else { throw UsageError("`\(option)` needs a value") }
        return value
    }

    private static func formats(_ list: String) throws -> [Format] {
        try list.split(separator: ",").map { name in
            guard let format = Format(rawValue: String(name)) else {
                let known = Format.allCases.map(\.rawValue).joined(separator: ", ")
                throw UsageError("no format `\(name)`; there are \(known)")
            }
            return format
        }
    }

    private static func encoding(_ name: String) throws -> SourceEncoding {
        guard let encoding = SourceEncoding(rawValue: name.lowercased()) else {
            let known = SourceEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageError("no encoding `\(name)`; there are \(known)")
        }
        return encoding
    }

    private static func count(_ text: String) throws -> Int {
        guard let count = Int(text), count > 0 else {
            throw UsageError("`--jobs` needs a whole number above 0, found `\(text)`")
        }
        return count
    }
}

/// What the program says about itself.
enum Help {
    static let hint = "Try `planparse help`."

    static let text = """
        planparse reads Japanese municipal plan documents into records.

        planparse convert INPUT… [-o DIR] [--format json,ndjson,csv] [--encoding NAME] [--jobs N] [--quiet]
            Records of files, of the files in folders, or of standard input (-). To standard output: indented
            json for one input, else one document a line (ndjson). To a folder: NAME.json for each input;
            with csv the tables of all inputs (sheets.csv, indicators.csv, …) and datapackage.json.
            The encoding is told by the bytes unless named: utf-8, utf-16, shift_jis, euc-jp, iso-2022-jp.
        planparse verify ARCHIVE [--update]
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
