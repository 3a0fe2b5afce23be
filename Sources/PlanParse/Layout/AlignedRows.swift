/// Which lines of a block may be of one table: those between two blank lines, or, where a blank line stands behind each row, those
/// of all rows.
///
/// Example: `温泉の改修    1,200    800`, a blank line, `橋の点検         450    450`, a blank line and another such row are one table; two
/// tables of several rows with a blank line between them are two.
enum AlignedRows {
    /// A row takes no more lines.
    private static let longest = 3
    /// So many rows that line up are a table.
    private static let leastRows = 3
    /// So many heads may stand above them, each in a line of its own.
    private static let mostHeads = 3

    /// The lines of each group, without the blank ones.
    static func groups(of lines: [AlignedLine], _ bytes: [UInt8]) -> [[AlignedLine]] {
        let parts = lines.split(whereSeparator: \.words.isEmpty).map(Array.init)
        // Parts that stand beside each other, so that groups join without their lines.
        var (groups, index): ([(parts: Range<Int>, isOfRows: Bool)], Int) = ([], 0)
        while index < parts.count {
            var end = index + 1
            while end < parts.count, goesOn(parts[end - 1], parts[end]) { end += 1 }
            if end - index >= leastRows {
                var start = index
                while index - start < mostHeads, let above = groups.last, !above.isOfRows, isHeads(parts[start - 1]) {
                    groups.removeLast()
                    start -= 1
                }
                // Heads between rows are those of one table, or of two right below each other.
                if start < index, let above = groups.last, above.isOfRows {
                    groups.removeLast()
                    start = above.parts.lowerBound
                }
                groups.append((start..<end, true))
            } else {
                for part in index..<end {
                    if let above = groups.last, !above.isOfRows,
                        // Heads with a blank line below them stand over the rows of the next part.
                        above.parts.count == 1 && isHeads(parts[part - 1], over: parts[part], bytes)
                            || isHeaded(parts[above.parts.lowerBound]) && isGroup(parts[part], below: parts[part - 1])
                    {
                        groups[groups.count - 1].parts = above.parts.lowerBound..<part + 1
                    } else {
                        groups.append((part..<part + 1, false))
                    }
                }
            }
            index = end
        }
        return groups.map { joined(parts[$0.parts]) }
    }

    private static func goesOn(_ above: [AlignedLine], _ below: [AlignedLine]) -> Bool {
        // A page that repeats no heads may leave columns out.
        guard below.first?.startsPage == false, above.count <= longest || isHeadedRow(above), below.count <= longest,
            let last = above.last(where: \.isEvidence),
            let first = below.first(where: \.isEvidence)
        else { return false }
        // A line over heads is the heading of another table.
        guard below.first?.isEvidence == true || first.hasFigure else { return false }
        return last.isHead(over: first) || last.hasGutter(with: first) || last.hasCommonEdges(with: first)
    }

    /// Heads over one row.
    private static func isHeadedRow(_ lines: [AlignedLine]) -> Bool {
        let own = lines.drop { !$0.isEvidence || $0.isCaption }
        return own.count <= longest + mostHeads && own.count(where: \.hasFigure) == 1 && isHeaded(Array(own))
    }

    private static func isHeads(_ lines: [AlignedLine]) -> Bool {
        lines.count < longest && lines.allSatisfy { $0.isEvidence && !$0.isNumbered && !$0.hasFigure }
    }

    /// The part begins with heads.
    private static func isHeaded(_ lines: [AlignedLine]) -> Bool {
        lines.first { !$0.isCaption }.map { $0.isEvidence && !$0.isNumbered && !$0.hasFigure } ?? false
    }

    /// A line that heads some rows, which have no heads of their own and line up with those above: 建設部 and its projects.
    private static func isGroup(_ lines: [AlignedLine], below above: [AlignedLine]) -> Bool {
        guard let head = lines.first, head.stretches.count == 1, !head.hasFigure, !head.startsPage,
            let row = lines.dropFirst().first, row.isEvidence, row.hasFigure, let last = above.last(where: \.isEvidence)
        else { return false }
        return last.isHead(over: row) || last.hasGutter(with: row) || last.hasCommonEdges(with: row)
    }

    /// Lines of heads, most of which the vocabulary knows, over two lines or more that begin with figures; a line that heads the
    /// rows may stand between.
    private static func isHeads(_ above: [AlignedLine], over part: [AlignedLine], _ bytes: [UInt8]) -> Bool {
        let lines = above.drop(while: \.isCaption)
        let rows = part.first?.stretches.count == 1 ? part.dropFirst() : part[...]
        guard lines.count <= mostHeads, rows.count > 1, let last = lines.last, let first = rows.first,
            part.first?.startsPage == false,
            lines.allSatisfy({ $0.isEvidence && !$0.isNumbered && !$0.hasFigure }), first.hasFigure, first.isEvidence
        else { return false }
        let known = last.stretches.count { stretch in
            let cell = Layout.Cell(span: stretch.span, column: 0, hasText: true, key: LabelKey(bytes, stretch.span))
            return Head(over: cell, bytes).isKnown
        }
        return known > 1 && known * 2 >= last.stretches.count && (last.isHead(over: first) || known > 2)
    }

    private static func joined(_ parts: ArraySlice<[AlignedLine]>) -> [AlignedLine] {
        var lines: [AlignedLine] = []
        for part in parts {
            let start = lines.count
            lines += part
            lines[start].followsBlank = start > 0
        }
        return lines
    }
}
