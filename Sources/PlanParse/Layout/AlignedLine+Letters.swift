/// Letters that typists and printers set wide: one word, or a head each.
extension AlignedLine {
    /// Letters apart that make up heads which the vocabulary knows are words: `財 源 内 訳`, and two in `期   間   限   度   額`.
    static func joinedHeads(_ words: [Stretch], _ bytes: [UInt8]) -> [Stretch] {
        guard words.count > 1, words.contains(where: \.isLetter) else { return words }
        var (joined, index): ([Stretch], Int) = ([], 0)
        while index < words.count {
            let end = max(endOfLetters(words, from: index), index + 1)
            let isName = index == 0 && end < words.count && words[end].isNumber
            joined += heads(of: words[index..<end], isName: isName, bytes) ?? Array(words[index..<end])
            index = end
        }
        return joined
    }

    /// The end of the letters that stand near each other, from one on.
    private static func endOfLetters(_ words: [Stretch], from start: Int) -> Int {
        guard words[start].isLetter else { return start }
        return words[(start + 1)...].firstIndex { !$0.isLetter || $0.gap > widestGap } ?? words.count
    }

    private static let widestGap = 8

    /// The heads that some letters make up: one, two, or those of one letter before these. Of two one may be unknown where the same
    /// small blank stands between all letters.
    ///
    /// - Parameter isNamed: The letters begin a line, and a figure stands behind them.
    private static func heads(of run: ArraySlice<Stretch>, isName isNamed: Bool, _ bytes: [UInt8]) -> [Stretch]? {
        guard run.count > 1, run.count <= mostLetters, !run.allSatisfy(\.isHead), let first = run.first,
            let last = run.last
        else { return nil }
        if let whole = first.head(with: last, bytes) { return [whole] }
        guard run.count > leastLetters else { return nil }
        // `款   項   金   額`: heads of one letter before others.
        if first.isHead, let others = heads(of: run.dropFirst(), isName: false, bytes), others.allSatisfy(\.isHead),
            areEven(run, within: others)
        {
            return [first] + others
        }
        let splits = run.indices.dropFirst(leastLetters)
        let parts: [(Int, Stretch?, Stretch?)] = splits.map { split in
            // `金   額     率`: one letter may be a head.
            let isOne = split + 1 == run.endIndex
            let right = isOne ? last.isHead ? last : nil : run[split].head(with: last, bytes)
            return (split, first.head(with: run[split - 1], bytes), right)
        }
        let gaps = run.dropFirst().map(\.gap)
        let isEven = gaps.allSatisfy { $0 == gaps[0] && $0 * 2 <= widestGap }
        // `一   般   会   計      25,120,000`
        if isEven, isNamed, gaps[0] > 1 { return [first.joined(with: last)] }
        let best = parts.first { $0.1 != nil && $0.2 != nil } ?? parts.first { isEven && ($0.1 != nil || $0.2 != nil) }
        return best.map { [$0.1 ?? first.joined(with: run[$0.0 - 1]), $0.2 ?? run[$0.0].joined(with: last)] }
    }

    /// The letters of each head stand as far from each other.
    private static func areEven(_ run: ArraySlice<Stretch>, within heads: [Stretch]) -> Bool {
        heads.allSatisfy { head in
            let gaps = run.filter { $0.span.lower > head.span.lower && $0.span.upper <= head.span.upper }.map(\.gap)
            return (gaps.max() ?? 0) - (gaps.min() ?? 0) <= 1
        }
    }

    private static let leastLetters = 2
    private static let mostLetters = 12

    /// Letters between which nothing but blanks of full width stands: a word that a typist set wide, `総　　　務`.
    static func areOfWideWord(_ left: Stretch, _ right: Stretch) -> Bool {
        let blanks = right.span.lower - left.span.upper
        return left.isLetter && right.isLetter && !(left.isHead && right.isHead) && blanks % 3 == 0
            && right.gap * 3 == blanks * 2
    }

    /// `目    標    名` is one word that is set wide: a line of single characters with equal blanks between them.
    static func joinedLetters(_ stretches: [Stretch]) -> [Stretch] {
        let gap = stretches.dropFirst().first?.gap
        guard let first = stretches.first, let last = stretches.last, stretches.count > 1,
            stretches.allSatisfy(\.isLetter), stretches.dropFirst().allSatisfy({ $0.gap == gap }),
            // `款        項` are heads.
            !stretches.allSatisfy(\.isHead)
        else { return stretches }
        return [first.joined(with: last)]
    }
}
