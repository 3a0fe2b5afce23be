public import PlanModel
public import PlanParse

/// One document of a report: its data, ready to be written.
///
/// Documents can be made side by side; ``PlanReport`` takes them in the order in which they are shown.
/// ```swift
/// let document = ReportedDocument(PlanParser().parse("令和8年度 目標設定書（総務課）\n"), path: "plans/総務課.txt")
/// ```
public struct ReportedDocument: Sendable {
    /// The findings as they are shown, in source order.
    public let findings: [Diagnostic]
    /// What the document says, as JSON without `<`.
    let data: [UInt8]
    /// What the overview says of it, as JSON without `<`.
    let summary: [UInt8]

    /// A document that was read.
    ///
    /// - Parameters:
    ///   - parsed: What was read.
    ///   - path: What people know the document by: its path, or a name. Any text will do, it is shown as text.
    ///   - weigh: Gives a finding as it is to be shown, perhaps with another severity; nil to leave it out. By default all
    ///     findings are shown as they are.
    public init(
        _ parsed: ParsedPlan, path: String, weigh: (Diagnostic) -> Diagnostic? = { $0 }
    ) {
        let text = parsed.source.utf8
        let (document, claims) = parsed.takeReading()
        let findings = document.diagnostics.compactMap(weigh)
        self.findings = findings
        let stretches = ReadingStretches(claims, unclaimed: document.unclaimed).numbers
        data = DataWriter.bytes(room: min(text.count, 1 << 26) * 8) { writer in
            writer.list([0]) { writer, _ in
                writer.document(document, findings, path: path)
                writer.list(stretches) { $0.number($1) }
                writer.text(utf8: text)
            }
        }
        summary = DocumentSummary(document, findings, path: path).bytes
    }
}
