import PlanModel

/// The parts of a document heading: `令和8年度 目標設定書（企画財政課）` is year, title and department.
struct HeadingLine {
    /// Longer lines are prose.
    static let maximumLength = 160

    let title: String
    let period: Period?
    let department: String?

    /// The heading that a cell makes up, or nil where it does not end in the words, year and brackets apart.
    init?(_ cell: Layout.Cell, endingIn words: Word, _ ledger: borrowing Ledger) {
        let bytes = ledger.bytes
        guard let (end, department) = Self.parts(of: cell, endingIn: words, bytes) else { return nil }
        let period = cell.key.period
        let leads = !period.isEmpty && period.upper < end
        let prefix = leads ? ledger.reread(ByteSpan(cell.span.lower, period.lower)) : ""
        title = prefix + ledger.reread(ByteSpan(leads ? period.upper : cell.span.lower, end))
        self.period = period.isEmpty ? nil : PeriodReader.label(bytes, period).period
        self.department = department.map { ledger.reread($0) }
    }

    /// Whether a cell makes up a heading that ends in some words.
    static func isOne(_ cell: Layout.Cell, endingIn words: Word, _ bytes: [UInt8]) -> Bool {
        parts(of: cell, endingIn: words, bytes) != nil
    }

    /// Where the title of a heading ends, and the department behind it; nil where the title does not end in the words.
    private static func parts(
        of cell: Layout.Cell, endingIn words: Word, _ bytes: [UInt8]
    ) -> (end: Int, department: ByteSpan?)? {
        guard cell.span.count <= maximumLength else { return nil }
        let period = cell.key.period
        var (whole, department) = (cell.span, ByteSpan?.none)
        // `総合整備計画書（第３次変更）（案）`
        for _ in 0..<mostBrackets {
            let bracket = trailingBracket(bytes, whole)
            if let bracket { (whole, department) = (ByteSpan(whole.lower, bracket.start), bracket.inner) }
            var end = trimmedEnd(bytes, whole.lower, whole.upper)
            if !period.isEmpty, period.upper == end { end = trimmedEnd(bytes, whole.lower, period.lower) }
            if ends(bytes, ByteSpan(whole.lower, end), with: words) { return (end, department) }
            guard bracket != nil else { return nil }
            whole = ByteSpan(whole.lower, end)
        }
        return nil
    }

    /// So many brackets may stand behind the words.
    private static let mostBrackets = 3

    /// The bracket that ends a span, full- or half-width, with its content.
    static func trailingBracket(_ bytes: [UInt8], _ span: ByteSpan) -> (start: Int, inner: ByteSpan)? {
        let (close, closeStart) = Scalars.before(bytes, span.upper, span.lower)
        guard Scalars.folded(close) == 0x29 else { return nil }
        var end = closeStart
        while end > span.lower {
            let (scalar, start) = Scalars.before(bytes, end, span.lower)
            if Scalars.folded(scalar) == 0x28 { return (start, ByteSpan(end, closeStart)) }
            end = start
        }
        return nil
    }

    private static func trimmedEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        CleanText(bytes).trimmed(ByteSpan(start, end)).upper
    }

    /// Whether a span ends in some words, blanks between their characters apart.
    private static func ends(_ bytes: [UInt8], _ span: ByteSpan, with words: Word) -> Bool {
        var (end, wordEnd) = (span.upper, words.bytes.count)
        while wordEnd > 0 {
            guard end > span.lower else { return false }
            let blank = CharacterClass.blankStart(bytes, end, span.lower)
            if blank < end {
                end = blank
                continue
            }
            let (wanted, wordStart) = Scalars.before(words.bytes, wordEnd, 0)
            let (found, start) = Scalars.before(bytes, end, span.lower)
            guard Scalars.folded(found) == Scalars.folded(wanted) else { return false }
            (end, wordEnd) = (start, wordStart)
        }
        return true
    }
}

/// A word with a code and a title: `施策 6-1 参加と…`, `紡ぐ 6 ▶ ①協働の…`.
struct CodedHeading {
    /// The word before the code.
    let word: ByteSpan
    /// The code in half width: `6`, `6-1`.
    let code: String
    /// The title behind it in the same cell; empty where it stands in the next cell.
    let title: ByteSpan

    /// A cell that starts with a given word and a code.
    init?(_ bytes: [UInt8], _ cell: ByteSpan, word: Word) {
        guard cell.count <= HeadingLine.maximumLength * 2, let next = word.end(in: bytes, at: cell.lower, cell.upper),
            let (code, end) = Self.code(bytes, at: next, cell.upper)
        else { return nil }
        self.word = ByteSpan(cell.lower, next)
        self.code = code
        title = Self.text(bytes, after: end, cell.upper)
        // A code runs into words without a blank only in prose: `施策6-3は`.
        if !title.isEmpty, title.lower == end { return nil }
    }

    /// A cell of a word, a number, a separator, an enclosed number and a title.
    init?(_ bytes: [UInt8], _ cell: ByteSpan, separator: Word) {
        guard cell.count <= HeadingLine.maximumLength * 2, let mark = separator.firstOrStandIn(in: bytes, cell) else {
            return nil
        }
        let head = CleanText(bytes).trimmed(ByteSpan(cell.lower, mark.lower))
        let tail = CleanText(bytes).trimmed(ByteSpan(mark.upper, cell.upper))
        guard let (word, number) = Self.trailingNumber(bytes, head),
            let marker = Marker(bytes, at: tail.lower, tail.upper, atLineStart: false), let inner = marker.number
        else { return nil }
        self.word = word
        code = "\(number)-\(inner)"
        title = CleanText(bytes).trimmed(ByteSpan(marker.end, tail.upper))
    }

    /// A cell that starts with the word of a pillar, one of some folded words, and a number, and goes on with a title.
    init?(_ bytes: [UInt8], _ cell: ByteSpan, pillarWords: Set<[UInt32]>) {
        guard cell.count <= HeadingLine.maximumLength * 2 else { return nil }
        var index = cell.lower
        while index < cell.upper, Digits.value(bytes, index, cell.upper) == nil {
            let blank = CharacterClass.blankLength(bytes, index, cell.upper)
            index += max(1, blank, Scalars.decode(bytes, index, cell.upper).length)
        }
        let word = CleanText(bytes).trimmed(ByteSpan(cell.lower, index))
        guard pillarWords.contains(Self.folded(bytes, word)), let (code, end) = Self.code(bytes, at: index, cell.upper)
        else { return nil }
        self.word = word
        self.code = code
        title = Self.text(bytes, after: end, cell.upper)
        if title.isEmpty || title.lower == end { return nil }
    }

    /// The scalars of a word in half width.
    static func folded(_ bytes: [UInt8], _ word: ByteSpan) -> [UInt32] {
        var scalars: [UInt32] = []
        var index = word.lower
        while index < word.upper {
            let (scalar, length) = Scalars.decode(bytes, index, word.upper)
            scalars.append(Scalars.folded(scalar))
            index += length
        }
        return scalars
    }

    /// Digits, and further digits behind hyphens, a blank before them allowed.
    private static func code(_ bytes: [UInt8], at start: Int, _ end: Int) -> (String, Int)? {
        var index = CleanText(bytes).trimmed(ByteSpan(start, end)).lower
        guard let (first, next) = Digits.number(bytes, index, end) else { return nil }
        var code = String(first)
        index = next
        while index < end {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            switch Scalars.folded(scalar) {
            case 0x2D, 0x2010...0x2015, 0x2212, 0x30FC: break
            default: return (code, index)
            }
            guard let (number, next) = Digits.number(bytes, index + length, end) else { return (code, index) }
            code += "-\(number)"
            index = next
        }
        return (code, index)
    }

    private static func text(_ bytes: [UInt8], after start: Int, _ end: Int) -> ByteSpan {
        CleanText(bytes).trimmed(ByteSpan(start, end))
    }

    /// The word and number that a span consists of.
    private static func trailingNumber(_ bytes: [UInt8], _ span: ByteSpan) -> (word: ByteSpan, number: Int)? {
        var start = span.upper
        while start > span.lower {
            let before = Scalars.before(bytes, start, span.lower)
            guard Digits.value(bytes, before.start, start) != nil else { break }
            start = before.start
        }
        guard let (number, _) = Digits.number(bytes, start, span.upper) else { return nil }
        return (CleanText(bytes).trimmed(ByteSpan(span.lower, start)), number)
    }
}
