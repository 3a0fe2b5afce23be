import PlanModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the surroundings say about the reader: language, colours, width.
///
/// Example: `Terminal.system.language` is Japanese under `LANG=ja_JP.UTF-8`.
struct Terminal: Sendable {
    /// When text is coloured.
    enum Color: String, CaseIterable, Sendable {
        case auto, always, never
    }

    /// A variable of the environment; nil where it is not set.
    let variable: @Sendable (String) -> String?
    /// Whether standard output is a terminal.
    let isTerminal: @Sendable () -> Bool
    /// Whether standard error is a terminal.
    var isErrorTerminal: @Sendable () -> Bool = { isatty(STDERR_FILENO) == 1 }
    /// The columns of the terminal that standard output or standard error is; nil where neither is one.
    let systemColumns: @Sendable () -> Int?

    /// The surroundings of this process.
    static let system = Terminal(
        variable: { name in unsafe getenv(name).map { unsafe String(cString: $0) } },
        isTerminal: { isatty(STDOUT_FILENO) == 1 },
        systemColumns: { columns(of: STDOUT_FILENO) ?? columns(of: STDERR_FILENO) })

    /// Japanese where the locale is, else English. The first that is not empty decides: `LC_ALL`, `LC_MESSAGES`, `LANG`.
    var language: Language {
        let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
        // `ja`, `ja_JP.UTF-8`, `ja.UTF-8` and the old name `japanese`.
        let word = name.prefix { $0 != "_" && $0 != "." && $0 != "@" }.lowercased()
        return word == "ja" || word.hasPrefix("japanese") ? .ja : .en
    }

    /// Whether standard output takes colour: as asked; else on a terminal, unless the environment says otherwise.
    ///
    /// `NO_COLOR` (https://no-color.org) comes before `CLICOLOR_FORCE`, which comes before `TERM=dumb` and `CLICOLOR=0`
    /// (https://bixense.com/clicolors).
    func isColored(_ wish: Color) -> Bool {
        switch wish {
        case .always: return true
        case .never: return false
        case .auto:
            if variable("NO_COLOR")?.isEmpty == false { return false }
            if let force = variable("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return true }
            if variable("TERM") == "dumb" || variable("CLICOLOR") == "0" { return false }
            return isTerminal()
        }
    }

    /// Whether standard error is a terminal that takes a line back, for people who wait.
    var showsProgress: Bool { isErrorTerminal() && variable("TERM") != "dumb" }

    /// The columns that text is laid out for: those of `COLUMNS`, else of the terminal; nil where neither is there.
    var columns: Int? {
        if let named = variable("COLUMNS").flatMap({ Int($0) }), named > 0 { return named }
        return systemColumns()
    }

    private static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}

extension Language {
    /// The language of the terminal: Japanese where the locale is, else English.
    static var ofTerminal: Language { Terminal.system.language }
}
