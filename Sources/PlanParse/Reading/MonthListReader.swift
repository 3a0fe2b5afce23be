import PlanModel

/// Reads months and days of which one leaves out what another says: `7～9月`, `4・5月`, `令和6年4～9月`, `6月1～7日`, `4/1～9/30`.
struct MonthListReader {
    let bytes: [UInt8]
    let end: Int

    /// Longer lists are none.
    private static let limit = 12

    /// A number of a list, or a range of numbers, and where its words stand.
    private struct Entry {
        let first: Int
        var last: Int?
        let start: Int
        var end: Int
    }

    /// The months or days from a byte on; nil where none leaves anything out.
    ///
    /// - Parameter leading: The year at the byte.
    func elements(at start: Int, _ leading: DateReader.Year?) -> [PeriodReader.Element]? {
        let (year, partStart, isFiscal) = monthStart(behind: leading, start)
        if leading != nil, year == nil { return nil }
        guard let (month, monthEnd) = number(at: partStart, 1...12), monthEnd < end, year != nil || startsFreely(start)
        else { return nil }
        if let afterMonth = DateReader.month.end(in: bytes, at: skip(monthEnd), end) {
            guard let days = entries(at: skip(afterMonth), 1...31, DateReader.day) else {
                let first = isFiscal ? year.map { PeriodReader.calendarYear(ofMonth: month, in: $0) } : year
                return first.flatMap { wholeMonths($0, month, afterMonth, from: start) }
            }
            return elements(days, from: start) { number, _, end in
                let own = isFiscal ? year.map { PeriodReader.calendarYear(ofMonth: month, in: $0) } : year
                return day(own, month, number, end: end)
            }
        }
        if year == nil, let dates = slashed(at: start, month, monthEnd) { return dates }
        guard let months = entries(at: partStart, 1...12, DateReader.month),
            let last = months.last, PeriodReader.monthWords.end(in: bytes, at: last.end, end) == nil
        else { return nil }
        return elements(months, from: start) { number, years, end in
            let own = year.map { isFiscal ? PeriodReader.calendarYear(ofMonth: number, in: $0) : $0 + years }
            return self.month(own, number, end: end)
        }
    }

    /// `令和7年5月・6月`: months that are written in full share the year of the first.
    private func wholeMonths(_ year: Int, _ month: Int, _ monthEnd: Int, from start: Int) -> [PeriodReader.Element]? {
        guard let first = self.month(year, month, end: monthEnd) else { return nil }
        var (elements, year, before) = ([PeriodReader.Element(start: start, reading: first)], year, month)
        while elements.count < Self.limit, let last = elements.last, let (next, _) = separatorEnd(last.reading.end),
            let (month, numberEnd) = number(at: next, 1...12),
            let monthEnd = DateReader.month.end(in: bytes, at: skip(numberEnd), end), month != before,
            PeriodReader.monthWords.end(in: bytes, at: monthEnd, end) == nil, !startsDay(monthEnd)
        {
            if month < before { year += 1 }
            guard let reading = self.month(year, month, end: monthEnd) else { break }
            elements.append(PeriodReader.Element(start: next, reading: reading))
            before = month
        }
        return elements.count > 1 ? elements : nil
    }

    private func startsDay(_ start: Int) -> Bool {
        guard let (_, next) = number(at: skip(start), 1...31) else { return false }
        return DateReader.day.end(in: bytes, at: skip(next), end) != nil
    }

    /// A year with 年 or 年度 behind it, and where the month behind it starts.
    private func monthStart(
        behind year: DateReader.Year?, _ start: Int
    ) -> (year: Int?, monthStart: Int, isFiscal: Bool) {
        guard let year, year.number > 0 else { return (nil, start, false) }
        let yearEnd = skip(year.end)
        if let next = DateReader.fiscalEnd(bytes, yearEnd, end) { return (year.gregorian, skip(next), true) }
        guard let next = DateReader.calendar.end(in: bytes, at: yearEnd, end) else { return (nil, start, false) }
        return (year.gregorian, skip(next), false)
    }

    /// No letter, digit, point or kanji runs up to the number.
    private func startsFreely(_ start: Int) -> Bool {
        let scalar = Scalars.folded(Scalars.before(bytes, start, 0).value)
        switch scalar {
        case 0x2D...0x39, 0x41...0x5A, 0x61...0x7A, 0x7B2C: return false  // 第
        default: return true
        }
    }

    private func number(at start: Int, _ range: ClosedRange<Int>) -> (value: Int, end: Int)? {
        guard let number = DateReader(bytes: bytes, end: end).smallNumber(at: start), range.contains(number.value)
        else {
            return nil
        }
        return number
    }

    // MARK: Entries

    /// Numbers in a list before one word, which none but the last has.
    private func entries(at start: Int, _ range: ClosedRange<Int>, _ word: Word) -> [Entry]? {
        guard var entry = entry(at: start, range) else { return nil }
        var entries: [Entry] = []
        while entries.count < Self.limit {
            if let next = word.end(in: bytes, at: skip(entry.end), end) {
                entry.end = PeriodReader.bracketedWeekday(bytes, skip(next), end) ?? next
                entries.append(entry)
                if word.bytes == DateReader.day.bytes, let following = dayBehind(entry) {
                    entry = following
                    continue
                }
                return entries.count > 1 || entry.last != nil ? closed(entries) : nil
            }
            guard let (next, isLoose) = separatorEnd(entry.end), let following = self.entry(at: next, range),
                following.first > entry.last ?? entry.first
                    || range.upperBound == 12 && (!isLoose || !entries.isEmpty)
            else { return nil }
            entries.append(entry)
            entry = following
        }
        return nil
    }

    /// `5月3日・4日`: a later day of the month, which repeats its word.
    private func dayBehind(_ entry: Entry) -> Entry? {
        guard let (next, _) = separatorEnd(entry.end), let day = self.entry(at: next, 1...31), day.last == nil,
            day.first > entry.last ?? entry.first, let dayEnd = DateReader.day.end(in: bytes, at: skip(day.end), end),
            Self.dayWords.end(in: bytes, at: dayEnd, end) == nil
        else { return nil }
        return day
    }

    /// What makes 日 behind a number a count of days.
    private static let dayWords: WordList<Void> = ["間", "目", "前", "後", "以内", "以上", "以下", "連続", "程度", "分", "数"]

    private func entry(at start: Int, _ range: ClosedRange<Int>) -> Entry? {
        guard let (first, firstEnd) = number(at: start, range) else { return nil }
        var entry = Entry(first: first, start: start, end: firstEnd)
        if let (next, _) = PeriodReader.connector(bytes, firstEnd, end), let (last, lastEnd) = number(at: next, range),
            range.upperBound == 12 ? last != first : last > first
        {
            entry.last = last
            entry.end = lastEnd
        }
        return entry
    }

    /// The byte after a mark between numbers; a comma joins more loosely than a dot.
    private func separatorEnd(_ start: Int) -> (end: Int, isLoose: Bool)? {
        let scalar = Scalars.folded(Scalars.decode(bytes, skip(start), end).value)
        guard scalar != 0x2F, scalar != 0x2E, let next = YearListReader.separatorEnd(bytes, start, end) else {
            return nil
        }
        return (next, scalar != 0x30FB)
    }

    /// まで and the like behind a range belong to it.
    private func closed(_ entries: [Entry]) -> [Entry] {
        guard var last = entries.last, last.last != nil,
            let next = PeriodReader.closers.end(in: bytes, at: last.end, end)
        else { return entries }
        last.end = next
        return entries.dropLast() + [last]
    }

    // MARK: Periods

    private func elements(
        _ entries: [Entry], from start: Int, _ make: (_ number: Int, _ years: Int, _ end: Int) -> PeriodReader.Reading?
    ) -> [PeriodReader.Element]? {
        var elements: [PeriodReader.Element] = []
        for (index, entry) in entries.enumerated() {
            guard var reading = make(entry.first, 0, entry.end) else { return nil }
            if let last = entry.last {
                // 11～3月 ends in the next year.
                guard let second = make(last, last < entry.first ? 1 : 0, entry.end),
                    let range = PeriodReader.range(reading, second)
                else { return nil }
                reading = range
            }
            elements.append(PeriodReader.Element(start: index == 0 ? start : entry.start, reading: reading))
        }
        return elements
    }

    private func month(_ year: Int?, _ month: Int, end: Int) -> PeriodReader.Reading? {
        if let year { return PeriodReader.month(year, month, end: end) }
        let point = PeriodReader.yearless(month, nil)
        return PeriodReader.Reading(precision: .month, first: point, last: point, end: end)
    }

    private func day(_ year: Int?, _ month: Int, _ day: Int, end: Int) -> PeriodReader.Reading? {
        if let year { return PeriodReader.date(year, month, day, end: end) }
        guard (1...CivilDate.dayCount(ofMonth: month, inYear: 2000)).contains(day) else { return nil }
        let point = PeriodReader.yearless(month, day)
        return PeriodReader.Reading(precision: .day, first: point, last: point, end: end)
    }

    // MARK: Strokes

    /// `4/1～9/30`, `4/1（月）`: a month and a day around a stroke, told from a share by what stands behind.
    private func slashed(at start: Int, _ month: Int, _ monthEnd: Int) -> [PeriodReader.Element]? {
        guard let first = slashed(month, monthEnd) else { return nil }
        if let range = slashedRange(from: first, month) {
            return [PeriodReader.Element(start: start, reading: range)]
        }
        return first.hasWeekday || isDate(first.day) ? [PeriodReader.Element(start: start, reading: first.day)] : nil
    }

    /// `4/1～9/30`, `7/20（日）～31（木）`: the second end may share the month where weekdays show that both are days.
    private func slashedRange(from first: SlashedDay, _ month: Int) -> PeriodReader.Reading? {
        guard let (next, _) = PeriodReader.connector(bytes, first.day.end, end),
            let (second, secondEnd) = number(at: next, 1...31)
        else { return nil }
        if let last = slashed(second, secondEnd) { return PeriodReader.range(first.day, last.day) }
        guard first.hasWeekday, let weekdayEnd = PeriodReader.bracketedWeekday(bytes, secondEnd, end),
            let last = day(nil, month, second, end: weekdayEnd)
        else { return nil }
        return PeriodReader.range(first.day, last)
    }

    /// A day behind a month and a stroke, and whether its weekday stands behind it in brackets.
    private struct SlashedDay {
        let day: PeriodReader.Reading
        let hasWeekday: Bool
    }

    /// Words behind a month and a day that tell a time: `10/1現在`, `9/30まで`, `（12/15締切）`. A share has まで behind it as well, and no
    /// denominator above ten: `経費の1/2まで`.
    private func isDate(_ reading: PeriodReader.Reading) -> Bool {
        let next = skip(reading.end)
        if Self.timeWords.end(in: bytes, at: next, end) != nil { return true }
        guard case .yearless(_, let day?)? = reading.first, day > 10 else { return false }
        return PeriodReader.closers.end(in: bytes, at: next, end) != nil
    }

    private static let timeWords: WordList<Void> = ["現在", "時点", "締切", "締め切", "〆切", "必着", "開催", "開始", "実施"]

    /// A day behind a stroke, with its weekday in brackets perhaps.
    private func slashed(_ month: Int, _ monthEnd: Int) -> SlashedDay? {
        let (stroke, length) = Scalars.decode(bytes, monthEnd, end)
        guard Scalars.folded(stroke) == 0x2F, let (day, dayEnd) = number(at: monthEnd + length, 1...31),
            Scalars.folded(Scalars.decode(bytes, dayEnd, end).value) != 0x2F
        else { return nil }
        let weekdayEnd = PeriodReader.bracketedWeekday(bytes, dayEnd, end)
        return self.day(nil, month, day, end: weekdayEnd ?? dayEnd).map {
            SlashedDay(day: $0, hasWeekday: weekdayEnd != nil)
        }
    }

    private func skip(_ start: Int) -> Int { CharacterClass.skipBlanks(bytes, start, end) }
}
