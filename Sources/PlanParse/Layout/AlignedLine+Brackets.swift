/// Words that one blank parts within brackets, as extractors put blanks beside digits: `目標値（令和 9 年度）` is one word.
extension AlignedLine {
    /// The words of a line, those from an opening bracket to its closing one joined where no wide gap parts them.
    static func joinedBrackets(_ words: [AlignedStretch], _ bytes: [UInt8]) -> [AlignedStretch] {
        guard words.contains(where: { bracketsLeftOpen(bytes, $0.span) > 0 }) else { return words }
        var joined: [AlignedStretch] = []
        var index = 0
        while index < words.count {
            let end = bracketEnd(words, index, bytes) ?? index
            joined.append(words[index].joined(with: words[end]))
            index = end + 1
        }
        return joined
    }

    /// Longer runs of words in brackets are text.
    private static let mostWords = 8

    private static func bracketEnd(_ words: [AlignedStretch], _ first: Int, _ bytes: [UInt8]) -> Int? {
        var open = bracketsLeftOpen(bytes, words[first].span)
        guard open > 0 else { return nil }
        for next in (first + 1)..<max(first + 1, min(words.count, first + mostWords)) {
            if words[next].isApart { return nil }
            open += bracketsLeftOpen(bytes, words[next].span)
            if open <= 0 { return next }
        }
        return nil
    }

    /// How many brackets a word opens and does not close; less than none where it closes others.
    private static func bracketsLeftOpen(_ bytes: [UInt8], _ word: ByteSpan) -> Int {
        var (open, index) = (0, word.lower)
        while index < word.upper {
            let (scalar, length) = Scalars.decode(bytes, index, word.upper)
            switch Scalars.folded(scalar) {
            case 0x28, 0x3014, 0x3010: open += 1
            case 0x29, 0x3015, 0x3011: open -= 1
            default: break
            }
            index += max(1, length)
        }
        return open
    }
}
