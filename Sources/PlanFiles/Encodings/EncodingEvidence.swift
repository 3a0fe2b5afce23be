/// What single bytes tell.
enum ByteSurvey {
    /// Whether there is a NUL or an escape.
    static func holdsControl(_ bytes: Span<UInt8>) -> Bool {
        var found: UInt8 = 0
        let count = bytes.count
        var index = 0
        while index < count {
            found |= (bytes[index] == 0 ? 1 : 0) | (bytes[index] == 0x1B ? 1 : 0)
            index &+= 1
        }
        return found != 0
    }

    /// Whether there is a NUL. Without a branch in the loop the compiler looks at many bytes at once.
    static func holdsNUL(_ bytes: Span<UInt8>) -> Bool {
        var found: UInt8 = 0
        let count = bytes.count
        var index = 0
        while index < count {
            found |= bytes[index] == 0 ? 1 : 0
            index &+= 1
        }
        return found != 0
    }
}

/// How well bytes read as UTF-8.
struct UTF8Evidence {
    /// Characters of more than one byte.
    private(set) var characters = 0
    /// Bytes that start no character.
    private(set) var invalid = 0

    init(_ bytes: Span<UInt8>) {
        let count = bytes.count
        var index = 0
        while index < count {
            if bytes[index] < 0x80 {
                index &+= 1
                continue
            }
            let length = Self.length(bytes, index)
            if length == 0 { invalid += 1 } else { characters += 1 }
            index += max(1, length)
        }
    }

    /// The length of the character at an index, 0 where there is none (Unicode, table 3-7).
    private static func length(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        let lead = bytes[index]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index + length <= bytes.count else { return 0 }
        for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        let second = bytes[index + 1]
        let isOverlongOrOutside =
            switch lead {
            case 0xE0: second < 0xA0
            case 0xED: second > 0x9F
            case 0xF0: second < 0x90
            case 0xF4: second > 0x8F
            default: false
            }
        return isOverlongOrOutside ? 0 : length
    }
}

/// How well bytes read as UTF-16 without a mark.
struct UTF16Evidence {
    /// Whether nearly all units are characters that Japanese text holds, in one byte order or the other.
    let isText: Bool
    /// Whether they are so with the higher byte first.
    let isBigEndian: Bool

    init(_ bytes: Span<UInt8>) {
        var (little, big) = (0, 0)
        let units = bytes.count / 2
        for unit in 0..<units {
            let (first, second) = (UInt16(bytes[unit * 2]), UInt16(bytes[unit * 2 + 1]))
            if Self.isUsual(second << 8 | first) { little += 1 }
            if Self.isUsual(first << 8 | second) { big += 1 }
        }
        isBigEndian = big > little
        isText = units > 0 && max(little, big) * 10 >= units * 9
    }

    /// ASCII with its blanks, punctuation, kana, kanji and their forms of other width.
    private static func isUsual(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E: true
        case 0x00A0...0x00FF, 0x0370...0x03FF, 0x2010...0x203B, 0x2100...0x2199, 0x2200...0x22FF: true
        case 0x2460...0x25FF, 0x2600...0x266F, 0x3000...0x30FF, 0x3200...0x33FF, 0x4E00...0x9FFF: true
        case 0xD840...0xD87F, 0xDC00...0xDFFF, 0xF900...0xFAFF, 0xFF01...0xFFEF: true
        default: false
        }
    }
}

/// What escape sequences tell.
enum EscapeEvidence {
    /// Whether there is an escape sequence that calls a Japanese set of characters, and hardly any byte above 7 bits:
    /// one in a hundred may be damage.
    static func isISO2022JP(_ bytes: Span<UInt8>) -> Bool {
        var (escapes, high) = (0, 0)
        for index in 0..<bytes.count {
            let byte = bytes[index]
            if byte >= 0x80 { high += 1 }
            if byte == 0x1B, index + 2 < bytes.count, callsJapanese(bytes[index + 1], bytes[index + 2]) { escapes += 1 }
        }
        return escapes > 0 && high * 100 <= bytes.count
    }

    /// `$ @`, `$ B` and `$ (` for kanji, `( I` for kana, `( J` for Roman letters.
    private static func callsJapanese(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "$"): [UInt8(ascii: "@"), UInt8(ascii: "B"), UInt8(ascii: "(")].contains(second)
        case UInt8(ascii: "("): second == UInt8(ascii: "I") || second == UInt8(ascii: "J")
        default: false
        }
    }
}

/// What tells Shift_JIS from EUC-JP, which both write kanji in two bytes.
struct DoubleByteEvidence {
    /// Bytes that start no character.
    private(set) var invalid = 0
    /// Characters of two bytes.
    private(set) var pairs = 0
    /// Hiragana and katakana of full width.
    private(set) var kana = 0
    /// Kanji of the second level, which few words have.
    private(set) var rare = 0

    /// Which of the two some bytes are in, and how many bytes it leaves over: the one that leaves fewer, or where both
    /// leave as many, the one that has more kana and usual kanji.
    ///
    /// Kana of half width in Shift_JIS are pairs of EUC-JP as well, then mostly of its second level.
    static func encoding(of bytes: Span<UInt8>) -> (SourceEncoding, invalid: Int) {
        let (shiftJIS, eucJP) = (DoubleByteEvidence(shiftJIS: bytes), DoubleByteEvidence(eucJP: bytes))
        let isShiftJIS =
            if shiftJIS.invalid != eucJP.invalid {
                shiftJIS.invalid < eucJP.invalid
            } else if shiftJIS.kana != eucJP.kana {
                shiftJIS.kana > eucJP.kana
            } else {
                eucJP.rare * 6 > eucJP.pairs
            }
        return isShiftJIS ? (.shiftJIS, shiftJIS.invalid) : (.eucJP, eucJP.invalid)
    }

    private init(shiftJIS bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch byte {
            case 0x00..<0x80, 0xA1...0xDF: index += 1
            case 0x81...0x9F,
                0xE0...0xFC where (0x40...0xFC).contains(next) && next != 0x7F:
                count(isKana: byte == 0x82 && next >= 0x9F || byte == 0x83 && next <= 0x96, isRare: byte >= 0x98)
                index += 2
            default:
                invalid += 1
                index += 1
            }
        }
    }

    private init(eucJP bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch byte {
            case 0x00..<0x80: index += 1
            // One shift before kana of half width, another before the supplementary set of three bytes.
            case 0x8E where (0xA1...0xDF).contains(next): index += 2
            case 0x8F where (0xA1...0xFE).contains(next) && index + 2 < bytes.count && bytes[index + 2] >= 0xA1:
                index += 3
            case 0xA1...0xFE where (0xA1...0xFE).contains(next):
                count(isKana: byte == 0xA4 || byte == 0xA5, isRare: byte >= 0xD0)
                index += 2
            default:
                invalid += 1
                index += 1
            }
        }
    }

    private mutating func count(isKana: Bool, isRare: Bool) {
        pairs += 1
        if isKana { kana += 1 }
        if isRare { rare += 1 }
    }
}
