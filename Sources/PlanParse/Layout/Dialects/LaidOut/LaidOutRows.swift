import PlanModel

/// Which lines of a table are of one row, where texts wrap over several lines.
///
/// Printers set the cells of a row on its middle line, or all on its first. So of all ways to part the lines into rows the one is
/// taken by which each row has its figures once, the lines of its cells stand around one middle, and no text ends short of its
/// column and goes on, or fills it and ends:
/// ```text
///                           利用者の利便
/// 高齢者等外出支   557,431    性を高めるた    two rows: the name of the second is of three lines, its text of two
/// 援タクシー利用              め、運行日を
/// 助成事業                  増やす。
/// ```
/// A blank line stands between two rows and never within one.
struct LaidOutRows {
    /// The lines of each row, from the top.
    private(set) var rows: [Range<Int>] = []
    /// How badly the lines fit the rows.
    private(set) var cost = 0

    private let lines: [LaidOutLine]
    private let columns: LaidOutColumns
    /// For each line and column whether its text goes on in the next text of the column.
    private var goesOn: [[Bearing]] = []
    private let isAfterPage: Bool
    private let bytes: [UInt8]

    /// What the width of a text says of the one below it.
    private enum Bearing {
        /// It ends: the first word below would have had room behind it.
        case ends
        case open
        /// It fills its column.
        case fills
    }

    /// - Parameter isAfterPage: The first lines may go on with the last row of the page before.
    init?(_ lines: [LaidOutLine], _ columns: LaidOutColumns, isAfterPage: Bool, _ bytes: [UInt8]) {
        (self.lines, self.columns, self.isAfterPage, self.bytes) = (lines, columns, isAfterPage, bytes)
        goesOn = Self.bearings(lines, columns, bytes)
        let filled = (0..<columns.count).map { column in lines.count { $0.figures.contains(column) } }
        let most = filled.max() ?? 0
        full = filled.indices.filter { most > 1 && filled[$0] * 10 >= most * 9 }
        name = (0..<columns.count).first { column in
            !columns.isOfFigures[column]
                && lines.contains {
                    $0.cells[column].map { DisplayColumns.width(bytes, $0) > Self.widestNumber } ?? false
                }
        }
        let readings = [false, true].compactMap { parted(isFromTop: $0) }
        guard let best = readings.min(by: { $0.cost < $1.cost }) else { return nil }
        (rows, cost) = best
    }

    /// The columns of figures that nearly all rows fill.
    private var full: [Int] = []
    /// The column that names the rows.
    private var name: Int?

    /// The rest of a unit is no longer: 万円, 体.
    private static let longestRest = 3
    /// What counts rows is no wider.
    private static let widestNumber = 6
    /// A row takes no more lines.
    private static let longest = 16
    private static let far = Int.max / 4

    private static func bearings(_ lines: [LaidOutLine], _ columns: LaidOutColumns, _ bytes: [UInt8]) -> [[Bearing]] {
        let widths = lines.map { line in line.cells.map { $0.map { DisplayColumns.width(bytes, $0) } ?? 0 } }
        let room = (0..<columns.count).map { column in widths.map { $0[column] }.max() ?? 0 }
        var below = [ByteSpan?](repeating: nil, count: columns.count)
        var bearings = [[Bearing]](repeating: [Bearing](repeating: .open, count: columns.count), count: lines.count)
        for index in lines.indices.reversed() {
            for column in 0..<columns.count where !columns.isOfFigures[column] {
                guard let own = lines[index].cells[column] else { continue }
                defer { below[column] = own }
                guard let next = below[column] else { continue }
                let needed = widths[index][column] + firstWord(next, bytes) + max(1, room[column] / 10)
                // Of columns of a letter or two every text fills them.
                let fills: Bearing = room[column] <= 4 || isWhole(own, bytes) ? .open : .fills
                let isWhole = needed <= room[column] || isNumber(own, bytes) && isNumber(next, bytes)
                // What stands in brackets belongs to the text before it.
                bearings[index][column] = Brackets.opens(bytes, next) ? .fills : isWhole ? .ends : fills
            }
        }
        return bearings
    }

    private static func isNumber(_ span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        Digits.number(bytes, span.lower, span.upper)?.end == span.upper
    }

    /// A sentence ends with the text, or a name as names of departments and projects do.
    private static func isWhole(_ span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        Scalars.before(bytes, span.upper, span.lower).value == 0x3002 || NameEnding.isProject(bytes, span)
            || NameEnding.isDepartment(Array(bytes[span.lower..<span.upper]))
    }

    /// How wide what no printer parts is at the start of a text: one letter, or a word of Latin letters and digits.
    private static func firstWord(_ span: ByteSpan, _ bytes: [UInt8]) -> Int {
        var (width, index) = (0, span.lower)
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            let isOfWord =
                (0x30...0x39).contains(scalar) || (0x41...0x7A).contains(scalar) || scalar == 0x2C || scalar == 0x2E
            if !isOfWord { return max(width, width == 0 ? DisplayColumns.width(of: scalar) : 0) }
            width += 1
            index += max(1, length)
        }
        return width
    }

    private func parted(isFromTop: Bool) -> (rows: [Range<Int>], cost: Int)? {
        var best = [Int](repeating: Self.far, count: lines.count + 1)
        var starts = [Int](repeating: 0, count: lines.count + 1)
        best[0] = 0
        for start in lines.indices where best[start] < Self.far {
            var row = LaidOutRow(columns.count)
            for end in (start + 1)...min(lines.count, start + Self.longest) {
                if end > start + 1, lines[end - 1].followsBlank || lines[end - 1].heading != nil { break }
                add(end - 1, to: &row)
                let own = cost(row, start..<end, isFromTop: isFromTop)
                if own < Self.far, best[start] + own < best[end] {
                    (best[end], starts[end]) = (best[start] + own, start)
                }
                if lines[start].heading != nil { break }
            }
        }
        guard best[lines.count] < Self.far else { return nil }
        var (rows, end): ([Range<Int>], Int) = ([], lines.count)
        while end > 0 {
            rows.append(starts[end]..<end)
            end = starts[end]
        }
        return (rows.reversed(), best[lines.count])
    }

    /// A line has a name and a figure.
    private func isNamed(_ line: Int) -> Bool {
        line < lines.count && lines[line].hasFigure && name.map { lines[line].cells[$0] != nil } ?? false
    }

    /// A text alone at the left may head the rows below it.
    private func isTextAlone(_ line: LaidOutLine) -> Bool {
        let filled = line.cells.indices.filter { line.cells[$0] != nil }
        return filled.count == 1 && filled[0] <= (name ?? 0)
    }

    private func add(_ line: Int, to row: inout LaidOutRow) {
        row.isTwice = row.isTwice || lines[line].figures.contains { row.figures.contains($0) }
        row.figures.formUnion(lines[line].figures)
        row.hasFigure = row.hasFigure || lines[line].hasFigure
        for (column, cell) in lines[line].cells.enumerated() where cell != nil {
            if let last = row.last[column] {
                row.cost += columns.isOfFigures[column] ? costBelowFigure(line, column) : costBelow(last, line, column)
            } else {
                row.first[column] = line
                // A year in brackets stands below its figure.
                if columns.isOfFigures[column], !lines[line].figures.contains(column) { row.cost += 30 }
            }
            row.last[column] = line
        }
    }

    /// What it costs that a text goes on in a line: more where it ends, unless lines of others stand between, as they do where the
    /// cells of a row stand around one middle.
    private func costBelow(_ last: Int, _ line: Int, _ column: Int) -> Int {
        switch goesOn[last][column] {
        case .ends: line > last + 1 ? 20 : 80
        case .open: 10
        case .fills: 0
        }
    }

    /// Below a figure stands its year in brackets, or the rest of its unit.
    private func costBelowFigure(_ line: Int, _ column: Int) -> Int {
        guard let cell = lines[line].cells[column], !lines[line].figures.contains(column) else { return 0 }
        return Scalars.count(bytes, cell) <= Self.longestRest || Brackets.opens(bytes, cell) ? 5 : 400
    }

    private func cost(_ row: LaidOutRow, _ range: Range<Int>, isFromTop: Bool) -> Int {
        if lines[range.lowerBound].heading != nil { return 20 }
        if range.count == 1, isTextAlone(lines[range.lowerBound]) { return isNamed(range.upperBound) ? 50 : 120 }
        if row.isTwice { return Self.far }
        // A dash in each column of figures makes a row, too.
        if !row.hasFigure, row.figures.count < 2 {
            guard isAfterPage, range.lowerBound == 0 else { return Self.far }
            return row.cost + 40
        }
        var cost = row.cost + full.reduce(0) { row.first[$1] == nil ? $0 + 30 : $0 }
        if let name, row.first[name] == nil { cost += 60 }
        let middle = range.lowerBound + range.upperBound - 1
        for column in 0..<columns.count {
            guard let first = row.first[column], let last = row.last[column] else { continue }
            if goesOn[last][column] == .fills { cost += 30 }
            let off = isFromTop ? (first - range.lowerBound) * 2 : abs(first + last - middle)
            cost += off * 2 + max(0, off - 1) * 20
        }
        return cost
    }
}

/// What lines of a row hold, while they are added one by one.
private struct LaidOutRow {
    var first: [Int?]
    var last: [Int?]
    var figures: Set<Int> = []
    var hasFigure = false
    /// Two figures stand in one column.
    var isTwice = false
    /// What texts say that end short of their column and go on.
    var cost = 0

    init(_ columns: Int) {
        first = Array(repeating: nil, count: columns)
        last = first
    }
}
