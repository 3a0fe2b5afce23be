import PlanFiles
import PlanModel
import PlanParse

/// The options of `planparse scan`.
struct ScanOptions: TakesDocuments, TakesExtraction {
    /// A file, or `-` for standard input.
    var input: SystemPath = "-"
    var language: Language?
    var encoding: SourceEncoding?
    var extraction = ExtractionOptions()

    static let operand: OperandDeclaration<Self>? = OperandDeclaration(
        OperandFacts(
            placeholder: "INPUT", need: .never, isRepeatable: false,
            help: Message(
                ja: "ファイル、または標準入力（`-`）。指定がなければ標準入力。",
                en: "a file, or standard input (`-`), which is read where none is given"))
    ) { $0.input = $1.path }

    static let options: [OptionDeclaration<Self>] = [.encoding] + OptionDeclaration<Self>.extraction + [.language]

    func check() throws(UsageError) { try checkExtraction() }
}

/// The options of `planparse explain`.
struct ExplainOptions: CommandOptions {
    /// The kind that is asked for; nil for a list of all.
    var kind: DiagnosticKind?
    var language: Language?
    /// The whole catalogue as a page of documentation.
    var isPage = false

    static let operand: OperandDeclaration<Self>? = OperandDeclaration(
        OperandFacts(
            placeholder: "CODE", need: .never, isRepeatable: false,
            completion: .choices(DiagnosticKind.allCases.map(\.code)),
            help: Message(
                ja: "指摘のコード。指定がなければ一覧を表示します。", en: "the code of a finding; without one, all are listed"))
    ) { (options, code) throws(UsageError) in options.kind = try kind(code) }

    static let options: [OptionDeclaration<Self>] = [
        .flag(
            "markdown", .output,
            Message(ja: "全コードの説明を Markdown の1ページとして書きます。", en: "All codes as one page in Markdown.")
        ) { $0.isPage = true },
        .language,
    ]

    private static func kind(_ code: ByteString) throws(UsageError) -> DiagnosticKind {
        if let kind = DiagnosticKind(rawValue: code.text) { return kind }
        throw .unknownCode(code, near: DiagnosticKind.near(code.text))
    }
}

extension DiagnosticKind {
    /// The codes that a word may have meant: those near to it, else those that hold its last part.
    static func near(_ word: String) -> [String] {
        let codes = allCases.map(\.code)
        let near = NearestWords.to(word, in: codes)
        if !near.isEmpty { return near }
        let part = word.split(separator: ".").last.map(String.init) ?? ""
        return part.utf8.count < 3 ? [] : Array(codes.filter { $0.contains(part) }.prefix(3))
    }
}

extension CommandDeclaration {
    static let scan = CommandDeclaration(
        "scan", ScanOptions.self,
        Message(ja: "文章中の数量、順序数、期間をすべて取り出します。", en: "Find every value in running text."),
        details: [
            Message(
                ja: "入力の1行ごとに1行の JSON を書きます。",
                en: "For each line of the input there is one line of JSON.")
        ],
        examples: [
            Example(
                call: "planparse scan report.txt",
                effect: Message(ja: "ファイルの各行の値を書きます。", en: "The values of each line of a file.")),
            Example(
                call: "echo '令和8年度に約50件' | planparse scan",
                effect: Message(ja: "標準入力の値を書きます。", en: "Those of standard input.")),
        ], command: Command.scan)

    static let explain = CommandDeclaration(
        "explain", ExplainOptions.self,
        Message(ja: "指摘のコードの意味、例、対応を説明します。", en: "Tell what a finding means, with an example and what to do."),
        examples: [
            Example(
                call: "planparse explain budget.sum-mismatch",
                effect: Message(ja: "一つのコードを説明します。", en: "One code.")),
            Example(
                call: "planparse explain",
                effect: Message(ja: "全コードの一覧を表示します。", en: "All codes, a line each.")),
        ], command: Command.explain)
}
