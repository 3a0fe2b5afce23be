import PlanModel

@testable import PlanParse

/// What a row of a table of values expects, in the notation of `values/cases.tsv`: `38430`, `>=1000 <5000`, `20/100`,
/// `2025-04-01/2025-09-30`, `FY2026`, `--07`, `1200円`, `none`.
struct ExpectedValue {
    let category: String
    let notation: String
    let unit: String

    /// Whether the values of a text are what the row expects: one value, or none.
    func isMet(by values: [ScannedValue]) -> Bool {
        if notation == "none" {
            return category == "date"
                ? !values.contains { if case .period = $0.content { true } else { false } } : values.isEmpty
        }
        guard values.count == 1 else { return false }
        switch values[0].content {
        case .period(let period): return isMet(by: period)
        case .quantity(let value), .ordinal(let value): return isMet(by: value)
        }
    }

    // MARK: Figures

    private func isMet(by value: Value) -> Bool {
        if !unit.isEmpty, category == "quantity", canonical(unit) != value.unit { return false }
        switch category {
        case "money":
            guard let yen = ExactDecimal(notation.replacing("円", with: "")) else { return false }
            return value.base.map { $0.amount == yen } ?? (value.unit == "円" && value.amount == yen)
        case "percent":
            let factor: ExactDecimal = value.unit == "割" ? 10 : 1
            guard value.unit == "%" || value.unit == "割" else { return false }
            return isEqual(value.amount?.multiplied(by: factor), notation)
        case "range":
            let ends = notation.replacing("円", with: "").split(separator: "/").map(String.init)
            return ends.count == 2 && isEqual(value.amount, ends[0]) && isEqual(value.upper?.amount, ends[1])
        case "bound":
            let parts = notation.split(separator: " ").map { Self.bound(String($0)) }
            guard parts[0].bound == value.bound, isEqual(value.amount, parts[0].amount) else { return false }
            guard parts.count > 1 else { return value.upper == nil }
            return value.upper?.bound == parts[1].bound && isEqual(value.upper?.amount, parts[1].amount)
        default: return isEqual(value.amount, notation) && value.upper == nil
        }
    }

    private func canonical(_ unit: String) -> String {
        ValueReader.quantity("1" + unit).value?.unit ?? unit
    }

    private func isEqual(_ amount: ExactDecimal?, _ notation: String) -> Bool {
        guard let amount, let expected = ExactDecimal(notation) else { return false }
        return amount == expected
    }

    private static func bound(_ text: String) -> (bound: Bound, amount: String) {
        for (sign, bound) in [
            (">=", Bound.atLeast), ("<=", .atMost), (">", .above), ("<", .below), ("~", .about),
        ] where text.hasPrefix(sign) {
            return (bound, String(text.dropFirst(sign.count)))
        }
        return (.equal, text)
    }

    // MARK: Periods

    private func isMet(by period: Period) -> Bool {
        if category == "bound" {
            let (bound, date) = Self.bound(notation)
            guard period.bound == bound else { return false }
            let point = bound == .atLeast ? period.start : period.end
            return ends(date).contains(point?.description ?? "")
        }
        if category == "range" {
            let dates = notation.split(separator: "/").map(String.init)
            return dates.count == 2 && ends(dates[0]).first == period.start?.description
                && ends(dates[1]).last == period.end?.description
        }
        if notation.hasPrefix("FY") { return period.fiscalYear?.startYear == Int(notation.dropFirst(2)) }
        let days = ends(notation)
        return days.first == period.start?.description && days.last == period.end?.description
    }

    /// The first and last day of a date, month or year as rows write them.
    private func ends(_ date: String) -> [String] {
        let parts = date.split(separator: "-")
        if date.hasPrefix("--") || parts.count == 3 { return [date] }
        let year = Int(parts[0]) ?? 0
        if date.hasPrefix("FY") {
            let year = Int(date.dropFirst(2)) ?? 0
            return ["\(year)-04-01", "\(year + 1)-03-31"]
        }
        if parts.count == 1 { return ["\(date)-01-01", "\(date)-12-31"] }
        return [date + "-01", date + "-" + String(CivilDate.dayCount(ofMonth: Int(parts[1]) ?? 0, inYear: year))]
    }
}
