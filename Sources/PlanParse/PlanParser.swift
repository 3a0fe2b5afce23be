public import PlanModel

/// Reads plan documents into records: the one door of this module.
///
/// Parsing never fails: any bytes give a document, with diagnostics that say what could not be read.
/// ```swift
/// let parsed = PlanParser().parse("令和8年度 目標設定書（総務課）\n")
/// parsed.plan.sheets.first?.organization.department  // "総務課"
/// ```
public struct PlanParser: Sendable {
    private let forms: [CompiledForm]
    private let generic: CompiledForm

    private static let declared = FormCatalogue.all.map { CompiledForm($0) }
    private static let undeclared = CompiledForm(.generic)

    /// A parser that knows the declared forms.
    public init() {
        forms = Self.declared
        generic = Self.undeclared
    }

    /// A parser that knows some forms. The first of them that recognises a document reads it.
    public init(forms: [Form]) {
        self.forms = forms.map { CompiledForm($0) }
        generic = Self.undeclared
    }

    /// What tells parsers apart that may read one text otherwise: the forms that this one knows.
    package var fingerprint: String { forms.map(\.form.id).joined(separator: ",") }

    /// Reads a text.
    public func parse(_ text: String, name: String = "-") -> ParsedPlan { parse(SourceText(text, name: name)) }

    /// Reads a source into the document that writers and other tools take: what ``ParsedPlan/document`` gives, without
    /// a copy of it.
    public func document(of source: SourceText) -> PlanDocument {
        var parsed = parse(source)
        return parsed.takeDocument()
    }

    /// What is wrong with a source itself, whatever it says: bytes that do not decode, no text at all, a limit.
    package static func findings(about source: SourceText) -> [Diagnostic] {
        let lines = LineTable(source.bytes)
        return ParsedPlan.sourceFindings(source).map { finding in
            var finding = finding
            finding.span = finding.span.map(lines.resolve)
            return finding
        }
    }

    /// Reads a source.
    public func parse(_ source: SourceText) -> ParsedPlan {
        var reading = SourceReading(source, forms)
        let repairs = reading.leaveOutFurniture()
        var engine = FormEngine(reading.form ?? generic, source, reading.layout, bytes: reading.bytes)
        engine.diagnostics += repairs
        engine.run()
        return ParsedPlan(engine, source: source, reading)
    }
}
