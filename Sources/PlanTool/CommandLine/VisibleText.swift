/// Text as a terminal may show it: whatever a document, a name or an argument holds, a message stays one line, clears no
/// screen and reads in the order in which it was written.
enum VisibleText {
    /// A text with its controls escaped: `\n`, `\t`, `\r`, and `\u{1b}` for the others.
    ///
    /// Escaped are the controls of ASCII and of Latin-1, the separators of lines and paragraphs, and the marks that turn
    /// the direction of text. What is escaped already stays as it is.
    ///
    /// Example: `escaped("道路\n\u{1b}[2J")` is `道路\n\u{1b}[2J`, as it is written here.
    static func escaped(_ text: String) -> String {
        text.utf8.allSatisfy(isPlain) ? text : escaped(bytes: Array(text.utf8))
    }

    /// Bytes as text with its controls escaped, and each byte that is no UTF-8 as `\x8c`.
    static func escaped(bytes: [UInt8]) -> String {
        if bytes.allSatisfy(isPlain) { return String(decoding: bytes, as: UTF8.self) }
        var escaped = String.UnicodeScalarView()
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var position = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                position += encoded.count
                append(Unicode.UTF8.decode(encoded), to: &escaped)
            case .error(let length):
                for byte in bytes[position..<(position + length)] {
                    escaped.append(contentsOf: ("\\x" + hexadecimal(UInt32(byte), digits: 2)).unicodeScalars)
                }
                position += length
            case .emptyInput: return String(escaped)
            }
        }
    }

    /// A text cut to some columns of a terminal, `…` in place of what was left out.
    static func cut(_ text: String, to columns: Int) -> String {
        var (shown, kept) = (0, String.UnicodeScalarView())
        for scalar in text.unicodeScalars {
            shown += DisplayWidth.columns(of: scalar)
            if shown > columns { return String(kept) + "…" }
            kept.append(scalar)
        }
        return text
    }

    /// Whether a scalar does something to a terminal instead of standing there.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
        default: false
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
        guard isControl(scalar) else { return text.append(scalar) }
        let escape =
            switch scalar {
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            default: "\\u{" + hexadecimal(scalar.value, digits: 1) + "}"
            }
        text.append(contentsOf: escape.unicodeScalars)
    }

    private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
        let written = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - written.utf8.count)) + written
    }
}
