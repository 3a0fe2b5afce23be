import PlanModel

/// Reads a period of running text: a date in any notation, a part of a year, an open period, a range.
///
/// Examples: `令和6～8年度` is 2024-04-01 to 2027-03-31; `2018年以降` starts on 2018-01-01 and is open; `7月18日` is
/// `--07-18`; `令和6年度第1四半期` is 2024-04-01 to 2024-06-30; `11月中旬` is 11 to 20 November.
struct PeriodReader {
    let bytes: [UInt8]
    let end: Int
    /// The year that the text spoke of last, for `同年` and `翌年度`.
    var contextYear: Int?

    /// A period, and the byte after it.
    struct Reading {
        var precision: Period.Precision
        var first: CalendarPoint?
        var last: CalendarPoint?
        var fiscalYear: FiscalYear?
        var bound: Bound?
        var end: Int
        /// The Gregorian year that it starts in.
        var year: Int?
        /// The words name a day that does not exist, or an era year past the era's end.
        var isInvalid = false

        /// The period as a record holds it.
        func period(text: String) -> Period {
            Period(text: text, precision: precision, start: first, end: last, fiscalYear: fiscalYear, bound: bound)
        }
    }

    /// The period that starts at a byte.
    func read(at start: Int) -> Reading? {
        if let range = sharedRange(at: start) { return range }
        guard let first = point(at: start) else { return nil }
        return range(from: first) ?? bounded(first)
    }

    // MARK: Points

    /// A date, month, year or part of one, without bounds.
    func point(at start: Int) -> Reading? {
        let begin = Self.western.end(in: bytes, at: start, end) ?? start
        if let basic = basicDate(at: begin) ?? shortYear(at: start) { return basic }
        if let reading = DateReader(bytes: bytes, end: end).read(at: begin) { return part(of: reading) }
        return relative(at: start) ?? yearless(at: start)
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

    /// `2000-01`: a year and a month of two digits; `'22`, `'21年`: a year without its century.
    private func shortYear(at start: Int) -> Reading? {
        let dates = DateReader(bytes: bytes, end: end)
        let (mark, length) = Scalars.decode(bytes, start, end)
        if mark == 0x27 || mark == 0x2019 {
            guard let (number, next) = Digits.number(bytes, start + length, end), number < 100 else { return nil }
            let year = number < 70 ? 2000 + number : 1900 + number
            let suffix = DateReader.fiscal.end(in: bytes, at: next, end)
            let kind: DateReader.Reading.Kind = suffix != nil ? .fiscalYear(year) : .year(year)
            let last = suffix ?? DateReader.calendar.end(in: bytes, at: next, end) ?? next
            return part(of: DateReader.Reading(kind: kind, end: last))
        }
        guard let year = dates.year(at: start), year.isWestern, (1868...2199).contains(year.gregorian),
            year.end < end, Scalars.folded(Scalars.decode(bytes, year.end, end).value) == 0x2D
        else { return nil }
        let monthStart = year.end + Scalars.decode(bytes, year.end, end).length
        guard let (number, next) = Digits.number(bytes, monthStart, end), (1...12).contains(number),
            next - monthStart == 2 * (bytes[monthStart] < 0x80 ? 1 : 3), isBoundary(at: next)
        else { return nil }
        return month(year.gregorian, number, end: next)
    }

    /// No digit, hyphen or unit goes on here.
    private func isBoundary(at index: Int) -> Bool {
        guard index < end else { return true }
        let scalar = Scalars.folded(Scalars.decode(bytes, index, end).value)
        return !(0x30...0x39).contains(scalar) && scalar != 0x2D && !ValueScanner.isKanji(scalar)
    }

    /// A date with what may follow it: a weekday, a quarter, a half, a third of a month.
    private func part(of date: DateReader.Reading) -> Reading? {
        guard let (first, last) = date.days else {
            return Reading(precision: .day, end: date.end, isInvalid: true)
        }
        var reading = Reading(
            precision: .year, first: .day(first), last: .day(last), end: date.end, year: first.year,
            isInvalid: date.isInvalid)
        switch date.kind {
        case .day:
            reading.precision = .day
            reading.end = weekday(at: date.end) ?? date.end
        case .month:
            reading.precision = .month
            return third(of: reading) ?? reading
        case .year: if date.isAbbreviated { return fiscal(date) }
        case .fiscalYear: return fiscal(date)
        case .nonexistent: break
        }
        return reading
    }

    private func fiscal(_ date: DateReader.Reading) -> Reading? {
        let year: Int
        switch date.kind {
        case .fiscalYear(let start), .year(let start): year = start
        default: return nil
        }
        guard let fiscalYear = FiscalYear(startingIn: year) else { return nil }
        let whole = Reading(
            precision: date.isAbbreviated ? .year : .fiscalYear, first: .day(fiscalYear.firstDay),
            last: .day(fiscalYear.lastDay), fiscalYear: date.isAbbreviated ? nil : fiscalYear, end: date.end,
            year: year, isInvalid: date.isInvalid)
        if date.isAbbreviated { return calendarYear(year, whole) }
        return partOfFiscalYear(whole) ?? whole
    }

    /// A letter and a number in running text name a calendar year, as `平成31年` does.
    private func calendarYear(_ year: Int, _ reading: Reading) -> Reading {
        var reading = reading
        reading.first = CivilDate(year: year, month: 1, day: 1).map { .day($0) }
        reading.last = CivilDate(year: year, month: 12, day: 31).map { .day($0) }
        return reading
    }

    /// `第1四半期`, `上半期` behind a fiscal year.
    private func partOfFiscalYear(_ whole: Reading) -> Reading? {
        let start = skip(whole.end)
        guard let (firstMonth, months, next) = months(at: start), let year = whole.year else { return nil }
        var reading = whole
        reading.precision = months == 3 ? .quarter : .half
        reading.end = next
        (reading.first, reading.last) = span(year: year, from: firstMonth, months: months)
        return reading
    }

    /// The first month, counted from April as 0, and the number of months of a quarter or half.
    private func months(at start: Int) -> (first: Int, count: Int, end: Int)? {
        for (index, words) in Self.halves.enumerated() {
            for word in words {
                if let next = word.end(in: bytes, at: start, end) { return (index * 6, 6, next) }
            }
        }
        let begin = Self.ordinal.end(in: bytes, at: start, end) ?? start
        guard let (number, numberEnd) = DateReader(bytes: bytes, end: end).smallNumber(at: begin),
            (1...4).contains(number),
            let next = Self.quarter.end(in: bytes, at: numberEnd, end)
        else { return nil }
        return ((number - 1) * 3, 3, next)
    }

    private static let ordinal: Word = "第"
    private static let quarter: Word = "四半期"
    private static let halves: [[Word]] = [["上半期", "上期", "前半期"], ["下半期", "下期", "後半期"]]

    /// The first and last day of some months of a fiscal year.
    private func span(year: Int, from first: Int, months: Int) -> (CalendarPoint?, CalendarPoint?) {
        func month(_ offset: Int) -> (year: Int, month: Int) {
            let month = 3 + offset
            return (year + month / 12, month % 12 + 1)
        }
        let (start, last) = (month(first), month(first + months - 1))
        let lastDay = CivilDate.dayCount(ofMonth: last.month, inYear: last.year)
        return (
            CivilDate(year: start.year, month: start.month, day: 1).map { .day($0) },
            CivilDate(year: last.year, month: last.month, day: lastDay).map { .day($0) }
        )
    }

    /// 上旬, 中旬 or 下旬 behind a month.
    private func third(of month: Reading) -> Reading? {
        guard case .day(let first)? = month.first, let (days, next) = third(at: month.end) else { return nil }
        var reading = month
        let lastDay = min(days.upperBound, CivilDate.dayCount(ofMonth: first.month, inYear: first.year))
        reading.first = CivilDate(year: first.year, month: first.month, day: days.lowerBound).map { .day($0) }
        reading.last = CivilDate(year: first.year, month: first.month, day: lastDay).map { .day($0) }
        reading.end = next
        return reading
    }

    private func third(at start: Int) -> (ClosedRange<Int>, Int)? {
        for (word, days) in Self.thirds {
            if let next = word.end(in: bytes, at: start, end) { return (days, next) }
        }
        return nil
    }

    private static let thirds: [(Word, ClosedRange<Int>)] = [("上旬", 1...10), ("中旬", 11...20), ("下旬", 21...31)]

    /// A weekday behind a date, in brackets or not.
    private func weekday(at start: Int) -> Int? {
        let begin = skip(start)
        for word in Self.weekdays {
            if let next = word.end(in: bytes, at: begin, end) { return next }
        }
        return nil
    }

    private static let weekdays: [Word] = ["月", "火", "水", "木", "金", "土", "日"].flatMap { day in
        ["\(day)曜日", "\(day)曜", "(\(day))", "（\(day)）", "(\(day)曜日)", "（\(day)曜日）"].map { Word($0) }
    }

    // MARK: Without a year

    /// `7月18日`, `7月`, `11月中旬`.
    private func yearless(at start: Int) -> Reading? {
        let dates = DateReader(bytes: bytes, end: end)
        guard let (month, monthEnd) = dates.smallNumber(at: start), (1...12).contains(month),
            let next = Self.month.end(in: bytes, at: monthEnd, end), !isDuration(at: next)
        else { return nil }
        if let (days, thirdEnd) = third(at: next) {
            let last = min(days.upperBound, CivilDate.dayCount(ofMonth: month, inYear: 2001))
            return Reading(
                precision: .month, first: Self.yearless(month, days.lowerBound), last: Self.yearless(month, last),
                end: thirdEnd)
        }
        if let (day, dayEnd) = dates.smallNumber(at: skip(next)),
            let afterDay = Self.day.end(in: bytes, at: dayEnd, end)
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

    private static func yearless(_ month: Int, _ day: Int?) -> CalendarPoint {
        .yearless(month: Int8(clamping: month), day: day.map { Int8(clamping: $0) })
    }

    /// `3月間` counts months.
    private func isDuration(at index: Int) -> Bool { Self.interval.end(in: bytes, at: index, end) != nil }

    private static let interval: Word = "間"
    private static let month: Word = "月"
    private static let day: Word = "日"

    /// `同年`, `翌年度`, `前年度`: a year told by the one before.
    private func relative(at start: Int) -> Reading? {
        guard let contextYear else { return nil }
        for (word, offset) in Self.relatives {
            guard let next = word.end(in: bytes, at: start, end) else { continue }
            let suffix = DateReader.fiscal.end(in: bytes, at: next, end)
            guard let last = suffix ?? DateReader.calendar.end(in: bytes, at: next, end) else { continue }
            let year = contextYear + offset
            if suffix == nil, let inner = inYear(year, from: last) { return inner }
            let kind: DateReader.Reading.Kind = suffix != nil ? .fiscalYear(year) : .year(year)
            return part(of: DateReader.Reading(kind: kind, end: last))
        }
        return nil
    }

    /// A month, and perhaps a day, behind the words for a year: `同年4月1日`.
    private func inYear(_ year: Int, from start: Int) -> Reading? {
        guard let inner = yearless(at: skip(start)), case .yearless(let month, let day)? = inner.first else {
            return nil
        }
        guard inner.precision == .day, let day else { return self.month(year, Int(month), end: inner.end) }
        return date(year, Int(month), Int(day), end: inner.end)
    }

    private static let relatives: [(Word, Int)] = [("同", 0), ("翌", 1), ("前", -1), ("翌々", 2), ("前々", -2)]

    // MARK: Ranges and bounds

    /// The second end of a range behind its first.
    private func range(from first: Reading) -> Reading? {
        guard first.first != nil, let start = connector(at: first.end) else { return nil }
        guard let second = self.second(at: start, after: first) else { return nil }
        var range = first
        range.precision = .range
        range.last = second.last
        range.end = Self.closers.lazy.compactMap { $0.end(in: bytes, at: second.end, end) }.first ?? second.end
        range.isInvalid = first.isInvalid || second.isInvalid
        if range.first.map({ $0.date }) != nil, let from = range.first?.date, let to = range.last?.date, to < from {
            return nil
        }
        return range
    }

    /// Where the second end starts behind `から`, a wave dash, or a hyphen between whole dates.
    private func connector(at start: Int) -> Int? {
        let index = skip(start)
        for word in Self.connectors {
            if let next = word.end(in: bytes, at: index, end) {
                return skip(Self.next.end(in: bytes, at: skip(next), end) ?? next)
            }
        }
        return nil
    }

    private static let next: Word = "翌"
    private static let connectors: [Word] = ["から", "～", "〜", "~", "－", "―", "–", "-", "→", "より"]
    private static let closers: [Word] = ["までの間", "まで", "の間", "にかけて"]

    /// The second end: a whole date, or the parts of one that the first does not share.
    private func second(at start: Int, after first: Reading) -> Reading? {
        if let whole = point(at: start), whole.first?.date != nil { return whole }
        guard let from = first.first?.date else { return yearlessSecond(at: start, after: first) }
        let dates = DateReader(bytes: bytes, end: end)
        guard let (number, next) = dates.smallNumber(at: start) else { return nil }
        if let afterMonth = Self.month.end(in: bytes, at: next, end) {
            if let (day, dayEnd) = dates.smallNumber(at: afterMonth),
                let last = Self.day.end(in: bytes, at: dayEnd, end)
            {
                return date(from.year, number, day, end: last)
            }
            return month(from.year, number, end: afterMonth).map { third(of: $0) ?? $0 }
        }
        let afterDay = Self.day.end(in: bytes, at: next, end)
        guard first.precision == .day, afterDay != nil || isDotted(before: first.end) else { return nil }
        return date(from.year, from.month, number, end: afterDay ?? next)
    }

    /// `1月10日から12日`: the second day shares the month of the first.
    private func yearlessSecond(at start: Int, after first: Reading) -> Reading? {
        if let whole = point(at: start) { return whole }
        guard case .yearless(let writtenMonth, _?)? = first.first, case let month = Int(writtenMonth),
            let (day, next) = DateReader(bytes: bytes, end: end).smallNumber(at: start),
            let last = Self.day.end(in: bytes, at: next, end),
            (1...CivilDate.dayCount(ofMonth: month, inYear: 2000)).contains(day)
        else { return nil }
        let point = Self.yearless(month, day)
        return Reading(precision: .day, first: point, last: point, end: last)
    }

    private func date(_ year: Int, _ month: Int, _ day: Int, end: Int) -> Reading? {
        guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
        return Reading(precision: .day, first: .day(date), last: .day(date), end: end, year: year)
    }

    private func month(_ year: Int, _ month: Int, end: Int) -> Reading? {
        guard let first = CivilDate(year: year, month: month, day: 1),
            let last = CivilDate(year: year, month: month, day: CivilDate.dayCount(ofMonth: month, inYear: year))
        else { return nil }
        return Reading(precision: .month, first: .day(first), last: .day(last), end: end, year: year)
    }

    /// A date of digits and separators ends in a digit: `2012/4/3`.
    private func isDotted(before index: Int) -> Bool {
        let (scalar, _) = Scalars.before(bytes, index, 0)
        return (0x30...0x39).contains(Scalars.folded(scalar))
    }

    /// `令和6～8年度`, `2023～27年度`: a range that shares its era and its unit.
    private func sharedRange(at start: Int) -> Reading? {
        let dates = DateReader(bytes: bytes, end: end)
        guard let first = dates.year(at: start), let secondStart = connector(at: first.end) else { return nil }
        let second: (year: Int, end: Int)
        if let other = dates.year(at: secondStart) {
            second = (other.gregorian, other.end)
        } else if let (number, next) = dates.smallNumber(at: secondStart), number < 100 {
            let year =
                first.isWestern
                ? first.gregorian / 100 * 100 + number : first.gregorian - first.number + number
            second = (year, next)
        } else {
            return nil
        }
        let suffixStart = skip(second.end)
        let fiscal = DateReader.fiscal.end(in: bytes, at: suffixStart, end)
        guard let last = fiscal ?? DateReader.calendar.end(in: bytes, at: suffixStart, end),
            first.gregorian <= second.year
        else { return nil }
        let kind: (Int) -> DateReader.Reading.Kind = { fiscal != nil ? .fiscalYear($0) : .year($0) }
        guard let from = DateReader.Reading(kind: kind(first.gregorian), end: last).days,
            let to = DateReader.Reading(kind: kind(second.year), end: last).days,
            Self.month.end(in: bytes, at: last, end) == nil
        else { return nil }
        return Reading(
            precision: .range, first: .day(from.first), last: .day(to.last), end: last, year: first.gregorian,
            isInvalid: first.isInvalid)
    }

    /// `以降`, `から`, `以前`, `まで` behind a period make it open.
    private func bounded(_ reading: Reading) -> Reading {
        guard reading.first != nil else { return reading }
        let index = skip(reading.end)
        var bounded = reading
        if let next = Self.after.lazy.compactMap({ $0.end(in: bytes, at: index, end) }).first {
            (bounded.bound, bounded.last, bounded.end) = (.atLeast, nil, next)
        } else if let next = Self.before.lazy.compactMap({ $0.end(in: bytes, at: index, end) }).first {
            (bounded.bound, bounded.first, bounded.end) = (.atMost, nil, next)
        }
        return bounded
    }

    private static let after: [Word] = ["以降", "以後", "から"]
    private static let before: [Word] = ["以前", "まで"]

    private func skip(_ start: Int) -> Int { CharacterClass.skipBlanks(bytes, start, end) }
}
