/// What is known of the rows in a form's sheets as those of tables of the municipal vocabulary, so that no row is looked at
/// again.
struct MunicipalRows {
    /// The row behind the last rows that were looked at.
    private(set) var end = 0
    /// Whether rows are heads, by their keys: sheets of one document have the same heads again and again.
    private var heads: [UInt64: Bool] = [:]

    /// Notes the row behind the rows of a table.
    mutating func look(until end: Int) { self.end = end }

    /// Whether rows with a key are heads, told once.
    mutating func areHeads(_ key: UInt64, _ look: () -> Bool) -> Bool {
        if let known = heads[key] { return known }
        let areHeads = look()
        heads[key] = areHeads
        return areHeads
    }
}
