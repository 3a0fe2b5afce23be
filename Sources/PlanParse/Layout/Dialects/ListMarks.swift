/// List marks that come out of documents as characters of a symbol font: U+F0B7, `·`, `o`.
///
/// They stand for a bullet that the font draws, whatever character they are: a dash, as other extractors write it.
enum ListMarks {
    /// The mark that a line begins with, and the blanks behind it; nil where there is none.
    static func mark(_ bytes: [UInt8], _ ink: ByteSpan) -> ByteSpan? {
        var index = privateEnd(bytes, ink.lower, ink.upper)
        if index == ink.lower {
            let length = standIn(bytes, ink)
            guard length > 0, ink.lower + length < ink.upper, isBlank(bytes, ink.lower + length, ink.upper) else {
                return nil
            }
            index += length
        }
        while index < ink.upper, isBlank(bytes, index, ink.upper) {
            index += max(1, CharacterClass.blankLength(bytes, index, ink.upper))
        }
        return index < ink.upper ? ByteSpan(ink.lower, index) : nil
    }

    /// A line is nothing but characters of a symbol font.
    static func isAlone(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        !ink.isEmpty && privateEnd(bytes, ink.lower, ink.upper) == ink.upper
    }

    /// The byte behind the characters of a symbol font that stand at a byte.
    static func privateEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index + 3 <= end, isPrivate(bytes, index) { index += 3 }
        return index
    }

    /// U+F020 to U+F0FF, where symbol fonts have their characters.
    private static func isPrivate(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == 0xEF && (0x80...0x83).contains(bytes[index + 1])
    }

    /// `·`, `o`, `§`, `Ø`: characters of text that have a bullet's place in such a font.
    private static func standIn(_ bytes: [UInt8], _ ink: ByteSpan) -> Int {
        guard ink.count > 3 else { return 0 }
        switch (bytes[ink.lower], bytes[ink.lower + 1]) {
        case (0x6F, 0x20), (0x6F, 0x09):
            return Scalars.decode(bytes, nextInk(bytes, ink), ink.upper).value > 0x2E80 ? 1 : 0
        case (0xC2, 0xB7), (0xC2, 0xA7), (0xC3, 0x98): return 2
        default: return 0
        }
    }

    private static func nextInk(_ bytes: [UInt8], _ ink: ByteSpan) -> Int {
        var index = ink.lower + 1
        while index < ink.upper - 1, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index
    }

    private static func isBlank(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        bytes[index] == 0x09 || CharacterClass.blankLength(bytes, index, end) > 0
    }
}
