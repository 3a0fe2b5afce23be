import PlanFiles
import PlanModel
import PlanParse

// A form of a town's own, in Swift.
let form = PlanForm(
    id: "review-table", name: "事業点検表", recognisedBy: [.heading(endingIn: "事業点検表")],
    sheets: [PlanForm.SheetRule(.project, opensAt: .label("点検番号"))],
    labels: [
        .label("点検番号", means: .code), .label("事業の呼び名", means: .title), .label("受け持ち", means: .department),
        .label("ねらい", means: .section(.purpose)),
    ])

// The same in JSON, as `--form` and `planparse forms --check` take it.
let json = """
    {
      "id": "review-table", "name": "事業点検表", "recognisedBy": [{"heading": {"endingIn": "事業点検表"}}],
      "sheets": [{"kind": "project", "opensAt": {"label": "点検番号"}}],
      "labels": [
        {"labels": ["点検番号"], "means": "code"}, {"labels": ["事業の呼び名"], "means": "title"},
        {"labels": ["受け持ち"], "means": "department"}, {"labels": ["ねらい"], "means": {"section": "purpose"}}
      ]
    }
    """
print("one form in two notations:", try PlanForm(json: json) == form)

let source = try SourceText(contentsOf: "Plans/点検表.txt")
for finding in form.findings(on: [source]) { print(finding) }
let document = PlanParser(forms: [form] + FormCatalogue.all).document(of: source)
for sheet in document.plan.sheets {
    let purpose = sheet.sections.first { $0.role == .purpose }?.items.first?.text
    print(sheet.code ?? "–", sheet.title ?? "–", sheet.organization.department ?? "–", purpose ?? "–", separator: "\t")
}
