import PlanModel

/// A line of printed text, cut into cells where blanks are wide, and where the labels of a form tell it.
///
/// Example: `算式 人口の推計   単位 人` is two labels with a value each; `11,383 千円 5,838 千円` is two figures.
struct PrintedLine {
    private(set) var cells: [PrintedCell] = []
    /// Some blanks are wide: places tell something.
    private(set) var isWide = false

    /// A word between blanks.
    private struct Word { let span: ByteSpan, from: Int, to: Int }

    init(_ bytes: [UInt8], _ ink: ByteSpan, start: Int, _ form: CompiledForm) {
        let stretches = Self.stretches(bytes, ink, start)
        isWide = stretches.count > 1
        for stretch in stretches { add(stretch, bytes, form) }
    }

    /// A line of heads that stand in two.
    init(_ cells: [PrintedCell]) { (self.cells, isWide) = (cells, true) }

    /// The words of a line, in stretches that wide blanks part.
    private static func stretches(_ bytes: [UInt8], _ ink: ByteSpan, _ start: Int) -> [[Word]] {
        var (stretches, words): ([[Word]], [Word]) = ([], [])
        var column = Scalars.count(bytes, ByteSpan(start, ink.lower))
        var (index, gap) = (ink.lower, 0)
        while index < ink.upper {
            let blank = CharacterClass.blankLength(bytes, index, ink.upper)
            if blank > 0 {
                gap +=
                    DisplayColumns.width(bytes, ByteSpan(index, index + blank)) == 2 && gap == 0
                    ? 1 : DisplayColumns.width(bytes, ByteSpan(index, index + blank))
                column += 1
                index += blank
                continue
            }
            let end = CharacterClass.nextBlank(bytes, index, ink.upper)
            let count = Scalars.count(bytes, ByteSpan(index, end))
            if gap > 1, let last = words.last, !goesOn(bytes, last.span, in: ByteSpan(index, end), gap) {
                stretches.append(words)
                words = []
            }
            words.append(Word(span: ByteSpan(index, end), from: column, to: column + count))
            (column, index, gap) = (column + count, end, 0)
        }
        if !words.isEmpty { stretches.append(words) }
        return joinedLetters(stretches, bytes)
    }

    /// Blanks beside digits are wide, too: `令和  5年度`, `令和5年度  (実`.
    private static func goesOn(_ bytes: [UInt8], _ last: ByteSpan, in word: ByteSpan, _ gap: Int) -> Bool {
        gap < 5 && BrokenEra.goesOn(bytes, last, in: word) || gap < 3 && BrokenEra.goesOn(bytes, last, inBracket: word)
    }

    /// `目   標   名`: a word that is set wide. One letter again and again is none: 度 below several years.
    private static func joinedLetters(_ stretches: [[Word]], _ bytes: [UInt8]) -> [[Word]] {
        guard let first = stretches.first?.first, stretches.count > 1 else { return stretches }
        let areLetters = stretches.allSatisfy { $0.count == 1 && $0[0].to - $0[0].from == 1 && $0[0].span.count == 3 }
        let letter = bytes[first.span.lower..<first.span.upper]
        guard areLetters,
            !stretches.allSatisfy({ bytes[$0[0].span.lower..<$0[0].span.upper].elementsEqual(letter) })
        else { return stretches }
        return [stretches.flatMap { $0 }]
    }

    /// Longer runs of words are no label.
    private static let mostWords = 8

    private mutating func add(_ words: [Word], _ bytes: [UInt8], _ form: CompiledForm) {
        var index = 0
        while index < words.count, let end = Self.labelEnd(words, index, bytes, form) {
            cells.append(Self.cell(words[index..<end], bytes, form))
            index = end
        }
        guard index < words.count else { return }
        // A year before other words belongs to them.
        while let last = cells.last, last.isYearAlone, index > 0, words[index - 1].span.end == last.span.end {
            while index > 0, words[index - 1].span.start >= last.span.start { index -= 1 }
            cells.removeLast()
        }
        var start = index
        for next in (index + 1)..<max(index + 1, words.count) where Self.parts(words, start, next, bytes, form) {
            cells.append(Self.cell(words[start..<next], bytes, form))
            start = next
        }
        cells.append(Self.cell(words[start...], bytes, form))
    }

    private static func cell(_ words: ArraySlice<Word>, _ bytes: [UInt8], _ form: CompiledForm) -> PrintedCell {
        let (first, last) = (words[words.startIndex], words[words.endIndex - 1])
        return PrintedCell(bytes, first.span.union(last.span), from: first.from, to: last.to, form)
    }

    /// The word behind the longest label that starts with one.
    private static func labelEnd(_ words: [Word], _ start: Int, _ bytes: [UInt8], _ form: CompiledForm) -> Int? {
        var end = endOfHead(words, start, bytes)
        while end > start {
            let span = words[start].span.union(words[end - 1].span)
            let key = LabelKey(bytes, span)
            if key.isPeriodAlone ? key.period == span : takesYear(form.label(key), key) { return end }
            end -= 1
        }
        return nil
    }

    /// The word behind those that may be one head: a second year begins another, but for that of a range.
    private static func endOfHead(_ words: [Word], _ start: Int, _ bytes: [UInt8]) -> Int {
        let last = min(words.count, start + mostWords)
        var hasYear = false
        for index in start..<last where !LabelKey(bytes, words[index].span).period.isEmpty {
            if hasYear, !isRangeSign(bytes, words[index - 1].span) { return index }
            hasYear = true
        }
        return last
    }

    /// `～`, or a dash.
    private static func isRangeSign(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let (scalar, length) = Scalars.decode(bytes, span.lower, span.upper)
        let folded = Scalars.folded(scalar)
        return length == span.count && (folded == 0x7E || folded == 0x2D || folded == 0x2013)
    }

    /// A year belongs to the label of a figure or of a text of that year; beside another it heads a column of its own.
    private static func takesYear(_ meaning: Meaning?, _ key: LabelKey) -> Bool {
        switch meaning {
        case nil: false
        case .observation, .section: true
        default: key.period.isEmpty
        }
    }

    /// Whether a cell ends between two words: before a figure behind another, or before a label of units.
    private static func parts(_ words: [Word], _ start: Int, _ next: Int, _ bytes: [UInt8], _ form: CompiledForm)
        -> Bool
    {
        if form.label(LabelKey(bytes, words[next].span)) == .unit { return true }
        return startsFigure(bytes, words[start].span) && startsFigure(bytes, words[next].span)
    }

    /// Text behind a figure and its unit is a cell of its own, and so is a unit behind a name: as rows under heads have them.
    mutating func splitUnderHeads(_ bytes: [UInt8], _ form: CompiledForm) {
        cells = cells.flatMap { cell -> [PrintedCell] in
            guard !cell.isLabel, cell.spans.count == 1, let cut = Self.cut(bytes, cell) else { return [cell] }
            let clean = CleanText(bytes)
            let parts = [
                clean.trimmed(ByteSpan(cell.span.lower, cut)), clean.trimmed(ByteSpan(cut, cell.span.upper)),
            ]
            guard !parts[0].isEmpty, !parts[1].isEmpty else { return [cell] }
            let width = Scalars.count(bytes, parts[0])
            return [
                PrintedCell(bytes, parts[0], from: cell.from, to: cell.from + width, form),
                PrintedCell(bytes, parts[1], from: cell.to - Scalars.count(bytes, parts[1]), to: cell.to, form),
            ]
        }
    }

    /// Where a cell of several words ends behind its figure, or before its unit.
    private static func cut(_ bytes: [UInt8], _ cell: PrintedCell) -> Int? {
        var starts: [Int] = []
        var index = CharacterClass.nextBlank(bytes, cell.span.lower, cell.span.upper)
        while index < cell.span.upper {
            index = CharacterClass.skipBlanks(bytes, index, cell.span.upper)
            starts.append(index)
            index = CharacterClass.nextBlank(bytes, index, cell.span.upper)
        }
        guard cell.isFigure else {
            guard let last = starts.last, isUnit(bytes, ByteSpan(last, cell.span.upper)) else { return nil }
            return last
        }
        return starts.first { start in
            let end = CharacterClass.nextBlank(bytes, start, cell.span.upper)
            return !isUnit(bytes, ByteSpan(start, end)) && !isBound(bytes, ByteSpan(start, end))
        }
    }

    private static func isUnit(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        UnitTable.standard.longestUnit(in: bytes, from: span.lower, to: span.upper)?.end == span.upper
    }

    private static func isBound(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        BoundReader(bytes: bytes, end: span.upper).suffix(at: span.lower) != nil
    }

    static func startsFigure(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let (first, length) = Scalars.decode(bytes, span.lower, span.upper)
        switch Scalars.folded(first) {
        case 0x30...0x39: return true
        case 0x25B3, 0x25B2, 0x2D, 0x2212: return span.lower + length < span.upper || QuantityReader.isDash(bytes, span)
        default: return QuantityReader.isDash(bytes, span)
        }
    }
}
