/// What a figure counts or measures: `人/日`, `%`, `千円`, `件/5年`.
public struct Unit: Sendable, Hashable, Codable {
    /// What a unit measures.
    public enum Dimension: String, Sendable, Hashable, Codable, CaseIterable {
        /// Things that are counted.
        case count
        /// A share of a whole.
        case ratio
        /// Money.
        case money
        /// Durations and calendar units.
        case time
        /// Length.
        case length
        /// Area.
        case area
        /// Volume.
        case volume
        /// Mass.
        case mass
        /// Energy.
        case energy
        /// Emission of greenhouse gases.
        case emission
        /// Places and grades.
        case rank
        /// Anything else.
        case other
    }

    /// What a rate is per: 5 年 in `件/5年`.
    public struct Per: Sendable, Hashable, Codable {
        /// How many.
        public var amount: ExactDecimal
        /// Of what.
        public var unit: String

        /// A denominator.
        public init(amount: ExactDecimal, unit: String) {
            self.amount = amount
            self.unit = unit
        }
    }

    /// The unit as written.
    public var text: String
    /// The counted thing in canonical notation, without what it is per.
    public var symbol: String
    /// What the symbol measures.
    public var dimension: Dimension
    /// For money, how many of the base unit one of this unit is.
    public var scale: ExactDecimal?
    /// For money, the base unit.
    public var base: String?
    /// For a rate, what it is per.
    public var per: Per?

    /// A unit from its parts, taken as they are.
    public init(
        text: String, symbol: String, dimension: Dimension, scale: ExactDecimal? = nil, base: String? = nil,
        per: Per? = nil
    ) {
        self.text = text
        self.symbol = symbol
        self.dimension = dimension
        self.scale = scale
        self.base = base
        self.per = per
    }

    /// The whole unit in canonical notation: `人/日`, `件/5年`, `千円`.
    public var notation: String {
        guard let per else { return symbol }
        return symbol + "/" + (per.amount == 1 ? "" : per.amount.description) + per.unit
    }

    /// An amount of this unit in its base unit, where the unit has one and the product is exact.
    public func base(of amount: ExactDecimal) -> Value.Base? {
        guard let base, let scale, let product = amount.multiplied(by: scale) else { return nil }
        return Value.Base(amount: product.withoutTrailingZeros, unit: base)
    }
}
