import PlanModel

/// Completions for fish.
struct FishCompletions {
    let language: Language

    var script: String {
        let groups = CommandDeclaration.all.filter { !$0.subcommands.isEmpty }
        return head(groups.map(\.name).joined(separator: " "))
            + ProgramDeclaration.options.map { option($0, of: "") }.joined()
            + CommandDeclaration.all.map { command($0, below: "") }.joined()
            + groups.flatMap { group in group.subcommands.map { command($0, below: group.name) } }.joined()
            + CommandDeclaration.leaves.map(leaf).joined()
    }

    /// The function that tells which command stands on the line.
    private func head(_ groups: String) -> String {
        """
        # Completions of planparse for fish, written by `planparse completions fish`.
        # Use: planparse completions fish > ~/.config/fish/completions/planparse.fish

        function __planparse_is --description 'Whether the command on the line is the one named'
            set -l words
            set -l skip
            for word in (commandline -opc)[2..-1]
                if test -n "$skip"
                    set skip
                else if test "$word" = --lang -a -z "$words"
                    set skip 1
                else if string match -qv -- '-*' $word
                    if test -z "$words"; or contains -- "$words" \(groups)
                        set -a words $word
                    end
                end
            end
            test "$words" = "$argv"
        end

        complete -c planparse -f

        """
    }

    private func command(_ command: CommandDeclaration, below parent: String) -> String {
        let help = quoted(Completions.brief(command.summary.text(in: language)))
        return "complete -c planparse -n \(condition(parent)) -a \(command.word) -d \(help)\n"
    }

    private func leaf(_ command: CommandDeclaration) -> String {
        var lines = command.options.map { option($0, of: command.name) }
        if let operand = command.operand {
            switch operand.completion {
            case .files, .folders: lines.append("complete -c planparse -n \(condition(command.name)) -F\n")
            case .choices(let words), .suggestions(let words):
                lines.append(
                    "complete -c planparse -n \(condition(command.name)) -a \(quoted(words.joined(separator: " ")))\n")
            case .nothing, .pairs: break
            }
        }
        return lines.joined()
    }

    private func option(_ option: OptionFacts, of command: String) -> String {
        var parts = ["complete -c planparse -n \(condition(command))"]
        if let letter = option.letter { parts.append("-s \(letter)") }
        parts.append("-l \(option.name)")
        if let value = option.value { parts.append(action(value)) }
        parts.append("-d \(quoted(Completions.brief(option.help.text(in: language))))")
        return parts.joined(separator: " ") + "\n"
    }

    private func action(_ value: ValueFacts) -> String {
        switch value.completion {
        case .nothing: "-x"
        case .files: "-r -F"
        case .folders: "-x -a '(__fish_complete_directories)'"
        case .choices(let words), .suggestions(let words):
            value.isList
                ? "-x -a '(__fish_append , \(words.joined(separator: " ")))'"
                : "-x -a \(quoted(words.joined(separator: " ")))"
        case .pairs(let keys, let values):
            "-x -a \(quoted(keys.map { key in values.map { key + "=" + $0 }.joined(separator: " ") }.joined(separator: " ")))"
        }
    }

    private func condition(_ command: String) -> String { quoted("__planparse_is " + command) }

    private func quoted(_ text: String) -> String {
        var quoted = ""
        for scalar in text.unicodeScalars {
            if scalar == "'" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return "'" + quoted + "'"
    }
}
