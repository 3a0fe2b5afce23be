import PlanModel

@testable import PlanParse

/// What a document says of sheets, money and indicators, in lines to compare.
enum AlignedFacts {
    static func facts(of text: String) -> [String] {
        PlanParser().parse(text).plan.sheets.flatMap { sheet in
            let title = (sheet.title ?? "-").filter { !$0.isWhitespace }
            let name = "\(sheet.kind) \(title) \(sheet.organization.department ?? "-")"
            return [name] + money(of: sheet) + observations(of: sheet)
        }
    }

    private static func money(of sheet: Sheet) -> [String] {
        (sheet.budget?.years ?? []).flatMap { year in
            ["  \(day(year.period)) \(amount(year.total))"]
                + year.sources.map { "    \($0.kind) \($0.label) \(amount($0.value))" }
        }
    }

    private static func observations(of sheet: Sheet) -> [String] {
        sheet.indicators.flatMap { indicator in
            ["  \(indicator.name)"]
                + indicator.observations.map { "    \($0.role) \(day($0.period)) \(amount($0.value))" }
        }
    }

    private static func day(_ period: Period?) -> String {
        period.map { "\($0.text)" } ?? "-"
    }

    private static func amount(_ value: Value) -> String { "\(value.status) \(value.amount?.description ?? "-")" }
}
