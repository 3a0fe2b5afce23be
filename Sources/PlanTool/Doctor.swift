import PlanFiles
import PlanModel

/// `planparse doctor`: which commands that get the text of files are installed, and which would be taken.
struct Doctor: Sendable {
    let options: DoctorOptions

    private var language: Language { options.language ?? .ofTerminal }

    func run() {
        let inventory = ExtractorInventory()
        switch options.format {
        case .json: Console.output(inventory.json)
        case .text: Console.output(text(of: inventory))
        }
    }

    /// A heading for each kind, and a line for each command.
    func text(of inventory: ExtractorInventory) -> String {
        inventory.kinds.map { kind in
            kind.kind.name + "\n" + kind.commands.map { line($0, isChosen: $0 == kind.chosen) }.joined()
        }.joined() + ending(inventory)
    }

    /// `> pdftotext -layout FILE -   /usr/bin/pdftotext (pdftotext version 22.12.0)`.
    private func line(_ command: ExtractorInventory.Command, isChosen: Bool) -> String {
        let reader = command.reader + String(repeating: " ", count: max(2, 47 - command.reader.utf8.count))
        guard let path = command.path else {
            let missing = language == .ja ? "ありません" : "not found"
            return "    \(reader)\(missing): \(command.package)\n"
        }
        let version = command.version.map { " (\($0))" } ?? ""
        return "  \(isChosen ? ">" : " ") \(reader)\(path)\(version)\n"
    }

    private func ending(_ inventory: ExtractorInventory) -> String {
        let missing = inventory.kinds.filter { $0.chosen == nil }.map(\.kind.name).joined(separator: ", ")
        let marked = Message(ja: "`--pre auto` は > のコマンドを使います。", en: "`--pre auto` takes the commands marked >.")
        let unread = Message(ja: "読めない種類: \(missing)", en: "Not read: \(missing)")
        return "\n" + marked.text(in: language) + "\n" + (missing.isEmpty ? "" : unread.text(in: language) + "\n")
    }
}
