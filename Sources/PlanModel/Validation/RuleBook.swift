/// The rules that plans are checked against, one line each.
package enum RuleBook {
    /// All rules.
    package static let all: [any Rule] = [
        RecordsAreConsistent(),
        SectionsHaveText(),
        FootnotesResolve(),
        OutlineAgrees(),
        BudgetsAddUp(),
        BudgetYearsComplete(),
        AccountNamesAgree(),
        AccountNamesAreStatutory(),
        ThemesAreKnown(),
        IndicatorRules(rules: [
            FinalTargetAhead(),
            LastTargetAhead(),
            TargetsBeatBaseline(),
            ActualsKeepBaseline(),
            BaselineIsNumber(),
            RunningTotalsRise(),
            AsOfDatesInside(),
            ActualsWithoutJump(),
            PercentagesAreNoShares(),
            UnitsAgree(),
        ]),
        SheetsAreDistinct(),
        StatementsAgree(),
        EntriesCorrespond(),
        TextRules(rules: [
            BracketsPair(),
            GoalTitlesMatch(),
            CharactersAreJapanese(),
        ]),
    ]

    /// What breaks the rules in a plan, with the places that a trace knows.
    package static func diagnostics(of plan: Plan, _ trace: PlanTrace = PlanTrace()) -> [Diagnostic] {
        var tally = FindingTally()
        return diagnostics(of: plan, trace, &tally)
    }

    /// What breaks the rules in a plan, as far as a tally admits more findings of a kind.
    package static func diagnostics(of plan: Plan, _ trace: PlanTrace, _ tally: inout FindingTally) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for rule in all {
            for finding in rule.findings(in: plan) where tally.admits(finding.kind) {
                diagnostics.append(diagnostic(finding, plan, trace))
            }
        }
        return diagnostics
    }

    private static func diagnostic(_ finding: Finding, _ plan: Plan, _ trace: PlanTrace) -> Diagnostic {
        var diagnostic = Diagnostic(
            finding.kind, finding.details, sheet: finding.place.sheet.map { plan.sheets[$0].id },
            span: trace.span(of: finding.place), hint: finding.hint)
        if let severity = finding.severity { diagnostic.severity = severity }
        return diagnostic
    }
}
