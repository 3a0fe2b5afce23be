import PlanFiles
import PlanModel
import PlanParse

/// How the text of inputs that are none is got.
struct ExtractionOptions: Equatable, Sendable {
    /// The command that gives it, or `auto`; nil to read all bytes as they are.
    var command: SystemPath?
    /// Patterns of the inputs that it is asked for.
    var globs: [Glob] = []
    /// Seconds that a command may take for an input; nil for the usual number.
    var seconds: Int?

    /// The word that stands for the best command that is installed.
    static let automatic: SystemPath = "auto"

    /// What is asked for, of texts as large as the limits allow; nil to read all bytes as they are.
    func ofFiles(upTo limits: ParseLimits = .standard) -> TextExtraction? {
        guard let command else { return nil }
        var extraction = TextExtraction(command == Self.automatic ? .automatic : .command(command))
        extraction.globs = globs
        if let seconds { extraction.timeLimit = .seconds(seconds) }
        extraction.byteLimit = limits.maximumBytes
        return extraction
    }
}

/// Options of commands whose inputs may be files that are no text.
protocol TakesExtraction: CommandOptions {
    /// How their text is got.
    var extraction: ExtractionOptions { get set }
}

extension TakesExtraction {
    /// Checks that what is said of commands has one.
    func checkExtraction() throws(UsageError) {
        guard extraction.command == nil else { return }
        let reason = Message(ja: "コマンドの使い方を指定するものです。", en: "it tells how that command is used")
        if !extraction.globs.isEmpty { throw .needs("--pre-glob", "--pre COMMAND", reason) }
        if extraction.seconds != nil { throw .needs("--pre-timeout", "--pre COMMAND", reason) }
    }
}

extension OptionDeclaration where Target: TakesExtraction {
    /// All that is said of commands, in the order of help.
    static var extraction: [Self] {
        [
            .value(
                "pre", ValueKind<SystemPath>.command, .inputs,
                Message(
                    ja: "入力ごとに COMMAND をそのパスだけを引数として実行し、標準出力を代わりに読みます。シェルは使いません。auto では "
                        + "PDF、Word、OpenDocument、Excel などを、インストール済みのコマンドのうち最良のもので読みます（`planparse doctor`）。",
                    en:
                        "Run COMMAND with the path of each input, without a shell, and read its standard output instead. With "
                        + "auto, PDF, Word, OpenDocument, Excel and the like are read by the best command that is installed "
                        + "(`planparse doctor`).")
            ) { $0.extraction.command = $1 },
            .value(
                "pre-glob", ValueKind.glob, repeatable: true, .inputs,
                Message(
                    ja: "この型に合う入力だけに `--pre` を使います（例: '*.pdf'）。繰り返し指定できます。",
                    en: "Use `--pre` for inputs that match alone, as in '*.pdf'. May be given several times.")
            ) { $0.extraction.globs.append($1) },
            .value(
                "pre-timeout", ValueKind.count(1...86_400), .limits,
                Message(
                    ja: "`--pre` のコマンドが一つの入力に使える秒数（指定がなければ \(TextExtraction.standardSeconds)）。超えると止めます。",
                    en: "Seconds that the command of `--pre` may take for an input before it is ended "
                        + "(by default \(TextExtraction.standardSeconds)).")
            ) { $0.extraction.seconds = $1 },
        ]
    }
}
