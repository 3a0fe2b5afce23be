import PlanModel

/// What a row of figures is of: a few texts of its document and its sheet.
struct RowContext: Sendable {
    let documentTitle: String?
    let municipality: Municipality?
    let department: String?
    let kind: Sheet.Kind
    let row: Sheet.Row?
    let title: String?

    init(_ plan: Plan, _ sheet: Sheet) {
        documentTitle = plan.title
        municipality = plan.municipality
        department = sheet.organization.department
        (kind, row, title) = (sheet.kind, sheet.row, sheet.title)
    }
}
