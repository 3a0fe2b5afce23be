public import Foundation
public import PlanModel

extension Decimal {
    /// The same number, exactly: a `Decimal` has 38 digits, and no figure has more than 19.
    ///
    /// ```swift
    /// Decimal(indicator.latestActual?.value.amount ?? 0)
    /// ```
    /// - Parameter value: The number of a record.
    public init(_ value: ExactDecimal) {
        let sign: FloatingPointSign = value.significand < 0 ? .minus : .plus
        self.init(sign: sign, exponent: value.exponent, significand: Decimal(value.significand.magnitude))
    }
}

extension ExactDecimal {
    /// The same number, exactly; nil where it has more digits than 64 bits hold, or is none.
    ///
    /// ```swift
    /// ExactDecimal(exactly: Decimal(string: "80.25") ?? 0)
    /// ```
    /// - Parameter value: The number of Foundation.
    public init?(exactly value: Decimal) {
        // Both write and read digits without an exponent.
        self.init("\(value)")
    }
}
