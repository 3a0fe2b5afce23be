/// Signs that a converter of page text moved out of their line.
///
/// A converter that puts the characters of a cell in order by their places takes a sign that stands higher or lower than the letters
/// beside it for a line of its own: `新規・継続` becomes `新規 継続` and a line `・`, with a blank where the sign stood.
extension TableDraft {
    /// Puts the signs of a cell's last line back where its blanks are, where there are as many.
    mutating func putSignsBack(_ source: [UInt8]) {
        for cell in cells.indices where cells[cell].count > 2 { putSignsBack(in: cell, source) }
    }

    private mutating func putSignsBack(in cell: Int, _ source: [UInt8]) {
        let parts = Array(pieces[cells[cell]])
        guard parts.count == 3, parts[0].isVerbatim, parts[1].isLineEnd, parts[2].isVerbatim else { return }
        let signs = Self.signs(source, parts[2].span)
        guard !signs.isEmpty, let words = Self.words(source, parts[0].span), words.count == signs.count + 1 else {
            return
        }
        let start = pieces.count
        for (index, word) in words.enumerated() {
            if index > 0 { addPiece(TextPiece(signs[index - 1]), like: parts[2]) }
            addPiece(TextPiece(word), like: parts[0])
        }
        replacePieces(of: cell, with: start)
    }

    /// The signs of a line that holds nothing else but blanks; none where it does.
    private static func signs(_ source: [UInt8], _ span: ByteSpan) -> [ByteSpan] {
        guard span.count <= longestCell else { return [] }
        var (signs, index): ([ByteSpan], Int) = ([], span.lower)
        while index < span.upper {
            let blank = CharacterClass.blankLength(source, index, span.upper)
            let (scalar, length) = Scalars.decode(source, index, span.upper)
            if blank == 0 {
                guard scalar == 0x30FB || scalar == 0xFF65 else { return [] }
                signs.append(ByteSpan(index, index + length))
            }
            index += max(1, blank > 0 ? blank : length)
        }
        return signs
    }

    /// The words of a line that single blanks part; nil where a sign or a mark stands among them.
    private static func words(_ source: [UInt8], _ span: ByteSpan) -> [ByteSpan]? {
        guard span.count <= longestCell, Marker(source, at: span.lower, span.upper, atLineStart: true) == nil else {
            return nil
        }
        var (words, start): ([ByteSpan], Int) = ([], span.lower)
        while start < span.upper {
            let end = CharacterClass.nextBlank(source, start, span.upper)
            words.append(ByteSpan(start, end))
            start = CharacterClass.skipBlanks(source, end, span.upper)
        }
        return words
    }

    /// Longer cells are text, in which a line of a sign alone is a list mark.
    private static let longestCell = 64
}
