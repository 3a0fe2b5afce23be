/// Arithmetic on figures that may be missing. A result is nil where a part is missing or where it does not fit, and never
/// wraps around or rounds: `value.amount` can go in as it is.
/// ```swift
/// let difference = year.total.amount - before.total.amount
/// ```
extension Optional where Wrapped == ExactDecimal {
    /// The exact sum: ``ExactDecimal/adding(_:)``.
    ///
    /// - Parameters:
    ///   - first: A number; nil gives nil.
    ///   - second: Another.
    public static func + (first: Self, second: Self) -> Self {
        guard let first, let second else { return nil }
        return first.adding(second)
    }

    /// The exact difference: ``ExactDecimal/subtracting(_:)``.
    ///
    /// - Parameters:
    ///   - first: A number; nil gives nil.
    ///   - second: The number to take away.
    public static func - (first: Self, second: Self) -> Self {
        guard let first, let second else { return nil }
        return first.subtracting(second)
    }

    /// The exact product: ``ExactDecimal/multiplied(by:)``.
    ///
    /// - Parameters:
    ///   - first: A number; nil gives nil.
    ///   - second: Another.
    public static func * (first: Self, second: Self) -> Self {
        guard let first, let second else { return nil }
        return first.multiplied(by: second)
    }

    /// The number with the other sign: ``ExactDecimal/negated()``.
    ///
    /// - Parameter number: A number; nil gives nil.
    public static prefix func - (number: Self) -> Self { number.flatMap { $0.negated() } }
}

extension ExactDecimal {
    /// The number without its sign, or nil past 64 bits.
    public var magnitude: ExactDecimal? { isNegative ? negated() : self }

    /// The quotient with so many digits behind its point, halves rounded away from zero (四捨五入).
    /// ```swift
    /// ExactDecimal(2).divided(by: 3, fractionDigits: 1)      // 0.7
    /// ```
    /// - Parameters:
    ///   - other: The divisor.
    ///   - fractionDigits: 0 to 60.
    /// - Returns: The quotient; nil for a divisor of zero, and where 64 bits do not hold it.
    public func divided(by other: ExactDecimal, fractionDigits: Int) -> ExactDecimal? {
        guard other.significand != 0, (0...Self.exponentLimit).contains(fractionDigits) else { return nil }
        let (first, second) = (withoutTrailingZeros, other.withoutTrailingZeros)
        let power = first.exponent - second.exponent + fractionDigits
        guard let scale = Self.powerOfTen(abs(power)) else { return nil }
        var (dividend, divisor) = (first.significand.magnitude.multipliedFullWidth(by: 1), second.significand.magnitude)
        if power >= 0 {
            dividend = first.significand.magnitude.multipliedFullWidth(by: scale)
        } else {
            let (product, overflow) = divisor.multipliedReportingOverflow(by: scale)
            if overflow { return nil }
            divisor = product
        }
        guard dividend.high < divisor else { return nil }
        let (quotient, rest) = divisor.dividingFullWidth(dividend)
        let isRoundedUp = rest >= divisor - rest
        guard quotient < UInt64(Int64.max) else { return nil }
        let rounded = Int64(quotient) + (isRoundedUp ? 1 : 0)
        let isNegative = self.isNegative != other.isNegative
        return ExactDecimal(significand: isNegative ? -rounded : rounded, exponent: -fractionDigits)
    }

    /// The number with so many digits behind its point, halves rounded away from zero (四捨五入); nil where 64 bits do not hold
    /// it.
    /// ```swift
    /// ExactDecimal("2.345")?.rounded(toFractionDigits: 2)?.description      // "2.35"
    /// ```
    /// - Parameter count: How many digits are left behind the point; 0 gives a whole number.
    public func rounded(toFractionDigits count: Int) -> ExactDecimal? { divided(by: 1, fractionDigits: count) }

    private static func powerOfTen(_ power: Int) -> UInt64? {
        guard power <= 19 else { return nil }
        return (0..<power).reduce(1) { product, _ in product * 10 }
    }
}
