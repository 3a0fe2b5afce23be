/// A stretch of time that a document names: a day, a month, a fiscal year, a range.
///
/// ``start`` and ``end`` are inclusive. An open period has one end and a ``bound``: `2018年以降` starts on 2018-01-01
/// and has no end. A period written without its year keeps what it says: `7月18日` is `--07-18`.
public struct Period: Sendable, Hashable, Codable {
    /// How exactly the document names the period.
    public enum Precision: String, Sendable, Hashable, Codable, CaseIterable {
        /// A day.
        case day
        /// A month, or a third of one.
        case month
        /// A calendar year.
        case year
        /// A fiscal year (年度).
        case fiscalYear
        /// A quarter of a fiscal year (四半期).
        case quarter
        /// A half of a fiscal year (上半期, 下半期).
        case half
        /// From one to another.
        case range
    }

    /// The words of the document.
    public var text: String
    /// How exactly the document names the period.
    public var precision: Precision
    /// The first day, or nil where the period is open before.
    public var start: CalendarPoint?
    /// The last day, or nil where the period is open behind.
    public var end: CalendarPoint?
    /// The fiscal year meant, where the words name one or a part of one.
    public var fiscalYear: FiscalYear?
    /// `atLeast` for a period open behind (以降, から), `atMost` for one open before (以前, まで), else nil.
    public var bound: Bound?

    /// A period from its parts, taken as they are.
    public init(
        text: String, precision: Precision, start: CalendarPoint?, end: CalendarPoint?,
        fiscalYear: FiscalYear? = nil, bound: Bound? = nil
    ) {
        self.text = text
        self.precision = precision
        self.start = start
        self.end = end
        self.fiscalYear = fiscalYear
        self.bound = bound
    }

    /// A fiscal year as the document writes it.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - text: The words of the document.
    public init(_ year: FiscalYear, text: String) {
        self.init(
            text: text, precision: .fiscalYear, start: .day(year.firstDay), end: .day(year.lastDay),
            fiscalYear: year)
    }

    /// The fiscal year that starts in April of a Gregorian year: `.fiscalYear(2026)` is 令和8年度.
    ///
    /// - Parameter startYear: 1 to 9998; the nearest of these for any other.
    public static func fiscalYear(_ startYear: Int) -> Period {
        let year = FiscalYear(clamping: startYear)
        return Period(year, text: year.notation)
    }

    /// Whether two periods are the same stretch of time, whatever their words: `令和8年度` and `2026年度`.
    ///
    /// Periods are equal (`==`) where their words are the same too. One that is open, or has no year, is never the same.
    ///
    /// - Parameter other: The period to compare with.
    public func isSameTime(as other: Period) -> Bool {
        guard let start = start?.date, let end = end?.date else { return false }
        return start == other.start?.date && end == other.end?.date
    }
}

/// A point of the calendar: a day, or what is left of one when the document does not name its year.
public enum CalendarPoint: Sendable, Hashable {
    /// A day with its year.
    case day(CivilDate)
    /// A month, and perhaps a day of it, without a year. In small numbers, since every figure of a plan may hold two.
    case yearless(month: Int8, day: Int8?)

    /// The day, or nil where the year is not known.
    public var date: CivilDate? {
        guard case .day(let date) = self else { return nil }
        return date
    }
}

extension CalendarPoint: CustomStringConvertible, LosslessStringConvertible {
    /// ISO 8601 text, with `--` for a year that is not known: `2026-04-01`, `--07-18`, `--07`.
    public var description: String {
        switch self {
        case .day(let date): date.description
        case .yearless(let month, let day?): "--\(padded(Int(month), to: 2))-\(padded(Int(day), to: 2))"
        case .yearless(let month, nil): "--\(padded(Int(month), to: 2))"
        }
    }

    /// The point that such text names, or nil.
    public init?(_ description: String) {
        guard description.hasPrefix("--") else {
            guard let date = CivilDate(description) else { return nil }
            self = .day(date)
            return
        }
        let parts = description.dropFirst(2).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            let month = parts.first.flatMap({ Int($0) }), (1...12).contains(month)
        else { return nil }
        let day = parts.count == 2 ? Int(parts[1]) : nil
        guard parts.count == 1 || (1...CivilDate.dayCount(ofMonth: month, inYear: 2000)).contains(day ?? 0) else {
            return nil
        }
        self = .yearless(month: Int8(clamping: month), day: day.map { Int8(clamping: $0) })
    }
}

extension CalendarPoint: Codable {
    /// Reads the text that ``description`` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let point = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no calendar point: \(text)")
        }
        self = point
    }

    /// Writes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
