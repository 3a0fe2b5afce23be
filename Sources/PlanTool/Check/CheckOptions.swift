import PlanFiles
import PlanModel

/// The options of `planparse check`.
struct CheckOptions: Equatable, Sendable {
    /// How findings are written.
    enum Format: String, CaseIterable, Sendable {
        /// Lines for people, with the place marked in its line.
        case text
        /// One JSON array.
        case json
        /// A log in SARIF 2.1.0.
        case sarif
        /// Commands that GitHub Actions shows beside the lines.
        case github
    }

    /// When text is coloured.
    enum Color: String, CaseIterable, Sendable {
        case auto, always, never
    }

    var inputs: [String] = []
    var format = Format.text
    var language: Language?
    var color = Color.auto
    var encoding: SourceEncoding?
    var jobs: Int?
    /// What the command line says of severities, over what files say.
    var policy = SeverityPolicy()
    /// The file with severities; nil for `.planparse.json` beside each document.
    var configuration: String?

    /// The options that some arguments give.
    init(_ arguments: [String]) throws {
        var arguments = Arguments(arguments, of: "check")
        while let next = arguments.next() {
            switch next {
            case .input(let input): inputs.append(input)
            case .option(let option): try read(option, &arguments)
            }
        }
        if inputs.isEmpty { throw UsageError("`check` needs at least one input: a file, a folder, or `-`") }
    }

    private mutating func read(_ option: String, _ arguments: inout Arguments) throws {
        switch option {
        case "--format": format = try arguments.choice(option, of: "format")
        case "--lang": language = try arguments.choice(option, of: "language")
        case "--color": color = try arguments.choice(option, of: "colour setting")
        case "--encoding": encoding = try arguments.choice(option, of: "encoding")
        case "--jobs": jobs = try arguments.count(of: option)
        case "--severity": try policy.add(try arguments.value(of: option))
        case "--config": configuration = try arguments.value(of: option)
        default: throw arguments.unknown(option)
        }
    }
}
