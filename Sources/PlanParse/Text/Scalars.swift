/// Decoding of valid UTF-8 in place.
enum Scalars {
    /// The scalar that starts at a byte, and its length. Past the end it is U+0000 with length 0.
    @inline(__always)
    static func decode(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (value: UInt32, length: Int) {
        guard index < end else { return (0, 0) }
        let lead = UInt32(bytes[index])
        if lead < 0x80 { return (lead, 1) }
        if lead >= 0xE0, lead < 0xF0, index + 2 < end {
            return (ofThreeBytes(bytes[index], bytes[index + 1], bytes[index + 2]), 3)
        }
        if lead < 0xE0, index + 1 < end { return ((lead & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F, 2) }
        guard index + 3 < end else { return (0xFFFD, 1) }
        let high = (lead & 0x07) << 18 | (UInt32(bytes[index + 1]) & 0x3F) << 12
        return (high | (UInt32(bytes[index + 2]) & 0x3F) << 6 | UInt32(bytes[index + 3]) & 0x3F, 4)
    }

    /// The scalar of three bytes.
    @inline(__always)
    static func ofThreeBytes(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
        UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    }

    /// How many scalars a stretch has.
    static func count(_ bytes: [UInt8], _ span: ByteSpan) -> Int {
        bytes[span.lower..<span.upper].count { $0 & 0xC0 != 0x80 }
    }

    /// The length of the scalar that starts with a byte.
    @inline(__always)
    static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

    /// The scalar that ends before a byte, and where it starts.
    static func before(_ bytes: [UInt8], _ end: Int, _ start: Int) -> (value: UInt32, start: Int) {
        guard end > start else { return (0, start) }
        var index = end - 1
        if bytes[index] < 0x80 { return (UInt32(bytes[index]), index) }
        while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return (decode(bytes, index, end).value, index)
    }

    /// The scalar in half width and standard form: `Ａ` is `A`, `（` is `(`, every wave dash `~`, the radical `⽬` 目.
    @inline(__always)
    static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFF01...0xFF5E: scalar == 0xFF5E ? 0x7E : scalar - 0xFEE0
        case 0x301C: 0x7E
        case 0xFF65: 0x30FB
        case 0x2E80...0x2FD5, 0xF900...0xFAFF: IdeographTable.standard.kanji(for: scalar)
        default: scalar
        }
    }
}

/// A word that readers look for in the bytes of a source; radicals and the like match the kanji that they stand for.
struct Word: Sendable, ExpressibleByStringLiteral {
    let bytes: [UInt8]

    init(stringLiteral text: String) { bytes = Array(text.utf8) }

    init(_ text: String) { bytes = Array(text.utf8) }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The byte after the word, where it stands at a place.
    @inline(__always)
    func end(in source: [UInt8], at index: Int, _ end: Int) -> Int? {
        Self.end(of: bytes, ByteSpan(0, bytes.count), in: source, at: index, end)
    }

    /// The byte after a word, a stretch of some text, where it stands at a place of a source.
    @inline(__always)
    static func end(of text: [UInt8], _ word: ByteSpan, in source: [UInt8], at index: Int, _ end: Int) -> Int? {
        guard index + word.count <= end else { return nil }
        let shift = index - word.lower
        for place in word.lower..<word.upper where source[place + shift] != text[place] {
            return IdeographTable.mayStart(source[place + shift])
                ? standardEnd(of: text, word, in: source, at: index) : nil
        }
        return index + word.count
    }

    /// Whether the word stands before a byte, in what begins at another.
    func ends(at end: Int, in source: [UInt8], from start: Int = 0) -> Bool {
        end - start >= bytes.count && self.end(in: source, at: end - bytes.count, end) != nil
    }

    /// The byte after the word, where it stands at a place in kanji or what stands for them: all have three bytes.
    private static func standardEnd(of text: [UInt8], _ word: ByteSpan, in source: [UInt8], at index: Int) -> Int? {
        let end = index + word.count
        var (wanted, found) = (word.lower, index)
        while wanted < word.upper {
            let (kanji, length) = Scalars.decode(text, wanted, word.upper)
            let (scalar, foundLength) = Scalars.decode(source, found, end)
            guard scalar == kanji || IdeographTable.standard.kanji(for: scalar) == kanji, foundLength == length else {
                return nil
            }
            (wanted, found) = (wanted + length, found + length)
        }
        return end
    }

    /// Where the word, a symbol, first stands in a span; or what stands there instead where an encoding had no place for
    /// it: an entity, `?`, `〓` or U+FFFD.
    func firstOrStandIn(in source: [UInt8], _ span: ByteSpan) -> ByteSpan? {
        if let found = first(in: source, span) { return found }
        var index = span.lower
        while index < span.upper {
            guard Self.mayStandIn(source[index]) else {
                index += Scalars.length(source[index])
                continue
            }
            let (scalar, length) = Scalars.decode(source, index, span.upper)
            if Self.standIns.contains(scalar) { return ByteSpan(index, index + length) }
            if scalar == 0x26, let entity = CharacterEntity(source, at: index, span.upper), entity.utf8 == bytes {
                return ByteSpan(index, index + entity.length)
            }
            index += max(1, length)
        }
        return nil
    }

    private static let standIns: [UInt32] = [0x3F, 0xFF1F, 0x3013, 0xFFFD]

    /// The first byte of what stands for a symbol.
    @inline(__always)
    private static func mayStandIn(_ byte: UInt8) -> Bool {
        byte == 0x3F || byte == 0x26 || byte == 0xEF || byte == 0xE3
    }

    /// Where the word first stands in a span.
    func first(in source: [UInt8], _ span: ByteSpan) -> ByteSpan? {
        guard let lead = bytes.first else { return nil }
        var index = span.lower
        while index + bytes.count <= span.upper {
            if source[index] == lead || IdeographTable.mayStart(source[index]),
                let end = end(in: source, at: index, span.upper)
            {
                return ByteSpan(index, end)
            }
            index += Scalars.length(source[index])
        }
        return nil
    }
}

/// Half- and full-width digits.
enum Digits {
    /// The value of the digit that starts at a byte, and its length.
    @inline(__always)
    static func value(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (digit: Int, length: Int)? {
        guard index < end else { return nil }
        let byte = bytes[index]
        if byte >= 0x30, byte <= 0x39 { return (Int(byte) - 0x30, 1) }
        guard byte == 0xEF, index + 2 < end, bytes[index + 1] == 0xBC, bytes[index + 2] >= 0x90,
            bytes[index + 2] <= 0x99
        else { return nil }
        return (Int(bytes[index + 2]) - 0x90, 3)
    }

    /// The number of up to nine digits that starts at a byte, and the byte after it.
    static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (value: Int, end: Int)? {
        var (value, index, count) = (0, start, 0)
        while let (digit, length) = Digits.value(bytes, index, end) {
            guard count < 9 else { return nil }
            value = value * 10 + digit
            index += length
            count += 1
        }
        return count > 0 ? (value, index) : nil
    }
}
