/// The columns at which stretches of a table start, and at which its figures end.
struct AlignedEdges {
    private var starts: Set<Int> = []
    private var ends: Set<Int> = []
    private var first = Int.max
    /// The first column that is not the leftmost.
    private var second = Int.max

    mutating func add(_ line: AlignedLine) {
        if line.stretches.count > 1 { first = min(first, line.stretches[0].from) }
        for stretch in line.stretches where stretch.from > first {
            starts.insert(stretch.from)
            second = min(second, stretch.from)
            if stretch.isFigure { ends.insert(stretch.to) }
        }
    }

    /// Whether a line goes on with the table.
    func admits(_ line: AlignedLine) -> Bool {
        guard starts.count <= Self.limit, line.stretches.count <= Self.limit else { return false }
        if line.stretches.count > 1 {
            if line.stretches[0].from == first, line.stretches.allSatisfy({ fits($0) }) { return true }
            return line.stretches.contains {
                starts.contains($0.from) || $0.isFigure && ends.contains($0.to)
            }
        }
        guard let only = line.stretches.first else { return false }
        return starts.contains(only.from) || isHeadOnly(line)
    }

    /// Tables of more columns are none: every other line would have a blank cell for each of them.
    static let limit = 64

    /// No column starts within a stretch: it may be the first cell of a column that other lines leave blank.
    private func fits(_ stretch: AlignedLine.Stretch) -> Bool {
        !starts.contains { stretch.from < $0 && $0 < stretch.to }
    }

    /// A line with text in the first column alone.
    func isHeadOnly(_ line: AlignedLine) -> Bool {
        guard line.stretches.count == 1, let only = line.stretches.first else { return false }
        return only.from == first && only.to + 2 <= second
    }
}

/// The columns of one table.
struct AlignedColumns {
    private var columns: [Range<Int>]

    /// The columns of some lines: what blanks of all lines divide, or, where a cell reaches over two columns, what those
    /// of the fullest lines divide. Nil where neither gives each stretch a column of its own.
    init?(_ lines: ArraySlice<AlignedLine>) {
        columns = Self.divided(lines)
        if columns.count > 1, fits(lines) { return }
        let most = lines.reduce(0) { max($0, $1.stretches.count) }
        columns = Self.divided(lines.filter { $0.stretches.count == most }[...])
        guard columns.count > 1, fits(lines) else { return nil }
    }

    private func fits(_ lines: ArraySlice<AlignedLine>) -> Bool { lines.allSatisfy { places(of: $0) != nil } }

    /// The stretches of some lines on one another, with blanks of all lines between them.
    private static func divided(_ lines: ArraySlice<AlignedLine>) -> [Range<Int>] {
        var columns: [Range<Int>] = []
        for stretch in lines.flatMap(\.stretches).sorted(by: { $0.from < $1.from }) {
            if let last = columns.last, stretch.from < last.upperBound {
                columns[columns.count - 1] = last.lowerBound..<max(last.upperBound, stretch.to)
            } else {
                columns.append(stretch.from..<stretch.to)
            }
        }
        return columns
    }

    /// The column of each stretch of a line.
    private func places(of line: AlignedLine) -> [Int]? {
        var places: [Int] = []
        var next = 0
        for stretch in line.stretches {
            // A stretch belongs to the first column that it reaches.
            while next < columns.count, columns[next].upperBound <= stretch.from { next += 1 }
            guard next < columns.count, stretch.to > columns[next].lowerBound else { return nil }
            places.append(next)
            next += 1
        }
        return places
    }

    /// Where the cells of a line end.
    func cuts(of line: AlignedLine) -> [AlignedTables.Cut] {
        guard let places = places(of: line), let last = places.last else { return [] }
        var cuts: [AlignedTables.Cut] = []
        var (column, offset) = (0, line.start)
        for (stretch, place) in zip(line.stretches, places) {
            if place > column { cuts.append(AlignedTables.Cut(offset: offset, count: place - column)) }
            (column, offset) = (place, stretch.span.upper)
        }
        if columns.count - 1 > last {
            cuts.append(AlignedTables.Cut(offset: line.end, count: columns.count - 1 - last))
        }
        return cuts
    }
}
