/// The columns of one table: the places between which its lines are cut.
///
/// Two stretches of one line never stand in one column, so a boundary stands in each gap between two of them. Of all sets
/// of boundaries for which that holds, the one is taken that cuts the fewest stretches: a head over several columns, or a
/// text that runs on, is cut by some in any case, while a figure that stands off its head stays in one column with it.
///
/// Letters apart may be a word that is set wide (`議    会    費`) or cells of one letter each (`国    県`): nothing has to stand
/// between them, and they are cells only where other lines have a boundary between each two of them.
///
/// Example: under `財源内訳` alone in its line, `国` and `県` in the next and `1,200` and `30` below them, the boundary
/// between 国 and 県 cuts 財源内訳, which then stands in the first of the columns that it reaches.
struct AlignedColumns {
    /// Where columns behind the first begin, from the left.
    let boundaries: [Int]
    private let clusters: AlignedClusters
    /// Where texts of several lines begin.
    let leftAligned: Set<Int>
    /// What the boundaries cut, and how many they are.
    let cost: Int

    /// The columns of some lines; nil where no line has two stretches.
    ///
    /// - Parameter divides: Whatever blanks divide in all lines are columns of their own, though no line has a text in both.
    init?(_ lines: ArraySlice<AlignedLine>, dividesAtBlanks divides: Bool = false) {
        let places = Array(Set(lines.flatMap { $0.words.flatMap { [$0.from, $0.to] } })).sorted()
        clusters = AlignedClusters(lines)
        let gaps = Self.gaps(lines, places, clusters)
        guard gaps.contains(where: { $0 >= 0 }) else { return nil }
        let begins = lines.flatMap { $0.stretches.filter { !$0.isFigure }.map { ($0.from, 1) } }
        leftAligned = Set(Dictionary(begins, uniquingKeysWith: +).lazy.filter { $0.value > 2 }.map(\.key))
        let costs = Self.costs(lines, places, clusters, dividesAtBlanks: divides)
        let chosen = Self.cheapest(costs, gaps)
        cost = chosen.reduce(0) { $0 + costs[$1] }
        boundaries = chosen.map { places[$0] }
    }

    // MARK: Boundaries

    /// The number of a place among all, in their order.
    private static func index(of place: Int, _ places: [Int]) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// For each place where gaps end, the start of the shortest of them; -1 elsewhere.
    private static func gaps(
        _ lines: ArraySlice<AlignedLine>, _ places: [Int], _ clusters: AlignedClusters
    ) -> [Int] {
        var starts = [Int](repeating: -1, count: places.count)
        for line in lines {
            for (position, right) in line.words.enumerated().dropFirst() {
                let left = line.words[position - 1]
                guard clusters.areApart(left, right, isFirst: position == 1) else { continue }
                // Heads may stand a letter off their columns, but no head of one letter wholly off.
                let slack = line.hasFigure ? 0 : 1
                let end = index(of: min(right.from + slack, right.to - 1) + 1, places) - 1
                starts[end] = max(starts[end], index(of: max(left.to - slack, left.from + 1), places))
            }
        }
        for gap in gapsBesideHeads(lines) {
            let end = index(of: gap.upperBound + 1, places) - 1
            starts[end] = max(starts[end], index(of: gap.lowerBound, places))
        }
        return starts
    }

    /// What a boundary at each place costs: what it cuts, figures more than words, and a little for being there, less where
    /// stretches begin and between wide blanks.
    private static func costs(
        _ lines: ArraySlice<AlignedLine>, _ places: [Int], _ clusters: AlignedClusters, dividesAtBlanks: Bool
    ) -> [Int] {
        var (changes, begins) = ([Int](repeating: 0, count: places.count + 1), [Int](repeating: 0, count: places.count))
        // How many stretches stand between each place and the next; texts that run on to the end of their line apart.
        var ink = changes
        func add(_ weight: Int, from start: Int, to end: Int, isLast: Bool = false) {
            guard start < end else { return }
            let (from, to) = (index(of: start, places), index(of: end, places))
            changes[from + 1] += weight
            changes[to] -= weight
            guard !isLast else { return }
            ink[from] += 1
            ink[to] -= 1
        }
        for line in lines {
            let last = line.stretches.last?.from ?? 0
            for own in line.words {
                let isLast = !own.isFigure && own.from >= last
                add(own.isFigure ? figure : word, from: own.from, to: own.to, isLast: isLast)
                if own.isApart, !own.isFigure { begins[index(of: own.from, places)] += 1 }
            }
            for (position, right) in line.words.enumerated().dropFirst() {
                let left = line.words[position - 1]
                // A figure and its unit are one cell.
                if right.isUnit { add(word, from: left.to - 1, to: right.from + 1) }
                // A figure and a text with one blank between them are cells more often than not.
                guard !left.isQuantity, !right.isQuantity, !clusters.areApart(left, right, isFirst: position == 1)
                else {
                    continue
                }
                if right.isApart {
                    add(letter, from: left.from, to: right.to)
                } else {
                    add(blank, from: left.to - 1, to: right.from + 1)
                }
            }
        }
        let blanks = blanks(ink, places)
        var cut = 0
        return places.indices.map { place in
            cut += changes[place]
            // Texts of several lines begin there, and nothing stands before them: a column, be it the only one in its lines.
            if cut == 0, dividesAtBlanks || begins[place] > 1, place > 0, blanks[place - 1] > 0 { return -1 }
            let wide = max(blanks[place], place > 0 ? blanks[place - 1] : 0)
            return cut + boundary - min(begins[place], boundary / 4) - min(wide, boundary / 4)
        }
    }

    /// How wide the blank between each place and the next is.
    private static func blanks(_ ink: [Int], _ places: [Int]) -> [Int] {
        var (sum, blanks) = (0, [Int](repeating: 0, count: places.count))
        for place in places.indices.dropLast() {
            sum += ink[place]
            if sum == 0 { blanks[place] = places[place + 1] - places[place] }
        }
        return blanks
    }

    private static let boundary = 40
    private static let blank = 10
    private static let letter = 50
    private static let word = 100
    private static let figure = 600

    /// The places with the least cost of which one stands in each gap. Linear in the places.
    private static func cheapest(_ costs: [Int], _ gaps: [Int]) -> [Int] {
        // best[i] is the least cost of boundaries up to one at i - 1, and best[0] of none.
        var (best, before) = ([0], [0])
        // The choices for the boundary before, the cheapest first: each is cheaper than those behind it were.
        var (queue, head, least) = ([0], 0, 0)
        for place in 0...costs.count {
            while queue[head] < least { head += 1 }
            best.append(best[queue[head]] + (place < costs.count ? costs[place] : 0))
            before.append(queue[head])
            guard place < costs.count else { break }
            while queue.count > head, let last = queue.last, best[last] >= best[place + 1] { queue.removeLast() }
            queue.append(place + 1)
            // A gap that ends here lies before the next boundary.
            if gaps[place] >= 0 { least = max(least, gaps[place] + 1) }
        }
        var (chosen, next): ([Int], Int) = ([], before[costs.count + 1])
        while next > 0 {
            chosen.append(next - 1)
            next = before[next]
        }
        return chosen.reversed()
    }

    // MARK: Cells

    /// The column of a stretch: that of its first letter, and of the last digit of a figure.
    func column(of stretch: AlignedLine.Stretch) -> Int {
        let isFlushRight = stretch.isFigure && stretch.to - stretch.from <= Self.longestFigure
        if isFlushRight { return Self.index(of: stretch.to, boundaries) }
        let own = Self.index(of: stretch.from + 1, boundaries)
        // One letter before a boundary is no more than a letter off.
        let isOff = own < boundaries.count && boundaries[own] == stretch.from + 1 && boundaries[own] < stretch.to
        return isOff ? own + 1 : own
    }

    /// What begins with a digit and is longer is a text.
    private static let longestFigure = 16

    /// Heads with one blank between them are no longer together.
    static let longestHeads = 64

    /// A boundary stands between two words.
    private func divides(_ left: AlignedLine.Stretch, _ right: AlignedLine.Stretch) -> Bool {
        let next = Self.index(of: left.to, boundaries)
        return next < boundaries.count && boundaries[next] <= right.from
    }

    /// No boundary cuts a word of the line.
    private func fits(_ line: AlignedLine) -> Bool {
        guard line.stretches.count > 1 || !line.hasFigure else { return false }
        return line.words.allSatisfy { word in
            let next = Self.index(of: word.from + 1, boundaries)
            return next == boundaries.count || boundaries[next] >= word.to
        }
    }

    /// The cells of a line. Words with one blank between them are cells of their own at a boundary, where one is a figure, the
    /// whole line fits the columns, or it is one of heads.
    func cells(of line: AlignedLine, over next: AlignedLine?, isHeads: Bool) -> [AlignedCell] {
        // A line of nothing but one word that is set wide.
        if line.stretches.count == 1, line.words.count > 2, line.words.allSatisfy(\.isLetter) {
            return line.stretches.map { AlignedCell(stretch: $0, column: column(of: $0)) }
        }
        let isFitting = isHeads || fits(line)
        var (cells, run): ([AlignedCell], [AlignedCell]) = ([], [])
        for (position, word) in line.words.enumerated() {
            guard position > 0, let open = run.last else {
                run.append(AlignedCell(stretch: word, column: column(of: word)))
                continue
            }
            let last = line.words[position - 1]
            let isApart = clusters.areApart(last, word, isFirst: position == 1)
            // `財 源 内 訳` is one word.
            let isSpaced = last.isLetter && word.isLetter && !(last.isHead && word.isHead)
            let isCell = (isFitting || last.isQuantity || word.isQuantity) && !isSpaced && divides(last, word)
            if !word.isApart, !isApart, !isCell {
                run[run.count - 1].stretch = open.stretch.joined(with: word)
                continue
            }
            if !word.isApart || isApart {
                cells += joined(run[...], over: next)
                run = []
            }
            run.append(AlignedCell(stretch: word, column: column(of: word)))
        }
        return cells + joined(run[...], over: next)
    }

    /// Stretches that nothing has to divide are cells of their own where boundaries divide them into equal parts, single
    /// letters or words; a head over further heads is one word in any case.
    private func joined(_ run: ArraySlice<AlignedCell>, over next: AlignedLine?) -> [AlignedCell] {
        guard let first = run.first, let last = run.last, run.count > 1 else { return Array(run) }
        // Stretches of one column are one word.
        var (words, sizes): ([AlignedCell], [Int]) = ([], [])
        for cell in run {
            if let word = words.last, word.column == cell.column {
                words[words.count - 1].stretch = word.stretch.joined(with: cell.stretch)
                sizes[sizes.count - 1] += 1
            } else {
                words.append(cell)
                sizes.append(1)
            }
        }
        let isEven = sizes.allSatisfy { $0 == 1 } || sizes.allSatisfy { $0 > 1 }
        let isGroup = next?.stretches.contains { $0.from < last.stretch.to && $0.to > first.stretch.from } ?? false
        if isEven, !isGroup || sizes.count > 1 && sizes[0] > 1 { return words }
        return [AlignedCell(stretch: first.stretch.joined(with: last.stretch), column: first.column)]
    }
}
