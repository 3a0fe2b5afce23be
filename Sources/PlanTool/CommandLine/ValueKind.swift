import PlanFiles
import PlanModel
import PlanParse

/// What is declared of a value, whatever its type.
struct ValueFacts: Sendable {
    /// What the shell completes a value with.
    enum Completion: Equatable, Sendable {
        case nothing, files, folders
        /// One of some words, which are all that may stand there.
        case choices([String])
        /// One of some words; others may stand there, too.
        case suggestions([String])
        /// A key and one of some words, `=` between them.
        case pairs([String], [String])
    }

    /// The word that stands for the value in help: `DIR`.
    let placeholder: String
    var completion = Completion.nothing
    /// Whether several may stand between commas.
    var isList = false

    /// The words that may stand there, where it is a choice.
    var choices: [String]? {
        if case .choices(let words) = completion { return words }
        return nil
    }

    /// As help shows it: `DIR`, `json,ndjson,csv`, `auto|always|never`, `NAME`.
    var usage: String {
        guard let choices, choices.count < 5 else { return placeholder }
        return choices.joined(separator: isList ? "," : "|")
    }
}

/// How the bytes behind an option become a value.
struct ValueKind<Value>: Sendable {
    let facts: ValueFacts
    /// The value of some bytes, which are not empty; the text is the option as it was written.
    let read: @Sendable (ByteString, String) throws(UsageError) -> Value
}

extension ValueKind where Value == SystemPath {
    /// A file, by its path.
    static var file: Self {
        Self(facts: ValueFacts(placeholder: "FILE", completion: .files)) { value, _ in value.path }
    }

    /// A folder, by its path. `-` is refused: it means a stream, and would make a folder of that name.
    static func folder(_ placeholder: String) -> Self {
        Self(facts: ValueFacts(placeholder: placeholder, completion: .folders)) { (value, option) throws(UsageError) in
            guard value != "-" else { throw .noFolder(option, placeholder) }
            return value.path
        }
    }
}

extension ValueKind where Value == SystemPath {
    /// A program, by its name or its path, or a word that stands for the best of those that are known.
    static var command: Self {
        Self(facts: ValueFacts(placeholder: "COMMAND", completion: .suggestions(["auto"]))) { value, _ in value.path }
    }
}

extension ValueKind where Value == Glob {
    /// A pattern of paths.
    static var glob: Self { Self(facts: ValueFacts(placeholder: "GLOB")) { value, _ in Glob(value.text) } }
}

extension ValueKind where Value == Int {
    /// A whole number of a range.
    static func count(_ range: ClosedRange<Int>) -> Self {
        Self(facts: ValueFacts(placeholder: "N")) { (value, option) throws(UsageError) in
            guard let count = digits(value.bytes[...]), range.contains(count) else {
                throw .noCount(option, value, range)
            }
            return count
        }
    }

    /// A whole number above 0, perhaps with a suffix: `64K`, `2M`, `1G` in powers of 1024, with or without `B` or `iB`.
    static func size(upTo limit: Int = .max) -> Self {
        Self(facts: ValueFacts(placeholder: "N")) { (value, option) throws(UsageError) in
            let end = value.bytes.firstIndex { !isDigit($0) } ?? value.bytes.count
            let suffix = String(decoding: value.bytes[end...], as: UTF8.self).lowercased()
            guard let number = digits(value.bytes[..<end]), number > 0, let factor = factor(of: suffix) else {
                throw .noSize(option, value, limit)
            }
            let (size, isTooLarge) = number.multipliedReportingOverflow(by: factor)
            guard !isTooLarge, size <= limit else { throw .noSize(option, value, limit) }
            return size
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// The number of ASCII digits; nil where others stand among them or it does not fit.
    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy(isDigit) else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self))
    }

    private static func factor(of suffix: String) -> Int? {
        switch suffix {
        case "", "b": 1
        case "k", "kb", "kib": 1 << 10
        case "m", "mb", "mib": 1 << 20
        case "g", "gb", "gib": 1 << 30
        default: nil
        }
    }
}

extension ValueKind where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    /// One of the words of a type, in any case.
    static func word(_ placeholder: String) -> Self {
        let words = Value.allCases.map(\.rawValue)
        let facts = ValueFacts(placeholder: placeholder, completion: .choices(words))
        return Self(facts: facts) { (value, option) throws(UsageError) in
            guard let word = Value(rawValue: value.text.lowercased()) else {
                throw .noChoice(option, value, of: words)
            }
            return word
        }
    }
}

extension ValueKind where Value == SourceEncoding {
    /// An encoding by its name or a usual other one.
    static var encoding: Self {
        let names = SourceEncoding.allCases.map(\.rawValue)
        let facts = ValueFacts(placeholder: "NAME", completion: .suggestions(names))
        return Self(facts: facts) { (value, option) throws(UsageError) in
            guard let encoding = SourceEncoding(named: value.text) else {
                throw .noChoice(option, value, of: names, near: SourceEncoding.near(value.text))
            }
            return encoding
        }
    }
}

extension SourceEncoding {
    /// The encodings whose name or usual other name is near a word.
    fileprivate static func near(_ word: String) -> [String] {
        let names = allCases.flatMap { encoding in ([encoding.rawValue] + encoding.aliases).map { ($0, encoding) } }
        let near = NearestWords.to(word, in: names.map(\.0))
        let encodings = names.filter { near.contains($0.0) }.map(\.1.rawValue)
        return allCases.map(\.rawValue).filter(encodings.contains)
    }
}

/// `CODE=LEVEL`, which `SeverityPolicy` reads.
extension ValueKind where Value == String {
    static var severity: Self {
        let codes = Severity.allCases.map(\.rawValue) + DiagnosticKind.allCases.map(\.code)
        let levels = SeverityPolicy.Level.allCases.map(\.rawValue)
        let facts = ValueFacts(placeholder: "CODE=LEVEL", completion: .pairs(codes, levels))
        return Self(facts: facts) { value, _ in value.text }
    }
}
