import PlanModel

/// What a group of options is about; help lists options by it.
enum OptionTopic: CaseIterable, Sendable {
    case output, inputs, findings, limits, general

    /// The heading over the group.
    var heading: Message {
        switch self {
        case .output: Message(ja: "出力", en: "Output")
        case .inputs: Message(ja: "入力の選択", en: "Choice of inputs")
        case .findings: Message(ja: "指摘", en: "Findings")
        case .limits: Message(ja: "上限", en: "Limits")
        case .general: Message(ja: "全般", en: "General")
        }
    }
}

/// What is declared of an option, whatever it fills: enough for usage errors, help, completions and the manual.
struct OptionFacts: Sendable {
    /// The long name without its hyphens: `output`.
    let name: String
    /// The letter or digit of the short name: `o`.
    var letter: Unicode.Scalar?
    /// What stands behind the option; nil for a flag.
    var value: ValueFacts?
    /// Whether it may be given more than once, each time with a value more.
    var isRepeatable = false
    let topic: OptionTopic
    let help: Message

    /// The long name as it is written: `--output`.
    var longName: String { "--" + name }

    /// The short name as it is written: `-o`.
    var shortName: String? { letter.map { "-\($0)" } }

    /// All names as they are written, the short one first.
    var names: [String] { (shortName.map { [$0] } ?? []) + [longName] }

    /// The names and the value as help shows them: `-o, --output DIR`.
    var usage: String { ([names.joined(separator: ", ")] + (value.map { [$0.usage] } ?? [])).joined(separator: " ") }

    /// The option of every command that shows its help.
    static let help = OptionFacts(
        name: "help", letter: "h", topic: .general,
        help: Message(ja: "この説明を表示します。", en: "Show this help."))
}

/// An option of a command: what is declared of it, and what it does to the options that are filled.
///
/// A new option is one entry in the list of a command. Parsing, usage errors, help, completions, the manual and the tables
/// of the documentation follow.
///
/// Example: `.value("jobs", .count(1...4096), .general, Message(ja: …, en: …)) { $0.jobs = $1 }`.
struct OptionDeclaration<Target>: Sendable {
    let facts: OptionFacts
    /// Reads the value, nil for a flag, and puts it where it belongs. The text is the option as it was written.
    let apply: @Sendable (inout Target, ByteString?, String) throws(UsageError) -> Void

    /// An option without a value. To give it twice is to give it once.
    static func flag(
        _ name: String, letter: Unicode.Scalar? = nil, _ topic: OptionTopic, _ help: Message,
        set: @escaping @Sendable (inout Target) -> Void
    ) -> Self {
        Self(facts: OptionFacts(name: name, letter: letter, topic: topic, help: help)) { target, _, _ in set(&target) }
    }

    /// An option with one value. To give it twice is an error unless it is repeatable.
    static func value<Value>(
        _ name: String, letter: Unicode.Scalar? = nil, _ kind: ValueKind<Value>, repeatable: Bool = false,
        _ topic: OptionTopic, _ help: Message,
        set: @escaping @Sendable (inout Target, Value) throws(UsageError) -> Void
    ) -> Self {
        let facts = OptionFacts(
            name: name, letter: letter, value: kind.facts, isRepeatable: repeatable, topic: topic, help: help)
        return Self(facts: facts) { (target, value, written) throws(UsageError) in
            try set(&target, try kind.read(value ?? "", written))
        }
    }

    /// An option with values between commas; given twice it adds to the list.
    static func list<Value>(
        _ name: String, letter: Unicode.Scalar? = nil, _ kind: ValueKind<Value>, _ topic: OptionTopic,
        _ help: Message, add: @escaping @Sendable (inout Target, Value) throws(UsageError) -> Void
    ) -> Self {
        var value = kind.facts
        value.isList = true
        let facts = OptionFacts(
            name: name, letter: letter, value: value, isRepeatable: true, topic: topic, help: help)
        return Self(facts: facts) { (target, value, written) throws(UsageError) in
            let items = (value?.bytes ?? []).split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            for item in items { try add(&target, try kind.read(ByteString(bytes: item), written)) }
        }
    }
}

/// What a command takes besides options.
struct OperandFacts: Sendable {
    /// When it has to be given.
    enum Need: Sendable {
        case always, never
        /// Unless an option stands for it.
        case unlessGiven(option: String)
    }

    /// The word that stands for it in help: `INPUT`.
    let placeholder: String
    let need: Need
    /// Whether there may be several.
    let isRepeatable: Bool
    /// The placeholder names each that there may be: `OLD NEW`.
    var namesEach = false
    /// What the shell completes it with.
    var completion = ValueFacts.Completion.files
    let help: Message

    /// As usage lines show it: `INPUT…`, `[CODE]`.
    var usage: String {
        let name = placeholder + (isRepeatable && !namesEach ? "…" : "")
        guard case .always = need else { return "[" + name + "]" }
        return name
    }
}

/// What a command takes besides options, and where it goes.
struct OperandDeclaration<Target>: Sendable {
    let facts: OperandFacts
    let apply: @Sendable (inout Target, ByteString) throws(UsageError) -> Void

    init(
        _ facts: OperandFacts, apply: @escaping @Sendable (inout Target, ByteString) throws(UsageError) -> Void
    ) {
        self.facts = facts
        self.apply = apply
    }
}
