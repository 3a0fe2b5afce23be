import PlanModel

/// A line as stretches of text with runs of blanks between them.
struct AlignedLine {
    typealias Stretch = AlignedStretch

    /// What two blanks or more divide, and figures that one divides.
    var stretches: [Stretch] = []
    /// What blanks divide at all.
    var words: [Stretch] = []
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
    var isEvidence: Bool { !isTitle && (stretches.count > 2 || stretches.count == 2 && !isNumbered && !isCaption) }

    /// The line gives the unit of the table below it, perhaps behind the table's name: `主要事業    単位：千円`.
    let isCaption: Bool
    /// Nothing but a heading with its number stands in the line: `３ 評価`.
    let isNumberedHeading: Bool
    /// The line names the document, with something beside it.
    private let isTitle: Bool

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
        func add(_ span: ByteSpan, _ columns: Range<Int>, letters: Range<Int>) {
            var word = Stretch(bytes, span, columns, letters: letters, gap: gap, isApart: isApart)
            if !isApart, words.last?.isNumber == true {
                word.isUnit = Self.isUnit(bytes, span)
            }
            if let sign = words.last, sign.isSign, !isApart, word.isNumber {
                words[words.count - 1] = sign.joined(with: word, isNumber: true)
            } else if let era = words.last, isApart, gap <= Self.widestInYear,
                BrokenEra.goesOn(bytes, era.span, in: span)
            {
                words[words.count - 1] = era.joined(with: word)
            } else {
                words.append(word)
            }
            isApart = false
        }
        func close(at end: Int) {
            guard first >= 0 else { return }
            if let sign = Self.signBehindFigure(bytes, first, end) {
                let (width, count) = DisplayColumns.measure(bytes, ByteSpan(first, sign))
                add(ByteSpan(first, sign), from..<from + width, letters: firstLetter..<firstLetter + count)
                (first, from, firstLetter, gap, isApart) = (sign, from + width, firstLetter + count, 0, true)
            }
            add(ByteSpan(first, end), from..<column, letters: firstLetter..<letter)
            first = -1
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
        words = Self.joinedHeads(Self.joinedBrackets(words, bytes), bytes)
        let stretches = Self.stretches(&words)
        isNumbered = stretches.first.map { Self.isNumber(bytes, $0.span) || Self.isListMark(stretches, bytes) } ?? false
        let spans = stretches.map(\.span)
        isNumberedHeading = spans.count == 1 && NumberedHeading(bytes, spans[0]) != nil
        isTitle = TitleLine.title(of: spans, bytes) != nil && TitleLine.isNearTop(start, bytes)
        isCaption = isTitle || Self.isCaption(spans, hasHead: stretches.contains(where: \.isHead), bytes)
        self.stretches = Self.joinedLetters(stretches)
        self.words = words
    }

    /// Wider blanks part an era from what stands in another column.
    private static let widestInYear = 4

    /// A unit, or what stands in brackets behind a figure, with its unit perhaps: `人（2014 年）`, `(2024年度末)`.
    private static func isUnit(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let end = UnitTable.standard.longestUnit(in: bytes, from: span.lower, to: span.upper)?.end ?? span.lower
        return end == span.upper || Scalars.folded(Scalars.decode(bytes, end, span.upper).value) == 0x28
    }

    /// The sign of a figure that touches the one before it, as it does in a narrow column: `1,011,001△ 1,001`.
    private static func signBehindFigure(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard Digits.value(bytes, start, end) != nil else { return nil }
        var index = start + 1
        while index + 2 < end {
            if bytes[index] == 0xE2, bytes[index + 1] == 0x96, bytes[index + 2] == 0xB3 || bytes[index + 2] == 0xB2 {
                return index
            }
            index += 1
        }
        return nil
    }

    /// `（単位：千円）` ends the line, or 単位 and units with what they count do: `単位  事業数：件  事業費：千円`.
    private static func isCaption(_ stretches: [ByteSpan], hasHead: Bool, _ bytes: [UInt8]) -> Bool {
        guard let last = stretches.last else { return false }
        if stretches.count < 3, TableUnit(bytes, last) != nil { return true }
        if isUnits(inBrackets: last, bytes), stretches.count < 3 || stretches.count < 5 && !hasHead { return true }
        guard let place = stretches.firstIndex(where: { TableUnit.begins($0, bytes) }) else { return false }
        let units = TableUnit.isWord(stretches[place], bytes) ? stretches[(place + 1)...] : stretches[place...]
        return !units.isEmpty && units.allSatisfy { colon.first(in: bytes, $0) != nil }
    }

    /// `（単位 千円）`, `（単位：千円、％）`
    private static func isUnits(inBrackets span: ByteSpan, _ bytes: [UInt8]) -> Bool {
        guard let bracket = Brackets.trailing(bytes, span), bracket.start == span.lower else { return false }
        return TableUnit.holdsUnitsAlone(CleanText(bytes).trimmed(bracket.inner), bytes)
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
            // So are heads that begin with a year each.
            if isWide, index > 0, words[index - 1].startsWithYear, words[index].startsWithYear {
                words[index].isApart = true
            }
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

    /// `令和6年度 予算額` and `実績 R5` are one head each where others stand further apart.
    private static func isYear(besideWord index: Int, _ words: [Stretch]) -> Bool {
        words[index - 1].isPeriod != words[index].isPeriod && !words[index].isApart
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

    /// A dash or star alone before a text, as Markdown writes the entries of lists: `-   見守りを続けます。`
    private static func isListMark(_ stretches: [Stretch], _ bytes: [UInt8]) -> Bool {
        guard stretches.count == 2, stretches[0].span.count == 1, !stretches[1].isFigure else { return false }
        let mark = bytes[stretches[0].span.lower]
        return mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*")
    }

    // MARK: Rulers

    /// Lines whose places are those of each ruler, that by which more of them line up first; the display's where both do alike.
    static func measured(_ lines: [AlignedLine]) -> [[AlignedLine]] {
        let lettered = lines.map(\.measuredInLetters)
        return commonEdges(lettered) > commonEdges(lines) ? [lettered, lines] : [lines, lettered]
    }

    var measuredInLetters: AlignedLine {
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
}
