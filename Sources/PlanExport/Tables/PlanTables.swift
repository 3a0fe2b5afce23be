public import PlanModel

/// The contract's tables of plan documents as comma-separated values (RFC 4180), with a Frictionless Data Package that
/// describes them.
///
/// The tables hold all documents together, in the order in which they are added; the first columns name the document
/// and its sheet. Rows of different documents are told apart by the names of their sources, so these should differ.
/// Figures have their digits, lists are JSON. Text stays as the document has it, also where it begins with `=`, `+`,
/// `-` or `@`, which a spreadsheet may take for a formula: import such a column as text.
/// ```swift
/// var tables = PlanTables()
/// for document in documents { tables.append(document) }
/// for file in tables.files { save(file.bytes, file.name) }       // "sheets.csv", …, "datapackage.json"
/// ```
public struct PlanTables: Sendable {
    private static let rows: [any TableRow.Type] = [
        SheetRow.self, IndicatorRow.self, BudgetRow.self, SectionRow.self, DiagnosticRow.self,
    ]

    /// What the data package says of each table.
    static let schemas: [TableSchema] = rows.map { $0.schema }

    /// The lines of each table, headers left out.
    private var lines: [CSVWriter]

    /// Tables without rows.
    public init() { lines = Self.rows.map { _ in CSVWriter() } }

    /// The tables of one document.
    public init(_ document: PlanDocument) {
        self.init()
        append(document)
    }

    /// Adds the rows of a document.
    public mutating func append(_ document: PlanDocument) {
        for (index, row) in Self.rows.enumerated() { row.write(document, to: &lines[index]) }
    }

    /// Adds the rows of other tables: documents can be written side by side and joined in order.
    public mutating func append(_ other: PlanTables) {
        for index in lines.indices { lines[index].append(other.lines[index]) }
    }

    /// A file of the tables.
    public struct File: Sendable, Hashable {
        /// The name, without a folder.
        public let name: String
        /// All of its bytes.
        public let bytes: [UInt8]
    }

    /// The name of the file that describes the tables.
    public static let descriptorName = "datapackage.json"

    /// The names of all files of a set, the tables in their order and what describes them last.
    package static let fileNames = schemas.map(\.fileName) + [descriptorName]

    /// What all files of a set begin with: the header of each table, and the whole data package.
    package static var beginnings: [[UInt8]] {
        schemas.map { schema in
            var writer = CSVWriter()
            writer.record(schema.fields.map(\.name))
            return writer.bytes
        } + [DataPackage.bytes(of: schemas)]
    }

    /// The rows of each table as they are written, for writers that hold no more than one document.
    package var rowBytes: [[UInt8]] { lines.map(\.bytes) }

    /// The five tables, each with a header line, and the data package.
    public var files: [File] {
        var files: [File] = []
        for (schema, lines) in zip(Self.schemas, lines) {
            var writer = CSVWriter()
            writer.record(schema.fields.map(\.name))
            writer.append(lines)
            files.append(File(name: schema.fileName, bytes: writer.bytes))
        }
        return files + [File(name: Self.descriptorName, bytes: DataPackage.bytes(of: Self.schemas))]
    }
}
