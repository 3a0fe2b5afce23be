import PlanFiles
import PlanModel
import PlanParse

/// The options of `planparse archive add`.
struct ArchiveAddOptions: TakesDocuments, TakesExtraction, TakesJobs, TakesSelection, TakesForms, TakesQuiet {
    /// Files and folders that are taken into the archive, in the order given.
    var sources: [SystemPath] = []
    /// The folder of the archive; empty only before the arguments are read.
    var archive: SystemPath = ""
    var language: Language?
    var isQuiet = false
    var encoding: SourceEncoding?
    var extraction = ExtractionOptions()
    var jobs: Int?
    /// Only its filter can be given.
    var selection = FileSelection()
    var limits = ParseLimits.standard
    var forms: [SystemPath] = []

    static let operand: OperandDeclaration<Self>? = OperandDeclaration(
        OperandFacts(
            placeholder: "SOURCE", need: .always, isRepeatable: true,
            help: Message(ja: "加える文書のファイルまたはフォルダ。", en: "a file or a folder to take in"))
    ) { $0.sources.append($1.path) }

    static let options: [OptionDeclaration<Self>] =
        [
            .value(
                "to", ValueKind.folder("ARCHIVE"), .output,
                Message(
                    ja: "加える先のフォルダ。なければ作ります。必ず指定します。",
                    en: "The folder of the archive, made where there is none. Has to be given.")
            ) { $0.archive = $1 },
            .form, .encoding, .include, .exclude,
        ] + OptionDeclaration<Self>.extraction + OptionDeclaration<Self>.limits + [.jobs, .language, .quiet]

    func check() throws(UsageError) {
        try checkExtraction()
        guard archive.bytes.isEmpty else { return }
        throw .needs(
            "archive add", "--to ARCHIVE",
            Message(ja: "加える先のフォルダが必要です。", en: "the folder that sources are taken into"))
    }
}

extension CommandDeclaration {
    static let archiveAdd = CommandDeclaration(
        "archive add", ArchiveAddOptions.self,
        Message(ja: "文書とその記録を保管フォルダに加えます。", en: "Take sources into an archive, with their records."),
        details: [
            Message(
                ja: "文書、記録、およびそれらのダイジェストを保存します。後から `planparse verify` で照合できます。",
                en: "Kept are the source, its record, and the digests of both, for `planparse verify` to compare later."
            )
        ],
        examples: [
            Example(
                call: "planparse archive add plans --to archive",
                effect: Message(ja: "フォルダの全文書を archive に加えます。", en: "All documents of a folder, into archive."))
        ], command: Command.archiveAdd)

    static let archive = CommandDeclaration(
        "archive", Message(ja: "文書の保管フォルダを扱います。", en: "Keep an archive of documents."), subcommands: [.archiveAdd])
}
