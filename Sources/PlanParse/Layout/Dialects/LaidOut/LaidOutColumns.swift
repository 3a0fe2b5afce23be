import PlanModel

/// The columns of a table on one page, as its lines of figures tell them.
///
/// Extractors of page text set no letter nearer than one blank to the one before it, so what stands to the right of a long text is
/// pushed out of its column: where a boundary would cut some line, the words of that line stand in the columns that are nearest in
/// their order, figures in those of figures.
struct LaidOutColumns {
    /// Where the texts, or the figures, of each column stand.
    private(set) var extents: [Range<Int>] = []
    /// Whether a column holds figures.
    private(set) var isOfFigures: [Bool] = []

    var count: Int { extents.count }

    /// The columns of some lines; nil where they have fewer than two.
    ///
    /// - Parameter least: So many lines have to show them.
    init?(_ lines: [AlignedLine], least: Int) {
        // The number before a text alone is no figure.
        let evidence = lines.filter { line in
            line.stretches.count > 1 || line.words.dropFirst().contains(where: Self.isFigure)
                || line.words.count == 1 && line.words.contains(where: Self.isFigure)
        }
        guard evidence.count >= least, let columns = AlignedColumns(evidence[...], dividesAtBlanks: true),
            columns.boundaries.count < Self.most
        else { return nil }
        drafts = Draft.runs(of: evidence, columns) ?? Draft.columns(of: evidence, columns)
        take()
        guard extents.count > 1 else { return nil }
    }

    typealias Draft = LaidOutDraft

    private var drafts: [LaidOutDraft] = []

    /// Divides a column of texts behind the first word of each, where they are short and of one length: `Ｂ 未組織の…`. False where none
    /// is so.
    mutating func divideTexts() -> Bool {
        for (column, draft) in drafts.enumerated() where !draft.isOfFigures {
            let own = Dictionary(grouping: draft.words, by: \.line).values.map { line in
                line.sorted { $0.place.lowerBound < $1.place.lowerBound }
            }
            let divided = own.filter { $0.count > 1 }
            guard let first = divided.first?.first, divided.count > 2, divided.count * 4 >= own.count * 3,
                first.place.count <= Self.widestMark, divided.allSatisfy({ $0[0].place.count == first.place.count })
            else { continue }
            var parts = [Draft(position: draft.position), Draft(position: draft.position)]
            for line in own {
                if line.count > 1 { parts[0].words.append(line[0]) }
                parts[1].words += line.count > 1 ? line.dropFirst() : line[...]
            }
            drafts.replaceSubrange(column...column, with: parts)
            take()
            return true
        }
        return false
    }

    private static let widestMark = 2

    private mutating func take() {
        for column in drafts.indices { drafts[column].position = column }
        extents = drafts.map(\.extent)
        isOfFigures = drafts.map(\.isOfFigures)
    }

    /// Adds a column that no line fills, before another.
    mutating func insert(_ extent: Range<Int>, at column: Int) {
        drafts.insert(LaidOutDraft(position: column, unfilled: extent), at: column)
        take()
    }

    /// Joins columns without a head to those beside them, where no line has a text in both. Words and figures of one head may stand
    /// at different edges: `減少` and `120` under 目標値 over （R9年度）.
    ///
    /// - Parameter bracketed: Those whose head is in brackets, and a part of one beside it.
    mutating func join(headless: Set<Int>, bracketed: Set<Int>) {
        Draft.join(&drafts) { left, right in
            guard right.extent.lowerBound - left.extent.upperBound <= Self.widestGap else { return false }
            if left.isOfFigures != right.isOfFigures {
                return bracketed.contains(left.position) != bracketed.contains(right.position)
                    && left.lines.isDisjoint(with: right.lines)
            }
            return !headless.union(bracketed).isDisjoint(with: [left.position, right.position])
        }
        take()
    }

    private static let widestGap = 4

    private static let most = 48

    /// A figure, or a dash in place of one.
    static func isFigure(_ word: AlignedStretch) -> Bool { word.isQuantity && !word.isBracketed && !word.isOfYears }

    /// Columns as they are but for one that holds no figures: units of one letter, numbers of rows.
    mutating func takeFigures(from column: Int) { isOfFigures[column] = false }

    // MARK: Lines

    /// The cells of a line; nil where a figure stands near no column of figures, or two in one.
    func cells(of line: AlignedLine, _ bytes: [UInt8]) -> LaidOutLine? {
        var cells = LaidOutLine(cells: [ByteSpan?](repeating: nil, count: count))
        cells.followsBlank = line.followsBlank
        if let heading = heading(line, bytes) {
            cells.heading = heading
            return cells
        }
        guard let columns = placed(line.words) else { return nil }
        for (word, column) in zip(line.words, columns) {
            let isFigure = Self.isFigure(word)
            if let open = cells.cells[column] {
                // `庁舎改修事業 14,800 同上`: an amount within a text stands under a head that cannot be told.
                if isFigure, !isOfFigures[column], word.to - word.from >= Self.shortestAmount { return nil }
                if isFigure, isOfFigures[column], cells.figures.contains(column) { return nil }
                cells.cells[column] = open.union(word.span)
            } else {
                cells.cells[column] = word.span
            }
            guard isFigure, isOfFigures[column] else { continue }
            cells.figures.insert(column)
            if !QuantityReader.isDash(bytes, word.span) { cells.hasFigure = true }
        }
        return cells
    }

    /// Shorter figures count what a text speaks of.
    private static let shortestAmount = 5

    /// One text that crosses columns, or that begins with a number within the first: `基本目標１ しごとをつくる`.
    private func heading(_ line: AlignedLine, _ bytes: [UInt8]) -> ByteSpan? {
        let figures = zip(extents, isOfFigures).first { $0.1 }?.0.lowerBound ?? 0
        guard line.stretches.count == 1, let only = line.stretches.first, only.from < figures,
            !line.words.dropFirst().contains(where: Self.isFigure)
        else { return nil }
        return line.words.contains(where: crosses) || isNumbered(line, bytes) ? only.span : nil
    }

    /// The first word ends in a digit, and others stand behind it in the same column.
    private func isNumbered(_ line: AlignedLine, _ bytes: [UInt8]) -> Bool {
        guard let first = line.words.first, let last = line.words.last, line.words.count > 1,
            (0x30...0x39).contains(Scalars.folded(Scalars.before(bytes, first.span.upper, first.span.lower).value))
        else { return false }
        return extents.contains { $0.contains(first.from) && $0.contains(last.from) }
    }

    /// A word reaches into two columns by more than a letter.
    private func crosses(_ word: AlignedStretch) -> Bool {
        extents.count { min($0.upperBound, word.to) - max($0.lowerBound, word.from) > 1 } > 1
    }

    /// The columns of words in their order, those nearest in all; nil where a figure would stand far off.
    private func placed(_ words: [AlignedStretch]) -> [Int]? {
        guard words.count <= AlignedEdges.limit else { return nil }
        let far = Int.max / 4
        var best = [Int](repeating: far, count: count)
        var before: [[Int]] = []
        for (position, word) in words.enumerated() {
            var (next, from) = ([Int](repeating: far, count: count), [Int](repeating: -1, count: count))
            // The cheapest place of the words before in a column further to the left.
            var (least, leastColumn) = (position == 0 ? 0 : far, -1)
            for column in 0..<count {
                let own = cost(word, column)
                if least < far { (next[column], from[column]) = (least + own, leastColumn) }
                if position > 0, best[column] < far,
                    case let cost = best[column] + joint(words[position - 1], word, column),
                    cost < next[column]
                {
                    (next[column], from[column]) = (cost, column)
                }
                if position > 0, best[column] < least { (least, leastColumn) = (best[column], column) }
            }
            best = next
            before.append(from)
        }
        guard var column = best.indices.min(by: { best[$0] < best[$1] }), best[column] < far else { return nil }
        var columns: [Int] = []
        for (word, from) in zip(words, before).reversed() {
            if Self.isFigure(word), isOfFigures[column], blank(word, column) > Self.farthest { return nil }
            columns.append(column)
            column = from[column]
        }
        return columns.reversed()
    }

    /// A figure so far off its column may be of another.
    private static let farthest = 3

    private func blank(_ word: AlignedStretch, _ column: Int) -> Int {
        max(0, extents[column].lowerBound - word.to, word.from - extents[column].upperBound)
    }

    /// How badly a word stands in a column: by the blank between them, by its edge, and by what it is.
    private func cost(_ word: AlignedStretch, _ column: Int) -> Int {
        let isFigure = Self.isFigure(word)
        let edge =
            isOfFigures[column]
            ? abs(extents[column].upperBound - word.to) : abs(extents[column].lowerBound - word.from)
        // A year in brackets stands below a figure.
        let mayStand = isFigure == isOfFigures[column] || word.isBracketed && isOfFigures[column]
        let mismatch = mayStand ? 0 : 24
        return blank(word, column) * 8 + min(edge, 8) + mismatch
    }

    /// What it costs that a word goes on with the one before it in a column.
    private func joint(_ last: AlignedStretch, _ word: AlignedStretch, _ column: Int) -> Int {
        if isOfFigures[column] { return word.isUnit || word.isBracketed && !word.isApart ? 2 : Self.never }
        let mismatch = Self.isFigure(word) ? 12 : 0
        return (word.isApart ? 40 : 6) + min(blank(word, column), 4) + mismatch
    }

    private static let never = 4000
}
