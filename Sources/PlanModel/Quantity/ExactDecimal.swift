/// A decimal number as a document prints it: exact, and with its digits.
///
/// The value is `significand × 10^exponent`. `80.0` and `80` are one number, and so they are equal; that their digits
/// differ is told by ``isIdentical(to:)``. No operation rounds unless its name says so: what does not fit in the
/// significand of 64 bits gives nil.
/// ```swift
/// ExactDecimal("80.0")?.description      // "80.0"
/// ExactDecimal("80.0") == 80             // true
/// ExactDecimal("1E+2")                   // nil: plain notation only
/// ```
public struct ExactDecimal: Sendable {
    /// All digits of the number, without its point, with its sign.
    public let significand: Int64
    // A plan has thousands of figures: nine bytes each.
    private let storedExponent: Int8

    /// The power of ten that the significand is multiplied with: −1 for `80.0`, above 0 only past 64 bits.
    public var exponent: Int { Int(storedExponent) }

    /// A number of fractional digits beyond which nothing is read; also the largest power of ten.
    static let exponentLimit = 60

    /// The number `significand × 10^exponent`, or nil where the exponent lies outside −60 to 60.
    ///
    /// A positive exponent is multiplied out as far as 64 bits allow, so that one text has one representation.
    public init?(significand: Int64, exponent: Int) {
        guard (-Self.exponentLimit...Self.exponentLimit).contains(exponent) else { return nil }
        var (significand, exponent) = (significand, exponent)
        while exponent > 0 {
            let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
            if overflow { break }
            significand = product
            exponent -= 1
        }
        self.significand = significand
        storedExponent = Int8(exponent)
    }

    /// The parts of a number that was one before.
    init(_ significand: Int64, storedExponent: Int8) {
        self.significand = significand
        self.storedExponent = storedExponent
    }

    /// A whole number.
    ///
    /// - Parameter value: The number.
    public init(_ value: Int64) {
        significand = value
        storedExponent = 0
    }

    /// Zero without a fraction.
    public static let zero = ExactDecimal(0)

    /// The number of digits after the point.
    public var fractionDigits: Int { max(0, -exponent) }

    /// Whether the number is below zero.
    public var isNegative: Bool { significand < 0 }

    /// The number with the other sign, or nil past 64 bits.
    /// ```swift
    /// ExactDecimal("3.5")?.negated()?.description         // "-3.5"
    /// ```
    public func negated() -> ExactDecimal? {
        let (value, overflow) = significand.multipliedReportingOverflow(by: -1)
        return overflow ? nil : ExactDecimal(significand: value, exponent: exponent)
    }

    /// The exact sum, or nil where it does not fit.
    /// ```swift
    /// ExactDecimal("1.50")?.adding(2)?.description        // "3.50"
    /// ```
    /// - Parameter other: The number to add.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        if significand == 0, exponent >= other.exponent { return other }
        if other.significand == 0, other.exponent >= exponent { return self }
        let exponent = min(exponent, other.exponent)
        guard let first = scaled(to: exponent), let second = other.scaled(to: exponent) else { return nil }
        let (sum, overflow) = first.addingReportingOverflow(second)
        return overflow ? nil : ExactDecimal(significand: sum, exponent: exponent)
    }

    /// The exact sum of some numbers, or nil where it does not fit; that of none is zero.
    /// ```swift
    /// ExactDecimal.sum(document.budgets(in: .fiscalYear(2026)).compactMap(\.amount))
    /// ```
    /// - Parameter numbers: The numbers, none of them missing.
    public static func sum(_ numbers: some Sequence<ExactDecimal>) -> ExactDecimal? {
        var sum = ExactDecimal.zero
        for number in numbers {
            guard let next = sum.adding(number) else { return nil }
            sum = next
        }
        return sum
    }

    /// The exact difference, or nil where it does not fit.
    /// ```swift
    /// ExactDecimal(1).subtracting(3)?.description         // "-2"
    /// ```
    /// - Parameter other: The number to take away.
    public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
        other.negated().flatMap(adding)
    }

    /// The exact product, or nil where it does not fit. Digits add up: `1.50 × 1000` is `1500.00`.
    ///
    /// - Parameter other: The number to multiply by.
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
        if !overflow { return ExactDecimal(significand: product, exponent: exponent + other.exponent) }
        // A factor that is a power of ten can go to the exponent where the digits themselves do not fit.
        guard let power = other.powerOfTen else {
            return powerOfTen.flatMap { other.shifted(by: $0) }
        }
        return shifted(by: power)
    }

    /// The quotient, where its decimal ends within 18 digits: `1 ÷ 2` is 0.5, `1 ÷ 3` nil.
    ///
    /// - Parameter other: The number to divide by; 0 gives nil.
    public func divided(by other: ExactDecimal) -> ExactDecimal? {
        guard other.significand != 0 else { return nil }
        var (rest, digits) = (significand, 0)
        while !rest.isMultiple(of: other.significand) {
            let (product, overflow) = rest.multipliedReportingOverflow(by: 10)
            // More than 18 zeros fit behind no digit.
            guard !overflow else { return nil }
            rest = product
            digits += 1
        }
        let (quotient, overflow) = rest.dividedReportingOverflow(by: other.significand)
        return overflow ? nil : ExactDecimal(significand: quotient, exponent: exponent - other.exponent - digits)
    }

    /// The number without the zeros at the end of its fraction: `80.0` becomes `80`.
    public var withoutTrailingZeros: ExactDecimal {
        var (significand, exponent) = (significand, exponent)
        while exponent < 0, significand.isMultiple(of: 10) {
            significand /= 10
            exponent += 1
        }
        return ExactDecimal(significand: significand, exponent: exponent) ?? self
    }

    /// The number times a power of ten, exponent alone changed.
    /// ```swift
    /// ExactDecimal("38.4")?.shifted(by: 3)?.description   // "38400"
    /// ```
    /// - Parameter power: How many places the point goes to the right; negative to the left.
    public func shifted(by power: Int) -> ExactDecimal? {
        ExactDecimal(significand: significand, exponent: exponent + power)
    }

    /// The power of ten that the number is (`1000` is 3), or nil.
    private var powerOfTen: Int? {
        var (rest, power) = (significand, exponent)
        guard rest > 0 else { return nil }
        while rest.isMultiple(of: 10) {
            rest /= 10
            power += 1
        }
        return rest == 1 ? power : nil
    }

    /// The significand at a lower exponent, or nil past 64 bits.
    func scaled(to lower: Int) -> Int64? {
        var value = significand
        if value == 0 { return 0 }
        for _ in 0..<(exponent - lower) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return value
    }
}

extension ExactDecimal: CustomStringConvertible, LosslessStringConvertible {
    /// Plain decimal notation, a JSON number: `-1234.50`, never with an exponent or a group mark.
    public var description: String {
        let digits = String(significand.magnitude)
        let sign = significand < 0 ? "-" : ""
        if exponent >= 0 { return sign + digits + (significand == 0 ? "" : String(repeating: "0", count: exponent)) }
        let width = -exponent
        let whole = String(repeating: "0", count: max(0, width + 1 - digits.utf8.count)) + digits
        let point = whole.utf8.count - width
        return sign + whole.prefix(point) + "." + whole.suffix(width)
    }

    /// The number with commas between groups of three digits: `-1,234.50`.
    package var grouped: String {
        let text = description
        let whole = text.prefix { $0 != "." }
        let digits = whole.drop { $0 == "-" }
        var grouped = whole.hasPrefix("-") ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += "," }
            grouped.append(digit)
        }
        return grouped + text.dropFirst(whole.count)
    }

    /// The number that plain decimal notation gives (`-1234.50`), or nil for anything else or past 64 bits.
    public init?(_ description: String) {
        var significand: Int64 = 0
        var exponent = 0
        var digitCount = 0
        var afterPoint = false
        var bytes = description.utf8[...]
        let negative = bytes.first == UInt8(ascii: "-")
        if negative { bytes.removeFirst() }
        for byte in bytes {
            if byte == UInt8(ascii: "."), !afterPoint, digitCount > 0 {
                afterPoint = true
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            digitCount += 1
            let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
            if overflow {
                guard byte == UInt8(ascii: "0"), !afterPoint else { return nil }
                exponent += 1
                continue
            }
            guard exponent <= 0 else { return nil }
            let digit = Int64(byte - UInt8(ascii: "0"))
            let (sum, carried) = product.addingReportingOverflow(negative ? -digit : digit)
            if carried { return nil }
            significand = sum
            if afterPoint { exponent -= 1 }
        }
        guard digitCount > 0, !afterPoint || exponent < 0 else { return nil }
        self.init(significand: significand, exponent: exponent)
    }
}

extension ExactDecimal: Codable {
    /// Reads a string in plain decimal notation: Foundation's coders would lose the digits of a number.
    ///
    /// This is for JSON of your own. In the records of plans a decimal is a JSON number, which `PlanJSON` writes and reads.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no decimal: \(text)")
        }
        self = value
    }

    /// Writes a string in plain decimal notation.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
