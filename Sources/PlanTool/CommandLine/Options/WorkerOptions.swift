import PlanFiles
import PlanModel
import PlanParse

/// The options of `planparse worker`.
struct WorkerOptions: TakesDocuments, TakesExtraction, TakesJobs, TakesForms {
    /// The most bytes that a request may have.
    var longestRequest = Self.usualLength
    var language: Language?
    var encoding: SourceEncoding?
    var extraction = ExtractionOptions()
    var jobs: Int?
    var limits = ParseLimits.standard
    var forms: [SystemPath] = []

    /// 64 MiB: a document of 48 MiB in base64.
    private static let usualLength = 1 << 26

    static let options: [OptionDeclaration<Self>] =
        [
            .value(
                "max-request", ValueKind.size(upTo: 1 << 31), .limits,
                Message(
                    ja: "読む行の長さの上限（バイト）。K、M、G を付けられます（指定がなければ 64M）。",
                    en: "Read no line of more than N bytes; K, M and G may stand behind (by default 64M).")
            ) { $0.longestRequest = $1 },
            .form, .encoding,
        ] + OptionDeclaration<Self>.extraction + OptionDeclaration<Self>.limits + [.jobs, .language]

    func check() throws(UsageError) { try checkExtraction() }
}

extension CommandDeclaration {
    static let worker = CommandDeclaration(
        "worker", WorkerOptions.self,
        Message(
            ja: "標準入力の1行の JSON ごとに、記録を1行の JSON で返します。", en: "Answer each line of JSON with the record of a document."),
        details: [
            Message(
                ja: "要求は {\"id\": …, \"text\": …} です。text の代わりに base64（ファイルの内容）か path を使えます。答えは "
                    + "{\"id\": …, \"record\": {…}} か {\"id\": …, \"error\": {…}} で、要求の順に、1行ごとに書き出します。"
                    + "誤った行や文書があっても終わりません。",
                en:
                    "A request is {\"id\": …, \"text\": …}, or base64 (the bytes of a file) or path instead of text. The answer is "
                    + "{\"id\": …, \"record\": {…}} or {\"id\": …, \"error\": {…}}, in the order of the requests, each written at once. "
                    + "No line and no document ends it.")
        ],
        examples: [
            Example(
                call: "echo '{\"id\": 1, \"path\": \"plan.txt\"}' | planparse worker",
                effect: Message(ja: "1文書の記録を返します。", en: "The record of one document.")),
            Example(
                call: "cat requests.ndjson | planparse worker --jobs 4 > answers.ndjson",
                effect: Message(ja: "多くの文書を4件ずつ並行して読みます。", en: "Many documents, four at once.")),
        ], command: Command.worker)
}
