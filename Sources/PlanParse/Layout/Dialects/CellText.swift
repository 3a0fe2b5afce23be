/// Text of a cell that is no Markdown.
enum CellText {
    /// The pieces of a stretch: tabs and line ends are layout, and stand for a blank or for a line end of the cell.
    static func pieces(_ bytes: [UInt8], _ span: ByteSpan) -> [TextPiece] {
        var (pieces, start, index): ([TextPiece], Int, Int) = ([], span.lower, span.lower)
        while index < span.upper {
            let byte = bytes[index]
            guard byte == 0x09 || byte == 0x0A || byte == 0x0D else {
                index += 1
                continue
            }
            if start < index { pieces.append(TextPiece(ByteSpan(start, index))) }
            let next = byte == 0x0D && index + 1 < span.upper && bytes[index + 1] == 0x0A ? index + 2 : index + 1
            pieces.append(byte == 0x09 ? TextPiece(" ", for: ByteSpan(index, next)) : .lineEnd(ByteSpan(index, next)))
            (index, start) = (next, next)
        }
        if start < span.upper { pieces.append(TextPiece(ByteSpan(start, span.upper))) }
        return pieces
    }
}

/// The text of a cell whose lines a writer filled to the width of its column.
///
/// A blank line or a list mark parts its paragraphs; another line end is a blank, or nothing where the line was full and
/// the word goes on.
struct WrappedText {
    private(set) var pieces: [TextPiece] = []
    private var isFull = false
    private var isParted = false
    private var endsInLetter = false
    private var endsInDigit = false

    /// Adds a line, which may be blank.
    ///
    /// - Parameter room: The columns that a line may have.
    mutating func add(line: ByteSpan, _ bytes: [UInt8], _ ruler: Ruler, room: Int, _ isMarkdown: Bool) {
        guard !line.isEmpty else {
            isParted = !pieces.isEmpty
            return
        }
        let place = ByteSpan(line.lower, line.lower)
        if !pieces.isEmpty {
            if isParted || Marker(bytes, at: line.lower, line.upper, atLineStart: true) != nil {
                pieces.append(.lineEnd(place))
            } else if goesOnFigure(bytes, line) {
                // Writers that count letters break `42,000` before its comma.
            } else if !isFull || !endsInLetter || Scalars.decode(bytes, line.lower, line.upper).value < 0x2E80 {
                pieces.append(TextPiece(" ", for: place))
            }
        }
        pieces += isMarkdown ? MarkdownText.pieces(bytes, line, isCell: true) : CellText.pieces(bytes, line)
        var width = 0
        ruler.forEach(bytes, line) { scalar, _, column in width = column + ruler.width(of: scalar) }
        isFull = width + 1 >= room
        endsInLetter = Scalars.before(bytes, line.upper, line.lower).value >= 0x2E80
        endsInDigit = (0x30...0x39).contains(bytes[line.upper - 1])
        isParted = false
    }

    /// A comma and three digits at the start of a line go on with the figure that ends the line above.
    private func goesOnFigure(_ bytes: [UInt8], _ line: ByteSpan) -> Bool {
        guard endsInDigit, line.count > 3, bytes[line.lower] == UInt8(ascii: ",") else { return false }
        return bytes[(line.lower + 1)..<(line.lower + 4)].allSatisfy { (0x30...0x39).contains($0) }
    }
}
