import PlanModel

/// A row of a table. A type of rows is a table: its name, its columns, and which rows a document gives.
protocol TableRow: Sendable {
    /// The name of the table, and of its file without `.csv`.
    static var name: String { get }
    static var description: Message { get }
    /// The columns behind those that all tables have, in groups.
    static var columns: [[TableColumn<Self>]] { get }
    /// The columns that tell one row from all others.
    static var primaryKey: [String] { get }
    /// Whether every row belongs to a sheet.
    static var belongsToSheet: Bool { get }
    /// The columns that open the table.
    static var keyColumns: [TableColumn<Self>] { get }
    /// The rows of a document in its order.
    static func rows(of source: TableSource) -> [Self]

    var key: RowKey { get }
}

/// A document, and what the tables call it.
struct TableSource: Sendable {
    let document: PlanDocument
    /// The path that tells it from all others of the tables.
    let path: String

    /// What a row of it belongs to.
    func key(_ sheet: String?, _ row: Int) -> RowKey {
        RowKey(document: document.plan.source.name, path: path, sheet: sheet, row: row)
    }
}

/// What a row belongs to, and which row it is.
struct RowKey: Sendable {
    /// The name of the source file.
    let document: String
    /// The path of the source file, which no other document of the tables has.
    let path: String
    /// The `id` of the sheet, or nil for the document.
    let sheet: String?
    /// The position among the table's rows of the document, from 1.
    let row: Int
}

extension TableRow {
    static var primaryKey: [String] { ["documentPath", "row"] }
    static var belongsToSheet: Bool { true }

    /// The columns that open the table.
    static var keyColumns: [TableColumn<Self>] {
        let sheet = TableColumn<Self>.text("sheet", "シート番号", "Position of the sheet in the document") { $0.key.sheet }
        return [
            .text("document", "文書のファイル名", "File name of the document") { $0.key.document }.required,
            belongsToSheet || primaryKey.contains("sheet") ? sheet.required : sheet,
            .integer("row", "文書内の行番号", "Position of the row among those of the document") { $0.key.row }.required,
            .documentPath,
        ]
    }

    static var allColumns: [TableColumn<Self>] { keyColumns + columns.joined() }

    static var schema: TableSchema {
        TableSchema(
            name: name, description: description, fields: allColumns.map(\.field), primaryKey: primaryKey,
            belongsToSheet: belongsToSheet)
    }

    static func write(_ source: TableSource, _ style: TableStyle, to writer: inout CSVWriter) {
        let columns = allColumns
        for row in rows(of: source) { writer.record(columns.map { $0.text(row, style) }) }
    }
}
