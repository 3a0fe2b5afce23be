import PlanFiles
import PlanModel
import PlanParse

let source = try SourceText(contentsOf: "Plans/健康増進課.txt")
let document = PlanParser().document(of: source)
for indicator in document.indicators {
    let figures = [indicator.baseline, indicator.latestActual, indicator.lastTarget].map { $0?.value.text ?? "–" }
    print(indicator.sheet.title ?? "–", indicator.name, figures.joined(separator: " → "), separator: "\t")
}
