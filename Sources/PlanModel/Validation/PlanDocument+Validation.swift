/// A rule of a program that uses the package: it has a code, a wording and a severity of its own.
///
/// ```swift
/// struct TitlesAreShort: ValidationRule {
///     let code = "example.long-title"
///     func violations(in plan: Plan) -> [Violation] {
///         plan.sheets.indices.filter { (plan.sheets[$0].title ?? "").count > 40 }.map {
///             Violation(at: .sheet($0), Message(ja: "題名が長すぎます。", en: "The title is too long."))
///         }
///     }
/// }
/// let findings = document.validate(with: [TitlesAreShort()])
/// ```
public protocol ValidationRule: Sendable {
    /// The code that findings carry: stable and dotted, with a first part of the program's own.
    var code: String { get }

    /// What breaks the rule in a plan, in the order of its sheets.
    ///
    /// - Parameter plan: The plan to look at.
    func violations(in plan: Plan) -> [Violation]
}

/// What a rule of a program's own found, and the record that it speaks of.
public struct Violation: Sendable, Hashable {
    /// The record.
    public var place: RecordPath
    /// What is wrong, and what to do.
    public var message: Message
    /// How much it matters.
    public var severity: Severity
    /// What is meant instead, where that is known.
    public var hint: String?

    /// A violation from its parts; a warning where nothing else is said.
    public init(at place: RecordPath, _ message: Message, severity: Severity = .warning, hint: String? = nil) {
        self.place = place
        self.message = message
        self.severity = severity
        self.hint = hint
    }
}

/// A finding of a rule, be it one of the package's own or one of the program that asked.
public struct ValidationFinding: Sendable, Hashable, Encodable {
    /// The code: `budget.sum-mismatch`.
    public let code: String
    /// How much it matters.
    public let severity: Severity
    /// What was found, and what to do.
    public let message: Message
    /// The `id` of the sheet, or nil for the document.
    public let sheet: String?
    /// The place in the source; nil where the document knows none.
    public let span: SourceSpan?
    /// What is meant instead, or what the finding rests on.
    public let hint: String?

    fileprivate init(_ diagnostic: Diagnostic) {
        code = diagnostic.kind.code
        severity = diagnostic.severity
        message = diagnostic.message
        sheet = diagnostic.sheet
        span = diagnostic.span
        hint = diagnostic.hint
    }

    fileprivate init(_ violation: Violation, _ code: String, _ document: PlanDocument) {
        let sheet = violation.place.sheet
        self.code = code
        severity = violation.severity
        message = violation.message
        self.sheet = sheet.flatMap { document.plan.sheets.indices.contains($0) ? document.plan.sheets[$0].id : nil }
        span = document.trace.span(of: violation.place)
        hint = violation.hint
    }
}

extension PlanDocument {
    /// What the records break of all rules of the package, and of rules of the caller's own, in the order of the source.
    ///
    /// It sees records and places alone, so it also checks a document that another program made, or that was changed since
    /// it was read; ``diagnostics`` holds what the parser saw in the text.
    /// ```swift
    /// var document = PlanParser().document(of: source)
    /// document.plan.sheets[0].sdgs = [18]
    /// document.validate().map(\.code)      // [… "record.inconsistent"]
    /// ```
    /// - Parameter rules: Further rules; their findings stand among the others.
    /// - Returns: The findings, those without a place first.
    public func validate(with rules: [any ValidationRule] = []) -> [ValidationFinding] {
        var findings = RuleBook.diagnostics(of: plan, trace).map { ValidationFinding($0) }
        findings += placesOutside.map { ValidationFinding($0) }
        for rule in rules {
            findings += rule.violations(in: plan).map { ValidationFinding($0, rule.code, self) }
        }
        return findings.enumerated().sorted { first, second in
            let places = (first.element.span?.offset ?? -1, second.element.span?.offset ?? -1)
            return places.0 == places.1 ? first.offset < second.offset : places.0 < places.1
        }.map(\.element)
    }

    /// Sheets that lie outside the source. The size of a text is known where the file was not decoded.
    private var placesOutside: [Diagnostic] {
        guard plan.source.encoding == "utf-8" else { return [] }
        return zip(plan.sheets, trace.sheets).compactMap { sheet, trace in
            let (span, size) = (trace.span, plan.source.bytes)
            let isInside =
                span.offset >= 0 && span.length >= 0 && span.offset <= size && span.length <= size - span.offset
            return isInside
                ? nil : Diagnostic(.recordInconsistent, ["span", "\(span.offset)+\(span.length)"], sheet: sheet.id)
        }
    }
}
