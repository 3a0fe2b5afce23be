/// Tables whose columns a line of dashes shows: pandoc's simple and multiline tables, those of reStructuredText.
///
/// ```text
///   名称   額
///   ------ ------
///   甲     5,200
///
///   乙     31,400
///   ------ ------
/// ```
/// The groups of dashes tell the columns. Behind a rule above the table, blank lines part the rows, if there are any.
struct DashTable {
    private let bytes: [UInt8]
    private let lines: [TextLine]
    private let isMarkdown: Bool
    /// The lines that are nothing but dashes, in order.
    private let rules: [Int]

    init(_ bytes: [UInt8], _ lines: [TextLine], isMarkdown: Bool) {
        (self.bytes, self.lines, self.isMarkdown) = (bytes, lines, isMarkdown)
        rules = lines.indices.filter { Self.groups(bytes, lines[$0])?.isEmpty == false }
    }

    /// Whether there is anything to look for.
    var isEmpty: Bool { rules.isEmpty }

    /// A line of one long group.
    func isLongRule(_ line: Int) -> Bool {
        lines.indices.contains(line)
            && Self.groups(bytes, lines[line]).map { $0.count == 1 && $0[0].to - $0[0].from > 7 } == true
    }

    /// A group of dashes, in columns of the line.
    private struct Group { let from: Int, to: Int }

    /// The groups of dashes of a line; nil where it holds anything else.
    private static func groups(_ bytes: [UInt8], _ line: TextLine) -> [Group]? {
        guard line.ink.count >= 3 else { return nil }
        var (groups, start): ([Group], Int?) = ([], nil)
        let indent = line.ink.lower - line.span.lower
        var index = line.ink.lower
        let first = Scalars.decode(bytes, index, line.ink.upper).value
        guard isDash(first) else { return nil }
        var column = indent
        while index < line.ink.upper {
            let (scalar, length) = Scalars.decode(bytes, index, line.ink.upper)
            if scalar == first {
                start = start ?? column
            } else if scalar == 0x20 {
                if let from = start { groups.append(Group(from: from, to: column)) }
                start = nil
            } else {
                return nil
            }
            column += 1
            index += max(1, length)
        }
        if let from = start { groups.append(Group(from: from, to: column)) }
        return groups
    }

    private static func isDash(_ scalar: UInt32) -> Bool {
        scalar == 0x2D || scalar == 0x3D || scalar == 0x2500 || scalar == 0x2501 || scalar == 0x2550
    }

    /// A table, and the line behind it.
    struct Found {
        let draft: TableDraft
        let end: Int
    }

    /// The table that starts with a line; nil where none does.
    ///
    /// - Parameter rule: The place among the rules of the first that is not above the line; moved on.
    func read(at first: Int, _ rule: inout Int) -> Found? {
        while rule < rules.count, rules[rule] < first { rule += 1 }
        guard rule < rules.count else { return nil }
        return rules[rule] == first ? readRuled(rule) : rules[rule] == first + 1 ? readSimple(rule) : nil
    }

    private func groups(_ rule: Int) -> [Group] { Self.groups(bytes, lines[rules[rule]]) ?? [] }

    /// A line of heads, a rule of several groups, rows up to a blank line or to a rule of the same groups.
    private func readSimple(_ rule: Int) -> Found? {
        let (head, columns) = (rules[rule] - 1, groups(rule))
        guard columns.count > 1, !lines[head].isBlank, !startsRuled(rule) else { return nil }
        let next = rule + 1 < rules.count ? rules[rule + 1] : lines.count
        let closing = rule + 1 < rules.count && isLike(rule, rule + 1) ? next : nil
        var end = rules[rule] + 1
        while end < next, !lines[end].isBlank { end += 1 }
        let body = (rules[rule] + 1)..<end
        guard !body.isEmpty else { return nil }
        return found(columns, heads: head..<rules[rule], body: body, end: end == closing ? end + 1 : end)
    }

    /// A rule above, then heads and another rule or rows at once, and a rule below.
    private func readRuled(_ rule: Int) -> Found? {
        let first = rules[rule]
        guard rule + 1 < rules.count else { return nil }
        let own = groups(rule)
        if own.count == 1, rule + 2 < rules.count, groups(rule + 1).count > 1, spans(rule, rule + 1) {
            // One rule over all columns, one of groups below the heads, and one below the table.
            guard spans(rule + 2, rule + 1) || isLike(rule + 1, rule + 2), isHeads((first + 1)..<rules[rule + 1]) else {
                return nil
            }
            return found(
                groups(rule + 1), heads: (first + 1)..<rules[rule + 1], body: (rules[rule + 1] + 1)..<rules[rule + 2],
                end: rules[rule + 2] + 1)
        }
        guard own.count > 1, !lines[first + 1].isBlank, isLike(rule, rule + 1) || spans(rule + 1, rule) else {
            return nil
        }
        if rule + 2 < rules.count, isLike(rule, rule + 2), isLike(rule, rule + 1), endsHeads(rule + 1) {
            return found(
                own, heads: (first + 1)..<rules[rule + 1], body: (rules[rule + 1] + 1)..<rules[rule + 2],
                end: rules[rule + 2] + 1)
        }
        return found(own, heads: nil, body: (first + 1)..<rules[rule + 1], end: rules[rule + 1] + 1)
    }

    /// The rule is the first of three: a line above it is none of heads.
    private func startsRuled(_ rule: Int) -> Bool {
        rule + 2 < rules.count && isLike(rule, rule + 1) && isLike(rule, rule + 2) && endsHeads(rule)
            && endsHeads(rule + 1)
    }

    /// Heads are a few lines without a blank one.
    private func isHeads(_ range: Range<Int>) -> Bool {
        !range.isEmpty && range.count <= Self.mostHeadLines && !range.contains { lines[$0].isBlank }
    }

    private static let mostHeadLines = 16

    /// Rows follow at once: a rule that ends a table has a blank line below it.
    private func endsHeads(_ rule: Int) -> Bool { rules[rule] + 1 < lines.count && !lines[rules[rule] + 1].isBlank }

    private func isLike(_ rule: Int, _ other: Int) -> Bool {
        let (mine, others) = (groups(rule), groups(other))
        return mine.count == others.count && zip(mine, others).allSatisfy { $0.from == $1.from && $0.to == $1.to }
    }

    /// A rule of one group reaches over the groups of another.
    private func spans(_ rule: Int, _ other: Int) -> Bool {
        let (mine, others) = (groups(rule), groups(other))
        guard mine.count == 1, let first = others.first, let last = others.last else { return false }
        return mine[0].from == first.from && mine[0].to == last.to
    }

    // MARK: Rows

    private func found(_ columns: [Group], heads: Range<Int>?, body: Range<Int>, end: Int) -> Found? {
        let all = (heads.map { Array($0) } ?? []) + body
        guard columns.count <= 64, let ruler = ruler(columns, all) else { return nil }
        var draft = TableDraft()
        if let heads, !heads.isEmpty { add(Array(heads), columns, ruler, to: &draft) }
        let isMultiline = body.contains { lines[$0].isBlank }
        var row: [Int] = []
        for line in body {
            if !lines[line].isBlank { row.append(line) }
            if !isMultiline || lines[line].isBlank {
                add(row, columns, ruler, to: &draft)
                row = []
            }
        }
        add(row, columns, ruler, to: &draft)
        return draft.isEmpty ? nil : Found(draft: draft, end: end)
    }

    /// The ruler by which no text of the lines reaches from one column into the next.
    private func ruler(_ columns: [Group], _ rows: [Int]) -> Ruler? {
        Ruler.allCases.min { faults(columns, rows, $0) < faults(columns, rows, $1) }
            .flatMap { faults(columns, rows, $0) * 2 <= rows.count ? $0 : nil }
    }

    private func faults(_ columns: [Group], _ rows: [Int], _ ruler: Ruler) -> Int {
        var faults = 0
        for row in rows {
            var (column, before, crosses) = (1, UInt32(0x20), false)
            ruler.forEach(bytes, line(row)) { scalar, _, place in
                while column < columns.count, columns[column].from < place { column += 1 }
                if column < columns.count, columns[column].from == place, scalar != 0x20, before != 0x20 {
                    crosses = true
                }
                if column < columns.count, place < columns[column].from,
                    place + ruler.width(of: scalar) > columns[column].from,
                    scalar != 0x20, scalar != 0x3000
                {
                    crosses = true
                }
                before = scalar
            }
            if crosses { faults += 1 }
        }
        return faults
    }

    private func line(_ index: Int) -> ByteSpan { ByteSpan(lines[index].span.lower, lines[index].ink.upper) }

    /// Adds the lines of one row.
    private func add(_ rowLines: [Int], _ columns: [Group], _ ruler: Ruler, to draft: inout TableDraft) {
        guard !rowLines.isEmpty else { return }
        var cells = Array(repeating: WrappedText(), count: columns.count)
        for index in rowLines {
            for (column, span) in parts(line(index), columns, ruler).enumerated()
            where !span.isEmpty && !(column == 0 && isEmptyWord(span)) {
                let room = columns[column].to - columns[column].from
                cells[column].add(line: span, bytes, ruler, room: room, isMarkdown)
            }
        }
        for cell in cells {
            cell.pieces.forEach { draft.add($0) }
            draft.endCell()
        }
        draft.endRow()
    }

    /// docutils writes a first cell without text as `..` or as a backslash.
    private func isEmptyWord(_ span: ByteSpan) -> Bool {
        let text = bytes[span.lower..<span.upper]
        return text.elementsEqual("..".utf8) || text.elementsEqual("\\".utf8)
    }

    /// What of a line stands in each column: text belongs to the last column that starts at or before it.
    private func parts(_ line: ByteSpan, _ columns: [Group], _ ruler: Ruler) -> [ByteSpan] {
        var starts = Array(repeating: line.upper, count: columns.count + 1)
        starts[0] = line.lower
        var column = 1
        var before = UInt32(0x20)
        ruler.forEach(bytes, line) { scalar, span, place in
            // A word that a column begins within stays whole.
            while column < columns.count, columns[column].from <= place,
                before == 0x20 || before == 0x3000 || scalar == 0x20
            {
                starts[column] = span.lower
                column += 1
            }
            before = scalar
        }
        return columns.indices.map { CleanText(bytes).trimmed(ByteSpan(starts[$0], max(starts[$0], starts[$0 + 1]))) }
    }
}
