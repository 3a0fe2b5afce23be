import PlanModel

/// The mark of a note behind a figure, which is no part of it: `1,200※1`, `400本^{※3}`, `300<sup>1</sup>`, `12（注2）`, `8*`.
struct NoteMark {
    /// The number of the note, or the mark itself where it has none.
    let mark: String
    let end: Int

    /// No mark is longer.
    private static let maximumLength = 40

    /// The mark that starts at a byte, or nil.
    init?(_ bytes: [UInt8], at start: Int, _ end: Int) {
        let limit = min(end, start + Self.maximumLength)
        let (first, length) = Scalars.decode(bytes, start, limit)
        // A mark before words of its own is no mark of a note alone.
        if let worded = NoteMark(worded: bytes, at: start, end), worded.end > start + length { return nil }
        if let close = Self.closing(first) {
            guard
                let inner = NoteMark(bare: bytes, at: start + length, limit) ?? Self.lone(bytes, start + length, limit)
                    ?? Self.numbered(bytes, start, start + length, limit),
                case let (mark, markLength) = Scalars.decode(bytes, inner.end, limit), Scalars.folded(mark) == close
            else { return nil }
            self.init(mark: inner.mark, end: inner.end + markLength)
        } else if let (content, next) = Self.raised(bytes, at: start, limit) {
            let inner = NoteMark(bare: bytes, at: content.lower, content.upper)
            let text = String(decoding: bytes[content.lower..<content.upper], as: UTF8.self)
            self.init(mark: inner?.end == content.upper ? inner?.mark ?? text : text, end: next)
        } else {
            guard let bare = NoteMark(bare: bytes, at: start, limit) else { return nil }
            // `注1）45％`
            let (bracket, bracketLength) = Scalars.decode(bytes, bare.end, limit)
            let isClosed = Scalars.folded(bracket) == 0x29 && Digits.value(bytes, bare.end - 1, end) != nil
            self.init(mark: bare.mark, end: isClosed ? bare.end + bracketLength : bare.end)
        }
    }

    /// `※速報値`, `※R5実績`: a remark in words without figures, up to the end.
    init?(worded bytes: [UInt8], at start: Int, _ end: Int) {
        guard let mark = Self.reference.end(in: bytes, at: start, end), end - start <= Self.maximumLength,
            case let words = TableYear.end(bytes, at: mark, end, isBare: false) ?? mark,
            !(words..<end).contains(where: { Digits.value(bytes, $0, end) != nil })
        else { return nil }
        self.init(mark: String(decoding: bytes[start..<mark], as: UTF8.self), end: end)
    }

    private static let reference: Word = "※"

    /// Where the marks of notes start that end a span; its end where none does.
    static func trailingStart(_ bytes: [UInt8], _ span: ByteSpan) -> Int {
        for index in max(span.lower, span.upper - maximumLength)..<span.upper where mayStart(bytes[index]) {
            var end = index
            while end < span.upper, let note = NoteMark(bytes, at: end, span.upper) {
                end = CharacterClass.skipBlanks(bytes, note.end, span.upper)
            }
            if end == span.upper { return index }
        }
        return span.upper
    }

    /// First bytes of signs: * < ^, raised digits, ※ †, 注, ＊. Brackets hold years, too.
    private static func mayStart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2A, 0x3C, 0x5E, 0xC2, 0xE2, 0xE6, 0xEF: true
        default: false
        }
    }

    init(mark: String, end: Int) {
        self.mark = mark
        self.end = end
    }

    /// A sign or 注 with its number, or raised digits.
    private init?(bare bytes: [UInt8], at start: Int, _ end: Int) {
        if let raised = Self.raisedDigits(bytes, at: start, end) {
            self = raised
            return
        }
        guard let sign = Self.signs.end(in: bytes, at: start, end) else { return nil }
        let digits = CharacterClass.skipBlanks(bytes, sign, end)
        guard let (number, numberEnd) = Digits.number(bytes, digits, end),
            // `※ 90人`: the figure behind a mark apart is none of its own.
            digits == sign || UnitTable.standard.longestUnit(in: bytes, from: numberEnd, to: end) == nil
        else {
            // 注 without a number begins other words, unless it ends the text.
            guard sign == end || Self.word.end(in: bytes, at: start, end) == nil else { return nil }
            self.init(mark: String(decoding: bytes[start..<sign], as: UTF8.self), end: sign)
            return
        }
        self.init(mark: String(number), end: numberEnd)
    }

    /// `（注）`.
    private static func lone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> NoteMark? {
        word.end(in: bytes, at: start, end).map {
            NoteMark(mark: String(decoding: bytes[start..<$0], as: UTF8.self), end: $0)
        }
    }

    /// `350件[1]`: the number of a note in square brackets, right behind a figure.
    private static func numbered(_ bytes: [UInt8], _ open: Int, _ start: Int, _ end: Int) -> NoteMark? {
        guard open > 0, CharacterClass.blankStart(bytes, open, 0) == open,
            Scalars.folded(Scalars.decode(bytes, open, end).value) == 0x5B,
            let (number, next) = Digits.number(bytes, start, end), number < 100
        else { return nil }
        return NoteMark(mark: String(number), end: next)
    }

    private static let word: Word = "注"
    private static let signs: WordList<Void> = ["※", "＊", "*", "†", "‡", "注", "＃"]

    private static func closing(_ scalar: UInt32) -> UInt32? {
        switch Scalars.folded(scalar) {
        case 0x28: 0x29
        case 0x5B: 0x5D
        case 0x3010: 0x3011
        default: nil
        }
    }

    /// What stands in `^{…}` or between tags of `<sup>`.
    private static func raised(_ bytes: [UInt8], at start: Int, _ end: Int) -> (content: ByteSpan, end: Int)? {
        for (open, close) in brackets {
            guard let lower = open.end(in: bytes, at: start, end) else { continue }
            guard let found = close.first(in: bytes, ByteSpan(lower, end)) else {
                // The tag at the end of a cell is no part of its span.
                guard lower < end, open.bytes[0] == UInt8(ascii: "<") else { continue }
                return (ByteSpan(lower, end), end)
            }
            guard found.lower > lower else { continue }
            return (ByteSpan(lower, found.lower), found.upper)
        }
        return nil
    }

    private static let brackets: [(open: Word, close: Word)] = [("^{", "}"), ("<sup>", "</sup>"), ("<SUP>", "</SUP>")]

    /// Digits in superscript: `300¹`, `300¹²`.
    private static func raisedDigits(_ bytes: [UInt8], at start: Int, _ end: Int) -> NoteMark? {
        var (index, number) = (start, 0)
        while index < end, case let (scalar, length) = Scalars.decode(bytes, index, end), let digit = raised(scalar),
            number < 1000
        {
            number = number * 10 + digit
            index += length
        }
        return index > start ? NoteMark(mark: String(number), end: index) : nil
    }

    private static func raised(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0xB9: 1
        case 0xB2, 0xB3: Int(scalar - 0xB0)
        case 0x2070, 0x2074...0x2079: Int(scalar - 0x2070)
        default: nil
        }
    }
}
