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
        /// The page of a report, with the documents of both sides.
        case html

        /// The format that the name of a file asks for.
        static func ofName(_ file: SystemPath) -> Self {
            let name = "\(file)".lowercased()
            if name.hasSuffix(".html") || name.hasSuffix(".htm") { return .html }
            return name.hasSuffix(".json") ? .json : name.hasSuffix(".csv") ? .csv : .text
        }
    }

    /// The old plans and the new ones: two files, records, folders or archives.
    var sides: [SystemPath] = []
    /// The format that was asked for; nil for the one of the file's name.
    var givenFormat: Format?
    /// The file that the changes are written to; nil for standard output.
    var file: SystemPath?
    /// The language of messages and of changes; a page that no language was asked for opens in Japanese.
    var language: Language?
    var isQuiet = false
    var encoding: SourceEncoding?
    var extraction = ExtractionOptions()
    var jobs: Int?
    /// Only its filter can be given.
    var selection = FileSelection()
    var limits = ParseLimits.standard
    var forms: [SystemPath] = []

    var format: Format { givenFormat ?? file.map(Format.ofName) ?? .text }

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
                    ja: "text（文章）、json、csv（変更1件が1行の表）、html（両方の文書を含む報告のページ）。"
                        + "指定がなければ `-o` の名前の末尾（.json、.csv、.html）に従い、それもなければ text。",
                    en:
                        "text (for people), json, csv (a table of a change a row), or html (the page of a report, with the "
                        + "documents of both sides). By default what the name of `-o` ends in (.json, .csv, .html), else text."
                )
            ) { $0.givenFormat = $1 },
            .value(
                "output", letter: "o", ValueKind.file, .output,
                Message(
                    ja: "標準出力の代わりに FILE に書きます。全体を書き終えてから置き換えるので、途中の状態は残りません。",
                    en:
                        "Write to FILE instead of standard output. FILE is replaced once all is written, or left alone."
                )
            ) { options, file in options.file = file == "-" ? nil : file },
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
            Example(
                call: "planparse compare plans/2025 plans/2026 -o changes.html",
                effect: Message(
                    ja: "違いを、両方の文書の報告とともに一つのページにします。",
                    en: "The changes as a page, with the report of the documents of both years.")),
        ], command: Command.compare)
}
