import PlanModel

/// `sections.csv`: one row an item, in reading order, an item before those under it; a section without items has one
/// row all the same.
struct SectionRow: TableRow {
    let key: RowKey
    /// The position of the section in its sheet, from 1.
    let position: Int
    let section: Sheet.Section
    let entry: ItemEntry?
    /// The place of the item, or of a section without one.
    let span: SourceSpan?

    static let name = "sections"
    static let description = Message(ja: "記述とその項目", en: "Sections: one row an item")

    static func rows(of source: TableSource) -> [SectionRow] {
        var rows: [SectionRow] = []
        for (index, sheet) in source.document.plan.sheets.enumerated() {
            let traces = source.document.trace.sheets.at(index)?.sections
            for (position, section) in sheet.sections.enumerated() {
                let trace = traces?.at(position)
                let entries = ItemEntry.entries(of: section.items, trace?.items)
                for entry in entries.isEmpty ? [nil] : entries.map(Optional.some) {
                    rows.append(
                        SectionRow(
                            key: source.key(sheet.id, rows.count + 1),
                            position: position + 1, section: section, entry: entry,
                            span: entry == nil ? trace?.span : entry?.trace?.span))
                }
            }
        }
        return rows
    }

    static let columns: [[TableColumn<SectionRow>]] = [ofSection, ofItem, TableColumn.place { $0.span }]

    private static let ofSection: [TableColumn<SectionRow>] = [
        .integer("section", "シート内の記述の番号", "Position of the section in its sheet") { $0.position }.required,
        .text("role", "記述の役割", "What the section tells") { $0.section.role.rawValue },
        .integer("sectionNumber", "見出しの番号", "Number of the section, as printed") { $0.section.number },
        .text("heading", "見出し", "Heading without number and mark") { $0.section.heading },
    ]

    private static let ofItem: [TableColumn<SectionRow>] = [
        .text("path", "項目の位置", "Positions from the outermost item to this one: 2.1; empty where there is none") {
            $0.entry?.path
        },
        .integer("depth", "入れ子の深さ", "Depth of the item; 1 for the outermost") { $0.entry?.depth },
        .text("marker", "行頭記号", "Marker, as written") { $0.entry?.item.marker },
        .integer("number", "行頭記号の番号", "Number of the marker") { $0.entry?.item.number },
        .text("text", "本文", "Text; lines that continue it follow a line feed") { $0.entry?.item.text },
        .texts("footnotes", "引用する注", "Marks of the footnotes that the text cites") { $0.entry?.item.footnotes },
    ]
}

/// An item with its place among the items of its section.
struct ItemEntry: Sendable {
    let item: Item
    let trace: ItemTrace?
    /// The positions from the outermost item to this one, from 1: `2.1`.
    let path: String
    let depth: Int

    /// The items and those under them, each before those under it, however deep they nest.
    static func entries(of items: [Item], _ traces: [ItemTrace]?) -> [ItemEntry] {
        var entries: [ItemEntry] = []
        var waiting = Array(level(items, traces, under: nil).reversed())
        while let entry = waiting.popLast() {
            entries.append(entry)
            waiting += level(entry.item.items, entry.trace?.items, under: entry).reversed()
        }
        return entries
    }

    private static func level(_ items: [Item], _ traces: [ItemTrace]?, under parent: ItemEntry?) -> [ItemEntry] {
        items.enumerated().map { index, item in
            ItemEntry(
                item: item, trace: traces?.at(index), path: (parent.map { $0.path + "." } ?? "") + String(index + 1),
                depth: (parent?.depth ?? 0) + 1)
        }
    }
}
