import PlanModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The entry of `planparse`: reads the command line, runs the command, ends with its status.
@main
struct Main {
    static func main() async {
        // A reader that goes away is told by the error of a write, which `Console` looks at.
        _ = signal(SIGPIPE, SIG_IGN)
        // Somebody may have started this program with the ends of its own commands untold.
        _ = signal(SIGCHLD, SIG_DFL)
        let arguments = ProcessArguments.given
        let language = Language.asked(in: arguments) ?? .ofTerminal
        do {
            Console.end(with: try await Command.parse(arguments).run())
        } catch let error as UsageError {
            for line in error.lines(in: language) { Console.message(line) }
            Console.end(with: .usage)
        } catch {
            Console.complain("\(error)")
            Console.end(with: .unreadable)
        }
    }
}

/// How the program ends, as the contract has it. The highest status of all inputs applies.
enum ExitStatus: Int32, Comparable, Sendable {
    /// All well.
    case success = 0
    /// Findings of severity `error`.
    case findings = 1
    /// The command line could not be understood.
    case usage = 2
    /// An input could not be read.
    case unreadable = 3
    /// Stopped by SIGINT, with what was finished kept.
    case interrupted = 130
    /// Stopped by SIGTERM, with what was finished kept.
    case terminated = 143

    static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}
