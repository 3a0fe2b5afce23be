import PlanModel

/// Completions for shells, written from the declarations.
enum Completions {
    /// The script of a shell, each line with its end.
    static func script(for options: CompletionsOptions) -> String {
        let language = options.language ?? .ofTerminal
        switch options.shell {
        case .bash: return BashCompletions.script
        case .zsh: return ZshCompletions(language: language).script
        case .fish: return FishCompletions(language: language).script
        }
    }

    /// The first sentence of a text, without its end.
    static func brief(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let stop = Array("。".utf8)
        for index in bytes.indices {
            let isEnd = bytes[index...].starts(with: stop) || bytes[index...].starts(with: Array(". ".utf8))
            if isEnd { return String(decoding: bytes[..<index], as: UTF8.self) }
        }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}

/// Completions for bash 3.2 and later.
enum BashCompletions {
    static let script =
        head + CommandDeclaration.leaves.map(branch).joined()
        + group(CommandDeclaration.all.filter { !$0.subcommands.isEmpty }) + tail

    /// Helpers, and the start of the function up to the choice of the command.
    private static let head = """
        # Completions of planparse for bash, written by `planparse completions bash`.
        # Use: source <(planparse completions bash)

        _planparse_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }

        _planparse_list() {
            local before=""
            [[ $cur == *,* ]] && before="${cur%,*},"
            COMPREPLY=($(compgen -P "$before" -W "$1" -- "${cur##*,}"))
            compopt -o nospace 2> /dev/null
        }

        _planparse_pairs() {
            COMPREPLY=($(compgen -S "=" -W "$1" -- "$cur"))
            compopt -o nospace 2> /dev/null
        }

        # Readline completes names of files best; bash before 4 has no way to ask it for that.
        _planparse_files() {
            local IFS=$'\\n'
            compopt -o bashdefault -o default 2> /dev/null || COMPREPLY=($(compgen -f -- "$cur"))
        }

        _planparse_folders() {
            local IFS=$'\\n'
            compopt -o dirnames 2> /dev/null || COMPREPLY=($(compgen -d -- "$cur"))
        }

        _planparse() {
            COMPREPLY=()
            local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" key=""
            # Bash makes words of their own of "=" and of what stands around it.
            if [[ $cur == "=" ]]; then
                cur=""
            elif [[ $prev == "=" ]]; then
                prev="${COMP_WORDS[COMP_CWORD-2]}"
                (( COMP_CWORD > 3 )) && key="${COMP_WORDS[COMP_CWORD-3]}"
            fi
            local command="" word skip="" onlyfiles="" index
            for (( index = 1; index < COMP_CWORD; index++ )); do
                word="${COMP_WORDS[index]}"
                if [[ $word == "--" ]]; then
                    onlyfiles=1
                elif [[ -n $skip ]]; then
                    [[ $word == "=" ]] || skip=""
                elif [[ $word == "--lang" && -z $command ]]; then
                    skip=1
                elif [[ $word != -* && $word != "=" ]]; then
                    case "$command" in
                        "") command="$word" ;;
                        \(groups)) command="$command $word" ;;
                    esac
                fi
            done
            [[ -n $onlyfiles ]] && prev=""
            case "$command" in
            "")
                case "$prev" in
                    --lang) _planparse_words "ja en"; return ;;
                esac
                if [[ $cur == -* ]]; then
                    _planparse_words "\(names(ProgramDeclaration.options))"
                else
                    _planparse_words "\(CommandDeclaration.all.map(\.word).joined(separator: " "))"
                fi
                ;;

        """

    private static let tail = """
            esac
        }

        complete -F _planparse planparse

        """

    private static var groups: String {
        CommandDeclaration.all.filter { !$0.subcommands.isEmpty }.map(\.name).joined(separator: "|")
    }

    private static func group(_ groups: [CommandDeclaration]) -> String {
        groups.map { group in
            "    \(quoted(group.name)))\n        _planparse_words \(quoted(group.subcommands.map(\.word).joined(separator: " ")))\n"
                + "        ;;\n"
        }.joined()
    }

    private static func branch(_ command: CommandDeclaration) -> String {
        var lines = ["    \(quoted(command.name)))"]
        let pairs = command.options.compactMap { option -> String? in
            guard case .pairs(_, let values)? = option.value?.completion else { return nil }
            return
                "            \(pattern(option))) _planparse_words \(quoted(values.joined(separator: " "))); return ;;"
        }
        if !pairs.isEmpty { lines += ["        case \"$key\" in"] + pairs + ["        esac"] }
        let values = command.options.compactMap { option in
            option.value.map { "            \(pattern(option))) \(action($0)); return ;;" }
        }
        if !values.isEmpty { lines += ["        case \"$prev\" in"] + values + ["        esac"] }
        lines.append("        if [[ $cur == -* && -z $onlyfiles ]]; then")
        lines.append("            _planparse_words \(quoted(names(command.options)))")
        if let operand = command.operand {
            let facts = ValueFacts(placeholder: "", completion: operand.completion)
            lines += ["        else", "            \(action(facts))"]
        }
        lines += ["        fi", "        ;;"]
        return lines.map { $0 + "\n" }.joined()
    }

    fileprivate static func names(_ options: [OptionFacts]) -> String {
        options.flatMap(\.names).joined(separator: " ")
    }

    private static func pattern(_ option: OptionFacts) -> String { option.names.joined(separator: "|") }

    private static func action(_ value: ValueFacts) -> String {
        switch value.completion {
        case .nothing: ":"
        case .files: "_planparse_files"
        case .folders: "_planparse_folders"
        case .choices(let words), .suggestions(let words):
            (value.isList ? "_planparse_list " : "_planparse_words ") + quoted(words.joined(separator: " "))
        case .pairs(let keys, _): "_planparse_pairs " + quoted(keys.joined(separator: " "))
        }
    }

    /// Words of the declarations hold nothing that a shell reads within quotes; a test sees to that.
    private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
