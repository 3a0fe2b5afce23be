/// Which characters a text holds that some dialect needs: without them it is not looked for.
struct DialectMarks {
    let hasPipe: Bool
    let hasTag: Bool
    let hasQuote: Bool
    /// A quote that begins a cell of a line with tabs.
    let hasQuotedCell: Bool
    let hasTab: Bool
    /// Lines of nothing but tabs are twice as many as blank ones, as in the text of worksheets.
    let hasTabLines: Bool
    /// The first line ends in tabs, behind which it has no text.
    let hasFilledLine: Bool
    /// A cell behind a tab is the word of a converter for a blank one: `None`, `NaN`.
    let hasFilledCell: Bool
    let hasComma: Bool
    let hasSemicolon: Bool
    /// `*`, `` ` ``, `\`, `#`, `_` or `~`.
    let hasEmphasis: Bool
    /// `+`, or a character of box drawing.
    let hasFrame: Bool
    /// Characters of a symbol font, or others that begin a line in their place.
    let hasListMark: Bool
    /// A long text stands in two cells beside each other of a line with tabs, as converters repeat that of merged cells.
    let hasRepeatedCell: Bool
    /// Groups of dashes with blanks between them, or signs of equality.
    let hasRule: Bool

    /// Some dialect may be there.
    var mayBeDialect: Bool {
        hasPipe || hasTag || hasEmphasis || hasFrame || hasRule || hasListMark || hasQuote && hasTab
            || hasTabLines || hasFilledLine || hasFilledCell || hasRepeatedCell || !hasTab && (hasComma || hasSemicolon)
    }

    init(_ bytes: [UInt8]) {
        let (text, kinds) = (bytes.span, Self.kinds)
        var found: Kinds.RawValue = 0
        var lines = (tabs: 0, blank: 0)
        var cell = RepeatedCell()
        var index = 0
        while index < text.count {
            let byte = text[index]
            // Kana and kanji: most of a text.
            if byte >= 0xE3, byte < 0xEF {
                index += 3
                continue
            }
            let kind = kinds[Int(byte)]
            found |= kind
            if kind & Kinds.needsLook != 0 { found |= Self.look(text, at: index) }
            if kind & Kinds.cellEnd != 0 { cell.end(at: index, in: text) }
            if kind & Kinds.lineEnd != 0 { Self.count(text, behind: index, &lines) }
            index += 1
        }
        hasPipe = found & Kinds.pipe != 0
        hasTag = found & Kinds.tag != 0
        hasQuote = found & Kinds.quote != 0
        hasQuotedCell = found & Kinds.quotedCell != 0
        hasTabLines = lines.tabs > 1 && lines.tabs > 2 * lines.blank
        hasTab = found & Kinds.tab != 0
        hasFilledLine = hasTab && Self.isFilled(firstLineOf: text)
        hasFilledCell = found & Kinds.filledCell != 0
        hasComma = found & Kinds.comma != 0
        hasSemicolon = found & Kinds.semicolon != 0
        hasEmphasis = found & Kinds.emphasis != 0
        hasFrame = found & Kinds.frame != 0
        hasRule = found & Kinds.rule != 0
        hasListMark = found & Kinds.listMark != 0
        hasRepeatedCell = cell.isRepeated
    }

    /// What a byte shows, a bit each.
    private enum Kinds {
        typealias RawValue = UInt16
        static let pipe: RawValue = 1
        static let tag: RawValue = 1 << 1
        static let quote: RawValue = 1 << 2
        static let tab: RawValue = 1 << 3
        static let comma: RawValue = 1 << 4
        static let semicolon: RawValue = 1 << 5
        static let emphasis: RawValue = 1 << 6
        static let frame: RawValue = 1 << 7
        static let rule: RawValue = 1 << 8
        static let listMark: RawValue = 1 << 9
        /// Those beside the byte tell.
        static let needsLook: RawValue = 1 << 10
        static let quotedCell: RawValue = 1 << 11
        static let lineEnd: RawValue = 1 << 12
        static let filledCell: RawValue = 1 << 13
        static let cellEnd: RawValue = 1 << 14
    }

    private static let kinds: [Kinds.RawValue] = (0...255).map { byte in
        switch byte {
        case 0x7C: Kinds.pipe
        case 0x3C: Kinds.tag
        case 0x22: Kinds.quote | Kinds.needsLook
        case 0x09: Kinds.tab | Kinds.needsLook | Kinds.cellEnd
        case 0x2C: Kinds.comma
        case 0x3B: Kinds.semicolon
        case 0x2A, 0x5C, 0x60, 0x23, 0x5F, 0x7E: Kinds.emphasis
        case 0x2B: Kinds.frame
        case 0x0A: Kinds.lineEnd | Kinds.cellEnd
        case 0x2D, 0x3D, 0x6F, 0xC2, 0xC3, 0xE2, 0xEF: Kinds.needsLook
        default: 0
        }
    }

    /// Counts the line behind a line end, where it has no ink.
    @inline(__always)
    private static func count(_ text: Span<UInt8>, behind index: Int, _ lines: inout (tabs: Int, blank: Int)) {
        var end = index + 1
        while end < text.count, text[end] == 0x09 || text[end] == 0x0D { end += 1 }
        guard end < text.count, text[end] == 0x0A else { return }
        if text[index + 1] == 0x09 { lines.tabs += 1 } else { lines.blank += 1 }
    }

    /// What a byte shows together with those beside it.
    private static func look(_ text: Span<UInt8>, at index: Int) -> Kinds.RawValue {
        switch text[index] {
        case 0x22: return index == 0 || text[index - 1] == 0x09 || text[index - 1] == 0x0A ? Kinds.quotedCell : 0
        case 0x09: return isFilled(text, behind: index) ? Kinds.filledCell : 0
        case 0x2D, 0x3D, 0x6F:
            guard index > 1, index + 1 < text.count else { return 0 }
            return lookAround(text, index)
        default:
            guard index > 0, index + 2 < text.count else { return 0 }
            return character(text[index], text[index + 1])
        }
    }

    /// The first line is one text with tabs behind it.
    private static func isFilled(firstLineOf text: Span<UInt8>) -> Bool {
        var index = 0
        while index < text.count, text[index] != 0x09, text[index] != 0x0A { index += 1 }
        guard index > 0, index < text.count, text[index] == 0x09 else { return false }
        while index < text.count, text[index] == 0x09 || text[index] == 0x0D { index += 1 }
        return index < text.count && text[index] == 0x0A
    }

    /// The cell behind a tab is `None`, `NaN` or `nan`.
    private static func isFilled(_ text: Span<UInt8>, behind tab: Int) -> Bool {
        let start = tab + 1
        guard start + 2 < text.count, text[start] | 0x20 == UInt8(ascii: "n") else { return false }
        var end = start
        while end < text.count, end < start + 5, text[end] > 0x20 { end += 1 }
        guard end == text.count || text[end] <= 0x20 else { return false }
        return ConverterWord.isBlank(text.extracting(start..<end))
    }

    /// Dashes, signs of equality, and a lone `o`.
    private static func lookAround(_ text: Span<UInt8>, _ index: Int) -> Kinds.RawValue {
        let (before, byte, behind) = (text[index - 1], text[index], text[index + 1])
        switch byte {
        case 0x2D where before == byte && (behind == 0x20 || behind == byte && text[index - 2] == byte):
            return Kinds.rule
        case 0x3D where before == byte && behind == byte: return Kinds.rule
        case 0x6F where before <= 0x20 && behind <= 0x20: return Kinds.listMark
        default: return 0
        }
    }

    /// Characters of box drawing, of private use, and dots, by their first two bytes.
    private static func character(_ first: UInt8, _ second: UInt8) -> Kinds.RawValue {
        switch (first, second) {
        case (0xE2, 0x94), (0xE2, 0x95): Kinds.frame
        case (0xEF, 0x80...0x83), (0xC2, 0xB7), (0xC2, 0xA7), (0xC3, 0x98): Kinds.listMark
        default: 0
        }
    }
}
