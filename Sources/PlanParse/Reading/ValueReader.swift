public import PlanModel

/// Reads one value from a text that should hold nothing else, such as a cell.
/// ```swift
/// ValueReader.quantity("1,200人以上").value?.amount      // 1200
/// ValueReader.date("令和8年4月1日（水）").value           // 2026-04-01
/// ValueReader.quantity("12人ほか").problem               // .leftOver
/// ```
/// ## Limits
///
/// - A number whose digits do not fit in 64 bits is no value: nothing is rounded.
/// - Ill-formed figures (`12,00円`), shares without an end (`3分の1`) and times of day (`8：30`) are no values.
/// - Entities of HTML are read as they stand, not as the characters that they stand for.
public enum ValueReader {
    /// A value with what was left over, and why nothing was read where that is so.
    public struct Reading<Value: Sendable>: Sendable {
        /// The value, or nil.
        public let value: Value?
        /// What stands behind the value; the whole text where nothing was read.
        public let rest: String
        /// Why the text is not just the value.
        public let problem: Problem?
    }

    /// Why a text is not just the value that was asked for.
    public enum Problem: String, Sendable, Hashable, CaseIterable {
        /// Nothing stands there.
        case blank
        /// A dash stands for no value.
        case notApplicable
        /// No value of the kind starts there.
        case noValue
        /// Words stand behind the value.
        case leftOver
        /// The date does not exist, or its year is past the end of its era.
        case invalid
    }

    /// The quantity that a text holds, bounds, ranges and units included.
    ///
    /// - Parameter text: One cell or word; what stands before or behind the value is told as left over.
    public static func quantity(_ text: String) -> Reading<Value> {
        read(text) { bytes, start in
            QuantityReader(bytes: bytes).scan(at: start).map { ($0.value, $0.end, false) }
        }
    }

    /// The number that a text holds.
    ///
    /// - Parameter text: One cell or word.
    public static func number(_ text: String) -> Reading<ExactDecimal> {
        read(text) { bytes, start in
            NumberReader(bytes: bytes, end: bytes.count).read(at: start).flatMap { reading in
                reading.amount.map { ($0, reading.end, false) }
            }
        }
    }

    /// The period that a text holds: a date, a month, a year, a fiscal year, a range.
    /// ```swift
    /// ValueReader.period("令和7～9年度").value?.end      // 2028-03-31
    /// ```
    /// - Parameter text: One cell or word.
    public static func period(_ text: String) -> Reading<Period> {
        read(text) { bytes, start in
            guard let reading = PeriodReader(bytes: bytes, end: bytes.count).read(at: start) else { return nil }
            let words = String(decoding: bytes[start..<reading.end], as: UTF8.self)
            let exists = reading.first != nil || reading.last != nil
            return (exists ? reading.period(text: words) : nil, reading.end, reading.isInvalid)
        }
    }

    /// The day that a text holds.
    ///
    /// - Parameter text: One cell or word.
    public static func date(_ text: String) -> Reading<CivilDate> {
        let reading = period(text)
        guard reading.value?.precision == .day, let date = reading.value?.start?.date else {
            return Reading(value: nil, rest: text, problem: reading.value == nil ? reading.problem : .noValue)
        }
        return Reading(value: date, rest: reading.rest, problem: reading.problem)
    }

    /// The fiscal year that a text holds.
    /// ```swift
    /// ValueReader.fiscalYear("R8年度").value?.startYear      // 2026
    /// ```
    /// - Parameter text: One cell or word.
    public static func fiscalYear(_ text: String) -> Reading<FiscalYear> {
        let reading = period(text)
        guard reading.value?.precision == .fiscalYear, let year = reading.value?.fiscalYear else {
            return Reading(value: nil, rest: text, problem: reading.value == nil ? reading.problem : .noValue)
        }
        return Reading(value: year, rest: reading.rest, problem: reading.problem)
    }

    private static func read<Value>(
        _ text: String, _ body: ([UInt8], Int) -> (value: Value?, end: Int, isInvalid: Bool)?
    ) -> Reading<Value> {
        let bytes = Array(text.utf8)
        let span = CleanText(bytes).trimmed(ByteSpan(0, bytes.count))
        if span.isEmpty { return Reading(value: nil, rest: "", problem: .blank) }
        guard let found = body(Array(bytes[..<span.upper]), span.lower) else {
            let isDash = QuantityReader.isDash(bytes, span)
            return Reading(value: nil, rest: text, problem: isDash ? .notApplicable : .noValue)
        }
        let rest = String(decoding: bytes[found.end..<span.upper], as: UTF8.self)
        return Reading(
            value: found.value, rest: rest, problem: found.isInvalid ? .invalid : rest.isEmpty ? nil : .leftOver)
    }
}
