/// Text that a terminal shows and does not obey: controls and bytes that are no UTF-8 are written as escapes.
///
/// Names of files and text of documents can hold line feeds, escape sequences and marks that turn the direction of
/// writing; a message that quotes them stays one line and shows what is there.
/// ```swift
/// PrintableText.of("道路\n\u{1B}[2J")          // "道路\\n\\u{1b}[2J"
/// ```
public enum PrintableText {
    /// The text of some bytes; those that are no UTF-8 as `\x8c`.
    public static func of(_ bytes: some Sequence<UInt8>) -> String {
        var text = ""
        var decoder = UTF8ScalarReader(bytes)
        while let next = decoder.next() {
            switch next {
            case .scalar(let scalar): append(scalar, to: &text)
            case .invalid(let byte): text += "\\x" + hex(UInt32(byte), digits: 2)
            }
        }
        return text
    }

    /// The text with its controls escaped.
    public static func of(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var printable = ""
        for scalar in text.unicodeScalars { append(scalar, to: &printable) }
        return printable
    }

    /// Whether a terminal would obey a scalar rather than show it: C0, DEL, C1, line and paragraph separators, and what
    /// turns the direction of writing.
    public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar {
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case _ where isControl(scalar): text += "\\u{" + hex(scalar.value, digits: 2) + "}"
        default: text.unicodeScalars.append(scalar)
        }
    }

    private static func hex(_ value: UInt32, digits: Int) -> String {
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
    private var index = 0

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    mutating func next() -> Element? {
        guard index < bytes.count else { return nil }
        let lead = bytes[index]
        let length = Self.length(lead)
        let sequence = bytes[index..<min(bytes.count, index + length)]
        // The standard library decides what is well formed.
        if sequence.count == length, let text = String(validating: sequence, as: UTF8.self),
            let scalar = text.unicodeScalars.first
        {
            index += length
            return .scalar(scalar)
        }
        index += 1
        return .invalid(lead)
    }

    private static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}
