/// How a figure limits what it speaks of: `以上`, `未満`, `約`.
public enum Bound: String, Sendable, Hashable, Codable, CaseIterable {
    /// The figure itself.
    case equal
    /// 以上: the figure or more.
    case atLeast
    /// 以下: the figure or less.
    case atMost
    /// 超: more than the figure.
    case above
    /// 未満: less than the figure.
    case below
    /// 約, 程度, 前後: near the figure.
    case about
}

/// What stands in a cell of a value column.
///
/// Absence has three names that are kept apart: a `blank` cell, a dash for `notApplicable`, and words such as `未整備`
/// as `text`. Only a `number` has an amount.
public struct Value: Sendable, Hashable, Codable {
    /// What kind of content the cell has.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        /// A figure.
        case number
        /// Words in place of a figure.
        case text
        /// A lone dash.
        case notApplicable
        /// Nothing.
        case blank
    }

    /// The other end of a range.
    public struct Limit: Sendable, Hashable, Codable {
        /// The amount, in the unit of the value.
        public var amount: ExactDecimal
        /// `atMost` or `below`.
        public var bound: Bound

        /// An end of a range.
        public init(amount: ExactDecimal, bound: Bound) {
            self.amount = amount
            self.bound = bound
        }
    }

    /// An amount in the base unit of a scaled unit: 38,430 千円 is 38430000 円.
    public struct Base: Sendable, Hashable, Codable {
        /// The amount, scale multiplied out.
        public var amount: ExactDecimal
        /// The base unit.
        public var unit: String

        /// An amount in a base unit.
        public init(amount: ExactDecimal, unit: String) {
            self.amount = amount
            self.unit = unit
        }
    }

    /// The whole cell as written.
    public var text: String
    /// What kind of content the cell has.
    public var status: Status
    /// The figure; nil unless the status is `number`.
    public var amount: ExactDecimal?
    /// The unit in canonical notation, from the cell or its column.
    public var unit: String?
    /// How the figure is meant; nil unless the status is `number`.
    public var bound: Bound?
    /// The other end of a range.
    public var upper: Limit?
    /// The amount in the base unit, for money.
    public var base: Base?

    /// A figure.
    public init(
        text: String, amount: ExactDecimal, unit: String? = nil, bound: Bound = .equal, upper: Limit? = nil,
        base: Base? = nil
    ) {
        self.text = text
        status = .number
        self.amount = amount
        self.unit = unit
        self.bound = bound
        self.upper = upper
        self.base = base
    }

    /// A cell without a figure.
    public init(text: String, status: Status) {
        self.text = text
        self.status = status
    }

    /// An empty cell.
    public static let blank = Value(text: "", status: .blank)
}
