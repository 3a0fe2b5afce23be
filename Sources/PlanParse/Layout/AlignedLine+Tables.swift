/// Which lines are of one table.
extension AlignedLine {
    /// The other line has text under the last stretch alone.
    func isContinued(by other: AlignedLine) -> Bool {
        other.stretches.count == 1 && other.stretches[0].from == stretches.last?.from
    }

    /// Short words of one width, three of them or more: 千円 over each column of figures.
    var isOfUnits: Bool {
        guard stretches.count > 2, let first = stretches.first else { return false }
        let width = first.to - first.from
        return width <= 6
            && stretches.allSatisfy { $0.to - $0.from == width && !$0.isFigure && !$0.isHead && !$0.isLetter }
    }

    /// One head that is known, in a line of its own: 区分 between the two lines of the others.
    var isHeadAlone: Bool { stretches.count == 1 && stretches[0].isHead }

    var hasFigure: Bool { stretches.contains(where: \.isFigure) }

    /// The line and the other have a label each at the same place, and behind both a gap of two places or more.
    func hasGutter(with other: AlignedLine) -> Bool {
        guard stretches.count > 1, other.stretches.count > 1 else { return false }
        let (label, below) = (stretches[0], other.stretches[0])
        return label.from == below.from
            && max(label.to, below.to) + 2 <= min(stretches[1].from, other.stretches[1].from)
    }

    /// The line has text under the first stretch of another alone.
    func isUnderHead(of other: AlignedLine) -> Bool {
        guard stretches.count == 1, other.stretches.count > 1, let only = stretches.first else { return false }
        return only.from == other.stretches[0].from && only.to + 2 <= other.stretches[1].from
    }

    /// The stretches of the other line stand under different ones of this, figures among them: heads over a row, whose
    /// figures are set flush right. The first of the other line may have no head, and heads may have no cell.
    func isHead(over other: AlignedLine) -> Bool {
        if hasHead(forEach: other) { return true }
        var (next, found, hasFigure) = (0, 0, false)
        for (position, stretch) in other.stretches.enumerated() {
            while next < stretches.count, stretches[next].to <= stretch.from { next += 1 }
            guard next < stretches.count, stretches[next].from < stretch.to else {
                if position > 0 { return false }
                continue
            }
            (next, found, hasFigure) = (next + 1, found + 1, hasFigure || stretch.isFigure)
        }
        return found > 1 && hasFigure
    }

    /// Under each stretch of a line with fewer of them stands one of this.
    func standsUnder(_ other: AlignedLine) -> Bool {
        other.stretches.count < stretches.count
            && other.stretches.allSatisfy { figure in
                stretches.contains { $0.from < figure.to && $0.to > figure.from }
            }
    }

    /// The line heads the other by either ruler.
    func standsOver(_ other: AlignedLine) -> Bool {
        isHead(over: other) || measuredInLetters.isHead(over: other.measuredInLetters)
    }

    /// Two figures or more stand over those of the other line, and both have three: rows of figures whose ends do not meet, as
    /// extractors of page text set letters of unlike width.
    func hasFiguresOver(_ other: AlignedLine) -> Bool {
        let (mine, others) = (figures, other.figures)
        guard mine.count > 2, others.count > 2 else { return false }
        return others.count { figure in mine.contains { $0.overlaps(figure) } } > 1
    }

    /// Where the figures stand.
    private var figures: [Range<Int>] {
        stretches.lazy.filter(\.isNumber).prefix(AlignedEdges.limit).map { $0.from..<$0.to }
    }

    /// As many heads as the other line has cells, figures or a text and figures behind it, however far off the figures stand.
    func hasHead(forEach other: AlignedLine) -> Bool {
        guard stretches.count > 2, stretches.count == other.stretches.count, !isNumbered, !hasFigure else {
            return false
        }
        return other.stretches.dropFirst().allSatisfy(\.isFigure)
    }

    /// Some stretch starts where one of the other line does, or is a figure that ends there; not both the first.
    func isAligned(with other: AlignedLine) -> Bool {
        var (mine, others) = (stretches[...], other.stretches[...])
        while let first = mine.first, let second = others.first {
            let isEdge = mine.startIndex > 0 || others.startIndex > 0
            if isEdge, first.from == second.from || first.isFigure && second.isFigure && first.to == second.to {
                return true
            }
            if first.from <= second.from { mine = mine.dropFirst() }
            if first.from >= second.from { others = others.dropFirst() }
        }
        return false
    }
}
