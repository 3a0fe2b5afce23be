import PlanModel

/// Dates, months and years without bounds.
extension PeriodReader {
    /// A date, month, year or part of one, without bounds.
    func point(at start: Int) -> Reading? { point(at: start, DateReader(bytes: bytes, end: end).year(at: start)) }

    /// A date, month, year or part of one.
    ///
    /// - Parameter year: The year at the byte, which those who ask for lists have read.
    func point(at start: Int, _ year: DateReader.Year?) -> Reading? {
        if let begin = Self.western.end(in: bytes, at: start, end) {
            return basicDate(at: begin) ?? DateReader(bytes: bytes, end: end).read(at: begin).flatMap(part)
        }
        guard let year else {
            return basicDate(at: start) ?? shortYear(at: start) ?? relative(at: start) ?? yearless(at: start)
        }
        return month(of: year) ?? DateReader(bytes: bytes, end: end).read(year).flatMap(part)
    }

    private static let western: Word = "西暦"

    /// Eight digits: `20191231`.
    private func basicDate(at start: Int) -> Reading? {
        guard let (number, next) = Digits.number(bytes, start, end), (10_000_101...99_991_231).contains(number),
            number >= 18_000_101, number <= 21_991_231,
            let date = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        else { return nil }
        return Reading(precision: .day, first: .day(date), last: .day(date), end: next, year: date.year)
    }

    /// `'22`, `'21年`: a year without its century.
    func shortYear(at start: Int) -> Reading? {
        let (mark, length) = Scalars.decode(bytes, start, end)
        guard mark == 0x27 || mark == 0x2019, let (number, next) = Digits.number(bytes, start + length, end),
            number < 100
        else { return nil }
        let year = number < 70 ? 2000 + number : 1900 + number
        let suffix = DateReader.fiscalEnd(bytes, next, end)
        let kind: DateReader.Reading.Kind = suffix != nil ? .fiscalYear(year) : .year(year)
        let last = suffix ?? DateReader.calendar.end(in: bytes, at: next, end) ?? next
        return part(of: DateReader.Reading(kind: kind, end: last))
    }

    /// `2000-01`: a year and a month of two digits.
    private func month(of year: DateReader.Year) -> Reading? {
        guard year.isWestern, (1868...2199).contains(year.gregorian), year.end < end,
            case let (hyphen, length) = Scalars.decode(bytes, year.end, end), Scalars.folded(hyphen) == 0x2D
        else { return nil }
        let start = year.end + length
        guard let (number, next) = Digits.number(bytes, start, end), (1...12).contains(number),
            next - start == 2 * (bytes[start] < 0x80 ? 1 : 3), isBoundary(at: next)
        else { return nil }
        return Self.month(year.gregorian, number, end: next)
    }

    /// No digit, hyphen or unit goes on here.
    private func isBoundary(at index: Int) -> Bool {
        guard index < end else { return true }
        let scalar = Scalars.folded(Scalars.decode(bytes, index, end).value)
        return !(0x30...0x39).contains(scalar) && scalar != 0x2D && !ValueScanner.isKanji(scalar)
    }

    /// `7月18日`, `7月`, `11月中旬`.
    private func yearless(at start: Int) -> Reading? {
        let dates = DateReader(bytes: bytes, end: end)
        guard let (month, monthEnd) = dates.smallNumber(at: start), (1...12).contains(month),
            let next = DateReader.month.end(in: bytes, at: monthEnd, end), !isDuration(at: next)
        else { return nil }
        if let (days, thirdEnd) = third(at: next) {
            let last = min(days.upperBound, CivilDate.dayCount(ofMonth: month, inYear: 2001))
            return Reading(
                precision: .month, first: Self.yearless(month, days.lowerBound), last: Self.yearless(month, last),
                end: thirdEnd)
        }
        if let (day, dayEnd) = dates.smallNumber(at: skip(next)),
            let afterDay = DateReader.day.end(in: bytes, at: dayEnd, end)
        {
            let exists = (1...CivilDate.dayCount(ofMonth: month, inYear: 2000)).contains(day)
            let point = Self.yearless(month, day)
            return exists
                ? Reading(precision: .day, first: point, last: point, end: weekday(at: afterDay) ?? afterDay)
                : Reading(precision: .day, end: afterDay, isInvalid: true)
        }
        let point = Self.yearless(month, nil)
        return Reading(precision: .month, first: point, last: point, end: next)
    }

    static func yearless(_ month: Int, _ day: Int?) -> CalendarPoint {
        .yearless(month: Int8(clamping: month), day: day.map { Int8(clamping: $0) })
    }

    /// `3月間` counts months.
    private func isDuration(at index: Int) -> Bool { Self.monthWords.end(in: bytes, at: index, end) != nil }

    /// What makes 月 behind a number something else than a month of the year: `3月間`, `第3月曜日`.
    static let monthWords: WordList<Void> = ["間", "曜", "額", "数", "齢"]

    /// `同年`, `翌年度`, `前年度`: a year told by the one before.
    private func relative(at start: Int) -> Reading? {
        guard !context.isEmpty else { return nil }
        for (word, offset) in Self.relatives {
            guard let next = word.end(in: bytes, at: start, end), let year = context.year(offset) else { continue }
            let suffix = DateReader.fiscalEnd(bytes, next, end)
            guard let last = suffix ?? DateReader.calendar.end(in: bytes, at: next, end) else { continue }
            if suffix == nil, var inner = inYear(year, from: last) {
                inner.isRelative = true
                return inner
            }
            let kind: DateReader.Reading.Kind = suffix != nil ? .fiscalYear(year) : .year(year)
            var whole = part(of: DateReader.Reading(kind: kind, end: last))
            whole?.isRelative = true
            whole?.isCompared = Self.comparisons.end(in: bytes, at: last, end) != nil
            return whole
        }
        return nil
    }

    /// A month, and perhaps a day, behind the words for a year: `同年4月1日`.
    private func inYear(_ year: Int, from start: Int) -> Reading? {
        guard let inner = yearless(at: skip(start)), case .yearless(let month, let day)? = inner.first else {
            return nil
        }
        guard inner.precision == .day, let day else { return Self.month(year, Int(month), end: inner.end) }
        return Self.date(year, Int(month), Int(day), end: inner.end)
    }

    private static let comparisons: WordList<Void> = ["比", "より", "同期", "同月", "並", "に比べ", "と比べ", "に対し", "との比較"]

    private static let relatives: [(Word, Int)] = [("同", 0), ("翌", 1), ("前", -1), ("翌々", 2), ("前々", -2)]
}
