import PlanExport
import PlanFiles
import PlanModel
import PlanParse

/// The options of `planparse convert`.
struct ConvertOptions: TakesDocuments, TakesExtraction, TakesJobs, TakesSelection, TakesSeverities, TakesForms,
    TakesQuiet, TakesColor
{
    /// What is written.
    typealias Format = RecordFormat

    /// Files, folders, and `-`, in the order given; more may come from `selection.list`.
    var inputs: [SystemPath] = []
    /// The folder that records are written to; nil for standard output.
    var folder: SystemPath?
    /// The formats that are asked for, each once; none for the usual one.
    var formats: [Format] = []
    /// How tables are written. Needs the format csv.
    var tableStyle = TableStyle()
    /// Only inputs that changed are converted. Needs a folder.
    var isIncremental = false
    /// Each file is on the disk before the next is written, not only the last. Needs a folder.
    var syncsEachFile = false
    var jobs: Int?
    var isQuiet = false
    var language: Language?
    var encoding: SourceEncoding?
    var extraction = ExtractionOptions()
    var selection = FileSelection()
    var policy = SeverityPolicy()
    var configuration: SystemPath?
    var color = Terminal.Color.auto
    var limits = ParseLimits.standard
    var forms: [SystemPath] = []

    static let operand: OperandDeclaration<Self>? = OperandDeclaration(
        OperandFacts(
            placeholder: "INPUT", need: .unlessGiven(option: "files-from"), isRepeatable: true,
            help: InputWording.inputs)
    ) { $0.inputs.append($1.path) }

    static let options: [OptionDeclaration<Self>] =
        [
            .value(
                "output", letter: "o", ValueKind.folder("DIR"), .output,
                Message(
                    ja: "標準出力の代わりに、入力ごとの NAME.json を DIR に書きます。入力フォルダの中の構成を保ちます。",
                    en:
                        "Write NAME.json for each input into DIR instead of standard output. Folders are kept as they are."
                )
            ) { $0.folder = $1 },
            .list(
                "format", ValueKind<Format>.word("FORMAT"), .output,
                Message(
                    ja: "json（字下げ）、ndjson（1文書1行）、csv（表、`-o` と一緒に）、stratml（StratML の XML）。指定がなければ、`-o` または入力が一つなら json、"
                        + "ほかは ndjson。",
                    en:
                        "json (indented), ndjson (a line a document), csv (tables, with `-o`), stratml (a performance plan or report as "
                        + "XML). By default json with `-o` or for one input, else ndjson.")
            ) { options, format in
                if !options.formats.contains(format) { options.formats.append(format) }
            },
            .flag(
                "bom", .output,
                Message(
                    ja: "csv の各表の先頭に BOM を付けます。Excel はこれで UTF-8 とわかります。",
                    en: "Begin each table of csv with a byte order mark, by which Excel tells UTF-8.")
            ) { $0.tableStyle.hasByteOrderMark = true },
            .flag(
                "spreadsheet", .output,
                Message(
                    ja: "csv で、表計算ソフトが式・数値・日付と取り違える文字列の前に ' を付けます（先頭の ' を一つ取れば元の文字列です）。",
                    en:
                        "In csv put ' before texts that a spreadsheet would take for a formula, a number or a date. Without one leading "
                        + "' a cell is the text again.")
            ) { $0.tableStyle.marksTexts = true },
            .flag(
                "incremental", .output,
                Message(
                    ja: "変わった入力だけを変換します（DIR の planparse-manifest.json と比べます）。",
                    en: "Convert only what changed, by planparse-manifest.json in DIR.")
            ) { $0.isIncremental = true },
            .flag(
                "sync", .output,
                Message(
                    ja: "ファイルを一つ書くごとにディスクへの書き込みを待ちます。指定がなければ最後に一度だけ待ちます。",
                    en: "Wait for the disk after each file that is written, not only once at the end.")
            ) { $0.syncsEachFile = true },
            .form, .encoding, .include, .exclude, .filesFrom, .null, .severity, .configuration,
        ] + OptionDeclaration<Self>.extraction + OptionDeclaration<Self>.limits + [.jobs, .language, .color, .quiet]

    func check() throws(UsageError) {
        try checkSelection(inputs)
        try checkExtraction()
        try checkTables()
        guard folder == nil else { return }
        let reason = Message(
            ja: "書き出すフォルダの指定が必要です。", en: "it is about the folder that records are written to")
        if formats.contains(.csv) {
            throw .needs(
                "--format csv", "-o DIR",
                Message(
                    ja: "csv は複数のファイルになり、標準出力には書けません。",
                    en: "csv is several files, which do not go to standard output"))
        }
        if formats.count > 1 {
            throw .needs(
                "--format " + formats.map(\.rawValue).joined(separator: ","), "-o DIR",
                Message(
                    ja: "標準出力に書ける形式は一つだけです。", en: "only one format goes to standard output"))
        }
        if isIncremental { throw .needs("--incremental", "-o DIR", reason) }
        if syncsEachFile { throw .needs("--sync", "-o DIR", reason) }
    }

    /// Makes sure that what is said of tables is said of some.
    private func checkTables() throws(UsageError) {
        guard !formats.contains(.csv) else { return }
        let reason = Message(ja: "表についての指定です。", en: "it is about tables")
        if tableStyle.hasByteOrderMark { throw .needs("--bom", "--format csv", reason) }
        if tableStyle.marksTexts { throw .needs("--spreadsheet", "--format csv", reason) }
    }
}

extension CommandDeclaration {
    static let convert = CommandDeclaration(
        "convert", ConvertOptions.self,
        Message(ja: "計画文書を記録（JSON・CSV）に変換します。", en: "Turn plan documents into records: JSON, or tables."),
        details: [
            Message(
                ja: "標準出力へは、入力が一つなら字下げした JSON、複数なら1文書1行の NDJSON を書きます。`-o DIR` を付けると入力ごとに "
                    + "NAME.json を、csv では全入力の表（sheets.csv、indicators.csv など）と datapackage.json を書きます。",
                en:
                    "To standard output goes indented JSON for one input, else one document a line. With `-o DIR` each input gets its "
                    + "NAME.json, and csv the tables of all inputs (sheets.csv, indicators.csv, …) with datapackage.json."
            )
        ],
        examples: [
            Example(
                call: "planparse convert plan.txt",
                effect: Message(ja: "1文書の記録を標準出力に書きます。", en: "The record of one document, to standard output.")),
            Example(
                call: "planparse convert plans -o records",
                effect: Message(
                    ja: "フォルダの全文書の記録を records に書きます。", en: "The records of a folder's documents, into records.")),
            Example(
                call: "planparse convert plans -o tables --format csv",
                effect: Message(ja: "全文書の表を tables に書きます。", en: "The tables of all documents, into tables.")),
            Example(
                call: "planparse convert plans -o tables --format csv --bom --spreadsheet",
                effect: Message(ja: "Excel で開く表を書きます。", en: "The same for Excel.")),
            Example(
                call: "planparse convert plans | jq -r '.sheets[].title'",
                effect: Message(
                    ja: "1文書1行の JSON から各シートの題名を取り出します。", en: "The title of every sheet, out of a line a document.")),
            Example(
                call: "planparse convert plans -o records --pre auto",
                effect: Message(
                    ja: "PDF、Word、Excel も、インストール済みのコマンドで文字を取り出して読みます。",
                    en: "PDF, Word and Excel files too, by the commands that are installed.")),
            Example(
                call: "find . -name '*.txt' -print0 | planparse convert --files-from - -0 -o out",
                effect: Message(ja: "ほかのプログラムが選んだファイルを変換します。", en: "The files that another program chose.")),
        ], command: Command.convert)
}
