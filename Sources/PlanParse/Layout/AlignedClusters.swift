/// The stretches of a table where no line has a blank between them: what hangs together from top to bottom.
///
/// Example: letters set wide, as in `議    会    費`, hang together by `農 林 水 産 業 費` below them; `款` and `項` over `1.議会費` and,
/// to the right of it, `2.総務管理費` are two clusters.
struct AlignedClusters {
    /// Where clusters begin, from the left, and whether one has more than single letters.
    private var starts: [Int] = []
    private var hasWords: [Bool] = []

    /// Where texts begin one blank behind a figure, with the number of lines that have one there and that of the lines without
    /// figures that have a word there.
    private var behindFigures: [Int: (lines: Int, heads: Int, names: Int)] = [:]
    /// Where words of the lines without figures begin, if texts begin behind figures at all.
    private var heads: Set<Int> = []

    /// The places over which heads stand.
    private var headed: Set<Int> = []
    /// Where numbers stand that may count the name behind them, which has figures of its own.
    private var counts: Set<Int> = []

    init(_ lines: ArraySlice<AlignedLine>) {
        for line in lines.prefix(while: { !$0.hasFigure }) {
            for word in line.words where word.to - word.from <= Self.widestHead {
                headed.formUnion(word.from..<word.to)
            }
        }
        for line in lines where line.hasFigure {
            let last = line.words.last { $0.isNumber && $0.isApart }?.span.lower ?? 0
            for (left, right) in zip(line.words, line.words.dropFirst())
            where left.isNumber && left.isLone && left.to - left.from <= Self.widestCode && !right.isFigure
                && right.span.lower < last
            {
                counts.insert(left.span.lower)
            }
            for (position, (left, right)) in zip(line.words, line.words.dropFirst()).enumerated()
            where left.isNumber && !right.isApart && !right.isUnit {
                behindFigures[right.from, default: (0, 0, 0)].lines += 1
                // `1 総務管理費     38,500`: what has its own figures behind it is a name.
                if line.words[(position + 2)...].contains(where: { $0.isNumber && $0.isApart }) {
                    behindFigures[right.from]?.names += 1
                }
            }
        }
        if !behindFigures.isEmpty {
            for line in lines where !line.hasFigure {
                for word in line.words.dropFirst() {
                    behindFigures[word.from]?.heads += 1
                    heads.insert(word.from)
                }
            }
        }
        var end = 0
        for stretch in lines.flatMap(\.stretches).sorted(by: { $0.from < $1.from }) {
            if starts.isEmpty || stretch.from >= end {
                starts.append(stretch.from)
                hasWords.append(false)
            }
            end = max(end, stretch.to)
            if !stretch.isLetter { hasWords[hasWords.count - 1] = true }
        }
    }

    /// Whether two stretches beside each other may be one text, though two blanks or more stand between: letters of a word
    /// that is set wide, where nothing shows that each heads a column of its own; or a number and what it counts.
    func mayJoin(_ left: AlignedLine.Stretch, _ right: AlignedLine.Stretch) -> Bool {
        if left.isMarker, left.isLone { return !right.isFigure }
        // `1   議会費`, where no head stands over the number.
        if counts.contains(left.span.lower) { return !(left.from..<left.to).contains(where: headed.contains) }
        guard left.isLetter, right.isLetter, left.isLone, right.isLone, !left.isHead || !right.isHead else {
            return false
        }
        let (first, second) = (cluster(of: left), cluster(of: right))
        return first == second || !hasWords[first] || !hasWords[second]
    }

    /// Whether a boundary has to stand between two words beside each other: two blanks or more divide them, or texts begin in
    /// one place behind the figures of several lines. Behind the number that a line begins with, or over which a head begins
    /// (`1 議会費` under 項), a head has to begin there too.
    func areApart(_ left: AlignedLine.Stretch, _ right: AlignedLine.Stretch, isFirst: Bool) -> Bool {
        if right.isApart { return !mayJoin(left, right) }
        guard left.isNumber, let found = behindFigures[right.from] else { return false }
        let mayCount =
            isFirst
            || left.to - left.from <= Self.widestNumber && heads.contains(left.from)
            || left.to - left.from <= Self.widestCode && found.names == found.lines
        return found.lines > 1 && (!mayCount || found.heads > 0)
    }

    /// What counts names takes no more columns.
    private static let widestNumber = 4
    private static let widestHead = 48
    /// The number of an account has two digits at most.
    private static let widestCode = 2

    private func cluster(of stretch: AlignedLine.Stretch) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= stretch.from { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}
