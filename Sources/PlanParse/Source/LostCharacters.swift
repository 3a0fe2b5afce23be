/// What stands where an extractor lost characters: U+FFFD, characters of private use, `(cid:123)`.
///
/// Characters of a symbol font that begin a line are marks of a list, and none.
enum LostCharacters {
    /// Where they stand in a source, in order; those with nothing but blanks between them are one.
    static func spans(in bytes: [UInt8]) -> [ByteSpan] {
        let text = bytes.span
        var spans: [ByteSpan] = []
        var index = 0
        while index < text.count {
            let byte = text[index]
            // Kana and kanji, most of a text, have three bytes, and most others have one.
            if byte >= 0xE3, byte < 0xEE {
                index += 3
            } else if byte < 0x80, byte != 0x28 {
                index += 1
            } else if byte == 0x28 || byte >= 0xEE, case let end = end(in: bytes, at: index), end > index {
                if isListMark(bytes, index, end) { index = end } else { add(ByteSpan(index, end), to: &spans, bytes) }
                index = end
            } else {
                index += Scalars.length(byte)
            }
        }
        return spans
    }

    /// The byte behind what is lost at a byte; that byte where nothing is.
    private static func end(in bytes: [UInt8], at start: Int) -> Int {
        if bytes[start] == 0x28 { return glyphEnd(in: bytes, at: start) ?? start }
        var index = start
        while index < bytes.count, case let (scalar, length) = Scalars.decode(bytes, index, bytes.count), isLost(scalar)
        {
            index += length
        }
        return index
    }

    /// U+FFFD, and the areas of private use.
    private static func isLost(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xFFFD, 0xE000...0xF8FF, 0xF_0000...0xF_FFFD, 0x10_0000...0x10_FFFD: true
        default: false
        }
    }

    /// `(cid:123)`: a glyph whose character a PDF does not tell.
    private static func glyphEnd(in bytes: [UInt8], at start: Int) -> Int? {
        guard let open = glyph.end(in: bytes, at: start, bytes.count),
            let (_, next) = Digits.number(bytes, open, bytes.count), next < bytes.count,
            bytes[next] == UInt8(ascii: ")")
        else { return nil }
        return next + 1
    }

    private static let glyph: Word = "(cid:"

    /// Characters of a symbol font where a line, a cell or the text of a tag starts, and nothing but a blank, a tag or the line's
    /// end right behind them.
    private static func isListMark(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard ListMarks.privateEnd(bytes, start, bytes.count) == end else { return false }
        var index = start
        while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
        let startsText = index == 0 || starts.contains(bytes[index - 1])
        return startsText
            && (end == bytes.count || ends.contains(bytes[end])
                || CharacterClass.blankLength(bytes, end, bytes.count) > 0)
    }

    /// A line end, a form feed, `>`, `|`, `"`, `,`.
    private static let starts: [UInt8] = [0x0A, 0x0D, 0x0C, 0x3E, 0x7C, 0x22, 0x2C]
    /// A tab, a line end, `<`, `|`.
    private static let ends: [UInt8] = [0x09, 0x0A, 0x0D, 0x3C, 0x7C]

    private static func add(_ span: ByteSpan, to spans: inout [ByteSpan], _ bytes: [UInt8]) {
        guard let last = spans.last, CharacterClass.skipBlanks(bytes, last.upper, span.lower) == span.lower else {
            return spans.append(span)
        }
        spans[spans.count - 1] = last.union(span)
    }

    /// The characters by their code points, `U+E000 U+E001`, or what stands for one, `(cid:12)`: those of private use have no
    /// shape of their own.
    static func names(of span: ByteSpan, in bytes: [UInt8]) -> String {
        var (names, index): ([String], Int) = ([], span.lower)
        while index < span.upper, names.count < Self.mostNames {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            if let end = scalar == 0x28 ? glyphEnd(in: bytes, at: index) : nil {
                names.append(String(decoding: bytes[index..<end], as: UTF8.self))
                index = end
                continue
            }
            if isLost(scalar) { names.append("U+" + String(scalar, radix: 16, uppercase: true)) }
            index += max(1, length)
        }
        return names.joined(separator: " ") + (index < span.upper ? " …" : "")
    }

    /// Further ones are not named.
    private static let mostNames = 4
}
