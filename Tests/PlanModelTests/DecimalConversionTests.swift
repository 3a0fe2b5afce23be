import Foundation
import PlanModel
import Testing

/// Figures go to and from the numbers of others, and are never another number for it.
@Suite struct DecimalConversionTests {
    @Test(
        arguments: [
            (0, "0"), (-0.0, "0"), (80, "80"), (80.25, "80.25"), (-0.5, "-0.5"), (0x1p-20, "0.00000095367431640625"),
            (0x1p62, "4611686018427387904"), (1e18, "1000000000000000000"), (1e22, "10000000000000000000000"),
            (-9e15, "-9000000000000000"), (0.1, nil), (0x1p-28, nil), (0x1p63, nil), (.infinity, nil), (.nan, nil),
            (1e300, nil), (.leastNonzeroMagnitude, nil),
        ] as [(Double, String?)])
    func `is the very number that a Double is, or nil`(value: Double, text: String?) {
        #expect(ExactDecimal(exactly: value)?.description == text)
        if let decimal = ExactDecimal(exactly: value) { #expect(Double(decimal) == value) }
    }

    @Test(
        arguments: [
            (0.1, "0.1"), (80.25, "80.25"), (1e-7, "0.0000001"), (1.5e20, "150000000000000000000"),
            (-2.5e-5, "-0.000025"),
            (1e60, "1" + String(repeating: "0", count: 60)), (1e300, nil), (.infinity, nil), (.nan, nil),
        ] as [(Double, String?)])
    func `is what a Double prints as, or nil`(value: Double, text: String?) {
        #expect(ExactDecimal(shortest: value) == text.flatMap { ExactDecimal($0) })
        #expect((ExactDecimal(shortest: value) == nil) == (text == nil))
    }

    @Test func `becomes the nearest Double`() throws {
        var random = SeededGenerator(seed: 16)
        for _ in 0..<2000 {
            let significand = Int64(bitPattern: random.next()) >> Int64.random(in: 0...62, using: &random)
            let exponent = Int.random(in: -30...30, using: &random)
            let decimal = try #require(ExactDecimal(significand: significand, exponent: exponent))
            #expect(Double(decimal) == Double(decimal.description), "\(decimal)")
            #expect(ExactDecimal(exactly: Double(significand >> 12)) == ExactDecimal(significand >> 12))
        }
    }

    @Test func `becomes a whole number where it is one`() {
        #expect(ExactDecimal("80.0").flatMap { Int(exactly: $0) } == 80)
        #expect(Int(exactly: ExactDecimal("80.5") ?? 0) == nil)
        #expect(Int8(exactly: ExactDecimal(128)) == nil && UInt(exactly: ExactDecimal(-1)) == nil)
        #expect(Int(exactly: ExactDecimal("10000000000000000000") ?? 0) == nil)
        #expect(ExactDecimal(exactly: UInt64.max) == nil && ExactDecimal(exactly: UInt8.max) == 255)
    }

    @Test func `is written as a literal`() {
        let (share, whole, negative): (ExactDecimal, ExactDecimal, ExactDecimal) = (0.1, 80, -12.75)
        #expect(share.description == "0.1" && whole.description == "80" && negative.description == "-12.75")
        let large: ExactDecimal = 1e15
        #expect(large == 1_000_000_000_000_000)
    }

    @Test func `stops at a literal that a Double does not keep`() async {
        await #expect(processExitsWith: .failure) { _ = 0.12345678901234567 as ExactDecimal }
    }

    @Test(arguments: ["80.0", "-1234.50", "9223372036854775807", "0.0000000001"])
    func `goes to Foundation's Decimal and back by its text`(text: String) throws {
        let amount = try #require(ExactDecimal(text))
        let decimal = try #require(Decimal(string: amount.description))
        #expect(ExactDecimal("\(decimal)") == amount)
    }

    // MARK: Arithmetic on figures that may be missing

    @Test func `adds, subtracts and multiplies what is there`() {
        let (first, second, none) = (ExactDecimal("1.5"), ExactDecimal("0.25"), ExactDecimal?.none)
        #expect((first + second)?.description == "1.75" && (first - second)?.description == "1.25")
        #expect((first * second)?.description == "0.375" && (first + second + 1)?.description == "2.75")
        #expect(first + none == nil && none - second == nil && first * none == nil)
        #expect(ExactDecimal(.max) + 1 == nil && ExactDecimal(.min) - 1 == nil && ExactDecimal(.max) * .some(3) == nil)
        #expect(-first == ExactDecimal("-1.5") && -ExactDecimal?.some(ExactDecimal(.min)) == nil)
        #expect(ExactDecimal("-80.5")?.magnitude == 80.5 && ExactDecimal(.min).magnitude == nil)
    }

    @Test(
        arguments: [
            ("2", "3", 1, "0.7"), ("1", "3", 4, "0.3333"), ("1", "2", 0, "1"), ("-1", "2", 0, "-1"),
            ("-1", "3", 0, "0"),
            ("356", "400", 3, "0.890"), ("1", "0", 1, nil), ("1", "3", -1, nil), ("9223372036854775807", "1", 5, nil),
            ("0.05", "10", 2, "0.01"), ("7", "-2", 1, "-3.5"), ("0", "7", 2, "0.00"),
        ] as [(String, String, Int, String?)])
    func `divides with so many digits as asked for`(first: String, second: String, digits: Int, quotient: String?)
        throws
    {
        let (first, second) = (try #require(ExactDecimal(first)), try #require(ExactDecimal(second)))
        #expect(first.divided(by: second, fractionDigits: digits)?.description == quotient)
    }

    @Test(
        arguments: [("80.05", 1, "80.1"), ("-80.05", 1, "-80.1"), ("80", 2, "80.00"), ("0.4", 0, "0")]
            as [(String, Int, String)])
    func `rounds halves away from zero`(text: String, digits: Int, rounded: String) {
        #expect(ExactDecimal(text)?.rounded(toFractionDigits: digits)?.description == rounded)
    }
}
