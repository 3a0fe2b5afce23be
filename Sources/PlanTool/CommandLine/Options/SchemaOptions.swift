import PlanExport
import PlanModel
import PlanParse

/// The options of `planparse schema`.
struct SchemaOptions: CommandOptions {
    /// What the schema describes.
    enum Subject: String, CaseIterable, Sendable {
        /// The record of a document.
        case record
        /// What `check --format json` writes.
        case findings
        /// A line of `scan`.
        case scan
        /// The manifest of a folder of records.
        case manifest
        /// The notation of forms.
        case form
    }

    var subject = Subject.record
    /// The page of the documentation instead of the schema.
    var isPage = false
    var language: Language?

    static let options: [OptionDeclaration<Self>] = [
        .value(
            "for", ValueKind<Subject>.word("WHAT"), .output,
            Message(
                ja: "record（記録）、findings（check --format json）、scan（scan の1行）、manifest（planparse-manifest.json）、"
                    + "form（様式の書き方）。指定がなければ record。",
                en:
                    "record, findings (check --format json), scan (a line of scan), manifest (planparse-manifest.json) or form (the "
                    + "notation of forms). By default record.")
        ) { $0.subject = $1 },
        .flag(
            "markdown", .output,
            Message(ja: "スキーマの代わりに、全項目の説明を Markdown の1ページとして書きます。", en: "All keys as one page in Markdown instead.")
        ) { $0.isPage = true },
        .language,
    ]

    /// The schema or the page.
    var text: String {
        switch subject {
        case .record: isPage ? RecordsPage.markdown : String(decoding: RecordSchema.json, as: UTF8.self)
        case .findings: String(decoding: OutputSchema.findings.json, as: UTF8.self)
        case .scan: String(decoding: OutputSchema.scan.json, as: UTF8.self)
        case .manifest: String(decoding: OutputSchema.manifest.json, as: UTF8.self)
        case .form: PlanForm.schema
        }
    }

    func check() throws(UsageError) {
        if isPage, subject != .record { throw .excludes("--markdown", "--for \(subject.rawValue)") }
    }
}

extension CommandDeclaration {
    static let schema = CommandDeclaration(
        "schema", SchemaOptions.self,
        Message(ja: "記録などの JSON Schema を書きます。", en: "Print the JSON Schema of records, or of another output."),
        details: [
            Message(
                ja: "JSON Schema 2020-12 です。`convert` が書く記録はすべてこれに合います。",
                en: "It is of the draft 2020-12, and every record that `convert` writes is valid against it.")
        ],
        examples: [
            Example(
                call: "planparse schema > planparse-1.schema.json",
                effect: Message(ja: "スキーマをファイルに書きます。", en: "The schema, into a file.")),
            Example(
                call: "planparse schema --for findings",
                effect: Message(
                    ja: "`check --format json` が書く配列のスキーマを書きます。", en: "The schema of what `check --format json` writes."
                )),
            Example(
                call: "planparse schema --markdown",
                effect: Message(
                    ja: "同じ内容を、人が読む説明として書きます。", en: "The same for people: every key with its meaning and an example.")),
        ], command: Command.schema)
}
