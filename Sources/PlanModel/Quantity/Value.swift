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
public struct Value: Sendable {
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
    public struct Limit: Sendable, Hashable {
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
    public struct Base: Sendable, Hashable {
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

    // A plan has thousands of values. What is stored takes 35 bytes in this order; the unit is that of the column, which
    // its values share, and what few values have is kept apart.

    /// The whole cell as written.
    public var text: String
    private var significand: Int64
    private var context: Context?
    private var exponent: Int8
    /// What kind of content the cell has.
    public var status: Status
    /// How the figure is meant; nil unless the status is `number`.
    public var bound: Bound?

    private static let noAmount = Int8.min

    /// The figure; nil unless the status is `number`.
    public var amount: ExactDecimal? {
        get { exponent == Self.noAmount ? nil : ExactDecimal(significand, storedExponent: exponent) }
        set {
            // A base that followed from the figure before stays what it was.
            if case .unit? = context { context = Context(unit: unit, base: base) }
            significand = newValue?.significand ?? 0
            exponent = newValue.map { Int8($0.exponent) } ?? Self.noAmount
        }
    }

    /// The unit in canonical notation, from the cell or its column.
    public var unit: String? {
        get {
            switch context {
            case .unit(let definition)?: definition.notation
            case .details(let details)?: details.unit
            case nil: nil
            }
        }
        set { context = Context(unit: newValue, upper: upper, base: base, notes: notes) }
    }

    /// Two figures have one unit, or none both: told without making a text where they share its definition.
    func hasUnit(of other: Value) -> Bool {
        switch (context, other.context) {
        case (nil, nil): true
        case (.unit(let own)?, .unit(let others)?): own === others || own.notation == others.notation
        default: unit == other.unit
        }
    }

    /// The other end of a range.
    public var upper: Limit? {
        get { if case .details(let details)? = context { details.upper } else { nil } }
        set { context = Context(unit: unit, upper: newValue, base: base, notes: notes) }
    }

    /// The amount in the base unit, for money.
    public var base: Base? {
        get {
            switch context {
            case .unit(let definition)?: amount.flatMap(definition.base)
            case .details(let details)?: details.base
            case nil: nil
            }
        }
        set { context = Context(unit: unit, upper: upper, base: newValue, notes: notes) }
    }

    /// The marks of notes behind the figure: `1` of `1,200※1`.
    ///
    /// The contract has them beside the value of an observation or source, and within that of a total.
    public var footnotes: [String] {
        get { notes.footnotes }
        set { context = Context(unit: unit, upper: upper, base: base, notes: Notes(newValue, qualifiers)) }
    }

    /// The words before the figure that say what it counts and how: `延べ` of `延べ320人`, `男性` of `男性 78.1歳 女性 84.2歳`.
    ///
    /// The contract has them beside the value of an observation.
    public var qualifiers: [String] {
        get { notes.qualifiers }
        set { context = Context(unit: unit, upper: upper, base: base, notes: Notes(footnotes, newValue)) }
    }

    private var notes: Notes { if case .details(let details)? = context { details.notes } else { Notes([], []) } }

    /// A figure.
    public init(
        text: String, amount: ExactDecimal, unit: String? = nil, bound: Bound = .equal, upper: Limit? = nil,
        base: Base? = nil
    ) {
        self.init(text: text, amount, bound, Context(unit: unit, upper: upper, base: base))
    }

    /// A figure of a unit, with its amount in the base unit where the unit has one.
    package init(text: String, amount: ExactDecimal, of unit: Value.Unit?, bound: Bound = .equal, upper: Limit? = nil) {
        let context: Context? =
            if upper == nil {
                unit.map { .unit($0.definition) }
            } else {
                Context(unit: unit?.notation, upper: upper, base: unit?.base(of: amount))
            }
        self.init(text: text, amount, bound, context)
    }

    private init(text: String, _ amount: ExactDecimal, _ bound: Bound, _ context: Context?) {
        self.text = text
        significand = amount.significand
        self.context = context
        exponent = Int8(amount.exponent)
        status = .number
        self.bound = bound
    }

    /// A cell without a figure.
    public init(text: String, status: Status) {
        self.text = text
        significand = 0
        exponent = Self.noAmount
        self.status = status
    }

    /// An empty cell.
    public static let blank = Value(text: "", status: .blank)
}

extension Value {
    /// What a figure has besides its amount.
    private enum Context: Sendable {
        /// A unit; the amount in its base unit follows from both.
        case unit(Value.Unit.Definition)
        /// What is given otherwise.
        case details(Details)

        /// Nil where nothing is given.
        init?(unit: String?, upper: Limit? = nil, base: Base?, notes: Notes = Notes([], [])) {
            if unit == nil, upper == nil, base == nil, notes.isEmpty { return nil }
            self = .details(Details(unit: unit, upper: upper, base: base, notes: notes))
        }
    }

    private final class Details: Sendable {
        let unit: String?
        let upper: Limit?
        let base: Base?
        let notes: Notes

        init(unit: String?, upper: Limit?, base: Base?, notes: Notes) {
            self.unit = unit
            self.upper = upper
            self.base = base
            self.notes = notes
        }
    }

    /// What few figures have beside them.
    fileprivate struct Notes: Sendable, Hashable {
        let footnotes: [String]
        let qualifiers: [String]

        init(_ footnotes: [String], _ qualifiers: [String]) {
            self.footnotes = footnotes
            self.qualifiers = qualifiers
        }

        var isEmpty: Bool { footnotes.isEmpty && qualifiers.isEmpty }
    }
}

extension Value: Hashable {
    /// Values are equal where all that they say is.
    public static func == (first: Value, second: Value) -> Bool {
        first.text == second.text && first.status == second.status && first.amount == second.amount
            && first.bound == second.bound && first.unit == second.unit && first.upper == second.upper
            && first.base == second.base && first.notes == second.notes
    }

    /// Text and figure tell nearly all values apart.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(status)
        hasher.combine(amount)
    }
}
