import PlanModel

/// `measures.csv`: one row a project of a measure that a department is in charge of (所管する施策); a measure without
/// projects has one row all the same.
struct MeasureRow: TableRow {
    let key: RowKey
    let department: String?
    /// The position of the measure in its sheet, from 1.
    let position: Int
    let measure: Sheet.MeasureEntry
    /// The project with its position in the measure, from 1.
    let project: (position: Int, name: String)?
    let span: SourceSpan?

    static let name = "measures"
    static let description = Message(ja: "所管する施策と事業", en: "Measures in a department's charge: one row a project")

    static func rows(of source: TableSource) -> [MeasureRow] {
        var rows: [MeasureRow] = []
        for (index, sheet) in source.document.plan.sheets.enumerated() {
            let spans = source.document.trace.sheets.at(index)?.places.measures
            for (position, measure) in sheet.measures.enumerated() {
                let projects = measure.projects.enumerated().map { ($0 + 1, $1) }
                for project in projects.isEmpty ? [nil] : projects.map(Optional.some) {
                    rows.append(
                        MeasureRow(
                            key: source.key(sheet.id, rows.count + 1), department: sheet.organization.department,
                            position: position + 1, measure: measure, project: project, span: spans?.at(position)))
                }
            }
        }
        return rows
    }

    static let columns: [[TableColumn<MeasureRow>]] = [ofMeasure, TableColumn.place { $0.span }]

    private static let ofMeasure: [TableColumn<MeasureRow>] = [
        .text("department", "所管課", "Department in charge") { $0.department },
        .integer("measure", "シート内の施策の番号", "Position of the measure in its sheet") { $0.position }.required,
        .text("code", "施策のコード", "Code of the measure") { $0.measure.code },
        .text("title", "施策の名称", "Name of the measure") { $0.measure.title },
        .integer("project", "施策内の事業の番号", "Position of the project; empty where there is none") { $0.project?.position },
        .text("projectName", "事業の名称", "Name of the project") { $0.project?.name },
    ]
}
