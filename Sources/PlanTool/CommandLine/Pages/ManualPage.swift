import PlanModel

/// The manual page of the program, in roff with the `man` macros.
struct ManualPage {
    let language: Language

    /// The page, each line with its end. It has no date, so that it changes only where the declarations do.
    var text: String {
        var page = Roff(language: language)
        page.line(".\\\" Written by `planparse man`. Do not edit.")
        page.line(
            ".TH PLANPARSE 1 \"\" \"planparse \(ProgramDeclaration.version)\" \"\(userCommands.text(in: language))\"")
        // Japanese has no blanks that could be stretched to fill a line.
        if language == .ja { page.line(".ad l") }
        page.section(Message(ja: "名前", en: "NAME"))
        page.line("planparse \\- \(Roff.escaped(shortSummary.text(in: language)))")
        page.section(Message(ja: "書式", en: "SYNOPSIS"))
        synopsis(&page)
        page.section(Message(ja: "説明", en: "DESCRIPTION"))
        page.text(ProgramDeclaration.summary)
        page.section(Message(ja: "オプション", en: "OPTIONS"))
        options(ProgramDeclaration.options, &page)
        page.section(Message(ja: "コマンド", en: "COMMANDS"))
        for command in CommandDeclaration.leaves { self.command(command, &page) }
        page.section(Message(ja: "終了ステータス", en: "EXIT STATUS"))
        for (status, meaning) in ProgramDeclaration.statuses { page.entry(String(status.rawValue), meaning) }
        page.section(Message(ja: "環境変数", en: "ENVIRONMENT"))
        for (name, meaning) in ProgramDeclaration.variables { page.entry(name, meaning) }
        page.section(Message(ja: "ファイル", en: "FILES"))
        for (name, meaning) in Self.files { page.entry(name, meaning) }
        return page.lines.map { $0 + "\n" }.joined()
    }

    private func synopsis(_ page: inout Roff) {
        let calls = ["planparse [OPTIONS] COMMAND"] + CommandDeclaration.leaves.map(\.usage)
        for (index, call) in calls.enumerated() {
            if index > 0 { page.line(".br") }
            page.line(Roff.escaped(call))
        }
    }

    private func command(_ command: CommandDeclaration, _ page: inout Roff) {
        page.line(".SS " + Roff.escaped("planparse " + command.name))
        page.text(command.summary)
        if let operand = command.operand { page.entry(operand.usage, operand.help) }
        for detail in command.details {
            page.line(".PP")
            page.text(detail)
        }
        options(command.options, &page)
        for example in command.examples {
            page.line(".PP")
            page.text(example.effect)
            page.line(".PP")
            page.line(".EX")
            page.line(Roff.escaped("    " + example.call))
            page.line(".EE")
        }
    }

    private func options(_ options: [OptionFacts], _ page: inout Roff) {
        for option in options { page.entry(option.usage, option.help) }
    }

    private var userCommands: Message { Message(ja: "ユーザーコマンド", en: "User Commands") }

    private var shortSummary: Message {
        Message(ja: "自治体の計画文書を記録として読み取る", en: "read Japanese municipal plan documents into records")
    }

    private static let files: [(String, Message)] = [
        (
            ".planparse.json",
            Message(
                ja: "重大度などの設定。文書のフォルダから上へ探します。例: {\"severity\": {\"indicator.jump\": \"error\"}}",
                en:
                    "Settings, looked for in the folder of a document and upward: {\"severity\": {\"indicator.jump\": \"error\"}}."
            )
        ),
        (
            "planparse-manifest.json",
            Message(
                ja: "`convert --incremental` が、何から何を書いたかを残すファイル。",
                en: "What `convert --incremental` wrote, and of what.")
        ),
    ]
}

/// Lines of roff.
private struct Roff {
    let language: Language
    private(set) var lines: [String] = []

    init(language: Language) { self.language = language }

    mutating func line(_ line: String) { lines.append(line) }

    mutating func section(_ heading: Message) { line(".SH " + Self.escaped(heading.text(in: language))) }

    /// A paragraph in one line, words between backticks in bold.
    mutating func text(_ text: Message) { line(Self.marked(text.text(in: language))) }

    /// A term with its explanation.
    mutating func entry(_ term: String, _ meaning: Message) {
        line(".TP")
        line("\\fB" + Self.escaped(term) + "\\fR")
        text(meaning)
    }

    /// Text with what roff would read as its own escaped.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            // Where a line may end between characters without a blank.
            if TextWrapping.breaks(between: last, and: scalar) { escaped += "\\:" }
            last = scalar
            switch scalar {
            case "\\": escaped += "\\(rs"
            case "-": escaped += "\\-"
            case "'": escaped += "\\(aq"
            case "`": escaped += "\\(ga"
            case "^": escaped += "\\(ha"
            case "~": escaped += "\\(ti"
            case ".": escaped += escaped.isEmpty ? "\\&." : "."
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func marked(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        return parts.enumerated().map { index, part in
            let words = escaped(String(part))
            return index.isMultiple(of: 2) ? words : "\\fB\(words)\\fR"
        }.joined()
    }
}
