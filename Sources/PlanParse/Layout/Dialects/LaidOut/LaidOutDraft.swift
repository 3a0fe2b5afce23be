/// What stands in a column of a table that blanks lay out, while its columns are told.
struct LaidOutDraft {
    /// A word with the number of its line and its place there.
    struct Word {
        let line: Int
        let place: Range<Int>
        let isFigure: Bool
        /// A year in brackets, which stands below figures as well as below texts.
        let isNeutral: Bool
    }

    /// The column's place among all.
    var position: Int
    var words: [Word] = []
    /// Where the head of a column stands that no line fills.
    var unfilled: Range<Int>?

    var lines: Set<Int> { Set(words.map(\.line)) }
    /// Those in which it holds what it mostly holds.
    var ownLines: Set<Int> { isOfFigures ? Set(figures.map(\.line)) : Set(texts.map(\.line)) }
    var figures: [Word] { words.filter(\.isFigure) }
    private var texts: [Word] { words.filter { !$0.isFigure && !$0.isNeutral } }
    // What stands first names the rows, be it a number.
    var isOfFigures: Bool { position > 0 && figures.count > texts.count || unfilled != nil }

    /// Where its figures stand, or its texts.
    var extent: Range<Int> {
        if let unfilled { return unfilled }
        let own = isOfFigures || texts.isEmpty ? figures : texts
        let (from, to) = (own.map(\.place.lowerBound).min() ?? 0, own.map(\.place.upperBound).max() ?? 0)
        return from..<max(to, from + 1)
    }

    mutating func add(_ word: AlignedStretch, line: Int) {
        let isFigure = LaidOutColumns.isFigure(word)
        words.append(
            Word(
                line: line, place: word.from..<word.to, isFigure: isFigure,
                isNeutral: word.isBracketed && !isFigure))
    }

    mutating func add(_ other: LaidOutDraft) { words += other.words }

    /// The column, or two where figures and texts stand beside each other in some of its lines: `95 備品購入` under 一般財源 and 備考.
    var ofOneKind: [LaidOutDraft] {
        let both = Dictionary(grouping: words, by: \.line).values.filter { own in
            own.contains(where: \.isFigure) && own.contains { !$0.isFigure }
        }
        guard both.count > 1, both.count * 2 >= min(figures.count, words.count - figures.count) else { return [self] }
        // Whether the figures stand to the left, and where they and the texts end and begin.
        var (left, right): ([Int], [Int]) = ([], [])
        var isFigureLeft: Bool?
        for own in both {
            let ordered = own.sorted { $0.place.lowerBound < $1.place.lowerBound }
            guard let first = ordered.first, let next = ordered.first(where: { $0.isFigure != first.isFigure }),
                isFigureLeft ?? first.isFigure == first.isFigure
            else { return [self] }
            isFigureLeft = first.isFigure
            left.append(ordered.last { $0.place.upperBound <= next.place.lowerBound }?.place.upperBound ?? 0)
            right.append(next.place.lowerBound)
        }
        let cut = ((left.max() ?? 0) + (right.min() ?? 0)) / 2
        var parts = [LaidOutDraft(position: position), LaidOutDraft(position: position)]
        let isPaired = Set(both.joined().map(\.line))
        for word in words {
            let isLeft =
                isPaired.contains(word.line)
                ? word.isFigure == isFigureLeft : word.place.lowerBound + word.place.upperBound < cut * 2
            parts[isLeft ? 0 : 1].words.append(word)
        }
        return parts
    }

    /// The column, or several of texts where a gap goes through all of its lines: one blank between the cells is enough then.
    var ofGutters: [LaidOutDraft] {
        guard !isOfFigures, words.count > 1 else { return [self] }
        var (parts, end): ([LaidOutDraft], Int) = ([], 0)
        for word in words.sorted(by: { $0.place.lowerBound < $1.place.lowerBound }) {
            if let last = parts.indices.last, word.place.lowerBound <= end {
                parts[last].words.append(word)
            } else {
                parts.append(LaidOutDraft(position: position, words: [word]))
            }
            end = max(end, word.place.upperBound)
        }
        // Columns of which few lines have both are texts that have a blank at one place.
        var whole: [LaidOutDraft] = []
        for part in parts {
            let both = whole.last.map { $0.lines.intersection(part.lines).count } ?? 0
            if let last = whole.last, both < Self.fewest || both * 2 <= min(last.lines.count, part.lines.count) {
                whole[whole.count - 1].add(part)
            } else {
                whole.append(part)
            }
        }
        return whole
    }

    /// The column, or several where its figures are set flush at edges far from each other.
    var ofOneEdge: [LaidOutDraft] {
        guard isOfFigures, words.count == figures.count else { return [self] }
        let edges: [(Word) -> Int] = [
            { $0.place.upperBound * 2 }, { $0.place.lowerBound + $0.place.upperBound }, { $0.place.lowerBound * 2 },
        ]
        let readings = edges.map { clusters(by: $0) }
        return readings.min { $0.count < $1.count } ?? [self]
    }

    private func clusters(by edge: (Word) -> Int) -> [LaidOutDraft] {
        var (clusters, last): ([LaidOutDraft], Int?) = ([], nil)
        for word in words.sorted(by: { edge($0) < edge($1) }) {
            if let last, edge(word) - last <= Self.slack {
                clusters[clusters.count - 1].words.append(word)
            } else {
                clusters.append(LaidOutDraft(position: position, words: [word]))
            }
            last = edge(word)
        }
        return clusters
    }

    /// So many lines show that a gap parts columns.
    private static let fewest = 3
    /// Edges of one column lie nearer to each other, in halves of a letter.
    private static let slack = 8
}
