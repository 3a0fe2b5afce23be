import PlanModel

/// Completions for zsh.
struct ZshCompletions {
    let language: Language

    var script: String {
        let commands = CommandDeclaration.all
        return """
            #compdef planparse
            # Completions of planparse for zsh, written by `planparse completions zsh`.
            # Use: write this into a file `_planparse` in a folder of $fpath.

            """
                + pairs(of: commands.flatMap(\.leaves).flatMap(\.options).compactMap(\.value))
                + commands.flatMap(\.leaves).map(leaf).joined()
                + commands.filter { !$0.subcommands.isEmpty }
                .map { dispatcher($0.name, options: $0.options, commands: $0.subcommands) }.joined()
                + dispatcher(nil, options: ProgramDeclaration.options, commands: commands)
                    + """

                    if [[ ${funcstack[1]} == _planparse ]]; then
                        _planparse "$@"
                    else
                        compdef _planparse planparse
                    fi

                    """
    }

    /// The function of a command that does something.
    private func leaf(_ command: CommandDeclaration) -> String {
        var specifications = command.options.map(specification)
        if let operand = command.operand {
            let facts = ValueFacts(placeholder: operand.placeholder, completion: operand.completion)
            let place = operand.isRepeatable ? "*" : "1"
            specifications.append("'\(place):\(escaped(operand.placeholder)):\(action(facts))'")
        }
        return function(command.name) + "    _arguments -s -S : \\\n"
            + specifications.map { "        " + $0 }.joined(separator: " \\\n") + "\n}\n"
    }

    /// The function of the program, or of a command that has others below it.
    private func dispatcher(_ name: String?, options: [OptionFacts], commands: [CommandDeclaration]) -> String {
        let words = commands.map {
            "            '\($0.word):\(escaped(Completions.brief($0.summary.text(in: language))))'"
        }
        let branches = commands.map { "            \($0.word)) \(self.name($0.name)) && ret=0 ;;" }
        return function(name) + """
                local curcontext="$curcontext" state line state_descr
                local -A opt_args
                local -i ret=1
                _arguments -C -s -S : \\
            \(options.map { "        " + specification($0) }.joined(separator: " \\\n")) \\
                    '1: :->command' '*:: :->rest' && ret=0
                case $state in
                command)
                    local -a commands=(
            \(words.joined(separator: "\n"))
                    )
                    _describe -t commands 'command' commands && ret=0
                    ;;
                rest)
                    curcontext="${curcontext%:*:*}:planparse-${words[1]}:"
                    case ${words[1]} in
            \(branches.joined(separator: "\n"))
                    esac
                    ;;
                esac
                return ret
            }

            """
    }

    private func name(_ command: String?) -> String {
        let words = ["_planparse"] + (command?.split(separator: " ").map(String.init) ?? [])
        return words.joined(separator: "_")
    }

    private func function(_ command: String?) -> String { "\n\(name(command))() {\n" }

    /// An option as `_arguments` takes it.
    private func specification(_ option: OptionFacts) -> String {
        let help = "[\(escaped(Completions.brief(option.help.text(in: language))))]"
        let value = option.value.map { ":\(escaped($0.placeholder)):\(action($0))" } ?? ""
        let long = option.longName + (option.value == nil ? "" : "=")
        guard let short = option.shortName else {
            return "'\(option.isRepeatable ? "*" : "")\(long)\(help)\(value)'"
        }
        let letter = short + (option.value == nil ? "" : "+")
        return "'(\(option.names.joined(separator: " ")))'{\(letter),\(long)}'\(help)\(value)'"
    }

    private func action(_ value: ValueFacts) -> String {
        switch value.completion {
        case .nothing: " "
        case .files: "_files"
        case .folders: "_files -/"
        case .choices(let words), .suggestions(let words):
            value.isList
                ? "_values -s , \(value.placeholder) \(words.joined(separator: " "))"
                : "(\(words.joined(separator: " ")))"
        case .pairs: pairsName(value)
        }
    }

    /// A function for each kind of pairs: keys, and behind `=` their values.
    private func pairs(of values: [ValueFacts]) -> String {
        var names: Set<String> = []
        return values.compactMap { value in
            guard case .pairs(let keys, let words) = value.completion, names.insert(pairsName(value)).inserted else {
                return nil
            }
            let what = value.placeholder.split(separator: "=").last.map(String.init) ?? ""
            let items = keys.map { "        '\($0):\(escaped(what)):(\(words.joined(separator: " ")))'" }
            return "\n\(pairsName(value))() {\n    _values -S = '\(value.placeholder)' \\\n"
                + items.joined(separator: " \\\n") + "\n}\n"
        }.joined()
    }

    private func pairsName(_ value: ValueFacts) -> String {
        "_planparse_pairs_" + value.placeholder.lowercased().filter(\.isLetter)
    }

    /// Text within single quotes and brackets of a specification.
    private func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": escaped += "'\\''"
            case "[", "]", ":", "\\", "`", "$": escaped += "\\" + String(scalar)
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
