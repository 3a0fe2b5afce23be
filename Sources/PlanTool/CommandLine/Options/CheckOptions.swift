import PlanFiles
import PlanModel
import PlanParse

/// The options of `planparse check`.
struct CheckOptions: TakesDocuments, TakesExtraction, TakesJobs, TakesSelection, TakesSeverities, TakesForms,
    TakesQuiet, TakesColor
{
    /// How findings are written.
    enum Format: String, CaseIterable, Sendable {
        /// Lines for people, with the place marked in its line.
        case text
        /// One JSON array.
        case json
        /// A log in SARIF 2.1.0.
        case sarif
        /// Commands that GitHub Actions shows beside the lines.
        case github
    }

    /// Files, folders, and `-`, in the order given; more may come from `selection.list`.
    var inputs: [SystemPath] = []
    var format = Format.text
    var language: Language?
    var color = Terminal.Color.auto
    var isQuiet = false
    var encoding: SourceEncoding?
    var extraction = ExtractionOptions()
    var jobs: Int?
    var selection = FileSelection()
    var policy = SeverityPolicy()
    var configuration: SystemPath?
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
                "format", ValueKind<Format>.word("FORMAT"), .output,
                Message(
                    ja: "text（行と位置を示す文章）、json、sarif（SARIF 2.1.0）、github（GitHub Actions のコマンド）。"
                        + "指定がなければ text。",
                    en:
                        "text (for people, with the place marked), json, sarif (SARIF 2.1.0) or github (commands of GitHub Actions). "
                        + "By default text.")
            ) { $0.format = $1 },
            .severity, .configuration, .form, .encoding, .include, .exclude, .filesFrom, .null,
        ] + OptionDeclaration<Self>.extraction + OptionDeclaration<Self>.limits + [.jobs, .language, .color, .quiet]

    func check() throws(UsageError) {
        try checkSelection(inputs)
        try checkExtraction()
    }
}

extension CommandDeclaration {
    static let check = CommandDeclaration(
        "check", CheckOptions.self,
        Message(ja: "文書の指摘だけを表示します。", en: "Show what is wrong in documents, and what was unsure."),
        details: [
            Message(
                ja: "指摘は「ファイル:行:列: 重大度: 内容 [コード]」の形で、その行に位置を示して標準出力に書きます。コードの意味は "
                    + "`planparse explain CODE` で表示できます。",
                en:
                    "A finding is `file:line:column: severity: message [code]` on standard output, with the place marked in its line. "
                    + "`planparse explain CODE` tells what a code means.")
        ],
        examples: [
            Example(
                call: "planparse check plan.txt",
                effect: Message(ja: "1文書の指摘を表示します。", en: "The findings of one document.")),
            Example(
                call: "planparse check plans --severity note=off",
                effect: Message(ja: "注意を除いて、フォルダの全文書の指摘を表示します。", en: "Those of a folder's documents, notes left out.")),
            Example(
                call: "planparse check plans --format sarif > plans.sarif",
                effect: Message(ja: "エディタなどが読む SARIF を書きます。", en: "A log that editors and code hosts show.")),
        ], command: Command.check)
}
