import PlanModel

/// What may follow a date: a weekday, a quarter, a half, a third of a month.
extension PeriodReader {
    /// A date with what may follow it: a weekday, a quarter, a half, a third of a month.
    func part(of date: DateReader.Reading) -> Reading? {
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
        case .year:
            return date.isAbbreviated ? fiscal(date) : decade(from: reading) ?? partOfCalendarYear(reading) ?? reading
        case .fiscalYear: return fiscal(date)
        case .nonexistent: break
        }
        return reading
    }

    /// `2020年代`, `昭和50年代`: ten years.
    func decade(from first: Reading) -> Reading? {
        guard let next = Self.decade.end(in: bytes, at: first.end, end),
            Self.decadeWords.end(in: bytes, at: first.end, end) == nil, let year = first.year,
            let last = CivilDate(year: year + 9, month: 12, day: 31)
        else { return nil }
        var decade = first
        (decade.precision, decade.last, decade.end) = (.range, .day(last), next)
        return decade
    }

    private static let decade: Word = "代"
    private static let decadeWords: WordList<Void> = ["代表", "代替", "代理", "代行"]

    private func fiscal(_ date: DateReader.Reading) -> Reading? {
        let year: Int
        switch date.kind {
        case .fiscalYear(let start), .year(let start): year = start
        default: return nil
        }
        guard let fiscalYear = FiscalYear(startingIn: year) else { return nil }
        let whole = Reading(
            precision: .fiscalYear, first: .day(fiscalYear.firstDay), last: .day(fiscalYear.lastDay),
            fiscalYear: fiscalYear, end: date.end, year: year, isInvalid: date.isInvalid)
        if let part = partOfFiscalYear(whole) ?? monthOfFiscalYear(whole) { return part }
        return date.isAbbreviated && !isLabel ? calendarYear(year, whole) : whole
    }

    /// A letter and a number in running text name a calendar year, as `平成31年` does.
    private func calendarYear(_ year: Int, _ reading: Reading) -> Reading {
        var reading = reading
        (reading.precision, reading.fiscalYear) = (.year, nil)
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
        (reading.first, reading.last) = Self.span(year: year, from: firstMonth, months: months)
        return reading
    }

    /// `令和6年度2月`, `令和5年度3月31日`: a month, and perhaps a day, of a fiscal year. A label says it of what stands behind:
    /// `令和6年度9月補正`.
    private func monthOfFiscalYear(_ whole: Reading) -> Reading? {
        let dates = DateReader(bytes: bytes, end: end)
        guard !isLabel, let year = whole.year, let (month, monthEnd) = dates.smallNumber(at: skip(whole.end)),
            (1...12).contains(month), let next = DateReader.month.end(in: bytes, at: monthEnd, end),
            Self.monthWords.end(in: bytes, at: next, end) == nil
        else { return nil }
        let calendarYear = Self.calendarYear(ofMonth: month, in: year)
        guard let (day, dayEnd) = dates.smallNumber(at: next),
            let last = DateReader.day.end(in: bytes, at: dayEnd, end)
        else { return Self.month(calendarYear, month, end: next).map { third(of: $0) ?? $0 } }
        return Self.date(calendarYear, month, day, end: last)
    }

    /// January to March of a fiscal year lie in the next calendar year.
    static func calendarYear(ofMonth month: Int, in fiscalYear: Int) -> Int { month < 4 ? fiscalYear + 1 : fiscalYear }

    /// `2026年上半期`, `2027年第3四半期`: those of a calendar year begin in January.
    private func partOfCalendarYear(_ whole: Reading) -> Reading? {
        guard let year = whole.year, let (firstMonth, months, next) = months(at: skip(whole.end)) else { return nil }
        var reading = whole
        reading.precision = months == 3 ? .quarter : .half
        reading.end = next
        (reading.first, reading.last) = Self.span(year: year, from: firstMonth - 3, months: months)
        return reading
    }

    /// The first month, counted from April as 0, and the number of months of a quarter or half.
    private func months(at start: Int) -> (first: Int, count: Int, end: Int)? {
        if let (first, next) = Self.halves.match(in: bytes, at: start, end) { return (first, 6, next) }
        let begin = Self.ordinal.end(in: bytes, at: start, end) ?? start
        guard let (number, numberEnd) = DateReader(bytes: bytes, end: end).smallNumber(at: begin),
            (1...4).contains(number),
            let next = Self.quarter.end(in: bytes, at: numberEnd, end)
        else { return nil }
        return ((number - 1) * 3, 3, next)
    }

    private static let ordinal: Word = "第"
    private static let quarter: Word = "四半期"
    private static let halves = WordList<Int>([
        ("上半期", 0), ("上期", 0), ("前半期", 0), ("下半期", 6), ("下期", 6), ("後半期", 6),
    ])

    /// The first and last day of some months of a fiscal year.
    static func span(year: Int, from first: Int, months: Int) -> (CalendarPoint?, CalendarPoint?) {
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
    func third(of month: Reading) -> Reading? {
        guard case .day(let first)? = month.first, let (days, next) = third(at: month.end) else { return nil }
        var reading = month
        let lastDay = min(days.upperBound, CivilDate.dayCount(ofMonth: first.month, inYear: first.year))
        reading.first = CivilDate(year: first.year, month: first.month, day: days.lowerBound).map { .day($0) }
        reading.last = CivilDate(year: first.year, month: first.month, day: lastDay).map { .day($0) }
        reading.end = next
        return reading
    }

    func third(at start: Int) -> (ClosedRange<Int>, Int)? {
        Self.thirds.match(in: bytes, at: start, end).map { ($0.meaning, $0.end) }
    }

    private static let thirds = WordList<ClosedRange<Int>>([("上旬", 1...10), ("中旬", 11...20), ("下旬", 21...31)])

    /// A weekday behind a date, in brackets or not.
    func weekday(at start: Int) -> Int? {
        let begin = skip(start)
        return Self.weekdays.end(in: bytes, at: begin, end) ?? Self.bracketedWeekday(bytes, begin, end)
    }

    /// The byte after a weekday in brackets, a holiday beside it perhaps: `（月）`, `(火・祝)`.
    static func bracketedWeekday(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        bracketedWeekdays.end(in: bytes, at: start, end)
    }

    private static let days = ["月", "火", "水", "木", "金", "土", "日"]
    private static let weekdays = WordList<Void>(
        days.flatMap { ["\($0)曜日", "\($0)曜"] }.map { (Word($0), ()) })
    private static let bracketedWeekdays = WordList<Void>(
        days.flatMap { day in
            ["", "曜", "曜日", "・祝", "･祝", "祝"].flatMap { ["(\(day)\($0))", "（\(day)\($0)）"] }
        }.map { (Word($0), ()) } + [("(祝)", ()), ("（祝）", ())])
}
