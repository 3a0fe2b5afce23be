public import PlanModel

/// The findings of one file.
public struct FileFindings: Sendable, Hashable {
    /// The file's path, as people gave it.
    public var path: String
    /// What was found in it.
    public var diagnostics: [Diagnostic]
    /// The bytes of the path, where it is no UTF-8 or is shown in other characters than it has; the addresses of a log are made of
    /// them.
    public var pathBytes: [UInt8]?
    /// The file that the findings speak of; nil where only they are at hand.
    public var contents: Contents?

    /// Findings of a file.
    ///
    /// - Parameters:
    ///   - path: The path, as people gave it.
    ///   - diagnostics: What was found.
    ///   - contents: The file, so that a log can show its text and tell findings apart by it.
    ///   - pathBytes: The bytes of the path, where they are not those of its text.
    public init(
        path: String, diagnostics: [Diagnostic], contents: Contents? = nil, pathBytes: [UInt8]? = nil
    ) {
        (self.path, self.diagnostics, self.contents) = (path, diagnostics, contents)
        self.pathBytes = pathBytes
    }

    /// What a file holds, as far as logs speak of it.
    public struct Contents: Sendable, Hashable {
        /// The decoded text in UTF-8, which the spans of the findings count in.
        public var text: [UInt8]
        /// The file: its size, its digest, its encoding.
        public var source: Plan.Source
        /// The sheets by their `id`.
        var sheets: [String: SheetName] = [:]

        /// What a sheet is called.
        struct SheetName: Sendable, Hashable {
            let kind: String
            let title: String?
            /// What stays when sheets are added before it.
            let key: String?
        }

        /// The contents of a document.
        ///
        /// - Parameters:
        ///   - document: The document.
        ///   - text: Its decoded text in UTF-8, without a byte order mark.
        public init(of document: PlanDocument, text: [UInt8]) {
            self.text = text
            source = document.plan.source
            for sheet in document.plan.sheets {
                sheets[sheet.id] = SheetName(
                    kind: sheet.kind.rawValue, title: sheet.title ?? sheet.heading, key: sheet.key)
            }
        }

        /// The bytes of a place; none where it does not lie in the text.
        func bytes(of span: SourceSpan) -> ArraySlice<UInt8> {
            span.offset >= 0 && span.length >= 0 && span.end <= text.count ? text[span.offset..<span.end] : []
        }
    }
}
