public import PlanModel

/// Readers as components of the standard library's regular expressions, for `RegexBuilder`:
/// ```swift
/// let row = Regex { Capture(FiscalYear.component); OneOrMore(.whitespace); Capture(Value.component) }
/// ```
/// A component matches the longest value that starts at a place, in any notation that the readers know. Expressions run at some 16 MB/s;
/// ``ValueScanner`` is faster where all values of a text are wanted.
public struct ValueComponent<Output: Sendable>: CustomConsumingRegexComponent, Sendable {
    /// What a match gives.
    public typealias RegexOutput = Output

    private let read: @Sendable ([UInt8], Int) -> (value: Output, end: Int)?

    init(_ read: @escaping @Sendable ([UInt8], Int) -> (value: Output, end: Int)?) { self.read = read }

    /// The value at an index of a string, and the index behind it; nil where none starts there.
    public func consuming(
        _ input: String, startingAt index: String.Index, in bounds: Range<String.Index>
    ) throws -> (upperBound: String.Index, output: Output)? {
        let bytes = Array(input.utf8[..<bounds.upperBound])
        let start = input.utf8.distance(from: input.startIndex, to: index)
        guard let found = read(bytes, start) else { return nil }
        return (input.utf8.index(input.startIndex, offsetBy: found.end), found.value)
    }
}

extension Value {
    /// A quantity: `1,200人以上`.
    public static var component: ValueComponent<Value> {
        ValueComponent { bytes, start in QuantityReader(bytes: bytes).scan(at: start).map { ($0.value, $0.end) } }
    }
}

extension Period {
    /// A period: `令和6～8年度`.
    public static var component: ValueComponent<Period> {
        ValueComponent { bytes, start in
            guard let reading = PeriodReader(bytes: bytes, end: bytes.count).read(at: start),
                reading.first != nil || reading.last != nil
            else { return nil }
            let text = String(decoding: bytes[start..<reading.end], as: UTF8.self)
            return (reading.period(text: text), reading.end)
        }
    }
}

extension CivilDate {
    /// A day: `令和8年4月1日`.
    public static var component: ValueComponent<CivilDate> {
        ValueComponent { bytes, start in
            let reading = PeriodReader(bytes: bytes, end: bytes.count).point(at: start)
            guard let reading, reading.precision == .day, let date = reading.first?.date else { return nil }
            return (date, reading.end)
        }
    }
}

extension FiscalYear {
    /// A fiscal year: `令和8年度`.
    public static var component: ValueComponent<FiscalYear> {
        ValueComponent { bytes, start in
            let reading = PeriodReader(bytes: bytes, end: bytes.count).point(at: start)
            guard let reading, reading.precision == .fiscalYear, let year = reading.fiscalYear else { return nil }
            return (year, reading.end)
        }
    }
}
