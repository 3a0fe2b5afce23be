/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// The document could not be read as it is.
    case error
    /// Something in the document is very likely wrong.
    case warning
    /// Something worth knowing.
    case note
    /// The layout was damaged and the parser put it right.
    case repair
}

/// A language that findings are worded in.
public enum Language: String, Sendable, Hashable, CaseIterable {
    /// Japanese.
    case ja
    /// English.
    case en
}

/// A message in both languages.
public struct Message: Sendable, Hashable, Codable {
    /// Japanese.
    public var ja: String
    /// English.
    public var en: String

    /// A message from its two wordings.
    public init(ja: String, en: String) {
        self.ja = ja
        self.en = en
    }

    /// The wording in one language.
    /// ```swift
    /// Message(ja: "題名が長すぎます。", en: "The title is too long.").text(in: .en)     // "The title is too long."
    /// ```
    /// - Parameter language: The language.
    public func text(in language: Language) -> String { language == .ja ? ja : en }
}

/// One finding about a document.
///
/// It keeps what its message quotes and is worded when somebody asks for the message.
public struct Diagnostic: Sendable {
    /// What was found; its raw value is the code.
    public var kind: DiagnosticKind
    /// How much it matters.
    public var severity: Severity
    private var wording: Wording
    /// The `id` of the sheet, or nil for the document.
    public var sheet: String?
    /// The place that it speaks of.
    public var span: SourceSpan?
    /// What is meant instead, where that is known; or a remark on how the finding was judged, in Japanese as records hold it, of
    /// which ``remark`` has both languages.
    public var hint: String?

    /// A finding, worded by its kind around the details.
    ///
    /// - Parameters:
    ///   - kind: What was found.
    ///   - details: What the wording of the kind has gaps for, in the order of the gaps.
    ///   - sheet: The `id` of its sheet; nil for the document.
    ///   - span: The place that it speaks of.
    ///   - hint: What is meant instead, where that is known.
    public init(
        _ kind: DiagnosticKind, _ details: [String] = [], sheet: String? = nil, span: SourceSpan? = nil,
        hint: String? = nil
    ) {
        self.kind = kind
        self.severity = kind.severity
        self.wording = .details(details)
        self.sheet = sheet
        self.span = span
        self.hint = hint
    }

    /// What was found, what was expected, and what to do. It is worded anew at each call.
    public var message: Message {
        get {
            switch wording {
            case .details(let details): kind.message(details)
            case .message(let message): message
            }
        }
        set { wording = .message(newValue) }
    }

    /// What the message quotes; nothing where a message was given.
    package var details: [String] {
        if case .details(let details) = wording { details } else { [] }
    }

    /// Where the message comes from.
    private enum Wording: Sendable {
        /// What the wording of the kind quotes.
        case details([String])
        /// A message that is given, as that of a record that was read.
        indirect case message(Message)
    }
}

extension Diagnostic: Hashable {
    /// Findings are equal where they say the same of the same place, however their messages came about.
    public static func == (first: Diagnostic, second: Diagnostic) -> Bool {
        first.kind == second.kind && first.severity == second.severity && first.sheet == second.sheet
            && first.span == second.span && first.hint == second.hint && first.message == second.message
    }

    /// The message follows from the kind nearly always, and is left out.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(sheet)
        hasher.combine(span)
        hasher.combine(hint)
    }
}

extension Diagnostic: Encodable {
    private enum CodingKeys: String, CodingKey {
        case code, severity, message, sheet, span, hint
    }

    /// Writes what a record holds of the finding (`code`, `severity`, `message` …), for logs and lists of your own. What is
    /// absent is left out. Whole records are written and read by `PlanJSON`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .code)
        try container.encode(severity, forKey: .severity)
        try container.encode(message, forKey: .message)
        try container.encodeIfPresent(sheet, forKey: .sheet)
        try container.encodeIfPresent(span, forKey: .span)
        try container.encodeIfPresent(hint, forKey: .hint)
    }
}
