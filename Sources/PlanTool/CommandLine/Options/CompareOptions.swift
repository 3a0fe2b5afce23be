import PlanFiles
import PlanModel
import PlanParse

/// The options of `planparse compare`.
struct CompareOptions: TakesDocuments, TakesExtraction, TakesJobs, TakesSelection, TakesForms, TakesQuiet {
    /// How changes are written.
    enum Format: String, CaseIterable, Sendable {
        /// Lines for people.
        case text
        /// One JSON object.
        case json
        /// A table, a change a row.
        case csv
    }

    /// The old plans and the new ones: two files, records, folders or archives.
    var sides: [SystemPath] = []
    var format = Format.text
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
            placeholder: "OLD NEW", need: .always, isRepeatable: true, namesEach: true,
            help: Message(
                ja: "前の計画と今の計画。文書か記録（JSON）のファイル、またはそれらのフォルダ。",
                en: "the plans of before and of now, each a document, a record in JSON, or a folder of documents"))
    ) { (options, side) throws(UsageError) in
        guard options.sides.count < 2 else { throw .tooMany("OLD NEW", side) }
        options.sides.append(side.path)
    }

    static let options: [OptionDeclaration<Self>] =
        [
            .value(
                "format", ValueKind<Format>.word("FORMAT"), .output,
                Message(
                    ja: "text（文章）、json、csv（変更1件が1行の表）。指定がなければ text。",
                    en: "text (for people), json, or csv (a table of a change a row). By default text.")
            ) { $0.format = $1 },
            .form, .encoding, .include, .exclude,
        ] + OptionDeclaration<Self>.extraction + OptionDeclaration<Self>.limits + [.jobs, .language, .quiet]

    func check() throws(UsageError) {
        try checkExtraction()
        guard sides.count == 2 else {
            throw .missingOperand(
                "NEW", Message(ja: "今の計画の文書、記録、フォルダ。", en: "the plans of now: a document, a record or a folder"))
        }
        if sides.allSatisfy({ $0 == "-" }) { throw .standardInputTwice() }
    }
}

extension CommandDeclaration {
    static let compare = CommandDeclaration(
        "compare", CompareOptions.self,
        Message(
            ja: "二つの年度の計画を比べ、変わったことを表示します。", en: "Compare the plans of two years, and tell what changed."),
        details: [
            Message(
                ja: "シートはキー、名称、番号、内容の順に対応させ、その理由を示します。指標は名称と単位で、金額は年度と財源で比べます。",
                en:
                    "Sheets are matched by key, title, code and content, and the reason is told. Indicators are told by name and unit, "
                    + "figures by their year, money by year and source.")
        ],
        examples: [
            Example(
                call: "planparse compare plans/2025.txt plans/2026.txt",
                effect: Message(ja: "去年と今年の計画の違いを表示します。", en: "What changed from last year's plan to this year's.")),
            Example(
                call: "planparse compare plans/2025 plans/2026 --format csv > changes.csv",
                effect: Message(ja: "二つのフォルダの文書の違いを表にします。", en: "The changes between two folders, as a table.")),
        ], command: Command.compare)
}
