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
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
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
    public func text(in language: Language) -> String { language == .ja ? ja : en }
}

/// One finding about a document.
public struct Diagnostic: Sendable, Hashable {
    /// What was found; its raw value is the code.
    public var kind: DiagnosticKind
    /// How much it matters.
    public var severity: Severity
    /// What was found, what was expected, and what to do.
    public var message: Message
    /// The `id` of the sheet, or nil for the document.
    public var sheet: String?
    /// The place that it speaks of.
    public var span: SourceSpan?
    /// What is meant instead, where that is known.
    public var hint: String?

    /// A finding, worded by its kind around the details.
    public init(
        _ kind: DiagnosticKind, _ details: [String] = [], sheet: String? = nil, span: SourceSpan? = nil,
        hint: String? = nil
    ) {
        self.kind = kind
        self.severity = kind.severity
        self.message = kind.message(details)
        self.sheet = sheet
        self.span = span
        self.hint = hint
    }
}
