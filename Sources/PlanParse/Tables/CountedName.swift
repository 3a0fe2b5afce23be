import PlanModel

/// What a name in a table says of how its figures are counted: `企業立地件数（件）［累計］`, `待機児童数（単位：人）`.
enum CountedName {
    /// At most so many brackets stand behind a name.
    private static let limit = 3

    /// The unit in one of the brackets that end the name; nil where none holds one.
    static func unit(_ bytes: [UInt8], _ name: ByteSpan) -> Value.Unit? {
        let text = CleanText(bytes)
        var span = name
        for _ in 0..<limit {
            guard let bracket = trailing(bytes, span), bracket.start > name.lower else { return nil }
            let inner = text.trimmed(bracket.inner)
            // `職員数（計画）`: what the figures are, and no unit.
            if case .observation? = LabelRoles.standard.role(of: LabelKey(bytes, inner)) { return nil }
            if let unit = Head.unit(bytes, inner) ?? TableUnit.within(inner, bytes) ?? counter(bytes, inner) {
                return unit
            }
            span = text.trimmed(ByteSpan(name.lower, bracket.start))
        }
        return nil
    }

    private static func trailing(_ bytes: [UInt8], _ span: ByteSpan) -> (start: Int, inner: ByteSpan)? {
        if let bracket = Brackets.trailing(bytes, span) { return bracket }
        guard Scalars.before(bytes, span.upper, span.lower).value == 0x3011 else { return nil }
        var end = span.upper - 3
        while end > span.lower {
            let (scalar, start) = Scalars.before(bytes, end, span.lower)
            if scalar == 0x3010 { return (start, ByteSpan(end, span.upper - 3)) }
            end = start
        }
        return nil
    }

    /// `万人泊`, `g/人･日`, `者`: a counter that no table of units holds, behind a power of ten, with a stroke in it, or
    /// a word that counts.
    private static func counter(_ bytes: [UInt8], _ span: ByteSpan) -> Value.Unit? {
        let (first, length) = Scalars.decode(bytes, span.lower, span.upper)
        guard span.count > 0, span.count <= 24 else { return nil }
        let isScaled = span.count > length && powers.contains(first)
        guard isScaled || holdsStroke(bytes, span) || counters.end(in: bytes, at: span.lower, span.upper) == span.upper
        else { return nil }
        let text = CleanText(bytes).string(span)
        return Value.Unit(text: text, symbol: text, dimension: .other)
    }

    private static func holdsStroke(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        var index = span.lower
        while index < span.upper {
            let (scalar, length) = Scalars.decode(bytes, index, span.upper)
            if Scalars.folded(scalar) == 0x2F { return index > span.lower }
            index += max(1, length)
        }
        return false
    }

    private static let counters: WordList<Void> = ["者", "名", "社", "件数", "人数", "回数", "経営体", "事業者", "市町村", "市町", "ポイント"]

    /// A name without the number before it: `1 本社機能の立地件数`.
    static func withoutNumber(_ bytes: [UInt8], _ name: ByteSpan) -> ByteSpan {
        guard let (_, end) = Digits.number(bytes, name.lower, name.upper), end < name.upper,
            case let start = CharacterClass.skipBlanks(bytes, end, name.upper), start > end, start < name.upper
        else { return name }
        return ByteSpan(start, name.upper)
    }

    /// A figure with a counter of the document's own that begins as a unit of others does: `18区分`.
    static func reading(_ bytes: [UInt8], _ span: ByteSpan, text: String) -> QuantityReader.Reading? {
        guard let number = NumberReader(bytes: bytes, end: span.upper).read(at: span.lower), !number.isKanji,
            let amount = number.amount, number.end < span.upper
        else { return nil }
        let words = ByteSpan(number.end, span.upper)
        let first = Scalars.decode(bytes, words.lower, words.upper).value
        guard ValueScanner.wordsEnd(bytes, words.lower, words.upper) == words.upper,
            Scalars.count(bytes, words) <= longestCounter, !notCounters.contains(first)
        else { return nil }
        let counter = CleanText(bytes).string(words)
        let unit = Value.Unit(text: counter, symbol: counter, dimension: .other)
        return QuantityReader.Reading(
            value: Value(text: text, amount: amount, of: unit), unit: unit)
    }

    /// Longer words behind a number are no counter.
    private static let longestCounter = 5

    /// `６月補正`, `2次評価`, `3年計画`: what begins other words behind a number.
    private static let notCounters: [UInt32] = [0x6708, 0x5E74, 0x6B21, 0x671F, 0x53F7, 0x65E5]  // 月 年 次 期 号 日

    private static let powers: [UInt32] = [0x5343, 0x4E07, 0x5104, 0x767E]  // 千 万 億 百
}
