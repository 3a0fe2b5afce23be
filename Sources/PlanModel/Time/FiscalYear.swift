/// A fiscal year of the Japanese public sector (会計年度): 1 April to 31 March.
///
/// `令和8年度` is the year from 2026-04-01 to 2027-03-31; it is never a calendar year (地方自治法 第208条).
public struct FiscalYear: Sendable, Hashable {
    private let storedYear: Int16

    /// The Gregorian year in which the fiscal year starts.
    public var startYear: Int { Int(storedYear) }

    /// The fiscal year that starts in April of a Gregorian year from 1 to 9998, else nil.
    ///
    /// - Parameter year: The Gregorian year of its April: 2026 for 令和8年度.
    public init?(startingIn year: Int) {
        guard (1...9998).contains(year) else { return nil }
        storedYear = Int16(clamping: year)
    }

    /// The fiscal year that starts in a Gregorian year, or the nearest that there is.
    init(clamping year: Int) { storedYear = Int16(clamping: min(max(1, year), 9998)) }

    /// The fiscal year in which a day lies.
    ///
    /// - Parameter date: The day; one of January to March belongs to the year that began before.
    public init?(containing date: CivilDate) {
        self.init(startingIn: date.month < 4 ? date.year - 1 : date.year)
    }

    /// 1 April.
    public var firstDay: CivilDate { Self.day(startYear, 4, 1) }

    /// 31 March of the year after.
    public var lastDay: CivilDate { Self.day(startYear + 1, 3, 31) }

    /// Whether a day lies in the year.
    /// ```swift
    /// if let year = FiscalYear(startingIn: 2026) { print(year.contains(year.lastDay)) }      // true
    /// ```
    /// - Parameter date: The day.
    public func contains(_ date: CivilDate) -> Bool { firstDay <= date && date <= lastDay }

    /// The year in the notation of documents, by the era of its December: `令和8年度`; 2019 is `令和元年度`. Years before
    /// 明治 are written western: `1860年度`.
    public var notation: String { notation(.kanji) }

    /// A day that the caller knows to exist.
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("\(year)-\(month)-\(day) is no day")
        }
        return date
    }
}

extension FiscalYear: Codable {
    /// Reads the Gregorian year in which the fiscal year starts, as records have it; throws for a year outside 1 to 9998.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let start = try container.decode(Int.self)
        guard let year = Self(startingIn: start) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no fiscal year: \(start)")
        }
        self = year
    }

    /// Writes the Gregorian year in which the fiscal year starts.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(startYear)
    }
}

extension FiscalYear: Comparable {
    /// Order in time.
    public static func < (first: Self, second: Self) -> Bool { first.startYear < second.startYear }
}
