import PlanFiles
import PlanModel
import PlanParse

/// The options of `planparse report`.
struct ReportOptions: TakesDocuments, TakesExtraction, TakesJobs, TakesSelection, TakesSeverities, TakesForms,
    TakesLimits, TakesQuiet
{
    /// Files, folders, and `-`, in the order given; more may come from `selection.list`.
    var inputs: [SystemPath] = []
    /// The file that the page is written to; nil for standard output.
    var file: SystemPath?
    /// The language of messages and the one that the page opens in; a page that no language was asked for opens in Japanese.
    var language: Language?
    var isQuiet = false
    var encoding: SourceEncoding?
    var extraction = ExtractionOptions()
    var jobs: Int?
    var selection = FileSelection()
    var policy = SeverityPolicy()
    var configuration: SystemPath?
    var forms: [SystemPath] = []
    var limits = ParseLimits.standard

    static let operand: OperandDeclaration<Self>? = OperandDeclaration(
        OperandFacts(
            placeholder: "INPUT", need: .unlessGiven(option: "files-from"), isRepeatable: true,
            help: InputWording.inputs)
    ) { $0.inputs.append($1.path) }

    static let options: [OptionDeclaration<Self>] =
        [
            .value(
                "output", letter: "o", ValueKind.file, .output,
                Message(
                    ja: "標準出力の代わりに FILE に書きます。全体を書き終えてから置き換えるので、途中の状態は残りません。",
                    en:
                        "Write the page to FILE instead of standard output. FILE is replaced once the page is whole, or left alone."
                )
            ) { options, file in options.file = file == "-" ? nil : file },
            .form, .encoding, .include, .exclude, .filesFrom, .null, .severity, .configuration,
        ] + OptionDeclaration<Self>.extraction + OptionDeclaration<Self>.limits + [.jobs, .language, .quiet]

    func check() throws(UsageError) {
        try checkSelection(inputs)
        try checkExtraction()
    }
}

extension CommandDeclaration {
    static let report = CommandDeclaration(
        "report", ReportOptions.self,
        Message(ja: "文書の読み取り結果を一つの HTML ファイルで見せます。", en: "Show documents as people read them, in one HTML file."),
        details: [
            Message(
                ja: "ファイルはそのままブラウザーで開けます。インターネットには接続せず、接続を禁じる方針を含みます。原文と記録の対応、指摘、"
                    + "指標の推移、予算を日本語または英語で表示し、表示したものは CSV で保存できます。ページは `--lang` を指定しなければ日本語で開きます。",
                en:
                    "The file opens in any browser, without a server; it asks for nothing, and its policy forbids every request. It "
                    + "shows the source beside the records, findings, indicators over the years and budgets, in Japanese or "
                    + "English, and gives what it shows as CSV. It opens in Japanese unless `--lang` says otherwise.")
        ],
        examples: [
            Example(
                call: "planparse report plans -o report.html",
                effect: Message(
                    ja: "フォルダの全文書の報告を report.html に書きます。", en: "The report of a folder's documents, into report.html.")),
            Example(
                call: "planparse report plan.txt --lang en > plan.html",
                effect: Message(ja: "1文書の報告を、英語で開くように書きます。", en: "That of one document, which opens in English.")),
        ], command: Command.report)
}
