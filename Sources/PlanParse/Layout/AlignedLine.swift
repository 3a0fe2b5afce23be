/// A line as stretches of text with runs of blanks between them.
struct AlignedLine {
    /// A stretch, in bytes and in display columns.
    struct Stretch {
        let span: ByteSpan
        let from: Int
        let to: Int
        /// It may be a figure, which tables set flush right.
        let isFigure: Bool
        /// It is one kanji or kana: part of a word that is set wide.
        let isLetter: Bool
        /// The columns of blanks before it.
        let gap: Int
    }

    private(set) var stretches: [Stretch] = []
    /// Where the line starts and ends.
    let start: Int
    let end: Int

    /// Two blanks of half width, or more: one of full width stands between words as well.
    @inline(__always)
    static func isGap(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard end - start > 1, CharacterClass.blankLength(bytes, start, end) < end - start else { return false }
        return DisplayColumns.width(bytes, ByteSpan(start, end)) > 1
    }

    /// The line is one of a table if the next is like it. A marker or number before one text is that of a list.
    var isEvidence: Bool { stretches.count > 2 || stretches.count == 2 && !isNumbered }

    private let isNumbered: Bool

    /// The lines that tokens make up.
    static func lines(of block: Range<Int>, _ bytes: [UInt8], _ tokens: [Token]) -> [AlignedLine] {
        var lines: [AlignedLine] = []
        var start = block.lowerBound
        for index in block where tokens[index].kind == .lineBreak {
            lines.append(AlignedLine(start..<index, bytes, tokens))
            start = index + 1
        }
        if start < block.upperBound { lines.append(AlignedLine(start..<block.upperBound, bytes, tokens)) }
        return lines
    }

    private init(_ range: Range<Int>, _ bytes: [UInt8], _ tokens: [Token]) {
        func offset(_ index: Int) -> Int { index < tokens.count ? Int(tokens[index].start) : bytes.count }
        start = offset(range.lowerBound)
        end = offset(range.upperBound)
        var stretches: [Stretch] = []
        var (column, gap, from, first) = (0, 0, 0, -1)
        func close(at end: Int) {
            guard first >= 0 else { return }
            stretches.append(Self.stretch(bytes, ByteSpan(first, end), from..<column, gap: gap))
            first = -1
        }
        for index in range {
            let (lower, upper) = (offset(index), offset(index + 1))
            let width = DisplayColumns.width(bytes, ByteSpan(lower, upper))
            let isBlank = tokens[index].kind == .blank
            if isBlank, first < 0 || index + 1 == range.upperBound || Self.isGap(bytes, lower, upper) {
                close(at: lower)
                gap = width
            } else if !isBlank, first < 0 {
                (first, from) = (lower, column)
            }
            column += width
        }
        let trailing = range.isEmpty || tokens[range.upperBound - 1].kind != .blank
        if trailing { close(at: end) }
        isNumbered = stretches.first.map { Self.isNumber(bytes, $0.span) } ?? false
        self.stretches = Self.joinedLetters(stretches)
    }

    private static func stretch(_ bytes: [UInt8], _ span: ByteSpan, _ columns: Range<Int>, gap: Int) -> Stretch {
        let (scalar, length) = Scalars.decode(bytes, span.lower, span.upper)
        let isFigure: Bool =
            switch Scalars.folded(scalar) {
            case 0x30...0x39, 0x2D, 0x2B, 0x25B3, 0x25B2, 0x2212, 0x2014, 0x2015: true
            default: false
            }
        return Stretch(
            span: span, from: columns.lowerBound, to: columns.upperBound, isFigure: isFigure,
            isLetter: length == span.count && scalar > 0x3040 && !isFigure, gap: gap)
    }

    /// `目    標    名` is one word that is set wide: a line of single characters with equal blanks between them.
    private static func joinedLetters(_ stretches: [Stretch]) -> [Stretch] {
        let gap = stretches.dropFirst().first?.gap
        guard let first = stretches.first, let last = stretches.last, stretches.count > 1,
            stretches.allSatisfy(\.isLetter), stretches.dropFirst().allSatisfy({ $0.gap == gap })
        else { return stretches }
        let word = Stretch(
            span: first.span.union(last.span), from: first.from, to: last.to, isFigure: false, isLetter: false,
            gap: first.gap)
        return [word]
    }

    /// `1`, `(2)`, `第3条`, `注4`, `・`: what stands before an entry of a list.
    private static func isNumber(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        if Marker(bytes, at: span.lower, span.upper, atLineStart: true) != nil { return true }
        if numbered.end(in: bytes, at: span.lower, span.upper) != nil { return true }
        var (index, hasDigit) = (span.lower, false)
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            switch Scalars.folded(scalar) {
            case 0x30...0x39: hasDigit = true
            case 0x28, 0x29, 0x2E, 0x2D, 0x2A, 0x3001: break
            default: return Marker.enclosedNumber(scalar) != nil && index + length == span.upper
            }
            index += max(1, length)
        }
        return hasDigit
    }

    private static let numbered: WordList<Void> = ["第", "注", "※"]

    /// The other line has text under the last stretch alone.
    func isContinued(by other: AlignedLine) -> Bool {
        other.stretches.count == 1 && other.stretches[0].from == stretches.last?.from
    }

    /// The line has text under the first stretch of another alone.
    func isUnderHead(of other: AlignedLine) -> Bool {
        guard stretches.count == 1, other.stretches.count > 1, let only = stretches.first else { return false }
        return only.from == other.stretches[0].from && only.to + 2 <= other.stretches[1].from
    }

    /// The stretches of the other line stand under different ones of this, figures among them: heads over a row, whose
    /// figures are set flush right. The first of the other line may have no head, and heads may have no cell.
    func isHead(over other: AlignedLine) -> Bool {
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
