import PlanModel

/// A character that a document of HTML writes as an entity: `&amp;`, `&#39;`, `&#x3000;`.
///
/// An entity is notation for its character, so it stands where the character would: one of a blank (`&nbsp;`, `&#12288;`)
/// is a blank of layout, others are resolved where text is taken. What is not well-formed (`R&D`, `&amp`) is text.
struct CharacterEntity {
    let scalar: Unicode.Scalar
    /// The second character of the few entities that stand for two.
    let second: Unicode.Scalar?
    /// Its bytes from `&` to `;`.
    let length: Int

    /// Longer ones are none: `&` and `;` around the longest name of the standard.
    static let maximumLength = 33

    @inline(__always) static var mark: UInt8 { 0x26 }

    /// The entity that starts at a byte.
    init?(_ bytes: [UInt8], at start: Int, _ end: Int) {
        guard start + 3 < end, bytes[start] == Self.mark,
            let close = bytes[(start + 1)..<min(end, start + Self.maximumLength)].firstIndex(of: UInt8(ascii: ";"))
        else { return nil }
        let body = bytes[(start + 1)..<close]
        if body.first == UInt8(ascii: "#") {
            guard let scalar = Self.number(body.dropFirst()) else { return nil }
            (self.scalar, second) = (scalar, nil)
        } else {
            guard let scalars = Self.named(body) else { return nil }
            (scalar, second) = (scalars.first, scalars.second)
        }
        length = close + 1 - start
    }

    /// The length of the entity of a blank that starts at a byte; 0 where none does.
    static func blankLength(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        guard let entity = CharacterEntity(bytes, at: start, end), entity.isBlank else { return 0 }
        return entity.length
    }

    /// Adds a stretch of text with the characters that its entities stand for.
    static func append(_ bytes: [UInt8], _ span: ByteSpan, to text: inout [UInt8]) {
        guard holdsMark(bytes.span.extracting(span.lower..<span.upper)) else {
            text += bytes[span.lower..<span.upper]
            return
        }
        var index = span.lower
        while index < span.upper {
            if let entity = CharacterEntity(bytes, at: index, span.upper) {
                text += entity.utf8
                index += entity.length
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
    }

    /// In this form of loop the compiler looks at many bytes at once.
    private static func holdsMark(_ bytes: Span<UInt8>) -> Bool {
        let count = bytes.count
        var (index, found): (Int, UInt8) = (0, 0)
        while index < count {
            found |= bytes[index] == mark ? 1 : 0
            index &+= 1
        }
        return found != 0
    }

    /// The character as text; a tab or line end by number is a blank like any other.
    var utf8: [UInt8] {
        let first = scalar.value < 0x20 ? [0x20] : Array(String(scalar).utf8)
        return second.map { first + Array(String($0).utf8) } ?? first
    }

    private var isBlank: Bool {
        switch scalar.value {
        case 0x09...0x0D: true
        default: CharacterClass.blankLength(utf8, 0, utf8.count) > 0
        }
    }

    /// `39` or `x3000` behind `&#`. Control characters other than layout are none.
    private static func number(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let first = digits.first else { return nil }
        let isHexadecimal = first | 0x20 == UInt8(ascii: "x")
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        guard text.utf8.first != UInt8(ascii: "+"), let value = UInt32(text, radix: isHexadecimal ? 16 : 10),
            value >= 0x20 || (0x09...0x0D).contains(value), !(0x7F..<0xA0).contains(value)
        else { return nil }
        return Unicode.Scalar(value)
    }

    private static func named(_ name: ArraySlice<UInt8>) -> (first: Unicode.Scalar, second: Unicode.Scalar?)? {
        guard name.allSatisfy({ isLetterOrDigit($0) }) else { return nil }
        let name = String(decoding: name, as: UTF8.self)
        return common[name].map { ($0, nil) } ?? names[name]
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    /// Those that documents have: for these the table of all is not made.
    private static let common: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"",
        "apos": "'", "yen": "¥", "middot": "·", "times": "×",
    ]

    /// All names of the standard, with one character or two.
    private static let names: [String: (first: Unicode.Scalar, second: Unicode.Scalar?)] = {
        var names: [String: (first: Unicode.Scalar, second: Unicode.Scalar?)] = [:]
        names.reserveCapacity(2200)
        DataRows.forEach(in: rows) { row in
            guard let first = UInt32(row.text(1), radix: 16).flatMap({ Unicode.Scalar($0) }) else { return }
            let second = row.count > 2 ? UInt32(row.text(2), radix: 16).flatMap { Unicode.Scalar($0) } : nil
            names[row.text(0)] = (first, second)
        }
        return names
    }()
}
