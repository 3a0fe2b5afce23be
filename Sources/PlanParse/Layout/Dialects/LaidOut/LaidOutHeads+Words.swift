/// The words of lines of heads, and what they say.
extension LaidOutHeads {
    /// The words of a line, letters set wide that make up a known head as one (`事    項`); a unit in brackets ends a head, though
    /// no blank stands behind it: `計画事業費（千円）３か年`.
    static func pieces(of line: AlignedLine, _ number: Int, _ bytes: [UInt8]) -> [Piece] {
        var (pieces, index): ([Piece], Int) = ([], 0)
        while index < line.words.count {
            let word = line.words[index]
            let end = endOfLetters(line.words, from: index, bytes)
            let last = line.words[end]
            if end == index, let end = endOfUnit(word.span, bytes) {
                let place = word.from + Scalars.count(bytes, ByteSpan(word.span.lower, end))
                pieces.append(Piece(span: ByteSpan(word.span.lower, end), from: word.from, to: place, line: number))
                pieces.append(Piece(span: ByteSpan(end, word.span.upper), from: place, to: word.to, line: number))
            } else {
                pieces.append(Piece(span: word.span.union(last.span), from: word.from, to: last.to, line: number))
            }
            index = end + 1
        }
        return pieces
    }

    /// The last of the letters from one on that make up a known head.
    private static func endOfLetters(_ words: [AlignedStretch], from start: Int, _ bytes: [UInt8]) -> Int {
        var (end, found) = (start, start)
        while end + 1 < min(words.count, start + mostLetters), isLetter(words[end], bytes),
            isLetter(words[end + 1], bytes), words[end + 1].gap <= widestGap
        {
            end += 1
            let isOfHeads = words[start...end].allSatisfy { head($0.span, bytes).isKnown }
            if !isOfHeads, head(words[start].span.union(words[end].span), bytes).isKnown { found = end }
        }
        return found
    }

    /// One letter, with something in brackets behind it perhaps: the last of `財 源 内 訳（千円）`.
    private static func isLetter(_ word: AlignedStretch, _ bytes: [UInt8]) -> Bool {
        // Letters that make up a part of the head are one word already.
        if word.isLetter || CharacterClass.nextBlank(bytes, word.span.lower, word.span.upper) < word.span.upper {
            return true
        }
        let (_, length) = Scalars.decode(bytes, word.span.lower, word.span.upper)
        return Brackets.trailing(bytes, word.span).map { $0.start == word.span.lower + length } ?? false
    }

    private static let mostLetters = 8
    static let widestGap = 8

    private static func endOfUnit(_ span: ByteSpan, _ bytes: [UInt8]) -> Int? {
        guard let close = closing.lazy.compactMap({ $0.first(in: bytes, span) }).first, close.upper < span.upper,
            let bracket = HeadingLine.trailingBracket(bytes, ByteSpan(span.lower, close.upper)),
            bracket.start > span.lower, Head.unit(bytes, bracket.inner) != nil
        else { return nil }
        return close.upper
    }

    private static let closing: [Word] = ["）", ")"]

    /// The piece and what stands below it are one head: a word that wraps, or one with what stands in brackets.
    func isPart(_ piece: Piece, over below: [Piece]) -> Bool {
        guard let first = below.first else { return true }
        if Brackets.opens(bytes, first.span) { return true }
        let (whole, upper, lower) = (head(of: [piece] + below), head(piece.span), head(of: below))
        if upper.isPeriodAlone != lower.isPeriodAlone { return upper.isPeriodAlone || isOverFigures(upper) }
        if upper.relativeYear != nil, lower.isMoney { return true }
        return whole.isKnown && !whole.isByEnding
    }

    func head(of pieces: [Piece]) -> Head { memo.head(of: pieces.map(\.span)) }

    func head(_ span: ByteSpan) -> Head { memo.head(of: [span]) }

    static func head(_ span: ByteSpan, _ bytes: [UInt8]) -> Head {
        Head(over: Layout.Cell(span: span, column: 0, hasText: true, key: LabelKey(bytes, span)), bytes)
    }

    /// How many brackets a piece opens and does not close; less than none where it closes others.
    func balance(_ piece: Piece) -> Int {
        var open = 0
        var index = piece.span.lower
        while index < piece.span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, piece.span.upper)
            if Scalars.folded(scalar) == 0x28 { open += 1 }
            if Scalars.folded(scalar) == 0x29 { open -= 1 }
            index += max(1, length)
        }
        return open
    }
}
