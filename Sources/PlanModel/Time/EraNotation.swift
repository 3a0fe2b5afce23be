/// How a date or fiscal year is written in Japanese documents.
public enum EraNotation: String, Sendable, Hashable, CaseIterable {
    /// `令和8年4月1日`.
    case kanji
    /// `令和８年４月１日`.
    case fullWidth
    /// `令和八年四月一日`.
    case kanjiNumerals
    /// `㋿8年4月1日`.
    case ligature
    /// `R8.4.1`.
    case letter
    /// `2026年4月1日`.
    case western
}

extension CivilDate {
    /// The date in a notation. The change days of 1912 and 1926 are written in the later era; days before 1868-01-25,
    /// which no era of this package has, are written western.
    /// ```swift
    /// CivilDate(year: 2019, month: 5, day: 1)?.notation(.kanji)  // "令和元年5月1日"
    /// ```
    /// - Parameter notation: The notation.
    public func notation(_ notation: EraNotation) -> String {
        guard notation != .western, let era = Era.containing(self) else {
            return "\(year)年\(month)月\(day)日"
        }
        let eraYear = year - era.firstYear + 1
        if notation == .letter { return "\(era.letter)\(eraYear).\(month).\(day)" }
        let number = { (value: Int) in notation.number(value) }
        return notation.name(of: era) + (eraYear == 1 ? "元" : number(eraYear)) + "年" + number(month) + "月"
            + number(day) + "日"
    }
}

extension FiscalYear {
    /// The fiscal year in a notation: `令和8年度`, `2026年度`; by letter `R8年度`.
    ///
    /// - Parameter notation: The notation.
    public func notation(_ notation: EraNotation) -> String {
        let december = CivilDate(daysSinceEpoch: firstDay.daysSinceEpoch + 274)
        guard notation != .western, let era = Era.containing(december) else { return "\(startYear)年度" }
        let eraYear = startYear - era.firstYear + 1
        let name = notation == .letter ? era.letter : notation.name(of: era)
        return name + (eraYear == 1 && notation != .letter ? "元" : notation.number(eraYear)) + "年度"
    }
}

extension EraNotation {
    fileprivate func name(of era: Era) -> String { self == .ligature ? era.ligature : era.kanji }

    fileprivate func number(_ value: Int) -> String {
        switch self {
        case .fullWidth: ExactDecimal(Int64(value)).notation(.fullWidth)
        case .kanjiNumerals: ExactDecimal(Int64(value)).notation(.kanji)
        default: String(value)
        }
    }
}
