/// Bytes that are written as text (RFC 4648, section 4).
enum Base64 {
    /// The bytes of a text; nil where it is none. Blanks and line ends in it do not count, and `=` at the end may be missing.
    static func bytes(of text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 4 * 3)
        var (value, digits, padding): (UInt32, Int, Int) = (0, 0, 0)
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            case UInt8(ascii: "="): padding += 1
            default:
                guard padding == 0, let digit = digit(byte) else { return nil }
                value = value << 6 | digit
                digits += 1
                if digits.isMultiple(of: 4) { append(value, 3, to: &bytes) }
            }
        }
        let rest = digits % 4
        guard rest != 1, padding == 0 || rest + padding == 4 else { return nil }
        if rest > 0 { append(value << UInt32(6 * (4 - rest)), rest - 1, to: &bytes) }
        return bytes
    }

    private static func append(_ value: UInt32, _ count: Int, to bytes: inout [UInt8]) {
        for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(16 - 8 * place))) }
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61 + 26
        case 0x30...0x39: UInt32(byte) - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
