/// The text of a line or cell of Markdown: what is markup in it is left out, what is escaped stands for itself.
///
/// Example: of `**5,200** 千円\*` the stars before and behind the figure are markup, and the last is a star.
struct MarkdownText {
    private let bytes: [UInt8]
    private let end: Int
    /// Text of a cell: a pipe is escaped there in code too.
    private let isCell: Bool
    /// `\n` is a line end, as in the cells of converters of worksheets.
    private let writesLineEnds: Bool
    private var pieces: [TextPiece] = []
    private var start: Int
    /// Marks that may open emphasis or a link: where they stand, in pieces, and what they are.
    private var openers: [Opener] = []
    /// Lengths of runs of back-ticks that nothing closes.
    private var openTicks: Set<Int> = []

    private struct Opener {
        let piece: Int
        let mark: UInt8
        let count: Int
    }

    /// The pieces of a stretch.
    static func pieces(
        _ bytes: [UInt8], _ span: ByteSpan, isCell: Bool = false, writesLineEnds: Bool = false
    ) -> [TextPiece] {
        var text = MarkdownText(bytes, span, isCell, writesLineEnds)
        text.read(from: span.lower)
        return text.pieces.filter { !$0.span.isEmpty || !$0.isVerbatim }
    }

    /// Whether a byte may be markup.
    static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x5C, 0x60, 0x2A, 0x5F, 0x7E, 0x5B, 0x5D, 0x21, 0x26, 0x3C, 0x09: true
        default: false
        }
    }

    private init(_ bytes: [UInt8], _ span: ByteSpan, _ isCell: Bool, _ writesLineEnds: Bool) {
        self.bytes = bytes
        self.isCell = isCell
        self.writesLineEnds = writesLineEnds
        (start, end) = (span.lower, span.upper)
    }

    private mutating func read(from first: Int) {
        var index = first
        while index < end {
            guard Self.isSpecial(bytes[index]) else {
                index += 1
                continue
            }
            let next = readSpecial(at: index, first)
            if next > index { start = next }
            index = max(next, index + 1)
        }
        flush(to: end)
    }

    /// Takes the text before a byte.
    private mutating func flush(to index: Int) {
        if start < index { pieces.append(TextPiece(ByteSpan(start, index))) }
        start = index
    }

    /// Takes what starts at a byte if that is markup; gives the byte behind it, or the same byte where it is text.
    private mutating func readSpecial(at index: Int, _ first: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: "\\"): readEscape(at: index)
        case UInt8(ascii: "`"): readCode(at: index)
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readEmphasis(at: index, first)
        case UInt8(ascii: "["), UInt8(ascii: "!"): readLinkStart(at: index)
        case UInt8(ascii: "]"): readLinkEnd(at: index)
        case UInt8(ascii: "&"): readEntity(at: index)
        case UInt8(ascii: "<"): readTag(at: index)
        // A tab parts the cells of a line, and is a blank within one.
        default: isCell ? replace(index, index + 1, with: " ") : index
        }
    }

    private mutating func replace(_ lower: Int, _ upper: Int, with scalar: Unicode.Scalar) -> Int {
        flush(to: lower)
        pieces.append(TextPiece(scalar, for: ByteSpan(lower, upper)))
        return upper
    }

    private mutating func leaveOut(_ lower: Int, _ upper: Int) -> Int {
        flush(to: lower)
        return upper
    }

    // MARK: Escapes, code, entities, tags

    private mutating func readEscape(at index: Int) -> Int {
        guard index + 1 < end else { return isCell ? index : leaveOut(index, index + 1) }
        let next = bytes[index + 1]
        if writesLineEnds, next == UInt8(ascii: "n") {
            flush(to: index)
            pieces.append(.lineEnd(ByteSpan(index, index + 2)))
            return index + 2
        }
        guard Self.isPunctuation(next) else { return index }
        // The backslash is markup, and the character behind it stands for itself.
        flush(to: index)
        let character = ByteSpan(index + 1, index + 2)
        let isMark = next == UInt8(ascii: "<") || next == UInt8(ascii: "&")
        pieces.append(isMark ? TextPiece(Unicode.Scalar(next), for: character) : TextPiece(character))
        return index + 2
    }

    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private mutating func readCode(at index: Int) -> Int {
        let open = run(of: bytes[index], at: index)
        let count = open - index
        guard !openTicks.contains(count) else { return leaveTicks(open) }
        var next = open
        while next < end {
            guard bytes[next] == UInt8(ascii: "`") else {
                next += 1
                continue
            }
            let close = run(of: bytes[next], at: next)
            if close - next == count {
                readCode(ByteSpan(open, next), from: index)
                return close
            }
            next = close
        }
        openTicks.insert(count)
        return leaveTicks(open)
    }

    /// A run of back-ticks that nothing closes is text: none of it is looked at again.
    private mutating func leaveTicks(_ end: Int) -> Int {
        let first = start
        start = end
        pieces.append(TextPiece(ByteSpan(first, end)))
        return end
    }

    private mutating func readCode(_ code: ByteSpan, from tick: Int) {
        flush(to: tick)
        start = code.lower
        var index = code.lower
        while isCell, index + 1 < code.upper {
            if bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "|") {
                start = leaveOut(index, index + 1)
                index += 1
            }
            index += 1
        }
        flush(to: code.upper)
    }

    private func run(of byte: UInt8, at index: Int) -> Int {
        var next = index
        while next < end, bytes[next] == byte { next += 1 }
        return next
    }

    private mutating func readEntity(at index: Int) -> Int {
        guard let entity = CharacterEntity(bytes, at: index, end) else { return index }
        let next = replace(index, index + entity.length, with: entity.scalar.value < 0x20 ? " " : entity.scalar)
        if let second = entity.second { pieces.append(TextPiece(second, for: ByteSpan(next, next))) }
        return next
    }

    /// `<br>` ends a line, `<sup>` stays with its figure, other tags are markup.
    private mutating func readTag(at index: Int) -> Int {
        var missing: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        if let after = HTMLComment.end(bytes, at: index, end, &missing) { return leaveOut(index, after) }
        guard let tag = HTMLTag(bytes, at: index, end, &missing) else { return index }
        switch tag.kind {
        case .lineBreak:
            flush(to: index)
            pieces.append(.lineEnd(tag.span))
            return tag.span.upper
        case .block, .entry:
            guard isCell else { return keep(index, tag.span.upper) }
            flush(to: index)
            if !pieces.isEmpty { pieces.append(.lineEnd(tag.span)) }
            return tag.span.upper
        case .raised: return keep(index, tag.span.upper)
        default: return isCell ? leaveOut(index, tag.span.upper) : keep(index, tag.span.upper)
        }
    }

    // MARK: Emphasis

    private mutating func readEmphasis(at index: Int, _ first: Int) -> Int {
        let (mark, next) = (bytes[index], run(of: bytes[index], at: index))
        let count = next - index
        guard count <= 3, mark != UInt8(ascii: "~") || count == 2, mark != UInt8(ascii: "_") || count > 1 else {
            return keep(index, next)
        }
        let before = index > first ? Scalars.before(bytes, index, first).value : 0x20
        let after = next < end ? Scalars.decode(bytes, next, end).value : 0x20
        if !isBlank(before), canClose(mark, count, before, after), close(mark, count, at: index) { return next }
        guard !isBlank(after), canOpen(mark, count, before, after) else { return keep(index, next) }
        flush(to: index)
        openers.append(Opener(piece: pieces.count, mark: mark, count: count))
        pieces.append(TextPiece(ByteSpan(index, next)))
        start = next
        return next
    }

    private mutating func keep(_ index: Int, _ next: Int) -> Int {
        flush(to: index)
        pieces.append(TextPiece(ByteSpan(index, next)))
        return next
    }

    private func isBlank(_ scalar: UInt32) -> Bool { scalar <= 0x20 || scalar == 0x3000 || scalar == 0xA0 }

    /// One star stands at the edge of a word: within one it multiplies, and before a number it marks a note.
    private func canOpen(_ mark: UInt8, _ count: Int, _ before: UInt32, _ after: UInt32) -> Bool {
        count > 1 || isEdge(before)
    }

    private func canClose(_ mark: UInt8, _ count: Int, _ before: UInt32, _ after: UInt32) -> Bool {
        count > 1 || isEdge(after)
    }

    /// No letter or digit of ASCII, kana or kanji.
    private func isEdge(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3041...0x30FF, 0x3400...0x9FFF, 0xFF10...0xFF5A: false
        default: true
        }
    }

    /// Ends the emphasis that the same mark opened last; those opened within it open nothing.
    private mutating func close(_ mark: UInt8, _ count: Int, at index: Int) -> Bool {
        guard let opener = openers.suffix(8).lastIndex(where: { $0.mark == mark && $0.count == count }) else {
            return false
        }
        flush(to: index)
        pieces[openers[opener].piece] = TextPiece(ByteSpan(0, 0))
        openers.removeSubrange(opener...)
        return true
    }

    // MARK: Links

    private mutating func readLinkStart(at index: Int) -> Int {
        let isImage = bytes[index] == UInt8(ascii: "!")
        if isImage {
            guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "[") else { return index }
        }
        let next = index + (isImage ? 2 : 1)
        flush(to: index)
        openers.append(Opener(piece: pieces.count, mark: bytes[index], count: 0))
        pieces.append(TextPiece(ByteSpan(index, next)))
        return next
    }

    /// `](…)` ends a link, whose text stays, or an image, of which nothing does.
    private mutating func readLinkEnd(at index: Int) -> Int {
        guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "("),
            let opener = openers.suffix(8).lastIndex(where: { $0.count == 0 }),
            let close = addressEnd(from: index + 1)
        else { return index }
        flush(to: index)
        let piece = openers[opener].piece
        if openers[opener].mark == UInt8(ascii: "!") {
            pieces.removeSubrange(piece...)
        } else {
            pieces[piece] = TextPiece(ByteSpan(0, 0))
        }
        openers.removeSubrange(opener...)
        return close + 1
    }

    /// The bracket that ends an address, in which others may stand in pairs.
    private func addressEnd(from start: Int) -> Int? {
        var depth = 0
        for index in start..<min(end, start + Self.longestAddress) {
            if bytes[index] == UInt8(ascii: "(") { depth += 1 }
            guard bytes[index] == UInt8(ascii: ")") else { continue }
            depth -= 1
            if depth == 0 { return index }
        }
        return nil
    }

    private static let longestAddress = 2048
}
