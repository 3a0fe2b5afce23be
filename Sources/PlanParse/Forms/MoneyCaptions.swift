import PlanModel

/// What lines and heads above tables of an undeclared document say of the money in them.
struct MoneyCaptions {
    private(set) var unit: Value.Unit?
    /// The unit stands above the heading of its part, whose neighbours it holds for as well.
    private var isOfParts = false
    /// The unit that held before a table gave its own; nil where it gave none.
    private var aboveTable: Value.Unit??
    /// The side of the account.
    private(set) var side: Budget.Side?
    private(set) var account: Account?

    /// The unit is one of money.
    var isOfMoney: Bool { unit?.dimension == .money }

    /// Notes the unit that a line gives; none where what it stood over ends.
    mutating func note(_ unit: Value.Unit?) { (self.unit, isOfParts) = (unit, false) }

    /// Notes the unit that a head gives, which counts for less than one of money.
    mutating func note(head unit: Value.Unit?) { if !isOfMoney { self.unit = unit } }

    /// Notes the unit in the corner of a table, which holds for that alone.
    mutating func note(corner unit: Value.Unit) {
        if aboveTable == nil { aboveTable = .some(self.unit) }
        self.unit = unit
    }

    /// Ends what a table says of itself.
    mutating func endTable() {
        if let aboveTable { unit = aboveTable }
        aboveTable = nil
    }

    /// Notes a unit that holds where none was given.
    mutating func fill(_ unit: Value.Unit?) { if self.unit == nil { self.unit = unit } }

    /// Notes the side that a line speaks of alone.
    mutating func note(_ side: Budget.Side) { self.side = side }

    /// Notes the account that a line names.
    mutating func note(_ account: Account) { self.account = account }

    /// Begins another part of the document, under a heading that may name an account or a side itself.
    ///
    /// A heading of another part says nothing of 歳入; 款 and 項 are headings below 歳出. A unit right above the heading of a
    /// part holds for that and those behind it.
    mutating func begin(belowUnit: Bool, endsUnit: Bool, isOfAccount: Bool, namesSide: Bool) {
        if belowUnit, unit != nil { isOfParts = true }
        if endsUnit, !isOfParts { unit = nil }
        if !isOfAccount { account = nil }
        if !namesSide, !isOfAccount || side == .revenue { side = nil }
    }

    /// Begins a policy, a measure or a project.
    mutating func beginCoded() { (unit, account, isOfParts) = (nil, nil, false) }
}
