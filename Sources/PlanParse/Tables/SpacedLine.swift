import PlanModel

/// A line of a table that blanks alone lay out: stretches of text, two blanks or more between them, with their places.
///
/// Extractors of page text set every letter one place wide, typists set kanji and kana two. Both places are kept; the
/// table as a whole tells which of them line up.
struct SpacedLine {
    /// Where a stretch stands, from its first place to the one behind its last.
    struct Stretch {
        var span: ByteSpan
        var letters: Range<Int>
        var display: Range<Int>
        /// A figure and nothing else: `1,056`, `△ 462`, `0.9`.
        var isFigure = false

        func places(_ ruler: Ruler) -> Range<Int> { ruler == .letters ? letters : display }

        func joined(_ other: Stretch) -> Stretch {
            Stretch(
                span: span.union(other.span), letters: letters.lowerBound..<other.letters.upperBound,
                display: display.lowerBound..<other.display.upperBound)
        }
    }

    /// How places are counted.
    enum Ruler { case letters, display }

    let row: Int
    let gapBefore: Bool
    /// A page ends before the line.
    let startsPage: Bool
    private(set) var stretches: [Stretch] = []

    /// Nothing but blanks stands in the line above a byte's.
    private static func followsBlankLine(_ bytes: [UInt8], _ start: Int) -> Bool {
        var (index, breaks) = (start, 0)
        while index > 0, breaks < 2 {
            if bytes[index - 1] == 0x0A {
                breaks += 1
                index -= 1
            } else if bytes[index - 1] == 0x0D {
                index -= 1
            } else if case let blank = CharacterClass.blankStart(bytes, index, 0), blank < index {
                index = blank
            } else {
                return false
            }
        }
        return breaks > 1
    }

    /// The line of a row, or nil where tabs, pipes or tags divide it.
    init?(_ rows: TableRows, _ row: Int) {
        let bytes = rows.bytes
        let cells = rows.layout.cells[rows.layout.rows[row].cells].filter(\.hasText)
        guard let first = cells.first, let last = cells.last, last.span.upper - first.span.lower <= Self.longest else {
            return nil
        }
        self.row = row
        // Rows that a blank line divides go on with their table in the layout; here it tells whose line a text is.
        gapBefore =
            rows.layout.rows[row].gapBefore || Self.followsBlankLine(rows.bytes, rows.layout.rows[row].start)
        var start = first.span.lower
        while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
            start -= 1
            guard first.span.lower - start <= Self.longest else { return nil }
        }
        startsPage = bytes[start..<first.span.lower].contains(0x0C)
        guard read(bytes, start, last.span.upper) else { return nil }
    }

    /// A number of the row begins the line: one of a few digits right before a name, which has figures behind it.
    var isCounted: Bool {
        guard stretches.count > 2, stretches[0].isFigure, stretches[0].letters.count <= Self.widestNumber,
            !stretches[1].isFigure
        else { return false }
        return stretches[1].letters.lowerBound - stretches[0].letters.upperBound <= Self.widestNumber
            && stretches[2...].contains(where: \.isFigure)
    }

    private static let widestNumber = 3

    /// Longer lines are text.
    private static let longest = 1200

    private mutating func read(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        var (letter, column, index, blanks) = (0, 0, start, 2)
        while index < end {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            if scalar == 0x09 || scalar == 0x7C || scalar == 0x0A || scalar == 0x3C { return false }
            let isBlank = scalar == 0x0C || CharacterClass.blankLength(bytes, index, end) > 0
            let width = scalar == 0x0C ? 0 : DisplayColumns.width(of: scalar)
            let next = index + max(1, length)
            if isBlank {
                blanks += width
            } else {
                let own = Stretch(
                    span: ByteSpan(index, next), letters: letter..<letter + 1, display: column..<column + width)
                if blanks < 2, let last = stretches.popLast() {
                    stretches.append(last.joined(own))
                } else {
                    stretches.append(own)
                }
                blanks = 0
            }
            if scalar != 0x0C { letter += 1 }
            column += width
            index = next
        }
        for position in stretches.indices {
            stretches[position].isFigure = Self.isFigure(bytes, stretches[position].span)
        }
        return !stretches.isEmpty
    }

    /// A number with commas, a point or a sign, and no unit.
    static func isFigure(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        var start = span.lower
        let (sign, length) = Scalars.decode(bytes, start, span.upper)
        if sign == 0x25B3 || sign == 0x25B2 { start = CharacterClass.skipBlanks(bytes, start + length, span.upper) }
        guard let number = NumberReader(bytes: bytes, end: span.upper).read(at: start) else { return false }
        return number.end == span.upper && !number.isKanji
    }

    /// Divides stretches in which a text follows a figure with one blank between them: `1,056 ページに掲載する`.
    mutating func divideFigures(_ bytes: [UInt8]) {
        var divided: [Stretch] = []
        for stretch in stretches {
            guard !stretch.isFigure, let cut = Self.cut(bytes, stretch.span) else {
                divided.append(stretch)
                continue
            }
            let parts = Self.parts(of: stretch, at: cut, bytes)
            divided += parts
        }
        stretches = divided
    }

    /// The blank behind a figure that begins a stretch.
    private static func cut(_ bytes: [UInt8], _ span: ByteSpan) -> Int? {
        var index = CharacterClass.nextBlank(bytes, span.lower, span.upper)
        for _ in 0..<2 {
            guard index < span.upper else { return nil }
            if isFigure(bytes, ByteSpan(span.lower, index)) { return index }
            let next = CharacterClass.skipBlanks(bytes, index, span.upper)
            index = CharacterClass.nextBlank(bytes, next, span.upper)
        }
        return nil
    }

    private static func parts(of stretch: Stretch, at cut: Int, _ bytes: [UInt8]) -> [Stretch] {
        let behind = CharacterClass.skipBlanks(bytes, cut, stretch.span.upper)
        let (first, gap) = (size(bytes, stretch.span.lower, cut), size(bytes, cut, behind))
        let letters = stretch.letters.lowerBound + first.letters
        let display = stretch.display.lowerBound + first.display
        return [
            Stretch(
                span: ByteSpan(stretch.span.lower, cut), letters: stretch.letters.lowerBound..<letters,
                display: stretch.display.lowerBound..<display, isFigure: true),
            Stretch(
                span: ByteSpan(behind, stretch.span.upper),
                letters: letters + gap.letters..<stretch.letters.upperBound,
                display: display + gap.display..<stretch.display.upperBound),
        ]
    }

    private static func size(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (letters: Int, display: Int) {
        var (letters, display, index) = (0, 0, start)
        while index < end {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            letters += 1
            display += DisplayColumns.width(of: scalar)
            index += max(1, length)
        }
        return (letters, display)
    }

    // MARK: Heads

    /// The heads in the line: labels spaced out over several stretches are one, several in a stretch are several.
    func heads(_ bytes: [UInt8]) -> [SpacedHead] {
        var heads: [SpacedHead] = []
        var words = stretches.flatMap { Self.words(of: $0, bytes) }[...]
        while let first = words.first {
            var found: (count: Int, head: SpacedHead)?
            var whole = first
            for (count, word) in words.prefix(Self.longestHead).enumerated() {
                if count > 0 { whole = whole.joined(word) }
                let cell = Layout.Cell(
                    span: whole.span, column: 0, hasText: true, key: LabelKey(bytes, whole.span))
                let head = Head(over: cell, bytes)
                // Letters set wide may end as a head does; the longest whole word counts before that.
                let isEnd = count > 0 && head.isByEnding
                if SpacedSources.make(up: words.prefix(count + 1).map(\.span), bytes) { continue }
                if head.isKnown, !isEnd || found == nil && Self.isWide(words.prefix(count + 1)) {
                    found = (count + 1, SpacedHead(head: head, place: whole))
                }
            }
            guard let found else {
                words = words.dropFirst()
                let cell = Layout.Cell(span: first.span, column: 0, hasText: true, key: LabelKey(bytes, first.span))
                heads.append(SpacedHead(head: Head(over: cell, bytes), place: first))
                continue
            }
            heads.append(found.head)
            words = words.dropFirst(found.count)
        }
        return heads
    }

    /// A head that is spaced out has no more letters than this.
    private static let longestHead = 10

    /// Single letters set wide: `翌  年  度  繰  越  額`.
    private static func isWide(_ words: ArraySlice<Stretch>) -> Bool { words.allSatisfy { $0.letters.count == 1 } }

    private static func words(of stretch: Stretch, _ bytes: [UInt8]) -> [Stretch] {
        var words: [Stretch] = []
        var rest = stretch
        while case let cut = CharacterClass.nextBlank(bytes, rest.span.lower, rest.span.upper), cut < rest.span.upper {
            var parts = parts(of: rest, at: cut, bytes)
            parts[0].isFigure = false
            words.append(parts[0])
            rest = parts[1]
        }
        return words + [rest]
    }
}

/// A head of a table that blanks lay out, with its place.
struct SpacedHead {
    var head: Head
    var place: SpacedLine.Stretch
    /// The head over it that tells more: 令和４年度当初予算 over 予算額.
    var group: Head?

    /// The column holds figures.
    var isOfFigures: Bool {
        if head.isMoney || head.isObservation { return true }
        switch head.role {
        case .tiedSources?, .sum?: return true
        case .attribute("other")?: return true
        default: return head.isPeriodAlone
        }
    }
}
