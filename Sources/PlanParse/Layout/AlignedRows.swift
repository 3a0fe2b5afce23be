/// Which lines of a block may be of one table: those between two blank lines, or, where a blank line stands behind each row, those
/// of all rows.
///
/// Example: `温泉の改修    1,200    800`, a blank line, `橋の点検         450    450`, a blank line and another such row are one table; two
/// tables of several rows with a blank line between them are two.
enum AlignedRows {
    /// A row takes no more lines.
    private static let longest = 3
    /// So many rows may stand without a blank line between them.
    private static let mostClose = 2
    /// So many rows that line up are a table.
    private static let leastRows = 3
    /// So many parts of heads may stand above them, and so many lines of heads in one.
    private static let mostHeads = 3
    private static let longestHeads = 4
    /// A head alone is no wider.
    private static let widestHead = 32

    /// The lines of each group, without the blank ones.
    static func groups(of lines: [AlignedLine], _ bytes: [UInt8]) -> [[AlignedLine]] {
        let parts = lines.split(whereSeparator: \.words.isEmpty).flatMap(withoutTitle)
        // Parts that stand beside each other, so that groups join without their lines.
        var (groups, index): ([(parts: Range<Int>, isOfRows: Bool)], Int) = ([], 0)
        while index < parts.count {
            var end = index + 1
            // The part above may hold no more than the last lines of a row: the 節 of a 目.
            let whole = parts[index].filter(isRow).max { $0.stretches.count < $1.stretches.count }
            while end < parts.count,
                goesOn(parts[end - 1], parts[end])
                    || end - index > 1 && whole.map({ stands($0, over: parts[end]) }) ?? false
            {
                end += 1
            }
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
        guard areRows(above) || isHeadedRow(above),
            let last = above.last(where: isRow) ?? above.last(where: \.isEvidence)
        else { return false }
        return stands(last, over: below)
    }

    /// A part is of the table of a line above it.
    private static func stands(_ last: AlignedLine, over below: [AlignedLine]) -> Bool {
        // A page that repeats no heads may leave columns out.
        guard below.first?.startsPage == false, areRows(below),
            let first = below.first(where: isRow) ?? below.first(where: \.isEvidence)
        else { return false }
        // A line over heads is the heading of another table.
        guard below.first?.isEvidence == true || first.hasFigure, !isHeaded(below) || !first.hasFigure else {
            return false
        }
        return last.standsOver(first) || last.hasGutter(with: first) || last.hasCommonEdges(with: first)
            || last.measuredInLetters.hasFiguresOver(first.measuredInLetters)
    }

    private static func isRow(_ line: AlignedLine) -> Bool { line.isEvidence && line.hasFigure }

    /// The lines of a row, whose texts may wrap around its figures, or of a few.
    private static func areRows(_ lines: [AlignedLine]) -> Bool {
        lines.count <= longest
            || lines.count <= longest * mostClose && lines.count <= longest * lines.count(where: isRow)
    }

    /// Heads over one row, which may have figures in each of its lines.
    private static func isHeadedRow(_ lines: [AlignedLine]) -> Bool {
        let own = lines.drop { !$0.isEvidence || $0.isCaption }
        guard own.count < longest + longest + mostHeads, isHeaded(Array(own)) else { return false }
        let row = own.drop { !$0.hasFigure }
        return own.count <= longest + mostHeads && own.count(where: \.hasFigure) == 1
            || row.count <= longest && !row.isEmpty
    }

    /// Lines of heads, and heads alone over columns behind the first.
    private static func isHeads(_ lines: [AlignedLine]) -> Bool {
        guard let left = lines.lazy.filter(isHead).compactMap({ $0.stretches.first?.from }).min(),
            lines.count(where: { !$0.isCaption }) <= longestHeads
        else { return false }
        return lines.allSatisfy { line in
            if isHead(line) || line.isCaption && lines.count > 1 { return true }
            guard line.stretches.count == 1, let only = line.stretches.first else { return false }
            return only.from > left && !only.isFigure && only.to - only.from <= widestHead
        }
    }

    private static func isHead(_ line: AlignedLine) -> Bool {
        line.isEvidence && !line.isNumbered && !line.hasFigure
    }

    /// The title of a table stands above its heads without a blank line between: two parts.
    private static func withoutTitle(_ lines: ArraySlice<AlignedLine>) -> [[AlignedLine]] {
        let most = lines.prefix { !$0.isEvidence }.count
        for count in 0..<most where isHeads(Array(lines.dropFirst(count + 1))) {
            // 節 above its columns is no title.
            let left = lines.dropFirst(count + 1).compactMap { $0.stretches.first?.from }.min() ?? 0
            if let only = lines[lines.startIndex + count].stretches.first, only.isHead, only.from > left { break }
            return [Array(lines.prefix(count + 1)), Array(lines.dropFirst(count + 1))]
        }
        return [Array(lines)]
    }

    /// The part begins with heads.
    private static func isHeaded(_ lines: [AlignedLine]) -> Bool {
        lines.first { !$0.isCaption }.map { isHead($0) && $0.stretches.contains(where: \.isHead) } ?? false
    }

    /// A line that heads some rows, which have no heads of their own and line up with those above: 建設部 and its projects.
    private static func isGroup(_ lines: [AlignedLine], below above: [AlignedLine]) -> Bool {
        guard let head = lines.first, head.stretches.count == 1, !head.hasFigure, !head.startsPage,
            let row = lines.dropFirst().first, row.isEvidence, row.hasFigure, let last = above.last(where: \.isEvidence)
        else { return false }
        return last.standsOver(row) || last.hasGutter(with: row) || last.hasCommonEdges(with: row)
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
        return known > 1 && known * 2 >= last.stretches.count && (last.standsOver(first) || known > 2)
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
