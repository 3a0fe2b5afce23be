extension Value {
    /// What a figure counts or measures: `人/日`, `%`, `千円`, `件/5年`.
    public struct Unit: Sendable, Hashable {
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
        public struct Per: Sendable, Hashable {
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
        private(set) var definition: Definition

        /// The counted thing in canonical notation, without what it is per.
        public var symbol: String {
            get { definition.symbol }
            set { definition = Definition(newValue, dimension, scale, base, per) }
        }
        /// What the symbol measures.
        public var dimension: Dimension {
            get { definition.dimension }
            set { definition = Definition(symbol, newValue, scale, base, per) }
        }
        /// For money, how many of the base unit one of this unit is.
        public var scale: ExactDecimal? {
            get { definition.scale }
            set { definition = Definition(symbol, dimension, newValue, base, per) }
        }
        /// For money, the base unit.
        public var base: String? {
            get { definition.base }
            set { definition = Definition(symbol, dimension, scale, newValue, per) }
        }
        /// For a rate, what it is per.
        public var per: Per? {
            get { definition.per }
            set { definition = Definition(symbol, dimension, scale, base, newValue) }
        }

        /// A unit from its parts, taken as they are.
        public init(
            text: String, symbol: String, dimension: Dimension, scale: ExactDecimal? = nil, base: String? = nil,
            per: Per? = nil
        ) {
            self.text = text
            definition = Definition(symbol, dimension, scale, base, per)
        }

        /// The whole unit in canonical notation: `人/日`, `件/5年`, `千円`.
        public var notation: String { definition.notation }

        /// What a unit is, apart from how it is written. A plan has a few units and thousands of figures, which share them.
        final class Definition: Sendable, Hashable {
            let symbol: String
            let dimension: Dimension
            let scale: ExactDecimal?
            let base: String?
            let per: Per?
            let notation: String

            init(_ symbol: String, _ dimension: Dimension, _ scale: ExactDecimal?, _ base: String?, _ per: Per?) {
                self.symbol = symbol
                self.dimension = dimension
                self.scale = scale
                self.base = base
                self.per = per
                let count = per.map { $0.amount == 1 ? "" : $0.amount.description } ?? ""
                notation = symbol + (per.map { "/" + count + $0.unit } ?? "")
            }

            static func == (first: Definition, second: Definition) -> Bool {
                first === second
                    || first.symbol == second.symbol && first.dimension == second.dimension
                        && first.scale == second.scale
                        && first.base == second.base && first.per == second.per
            }

            func hash(into hasher: inout Hasher) { hasher.combine(notation) }

            func base(of amount: ExactDecimal) -> Value.Base? {
                guard let base, let scale, let product = amount.multiplied(by: scale) else { return nil }
                return Value.Base(amount: product.withoutTrailingZeros, unit: base)
            }
        }

        /// An amount of this unit in its base unit, where the unit has one and the product is exact.
        /// ```swift
        /// UnitTable.standard.unit("千円")?.base(of: 38_430)?.amount.description     // "38430000"
        /// ```
        /// - Parameter amount: How many of this unit.
        public func base(of amount: ExactDecimal) -> Value.Base? { definition.base(of: amount) }
    }
}
