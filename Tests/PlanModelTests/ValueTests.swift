import PlanModel
import Testing

/// What figures share is never seen: a part that is set changes nothing else, and no other figure.
@Suite struct ValueTests {
    private let thousands = UnitTable.standard.unit("千円")

    private static let base = Value.Base(amount: 38_430_000, unit: "円")

    @Test func `has the amount in the base unit of its unit`() {
        let value = Value(text: "38,430", amount: 38_430, of: thousands)
        #expect(value.unit == "千円")
        #expect(value.base == Self.base)
        #expect(value == Value(text: "38,430", amount: 38_430, unit: "千円", base: Self.base))
    }

    @Test func `has no base where the unit has none, or the product does not fit`() {
        #expect(Value(text: "3", amount: 3, of: UnitTable.standard.unit("件")).base == nil)
        #expect(Value(text: "3", amount: 3, of: nil).base == nil)
        let digits: ExactDecimal = 9_000_000_000_000_000_001
        #expect(Value(text: "", amount: digits, of: thousands).base == thousands?.base(of: digits))
    }

    @Test func `keeps its other parts when one is set`() {
        let limit = Value.Limit(amount: 5, bound: .atMost)
        let value = Value(text: "38,430", amount: 38_430, of: thousands)
        var other = value
        other.amount = 2
        #expect(other.base == Self.base && other.unit == "千円" && other.amount == 2)
        other.amount = nil
        #expect(other.amount == nil && other.base == Self.base)
        other = value
        other.unit = nil
        #expect(other.unit == nil && other.base == Self.base && other.upper == nil)
        other.upper = limit
        #expect(other.upper == limit && other.base == Self.base && other.amount == 38_430)
        other.base = nil
        #expect(other.base == nil && other.upper == limit)
        #expect(value == Value(text: "38,430", amount: 38_430, unit: "千円", base: Self.base))
    }

    @Test(arguments: ["0", "-80.0", "1234567890123456789", "50000000000000000000", "0.000000000000000001"])
    func `keeps the digits of its amount`(digits: String) throws {
        let amount = try #require(ExactDecimal(digits))
        #expect(Value(text: digits, amount: amount).amount == amount)
        #expect(Value(text: digits, amount: amount).amount?.description == digits)
    }

    @Test func `shares heads between observations, each with its own parts`() {
        var maker = ObservationMaker()
        let labels = (0..<40).map { "目標値\($0 % 15)" }
        var made = labels.map { maker.observation(.target, label: $0, period: nil, asOf: nil, value: .blank) }
        #expect(made.map(\.label) == labels)
        #expect(made[1] == Indicator.Observation(role: .target, label: "目標値1", period: nil, value: .blank))
        made[1].role = .actual
        made[1].label = "実績"
        #expect(made[1] == Indicator.Observation(role: .actual, label: "実績", period: nil, value: .blank))
        #expect(made[16].label == "目標値1" && made[16].role == .target && made[0] != made[1])
    }
}
