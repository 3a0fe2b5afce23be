/// Words before the figure of a cell that say how it is counted: `延べ`, `年間`, `月`, `1日当たり`.
extension QuantityReader {
    /// More words in a row are none of these.
    private static let mostQualifiers = 3

    /// The words before a figure that say how it is counted, and where the figure starts.
    func qualifiers(_ span: ByteSpan) -> ([String], Int) {
        var (words, start, mayBeDate): ([String], Int, Bool) = ([], span.lower, false)
        while words.count < Self.mostQualifiers {
            if let (word, next) = bracketedQualifier(at: start, span.upper) {
                words.append(String(valid: bytes, word))
                (start, mayBeDate) = (skipBlanks(next, span.upper), false)
            } else if let (next, isInterval) = qualifierEnd(at: start, span.upper) {
                words.append(String(valid: bytes, ByteSpan(start, next)))
                (start, mayBeDate) = (skipBlanks(next, span.upper), isInterval)
            } else {
                break
            }
        }
        guard !words.isEmpty, start < span.upper, let figure = single(at: start, span.upper),
            !mayBeDate || (range(from: figure, to: span.upper) ?? figure).unit != nil
        else { return ([], span.lower) }
        return (words, start)
    }

    /// A word in brackets before or behind a figure that says how it is counted: `【年度末時点】`, `（延べ）`. Between 【 and 】 any word does.
    func bracketedQualifier(at start: Int, _ end: Int) -> (word: ByteSpan, end: Int)? {
        let (open, length) = Scalars.decode(bytes, start, end)
        guard start < end, let closing = Brackets.closing(open) else { return nil }
        var close = start + length
        while close < end, case let (scalar, width) = Scalars.decode(bytes, close, end) {
            guard Scalars.folded(scalar) != closing else {
                let word = CleanText(bytes).trimmed(ByteSpan(start + length, close))
                let isQualifier =
                    closing == 0x3011
                    ? ValueScanner.wordsEnd(bytes, word.lower, word.upper) == word.upper
                    : Self.qualifierEnd(bytes, word.lower, word.upper) == word.upper
                return isQualifier && !word.isEmpty ? (word, close + width) : nil
            }
            if close - start > Self.longestQualifier { return nil }
            close += max(1, width)
        }
        return nil
    }

    private static let longestQualifier = 45

    private func qualifierEnd(at start: Int, _ end: Int) -> (next: Int, isInterval: Bool)? {
        if let next = Self.qualifierEnd(bytes, start, end) { return (next, false) }
        if let next = Self.intervals.end(in: bytes, at: start, end) { return (next, true) }
        return rateEnd(at: start, end).map { ($0, false) }
    }

    /// `1日当たり`, `5年間累計`, `人口10万人対`: a figure with a word that makes it the measure of another.
    private func rateEnd(at start: Int, _ end: Int) -> Int? {
        let population = Self.population.end(in: bytes, at: start, end)
        let number = population ?? start
        guard Digits.value(bytes, number, end) != nil || population != nil && number < end,
            let figure = single(at: number, end), figure.unit != nil
        else { return nil }
        if let next = Self.measures.end(in: bytes, at: figure.end, end) { return next }
        return population == nil ? nil : Self.ratios.end(in: bytes, at: figure.end, end)
    }

    private static let population: Word = "人口"
    private static let ratios: WordList<Void> = ["対", "に対する", "に対し", "当たり", "あたり", "につき"]

    /// A word stands there that makes the figure before it the measure of another, and names no group.
    static func endsRate(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        ratios.end(in: bytes, at: start, end) != nil
    }

    /// The byte after a word between a bound and its figure: `約延べ800人`, `少なくとも年2回`.
    static func countingEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        qualifierEnd(bytes, start, end) ?? intervals.end(in: bytes, at: start, end)
    }

    /// The byte after a word that says how a figure is counted.
    static func qualifierEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        words.end(in: bytes, at: start, end)
    }

    private static let words: WordList<Void> = [
        "延べ人数", "延べ人員", "延べ件数", "延べ回数", "延べ", "のべ", "延人数", "延人員", "延", "実人数", "実人員", "実数", "実", "累計で", "累計", "累積",
        "通算", "合計", "計", "年間", "月間", "週間", "年平均", "月平均", "日平均", "週平均", "平均", "毎年度", "毎年", "毎月", "毎週", "毎日", "各年度",
        "各年",
    ]

    /// What needs a unit behind its figure, and begins names: `年4回`, but 月4.
    private static let intervals: WordList<Void> = [
        "年", "月", "週", "日", "全国", "全", "各", "上位", "下位", "国内", "県内", "県下", "府内", "都内", "道内", "市内", "町内", "村内",
    ]

    private static let measures: WordList<Void> = ["当たり", "あたり", "につき", "平均", "累計", "の累計", "計", "合計"]
}
