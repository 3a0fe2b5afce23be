/// A line of the source, for dialects that are told line by line.
struct TextLine {
    /// The first byte that is not blank, and the byte behind the last; equal where the line is blank.
    let ink: ByteSpan
    /// The whole line, and its end.
    let span: ByteSpan

    var isBlank: Bool { ink.isEmpty }

    /// The lines of a text.
    static func lines(of bytes: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        lines.reserveCapacity(bytes.count / 48 + 4)
        var start = 0
        let text = bytes.span
        var index = 0
        while index < text.count {
            let byte = text[index]
            // Kana and kanji, most of a text, have three bytes.
            if byte >= 0xE3, byte < 0xF0 {
                index += 3
                continue
            }
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            let end = index - 1
            if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
            lines.append(TextLine(bytes, ByteSpan(start, index), end))
            start = index
        }
        if start < text.count { lines.append(TextLine(bytes, ByteSpan(start, text.count), text.count)) }
        return lines
    }

    /// Lines without the blank one behind each, where a program wrote them so: two blank lines or more part something still.
    static func singleSpaced(_ lines: [TextLine]) -> [TextLine] {
        let inked = lines.indices.filter { !lines[$0].isBlank }
        let apart = zip(inked, inked.dropFirst()).count { $1 > $0 + 1 }
        guard inked.count >= Layout.fewestSpacedLines, apart * 5 >= (inked.count - 1) * 4 else { return lines }
        return lines.indices.compactMap { index in
            guard lines[index].isBlank else { return lines[index] }
            let isAlone =
                (index == 0 || !lines[index - 1].isBlank) && (index + 1 == lines.count || !lines[index + 1].isBlank)
            return isAlone ? nil : lines[index]
        }
    }

    /// Whether lines with columns have a blank line between them rather than none.
    static func areLoose(_ lines: [TextLine], _ bytes: [UInt8]) -> Bool {
        var (loose, tight, last): (Int, Int, Int?) = (0, 0, nil)
        for (index, line) in lines.enumerated() where line.hasColumns(bytes) {
            if last == index - 1 { tight += 1 } else if last == index - 2 { loose += 1 }
            last = index
        }
        return loose > tight
    }

    /// Two blanks stand somewhere within the line.
    func hasColumns(_ bytes: [UInt8]) -> Bool {
        var run = 0
        for byte in bytes[ink.lower..<ink.upper] {
            run = byte == 0x20 ? run + 1 : 0
            if run > 1 { return true }
        }
        return false
    }

    private init(_ bytes: [UInt8], _ span: ByteSpan, _ end: Int) {
        var (lower, upper) = (span.lower, end)
        while lower < upper, Self.isBlank(bytes[lower]) { lower += 1 }
        while upper > lower, Self.isBlank(bytes[upper - 1]) { upper -= 1 }
        (ink, self.span) = (ByteSpan(lower, upper), span)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }
}
