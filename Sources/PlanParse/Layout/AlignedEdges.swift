/// The columns at which stretches of a table start, and at which its figures end.
struct AlignedEdges {
    private var starts: Set<Int> = []
    private var ends: Set<Int> = []
    /// The columns at which figures end, whatever stands one blank behind them.
    private var figures: Set<Int> = []
    private var first = Int.max
    /// The first column that is not the leftmost.
    private var second = Int.max
    /// The column behind the longest label in the first.
    private var labelsEnd = 0

    mutating func add(_ line: AlignedLine) {
        if line.stretches.count > 1 { first = min(first, line.stretches[0].from) }
        if let label = line.stretches.first, label.from == first { labelsEnd = max(labelsEnd, label.to) }
        for stretch in line.stretches where stretch.from > first {
            starts.insert(stretch.from)
            second = min(second, stretch.from)
            if stretch.isFigure { ends.insert(stretch.to) }
        }
        for word in line.words.dropFirst() where word.isNumber && word.isApart { figures.insert(word.to) }
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
        guard let only = line.stretches.first, let word = line.words.first else { return false }
        // `2,496 業務委託料`
        return starts.contains(only.from) || word.isNumber && figures.contains(word.to) || isHeadOnly(line)
    }

    /// Whether a line above the table, or between two of its rows, is one of heads: several of them that stand over
    /// columns of figures or of text, and are no figures themselves.
    func isHeads(_ line: AlignedLine) -> Bool {
        guard line.stretches.count <= Self.limit, let head = line.stretches.first, !line.isCaption else { return false }
        guard line.stretches.allSatisfy({ !$0.isFigure && $0.to - $0.from <= Self.longestHead }) else { return false }
        // A head alone stands over columns behind the first.
        if line.stretches.count == 1 { return head.from >= second && !head.isBracketed }
        return !line.isNumbered && (head.from >= first || line.stretches.count > 2)
            && line.stretches.count(where: { $0.to > second }) * 2 >= line.stretches.count
    }

    /// A row whose cells line up with others, or a text alone where names stand.
    func isOfRows(_ line: AlignedLine) -> Bool {
        if line.isCaption || line.startsPage { return false }
        if line.stretches.count > 1 { return line.hasFigure && admits(line) }
        guard let only = line.stretches.first, !only.isBracketed else { return false }
        if only.isFigure { return line.words.count > 1 && line.words[0].isNumber && figures.contains(line.words[0].to) }
        // Figures stand to its right, and none end within it.
        return ends.contains { $0 > only.to } && !ends.contains { only.from < $0 && $0 <= only.to }
    }

    /// Longer stretches are text.
    private static let longestHead = 48

    /// Whether a line has a label in the first column, and its text behind all other labels.
    func hasLabel(_ line: AlignedLine) -> Bool {
        guard line.stretches.count > 1, line.stretches.count <= Self.limit, line.isEvidence else { return false }
        return line.stretches[0].from == first && line.stretches[0].to + 2 <= second
            && line.stretches[1].from >= labelsEnd + 2
    }

    /// Tables of more columns are none: every other line would have a blank cell for each of them.
    static let limit = 64

    /// No column starts within a stretch: it may be the first cell of a column that other lines leave blank.
    private func fits(_ stretch: AlignedLine.Stretch) -> Bool {
        !starts.contains { stretch.from < $0 && $0 < stretch.to }
    }

    /// Figures without a name stand between two lines with text in the first column alone.
    func isWrapped(around middle: AlignedLine, _ upper: AlignedLine, _ lower: AlignedLine) -> Bool {
        guard isHeadOnly(upper), isHeadOnly(lower), middle.hasFigure, let head = middle.stretches.first else {
            return false
        }
        return head.from >= second
    }

    /// A line with text in the first column alone.
    func isHeadOnly(_ line: AlignedLine) -> Bool {
        guard line.stretches.count == 1, let only = line.stretches.first else { return false }
        return only.from <= first && only.to + 2 <= second
    }
}
