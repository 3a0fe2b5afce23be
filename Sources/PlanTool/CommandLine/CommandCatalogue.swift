import PlanModel

extension CommandDeclaration {
    /// The commands of the program, in the order of help.
    static let all: [CommandDeclaration] = [
        .convert, .check, .report, .compare, .verify, .archive, .explain, .scan, .worker, .forms, .schema, .doctor,
        .completions, .manual, .help,
    ]

    /// Their names. They stand here once more, because `help` completes them and is itself one of them.
    static let words = [
        "convert", "check", "report", "compare", "verify", "archive", "explain", "scan", "worker", "forms", "schema",
        "doctor", "completions", "man",
    ]

    /// All commands that do something, those below others among them.
    static var leaves: [CommandDeclaration] { all.flatMap(\.leaves) }

    /// The command of a name, or an error that names the nearest.
    static func named(
        _ word: ByteString, in commands: [CommandDeclaration], of parent: String?
    ) throws(UsageError) -> CommandDeclaration {
        guard let found = commands.first(where: { $0.word == word.text }) else {
            throw .unknownCommand(word, of: parent, there: commands.map(\.word))
        }
        return found
    }
}

/// What the program is called and how it ends, in the words of help and of the manual.
enum ProgramDeclaration {
    /// The version of the program, after Semantic Versioning. The JSON of records has its own, `planparse/1`.
    static let version = PackageVersion.current

    static let summary = Message(
        ja: "日本の自治体の計画文書を記録として読み取ります。",
        en: "planparse reads Japanese municipal plan documents into records.")

    static let options = ProgramOptions.options.map(\.facts) + [.help]

    /// What each exit status means.
    static let statuses: [(ExitStatus, Message)] = [
        (
            .success,
            Message(
                ja: "問題なし（警告、注意、修復は数えません）", en: "all well; warnings, notes and repairs do not count")
        ),
        (
            .findings,
            Message(
                ja: "重大度 error（エラー）の指摘がある。verify では記録との違い、またはない記録がある",
                en: "a finding of severity error; with verify a difference or a missing record")
        ),
        (.usage, Message(ja: "コマンドラインの誤り", en: "the command line could not be understood")),
        (
            .unreadable,
            Message(
                ja: "読めない入力、または書けないファイルがある", en: "an input could not be read, or a file not written")
        ),
    ]

    /// The variables of the environment that are looked at.
    static let variables: [(String, Message)] = [
        (
            "LC_ALL, LC_MESSAGES, LANG",
            Message(
                ja: "空でない最初のものが表示の言語を決めます。`ja` で始まれば日本語、ほかは英語です。",
                en:
                    "The first that is not empty tells the language of what people read: Japanese where it begins with `ja`, "
                    + "else English.")
        ),
        (
            "PATH, TMPDIR",
            Message(
                ja: "`--pre` のコマンドを探すフォルダと、その作業用のフォルダを置く場所です。",
                en: "Where the commands of `--pre` are looked for, and where folders for their work are made.")
        ),
        ("NO_COLOR", Message(ja: "空でなければ色を付けません。", en: "No colour where it is not empty.")),
        (
            "CLICOLOR_FORCE",
            Message(
                ja: "空でも 0 でもなければ、端末でなくても色を付けます。", en: "Colour off a terminal too, where it is neither empty nor 0.")
        ),
        ("CLICOLOR", Message(ja: "0 であれば色を付けません。", en: "No colour where it is 0.")),
        ("TERM", Message(ja: "dumb であれば色を付けません。", en: "No colour where it is dumb.")),
        ("COLUMNS", Message(ja: "端末の幅の代わりになります。", en: "Stands for the width of the terminal.")),
    ]
}
