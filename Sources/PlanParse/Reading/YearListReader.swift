import PlanModel

/// Reads years of which one leaves out what another says: the era, the century, or 年度.
///
/// Examples: `令和6・7年度`, `H29・30年度`, `令和5年度及び6年度`, `平成31・令和元年度` (one year), `令和6～8年度`, `2024・25年度`,
/// `令和3～5・7年度`. A number behind a year belongs to the list only where 年度 or 年 follows it in the end: `令和5年度、6人` holds
/// one year.
struct YearListReader {
    let bytes: [UInt8]
    let end: Int

    /// A year of a list, or a range of years.
    struct Item {
        let first: DateReader.Year
        var last: DateReader.Year?
        let start: Int
        var end: Int
        /// 年度, and not 年, stands behind it; nil where neither does.
        var isFiscal: Bool?

        var isInvalid: Bool { first.isInvalid || last?.isInvalid == true }
    }

    /// Longer lists are none.
    private static let limit = 12

    /// The years from a byte on; nil where one stands alone and says all of itself.
    ///
    /// - Parameter year: The year at the byte.
    func items(_ year: DateReader.Year, from start: Int) -> [Item]? {
        guard year.end < end, let first = item(year, from: start),
            first.last != nil || Self.separatorEnd(bytes, first.end, end) != nil
        else { return nil }
        var items = [first]
        while items.count < Self.limit, let last = items.last, let next = Self.separatorEnd(bytes, last.end, end),
            let item = nextItem(at: next, after: last)
        {
            items.append(item)
        }
        return settled(items)
    }

    /// The byte after a mark or word between entries of a list, blanks around it apart.
    static func separatorEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        let index = CharacterClass.skipBlanks(bytes, start, end)
        guard let next = separators.end(in: bytes, at: index, end) else { return nil }
        return CharacterClass.skipBlanks(bytes, next, end)
    }

    private static let separators: WordList<Void> = [
        "・", "･", "、", "，", ",", "／", "/", ".", "．", "と", "及び", "および", "並びに", "ならびに", "又は", "または",
    ]

    /// A year behind another, with its own era or that of the one before.
    private func nextItem(at start: Int, after previous: Item) -> Item? {
        let dates = DateReader(bytes: bytes, end: end)
        if let year = dates.year(at: start) { return item(year, from: start) }
        let before = previous.last ?? previous.first
        guard let year = sharingYear(at: start, with: before), let item = item(year, from: start) else { return nil }
        // `令和5年度、3年連続`: what counts years names none.
        if previous.isFiscal == true, item.isFiscal == false { return nil }
        return item
    }

    /// A number that counts in the era or century of the year before it.
    private func sharingYear(at start: Int, with year: DateReader.Year) -> DateReader.Year? {
        guard let (number, next) = DateReader(bytes: bytes, end: end).smallNumber(at: start), (1...99).contains(number)
        else { return nil }
        let base = year.isWestern ? year.gregorian / 100 * 100 : year.gregorian - year.number
        let era = year.isWestern ? nil : Era.allCases.first { $0.gregorianYear(of: year.number) == year.gregorian }
        return DateReader.Year(
            gregorian: base + number, number: number, end: next, isWestern: year.isWestern, isLetter: year.isLetter,
            isInvalid: era.map { !$0.counts(number) } ?? false)
    }

    /// A year with its 年度, and the second end where a range begins with it; nil where a month follows.
    private func item(_ year: DateReader.Year, from start: Int) -> Item? {
        guard let (own, isFiscal) = suffix(at: year.end) else { return nil }
        var item = Item(first: year, start: start, end: own, isFiscal: isFiscal)
        guard let (connectorEnd, isWord) = PeriodReader.connector(bytes, own, end) else { return item }
        guard let second = secondYear(at: connectorEnd, after: year, isFiscal),
            let (next, kind) = suffix(at: second.end)
        else { return item }
        // Both ends have their 年度, or neither has and a later year of the list may: `令和3～5・7年度`.
        if kind == nil, isFiscal != nil { return item }
        let closed = PeriodReader.closers.end(in: bytes, at: next, end)
        // `令和5年から10年` may count ten years.
        if isWord, kind == false, closed == nil, !hasOwnEra(at: connectorEnd) { return item }
        item.last = second
        item.isFiscal = kind ?? isFiscal
        item.end = closed ?? next
        return item
    }

    private func hasOwnEra(at index: Int) -> Bool { DateReader(bytes: bytes, end: end).year(at: index) != nil }

    private func secondYear(at start: Int, after first: DateReader.Year, _ isFiscal: Bool?) -> DateReader.Year? {
        let year = DateReader(bytes: bytes, end: end).year(at: start) ?? sharingYear(at: start, with: first)
        guard let year, first.gregorian <= year.gregorian else { return nil }
        return year
    }

    /// The byte after a year with its 年度 or 年, and which of them it is; nil where a month or a count of years follows.
    private func suffix(at start: Int) -> (end: Int, isFiscal: Bool?)? {
        let index = CharacterClass.skipBlanks(bytes, start, end)
        if let next = DateReader.fiscalEnd(bytes, index, end) {
            return counts(at: next) ? nil : (next, true)
        }
        guard let next = DateReader.calendar.end(in: bytes, at: index, end) else { return (start, nil) }
        let behind = CharacterClass.skipBlanks(bytes, next, end)
        if counts(at: next) { return nil }
        if let (_, monthEnd) = DateReader(bytes: bytes, end: end).smallNumber(at: behind),
            DateReader.month.end(in: bytes, at: CharacterClass.skipBlanks(bytes, monthEnd, end), end) != nil
        {
            return nil
        }
        return (next, false)
    }

    /// Whether a word that counts years stands behind 年 or 年度: `3年連続`, and no `令和6年度目標`.
    private func counts(at index: Int) -> Bool {
        Self.counts.end(in: bytes, at: index, end) != nil && Self.others.end(in: bytes, at: index, end) == nil
    }

    /// Words that begin as those do.
    private static let others: WordList<Void> = ["目標", "目的", "目途", "目安", "前期", "前半", "後期", "後半", "後年"]

    /// What stands behind a number of years that are counted.
    private static let counts: WordList<Void> = [
        "間", "目", "連続", "ぶり", "後", "前", "以内", "生", "ごと", "おき", "半", "物", "齢", "余",
    ]

    /// No digit, letter or kanji goes on here.
    private func isBoundary(_ index: Int) -> Bool {
        guard index < end else { return true }
        let scalar = Scalars.folded(Scalars.decode(bytes, index, end).value)
        switch scalar {
        case 0x25, 0x2D...0x3A, 0x41...0x5A, 0x61...0x7A: return false
        default: return !ValueScanner.isKanji(scalar)
        }
    }

    /// The entries with the 年度 that they share, those of one year as one.
    private func settled(_ items: [Item]) -> [Item]? {
        var items = items
        if let last = items.lastIndex(where: { $0.isFiscal != nil }) {
            items.removeSubrange((last + 1)...)
        } else if !areLetters(items) {
            return nil
        }
        for index in items.indices.dropLast().reversed() where items[index].isFiscal == nil {
            items[index].isFiscal = items[index + 1].isFiscal
        }
        guard items.count > 1 || items[0].last != nil else { return nil }
        return items.reduce(into: []) { merged, item in
            guard let before = merged.last, before.last == nil, item.last == nil,
                before.first.gregorian == item.first.gregorian
            else { return merged.append(item) }
            // `平成31・令和元年度` is one year with two names.
            merged[merged.count - 1] = Item(
                first: item.first, start: before.start, end: item.end, isFiscal: item.isFiscal)
        }
    }

    /// A letter with its number is a year by itself, and so are the numbers behind it: `R5・6`, `R5～7`.
    private func areLetters(_ items: [Item]) -> Bool {
        guard items.allSatisfy(\.first.isLetter), isBoundary(items[items.count - 1].end) else { return false }
        return zip(items, items.dropFirst()).allSatisfy {
            isDot($0.end) && ($0.last ?? $0.first).gregorian < $1.first.gregorian
        }
    }

    private func isDot(_ index: Int) -> Bool {
        Scalars.folded(Scalars.decode(bytes, CharacterClass.skipBlanks(bytes, index, end), end).value) == 0x30FB
    }
}
