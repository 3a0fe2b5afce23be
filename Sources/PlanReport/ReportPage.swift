public import PlanExport
public import PlanModel

/// One page that shows documents as people read them, in a file that needs nothing else.
///
/// The page is written piece by piece, so that no more than a document is held:
/// ```swift
/// var report = ReportPage()
/// write(report.beginning())
/// for document in reported { write(report.piece(for: document)) }
/// write(report.end())
/// ```
/// It opens without a server and asks for nothing: its policy forbids every request, its style and its script are allowed by
/// their digests alone, and what documents say stands in it as data. Equal documents give equal bytes.
public struct ReportPage: Sendable {
    private let language: Language
    /// What the overview says of the documents so far, a comma behind each.
    private var summaries: [UInt8] = []
    private var kinds: [DiagnosticKind] = []

    /// A report without documents.
    ///
    /// - Parameter language: The language that the page opens in; a switch on it changes to the other one.
    public init(language: Language = .ja) { self.language = language }

    /// The whole page of some documents, for those who hold them all.
    ///
    /// - Parameters:
    ///   - documents: The documents with their texts, in the order of the page.
    ///   - language: The language that the page opens in.
    public static func page(of documents: [ReportedDocument], language: Language = .ja) -> [UInt8] {
        var report = ReportPage(language: language)
        var page = report.beginning()
        for document in documents { page += report.piece(for: document) }
        return page + report.end()
    }

    /// What stands before the first document.
    public func beginning() -> [UInt8] { Array(PageFrame.beginning(language).utf8) }

    /// A document, which stands behind those before it.
    ///
    /// - Parameter document: The next document.
    public mutating func piece(for document: ReportedDocument) -> [UInt8] {
        summaries += document.summary
        summaries.append(UInt8(ascii: ","))
        // They are few, and mostly known.
        for finding in document.findings where !kinds.contains(finding.kind) { kinds.append(finding.kind) }
        return document.element
    }

    /// The comparison of some documents of the page with the others, which is what the page shows first.
    ///
    /// It knows its documents by their numbers: those of before stand in the page first, then those of now, each set in the
    /// order in which they were compared, and none besides.
    /// ```swift
    /// let old = [ReportedDocument(record: last, path: "2025.txt")]
    /// let new = [ReportedDocument(record: now, path: "2026.txt")]
    /// let comparison = PlanComparison(from: [last], to: [now])
    /// var report = ReportPage()
    /// write(report.beginning())
    /// for document in old + new { write(report.piece(for: document)) }
    /// write(report.piece(for: comparison, oldCount: old.count))
    /// write(report.end())
    /// ```
    ///
    /// - Parameters:
    ///   - comparison: What changed.
    ///   - oldCount: How many documents of before there are.
    public func piece(for comparison: PlanComparison, oldCount: Int) -> [UInt8] {
        let data = DataWriter.bytes { $0.comparison(comparison, oldCount: oldCount) }
        return PageFrame.data(data, id: "comparison-data")
    }

    /// What stands behind the last document.
    public func end() -> [UInt8] {
        let overview = [UInt8(ascii: "[")] + summaries.dropLast() + [UInt8(ascii: "]")]
        return PageFrame.data(overview, id: "overview-data") + PageFrame.data(catalogue, id: "catalogue-data")
            + Array(PageFrame.end.utf8)
    }

    /// What the findings of the report mean, in the order of the catalogue.
    private var catalogue: [UInt8] {
        DataWriter.bytes { writer in
            writer.list(DiagnosticKind.allCases.filter(kinds.contains)) { writer, kind in
                let explanation = kind.explanation
                writer.object { writer in
                    writer.text("code", kind.code)
                    writer.text("severity", kind.severity.rawValue)
                    writer.list("meaning", [explanation.meaning.ja, explanation.meaning.en]) { $0.text($1) }
                    writer.text("example", explanation.example)
                    writer.list("advice", [explanation.advice.ja, explanation.advice.en]) { $0.text($1) }
                }
            }
        }
    }
}
