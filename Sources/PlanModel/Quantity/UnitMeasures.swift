/// How many of its base unit each unit of the table is: 1000 人 for 千人, 10000 m2 for ha.
///
/// Read from the table when two figures in different units are compared for the first time; records keep the scale of
/// money alone.
package struct UnitMeasures: Sendable {
    package static let standard = UnitMeasures()

    private var measures: [String: (factor: ExactDecimal, base: String)] = [:]

    private init() {
        for rows in [UnitTable.rows, UnitTable.furtherRows] {
            DataRows.forEach(in: rows) { row in
                guard let factor = ExactDecimal(row.text(3)) else { return }
                let measure = (factor, row.text(4))
                measures[row.text(0)] = measure
                measures[row.text(1)] = measures[row.text(1)] ?? measure
            }
        }
    }

    /// The power of ten that a unit counts in, and what it counts: 1000 and 人 of 千人; nil for a unit that counts ones.
    package func multiple(_ symbol: String) -> ExactDecimal? {
        guard let first = symbol.unicodeScalars.first, Self.powers.contains(first),
            let counted = measures[Self.withoutPower(symbol)]
        else { return nil }
        guard let own = measures[symbol] else { return first == Self.thousands ? Self.thousand : nil }
        return own.base == counted.base ? own.factor.divided(by: counted.factor) : nil
    }

    /// `千冊` is no row of the table; 千 before one of its units counts in thousands.
    private static let thousands: Unicode.Scalar = "千"
    private static let thousand: ExactDecimal = 1000

    private static let powers: Set<Unicode.Scalar> = ["十", "百", "千", "万", "億"]

    private static func withoutPower(_ symbol: String) -> String {
        String(String.UnicodeScalarView(symbol.unicodeScalars.drop(while: powers.contains)))
    }

    /// The amounts of two figures in one unit; nil where no table tells how their units go together.
    ///
    /// - Parameter usual: The unit of a figure that has none of its own.
    static func inOneUnit(_ first: Value, _ second: Value, usual: Value.Unit?) -> (ExactDecimal, ExactDecimal)? {
        guard let amount = first.amount, let other = second.amount else { return nil }
        if first.hasUnit(of: second) { return (amount, other) }
        guard let unit = first.unit ?? usual?.notation, let otherUnit = second.unit ?? usual?.notation,
            unit != otherUnit
        else { return (amount, other) }
        guard let measure = standard.inBase(first, usual: usual), let other = standard.inBase(second, usual: usual),
            measure.base == other.base
        else { return nil }
        return (measure.amount, other.amount)
    }

    /// The amount of a figure in the base of its unit; a unit that the table does not hold is its own base.
    func inBase(_ value: Value, usual: Value.Unit?) -> (amount: ExactDecimal, base: String)? {
        guard let amount = value.amount else { return nil }
        guard let unit = value.unit ?? usual?.notation else { return (amount, "") }
        guard let measure = measures[unit] else { return (amount, unit) }
        return amount.multiplied(by: measure.factor).map { ($0, measure.base) }
    }
}
