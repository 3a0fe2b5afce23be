import PlanModel

/// Arguments of a command that are read one by one, inputs apart from options.
struct Arguments {
    private var rest: ArraySlice<String>
    private var onlyInputs = false
    private let command: String

    init(_ arguments: [String], of command: String) {
        rest = arguments[...]
        self.command = command
    }

    /// What stands next.
    enum Next {
        case input(String)
        case option(String)
    }

    /// The next input or option; nil at the end. Behind `--` everything is an input, and so is `-`.
    mutating func next() -> Next? {
        guard let argument = rest.popFirst() else { return nil }
        if onlyInputs || argument == "-" || !argument.hasPrefix("-") { return .input(argument) }
        guard argument == "--" else { return .option(argument) }
        onlyInputs = true
        return next()
    }

    /// The value behind an option.
    mutating func value(of option: String) throws -> String {
        guard let value = rest.popFirst() else { throw UsageError("`\(option)` needs a value") }
        return value
    }

    /// The value behind an option, one of a few words.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ option: String, of what: String
    ) throws -> Choice where Choice.RawValue == String {
        try Self.choice(try value(of: option), of: what)
    }

    static func choice<Choice: RawRepresentable & CaseIterable>(
        _ word: String, of what: String
    ) throws -> Choice where Choice.RawValue == String {
        if let choice = Choice(rawValue: word.lowercased()) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError("no \(what) `\(word)`; there are \(known)")
    }

    /// A whole number above 0 behind an option.
    mutating func count(of option: String) throws -> Int {
        let text = try value(of: option)
        guard let count = Int(text), count > 0 else {
            throw UsageError("`\(option)` needs a whole number above 0, found `\(text)`")
        }
        return count
    }

    func unknown(_ option: String) -> UsageError { UsageError("`\(command)` has no option `\(option)`") }
}
