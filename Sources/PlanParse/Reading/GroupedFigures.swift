import PlanModel

/// Several figures in one cell, each with the name of a group before it or in brackets behind it:
/// `男性 78.1歳 女性 84.2歳`, `小学生：82.0%、中学生：75.3%`, `78.1歳（男性）84.2歳（女性）`; each with its year perhaps:
/// `男性 78.1歳（R2） 女性 84.2歳（R4）`.
///
/// A cell of figures and names that do not take turns, of figures in different units, or of one name alone is none.
struct GroupedFigures {
    /// The figure of a group.
    struct Group {
        let name: ByteSpan
        let figure: ByteSpan
        /// The year in brackets behind the name or the figure.
        var year: ByteSpan?
    }

    let groups: [Group]

    /// Longer cells are text, and longer names none.
    private static let longestCell = 240
    private static let longestName = 30

    init?(_ bytes: [UInt8], _ span: ByteSpan) {
        guard span.count <= Self.longestCell,
            let groups = Self.named(bytes, span) ?? Self.bracketed(bytes, span) ?? Self.spaced(bytes, span),
            Self.isGrouped(bytes, groups)
        else { return nil }
        self.groups = groups
    }

    /// Two names or more, all of them different, over figures in one unit.
    private static func isGrouped(_ bytes: [UInt8], _ groups: [Group]) -> Bool {
        guard groups.count > 1 else { return false }
        let text = CleanText(bytes)
        guard Set(groups.map { text.string($0.name) }).count == groups.count else { return false }
        let units = groups.map { QuantityReader(bytes: bytes).read($0.figure, text: "", column: nil).value.unit }
        return units.allSatisfy { $0 == units[0] }
    }

    /// A name, a colon perhaps, and a figure, again and again.
    private static func named(_ bytes: [UInt8], _ span: ByteSpan) -> [Group]? {
        var groups: [Group] = []
        var index = span.lower
        while index < span.upper {
            guard let (name, nameEnd) = name(bytes, index, span.upper) else { return nil }
            let before = bracketedYear(bytes, nameEnd, span.upper)
            let start = afterColon(bytes, before?.end ?? nameEnd, span.upper)
            guard let end = figureEnd(bytes, start, span.upper) else { return nil }
            let behind = bracketedYear(bytes, end, span.upper)
            groups.append(Group(name: name, figure: ByteSpan(start, end), year: (behind ?? before)?.year))
            index = afterSeparator(bytes, behind?.end ?? end, span.upper)
        }
        return groups
    }

    /// A year in brackets at a byte, and the byte behind them.
    private static func bracketedYear(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (year: ByteSpan, end: Int)? {
        let index = CharacterClass.skipBlanks(bytes, start, end)
        guard index < end, Brackets.closing(Scalars.decode(bytes, index, end).value) != nil,
            let found = TableYear.leading(bytes, ByteSpan(index, end)), let rest = found.rest
        else { return nil }
        return (found.span, rest.lower)
    }

    /// A name that holds numbers itself, a blank and a figure in a unit that no name is in, again and again: `18～39歳 12.1％ 40～64歳 33.0％`.
    private static func spaced(_ bytes: [UInt8], _ span: ByteSpan) -> [Group]? {
        var groups: [Group] = []
        var index = span.lower
        let reader = QuantityReader(bytes: bytes)
        while index < span.upper {
            let name = ByteSpan(index, CharacterClass.nextBlank(bytes, index, span.upper))
            let start = CharacterClass.skipBlanks(bytes, name.upper, span.upper)
            guard isNumberedName(bytes, name), let end = figureEnd(bytes, start, span.upper) else { return nil }
            let figure = ByteSpan(start, end)
            guard let unit = reader.read(figure, text: "", column: nil).value.unit,
                reader.read(name, text: "", column: nil).value.unit != unit
            else { return nil }
            groups.append(Group(name: name, figure: figure))
            index = afterSeparator(bytes, end, span.upper)
        }
        return groups
    }

    /// Letters and numbers that are no year and no date, and begin with no word of a figure.
    private static func isNumberedName(_ bytes: [UInt8], _ name: ByteSpan) -> Bool {
        guard !name.isEmpty, name.count <= longestName,
            BoundReader(bytes: bytes, end: name.upper).prefix(at: name.lower) == nil,
            QuantityReader.qualifierEnd(bytes, name.lower, name.upper) == nil,
            !QuantityReader.endsRate(bytes, name.lower, name.upper),
            PeriodReader(bytes: bytes, end: name.upper).read(at: name.lower) == nil
        else { return false }
        var (index, hasLetter) = (name.lower, false)
        while index < name.upper {
            let (scalar, length) = Scalars.decode(bytes, index, name.upper)
            hasLetter = hasLetter || isLetter(scalar)
            index += length
        }
        return hasLetter
    }

    /// A figure and its name in brackets, again and again.
    private static func bracketed(_ bytes: [UInt8], _ span: ByteSpan) -> [Group]? {
        var groups: [Group] = []
        var index = span.lower
        while index < span.upper {
            guard let end = figureEnd(bytes, index, span.upper) else { return nil }
            let bracket = CharacterClass.skipBlanks(bytes, end, span.upper)
            let (open, length) = Scalars.decode(bytes, bracket, span.upper)
            guard let closing = Brackets.closing(open),
                let (name, nameEnd) = name(bytes, bracket + length, span.upper)
            else { return nil }
            let (close, closeLength) = Scalars.decode(bytes, nameEnd, span.upper)
            guard Scalars.folded(close) == closing else { return nil }
            groups.append(Group(name: name, figure: ByteSpan(index, end)))
            index = afterSeparator(bytes, nameEnd + closeLength, span.upper)
        }
        return groups
    }

    /// Letters without blanks, in brackets perhaps, that are no words of a figure, and the byte behind them: `男性`, `（男）`.
    private static func name(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (name: ByteSpan, end: Int)? {
        let (open, length) = Scalars.decode(bytes, start, end)
        if let closing = Brackets.closing(open), let inner = name(bytes, lettersFrom: start + length, end) {
            let (close, closeLength) = Scalars.decode(bytes, inner.upper, end)
            return Scalars.folded(close) == closing ? (inner, inner.upper + closeLength) : nil
        }
        return name(bytes, lettersFrom: start, end).map { ($0, $0.upper) }
    }

    private static func name(_ bytes: [UInt8], lettersFrom start: Int, _ end: Int) -> ByteSpan? {
        guard BoundReader(bytes: bytes, end: end).prefix(at: start) == nil,
            QuantityReader.qualifierEnd(bytes, start, end) == nil, !QuantityReader.endsRate(bytes, start, end),
            PeriodReader(bytes: bytes, end: end).read(at: start) == nil
        else { return nil }
        var index = start
        while index < end, !startsBound(bytes, index, end) {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            if isLetter(scalar) {
                index += length
            } else if let next = numberEnd(bytes, index, end, isFirst: index == start) {
                index = next
            } else {
                break
            }
        }
        return index > start && index - start <= longestName ? ByteSpan(start, index) : nil
    }

    /// The byte behind a number that belongs to a name: `20代`, `3歳児`, `第1子`, `小6 98.1％`.
    private static func numberEnd(_ bytes: [UInt8], _ start: Int, _ end: Int, isFirst: Bool) -> Int? {
        guard let (_, next) = Digits.number(bytes, start, end) else { return nil }
        if let counted = ages.end(in: bytes, at: next, end) { return counted }
        guard !isFirst else { return nil }
        let before = start - ordinal.bytes.count
        if before >= 0, ordinal.end(in: bytes, at: before, start) == start { return next }
        // A blank or colon parts the number of a name from the figure.
        let isPart =
            CharacterClass.blankLength(bytes, next, end) > 0
            || Scalars.folded(Scalars.decode(bytes, next, end).value) == 0x3A
        return isPart && next < end && figureEnd(bytes, afterColon(bytes, next, end), end) != nil ? next : nil
    }

    private static let ordinal: Word = "第"
    private static let ages: WordList<Void> = [
        "歳児", "歳代", "代", "年生", "学年", "歳以上", "歳未満", "歳以下", "か月児", "カ月児", "ヶ月児",
    ]

    /// `男性約50％`: the name ends before the words of the figure.
    private static func startsBound(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        BoundReader(bytes: bytes, end: end).prefix(at: index).map { Digits.value(bytes, $0.end, end) != nil } ?? false
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: true
        default: ValueScanner.isKanji(scalar)
        }
    }

    private static func afterColon(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        let index = CharacterClass.skipBlanks(bytes, start, end)
        let (scalar, length) = Scalars.decode(bytes, index, end)
        return Scalars.folded(scalar) == 0x3A ? CharacterClass.skipBlanks(bytes, index + length, end) : index
    }

    /// The byte after the figure that starts at a byte.
    static func figureEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard start < end, ValueScanner.nonValue(in: bytes, at: start) == nil,
            TimeOfDay(bytes: bytes, end: end).end(at: start) == nil,
            case let bound = BoundReader(bytes: bytes, end: end).prefix(at: start)?.end ?? start,
            let number = NumberReader(bytes: bytes, end: end).read(at: bound), !number.isKanji
        else { return nil }
        return QuantityReader(bytes: bytes, end: end).scan(at: start)?.end
    }

    /// Blanks, line breaks, tags, commas and strokes between groups.
    static func afterSeparator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            let blank = CharacterClass.blankLength(bytes, index, end)
            if blank > 0 {
                index += blank
            } else if scalar == 0x3C, let (_, tagEnd) = Lexer.markup(in: bytes, at: index), tagEnd <= end {
                index = tagEnd
            } else if separators.contains(Scalars.folded(scalar)) {
                index += length
            } else {
                break
            }
        }
        return index
    }

    private static let separators: [UInt32] = [0x0A, 0x0D, 0x09, 0x2C, 0x2F, 0x3B, 0x3001, 0x30FB]
}
