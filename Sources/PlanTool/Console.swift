import Foundation
import PlanModel

/// Standard output and standard error, written as bytes.
enum Console {
    /// Writes to standard output. A reader that went away ends the program quietly, a full disk with a message.
    static func output(_ text: String) { output(Array(text.utf8)) }

    /// Writes to standard output.
    static func output(_ bytes: [UInt8]) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            Console.error("planparse: cannot write to standard output: \(error.localizedDescription)\n")
            exit(ExitStatus.unreadable.rawValue)
        }
    }

    static func error(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Whether standard output takes colour: on a terminal unless `NO_COLOR` is set (https://no-color.org), or as asked.
    static func isColored(_ wish: CheckOptions.Color) -> Bool {
        switch wish {
        case .always: return true
        case .never: return false
        case .auto:
            let environment = ProcessInfo.processInfo.environment
            if environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb" { return false }
            return isatty(STDOUT_FILENO) == 1
        }
    }
}

extension Language {
    /// The language of the terminal: Japanese where the locale is, else English.
    static var ofTerminal: Language {
        let environment = ProcessInfo.processInfo.environment
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
        return names.first { !$0.isEmpty }?.hasPrefix("ja") == true ? .ja : .en
    }
}
