import PlanModel

/// Ranges and open periods.
extension PeriodReader {
    /// The second end of a range behind its first.
    func range(from first: Reading) -> Reading? {
        guard first.first != nil, let (start, _) = Self.connector(bytes, first.end, end),
            var second = second(at: start, after: first)
        else { return nil }
        second.end = Self.closers.end(in: bytes, at: second.end, end) ?? second.end
        return Self.range(second.fiscalYear == nil ? first : fiscal(first), second)
    }

    /// `'24～'28年度`, `令和6（2024）～令和10（2028）年度`: 年度 of the second end holds for a first that ends in a number or bracket.
    private func fiscal(_ first: Reading) -> Reading {
        let isBare = isDotted(before: first.end) || Scalars.folded(Scalars.before(bytes, first.end, 0).value) == 0x29
        guard first.precision == .year, isBare, let year = first.year,
            let fiscalYear = FiscalYear(startingIn: year)
        else { return first }
        var fiscal = first
        fiscal.first = .day(fiscalYear.firstDay)
        return fiscal
    }

    /// Two periods as one; nil where the second ends before the first starts.
    static func range(_ first: Reading, _ second: Reading) -> Reading? {
        if let from = first.first?.date, let to = second.last?.date, to < from { return nil }
        var range = first
        range.precision = .range
        range.last = second.last
        range.fiscalYear = nil
        range.end = second.end
        range.isInvalid = first.isInvalid || second.isInvalid
        return range
    }

    /// Where the second end starts behind `から`, a wave dash, or a hyphen between whole dates; and whether a word, and no
    /// mark, joins.
    @inline(__always)
    static func connector(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (end: Int, isWord: Bool)? {
        let index = CharacterClass.skipBlanks(bytes, start, end)
        guard let (isWord, joint) = connectors.match(in: bytes, at: index, end) else { return nil }
        let behind = CharacterClass.skipBlanks(bytes, joint, end)
        guard let next = next.end(in: bytes, at: behind, end),
            DateReader.calendar.end(in: bytes, at: next, end) == nil
        else { return (behind, isWord) }
        return (CharacterClass.skipBlanks(bytes, next, end), isWord)
    }

    private static let next: Word = "翌"
    private static let nextYear: Word = "翌年"
    private static let connectors = WordList<Bool>([
        ("から", true), ("～", false), ("〜", false), ("~", false), ("－", false), ("―", false), ("–", false),
        ("-", false), ("→", false), ("より", true),
    ])
    static let closers: WordList<Void> = ["までの間", "まで", "の間", "にかけて"]

    /// The second end: a whole date, or the parts of one that the first does not share.
    private func second(at start: Int, after first: Reading) -> Reading? {
        // `令和6年12月～翌年2月` tells its second year by the first.
        var dated = self
        if let year = first.year { dated.context = YearContext(writing: year) }
        if let whole = dated.point(at: start) ?? Self.westernMonth(bytes, start, end), whole.first?.date != nil {
            return whole
        }
        guard let from = first.first?.date else { return yearlessSecond(at: start, after: first) }
        if let sharing = sharingEra(at: start, after: from) { return sharing }
        let dates = DateReader(bytes: bytes, end: end)
        guard let (number, next) = dates.smallNumber(at: start) else { return nil }
        if let afterMonth = DateReader.month.end(in: bytes, at: next, end) {
            if let (day, dayEnd) = dates.smallNumber(at: afterMonth),
                let last = DateReader.day.end(in: bytes, at: dayEnd, end)
            {
                return later(than: from) { Self.date($0, number, day, end: last) }
            }
            return later(than: from) { Self.month($0, number, end: afterMonth).map { third(of: $0) ?? $0 } }
        }
        if let dotted = dottedSecond(at: next, month: number, after: first) { return dotted }
        let afterDay = DateReader.day.end(in: bytes, at: next, end)
        guard first.precision == .day, afterDay != nil || isDotted(before: first.end) else { return nil }
        let last = afterDay ?? next
        return Self.date(from.year, from.month, number, end: weekday(at: last) ?? last)
    }

    /// `令和4年4月～5年3月`, `令和6年度上期～7年度下期`, `から同月30日`: the second end shares the era, or the month, of the first.
    private func sharingEra(at start: Int, after first: CivilDate) -> Reading? {
        let dates = DateReader(bytes: bytes, end: end)
        if let next = Self.sameMonth.end(in: bytes, at: start, end), let (day, dayEnd) = dates.smallNumber(at: next),
            let last = DateReader.day.end(in: bytes, at: dayEnd, end)
        {
            return Self.date(first.year, first.month, day, end: last)
        }
        guard let (number, next) = dates.smallNumber(at: start), (1...99).contains(number),
            let year = Self.year(number, after: first.year)
        else { return nil }
        if let fiscalEnd = DateReader.fiscalEnd(bytes, next, end) {
            return part(of: DateReader.Reading(kind: .fiscalYear(year), end: fiscalEnd))
        }
        guard let yearEnd = DateReader.calendar.end(in: bytes, at: next, end) else { return nil }
        if let whole = part(of: DateReader.Reading(kind: .year(year), end: yearEnd)), whole.precision == .range {
            return whole
        }
        guard let (month, monthEnd) = dates.smallNumber(at: skip(yearEnd)),
            let afterMonth = DateReader.month.end(in: bytes, at: monthEnd, end)
        else { return nil }
        if let (day, dayEnd) = dates.smallNumber(at: afterMonth),
            let last = DateReader.day.end(in: bytes, at: dayEnd, end)
        {
            return Self.date(year, month, day, end: last)
        }
        return Self.month(year, month, end: afterMonth).map { third(of: $0) ?? $0 }
    }

    private static let sameMonth: Word = "同月"

    /// The first year from another on that a number names, in an era or in the century.
    private static func year(_ number: Int, after first: Int) -> Int? {
        let ofEras = Era.allCases.filter { $0.counts(number) }.map { $0.gregorianYear(of: number) }
        return (ofEras + [first / 100 * 100 + number]).filter { (first...first + longestRange).contains($0) }.min()
    }

    private static let longestRange = 30

    /// `2025.10`: a western year and a month with a point between them, which is a number where nothing tells otherwise.
    static func westernMonth(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Reading? {
        guard let (year, yearEnd) = Digits.number(bytes, start, end), (1950...2099).contains(year) else { return nil }
        let (point, length) = Scalars.decode(bytes, yearEnd, end)
        guard Scalars.folded(point) == 0x2E, let (month, next) = Digits.number(bytes, yearEnd + length, end),
            (1...12).contains(month), Digits.value(bytes, next, end) == nil
        else { return nil }
        return Self.month(year, month, end: next)
    }

    /// `2025.10～2026.3`: two of them make a range.
    func westernMonths(at start: Int) -> Reading? {
        guard let first = Self.westernMonth(bytes, start, end), let range = range(from: first),
            range.last?.date != first.last?.date, isDotted(before: range.end)
        else { return nil }
        return range
    }

    /// What is written without its year lies in the year of the first end, or in the next where it would come before it:
    /// `2024年10月～3月`.
    private func later(than first: CivilDate, _ make: (_ year: Int) -> Reading?) -> Reading? {
        guard let second = make(first.year), let last = second.last?.date else { return nil }
        return last < first ? make(first.year + 1) : second
    }

    /// `2025/4/1～9/30`, `R7.4.1～9.30`: month and day with the separator of the first end.
    private func dottedSecond(at monthEnd: Int, month: Int, after first: Reading) -> Reading? {
        guard first.precision == .day, isDotted(before: first.end), let from = first.first?.date else { return nil }
        let (separator, length) = Scalars.decode(bytes, monthEnd, end)
        guard separator != 0, Scalars.folded(separator) == self.separator(before: first.end),
            let (day, dayEnd) = Digits.number(bytes, monthEnd + length, end)
        else { return nil }
        return later(than: from) { Self.date($0, month, day, end: weekday(at: dayEnd) ?? dayEnd) }
    }

    /// The character between the month and the day of a date that ends in digits.
    private func separator(before end: Int) -> UInt32 {
        var index = beforeWeekday(end)
        while index > 0 {
            let (scalar, start) = Scalars.before(bytes, index, 0)
            guard (0x30...0x39).contains(Scalars.folded(scalar)) else { return Scalars.folded(scalar) }
            index = start
        }
        return 0
    }

    /// `1月10日から12日`: the second day shares the month of the first.
    private func yearlessSecond(at start: Int, after first: Reading) -> Reading? {
        if let whole = point(at: Self.nextYear.end(in: bytes, at: start, end) ?? start) { return whole }
        guard case .yearless(let writtenMonth, _?)? = first.first, case let month = Int(writtenMonth),
            let (day, next) = DateReader(bytes: bytes, end: end).smallNumber(at: start),
            let last = DateReader.day.end(in: bytes, at: next, end),
            (1...CivilDate.dayCount(ofMonth: month, inYear: 2000)).contains(day)
        else { return nil }
        let point = Self.yearless(month, day)
        return Reading(precision: .day, first: point, last: point, end: last)
    }

    static func date(_ year: Int, _ month: Int, _ day: Int, end: Int) -> Reading? {
        guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
        return Reading(precision: .day, first: .day(date), last: .day(date), end: end, year: year)
    }

    static func month(_ year: Int, _ month: Int, end: Int) -> Reading? {
        guard let first = CivilDate(year: year, month: month, day: 1),
            let last = CivilDate(year: year, month: month, day: CivilDate.dayCount(ofMonth: month, inYear: year))
        else { return nil }
        return Reading(precision: .month, first: .day(first), last: .day(last), end: end, year: year)
    }

    /// A date of digits and separators ends in a digit: `2012/4/3`, `R7.7.20（日）`.
    private func isDotted(before index: Int) -> Bool {
        let (scalar, _) = Scalars.before(bytes, beforeWeekday(index), 0)
        return (0x30...0x39).contains(Scalars.folded(scalar))
    }

    /// The end of a date without the weekday in brackets behind it.
    private func beforeWeekday(_ end: Int) -> Int {
        let (close, _) = Scalars.before(bytes, end, 0)
        guard Scalars.folded(close) == 0x29,
            let bracket = Brackets.trailing(bytes, ByteSpan(max(0, end - Self.longestWeekday), end)),
            Self.bracketedWeekday(bytes, bracket.start, end) == end
        else { return end }
        return bracket.start
    }

    /// `（月曜日・祝）` and more.
    private static let longestWeekday = 24

    /// `以降`, `から`, `以前`, `まで` behind a period make it open.
    func bounded(_ reading: Reading) -> Reading {
        guard reading.first != nil else { return reading }
        guard let (bound, next) = Self.bounds.match(in: bytes, at: skip(reading.end), end) else {
            return openEnd(of: reading) ?? reading
        }
        // What the words of a label are about starts or ends there, and is no open period: `令和6年度からの取組`. In brackets it is
        // one: `目標値（令和9年度まで）`.
        if isLabel, !Self.labelBounds.contains(bound.word), !closesBracket(next) { return reading }
        var bounded = reading
        (bounded.bound, bounded.end) = (bound.isStart ? .atLeast : .atMost, next)
        guard bound.isExclusive else {
            if bound.isStart { bounded.last = nil } else { bounded.first = nil }
            return bounded
        }
        // The day before the first, or the one after the last.
        guard let limit = (bound.isStart ? reading.last : reading.first)?.date else { return reading }
        let day = CalendarPoint.day(CivilDate(daysSinceEpoch: limit.daysSinceEpoch + (bound.isStart ? 1 : -1)))
        (bounded.first, bounded.last) = bound.isStart ? (day, nil) : (nil, day)
        return bounded
    }

    /// `令和6年度～` at the end of a text: a range that lacks its second end.
    private func openEnd(of reading: Reading) -> Reading? {
        let (mark, length) = Scalars.decode(bytes, reading.end, end)
        guard !isLabel, QuantityReader.isRangeMark(mark), skip(reading.end + length) == end else { return nil }
        var open = reading
        (open.bound, open.last, open.end) = (.atLeast, nil, reading.end + length)
        return open
    }

    private func closesBracket(_ index: Int) -> Bool {
        let next = skip(index)
        if next == end { return isBracketed }
        return Brackets.closes(Scalars.folded(Scalars.decode(bytes, next, end).value))
    }

    private static let labelBounds = ["以降", "以後", "以前"]
    private static let bounds = WordList<(word: String, isStart: Bool, isExclusive: Bool)>(
        [
            ("以降", true, false), ("以後", true, false), ("から", true, false), ("以前", false, false), ("までに", false, false),
            ("まで", false, false),
            ("末までに", false, false), ("末まで", false, false), ("より前", false, true),
            ("より後", true, true),
        ].map { (Word($0), ($0, $1, $2)) })
}
