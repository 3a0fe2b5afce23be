import PlanFiles
import PlanModel
import PlanParse

/// A target has to ask for at least 15 % more than what was reached.
struct TargetsAreAmbitious: ValidationRule {
    let code = "example.modest-target"

    func violations(in plan: Plan) -> [Violation] {
        PlanDocument(plan: plan).indicators.compactMap { indicator in
            guard let reached = indicator.latestActual?.value.amount, let target = indicator.lastTarget?.value.amount,
                let rise = (target - reached)?.divided(by: reached, fractionDigits: 3), rise < 0.15
            else { return nil }
            return Violation(
                at: indicator.path,
                Message(
                    ja: "「\(indicator.name)」の目標は実績の15%増に届きません。",
                    en: "The target of “\(indicator.name)” asks for less than 15 % more than was reached."))
        }
    }
}

for path in ["Plans/健康増進課.txt", "Plans/福祉課.txt"] {
    let document = PlanParser().document(of: try SourceText(contentsOf: path))
    for finding in document.validate(with: [TargetsAreAmbitious()]) {
        print("\(path):\(finding.span?.line ?? 0): \(finding.severity): \(finding.message.en) [\(finding.code)]")
    }
}
