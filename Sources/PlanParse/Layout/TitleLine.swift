/// The line that names a document, with who publishes it, the date or the unit of its tables at the right: `令和６年度 事業評価一覧表
/// 伊那市 企画部`.
enum TitleLine {
    /// What the title of a line is, of which wide blanks divide the parts; nil where it is none, or has nothing beside it.
    ///
    /// - Parameter isParted: A year may stand apart before the words: `令和７年度当初予算        主要事業一覧表`.
    static func title(of parts: [ByteSpan], _ bytes: [UInt8], isParted: Bool = true) -> ByteSpan? {
        guard parts.count > 1, parts.count <= most else { return nil }
        let own = parts.count - parts.reversed().prefix { isAside($0, bytes) }.count
        guard own > 0, own < parts.count || isParted, own < 3 else { return nil }
        let (first, last) = (parts[0], parts[own - 1])
        guard isTitle(last, bytes) else { return nil }
        if own == 1 { return first }
        let period = LabelKey(bytes, first).period
        return !period.isEmpty && period.lower == first.lower ? first.union(last) : nil
    }

    private static let most = 4
    private static let longest = 120

    private static func isTitle(_ part: ByteSpan, _ bytes: [UInt8]) -> Bool {
        guard part.count <= longest, !isHead(part, bytes) else { return false }
        let bracket = Brackets.trailing(bytes, part).flatMap { $0.start > part.lower ? $0.start : nil }
        let end = bracket.map { CleanText(bytes).trimmed(ByteSpan(part.lower, $0)) } ?? part
        return DocumentWords.end(bytes, end)
    }

    /// A town, an office, a date or what stands in brackets.
    private static func isAside(_ part: ByteSpan, _ bytes: [UInt8]) -> Bool {
        guard part.count <= longest, !isHead(part, bytes) else { return false }
        if Brackets.opens(bytes, part) { return true }
        let word = ByteSpan(part.lower, CharacterClass.nextBlank(bytes, part.lower, part.upper))
        let last = Scalars.before(bytes, word.upper, word.lower).start
        if last > word.lower, offices.end(in: bytes, at: last, word.upper) != nil { return true }
        let period = LabelKey(bytes, part).period
        return !period.isEmpty && period.lower == part.lower && !DocumentWords.end(bytes, part)
    }

    private static let offices: WordList<Void> = ["市", "町", "村", "区", "県", "都", "府", "道", "課", "部", "室", "局", "所"]

    private static func isHead(_ part: ByteSpan, _ bytes: [UInt8]) -> Bool {
        part.count <= LabelKey.maximumLength && LabelRoles.standard.role(of: LabelKey(bytes, part)) != nil
    }

    /// Few lines stand above a place on its page.
    static func isNearTop(_ place: Int, _ bytes: [UInt8]) -> Bool {
        var (index, lines, hasInk) = (place, 0, false)
        while index > 0, lines <= mostAbove, place - index <= nearest {
            index -= 1
            switch bytes[index] {
            case 0x0C: return true
            case 0x0A:
                lines += hasInk ? 1 : 0
                hasInk = false
            case 0x20, 0x0D: break
            default: hasInk = true
            }
        }
        return index == 0 && lines <= mostAbove
    }

    private static let nearest = 1600
    private static let mostAbove = 3

    /// The stretches of a line between wide blanks.
    static func parts(of line: ByteSpan, _ bytes: [UInt8]) -> [ByteSpan] {
        var (parts, index): ([ByteSpan], Int) = ([], line.lower)
        while index < line.upper {
            let end = CharacterClass.nextBlank(bytes, index, line.upper)
            let word = ByteSpan(index, end)
            let next = CharacterClass.skipBlanks(bytes, end, line.upper)
            if let last = parts.last, !AlignedLine.isGap(bytes, last.upper, index) {
                parts[parts.count - 1] = last.union(word)
            } else {
                parts.append(word)
            }
            index = max(next, index + 1)
        }
        return parts
    }
}
