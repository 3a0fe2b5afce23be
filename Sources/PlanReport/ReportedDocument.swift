public import PlanModel
public import PlanParse

/// One document of a report: its data, ready to be written.
///
/// Documents can be made side by side; ``ReportPage`` takes them in the order in which they are shown.
/// ```swift
/// let document = ReportedDocument(PlanParser().parse("令和8年度 目標設定書（総務課）\n"), path: "plans/総務課.txt")
/// ```
public struct ReportedDocument: Sendable {
    /// The findings as they are shown, in source order.
    public let findings: [Diagnostic]
    /// The element of what the document says, which is JSON without `<`.
    let element: [UInt8]
    /// What the document says, as JSON without `<`: its record, how its text was read, its text.
    package var data: ArraySlice<UInt8> {
        element.dropFirst(PageFrame.documentStart.utf8CodeUnitCount)
            .dropLast(PageFrame.documentEnd.utf8CodeUnitCount)
    }

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
        _ parsed: consuming ParsedPlan, path: String, weigh: (Diagnostic) -> Diagnostic? = { $0 }
    ) {
        self.init(Self.taken(parsed), path: path, weigh: weigh)
    }

    /// A document that was read, and what is shown of it.
    package static func reading(_ parsed: consuming ParsedPlan, path: String) -> (document: PlanDocument, shown: Self) {
        let taken = taken(parsed)
        return (taken.document, Self(taken, path: path) { $0 })
    }

    private typealias Taken = (document: PlanDocument, stretches: ReadingStretches, text: [UInt8])

    private static func taken(_ parsed: consuming ParsedPlan) -> Taken {
        let text = parsed.source.utf8
        var stretches = ReadingStretches(parsed.stretches)
        let document = parsed.taken()
        stretches.add(document.unclaimed)
        return (document, stretches, text)
    }

    /// A document of whose text nothing is at hand, as one that was read from its record: the page shows what the record says,
    /// and no source beside it.
    ///
    /// - Parameters:
    ///   - record: What the document says.
    ///   - path: What people know it by.
    public init(record: PlanDocument, path: String) {
        self.init((record, ReadingStretches(), []), path: path) { $0 }
    }

    private init(_ taken: consuming Taken, path: String, weigh: (Diagnostic) -> Diagnostic?) {
        var (document, stretches, text) = taken
        let findings = document.diagnostics.compactMap(weigh)
        self.findings = findings
        // Written where it stays: a page is made of elements as they are.
        element = DataWriter.bytes(
            room: min(text.count, 1 << 26) * 6, behind: PageFrame.documentStart, before: PageFrame.documentEnd
        ) { writer in
            writer.open()
            writer.document(document, findings, path: path)
            stretches.write(to: &writer)
            writer.text(utf8: text)
            writer.close("]")
        }
        summary = DocumentSummary(document, findings, path: path).bytes
    }
}
