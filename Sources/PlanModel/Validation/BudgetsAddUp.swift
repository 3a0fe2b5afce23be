/// The sources of a year's money add up to its total, exactly.
///
/// A difference of one in the last printed digit with three or more sources that are not zero can come from rounding:
/// it is a note. Sources that are told as parts of the total (うち一般財源) need not be all of it.
struct BudgetsAddUp: Rule {
    func findings(in plan: Plan) -> [Finding] {
        var findings: [Finding] = []
        for sheet in plan.sheets.indices {
            guard let years = plan.sheets[sheet].budget?.years else { continue }
            for index in years.indices {
                guard let sums = Sums(years[index]) else { continue }
                findings.append(
                    finding(
                        sums, years[index].period?.text ?? "", title: plan.sheets[sheet].name,
                        at: .budgetYear(sheet: sheet, index)))
            }
        }
        return findings
    }

    private func finding(_ sums: Sums, _ period: String, title: String, at place: RecordPath) -> Finding {
        let details = [
            title, period, sums.sources.grouped, sums.total.grouped,
            (sums.difference.isNegative ? "" : "+") + sums.difference.grouped,
        ]
        return Finding(.budgetSumMismatch, details, at: place, severity: sums.isRounding ? .note : nil)
    }
}

extension FindingDefinition {
    static let budgetSumMismatch = FindingDefinition(
        .budgetSumMismatch, severity: .warning,
        wording: Message(
            ja: "{0} {1}: 内訳の計 {2} ≠ 事業費 {3}（差 {4}）。どの財源の額が違うか確かめてください。",
            en: "{0}, {1}: the sources add up to {2}, the total is {3} (difference {4}). Check the sources."),
        meaning: Message(
            ja: "財源内訳がすべてある年度で、その合計が事業費と異なります。端数処理で生じうる差は note です。",
            en: """
                The total differs from the sum of its sources in a year where all are given. \
                What rounding may cause is a note.
                """),
        example: "内訳の計 1,453 ≠ 事業費 1,443",
        advice: Message(ja: "差の額を手がかりに、どの欄が違うか確かめてください。", en: "Use the difference to find the wrong cell."))
}

extension Sheet {
    /// What findings call the sheet: its title, else the line that opens it, else its account.
    var name: String { title ?? heading ?? budget?.account?.text ?? "" }
}

/// The sum of a year's sources and its total, where both are known and differ.
private struct Sums {
    let total: ExactDecimal
    let sources: ExactDecimal
    let difference: ExactDecimal
    let isRounding: Bool

    init?(_ year: Budget.Year) {
        let amounts = year.sources.indices.compactMap { year.sources[$0].value.amount }
        guard let total = year.total.amount, !amounts.isEmpty, amounts.count == year.sources.count,
            let sum = ExactDecimal.sum(amounts), let difference = sum.subtracting(total), difference.significand != 0,
            !year.sources.contains(where: { $0.label.contains("うち") }),
            // One source alone that is less than the total is not all there is: only 一般財源 is printed.
            amounts.count > 1 || !difference.isNegative
        else { return nil }
        self.total = total
        self.sources = sum
        self.difference = difference
        isRounding = abs(difference.significand) == 1 && amounts.count { $0.significand != 0 } >= 3
    }
}
