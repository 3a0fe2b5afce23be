import Foundation

/// The entry of `planparse`: reads the command line, runs the command, ends with its status.
@main
struct Main {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let status: ExitStatus
        do {
            status = try await Command.parse(arguments).run()
        } catch let error as UsageError {
            Console.error(error.description + "\n" + Help.hint + "\n")
            status = .usage
        } catch {
            Console.error("planparse: \(error)\n")
            status = .unreadable
        }
        exit(status.rawValue)
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

    static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

/// A command line that could not be understood: what was found, and what was expected.
struct UsageError: Error, CustomStringConvertible {
    /// What was found, and what was expected.
    let reason: String

    init(_ reason: String) { self.reason = reason }

    var description: String { "planparse: " + reason }
}
