/// Text as records hold it: markup removed, entities resolved, runs of blanks collapsed, ends trimmed, nothing else
/// changed.
struct CleanText {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether a span may hold tags or citations.
    func hasMarkup(_ span: ByteSpan) -> Bool {
        var index = span.lower
        while index < span.upper {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "^") { return true }
            index += 1
        }
        return false
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
        let span = trimmed(span)
        guard !span.isEmpty else { return "" }
        guard needsCleaning(span) else { return String(decoding: bytes[span.lower..<span.upper], as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(span.count)
        append(span, to: &text)
        return String(decoding: text, as: UTF8.self)
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
            if end == next, bytes[index] != 0x09 {
                CharacterEntity.append(bytes, ByteSpan(index, next), to: &text)
            } else {
                text.append(0x20)
            }
            index = end
        }
    }

    /// Whether the text is not just the bytes: a run of blanks or an entity is in it.
    private func needsCleaning(_ span: ByteSpan) -> Bool {
        let enders = CharacterClass.textEnders
        var index = span.lower
        var afterBlank = false
        while index < span.upper {
            guard CharacterClass.mayEndText(bytes, index, enders) else {
                afterBlank = false
                index += 1
                continue
            }
            if bytes[index] == CharacterEntity.mark { return true }
            guard let next = blankEnd(at: index, span.upper) else {
                afterBlank = false
                index += 1
                continue
            }
            if afterBlank || bytes[index] == 0x09 || bytes[index] == 0x0A || bytes[index] == 0x0D { return true }
            afterBlank = true
            index = next
        }
        return false
    }

    /// The end of the blank, tab or line end at a byte.
    @inline(__always)
    private func blankEnd(at index: Int, _ end: Int) -> Int? {
        let byte = bytes[index]
        if byte == 0x09 || byte == 0x0A || byte == 0x0D { return index + 1 }
        let length = CharacterClass.blankLength(bytes, index, end)
        return length > 0 ? index + length : nil
    }
}
