import PlanFiles
import PlanModel
import PlanParse

/// The options of `planparse verify`.
struct VerifyOptions: TakesDocuments, TakesExtraction, TakesJobs, TakesSelection, TakesForms, TakesQuiet, TakesColor {
    /// How differences are written.
    enum Format: String, CaseIterable, Sendable {
        /// Lines for people.
        case text
        /// One JSON object.
        case json
    }

    /// The folder of sources and records.
    var archive: SystemPath
    /// Records that differ are written anew.
    var updates: Bool
    var format = Format.text
    var language: Language?
    var color = Terminal.Color.auto
    var isQuiet = false
    var encoding: SourceEncoding?
    var extraction = ExtractionOptions()
    var jobs: Int?
    /// Only its filter can be given.
    var selection = FileSelection()
    var limits = ParseLimits.standard
    var forms: [SystemPath] = []

    init() { self.init(archive: "") }

    init(archive: SystemPath, updates: Bool = false) {
        self.archive = archive
        self.updates = updates
    }

    static let operand: OperandDeclaration<Self>? = OperandDeclaration(
        OperandFacts(
            placeholder: "ARCHIVE", need: .always, isRepeatable: false, completion: .folders,
            help: Message(ja: "文書と記録のあるフォルダ。", en: "the folder of sources and records"))
    ) { (options, folder) throws(UsageError) in
        guard folder != "-" else { throw .noFolder("verify", "ARCHIVE") }
        options.archive = folder.path
    }

    static let options: [OptionDeclaration<Self>] =
        [
            .flag(
                "update", .output,
                Message(
                    ja: "一致しない記録とない記録を書き直します。違いを確かめてから使ってください。",
                    en: "Write records that differ or are missing anew. Look at the differences first.")
            ) { $0.updates = true },
            .value(
                "format", ValueKind<Format>.word("FORMAT"), .output,
                Message(ja: "text（文章）または json。指定がなければ text。", en: "text (for people) or json. By default text.")
            ) { $0.format = $1 },
            .form, .encoding, .include, .exclude,
        ] + OptionDeclaration<Self>.extraction + OptionDeclaration<Self>.limits + [.jobs, .language, .color, .quiet]

    func check() throws(UsageError) { try checkExtraction() }
}

extension CommandDeclaration {
    static let verify = CommandDeclaration(
        "verify", VerifyOptions.self,
        Message(
            ja: "保存した記録を、文書を読み直した結果と比べます。", en: "Read an archive's sources again and compare with its records."),
        details: [
            Message(
                ja: "文書 NAME.ext の記録は、その隣の NAME.json です。違いを項目ごとに標準出力に書きます。",
                en:
                    "The record of NAME.ext is NAME.json beside it. What differs is told field by field on standard output."
            )
        ],
        examples: [
            Example(
                call: "planparse verify archive",
                effect: Message(ja: "全文書を読み直して記録と比べます。", en: "Every source, read again and compared.")),
            Example(
                call: "planparse verify archive --update",
                effect: Message(
                    ja: "違いを確かめた後で、記録を書き直します。", en: "The records written anew, once the differences are reviewed.")),
        ], command: Command.verify)
}
