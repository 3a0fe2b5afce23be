/// Literals, and the numbers of the standard library.
///
/// Foundation's `Decimal` is reached through the module PlanFoundation (`Decimal(amount)`), or through the text, which both write and
/// read exactly: `Decimal(string: amount.description)` and `ExactDecimal("\(decimal)")`.
extension ExactDecimal: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// A whole number.
    public init(integerLiteral value: Int64) { self.init(value) }

    /// A number with a fraction, such as `0.1`: the decimal that the literal shows.
    ///
    /// A literal is a binary number before it gets here. So zeros at its end are lost (`1.50` is `1.5`; write
    /// `ExactDecimal("1.50")` where digits matter), and one of more than fifteen digits stops the program, since what was
    /// written cannot be told any more.
    ///
    /// - Parameter value: The literal, as Swift hands it over.
    public init(floatLiteral value: Double) {
        guard let decimal = Self(shortest: value), decimal.significantDigits <= 15 else {
            preconditionFailure("\(value) has more digits than a literal keeps: write it as a text")
        }
        self = decimal
    }

    /// The number of digits between the zeros at both ends.
    private var significantDigits: Int {
        String(significand.magnitude).utf8.reversed().drop { $0 == UInt8(ascii: "0") }.count
    }

    /// The whole number, or nil past 64 bits.
    ///
    /// - Parameter value: A whole number of any type.
    public init?(exactly value: some BinaryInteger) {
        guard let value = Int64(exactly: value) else { return nil }
        self.init(value)
    }

    /// The very number that a binary one is, or nil where it has more digits than 64 bits hold, or is no number.
    /// ```swift
    /// ExactDecimal(exactly: 80.25)        // 80.25
    /// ExactDecimal(exactly: 0.1)          // nil: the nearest Double is 0.1000000000000000055…
    /// ```
    /// - Parameter value: A binary number.
    public init?(exactly value: Double) {
        guard value.isFinite else { return nil }
        if value == 0 {
            self = .zero
            return
        }
        // value = significand × 2^power, the significand odd.
        var significand = Int64(value.significand * 0x1p52) * (value.sign == .minus ? -1 : 1)
        var (power, exponent) = (Int(value.exponent) - 52, 0)
        while significand.isMultiple(of: 2) {
            significand /= 2
            power += 1
        }
        while power != 0 {
            // Two halves are five tenths; twice a number is a fifth of it ten times.
            let (product, overflow) = significand.multipliedReportingOverflow(by: power < 0 ? 5 : 2)
            if !overflow {
                significand = product
                exponent -= power < 0 ? 1 : 0
            } else if power > 0, significand.isMultiple(of: 5) {
                significand /= 5
                exponent += 1
            } else {
                return nil
            }
            power += power < 0 ? 1 : -1
        }
        self.init(significand: significand, exponent: exponent)
    }

    /// The decimal with the fewest digits that stands for a binary number, which is how Swift prints it; nil for what is no
    /// number, and past 64 bits.
    /// ```swift
    /// ExactDecimal(shortest: 0.1)         // 0.1
    /// ```
    /// - Parameter value: A binary number.
    public init?(shortest value: Double) {
        let parts = value.description.split(separator: "e", omittingEmptySubsequences: false)
        guard let digits = Self(String(parts[0])) else { return nil }
        guard parts.count == 2 else {
            self = digits
            return
        }
        guard let power = Int(parts[1]), let shifted = digits.withoutTrailingZeros.shifted(by: power) else {
            return nil
        }
        self = shifted
    }
}

extension FixedWidthInteger {
    /// The whole number that a decimal is, or nil where it has a fraction or does not fit: 80 of `80.0`, nil of `80.5`.
    ///
    /// - Parameter value: The decimal.
    public init?(exactly value: ExactDecimal) {
        let whole = value.withoutTrailingZeros
        guard whole.exponent == 0 else { return nil }
        self.init(exactly: whole.significand)
    }
}

extension Double {
    /// The binary number nearest to a decimal: for charts and statistics, whose sums need not be exact.
    /// ```swift
    /// let figures = indicator.observations.compactMap(\.value.amount).map { Double($0) }
    /// ```
    /// - Parameter value: The decimal.
    public init(_ value: ExactDecimal) {
        // Both factors are exact below these bounds, so that their quotient is the nearest there is.
        if (-22...0).contains(value.exponent), value.significand.magnitude < 1 << 53 {
            self = Double(value.significand) / Self.powersOfTen[-value.exponent]
        } else {
            self = Double(value.description) ?? .nan
        }
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
