import Foundation
import PlanModel
import Testing

/// A decimal keeps the digits it was written with, and no operation rounds: it is exact or nil.
@Suite struct ExactDecimalTests {
    @Test(
        arguments: [
            ("0", 0, 0), ("80", 80, 0), ("80.0", 800, -1), ("0.00", 0, -2), ("-0.5", -5, -1),
            ("-1234.50", -123_450, -2), ("0.0000000001", 1, -10), ("9223372036854775807", .max, 0),
            ("-9223372036854775808", .min, 0), ("1000000000000000000000", 1_000_000_000_000_000_000, 3),
            ("-50000000000000000000", -5_000_000_000_000_000_000, 1),
        ] as [(String, Int64, Int)])
    func `keeps the digits of its text`(text: String, significand: Int64, exponent: Int) throws {
        let value = try #require(ExactDecimal(text))
        #expect(value.significand == significand)
        #expect(value.exponent == exponent)
        #expect(value.description == text)
    }

    @Test(arguments: [
        "", "-", ".", ".5", "-.5", "5.", "1..2", "1.2.3", "+1", "--1", "1e3", "1E+2", "1,000", " 1", "1 ", "１２",
        "0x1", "十", "NaN", "9223372036854775808", "-9223372036854775809", "0.12345678901234567891",
        "10000000000000000000.5", "0." + String(repeating: "0", count: 61),
    ])
    func `is nil for anything but plain notation within 64 bits`(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    private static let samples: [ExactDecimal] = {
        var random = SeededGenerator(seed: 2026)
        return (0..<2000).compactMap { _ in
            let significand = Int64(bitPattern: random.next()) >> Int64.random(in: 0...62, using: &random)
            return ExactDecimal(significand: significand, exponent: .random(in: -60...60, using: &random))
        }
    }()

    @Test func `reads back what it prints`() {
        #expect(Self.samples.count == 2000)
        let wrong = Self.samples.filter { ExactDecimal($0.description)?.isIdentical(to: $0) != true }
        #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    }

    @Test func `has one representation for one text`() {
        let pairs = [
            (ExactDecimal(significand: 1, exponent: 30), ExactDecimal("1" + String(repeating: "0", count: 30))),
            (ExactDecimal(significand: 0, exponent: 60), .zero), (ExactDecimal(significand: 5, exponent: 3), 5000),
        ]
        for (first, second) in pairs { #expect(first == second && first?.description == second?.description) }
    }

    @Test(arguments: [61, -61, 1000])
    func `is nil past the largest power of ten`(exponent: Int) {
        #expect(ExactDecimal(significand: 1, exponent: exponent) == nil)
    }

    // MARK: Arithmetic

    @Test(
        arguments: [
            ("0.1", "0.2", "0.3"), ("1.50", "1", "2.50"), ("-1", "1", "0"), ("80.0", "-80.0", "0.0"),
            ("9223372036854775806", "1", "9223372036854775807"), ("9223372036854775807", "1", nil),
            ("-9223372036854775808", "-1", nil), ("922337203685477580.7", "0.01", nil),
            ("50000000000000000000", "20000000000000000000", "70000000000000000000"),
        ] as [(String, String, String?)])
    func `adds exactly or not at all`(first: String, second: String, sum: String?) throws {
        let (first, second) = (try #require(ExactDecimal(first)), try #require(ExactDecimal(second)))
        #expect(first.adding(second)?.description == sum)
        #expect(second.adding(first)?.description == sum)
    }

    @Test(
        arguments: [
            ("0.3", "0.1", "0.2"), ("1", "2.50", "-1.50"), ("5", "5.0", "0.0"), ("-9223372036854775808", "1", nil),
            ("9223372036854775807", "-1", nil),
        ] as [(String, String, String?)])
    func `subtracts exactly or not at all`(first: String, second: String, difference: String?) throws {
        let (first, second) = (try #require(ExactDecimal(first)), try #require(ExactDecimal(second)))
        #expect(first.subtracting(second)?.description == difference)
    }

    @Test(
        arguments: [
            ("1.50", "1000", "1500.00"), ("-0.5", "0.2", "-0.10"), ("38430", "1000", "38430000"), ("0", "-7.5", "0.0"),
            ("4611686018427387904", "2", nil), ("3037000500", "3037000500", nil),
            ("9223372036854775807", "1000", "9223372036854775807000"),
            ("100", "9223372036854775807", "922337203685477580700"),
            ("0.0000000000000000000000000000000000000001", "0.000000000000000000001", nil),
        ] as [(String, String, String?)])
    func `multiplies exactly or not at all`(first: String, second: String, product: String?) throws {
        let (first, second) = (try #require(ExactDecimal(first)), try #require(ExactDecimal(second)))
        #expect(first.multiplied(by: second)?.description == product)
    }

    @Test(
        arguments: [
            ("1", "2", "0.5"), ("-1", "8", "-0.125"), ("80.0", "4", "20.0"), ("0", "7", "0"),
            ("1", "1024", "0.0009765625"), ("1", "3", nil), ("1", "0", nil), ("-9223372036854775808", "-1", nil),
            ("9223372036854775807", "2", nil),
        ] as [(String, String, String?)])
    func `divides where the decimal ends, or not at all`(first: String, second: String, quotient: String?) throws {
        let (first, second) = (try #require(ExactDecimal(first)), try #require(ExactDecimal(second)))
        #expect(first.divided(by: second)?.description == quotient)
    }

    @Test func `agrees with whole numbers of a smaller unit`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let (first, second) = (Self.small(&random), Self.small(&random))
            #expect(first.adding(second).map(Self.millionths) == Self.millionths(first) + Self.millionths(second))
            #expect(first.subtracting(second).map(Self.millionths) == Self.millionths(first) - Self.millionths(second))
            #expect(first.multiplied(by: second).map(Self.millionths) == Self.product(first, second))
            #expect((first < second) == (Self.millionths(first) < Self.millionths(second)))
        }
    }

    /// A number with up to three digits after the point, so that a product has six.
    private static func small(_ random: inout SeededGenerator) -> ExactDecimal {
        let significand = Int64.random(in: -99_999...99_999, using: &random)
        return ExactDecimal(significand: significand, exponent: .random(in: -3...0, using: &random)) ?? .zero
    }

    private static func millionths(_ value: ExactDecimal) -> Int64 {
        value.significand * [1_000_000, 100_000, 10_000, 1000, 100, 10, 1][-value.exponent]
    }

    private static func product(_ first: ExactDecimal, _ second: ExactDecimal) -> Int64 {
        first.significand * second.significand
            * [1_000_000, 100_000, 10_000, 1000, 100, 10, 1][-first.exponent - second.exponent]
    }

    @Test func `changes its sign where that fits`() {
        #expect(ExactDecimal("80.0")?.negated()?.description == "-80.0")
        #expect(ExactDecimal(.min).negated() == nil)
        #expect(ExactDecimal(-1).isNegative && !ExactDecimal.zero.isNegative)
    }

    @Test(arguments: [("80.0", "80"), ("0.00", "0"), ("1.50", "1.5"), ("-2.500", "-2.5"), ("100", "100"), ("7", "7")])
    func `drops the zeros at the end of a fraction`(text: String, expected: String) {
        #expect(ExactDecimal(text)?.withoutTrailingZeros.description == expected)
    }

    @Test(
        arguments: [("2.3", 4, "23000"), ("80.0", 1, "800"), ("5", -2, "0.05"), ("1", 61, nil)]
            as [(String, Int, String?)])
    func `shifts by a power of ten`(text: String, power: Int, expected: String?) {
        #expect(ExactDecimal(text)?.shifted(by: power)?.description == expected)
    }

    // MARK: Order

    /// From the least to the greatest; no two mean the same.
    private static let rising = [
        "-" + String(repeating: "9", count: 18) + String(repeating: "0", count: 42), "-9223372036854775808", "-1.01",
        "-1", "-0." + String(repeating: "0", count: 59) + "1", "0", "0." + String(repeating: "0", count: 59) + "1",
        "0.1", "0.11", "1", "79.99", "80.0", "80.01", "9223372036854775807", "10000000000000000000",
        "1" + String(repeating: "0", count: 60),
    ]

    @Test func `orders by value, far powers of ten included`() throws {
        let values = try Self.rising.map { try #require(ExactDecimal($0)) }
        for (index, value) in values.enumerated() {
            for (other, second) in values.enumerated() {
                #expect((value < second) == (index < other), "\(value) and \(second)")
            }
        }
    }

    @Test(arguments: [
        ("80.0", "80"), ("0.00", "0"), ("-1.50", "-1.5"), ("10000000000000000000", "10000000000000000000"),
        ("0.00", "0.0000"), ("9000000000000000000", "9000000000000000000"),
        ("900000000000000000.0", "900000000000000000"),
    ])
    func `is equal whatever its digits, and identical with the same alone`(first: String, second: String) throws {
        let (first, second) = (try #require(ExactDecimal(first)), try #require(ExactDecimal(second)))
        #expect(first == second && second == first && first.hashValue == second.hashValue)
        #expect(!(first < second) && !(second < first) && first <= second)
        #expect(first.isIdentical(to: second) == (first.description == second.description))
    }

    @Test func `is less, equal or greater, and one of them alone`() throws {
        let values = Self.samples.prefix(60) + (try Self.rising.map { try #require(ExactDecimal($0)) })
        for first in values {
            for second in values {
                #expect([first < second, first == second, second < first].count { $0 } == 1, "\(first), \(second)")
                #expect(first != second || first.hashValue == second.hashValue)
            }
        }
    }

    @Test func `does not mean the same with another value`() {
        #expect(ExactDecimal(80) != 81 && ExactDecimal(1) != -1 && ExactDecimal("0.1") != 1)
    }

    // MARK: Coding

    @Test func `is coded as a string`() throws {
        let values = try ["80.0", "-1234.50", "9223372036854775807"].map { try #require(ExactDecimal($0)) }
        let data = try JSONEncoder().encode(values)
        #expect(String(decoding: data, as: UTF8.self) == #"["80.0","-1234.50","9223372036854775807"]"#)
        #expect(try JSONDecoder().decode([ExactDecimal].self, from: data) == values)
    }

    @Test(arguments: ["[80.0]", #"["1e3"]"#, #"[""]"#, "[null]"])
    func `is not decoded from anything else`(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([ExactDecimal].self, from: Data(json.utf8)) }
    }
}
