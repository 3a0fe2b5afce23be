import PlanModel

/// The options of `planparse schema`.
struct SchemaOptions: CommandOptions {
    /// The page of the documentation instead of the schema.
    var isPage = false
    var language: Language?

    static let options: [OptionDeclaration<Self>] = [
        .flag(
            "markdown", .output,
            Message(ja: "スキーマの代わりに、全項目の説明を Markdown の1ページとして書きます。", en: "All keys as one page in Markdown instead.")
        ) { $0.isPage = true },
        .language,
    ]
}

extension CommandDeclaration {
    static let schema = CommandDeclaration(
        "schema", SchemaOptions.self,
        Message(ja: "記録の JSON Schema を書きます。", en: "Print the JSON Schema of records."),
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
                call: "planparse schema --markdown",
                effect: Message(
                    ja: "同じ内容を、人が読む説明として書きます。", en: "The same for people: every key with its meaning and an example.")),
        ], command: Command.schema)
}
