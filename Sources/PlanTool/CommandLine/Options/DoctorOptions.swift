import PlanModel

/// The options of `planparse doctor`.
struct DoctorOptions: CommandOptions {
    /// How the list is written.
    enum Format: String, CaseIterable, Sendable {
        /// Lines for people.
        case text
        /// One JSON object.
        case json
    }

    var format = Format.text
    var language: Language?

    static let options: [OptionDeclaration<Self>] = [
        .value(
            "format", ValueKind<Format>.word("FORMAT"), .output,
            Message(ja: "text（文章）または json。指定がなければ text。", en: "text (for people) or json. By default text.")
        ) { $0.format = $1 },
        .language,
    ]
}

extension CommandDeclaration {
    static let doctor = CommandDeclaration(
        "doctor", DoctorOptions.self,
        Message(
            ja: "PDF、Word、Excel などを読むコマンドがあるかを調べます。",
            en: "List the commands that read PDF, Word, Excel and the like, and which are found."),
        details: [
            Message(
                ja: "`--pre auto` は、ファイルの種類ごとに、見つかったうち最初のもの（`>` の行）を使います。",
                en: "For each kind of file `--pre auto` takes the first that is found, which is marked with `>`.")
        ],
        examples: [
            Example(
                call: "planparse doctor",
                effect: Message(ja: "コマンドの一覧を表示します。", en: "The commands, a line each.")),
            Example(
                call: "planparse doctor --format json",
                effect: Message(ja: "同じ内容を JSON で書きます。", en: "The same as JSON.")),
        ], command: Command.doctor)
}
