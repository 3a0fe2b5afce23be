import PlanModel

/// Reads quarters of a fiscal year of which one leaves out what another says: `令和7年度第1～第2四半期`, `令和6年度第2・第3四半期`,
/// `令和6年度の第2四半期から第4四半期まで`.
struct QuarterListReader {
    let bytes: [UInt8]
    let end: Int

    private static let quarters = 1...4

    /// A quarter or a range of them, and where its words stand.
    private struct Entry {
        let first: Int
        var last: Int
        let start: Int
        var end: Int
        var isNamed = false
    }

    /// The quarters behind a year; nil where none stands there, or one that says all of itself.
    func elements(at start: Int, _ year: DateReader.Year) -> [PeriodReader.Element]? {
        guard year.number > 0, let fiscalEnd = DateReader.fiscalEnd(bytes, skip(year.end), end) else { return nil }
        let particle = Self.particle.end(in: bytes, at: fiscalEnd, end)
        guard let entries = entries(at: skip(particle ?? fiscalEnd)),
            entries.count > 1 || entries[0].last > entries[0].first || particle != nil
        else { return nil }
        return entries.enumerated().compactMap { index, entry in
            reading(entry, of: year).map {
                PeriodReader.Element(start: index == 0 ? start : entry.start, reading: $0)
            }
        }
    }

    private func entries(at start: Int) -> [Entry]? {
        guard var entry = entry(at: start) else { return nil }
        var entries: [Entry] = []
        while entries.count < Self.quarters.count {
            entries.append(entry)
            guard let next = YearListReader.separatorEnd(bytes, entry.end, end), let following = self.entry(at: next),
                following.first > entry.last
            else { break }
            entry = following
        }
        // 四半期 stands behind the last: numbers behind it count something else.
        guard let last = entries.lastIndex(where: \.isNamed) else { return nil }
        return Array(entries[...last])
    }

    private func entry(at start: Int) -> Entry? {
        guard case (let first, var index)? = number(at: start) else { return nil }
        var isNamed = false
        if let next = Self.quarter.end(in: bytes, at: index, end) { (index, isNamed) = (next, true) }
        var entry = Entry(first: first, last: first, start: start, end: index, isNamed: isNamed)
        guard let (behind, _) = PeriodReader.connector(bytes, index, end), let (last, lastEnd) = number(at: behind),
            last > entry.first
        else { return entry }
        guard let next = Self.quarter.end(in: bytes, at: lastEnd, end) else { return isNamed ? entry : nil }
        (entry.last, entry.isNamed) = (last, true)
        entry.end = PeriodReader.closers.end(in: bytes, at: next, end) ?? next
        return entry
    }

    private func number(at start: Int) -> (value: Int, end: Int)? {
        let begin = Self.ordinal.end(in: bytes, at: start, end) ?? start
        guard let number = DateReader(bytes: bytes, end: end).smallNumber(at: begin),
            Self.quarters.contains(number.value)
        else { return nil }
        return number
    }

    private func reading(_ entry: Entry, of year: DateReader.Year) -> PeriodReader.Reading? {
        guard let fiscalYear = FiscalYear(startingIn: year.gregorian) else { return nil }
        let days = PeriodReader.span(
            year: year.gregorian, from: (entry.first - 1) * 3, months: (entry.last - entry.first + 1) * 3)
        let isOne = entry.first == entry.last
        return PeriodReader.Reading(
            precision: isOne ? .quarter : .range, first: days.0, last: days.1,
            fiscalYear: isOne ? fiscalYear : nil, end: entry.end, year: year.gregorian, isInvalid: year.isInvalid)
    }

    private func skip(_ start: Int) -> Int { CharacterClass.skipBlanks(bytes, start, end) }

    private static let particle: Word = "の"
    private static let ordinal: Word = "第"
    private static let quarter: Word = "四半期"
}
