import PlanFiles
import PlanModel
import PlanParse

// What each department spends in a year. Rows of sums are left out, so that every yen counts once.
let document = PlanParser().document(of: try SourceText(contentsOf: "Plans/事業一覧.txt"))
let budgets = document.budgets(in: .fiscalYear(2025))
for (department, items) in Dictionary(grouping: budgets, by: \.sheet.organization.department).sorted(by: {
    ($0.key ?? "") < ($1.key ?? "")
}) {
    // A sum is nil where it does not fit, and never wraps around.
    guard let sum = ExactDecimal.sum(items.compactMap(\.amount)) else { continue }
    print(department ?? "–", sum.notation(.mixed) + "円", "\(items.count) projects", separator: "\t")
    for item in items { print("", item.sheet.title ?? "–", item.total.notation(), separator: "\t") }
}
