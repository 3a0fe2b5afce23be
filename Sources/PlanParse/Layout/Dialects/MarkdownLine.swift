/// A line of Markdown outside of tables.
struct MarkdownLine {
    /// What stands for the ink of the line.
    let pieces: [TextPiece]
    let isHeading: Bool

    /// The line without its markup; nil where it holds none.
    ///
    /// - Parameter before: The line above, which a line of equality signs makes a heading.
    init?(_ bytes: [UInt8], _ line: TextLine, before: TextLine?) {
        let ink = Self.withoutAnchors(bytes, line.ink)
        guard let first = bytes[ink.lower..<ink.upper].first else { return nil }
        let isUnderlined = first == UInt8(ascii: "=") && before?.isBlank == false
        if isUnderlined && Self.isRun(bytes, ink) || Self.isFence(bytes, ink) || Self.isBreak(bytes, ink) {
            (pieces, isHeading) = ([], false)
            return
        }
        if Self.isCaption(bytes, ink), before?.isBlank == true {
            (pieces, isHeading) = (MarkdownText.pieces(bytes, ByteSpan(ink.lower + 2, ink.upper)), false)
            return
        }
        let mark = Self.headingMark(bytes, ink)
        if mark > 0, SheetName.isDefault(bytes, ByteSpan(ink.lower + mark, ink.upper)) {
            (pieces, isHeading) = ([], true)
            return
        }
        let bullet = mark > 0 ? mark : Self.bullet(bytes, ink)
        let text = ByteSpan(ink.lower + bullet, mark > 0 ? Self.attributeStart(bytes, ink) : ink.upper)
        guard text.upper < ink.upper || bytes[text.lower..<text.upper].contains(where: MarkdownText.isSpecial) else {
            return nil
        }
        let start = bullet > 0 ? [TextPiece(ByteSpan(ink.lower, text.lower))] : []
        (pieces, isHeading) = (start + MarkdownText.pieces(bytes, text), mark > 0)
    }

    /// A line behind the places of links that programs put before headings: `<a id="x"></a>## 現状`.
    private static func withoutAnchors(_ bytes: [UInt8], _ ink: ByteSpan) -> ByteSpan {
        var start = ink.lower
        while start < ink.upper, bytes[start..<ink.upper].starts(with: "<a ".utf8),
            let (_, end) = Lexer.markup(in: bytes, at: start), bytes[end..<ink.upper].starts(with: "</a>".utf8)
        {
            start = end + 4
        }
        return ByteSpan(start, ink.upper)
    }

    /// `## ` and the like; 0 where the line is no heading.
    private static func headingMark(_ bytes: [UInt8], _ ink: ByteSpan) -> Int {
        var index = ink.lower
        while index < ink.upper, bytes[index] == UInt8(ascii: "#") { index += 1 }
        let count = index - ink.lower
        guard count > 0, count <= 6, index < ink.upper, bytes[index] == 0x20 else { return 0 }
        return count + 1
    }

    /// Where `{#name .class}` starts that ends a heading, with the blank before it; the heading's end where none does.
    private static func attributeStart(_ bytes: [UInt8], _ ink: ByteSpan) -> Int {
        guard bytes[ink.upper - 1] == UInt8(ascii: "}"),
            let open = bytes[ink.lower..<ink.upper].lastIndex(of: UInt8(ascii: "{")), open > ink.lower,
            bytes[open - 1] == 0x20,
            [UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "-")].contains(bytes[open + 1])
        else { return ink.upper }
        return CharacterClass.blankStart(bytes, open, ink.lower)
    }

    /// `: `, with which pandoc begins the caption of a table.
    private static func isCaption(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        ink.count > 2 && bytes[ink.lower] == UInt8(ascii: ":") && bytes[ink.lower + 1] == 0x20
    }

    /// `* `, which is no emphasis.
    private static func bullet(_ bytes: [UInt8], _ ink: ByteSpan) -> Int {
        ink.count > 1 && bytes[ink.lower] == UInt8(ascii: "*") && bytes[ink.lower + 1] == 0x20 ? 2 : 0
    }

    private static func isRun(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        ink.count > 2 && bytes[ink.lower..<ink.upper].allSatisfy { $0 == bytes[ink.lower] }
    }

    private static func isFence(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        guard ink.count > 2 else { return false }
        let first = bytes[ink.lower]
        return (first == UInt8(ascii: "`") || first == UInt8(ascii: "~")) && bytes[ink.lower + 1] == first
            && bytes[ink.lower + 2] == first && !bytes[(ink.lower + 3)..<ink.upper].contains(first)
    }

    /// `***`, `* * *`, `___`.
    private static func isBreak(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        let first = bytes[ink.lower]
        guard first == UInt8(ascii: "*") || first == UInt8(ascii: "_"), ink.count > 2 else { return false }
        var count = 0
        for byte in bytes[ink.lower..<ink.upper] {
            if byte == first { count += 1 } else if byte != 0x20 { return false }
        }
        return count > 2
    }

    // MARK: Evidence

    /// Whether lines show that their text is Markdown: headings with marks, rows of dashes below heads, emphasis.
    static func isShown(by lines: [TextLine], _ bytes: [UInt8]) -> Bool {
        lines.contains { line in
            guard !line.isBlank else { return false }
            return headingMark(bytes, withoutAnchors(bytes, line.ink)) > 0 || isDelimiter(bytes, line.ink)
                || holdsEmphasis(bytes, line.ink)
                || isStrong(bytes, line.ink)
        }
    }

    private static func isDelimiter(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        guard bytes[ink.lower] == UInt8(ascii: "|"), ink.count > 2 else { return false }
        return bytes[ink.lower..<ink.upper].allSatisfy {
            $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == 0x20
        }
    }

    /// A line between two pairs of underscores, `__目標設定書__`: no blank to be filled in, which is underscores alone.
    private static func isStrong(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        let text = bytes[ink.lower..<ink.upper]
        guard text.count > 4, text.starts(with: "__".utf8), text.suffix(2).elementsEqual("__".utf8) else {
            return false
        }
        return text.dropFirst(2).first.map { $0 != UInt8(ascii: "_") && $0 != 0x20 } == true
            && text.dropLast(2).last != UInt8(ascii: "_")
    }

    /// Text between two pairs of stars, or a number whose point is escaped.
    private static func holdsEmphasis(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        var (opener, index) = (-1, ink.lower)
        while index + 1 < ink.upper {
            let (byte, next) = (bytes[index], bytes[index + 1])
            if byte == UInt8(ascii: "*"), next == byte {
                if opener >= 0, index > opener + 2, bytes[index - 1] != 0x20 { return true }
                if index + 2 < ink.upper, bytes[index + 2] != 0x20, bytes[index + 2] != byte { opener = index }
                index += 2
                continue
            }
            if byte == UInt8(ascii: "\\"), isEscaped(next), index > ink.lower || next == UInt8(ascii: "-") {
                return true
            }
            index += 1
        }
        return false
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#")
    }
}

/// Names that programs give to worksheets.
enum SheetName {
    private static let words = ["Sheet", "シート", "Worksheet", "工作表"].map { Array($0.utf8) }

    /// `Sheet1`, `シート2`, `Sheet1 (2)`: a word of a program and a number.
    static func isDefault(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        let text = CleanText(bytes).trimmed(span)
        let name = bytes[text.lower..<text.upper]
        return words.contains { word in
            let rest = name.dropFirst(word.count)
            return name.starts(with: word) && rest.first.map { (0x30...0x39).contains($0) } == true
                && rest.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 || $0 == 0x28 || $0 == 0x29 }
        }
    }
}
