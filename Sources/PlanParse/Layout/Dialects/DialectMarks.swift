/// Which characters a text holds that some dialect needs: without them it is not looked for.
struct DialectMarks {
    let hasPipe: Bool
    let hasTag: Bool
    let hasQuote: Bool
    let hasTab: Bool
    let hasComma: Bool
    let hasSemicolon: Bool
    /// `*`, `` ` ``, `\`, `#`, `_` or `~`.
    let hasEmphasis: Bool
    /// `+`, or a character of box drawing.
    let hasFrame: Bool
    /// Characters of a symbol font, or others that begin a line in their place.
    let hasListMark: Bool
    /// Groups of dashes with blanks between them, or signs of equality.
    let hasRule: Bool

    /// Some dialect may be there.
    var mayBeDialect: Bool {
        hasPipe || hasTag || hasEmphasis || hasFrame || hasRule || hasListMark || hasQuote && hasTab
            || !hasTab && (hasComma || hasSemicolon)
    }

    /// In this form of loop the compiler looks at many bytes at once.
    init(_ bytes: [UInt8]) {
        let text = bytes.span
        let count = text.count
        var (found, second, dashes, marks): (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
        var index = 0
        while index < count {
            let byte = text[index]
            found |= byte == 0x7C ? 1 : 0
            found |= byte == 0x3C ? 2 : 0
            found |= byte == 0x22 ? 4 : 0
            found |= byte == 0x09 ? 8 : 0
            found |= byte == 0x2C ? 16 : 0
            found |= byte == 0x3B ? 32 : 0
            found |= byte == 0x2A ? 64 : 0
            found |= byte == 0x5C ? 64 : 0
            found |= byte == 0x60 ? 64 : 0
            found |= byte == 0x23 ? 64 : 0
            found |= byte == 0x5F ? 64 : 0
            found |= byte == 0x7E ? 64 : 0
            second |= byte == 0x2B ? 1 : 0
            index &+= 1
        }
        index = 3
        while index < count {
            let (first, middle, last) = (text[index &- 2], text[index &- 1], text[index])
            let isDashes: UInt8 = (middle == 0x2D ? 1 : 0) & (first == 0x2D ? 1 : 0)
            let isLong: UInt8 = (last == 0x2D ? 1 : 0) & (text[index &- 3] == 0x2D ? 1 : 0)
            let isRule: UInt8 = isDashes & ((last == 0x20 ? 1 : 0) | isLong)
            let isDouble: UInt8 = (last == 0x3D ? 1 : 0) & (middle == 0x3D ? 1 : 0) & (first == 0x3D ? 1 : 0)
            let isBox: UInt8 = (first == 0xE2 ? 1 : 0) & ((middle == 0x94 ? 1 : 0) | (middle == 0x95 ? 1 : 0))
            let isPrivate: UInt8 = (first == 0xEF ? 1 : 0) & (middle & 0xFC == 0x80 ? 1 : 0)
            let isDot: UInt8 = (first == 0xC2 ? 1 : 0) & ((middle == 0xB7 ? 1 : 0) | (middle == 0xA7 ? 1 : 0))
            let isSlash: UInt8 = (first == 0xC3 ? 1 : 0) & (middle == 0x98 ? 1 : 0)
            let isLetter: UInt8 = (middle == 0x6F ? 1 : 0) & (last <= 0x20 ? 1 : 0) & (first <= 0x20 ? 1 : 0)
            marks |= isPrivate | isDot | isSlash | isLetter
            dashes |= isRule | isDouble
            second |= isBox << 1
            index &+= 1
        }
        hasPipe = found & 1 != 0
        hasTag = found & 2 != 0
        hasQuote = found & 4 != 0
        hasTab = found & 8 != 0
        hasComma = found & 16 != 0
        hasSemicolon = found & 32 != 0
        hasEmphasis = found & 64 != 0
        hasFrame = second != 0
        hasRule = dashes != 0
        hasListMark = marks != 0
    }
}
