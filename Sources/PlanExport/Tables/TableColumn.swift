import PlanModel

/// One column of a table: what it is called, and what stands in it for a row.
///
/// Header, cells and data package are all written from the columns, so that they cannot tell different things.
struct TableColumn<Row>: Sendable {
    var field: TableField
    /// The text of the cell, or nil where the record has nothing.
    let cell: @Sendable (Row) -> String?

    private init(
        _ name: String, _ type: TableField.FieldType, _ ja: String, _ en: String,
        _ cell: @escaping @Sendable (Row) -> String?
    ) {
        field = TableField(name: name, type: type, description: Message(ja: ja, en: en))
        self.cell = cell
    }

    static func text(
        _ name: String, _ ja: String, _ en: String, _ text: @escaping @Sendable (Row) -> String?
    ) -> Self {
        Self(name, .string, ja, en, text)
    }

    static func integer(
        _ name: String, _ ja: String, _ en: String, _ number: @escaping @Sendable (Row) -> Int?
    ) -> Self {
        Self(name, .integer, ja, en) { row in number(row).map { String($0) } }
    }

    static func decimal(
        _ name: String, _ ja: String, _ en: String, _ number: @escaping @Sendable (Row) -> ExactDecimal?
    ) -> Self {
        Self(name, .number, ja, en) { number($0)?.description }
    }

    static func flag(
        _ name: String, _ ja: String, _ en: String, _ flag: @escaping @Sendable (Row) -> Bool?
    ) -> Self {
        Self(name, .boolean, ja, en) { row in flag(row).map { $0 ? "true" : "false" } }
    }

    static func date(
        _ name: String, _ ja: String, _ en: String, _ date: @escaping @Sendable (Row) -> CivilDate?
    ) -> Self {
        Self(name, .date, ja, en) { date($0)?.description }
    }

    /// A column of the words of an enumeration.
    static func word<Words: RawRepresentable<String> & CaseIterable & SendableMetatype>(
        _ name: String, _ ja: String, _ en: String, _ word: @escaping @Sendable (Row) -> Words?
    ) -> Self {
        var column = Self(name, .string, ja, en) { word($0)?.rawValue }
        column.field.words = Words.allCases.map(\.rawValue)
        return column
    }

    /// A column of lists, as the record's JSON has them.
    static func list<Element>(
        _ name: String, _ ja: String, _ en: String, of elements: @escaping @Sendable (Row) -> [Element]?,
        _ write: @escaping @Sendable (inout JSONWriter, Element) -> Void
    ) -> Self {
        Self(name, .array, ja, en) { row in
            guard let elements = elements(row), !elements.isEmpty else { return nil }
            return String(decoding: JSONWriter.line { $0.array(elements, write) }, as: UTF8.self)
        }
    }

    static func texts(
        _ name: String, _ ja: String, _ en: String, _ texts: @escaping @Sendable (Row) -> [String]?
    ) -> Self {
        list(name, ja, en, of: texts) { $0.string($1) }
    }

    /// The text of the cell as it is written in a style: texts may have a mark, figures and dates never.
    func text(_ row: Row, _ style: TableStyle) -> String? {
        guard style.marksTexts, field.type == .string else { return cell(row) }
        return cell(row).map { SpreadsheetMark.marked($0) }
    }

    /// The column with a cell in every row.
    var required: Self {
        var column = self
        column.field.isRequired = true
        return column
    }
}
