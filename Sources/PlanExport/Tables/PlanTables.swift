public import PlanModel

/// The contract's tables of plan documents as comma-separated values (RFC 4180), with a Frictionless Data Package that
/// describes them.
///
/// The tables hold all documents together, in the order in which they are added; the first columns name the document
/// and its sheet. Rows of different documents are told apart by their paths. Figures have their digits, lists are JSON.
/// Text stays as the document has it, also where it begins with `=`, `+`, `-` or `@`, which a spreadsheet may take for a
/// formula: import such a column as text, or ask for marks with a ``TableStyle``. Left out are plain tables, the table of contents and
/// text that nothing accounts for.
/// ```swift
/// var tables = PlanTables()
/// for document in documents { tables.append(document) }
/// for file in tables.files { save(file.bytes, file.name) }       // "documents.csv", …, "datapackage.json"
/// ```
public struct PlanTables: Sendable {
    private static let rows: [any TableRow.Type] = [
        DocumentRow.self, SheetRow.self, IndicatorRow.self, BudgetRow.self, SectionRow.self, AttributeRow.self,
        MeasureRow.self, DiagnosticRow.self,
    ]

    /// What the data package says of each table.
    static let schemas: [TableSchema] = rows.map { $0.schema }

    /// How the tables are written.
    public let style: TableStyle

    /// The lines of each table, headers left out.
    private var lines: [CSVWriter]

    /// What the rows come from.
    package private(set) var sources: [TableOrigin] = []

    /// Tables without rows.
    ///
    /// - Parameter style: How they are written.
    public init(style: TableStyle = TableStyle()) {
        self.style = style
        lines = Self.rows.map { _ in CSVWriter() }
    }

    /// The tables of one document.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - path: What tells it from all others; its name where nil.
    ///   - style: How they are written.
    public init(_ document: PlanDocument, path: String? = nil, style: TableStyle = TableStyle()) {
        self.init(style: style)
        append(document, path: path)
    }

    /// Adds the rows of a document.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - path: What tells it from all others; its name where nil.
    public mutating func append(_ document: PlanDocument, path: String? = nil) {
        let source = TableSource(document: document, path: path ?? document.plan.source.name)
        for (index, row) in Self.rows.enumerated() { row.write(source, style, to: &lines[index]) }
        sources.append(TableOrigin(document.plan.source, path: source.path))
    }

    /// Adds the rows of other tables of the same style: documents can be written side by side and joined in order.
    ///
    /// - Parameter other: Tables of the same style; their rows go behind those that are here.
    public mutating func append(_ other: PlanTables) {
        for index in lines.indices { lines[index].append(other.lines[index]) }
        sources += other.sources
    }

    /// A file of the tables.
    public struct File: Sendable, Hashable {
        /// The name, without a folder.
        public let name: String
        /// All of its bytes.
        public let bytes: [UInt8]
    }

    /// The name of the file that describes the tables.
    package static let descriptorName = "datapackage.json"

    /// The names of all tables, in their order.
    package static let tableNames = schemas.map(\.fileName)

    /// The names of all files of a set, the tables in their order and what describes them last.
    package static let fileNames = tableNames + [descriptorName]

    /// What the tables of a style begin with: the header of each.
    package static func headers(_ style: TableStyle) -> [[UInt8]] {
        schemas.map { schema in
            var writer = CSVWriter()
            writer.record(schema.fields.map(\.name))
            return style.beginning + writer.bytes
        }
    }

    /// The rows of each table as they are written, for writers that hold no more than one document.
    package var rowBytes: [[UInt8]] { lines.map(\.bytes) }

    /// What describes tables that were written.
    ///
    /// - Parameters:
    ///   - digests: Those of the tables, in their order.
    ///   - sources: What their rows come from.
    package static func descriptor(
        of digests: [SHA256.Stream], from sources: [TableOrigin], _ style: TableStyle
    ) -> [UInt8] {
        DataPackage(schemas: schemas, digests: digests, sources: sources, style: style).bytes
    }

    /// The tables, each with a header line, and the data package.
    public var files: [File] {
        var (files, digests): ([File], [SHA256.Stream]) = ([], [])
        for (index, header) in Self.headers(style).enumerated() {
            let bytes = header + lines[index].bytes
            files.append(File(name: Self.tableNames[index], bytes: bytes))
            var digest = SHA256.Stream()
            digest.add(bytes)
            digests.append(digest)
        }
        return files + [
            File(name: Self.descriptorName, bytes: Self.descriptor(of: digests, from: sources, style))
        ]
    }
}

/// What the data package says of a document whose rows the tables hold.
package struct TableOrigin: Sendable {
    let path: String
    let source: Plan.Source

    init(_ source: Plan.Source, path: String) { (self.source, self.path) = (source, path) }
}
