/// Text that a terminal shows and does not obey: controls and bytes that are no UTF-8 are written as escapes.
///
/// Names of files and text of documents can hold line feeds, escape sequences and marks that turn the direction of
/// writing; a message that quotes them stays one line and shows what is there.
/// ```swift
/// PrintableText.of("道路\n\u{1B}[2J")          // "道路\\n\\u{1b}[2J"
/// ```
package enum PrintableText {
    /// The text of some bytes; those that are no UTF-8 as `\x8c`.
    package static func of(_ bytes: [UInt8]) -> String {
        if bytes.allSatisfy(isPlain) { return String(decoding: bytes, as: UTF8.self) }
        var text = String.UnicodeScalarView()
        var reader = UTF8ScalarReader(bytes)
        while let next = reader.next() {
            switch next {
            case .scalar(let scalar): append(scalar, to: &text)
            case .invalid(let byte): text += ("\\x" + hexadecimal(UInt32(byte), digits: 2)).unicodeScalars
            }
        }
        return String(text)
    }

    /// The text with its controls escaped. What is escaped already stays as it is.
    package static func of(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isPlain), text.unicodeScalars.contains(where: isControl) else { return text }
        var printable = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { append(scalar, to: &printable) }
        return String(printable)
    }

    /// Whether a terminal would obey a scalar rather than show it: C0, DEL, C1, line and paragraph separators, and what
    /// turns the direction of writing.
    package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
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
        text += escape.unicodeScalars
    }

    private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}

/// The scalars of some bytes one by one, with the bytes that are none.
struct UTF8ScalarReader {
    enum Element: Equatable {
        case scalar(Unicode.Scalar)
        case invalid(UInt8)
    }

    private let bytes: [UInt8]
    private var parser = Unicode.UTF8.ForwardParser()
    private var iterator: IndexingIterator<[UInt8]>
    private var position = 0
    /// The end of the bytes that start no scalar.
    private var invalidEnd = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        iterator = bytes.makeIterator()
    }

    mutating func next() -> Element? {
        if position < invalidEnd { return invalid() }
        switch parser.parseScalar(from: &iterator) {
        case .valid(let encoded):
            position += encoded.count
            invalidEnd = position
            return .scalar(Unicode.UTF8.decode(encoded))
        case .error(let length):
            invalidEnd = position + length
            return invalid()
        case .emptyInput: return nil
        }
    }

    private mutating func invalid() -> Element {
        defer { position += 1 }
        return .invalid(bytes[position])
    }
}
