import PlanModel

/// What the overview says of a document.
struct DocumentSummary {
    private let plan: Plan
    private let path: String
    private var coverage = Coverage()
    private let indicators: Int
    private let figures: Int
    private let amounts: Int
    private let findings: [Int]

    init(_ document: borrowing PlanDocument, _ findings: [Diagnostic], path: String) {
        plan = document.plan
        self.path = path
        for sheet in document.trace.sheets { coverage += sheet.coverage }
        // What stands outside of all sheets is in none of their counts.
        coverage.unclaimed = max(coverage.unclaimed, document.unclaimed.count)
        var (indicators, figures, amounts) = (0, 0, 0)
        for sheet in plan.sheets {
            indicators += sheet.indicators.count
            for indicator in sheet.indicators { figures += indicator.observations.count { $0.value.status == .number } }
            amounts += Self.amounts(of: sheet.budget)
        }
        (self.indicators, self.figures, self.amounts) = (indicators, figures, amounts)
        self.findings = Severity.allCases.map { severity in findings.count { $0.severity == severity } }
    }

    private static func amounts(of budget: Budget?) -> Int {
        (budget?.years ?? []).reduce(0) { count, year in
            count + (year.total.status == .number ? 1 : 0) + year.sources.count { $0.value.status == .number }
        }
    }

    /// The members of the overview.
    var bytes: [UInt8] {
        DataWriter.bytes { writer in
            writer.object { writer in
                writer.text("path", path)
                writer.text("title", plan.title)
                writer.text("municipality", plan.municipality?.name)
                writer.period("year", plan.fiscalYear)
                writer.text("form", plan.form)
                writer.number("bytes", plan.source.bytes)
                writer.number("lines", plan.source.lines)
                writer.number("sheets", plan.sheets.count)
                writer.number("indicators", indicators)
                writer.number("figures", figures)
                writer.number("amounts", amounts)
                writer.coverage("coverage", coverage)
                writer.numbers("findings", findings)
            }
        }
    }
}
