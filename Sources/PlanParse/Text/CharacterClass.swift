/// Classes of characters, told from UTF-8 bytes in place.
enum CharacterClass {
    /// The length of the blank that starts at a byte: ASCII blanks, the ideographic blank, no-break and zero-width
    /// ones, the bell that extractors leave, and entities of such (`&nbsp;`); 0 where none starts. Tabs and line ends are layout, not blanks.
    @inline(__always)
    static func blankLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x0B, 0x0C, 0x07: return 1
        case 0xE3: return index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
        case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE2: return index + 2 < end && isGeneralBlank(bytes[index + 1], bytes[index + 2]) ? 3 : 0
        case 0x26: return CharacterEntity.blankLength(bytes, index, end)
        case 0xEF: return index + 2 < end && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
        default: return 0
        }
    }

    /// The first byte from an index on that is not blank.
    static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let length = blankLength(bytes, index, end)
            if length == 0 { break }
            index += length
        }
        return index
    }

    /// The first byte from an index on at which a blank starts; the end where none does.
    static func nextBlank(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = nextEnder(bytes, start, end)
        while index < end, blankLength(bytes, index, end) == 0 { index = nextEnder(bytes, index + 1, end) }
        return index
    }

    /// The start of the blank that ends before a byte; that byte where none does.
    static func blankStart(_ bytes: [UInt8], _ end: Int, _ start: Int) -> Int {
        guard end > start, !isInk(bytes[end - 1]) else { return end }
        if bytes[end - 1] == UInt8(ascii: ";") {
            let earliest = max(start, end - CharacterEntity.maximumLength)
            let mark = bytes[earliest..<end].lastIndex(of: CharacterEntity.mark) ?? end
            return mark < end && blankLength(bytes, mark, end) == end - mark ? mark : end
        }
        let last = Scalars.before(bytes, end, start).start
        return blankLength(bytes, last, end) == end - last ? last : end
    }

    /// A character of one byte that is no blank and ends no entity of one.
    @inline(__always)
    private static func isInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 && byte != 0x3B }

    /// U+2000 to U+200F, U+202F, U+205F and U+2060 behind their lead byte E2.
    private static func isGeneralBlank(_ second: UInt8, _ third: UInt8) -> Bool {
        switch second {
        case 0x80: third <= 0x8F || third == 0xAF
        case 0x81: third == 0x9F || third == 0xA0
        default: false
        }
    }

    /// The first byte from an index on at which a run of plain text may end, told by that byte and the next: only there
    /// is it worth looking for a separator. Kana and kanji, most of a text, are passed over whole.
    @inline(__always)
    static func nextEnder(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        let enders = textEnders
        let text = bytes.span
        var index = start
        while index < end {
            let byte = text[index]
            if byte & 0xF0 == 0xE0 {
                let second: UInt8 = index + 1 < end ? text[index + 1] : 0
                guard isPlain(byte, second) else { return index }
                index += 3
            } else if enders[Int(byte)] {
                return index
            } else {
                index += 1
            }
        }
        return min(index, end)
    }

    /// A character of three bytes that is no blank, by its first two: blanks start with E2, with EF, or are E3 80 80.
    /// Without a branch, since kana and kanji take turns.
    @inline(__always)
    private static func isPlain(_ lead: UInt8, _ second: UInt8) -> Bool {
        let mayBeWide: UInt8 = (lead == 0xE3 ? 1 : 0) & (second == 0x80 ? 1 : 0)
        let mayBeOther: UInt8 = (lead == 0xE2 ? 1 : 0) | (lead == 0xEF ? 1 : 0)
        return mayBeWide | mayBeOther == 0
    }

    /// Bytes other than those of three-byte characters at which a run of plain text may end: blanks, tabs, line ends,
    /// entities, tags, citations and pipes.
    private static let textEnders: [Bool] = (0...255).map { byte in
        switch byte {
        case 0x07, 0x09...0x0D, 0x20, 0x26, 0x3C, 0x5E, 0x7C, 0xC2: true
        default: false
        }
    }
}
