extension ExactDecimal: Hashable, Comparable {
    /// Equality by value: `80.0` and `80` are one number.
    public static func == (first: Self, second: Self) -> Bool {
        // Nearly all numbers that are compared have as many digits behind their point.
        if first.exponent == second.exponent { return first.significand == second.significand }
        return first.isEqualByValue(to: second)
    }

    /// Order by value: of `80.0` and `80` neither is less.
    public static func < (first: Self, second: Self) -> Bool {
        if first.exponent == second.exponent { return first.significand < second.significand }
        return first.isLessByValue(than: second)
    }

    /// Hashes the value, so that equal numbers have one hash whatever their digits.
    public func hash(into hasher: inout Hasher) {
        let value = withoutTrailingZeros
        hasher.combine(value.significand)
        hasher.combine(value.exponent)
    }

    /// Whether two numbers are equal and written with the same digits: `80.0` and `80` are not.
    /// ```swift
    /// let (printed, meant): (ExactDecimal?, ExactDecimal) = (ExactDecimal("80.0"), 80)
    /// printed == meant                        // true
    /// printed?.isIdentical(to: meant)         // false
    /// ```
    /// - Parameter other: The number to compare with.
    public func isIdentical(to other: ExactDecimal) -> Bool {
        exponent == other.exponent && significand == other.significand
    }

    private func isEqualByValue(to other: ExactDecimal) -> Bool {
        // A number that cannot be told with the other's digits is another number.
        let lower = min(exponent, other.exponent)
        guard let first = scaled(to: lower), let second = other.scaled(to: lower) else { return false }
        return first == second
    }

    private func isLessByValue(than other: ExactDecimal) -> Bool {
        let lower = min(exponent, other.exponent)
        switch (scaled(to: lower), other.scaled(to: lower)) {
        case (let first?, let second?): return first < second
        case (nil, _): return isNegative
        case (_, nil): return !other.isNegative
        }
    }
}
