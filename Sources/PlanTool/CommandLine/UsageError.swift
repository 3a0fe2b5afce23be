import PlanModel

/// A command line that could not be understood: what was found, what was expected, and what to do.
struct UsageError: Error, Equatable, CustomStringConvertible {
    /// What was found and what was expected, in one line.
    let reason: Message
    /// The command whose help tells more: `archive add`; empty for the program, nil while it is not known.
    var command: String?

    init(ja: String, en: String, command: String? = nil) {
        reason = Message(ja: ja, en: en)
        self.command = command
    }

    /// The same, of a command where none is named yet.
    func of(_ command: String) -> UsageError {
        var error = self
        error.command = error.command ?? command
        return error
    }

    /// The call that shows how it is meant: `planparse convert --help`.
    var helpCall: String {
        let name = command ?? ""
        return name.isEmpty ? "planparse --help" : "planparse \(name) --help"
    }

    /// The lines that people read, without line ends.
    func lines(in language: Language) -> [String] {
        let hint = Message(ja: "使い方は `\(helpCall)` で表示できます。", en: "Try `\(helpCall)`.")
        return ["planparse: " + reason.text(in: language), hint.text(in: language)]
    }

    /// The first line in English.
    var description: String { "planparse: " + reason.en }
}
