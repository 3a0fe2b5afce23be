/// A cell of a line that blanks lay out, and its column.
struct AlignedCell {
    var stretch: AlignedLine.Stretch
    var column: Int

    private var center: Int { stretch.from + stretch.to }

    /// Heads with their columns, where further heads stand below some of them: one that is set in the middle over several
    /// columns stands in the first of them, as in a table of any other dialect.
    ///
    /// Each of the heads below belongs to the nearest head that stands over one of them; one beside them, whose column has no
    /// head below, has none of them, nor has a text that begins where texts of several lines do, or that ends where one of the
    /// heads below it ends.
    static func overHeads(
        _ heads: [AlignedCell], _ below: [AlignedCell], leftAligned: Set<Int>
    ) -> [AlignedCell] {
        let headed = Set(below.map(\.column))
        let owners = heads.indices.filter { headed.contains(heads[$0].column) }
        var moved = heads
        var start = 0
        for (position, owner) in owners.enumerated() {
            let later = position + 1 < owners.count ? heads[owners[position + 1]] : nil
            var end = start
            while end < below.count, later.map({ !isNearer($0, than: heads[owner], to: below[end]) }) ?? true {
                end += 1
            }
            let left = owner > 0 ? moved[owner - 1].column : -1
            let own = below[start..<end].drop { $0.column <= left }
            let isCentered = !leftAligned.contains(heads[owner].stretch.from)
            let isFlush = own.contains { $0.stretch.to == heads[owner].stretch.to }
            if isCentered, !isFlush, let last = own.last,
                let first = own.first(where: { heads[owner].isInTheMiddle(from: $0, to: last) })
            {
                moved[owner].column = min(first.column, heads[owner].column)
            }
            start = end
        }
        return moved
    }

    /// The cell stands in the middle over some others, give or take a quarter of what they take.
    private func isInTheMiddle(from first: AlignedCell, to last: AlignedCell) -> Bool {
        // The last bracket of a head that wraps is no head.
        guard stretch.to - stretch.from > 1 || stretch.isHead else { return false }
        return abs(first.center + last.center - 2 * center) * 2 <= last.center - first.center
    }

    private static func isNearer(_ one: AlignedCell, than other: AlignedCell, to head: AlignedCell) -> Bool {
        abs(one.center - head.center) < abs(other.center - head.center)
    }
}
