import PlanModel

/// Every way in which a command line is wrong, worded once. What was typed is shown with its controls escaped.
extension UsageError {
    // MARK: Commands

    static func unknownCommand(_ word: ByteString, of parent: String?, there: [String]) -> UsageError {
        let name = parent.map { $0 + " " } ?? ""
        return UsageError(
            ja: "コマンド「\(name)\(word.excerpt)」はありません。\(meant(word, there).ja)使えるのは \(listed(there).ja) です。",
            en: "there is no command `\(name)\(word.excerpt)`\(meant(word, there).en); \(thereAre(there))",
            command: parent ?? "")
    }

    static func missingSubcommand(of parent: String, there: [String]) -> UsageError {
        let calls = there.map { "`planparse \(parent) \($0)`" }
        return UsageError(
            ja: "「\(parent)」の後に操作の名前が必要です。\(listed(calls).ja) と指定してください。",
            en: "`\(parent)` needs the name of what to do behind it: \(listed(calls).en)", command: parent)
    }

    static func optionBeforeCommand(_ option: ByteString, commands: [String]) -> UsageError {
        UsageError(
            ja: "オプション「\(option.excerpt)」がコマンドの前にあります。`planparse \(commands[0]) \(option.excerpt)` のようにコマンドの後に書いてください。",
            en:
                "the option `\(option.excerpt)` stands before the command; write it behind, as in `planparse \(commands[0]) \(option.excerpt)`"
        )
    }

    // MARK: Options

    static func unknownOption(_ option: ByteString, of command: String?, near: [String]) -> UsageError {
        let owner = command.map { Message(ja: "「\($0)」に", en: "`\($0)` has") } ?? Message(ja: "", en: "there is")
        let meant = meant(near)
        // A command takes files, which may be called anything.
        let isFile = near.isEmpty && command != nil
        return UsageError(
            ja: "\(owner.ja)オプション「\(option.excerpt)」はありません。\(meant.ja)"
                + (isFile ? "ファイル名であれば `--` の後に書いてください。" : ""),
            en: "\(owner.en) no option `\(option.excerpt)`\(meant.en)"
                + (isFile ? "; a file of that name goes behind `--`" : ""), command: command)
    }

    static func missingValue(_ option: String, _ placeholder: String) -> UsageError {
        UsageError(
            ja: "「\(option)」の後に値（\(placeholder)）が必要です。`\(option) \(placeholder)` と指定してください。",
            en: "`\(option)` needs a value: `\(option) \(placeholder)`")
    }

    static func optionAsValue(_ option: String, _ longName: String, _ placeholder: String, _ found: ByteString)
        -> UsageError
    {
        UsageError(
            ja: "「\(option)」の値（\(placeholder)）の位置に、オプションのように「-」で始まる「\(found.excerpt)」があります。"
                + "値が本当に「-」で始まるときは `\(longName)=\(found.excerpt)` と指定してください。",
            en:
                "`\(option)` needs a value (\(placeholder)), but `\(found.excerpt)` stands there, which is written like an option; "
                + "a value that begins with a hyphen is written `\(longName)=\(found.excerpt)`")
    }

    static func unexpectedValue(_ option: String, _ value: ByteString) -> UsageError {
        UsageError(
            ja: "「\(option)」は値を取りません。「=\(value.excerpt)」を除いて指定してください。",
            en: "`\(option)` takes no value; leave out `=\(value.excerpt)`")
    }

    static func emptyValue(_ option: String, _ placeholder: String) -> UsageError {
        UsageError(
            ja: "「\(option)」の値が空です。\(placeholder) を指定するか、オプションを除いてください。",
            en: "the value of `\(option)` is empty; give \(placeholder), or leave the option out")
    }

    static func repeated(_ option: String) -> UsageError {
        UsageError(
            ja: "「\(option)」が2回指定されています。一つにしてください。",
            en: "`\(option)` is given twice; give it once")
    }

    // MARK: Values

    static func noChoice(_ option: String, _ value: ByteString, of words: [String], near: [String]? = nil) -> UsageError
    {
        let meant = near.map { Self.meant($0) } ?? meant(value, words)
        return UsageError(
            ja: "「\(option)」に「\(value.excerpt)」は指定できません。\(meant.ja)使えるのは \(listed(words).ja) です。",
            en: "`\(option)` does not know `\(value.excerpt)`\(meant.en); \(thereAre(words))")
    }

    static func noCount(_ option: String, _ value: ByteString, _ range: ClosedRange<Int>) -> UsageError {
        UsageError(
            ja: "「\(option)」には \(range.lowerBound) から \(range.upperBound) までの整数を指定してください（指定: 「\(value.excerpt)」）。",
            en: "`\(option)` needs a whole number from \(range.lowerBound) to \(range.upperBound), found "
                + "`\(value.excerpt)`")
    }

    static func noSize(_ option: String, _ value: ByteString, _ limit: Int) -> UsageError {
        let range =
            limit < .max ? Message(ja: "1から\(limit)までの", en: "from 1 to \(limit)") : Message(ja: "1以上の", en: "above 0")
        return UsageError(
            ja: "「\(option)」には\(range.ja)整数を指定してください。K、M、G を付けられます（例: 64M、指定: 「\(value.excerpt)」）。",
            en:
                "`\(option)` needs a whole number \(range.en), perhaps with K, M or G as in 64M, found `\(value.excerpt)`"
        )
    }

    static func noFolder(_ option: String, _ placeholder: String) -> UsageError {
        UsageError(
            ja: "「\(option)」にはフォルダ（\(placeholder)）を指定してください。「-」は標準入力・標準出力を表します。",
            en: "`\(option)` needs a folder (\(placeholder)); `-` stands for standard input or output")
    }

    static func noSeverity(_ change: String) -> UsageError {
        UsageError(
            ja: "「--severity」には CODE=LEVEL を指定してください（例: indicator.jump=error、指定: 「\(ByteString(change).excerpt)」）。",
            en: "`--severity` needs CODE=LEVEL as in indicator.jump=error, found `\(ByteString(change).excerpt)`")
    }

    static func unknownCode(_ code: ByteString, near: [String]) -> UsageError {
        let meant = meant(near)
        return UsageError(
            ja: "指摘のコード「\(code.excerpt)」はありません。\(meant.ja)コードの一覧は `planparse explain` で表示できます。",
            en: "there is no code `\(code.excerpt)`\(meant.en); `planparse explain` lists the codes")
    }

    // MARK: Inputs

    static func emptyInput(_ placeholder: String) -> UsageError {
        UsageError(
            ja: "空の \(placeholder) が指定されています。ファイル、フォルダの名前を指定してください（今のフォルダは「.」）。",
            en: "an empty \(placeholder) is given; name a file or a folder (the current folder is `.`)")
    }

    static func missingOperand(_ placeholder: String, _ what: Message) -> UsageError {
        UsageError(
            ja: "\(placeholder) を指定してください: \(what.ja)", en: "\(placeholder) is missing; give \(what.en)")
    }

    static func tooMany(_ placeholder: String?, _ found: ByteString) -> UsageError {
        guard let placeholder else {
            return UsageError(
                ja: "オプション以外は指定できません。「\(found.excerpt)」を除いてください。",
                en: "only options are taken here; leave out `\(found.excerpt)`")
        }
        return UsageError(
            ja: "\(placeholder) は一つだけ指定できます。「\(found.excerpt)」を除いてください。",
            en: "one \(placeholder) is taken; leave out `\(found.excerpt)`")
    }

    // MARK: Relations

    /// An option that does nothing without another.
    static func needs(_ option: String, _ other: String, _ reason: Message) -> UsageError {
        UsageError(
            ja: "「\(option)」は「\(other)」と一緒に指定してください。\(reason.ja)", en: "`\(option)` needs `\(other)`: \(reason.en)")
    }

    /// Two options of which one is done at a time.
    static func excludes(_ option: String, _ other: String) -> UsageError {
        UsageError(
            ja: "「\(option)」と「\(other)」は一緒に指定できません。どちらか一つにしてください。",
            en: "`\(option)` and `\(other)` do not go together; give one of them")
    }

    static func standardInputTwice() -> UsageError {
        UsageError(
            ja: "標準入力（「-」）が2回指定されています。一つにしてください。", en: "standard input (`-`) is given twice; give it once")
    }

    // MARK: Parts

    /// `a、b、c`, and `a, b and c`.
    private static func listed(_ words: [String]) -> Message {
        let head = words.dropLast().joined(separator: ", ")
        return Message(
            ja: words.joined(separator: "、"), en: head.isEmpty ? words.last ?? "" : head + " and " + (words.last ?? ""))
    }

    private static func thereAre(_ words: [String]) -> String {
        (words.count == 1 ? "there is " : "there are ") + listed(words).en
    }

    /// ` (did you mean …?)`, or nothing.
    private static func meant(_ word: ByteString, _ words: [String]) -> Message {
        meant(NearestWords.to(word.text, in: words))
    }

    private static func meant(_ near: [String]) -> Message {
        guard !near.isEmpty else { return Message(ja: "", en: "") }
        let japanese = near.map { "「\($0)」" }.joined()
        let english = near.map { "`\($0)`" }.joined(separator: " or ")
        return Message(ja: "\(japanese)の間違いではありませんか。", en: " (did you mean \(english)?)")
    }
}
