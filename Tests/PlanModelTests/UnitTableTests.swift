import Testing

@testable import PlanModel

/// Every spelling of the table is one unit, two units make a rate, and what the table does not hold is no unit.
@Suite struct UnitTableTests {
    private static let rows = UnitTable.rows.split(separator: "\n").map { row in
        row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }

    private let table = UnitTable.standard

    @Test func `finds every spelling whole, under its canonical notation`() {
        let wrong = Self.rows.filter { row in
            guard row.count == 5, let unit = table.unit(row[0]) else { return true }
            return unit.notation != row[1] || unit.text != row[0]
        }
        #expect(wrong.isEmpty)
        #expect(Self.rows.count > 500)
    }

    @Test func `gives every spelling its dimension`() {
        let wrong = Self.rows.filter { row in row[2] != "rate" && table.unit(row[0])?.dimension.rawValue != row[2] }
        #expect(wrong.isEmpty)
    }

    @Test func `gives a scale to money alone`() {
        for row in Self.rows {
            guard let unit = table.unit(row[0]), unit.scale != nil || unit.base != nil else { continue }
            #expect(unit.dimension == .money, "\(row[0])")
        }
    }

    @Test(arguments: [("千円", "1000"), ("百万円", "1000000"), ("億円", "100000000"), ("銭", "0.01")])
    func `scales money to yen`(text: String, scale: String) throws {
        let unit = try #require(table.unit(text))
        #expect(unit.scale?.description == scale)
        #expect(unit.base == "円")
    }

    @Test(arguments: ["円", "人", "千人", "%", "km", "ドル"])
    func `leaves the scale out elsewhere`(text: String) throws {
        let unit = try #require(table.unit(text))
        #expect(unit.scale == nil && unit.base == nil)
        #expect(unit.base(of: 38_430) == nil)
    }

    @Test(arguments: [
        ("千円", "38430", "38430000"), ("億円", "1.5", "150000000"), ("千円", "0.5", "500"), ("銭", "50", "0.5"),
        ("兆円", "-2", "-2000000000000"),
    ])
    func `gives an amount in the base unit`(text: String, amount: String, base: String) throws {
        let amount = try #require(ExactDecimal(amount))
        #expect(table.unit(text)?.base(of: amount) == Value.Base(amount: try #require(ExactDecimal(base)), unit: "円"))
    }

    @Test(
        arguments: [
            ("人/日", "人", 1, "日"), ("人／年", "人", 1, "年"), ("件/5年", "件", 5, "年"), ("件／５年", "件", 5, "年"),
            ("回/10年", "回", 10, "年"), ("円/世帯", "円", 1, "世帯"), ("か所/年", "箇所", 1, "年"),
        ] as [(String, String, ExactDecimal, String)])
    func `reads a rate of two units`(text: String, symbol: String, amount: ExactDecimal, unit: String) throws {
        let rate = try #require(table.unit(text))
        #expect(rate.symbol == symbol)
        #expect(rate.per == Value.Unit.Per(amount: amount, unit: unit))
        #expect(rate.text == text)
        #expect(rate.notation == symbol + "/" + (amount == 1 ? "" : amount.description) + unit)
    }

    @Test(arguments: ["", "謎", "人/", "人/謎", "/日", "人/日/年", "人 ", " 人", "件/12345年", "人／", "千"])
    func `is nil for what it does not hold`(text: String) {
        #expect(table.unit(text) == nil)
    }

    @Test(arguments: [
        ("人です", "人"), ("人日です", "人日"), ("千円以上", "千円"), ("人/日以上", "人/日"), ("人/謎", "人"),
        ("件/5年間", "件/5年"), ("平方メートル", "平方メートル"), ("%超", "%"), ("kg-CO2/年", "kg-CO2/年"),
        ("ヶ所目", "ヶ所"),
    ])
    func `takes the longest unit that starts at a byte`(text: String, written: String) throws {
        let bytes = Array(("約" + text).utf8)
        let (unit, end) = try #require(table.longestUnit(in: bytes, from: 3, to: bytes.count))
        #expect(unit.text == written)
        #expect(end == 3 + written.utf8.count)
    }

    @Test(arguments: [("千円", 3), ("千円", 5), ("人/日", 4), ("㎡", 2)])
    func `reads no byte past the end it is given`(text: String, end: Int) {
        let found = table.longestUnit(in: Array(text.utf8), from: 0, to: end)
        #expect(found.map { $0.end <= end } ?? true)
        #expect(found?.unit.text != text)
    }
}
