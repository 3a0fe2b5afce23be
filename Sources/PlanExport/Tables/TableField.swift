import PlanModel

/// What the data package says of one column.
struct TableField: Sendable {
    /// The types of Table Schema that the columns have.
    enum FieldType: String, Sendable {
        case string
        case integer
        /// A decimal with the digits of the record.
        case number
        case boolean
        /// An ISO date with its year.
        case date
        /// A list as JSON; a cell without one is empty.
        case array
    }

    let name: String
    let type: FieldType
    let description: Message
    /// The words that the column may hold; empty where any text may stand.
    var words: [String] = []
    /// Every row has a cell here.
    var isRequired = false
}

/// What the data package says of one table.
struct TableSchema: Sendable {
    let name: String
    let description: Message
    let fields: [TableField]
    /// The columns that tell one row from all others.
    let primaryKey: [String]
    /// Whether every row belongs to a row of `sheets.csv`.
    let belongsToSheet: Bool

    var fileName: String { name + ".csv" }

    /// The tables that a row refers to, with the columns that name the row there.
    var references: [(table: String, columns: [String])] {
        if name == DocumentRow.name { return [] }
        let document = (DocumentRow.name, DocumentRow.primaryKey)
        return belongsToSheet ? [document, (SheetRow.name, SheetRow.primaryKey)] : [document]
    }
}
