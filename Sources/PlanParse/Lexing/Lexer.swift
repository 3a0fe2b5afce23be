/// Cuts the source into tokens.
///
/// Example: `目 標<p>a^{※3}\n` gives text `目`, blank, text `標`, tag `<p>`, text `a`, citation `^{※3}`, line break.
/// What looks like the start of a tag or citation and is none is text.
enum Lexer {
    static func tokens(of bytes: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 16 + 8)
        _ = append(to: &tokens, bytes, from: 0, upTo: bytes.count)
        return tokens
    }

    /// Adds the tokens from a byte on, up to the end of the first other than text that ends behind a limit; gives the byte
    /// after the last.
    static func append(to tokens: inout [Token], _ bytes: [UInt8], from start: Int, upTo limit: Int) -> Int {
        var (index, textStart) = (start, start)
        while true {
            index = CharacterClass.nextEnder(bytes, index, bytes.count)
            if index == bytes.count { break }
            guard let (kind, end) = separator(in: bytes, at: index) else {
                index += 1
                continue
            }
            if textStart < index { tokens.append(Token(kind: .text, start: Int32(textStart))) }
            tokens.append(Token(kind: kind, start: Int32(index)))
            index = end
            textStart = end
            if end > limit { return end }
        }
        if textStart < index { tokens.append(Token(kind: .text, start: Int32(textStart))) }
        return index
    }

    /// The token other than text that starts at a byte, and the byte after it.
    static func separator(in bytes: [UInt8], at index: Int) -> (Token.Kind, Int)? {
        switch bytes[index] {
        case 0x09: (.tab, index + 1)
        case 0x0A: (.lineBreak, index + 1)
        case 0x0D: (.lineBreak, index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1)
        case UInt8(ascii: "|"): (.pipe, index + 1)
        case UInt8(ascii: "<"): tagEnd(in: bytes, at: index).map { (.tag, $0) }
        case UInt8(ascii: "^"): citationEnd(in: bytes, at: index).map { (.citation, $0) }
        default: blankEnd(in: bytes, at: index).map { (.blank, $0) }
        }
    }

    /// The tag or citation that starts at a byte.
    static func markup(in bytes: [UInt8], at index: Int) -> (Token.Kind, Int)? {
        bytes[index] == UInt8(ascii: "<")
            ? tagEnd(in: bytes, at: index).map { (.tag, $0) }
            : citationEnd(in: bytes, at: index).map { (.citation, $0) }
    }

    /// The blank, tab or line end that starts at a byte.
    static func layoutSeparator(in bytes: [UInt8], at index: Int, _ end: Int) -> (Token.Kind, Int)? {
        switch bytes[index] {
        case UInt8(ascii: "<"), UInt8(ascii: "^"), UInt8(ascii: "|"): nil
        default: separator(in: bytes, at: index)
        }
    }

    private static func blankEnd(in bytes: [UInt8], at start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            let length = CharacterClass.blankLength(bytes, index, bytes.count)
            if length == 0 { break }
            index += length
        }
        return index > start ? index : nil
    }

    /// The end of `<name …>` or `</name>`. The search stops at the next `<` or line end, so that it stays linear.
    private static func tagEnd(in bytes: [UInt8], at start: Int) -> Int? {
        var index = start + 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
        guard index < bytes.count, isLetter(bytes[index]) else { return nil }
        while index < bytes.count, isName(bytes[index]) { index += 1 }
        // `5<x$6>`: a name ends with a blank, a stroke or the tag.
        guard index < bytes.count, nameEnds.contains(bytes[index]) else { return nil }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "<"), 0x0A, 0x0D, 0x09: return nil
            default: index += 1
            }
        }
        return nil
    }

    /// A letter, a digit, or one of the marks that names of XML have.
    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D, 0x2E, 0x30...0x3A, 0x5F: true
        default: isLetter(byte)
        }
    }

    /// A blank, `/` and `>`; 0x0B and 0x0C are blanks of a line.
    private static let nameEnds: [UInt8] = [0x20, 0x0B, 0x0C, 0x2F, 0x3E]

    /// The end of `^{※34}`: a brace with the mark ※ and digits.
    private static func citationEnd(in bytes: [UInt8], at start: Int) -> Int? {
        guard start + 4 < bytes.count, bytes[start + 1] == UInt8(ascii: "{"), bytes[start + 2] == 0xE2,
            bytes[start + 3] == 0x80, bytes[start + 4] == 0xBB
        else { return nil }
        var index = start + 5
        while index < bytes.count, index < start + 32 {
            if bytes[index] == UInt8(ascii: "}") { return index + 1 }
            guard Digits.value(bytes, index, bytes.count) != nil || bytes[index] == 0x20 else { return nil }
            index += bytes[index] < 0x80 ? 1 : 3
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
