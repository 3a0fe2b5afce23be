import PlanModel

/// Reads the arguments of one command into its options.
///
/// - A long option is `--opt value` or `--opt=value`, a short one `-o value`, `-ovalue` or `-o=value`; flags may stand in
///   one cluster, with an option that takes a value as its last (`-q0`, `-qo DIR`).
/// - Options may stand anywhere; behind `--` there are none. `-` is an operand.
/// - A value that begins with `-` has to be attached (`--include=-a.txt`), so that an option is never taken for one.
/// - Nothing is guessed: names have to be whole, values and operands not empty, and what takes one value is given once.
struct ArgumentReader<Target: CommandOptions> {
    private let command: String?
    private let arguments: [ByteString]
    /// Whether an operand ends the reading, as the command's name ends the options of the program.
    private let stopsAtOperand: Bool
    private let options = Target.options
    private(set) var position = 0
    private var target: Target
    private var given: Set<String> = []
    private var operands = 0
    private var onlyOperands = false

    /// A reader over arguments that fills some options.
    init(_ arguments: [ByteString], of command: String?, filling target: Target, stopsAtOperand: Bool = false) {
        self.arguments = arguments
        self.command = command
        self.target = target
        self.stopsAtOperand = stopsAtOperand
    }

    /// The options that the arguments give; nil where they ask for help.
    mutating func read() throws(UsageError) -> Target? {
        while position < arguments.count {
            let argument = arguments[position]
            if onlyOperands || !argument.isOption {
                if stopsAtOperand { return target }
                position += 1
                try take(argument)
                continue
            }
            position += 1
            if argument == "--" {
                onlyOperands = true
            } else if argument.bytes.starts(with: Array("--".utf8)) {
                if try readLong(argument) { return nil }
            } else if try readCluster(argument) {
                return nil
            }
        }
        try checkOperands()
        try target.check()
        return target
    }

    // MARK: Options

    /// Reads `--name` or `--name=value`; true where it asks for help.
    private mutating func readLong(_ argument: ByteString) throws(UsageError) -> Bool {
        let parts = argument.bytes.dropFirst(2).split(
            separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(decoding: parts.first ?? [], as: UTF8.self)
        let attached = parts.count == 2 ? ByteString(bytes: parts[1]) : nil
        let written = "--" + name
        if name == OptionFacts.help.name {
            if let attached { throw .unexpectedValue(written, attached) }
            return true
        }
        guard let option = options.first(where: { $0.facts.name == name }) else { throw unknown(ByteString(written)) }
        try apply(option, written, attached)
        return false
    }

    /// Reads `-abc`, each letter a flag, the last perhaps with a value; true where one asks for help.
    private mutating func readCluster(_ argument: ByteString) throws(UsageError) -> Bool {
        for index in argument.bytes.indices.dropFirst() {
            let letter = Unicode.Scalar(argument.bytes[index])
            if letter == OptionFacts.help.letter { return true }
            guard let option = options.first(where: { $0.facts.letter == letter }) else {
                throw unknown(argument, at: index)
            }
            let rest = argument.bytes[(index + 1)...]
            guard option.facts.value != nil else {
                if rest.first == UInt8(ascii: "=") {
                    throw .unexpectedValue("-\(letter)", ByteString(bytes: rest.dropFirst()))
                }
                try apply(option, "-\(letter)", nil)
                continue
            }
            let value = rest.first == UInt8(ascii: "=") ? rest.dropFirst() : rest
            try apply(option, "-\(letter)", rest.isEmpty ? nil : ByteString(bytes: value))
            return false
        }
        return false
    }

    private mutating func apply(
        _ option: OptionDeclaration<Target>, _ written: String, _ attached: ByteString?
    ) throws(UsageError) {
        guard let facts = option.facts.value else {
            if let attached { throw .unexpectedValue(written, attached) }
            return try option.apply(&target, nil, written)
        }
        let value: ByteString
        if let attached { value = attached } else { value = try takeValue(of: option.facts, facts, written) }
        guard !value.isEmpty else { throw .emptyValue(written, facts.usage) }
        guard given.insert(option.facts.name).inserted || option.facts.isRepeatable else { throw .repeated(written) }
        try option.apply(&target, value, written)
    }

    private mutating func takeValue(
        of option: OptionFacts, _ value: ValueFacts, _ written: String
    ) throws(UsageError) -> ByteString {
        guard position < arguments.count else { throw .missingValue(written, value.usage) }
        let next = arguments[position]
        guard !next.isOption else { throw .optionAsValue(written, option.longName, value.usage, next) }
        position += 1
        return next
    }

    private func unknown(_ option: ByteString) -> UsageError {
        let known = options.map(\.facts.name) + [OptionFacts.help.name]
        let near = NearestWords.to(String(option.text.dropFirst(2)), in: known).map { "--" + $0 }
        return .unknownOption(option, of: command, near: near)
    }

    /// The error for a letter of a cluster that no option has. `-format` is a long option with one hyphen.
    private func unknown(_ cluster: ByteString, at index: Int) -> UsageError {
        let word = String(decoding: cluster.bytes.dropFirst().prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
        let names = options.map(\.facts) + [.help]
        if word.utf8.count > 2, let long = names.first(where: { $0.name == word }) {
            return .unknownOption(cluster, of: command, near: [long.longName])
        }
        let byte = cluster.bytes[index]
        let scalar = Unicode.Scalar(byte)
        // What is no letter that an option could have says little alone.
        guard scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
            return .unknownOption(cluster, of: command, near: [])
        }
        let letter = String(scalar)
        let near = names.filter { $0.letter.map { String($0).lowercased() } == letter.lowercased() }
        return .unknownOption(ByteString("-" + letter), of: command, near: near.compactMap(\.shortName))
    }

    // MARK: Operands

    private mutating func take(_ argument: ByteString) throws(UsageError) {
        guard let operand = Target.operand else { throw .tooMany(nil, argument) }
        guard !argument.isEmpty else { throw .emptyInput(operand.facts.placeholder) }
        operands += 1
        guard operands == 1 || operand.facts.isRepeatable else { throw .tooMany(operand.facts.placeholder, argument) }
        try operand.apply(&target, argument)
    }

    private func checkOperands() throws(UsageError) {
        guard operands == 0, let operand = Target.operand?.facts else { return }
        switch operand.need {
        case .never: return
        case .unlessGiven(let option) where given.contains(option): return
        case .always, .unlessGiven: throw .missingOperand(operand.placeholder, operand.help)
        }
    }
}

extension ByteString {
    /// Whether it is written like an option: a hyphen with something behind it.
    var isOption: Bool { bytes.count > 1 && bytes[0] == UInt8(ascii: "-") }
}
