/// Writes a transcript: stretches of the source, characters that stand for others, and layout of its own.
struct TranscriptWriter {
    let source: [UInt8]
    private var bytes: [UInt8] = []
    private var segments: [Transcript.Segment] = []

    init(_ source: [UInt8]) {
        self.source = source
        bytes.reserveCapacity(source.count)
    }

    var transcript: Transcript { Transcript(bytes: bytes, segments: segments) }

    /// How many bytes were written.
    var count: Int { bytes.count }

    /// Copies a stretch of the source.
    mutating func copy(_ span: ByteSpan, isCopy: Bool = false) {
        guard !span.isEmpty else { return }
        let place = bytes.count
        bytes += source[span.lower..<span.upper]
        if let last = segments.last, last.end == place, last.source.end == span.start, last.isVerbatim, !last.isCopy,
            !isCopy
        {
            segments[segments.count - 1] = Transcript.Segment(
                place: last.place, length: last.length + Int32(span.count),
                source: ByteSpan(last.source.lower, span.upper),
                isCopy: false)
        } else {
            segments.append(
                Transcript.Segment(place: Int32(place), length: Int32(span.count), source: span, isCopy: isCopy))
        }
    }

    /// Writes bytes that stand for a stretch of the source.
    mutating func write(_ text: [UInt8], for span: ByteSpan, isCopy: Bool = false) {
        if !span.isEmpty {
            segments.append(
                Transcript.Segment(place: Int32(bytes.count), length: Int32(text.count), source: span, isCopy: isCopy))
        }
        bytes += text
    }

    /// Writes layout: a tab, a line end.
    mutating func write(_ byte: UInt8) { bytes.append(byte) }

    /// Ends the line, if one is begun.
    mutating func endLine() {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    }

    /// Goes on with the line that was ended last: a blank stands for its end.
    mutating func goOn() {
        guard bytes.last == 0x0A else { return }
        dropLast()
        if bytes.last == 0x0D { dropLast() }
        bytes.append(0x20)
    }

    private mutating func dropLast() {
        bytes.removeLast()
        guard let last = segments.last, last.end > bytes.count else { return }
        segments.removeLast()
        let length = Int(last.length) - 1
        guard length > 0, last.isVerbatim else { return }
        segments.append(
            Transcript.Segment(
                place: last.place, length: Int32(length), source: ByteSpan(last.source.lower, last.source.upper - 1),
                isCopy: last.isCopy))
    }

    /// Ends the line, and sees to a blank line behind it.
    mutating func endParagraph() {
        endLine()
        if bytes.count > 1, bytes[bytes.count - 2] != 0x0A { bytes.append(0x0A) }
    }

    /// A piece of text.
    mutating func write(_ piece: TextPiece) {
        if piece.isVerbatim { return copy(piece.span, isCopy: piece.isCopy) }
        // Blanks are layout: what they stand for belongs to no text.
        if piece.isBlank { return bytes += piece.replacement }
        write(piece.replacement, for: piece.span, isCopy: piece.isCopy)
    }
}

/// A stretch of a cell or line: bytes of the source, or a character in their place.
struct TextPiece {
    let span: ByteSpan
    /// What stands in its place; 0 where the bytes stand for themselves.
    private let scalar: UInt32
    /// The text of a merged cell, written again.
    var isCopy = false

    init(_ span: ByteSpan) {
        self.span = span
        scalar = 0
    }

    /// A character that stands for a stretch, which may be empty.
    init(_ scalar: Unicode.Scalar, for span: ByteSpan) {
        self.span = span
        self.scalar = scalar.value
    }

    /// A line end within a cell.
    static func lineEnd(_ span: ByteSpan) -> TextPiece { TextPiece("\u{B}", for: span) }

    var isVerbatim: Bool { scalar == 0 }
    var isLineEnd: Bool { scalar == 0x0B }
    /// A blank that stands for others, or a line end.
    var isBlank: Bool {
        switch scalar {
        case 0x20, 0x0B, 0xA0, 0x3000, 0x2000...0x200F, 0x202F, 0x205F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// Characters that would be markup again stay notation for themselves.
    var replacement: [UInt8] {
        switch scalar {
        case 0x3C: Array("&lt;".utf8)
        case 0x26: Array("&amp;".utf8)
        default: Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? []
        }
    }
}
