/// Heads over the columns that the rows below them have, where the places of heads tell columns badly: those that stand to the
/// left of their figures, that are set wide, or that stand in the middle over several columns.
///
/// Example: of these heads two are cut by boundaries that no row has, and the second year stands over no column of its own.
/// Six heads over six columns of figures are in order, and each year stands over the first two of its own.
/// ```text
///                 令和８年度             令和７年度           増       減
/// 区      分
///              予 算 額   構成比     予 算 額   構成比      金   額     率
/// 人   件   費    4,869    19.1      4,660    18.1        209     4.5
/// 物   件   費    4,137    16.2      3,970    15.4        167     4.2
/// ```
struct AlignedHeads {
    /// The cells of each line of heads, from the top.
    let rows: [[AlignedCell]]
    /// Where the columns of the rows stand among those of all.
    let places: [Int]
    /// How many columns there are, with those that no row fills.
    let count: Int

    /// Two heads of a column stand beside each other.
    var isCrowded: Bool {
        let heads = Dictionary(grouping: rows.joined(), by: \.column).values
        return heads.contains { own in
            let ordered = own.map(\.stretch).sorted { $0.from < $1.from }
            return zip(ordered, ordered.dropFirst()).contains { $0.to + Self.slack < $1.from }
        }
    }

    /// - Parameters:
    ///   - lines: Lines of heads.
    ///   - cells: The cells of the rows below them.
    ///   - count: How many columns there are.
    init?(_ lines: ArraySlice<AlignedLine>, over cells: [[AlignedCell]], count: Int) {
        var extents = [Range<Int>?](repeating: nil, count: count)
        var kinds = [(figures: Int, texts: Int)](repeating: (0, 0), count: count)
        for cell in cells.joined() where cell.column < count {
            let own = cell.stretch.from..<cell.stretch.to
            extents[cell.column] =
                extents[cell.column].map {
                    min($0.lowerBound, own.lowerBound)..<max($0.upperBound, own.upperBound)
                } ?? own
            // `２ 総務費` is a name.
            if cell.stretch.isQuantity { kinds[cell.column].figures += 1 } else { kinds[cell.column].texts += 1 }
        }
        guard extents.allSatisfy({ $0 != nil }), count > 1 else { return nil }
        if let ordered = Self.ordered(lines, count) {
            (rows, places, self.count) = (ordered, Array(0..<count), count)
            return
        }
        let all = Self.withUnfilled(extents.compactMap { $0 }, lines)
        places = all.indices.filter { all[$0].isFilled }
        self.count = all.count
        let figures = kinds.indices.filter { kinds[$0].figures > kinds[$0].texts }.map { [places] in places[$0] }
        guard figures.count > 1 else { return nil }
        var rows: [[AlignedCell]] = []
        // Heads stand over those below them as well as over figures.
        var reaches = all.map { [$0.extent] }
        for line in lines.reversed() {
            guard !line.isCaption else {
                rows.append([])
                continue
            }
            let below = rows.max { $0.count < $1.count }
            guard let row = Self.row(line, over: below, extents: reaches, figures) else { return nil }
            for cell in row { reaches[cell.column].append(cell.stretch.from..<cell.stretch.to) }
            rows.append(row)
        }
        self.rows = rows.reversed()
        let headed = Set(rows.joined().map(\.column))
        guard figures.allSatisfy({ headed.contains($0) }) else { return nil }
    }

    /// As many heads as there are columns, in their order, where those above each other are one.
    private static func ordered(_ lines: ArraySlice<AlignedLine>, _ count: Int) -> [[AlignedCell]]? {
        guard lines.count <= mostLines else { return nil }
        let leaves = leaves(of: lines)
        guard leaves.count == count else { return nil }
        return lines.map { line in
            if line.isCaption { return [] }
            return wideJoined(line).compactMap { stretch in
                let own = stretch.from..<stretch.to
                return leaves.firstIndex { $0.overlaps(own) }.map { AlignedCell(stretch: stretch, column: $0) }
            }
        }
    }

    /// More lines are not heads alone.
    static let mostLines = 4

    /// Where the heads stand that have none below them, from the left.
    private static func leaves(of lines: ArraySlice<AlignedLine>) -> [Range<Int>] {
        var leaves: [Range<Int>] = []
        for line in lines.reversed() where !line.isCaption && !line.isOfUnits {
            let own = wideJoined(line).map { $0.from..<$0.to }
            leaves += own.filter { head in !leaves.contains { $0.overlaps(head) } }
        }
        return leaves.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The columns of the rows, and between them those of heads over none, where both columns beside such a head have one of
    /// their own: その他 between 地方債 and 一般財源, of which no row has an amount.
    private static func withUnfilled(
        _ extents: [Range<Int>], _ lines: ArraySlice<AlignedLine>
    ) -> [(extent: Range<Int>, isFilled: Bool)] {
        let leaves = leaves(of: lines)
        var columns = extents.map { (extent: $0, isFilled: true) }
        for leaf in leaves.reversed() where !extents.contains(where: { $0.overlaps(leaf) }) {
            guard let right = columns.firstIndex(where: { $0.extent.lowerBound >= leaf.upperBound }), right > 0,
                [columns[right - 1], columns[right]].allSatisfy({ column in
                    leaves.contains { $0 != leaf && $0.overlaps(column.extent) }
                })
            else { continue }
            columns.insert((leaf, false), at: right)
        }
        return columns
    }

    private static func row(
        _ line: AlignedLine, over below: [AlignedCell]?, extents: [[Range<Int>]], _ figures: [Int]
    ) -> [AlignedCell]? {
        var stretches = wideJoined(line)
        // Letters set wide are one head where there are more of them than columns.
        while stretches.count > extents.count, joinLetters(&stretches) {}
        if let group = groups(stretches, over: below) { return group }
        var wide = stretches
        while wide.count > 1, joinLetters(&wide) {
            if wide.count == figures.count { stretches = wide }
            if let group = groups(wide, over: below) { return group }
        }
        if stretches.count == figures.count, stretches.count > 1 {
            return zip(stretches, figures).map { AlignedCell(stretch: $0, column: $1) }
        }
        return matched(stretches, extents)
    }

    /// The stretches of a line, letters that typists set wide as one word: those with nothing but blanks of full width between
    /// them (`比　　較`), and those that stand near and are no heads of their own (`金    額`).
    private static func wideJoined(_ line: AlignedLine) -> [AlignedLine.Stretch] {
        var (stretches, index) = (line.stretches, 0)
        while index + 1 < stretches.count {
            let (left, right) = (stretches[index], stretches[index + 1])
            let blanks = right.span.lower - left.span.upper
            let isFull = blanks % 3 == 0 && right.gap == blanks / 3 * 2
            let isNear = right.gap <= (left.isHead || right.isHead ? 4 : 8) && !(left.isHead && right.isHead)
            if right.isLetter, left.isLetter || left.isJoinedLetters, isFull || isNear {
                stretches[index] = left.joined(with: right)
                stretches[index].isJoinedLetters = true
                stretches.remove(at: index + 1)
            } else {
                index += 1
            }
        }
        return stretches
    }

    /// Joins the two letters beside each other that stand nearest; false where there are none.
    private static func joinLetters(_ stretches: inout [AlignedLine.Stretch]) -> Bool {
        var best: Int?
        for index in stretches.indices.dropLast() where stretches[index].isLetter && stretches[index + 1].isLetter {
            if best.map({ stretches[index + 1].gap < stretches[$0 + 1].gap }) ?? true { best = index }
        }
        guard let best else { return false }
        stretches[best] = stretches[best].joined(with: stretches[best + 1])
        stretches.remove(at: best + 1)
        return true
    }

    /// Heads that stand in the middle over as many of those below each.
    private static func groups(_ stretches: [AlignedLine.Stretch], over below: [AlignedCell]?) -> [AlignedCell]? {
        guard let below, stretches.count > 1, below.count > stretches.count, below.count % stretches.count == 0 else {
            return nil
        }
        let size = below.count / stretches.count
        var cells: [AlignedCell] = []
        for (position, stretch) in stretches.enumerated() {
            let own = below[(position * size)..<((position + 1) * size)]
            guard let first = own.first, let last = own.last, stretch.from < last.stretch.to + slack,
                stretch.to + slack > first.stretch.from
            else { return nil }
            cells.append(AlignedCell(stretch: stretch, column: first.column))
        }
        return cells
    }

    /// Heads stand so far off those below them at most.
    private static let slack = 2

    /// The columns of heads in their order, each of its own, that are nearest to them in all; nil where there are too few.
    private static func matched(_ stretches: [AlignedLine.Stretch], _ extents: [[Range<Int>]]) -> [AlignedCell]? {
        guard stretches.count <= extents.count else { return nil }
        let far = Int.max / 4
        var best = [[Int]](repeating: [Int](repeating: far, count: extents.count + 1), count: stretches.count + 1)
        best[0] = [Int](repeating: 0, count: extents.count + 1)
        for head in stretches.indices {
            for column in extents.indices {
                let placed = best[head][column] + distance(stretches[head], toNearestOf: extents[column])
                best[head + 1][column + 1] = min(best[head + 1][column], placed)
            }
        }
        var (cells, column): ([AlignedCell], Int) = ([], extents.count)
        for head in stretches.indices.reversed() {
            while column > 0, best[head + 1][column] == best[head + 1][column - 1] { column -= 1 }
            guard column > 0 else { return nil }
            column -= 1
            cells.append(AlignedCell(stretch: stretches[head], column: column))
        }
        return cells.reversed()
    }

    private static func distance(_ stretch: AlignedLine.Stretch, toNearestOf extents: [Range<Int>]) -> Int {
        extents.lazy.map { distance(stretch, $0) }.min() ?? 0
    }

    /// How far a head stands off a column: by the blank between them, and less by their middles.
    private static func distance(_ stretch: AlignedLine.Stretch, _ extent: Range<Int>) -> Int {
        let blank = max(0, extent.lowerBound - stretch.to, stretch.from - extent.upperBound)
        return blank * 16 + abs(extent.lowerBound + extent.upperBound - stretch.from - stretch.to)
    }
}
