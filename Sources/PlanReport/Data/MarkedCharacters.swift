/// Characters that stand escaped in the data of a page.
///
/// Those that JSON wants escaped, `<`, which could begin a tag, and marks that nobody sees: they turn the direction of the
/// text around them (`U+202E`), or end a line in some languages (`U+2028`), or mark the order of bytes.
enum MarkedCharacters {
    @inline(__always)
    private static func mayBegin(with byte: UInt8) -> Bool {
        switch byte {
        case 0x00..<0x20, 0x22, 0x3C, 0x5C, 0x7F, 0xD8, 0xE2, 0xEF: true
        default: false
        }
    }

    /// The marked character at a place; nil where another one stands there.
    @inline(__always)
    static func mark(in bytes: Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int)? {
        let first = bytes[index]
        return mayBegin(with: first) ? known(first, in: bytes, at: index) : nil
    }

    private static func known(
        _ first: UInt8, in bytes: Span<UInt8>, at index: Int
    ) -> (scalar: UInt32, length: Int)? {
        if first < 0x80 { return (UInt32(first), 1) }
        guard index + 1 < bytes.count else { return nil }
        let second = UInt32(bytes[index + 1] & 0x3F)
        if first == 0xD8 {
            let scalar = UInt32(first & 0x1F) << 6 | second
            return isMarked(scalar) ? (scalar, 2) : nil
        }
        guard index + 2 < bytes.count else { return nil }
        let scalar = UInt32(first & 0x0F) << 12 | second << 6 | UInt32(bytes[index + 2] & 0x3F)
        return isMarked(scalar) ? (scalar, 3) : nil
    }

    private static func isMarked(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
        default: false
        }
    }
}
