import PlanModel

/// A line as stretches of text with runs of blanks between them.
struct AlignedLine {
    typealias Stretch = AlignedStretch

    /// What two blanks or more divide, and figures that one divides.
    private(set) var stretches: [Stretch] = []
    /// What blanks divide at all.
    private(set) var words: [Stretch] = []
    /// A page ends before the line.
    private(set) var startsPage: Bool
    /// Blank lines stand before it within its table.
    var followsBlank = false
    /// Its places are those of letters.
    private(set) var isMeasuredInLetters = false
    /// Where the line starts and ends.
    let start: Int
    let end: Int

    /// Two blanks of half width, or more: one of full width stands between words as well.
    @inline(__always)
    static func isGap(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard end - start > 1, CharacterClass.blankLength(bytes, start, end) < end - start else { return false }
        return DisplayColumns.width(bytes, ByteSpan(start, end)) > 1
    }

    /// The line is one of a table if the next is like it. A marker or number before one text is that of a list, and a text before
    /// the unit of a table its caption.
    var isEvidence: Bool { stretches.count > 2 || stretches.count == 2 && !isNumbered && !isCaption }

    /// The line gives the unit of the table below it, perhaps behind the table's name: `主要事業    単位：千円`.
    let isCaption: Bool

    /// The first stretch is a marker or number of a list, or begins with one.
    let isNumbered: Bool

    /// The lines that tokens make up, but for the numbers of pages between them.
    static func lines(of block: Range<Int>, _ bytes: [UInt8], _ tokens: [Token]) -> [AlignedLine] {
        var (lines, start, isBehindFeed): ([AlignedLine], Int, Bool) = ([], block.lowerBound, false)
        func add(_ range: Range<Int>) {
            var line = AlignedLine(range, bytes, tokens)
            line.startsPage = line.startsPage || isBehindFeed
            let isNumber = line.isPageNumber(bytes)
            isBehindFeed = line.startsPage && isNumber
            if !isNumber { lines.append(line) }
        }
        for index in block where tokens[index].kind == .lineBreak {
            add(start..<index)
            start = index + 1
        }
        if start < block.upperBound { add(start..<block.upperBound) }
        return lines
    }

    /// `- 12 -` alone.
    private func isPageNumber(_ bytes: [UInt8]) -> Bool {
        if stretches.count == 1, let only = stretches.first { return PageNumber(bytes, only.span)?.style == .marked }
        // Those of two pages that face each other.
        guard words.count == 6 else { return false }
        return [0, 3].allSatisfy {
            PageNumber(bytes, words[$0].span.union(words[$0 + 2].span))?.style == .marked
        }
    }

    private init(_ range: Range<Int>, _ bytes: [UInt8], _ tokens: [Token]) {
        func offset(_ index: Int) -> Int { index < tokens.count ? Int(tokens[index].start) : bytes.count }
        start = offset(range.lowerBound)
        end = offset(range.upperBound)
        var words: [Stretch] = []
        var (column, letter, gap, from, firstLetter, first, isApart) = (0, 0, 0, 0, 0, -1, true)
        func close(at end: Int) {
            guard first >= 0 else { return }
            var word = Stretch(
                bytes, ByteSpan(first, end), from..<column, letters: firstLetter..<letter, gap: gap, isApart: isApart)
            if !isApart, words.last?.isNumber == true {
                word.isUnit = UnitTable.standard.longestUnit(in: bytes, from: first, to: end)?.end == end
            }
            if let sign = words.last, sign.isSign, !isApart, word.isNumber {
                words[words.count - 1] = sign.joined(with: word, isNumber: true)
            } else {
                words.append(word)
            }
            (first, isApart) = (-1, false)
        }
        for index in range {
            let (lower, upper) = (offset(index), offset(index + 1))
            let (width, letters) = DisplayColumns.measure(bytes, ByteSpan(lower, upper))
            if tokens[index].kind == .blank {
                close(at: lower)
                gap = width
                isApart = isApart || Self.isGap(bytes, lower, upper)
            } else if first < 0 {
                (first, from, firstLetter) = (lower, column, letter)
            }
            column += width
            letter += letters
        }
        close(at: end)
        startsPage = words.first.map { bytes[offset(range.lowerBound)..<$0.span.lower].contains(0x0C) } ?? false
        words = Self.joinedBrackets(words, bytes)
        let stretches = Self.stretches(&words)
        isNumbered = stretches.first.map { Self.isNumber(bytes, $0.span) } ?? false
        isCaption = Self.isCaption(stretches.map(\.span), bytes)
        self.stretches = Self.joinedLetters(stretches)
        self.words = words
    }

    /// `（単位：千円）` ends the line, or 単位 and units with what they count do: `単位  事業数：件  事業費：千円`.
    private static func isCaption(_ stretches: [ByteSpan], _ bytes: [UInt8]) -> Bool {
        guard let last = stretches.last else { return false }
        if stretches.count < 3, TableUnit(bytes, last) != nil { return true }
        guard let place = stretches.firstIndex(where: { TableUnit.begins($0, bytes) }) else { return false }
        let units = TableUnit.isWord(stretches[place], bytes) ? stretches[(place + 1)...] : stretches[place...]
        return !units.isEmpty && units.allSatisfy { colon.first(in: bytes, $0) != nil }
    }

    private static let colon: Word = "："

    /// Words with no more than one blank between them, but for figures beside each other.
    private static func stretches(_ words: inout [Stretch]) -> [Stretch] {
        var (stretches, start): ([Stretch], Int) = ([], 0)
        let isWide = words.dropFirst().contains(where: \.isApart)
        let isOfHeads = words.count > 2 && words.allSatisfy(\.isHead)
        var isYearJoined = false
        for index in words.indices {
            // Figures beside each other are cells in a line that has some.
            if index > 0, areOfWideWord(words[index - 1], words[index]) { words[index].isApart = false }
            if isWide, index > 0, words[index - 1].isNumber, words[index].isQuantity { words[index].isApart = true }
            // So are heads that are known, in a line of nothing else.
            isYearJoined = index > 0 && !isYearJoined && isWide && isYear(besideWord: index, words)
            if index > 0, isOfHeads, !isYearJoined { words[index].isApart = true }
            let word = words[index]
            if let last = stretches.last, !word.isApart {
                stretches[stretches.count - 1] = last.joined(with: word)
            } else {
                start = index
                stretches.append(word)
            }
            words[index].isLone = start == index
            if start < index { words[start].isLone = false }
        }
        return stretches
    }

    /// Letters between which nothing but blanks of full width stands: a word that a typist set wide, `総　　　務`.
    private static func areOfWideWord(_ left: Stretch, _ right: Stretch) -> Bool {
        let blanks = right.span.lower - left.span.upper
        return left.isLetter && right.isLetter && !(left.isHead && right.isHead) && blanks % 3 == 0
            && right.gap * 3 == blanks * 2
    }

    /// `令和6年度 予算額` and `実績 R5` are one head each where others stand further apart.
    private static func isYear(besideWord index: Int, _ words: [Stretch]) -> Bool {
        words[index - 1].isPeriod != words[index].isPeriod && !words[index].isApart
    }

    /// `目    標    名` is one word that is set wide: a line of single characters with equal blanks between them.
    private static func joinedLetters(_ stretches: [Stretch]) -> [Stretch] {
        let gap = stretches.dropFirst().first?.gap
        guard let first = stretches.first, let last = stretches.last, stretches.count > 1,
            stretches.allSatisfy(\.isLetter), stretches.dropFirst().allSatisfy({ $0.gap == gap })
        else { return stretches }
        return [first.joined(with: last)]
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

    // MARK: Rulers

    /// Lines whose places are those of each ruler, that by which more of them line up first; the display's where both do alike.
    static func measured(_ lines: [AlignedLine]) -> [[AlignedLine]] {
        let lettered = lines.map(\.measuredInLetters)
        return commonEdges(lettered) > commonEdges(lines) ? [lettered, lines] : [lines, lettered]
    }

    private var measuredInLetters: AlignedLine {
        var line = self
        line.isMeasuredInLetters = true
        for index in line.stretches.indices { line.stretches[index].measureInLetters() }
        for index in line.words.indices { line.words[index].measureInLetters() }
        return line
    }

    /// More than one stretch of the other line stands where one of this does, by either ruler.
    func hasCommonEdges(with other: AlignedLine) -> Bool {
        max(Self.commonEdges([self, other]), Self.commonEdges([measuredInLetters, other.measuredInLetters])) > 1
    }

    /// How often a stretch behind the first starts, or a figure ends, where one of the line before does.
    private static func commonEdges(_ lines: [AlignedLine]) -> Int {
        zip(lines, lines.dropFirst()).reduce(0) { count, pair in
            let (first, second) = (pair.0.stretches.dropFirst(), pair.1.stretches.dropFirst())
            return count + common(first.map(\.from), second.map(\.from))
                + common(first.filter(\.isFigure).map(\.to), second.filter(\.isFigure).map(\.to))
        }
    }

    /// How many numbers two ascending rows of them have in common.
    private static func common(_ first: [Int], _ second: [Int]) -> Int {
        var (mine, others, count) = (first[...], second[...], 0)
        while let one = mine.first, let other = others.first {
            if one == other { count += 1 }
            if one <= other { mine.removeFirst() }
            if one >= other { others.removeFirst() }
        }
        return count
    }

    // MARK: Lines of one table

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
