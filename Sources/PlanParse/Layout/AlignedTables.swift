/// Tables that only blanks lay out: lines whose stretches of text start in the same columns of a fixed width.
///
/// Example: in these lines 指標名 and the names below it are one column, 単位 and so on are others; each run of blanks
/// between two columns is where a cell ends.
/// ```text
/// 指標名              単位   令和6年度
/// 相談件数            件           120
/// 検診の受診率        %           54.1
/// ```
/// Places are counted in columns of a fixed width, as typists do, or in letters, as extractors of page text do
/// (``AlignedLine/measured(_:)``); where cells end is told by the whole table (``AlignedColumns``). A blank line may stand behind
/// each row (``AlignedRows``). A line alone is never cut, nor are lines whose blanks do not line up, and no line with tabs, pipes or a table of tags.
struct AlignedTables {
    /// A place at which cells end: a run of blanks, or the end of a line that leaves its last columns blank.
    struct Cut: Equatable {
        let offset: Int
        let count: Int
        /// The line goes on with the table above it, though blank lines stand between.
        var isContinued = false
    }

    /// In source order; whoever took them removes them.
    var cuts: [Cut] = []
    /// How many lines were cut by places counted in letters, as extractors of page text set them.
    private(set) var lettered = 0

    /// Finds the cuts of a block of lines.
    mutating func read(_ block: Range<Int>, _ bytes: [UInt8], _ tokens: [Token]) {
        for lines in AlignedRows.groups(of: AlignedLine.lines(of: block, bytes, tokens), bytes) {
            let readings = AlignedLine.measured(lines).map { Self.reading(AlignedLine.withNumbersFlush($0)) }
            // Fewer columns, and fewer texts that they cut, are what was meant, and tables of more lines.
            guard let first = readings.first else { continue }
            let best = readings.dropFirst().first { $0.isBetter(than: first) } ?? first
            cuts += best.cuts
            lettered += best.lettered
        }
    }

    /// What lines say by one ruler.
    private struct Reading {
        var cuts: [Cut] = []
        /// What the boundaries of all tables cost.
        var cost = 0
        /// How many lines are of tables, and of these by letters.
        var lines = 0
        var lettered = 0
        /// How many tables have figures under no head.
        var unsound = 0

        func isBetter(than other: Reading) -> Bool {
            guard lines >= other.lines else { return false }
            return unsound == other.unsound ? cost * other.lines < other.cost * lines : unsound < other.unsound
        }
    }

    private static func reading(_ lines: [AlignedLine]) -> Reading {
        var (reading, index, done) = (Reading(), 0, 0)
        while index + 1 < lines.count {
            guard startsTable(lines, at: index) else {
                index += 1
                continue
            }
            let (end, edges) = end(of: lines, from: index)
            // Heads alone are those of the rows below them.
            if end < lines.count, lines[end].hasFigure, lines[end].isEvidence,
                !lines[index..<end].contains(where: \.hasFigure)
            {
                index += 1
                continue
            }
            let start = startOfHeads(lines, before: index, edges, from: done)
            if let columns = AlignedColumns(lines[start..<end]) {
                let (cuts, isSound) = columns.cuts(of: lines[start..<end], goesOn: start == done && done > 0)
                reading.cuts += cuts
                reading.unsound += isSound ? 0 : 1
                reading.cost += columns.cost
                reading.lines += end - start
                if lines[start].isMeasuredInLetters { reading.lettered += end - start }
            }
            (index, done) = (end, end)
        }
        return reading
    }

    /// The first line of the heads above a row; rows and parts of names may stand between.
    private static func startOfHeads(
        _ lines: [AlignedLine], before index: Int, _ edges: AlignedEdges, from done: Int
    ) -> Int {
        let start = heads(lines, above: index, edges, from: done)
        // A text alone is the name of the row above it where that is no head.
        if start < index, start == done || !edges.isOfRows(lines[start - 1]) || !lines[start - 1].hasFigure {
            return start
        }
        var first = start
        while first > max(done, index - mostHeads), edges.isOfRows(lines[first - 1]) { first -= 1 }
        let above = heads(lines, above: first, edges, from: done)
        return above < first ? above : index
    }

    /// The first of the lines of heads above a line; the unit of the table may stand among them.
    private static func heads(_ lines: [AlignedLine], above index: Int, _ edges: AlignedEdges, from done: Int) -> Int {
        var (start, next) = (index, index)
        while next > max(done, index - mostHeads) {
            next -= 1
            if edges.isHeads(lines[next]) {
                start = next
            } else if !lines[next].isCaption, !lines[next].isHeadAlone {
                break
            }
        }
        return start
    }

    /// So many lines of heads may stand above the first row whose cells line up with others.
    private static let mostHeads = 5

    /// Two lines are of one table, or one whose last column goes on in two lines below, or three with a label and text each.
    private static func startsTable(_ lines: [AlignedLine], at index: Int) -> Bool {
        let line = lines[index]
        guard line.isEvidence, line.stretches.count <= AlignedEdges.limit,
            lines[index + 1].stretches.count <= AlignedEdges.limit
        else { return false }
        // A value may stand below its label, in the first column alone.
        var next = index + 1
        if lines[next].isUnderHead(of: line), next + 1 < lines.count { next += 1 }
        if lines[next].isEvidence, line.isAligned(with: lines[next]) || startsPairs(lines, at: index) { return true }
        if lines[next...].prefix(lookAhead).filter(\.isEvidence).contains(where: line.isHead) { return true }
        // Texts may wrap around the figures of both rows.
        if lines[next...].prefix(farthestRow).filter(\.isEvidence).contains(where: line.hasFiguresOver) { return true }
        return next + 1 < lines.count && line.isContinued(by: lines[next]) && line.isContinued(by: lines[next + 1])
    }

    /// Three lines of a label and a text each, with a gap between them that goes through all of them.
    private static func startsPairs(_ lines: [AlignedLine], at index: Int) -> Bool {
        guard index + 2 < lines.count, lines[index + 2].isEvidence else { return false }
        return lines[index].hasGutter(with: lines[index + 1]) && lines[index].hasGutter(with: lines[index + 2])
            && lines[index + 1].hasGutter(with: lines[index + 2])
    }

    /// How many rows are looked at for one whose cells stand under the heads.
    private static let lookAhead = 3
    private static let farthestRow = 4

    /// The line after the last of the table that starts with a line.
    private static func end(of lines: [AlignedLine], from start: Int) -> (Int, AlignedEdges) {
        var edges = AlignedEdges()
        edges.add(lines[start])
        edges.add(lines[start + 1])
        var (end, index) = (start + 2, start + 2)
        while index < lines.count, !startsPart(lines, at: index),
            edges.admits(lines[index]) || edges.hasLabel(lines[index])
                || isWithin(edges, lines, index, heads: lines[start])
                || lines[start].isHead(over: lines[index])
        {
            let isLowerHalf = edges.isWrapped(around: lines[index - 1], lines[index - 2], lines[index])
            if isLowerHalf || !edges.isHeadOnly(lines[index]) {
                edges.add(lines[index])
                end = index + 1
            }
            index += 1
        }
        return (end, edges)
    }

    /// A numbered heading below figures, over lines without any: `３ 評価` over `必要性   Ａ   市民の求めが多い。`
    private static func startsPart(_ lines: [AlignedLine], at index: Int) -> Bool {
        guard lines[index].isNumberedHeading, lines[index - 1].hasFigure, index + 2 < lines.count else { return false }
        return lines[(index + 1)...(index + 2)].allSatisfy { $0.isEvidence && !$0.hasFigure }
    }

    /// A line stands between two rows: one whose cells a single blank divides, figures over what stands below them, or the name of two
    /// lines with figures, which have none.
    private static func isWithin(
        _ edges: AlignedEdges, _ lines: [AlignedLine], _ index: Int, heads: AlignedLine
    ) -> Bool {
        guard index + 1 < lines.count, case let (line, next) = (lines[index], lines[index + 1]),
            next.stretches.count > 1, next.hasFigure, edges.admits(next) || heads.isHead(over: next)
        else { return false }
        if line.stretches.count == 1 { return true }
        guard line.stretches.count <= AlignedEdges.limit, next.stretches.count <= AlignedEdges.limit else {
            return false
        }
        if line.hasFigure { return line.stretches.allSatisfy(\.isQuantity) && next.standsUnder(line) }
        guard !line.isCaption, lines[index - 1].hasFigure, let name = line.stretches.first else { return false }
        return [lines[index - 1], next].allSatisfy { $0.stretches.first.map { $0.from > name.to } ?? false }
    }
}
