/// Columns, and the heads over them, while both are told.
struct LaidOutTelling {
    private var columns: LaidOutColumns
    private var heads: LaidOutHeads?
    /// How many of the lines below the heads are parts of them.
    private var parts = 0

    private let lines: [AlignedLine]
    private let below: ArraySlice<AlignedLine>
    private let memo: HeadMemo

    init(_ lines: [AlignedLine], _ below: ArraySlice<AlignedLine>, _ columns: LaidOutColumns, _ bytes: [UInt8]) {
        (self.lines, self.below, self.columns) = (lines, below.prefix(Self.mostParts), columns)
        memo = HeadMemo(bytes)
        readHeads()
    }

    /// So many lines below the last whole head may be parts of heads.
    private static let mostParts = 3
    /// So many columns may have no figure in any row.
    private static let mostUnfilled = 4
    /// In wider tables no column is looked for that no row fills: each is held against every place.
    private static let widest = 24

    /// The heads and the columns, and how many lines below the heads are parts of them; nil where it cannot be told which figure stands
    /// under which head.
    var told: (heads: LaidOutHeads, columns: LaidOutColumns, parts: Int)? {
        var telling = self
        if let heads, !heads.headless.isEmpty || !heads.bracketed.isEmpty {
            telling.columns.join(headless: heads.headless, bracketed: heads.bracketed)
            telling.readHeads()
        }
        if telling.isShort, telling.columns.divideTexts() { telling.readHeads() }
        for _ in 0..<Self.mostUnfilled where telling.heads?.isCrowded != false { telling.addColumn() }
        guard let heads = telling.heads, heads.areSound, !heads.isCrowded else { return nil }
        for column in 0..<telling.columns.count where heads.isOfWords(column) {
            telling.columns.takeFigures(from: column)
        }
        return (heads, telling.columns, telling.parts)
    }

    /// More heads stand in a line than there are columns.
    private var isShort: Bool { lines.contains { LaidOutHeads.pieces(of: $0, 0, memo.bytes).count > columns.count } }

    /// Reads the heads with as many of the lines below them as are parts of them.
    private mutating func readHeads() {
        heads = nil
        for count in (0...below.count).reversed() {
            guard let found = LaidOutHeads(lines + below.prefix(count), over: columns, memo),
                count == 0 || found.endWithParts(from: lines.count)
            else { continue }
            (heads, parts) = (found, count)
            return
        }
    }

    /// Adds a column that no row fills, where a head stands over none: the one with which the heads fit best. None where another one
    /// fits nearly as well, for then it cannot be told which source the rows leave blank.
    private mutating func addColumn() {
        let pieces = lines.enumerated().flatMap { LaidOutHeads.pieces(of: $1, $0, memo.bytes) }
        guard columns.count <= Self.widest, pieces.count <= Self.widest * 2 else { return }
        // The best of the columns at each place.
        var found: [Int: (cost: Int, telling: LaidOutTelling)] = [:]
        for piece in pieces {
            var other = self
            let place = columns.extents.firstIndex { $0.lowerBound + $0.upperBound > piece.center } ?? columns.count
            other.columns.insert(piece.from..<piece.to, at: place)
            other.readHeads()
            // What rows leave blank are sources.
            guard let heads = other.heads, case .source? = heads.head(of: heads.own[place]).role else { continue }
            let cost = heads.cost + (heads.isCrowded ? Self.crowd : 0)
            if found[place].map({ cost < $0.cost }) ?? true { found[place] = (cost, other) }
        }
        let best = found.values.sorted { $0.cost < $1.cost }
        guard let first = best.first, best.count < 2 || best[1].cost - first.cost > Self.margin else { return }
        self = first.telling
    }

    /// Heads fit so much better at the place of a column than at any other.
    private static let margin = 32
    private static let crowd = 10_000
}
