/// The rules that plans are checked against, one line each.
public enum RuleBook {
    /// All rules.
    public static let all: [any Rule] = [
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
    public static func diagnostics(of plan: Plan, _ trace: PlanTrace = PlanTrace()) -> [Diagnostic] {
        all.flatMap { $0.findings(in: plan) }.map { finding in
            var diagnostic = Diagnostic(
                finding.kind, finding.details, sheet: finding.place.sheet.map { plan.sheets[$0].id },
                span: trace.span(of: finding.place), hint: finding.hint)
            if let severity = finding.severity { diagnostic.severity = severity }
            return diagnostic
        }
    }
}
