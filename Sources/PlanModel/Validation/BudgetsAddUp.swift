/// The sources of a year's money add up to its total, exactly.
///
/// A difference of one in the last printed digit with three or more sources that are not zero can come from rounding:
/// it is a note. Sources that are told as parts of the total (うち一般財源) need not be all of it.
struct BudgetsAddUp: Rule {
    func findings(in plan: Plan) -> [Finding] {
        plan.sheets.indices.flatMap { sheetIndex in
            (plan.sheets[sheetIndex].budget?.years ?? []).enumerated().compactMap { index, year in
                finding(year, title: plan.sheets[sheetIndex].title ?? "", at: .budgetYear(sheet: sheetIndex, index))
            }
        }
    }

    private func finding(_ year: Budget.Year, title: String, at place: RecordPath) -> Finding? {
        let amounts = year.sources.compactMap(\.value.amount)
        guard let total = year.total.amount, !amounts.isEmpty, amounts.count == year.sources.count,
            let sum = ExactDecimal.sum(amounts), let difference = sum.subtracting(total), difference.significand != 0,
            !year.sources.contains(where: { $0.label.contains("うち") })
        else { return nil }
        let addends = amounts.count { $0.significand != 0 }
        let isRounding = abs(difference.significand) == 1 && addends >= 3
        let details = [
            title, year.period?.text ?? "", sum.grouped, total.grouped,
            (difference.isNegative ? "" : "+") + difference.grouped,
        ]
        return Finding(.budgetSumMismatch, details, at: place, severity: isRounding ? .note : nil)
    }
}
