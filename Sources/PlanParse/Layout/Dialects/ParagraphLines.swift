/// Lines of text with a blank line behind each paragraph, as programs write Markdown and plain text.
///
/// Where that is so throughout, a line right below another can only be the rest of its paragraph, which the program wrapped at a
/// blank: of `①`, `「第6次行政改革大綱」については…`, and of `※34 「Social Networking`, `Service」の略称`, the first would not have held the next
/// word. And a blank line within a numbered entry of Markdown parts no more
/// than the paragraphs of such an entry on a page.
struct ParagraphLines {
    private let bytes: [UInt8]
    private let lines: [TextLine]
    /// Nearly all paragraphs stand apart.
    let areApart: Bool
    /// The blank lines behind which a numbered entry goes on.
    private let within: Set<Int>

    /// No lines.
    init() { (bytes, lines, areApart, within) = ([], [], false, []) }

    init(_ bytes: [UInt8], _ lines: [TextLine], _ html: HTMLRegions) {
        (self.bytes, self.lines) = (bytes, lines)
        var (apart, tight, last): (Int, Int, Int?) = (0, 0, nil)
        var regions = html.regions[...]
        for (index, line) in lines.enumerated() where !line.isBlank {
            regions = regions.drop { $0.span.upper <= line.ink.lower }
            let isOfTable = regions.first.map { $0.span.lower < line.span.upper } ?? false
            guard !isOfTable, Self.isText(bytes, line) else {
                last = nil
                continue
            }
            if let last, index > last + 1 {
                apart += 1
            } else if last != nil, !Self.isWrapped(bytes, lines[index - 1], line) {
                tight += 1
            }
            last = index
        }
        areApart = apart >= Layout.fewestSpacedLines && apart >= 4 * tight
        within = areApart ? Self.within(bytes, lines) : []
    }

    /// The blank lines between a numbered entry, or what goes on with it, and a paragraph without a marker.
    private static func within(_ bytes: [UInt8], _ lines: [TextLine]) -> Set<Int> {
        var (within, isNumbered): (Set<Int>, Bool) = ([], false)
        for (index, line) in lines.enumerated() where !line.isBlank {
            let isBehindBlank = index > 1 && lines[index - 1].isBlank && !lines[index - 2].isBlank
            if !isText(bytes, line) || NumberedHeading(bytes, line.ink) != nil {
                isNumbered = false
            } else if let marker = Marker(bytes, at: line.ink.lower, line.ink.upper, atLineStart: true) {
                isNumbered = marker.isNumbered
            } else if isNumbered, isBehindBlank, line.ink.lower == line.span.lower {
                within.insert(index - 1)
            } else if isBehindBlank {
                isNumbered = false
            }
        }
        return within
    }

    /// A line goes on with the one above it.
    func isWrapped(_ index: Int) -> Bool {
        guard areApart, index > 0, !lines[index - 1].isBlank, !lines[index].isBlank else { return false }
        let (above, line) = (lines[index - 1], lines[index])
        return Self.isText(bytes, above) && Self.isText(bytes, line) && Self.isWrapped(bytes, above, line)
    }

    /// A blank line within a numbered entry.
    func isWithinEntry(_ index: Int) -> Bool { within.contains(index) }

    /// The widest lines that programs write where they wrap text.
    private static let width = 72

    /// The word that begins a line would not have stood in the line above, and a blank may have stood between them: behind a
    /// marker, or between words of Latin letters.
    private static func isWrapped(_ bytes: [UInt8], _ above: TextLine, _ line: TextLine) -> Bool {
        guard !isEntry(bytes, line), !isBroken(bytes, above) else { return false }
        guard isMarker(bytes, above.ink) || isLatin(bytes[above.ink.upper - 1]) && isLatin(bytes[line.ink.lower]) else {
            return false
        }
        let end = CharacterClass.nextBlank(bytes, line.ink.lower, line.ink.upper)
        let written = DisplayColumns.width(bytes, ByteSpan(above.span.lower, above.ink.upper))
        return written + 1 + DisplayColumns.width(bytes, ByteSpan(line.ink.lower, end)) > width
    }

    /// `①`, `-   ①`, `※35`: what stands before a text, and no text.
    private static func isMarker(_ bytes: [UInt8], _ ink: ByteSpan) -> Bool {
        let first = Marker(bytes, at: ink.lower, ink.upper, atLineStart: true)
        let dash = first.flatMap { $0.number == nil ? $0.end : nil } ?? ink.lower
        let start = CharacterClass.skipBlanks(bytes, dash, ink.upper)
        if start == ink.upper { return true }
        if let mark = Marker(bytes, at: start, ink.upper, atLineStart: false) { return mark.end == ink.upper }
        guard Scalars.decode(bytes, start, ink.upper).value == 0x203B else { return false }
        return Digits.number(bytes, CharacterClass.skipBlanks(bytes, start + 3, ink.upper), ink.upper)?.1 == ink.upper
    }

    private static func isLatin(_ byte: UInt8) -> Bool {
        byte < 0x80 && ((0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte))
    }

    /// A backslash or two blanks end the line where its writer meant it to end.
    private static func isBroken(_ bytes: [UInt8], _ line: TextLine) -> Bool {
        if bytes[line.ink.upper - 1] == UInt8(ascii: "\\") { return true }
        return bytes[line.ink.upper..<line.span.upper].starts(with: [0x20, 0x20])
    }

    private static func isEntry(_ bytes: [UInt8], _ line: TextLine) -> Bool {
        Marker(bytes, at: line.ink.lower, line.ink.upper, atLineStart: true) != nil
    }

    /// No heading with a mark, and no line of a table or frame.
    private static func isText(_ bytes: [UInt8], _ line: TextLine) -> Bool {
        switch bytes[line.ink.lower] {
        case 0x23, 0x7C, 0x2B, 0x3C, 0x3D, 0x60: return false
        case 0x2D:
            // A list mark of Markdown has three blanks behind it.
            let text = CharacterClass.skipBlanks(bytes, line.ink.lower + 1, line.ink.upper)
            return text > line.ink.lower + 1 && text < line.ink.upper && bytes[text] != 0x2D
        default: return !line.hasColumns(bytes) && !bytes[line.span.lower..<line.span.upper].contains(0x09)
        }
    }
}
