import PlanExport
import PlanFiles
import PlanModel
import PlanParse

// A record as it is stored: JSON that is read back exactly.
let stored = PlanJSON.indented(PlanParser().document(of: try SourceText(contentsOf: "Plans/福祉課.txt")))
var document = try PlanJSON.read(stored)

// A person corrects the target of the year, once with a slip.
for target in [12, 125] as [ExactDecimal] {
    var value = document.plan.sheets[0].indicators[0].observations[2].value
    (value.amount, value.text) = (target, "\(target)人")
    document.plan.sheets[0].indicators[0].observations[2].value = value
    let findings = document.validate()
    print("\(target):", findings.isEmpty ? "nothing is wrong" : findings.map(\.message.en).joined(separator: " "))
}

// What the edited record says otherwise, field by field.
for difference in try PlanJSON.differences(from: stored, to: PlanJSON.indented(document)) { print(difference) }
