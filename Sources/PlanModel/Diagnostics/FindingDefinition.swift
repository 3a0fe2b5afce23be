/// All that is told of one kind of finding, in one value. No part may be missing.
///
/// It stands in the file of the rule that raises such findings, as a static value with the name of its kind; in `Definitions` where
/// the parser raises them.
struct FindingDefinition: Sendable {
    /// What is found; its raw value is the code.
    let kind: DiagnosticKind
    /// How much it matters, unless a rule says otherwise of one finding.
    let severity: Severity
    /// What is said of one finding: what was found, what was expected, what to do. `{0}`, `{1}` … stand for the details that it
    /// quotes.
    let wording: Message
    /// What such a finding means, for people who meet its code for the first time.
    let meaning: Message
    /// Words of a document that have such a finding.
    let example: String
    /// What to do about such findings.
    let advice: Message

    init(
        _ kind: DiagnosticKind, severity: Severity, wording: Message, meaning: Message, example: String, advice: Message
    ) {
        self.kind = kind
        self.severity = severity
        self.wording = wording
        self.meaning = meaning
        self.example = example
        self.advice = advice
    }

    /// The wording of a finding around its details, which are quoted as they stand in the document.
    func message(_ details: [String]) -> Message {
        Message(
            ja: Self.filled(wording.ja, with: details, else: "（記載なし）"),
            en: Self.filled(wording.en, with: details, else: "(none stated)"))
    }

    /// A wording with the details in its places, a digit in braces each; one that is missing leaves its place empty.
    ///
    /// - Parameter nothing: What stands for a detail that is blank: a record may lack a name or a year, and a message that
    ///   quotes nothing says nothing.
    private static func filled(_ wording: String, with details: [String], else nothing: String) -> String {
        let bytes = Array(wording.utf8)
        var (text, start): ([UInt8], Int) = ([], 0)
        while let brace = bytes[start...].firstIndex(of: UInt8(ascii: "{")), brace + 2 < bytes.count {
            text += bytes[start..<brace]
            let detail = Int(bytes[brace + 1]) - Int(UInt8(ascii: "0"))
            if details.indices.contains(detail) {
                append(isBlank(details[detail]) ? nothing : details[detail], to: &text)
            }
            start = brace + 3
        }
        text += bytes[start...]
        return String(decoding: text, as: UTF8.self)
    }

    private static func isBlank(_ detail: String) -> Bool {
        detail.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }

    /// A message quotes no more than this of a detail: a name may be as long as the document, with a finding for each of
    /// its figures.
    private static let longestQuote = 1000

    private static func append(_ detail: String, to text: inout [UInt8]) {
        guard detail.utf8.count > longestQuote else {
            text += detail.utf8
            return
        }
        text += String(detail.unicodeScalars.prefix(longestQuote / 4)).utf8
        text += "…".utf8
    }
}
