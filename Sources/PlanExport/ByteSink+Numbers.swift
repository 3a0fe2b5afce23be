package import PlanModel

/// Numbers, written without strings where they are as small as nearly all are.
extension ByteSink {
    /// Writes a whole number; one of up to eight digits, as all offsets are, without a string.
    @inline(__always)
    mutating func append(number value: Int) {
        // Most numbers count places in a line, or lines.
        if (0..<100).contains(value) { return append(upToTwoDigits: UInt64(value)) }
        guard (100..<100_000_000).contains(value) else { return append(String(value)) }
        let digits = Self.eightDigits(UInt64(value))
        // The first digit is in the lowest byte; one digit stays where all are zeros.
        let zeros = min(7, digits.trailingZeroBitCount / 8)
        append(packed: (digits | 0x3030_3030_3030_3030) >> UInt64(zeros * 8), count: 8 - zeros)
    }

    /// Writes a number below 100.
    @inline(__always)
    private mutating func append(upToTwoDigits value: UInt64) {
        let (tens, ones) = (value / 10, value % 10)
        if tens == 0 {
            append(packed: 0x30 | ones, count: 1)
        } else {
            append(packed: 0x3030 | tens | ones << 8, count: 2)
        }
    }

    /// Writes a whole number with a comma behind it.
    package mutating func append(listed value: Int) {
        append(number: value)
        append(UInt8(ascii: ","))
    }

    /// Writes a decimal with its digits; a whole number, or one with one digit behind its point, without a string.
    package mutating func append(decimal value: ExactDecimal) {
        if value.exponent == 0, let number = Int(exactly: value.significand) {
            append(number: number)
        } else if value.exponent == -1, value.significand >= 0 {
            append(number: Int(value.significand / 10))
            append(UInt8(ascii: "."))
            append(UInt8(truncatingIfNeeded: 0x30 + value.significand % 10))
        } else {
            append(value.description)
        }
    }

    /// The eight decimal digits of a number below 10^8, a byte each, the first in the lowest byte.
    ///
    /// Split in halves three times, all parts of a step at once: 1234_5678, then 12_34_56_78, then single digits. The
    /// multiplications divide by 100 and 10, exactly for the numbers that come there.
    static func eightDigits(_ value: UInt64) -> UInt64 {
        let halves = value / 10_000 | (value % 10_000) << 32
        let hundreds = (halves &* 10_486) >> 20 & 0x0000_007F_0000_007F
        let pairs = hundreds | (halves &- hundreds &* 100) << 16
        let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
        return tens | (pairs &- tens &* 10) << 8
    }
}
