/// Text as records hold it: markup removed, entities resolved, runs of blanks collapsed, ends trimmed, nothing else
/// changed.
struct CleanText {
    let bytes: [UInt8]
    /// Whether the lines of a cell are joined where a word goes on: those of a name, not those of a list.
    private let joinsLines: Bool

    init(_ bytes: [UInt8], joinsLines: Bool = false) { (self.bytes, self.joinsLines) = (bytes, joinsLines) }

    /// What has to be done to a span before it is the text of a record.
    enum Condition {
        /// Nothing: the text is the bytes.
        case clean
        /// Blanks stand at its ends or in runs, or characters are written as entities.
        case blanks
        /// Tags or citations may stand in it.
        case markup
    }

    /// The condition of a span, found in one look at its bytes.
    func condition(of span: ByteSpan) -> Condition {
        var condition = Condition.clean
        var index = span.lower
        // As after a blank: one at the start has to go.
        var afterBlank = true
        while index < span.upper {
            let ender = CharacterClass.nextEnder(bytes, index, span.upper)
            if ender > index { afterBlank = false }
            index = ender
            if index == span.upper { break }
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "^") { return .markup }
            guard byte != CharacterEntity.mark, let next = blankEnd(at: index, span.upper) else {
                if byte == CharacterEntity.mark { condition = .blanks }
                afterBlank = false
                index += 1
                continue
            }
            if afterBlank || byte < 0x20 { condition = .blanks }
            afterBlank = true
            index = next
        }
        return afterBlank ? .blanks : condition
    }

    /// The span without blanks at its ends.
    func trimmed(_ span: ByteSpan) -> ByteSpan {
        var (start, end) = (span.lower, span.upper)
        while start < end, let next = blankEnd(at: start, end) { start = next }
        while start < end {
            let blank = CharacterClass.blankStart(bytes, end, start)
            let last = blank < end ? blank : end - 1
            guard let next = blankEnd(at: last, end), next == end else { break }
            end = last
        }
        return ByteSpan(start, end)
    }

    /// Calls a body with each piece of a span: stretches of text, and the tags and citations between them.
    func forEachPiece(_ span: ByteSpan, _ body: (ByteSpan, _ isMarkup: Bool) -> Void) {
        var index = span.lower
        var textStart = index
        while index < span.upper {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "^"),
                let (_, end) = Lexer.markup(in: bytes, at: index), end <= span.upper
            else {
                index += 1
                continue
            }
            emit(ByteSpan(textStart, index), body)
            body(ByteSpan(index, end), true)
            index = end
            textStart = end
        }
        emit(ByteSpan(textStart, span.upper), body)
    }

    private func emit(_ span: ByteSpan, _ body: (ByteSpan, Bool) -> Void) {
        let inner = trimmed(span)
        if !inner.isEmpty { body(inner, false) }
    }

    /// The text of a span without markup.
    func string(_ span: ByteSpan) -> String {
        condition(of: span) == .clean ? verbatim(span) : cleaned(span)
    }

    /// The bytes of a span that needs no cleaning.
    func verbatim(_ span: ByteSpan) -> String { String(valid: bytes, span) }

    /// The text of a span without the blanks that are too many, entities resolved.
    func cleaned(_ span: ByteSpan) -> String {
        let span = trimmed(span)
        guard !span.isEmpty else { return "" }
        var text: [UInt8] = []
        text.reserveCapacity(span.count)
        append(span, to: &text)
        return String(valid: text, ByteSpan(0, text.count))
    }

    /// Adds the text of a span, a run of blanks as one.
    func append(_ span: ByteSpan, to text: inout [UInt8]) {
        var index = span.lower
        while index < span.upper {
            guard let next = blankEnd(at: index, span.upper) else {
                let entity = CharacterEntity(bytes, at: index, span.upper)
                if let entity { text += entity.utf8 } else { text.append(bytes[index]) }
                index += entity?.length ?? 1
                continue
            }
            var end = next
            while end < span.upper, let further = blankEnd(at: end, span.upper) { end = further }
            let blank = ByteSpan(index, end)
            if end == next, bytes[index] >= 0x20 {
                CharacterEntity.append(bytes, blank, to: &text)
            } else if !joinsLines || !isLineEndInWord(blank, of: span) {
                text.append(0x20)
            }
            index = end
        }
    }

    /// Whether blanks are the end of a line of a cell between two characters that no blank parts: `公園樹木⏎点検事業`.
    private func isLineEndInWord(_ blank: ByteSpan, of span: ByteSpan) -> Bool {
        bytes[blank.lower..<blank.upper].contains(Self.lineEndOfCell)
            && Scalars.before(bytes, blank.lower, span.lower).value >= Self.firstWide
            && Scalars.decode(bytes, blank.upper, span.upper).value >= Self.firstWide
    }

    /// What dialects write where a line of a cell ends.
    static let lineEndOfCell: UInt8 = 0x0B
    /// The first of the characters that are set without blanks between words, radicals of ideographs.
    private static let firstWide: UInt32 = 0x2E80

    /// The end of the blank, tab or line end at a byte.
    @inline(__always)
    private func blankEnd(at index: Int, _ end: Int) -> Int? {
        let byte = bytes[index]
        if byte == 0x09 || byte == 0x0A || byte == 0x0D { return index + 1 }
        let length = CharacterClass.blankLength(bytes, index, end)
        return length > 0 ? index + length : nil
    }
}
