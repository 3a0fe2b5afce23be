import PlanModel

@testable import PlanParse

/// Values in short, as the tables of tests and those of given cases write them: `5人 atLeast`, `30..50人 about`, `18..<65歳`,
/// `#12`, `FY2024`, `--07..--09`.
enum ValueShorthand {
    /// The values of running text.
    static func found(in text: String) -> [String] { ValueScanner.values(in: text).map(of) }

    /// The value of a cell; `text` where it is none, and the same for what running text calls a period.
    static func ofCell(_ text: String, column: Value.Unit? = nil) -> String {
        let bytes = Array(text.utf8)
        let span = CleanText(bytes).trimmed(ByteSpan(0, bytes.count))
        let value = QuantityReader(bytes: bytes).read(span, text: text, column: column).value
        return value.status == .number ? of(value) : value.status.rawValue
    }

    static func of(_ value: ScannedValue) -> String {
        switch value.content {
        case .quantity(let value): of(value)
        case .ordinal(let value): "#" + of(value)
        case .period(let period): of(period)
        }
    }

    static func of(_ value: Value) -> String {
        let upper = value.upper.map { ".." + ($0.bound == .below ? "<" : "") + $0.amount.description } ?? ""
        let figure = (value.amount?.description ?? "") + upper + (value.unit ?? "")
        switch value.bound {
        case .equal?, nil: return figure
        case .atLeast? where value.upper != nil: return figure
        case let bound?: return figure + " " + bound.rawValue
        }
    }

    static func of(_ period: Period) -> String {
        if period.precision == .fiscalYear, let year = period.fiscalYear { return "FY\(year.startYear)" }
        let (start, end) = (period.start?.description ?? "", period.end?.description ?? "")
        return start == end ? start : "\(start)..\(end)"
    }
}
