import PlanModel

/// `attributes.csv`: one row a cell of one value that no other field of a sheet holds.
struct AttributeRow: TableRow {
    let key: RowKey
    /// The position of the attribute in its sheet, from 1.
    let position: Int
    let attribute: Sheet.Attribute
    let span: SourceSpan?

    static let name = "attributes"
    static let description = Message(ja: "その他の項目", en: "Attributes: one row a cell of one value")

    static func rows(of source: TableSource) -> [AttributeRow] {
        var rows: [AttributeRow] = []
        for (index, sheet) in source.document.plan.sheets.enumerated() {
            let spans = source.document.trace.sheets.at(index)?.attributes
            for (position, attribute) in sheet.attributes.enumerated() {
                rows.append(
                    AttributeRow(
                        key: source.key(sheet.id, rows.count + 1), position: position + 1, attribute: attribute,
                        span: spans?.at(position)))
            }
        }
        return rows
    }

    static let columns: [[TableColumn<AttributeRow>]] = [ofAttribute, TableColumn.place { $0.span }]

    private static let ofAttribute: [TableColumn<AttributeRow>] = [
        .integer("attribute", "シート内の項目の番号", "Position of the attribute in its sheet") { $0.position }.required,
        .text("label", "項目名", "Label, as written") { $0.attribute.label },
        .text("role", "項目の役割", "What the label stands for") { $0.attribute.role.rawValue },
        .text("text", "内容", "The cell, as written") { $0.attribute.text },
    ]
}
