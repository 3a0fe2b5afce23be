/// One of the Japanese eras since 1868 (元号), in which public documents count their years.
///
/// First days and last years follow the edicts: 明治 counts from 1868-01-25 (retroactively), 大正 from 1912-07-30,
/// 昭和 from 1926-12-25, 平成 from 1989-01-08, 令和 from 2019-05-01. The change days of 1912 and 1926 belong to both
/// eras; ``containing(_:)`` gives the later one. Before 1873-01-01 Japan used a lunisolar calendar: days of 明治1 to
/// 明治5 are taken as Gregorian days here, as ISO 8601 output needs one calendar throughout.
public enum Era: String, Sendable, Hashable, CaseIterable {
    /// 明治, 1868 to 1912.
    case meiji
    /// 大正, 1912 to 1926.
    case taisho
    /// 昭和, 1926 to 1989.
    case showa
    /// 平成, 1989 to 2019.
    case heisei
    /// 令和, since 2019.
    case reiwa

    /// The name in two kanji: `令和`.
    public var kanji: String {
        switch self {
        case .meiji: "明治"
        case .taisho: "大正"
        case .showa: "昭和"
        case .heisei: "平成"
        case .reiwa: "令和"
        }
    }

    /// The Latin letter that stands for the era in tables: `R`.
    public var letter: String {
        switch self {
        case .meiji: "M"
        case .taisho: "T"
        case .showa: "S"
        case .heisei: "H"
        case .reiwa: "R"
        }
    }

    /// The single character that Unicode has for the era: `㋿`.
    public var ligature: String {
        switch self {
        case .meiji: "㍾"
        case .taisho: "㍽"
        case .showa: "㍼"
        case .heisei: "㍻"
        case .reiwa: "㋿"
        }
    }

    /// The Gregorian year of the era's year 1 (元年): 2019 for 令和.
    public var firstYear: Int {
        switch self {
        case .meiji: 1868
        case .taisho: 1912
        case .showa: 1926
        case .heisei: 1989
        case .reiwa: 2019
        }
    }

    /// The last year that the era counted (45, 15, 64, 31), or nil for the current era.
    public var lastYear: Int? {
        switch self {
        case .meiji: 45
        case .taisho: 15
        case .showa: 64
        case .heisei: 31
        case .reiwa: nil
        }
    }

    /// The first day of the era.
    public var firstDay: CivilDate {
        switch self {
        case .meiji: CivilDate(daysSinceEpoch: -37_231)
        case .taisho: CivilDate(daysSinceEpoch: -20_974)
        case .showa: CivilDate(daysSinceEpoch: -15_713)
        case .heisei: CivilDate(daysSinceEpoch: 6947)
        case .reiwa: CivilDate(daysSinceEpoch: 18_017)
        }
    }

    /// The Gregorian year of a year of this era: year 8 of 令和 is 2026.
    /// ```swift
    /// Era.reiwa.gregorianYear(of: 8)         // 2026
    /// ```
    /// - Parameter year: A year of the era, from 1.
    public func gregorianYear(of year: Int) -> Int { firstYear + year - 1 }

    /// Whether the era counted this year: 平成33年 was printed in plans, but never came.
    /// ```swift
    /// Era.heisei.counts(33)                  // false
    /// ```
    /// - Parameter year: A year of the era, from 1.
    public func counts(_ year: Int) -> Bool { year >= 1 && year <= lastYear ?? .max }

    /// The era in which a day lies, or nil before 1868-01-25.
    /// ```swift
    /// CivilDate(year: 2019, month: 4, day: 30).flatMap { Era.containing($0) }      // .heisei
    /// ```
    /// - Parameter date: The day.
    public static func containing(_ date: CivilDate) -> Era? {
        allCases.last { $0.firstDay <= date }
    }
}
