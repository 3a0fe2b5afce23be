import PlanModel

/// Reads the date, month, year or fiscal year that starts at a byte.
///
/// Eras in words, letters and ligatures (`令和8年4月1日`, `R8.4.1`, `Ｒ７`, `㋿元年`), western years (`2024年度`,
/// `2015/08/12`), and a second notation in brackets behind the first (`平成31年度(令和元年度)`, `2024(R6)年度`).
struct DateReader {
    let bytes: [UInt8]
    let end: Int

    /// What was read.
    struct Reading {
        enum Kind: Hashable {
            case fiscalYear(Int)
            case year(Int)
            case month(year: Int, month: Int)
            case day(CivilDate)
            /// Words of a date that no calendar has: 令和6年2月30日, 昭和0年.
            case nonexistent
        }

        let kind: Kind
        let end: Int
        /// The words name a day that does not exist, or an era year past the era's end.
        var isInvalid = false
        /// Only a letter and a number: `R6`, which a column head means as a fiscal year.
        var isAbbreviated = false

        /// The fiscal year that the words mean as the head of a column or row.
        var fiscalYear: FiscalYear? {
            switch kind {
            case .fiscalYear(let year): FiscalYear(startingIn: year)
            case .year(let year): isAbbreviated ? FiscalYear(startingIn: year) : nil
            default: nil
            }
        }

        /// The first and last day of what the words name.
        var days: (first: CivilDate, last: CivilDate)? {
            switch kind {
            case .fiscalYear(let year): FiscalYear(startingIn: year).map { ($0.firstDay, $0.lastDay) }
            case .year(let year):
                Self.pair(CivilDate(year: year, month: 1, day: 1), CivilDate(year: year, month: 12, day: 31))
            case .month(let year, let month):
                Self.pair(
                    CivilDate(year: year, month: month, day: 1),
                    CivilDate(year: year, month: month, day: CivilDate.dayCount(ofMonth: month, inYear: year)))
            case .day(let date): (date, date)
            case .nonexistent: nil
            }
        }

        private static func pair(_ first: CivilDate?, _ last: CivilDate?) -> (CivilDate, CivilDate)? {
            guard let first, let last else { return nil }
            return (first, last)
        }

        /// What was read as a period of a record.
        func period(text: String) -> Period? {
            if let fiscalYear { return Period(fiscalYear, text: text) }
            guard let (first, last) = days else { return nil }
            let precision: Period.Precision =
                switch kind {
                case .day: .day
                case .month: .month
                default: .year
                }
            return Period(text: text, precision: precision, start: .day(first), end: .day(last))
        }
    }

    /// The date at a byte, in the longest form that stands there.
    func read(at start: Int) -> Reading? { year(at: start).flatMap(read) }

    /// The date that starts with a year.
    func read(_ year: Year) -> Reading? {
        var reading = tail(of: year)
        if let (bracketEnd, kind) = bracketedYear(at: reading?.end ?? year.end, sameAs: year) {
            // `2019（H31）年3月`
            if reading == nil || reading?.end == year.end,
                let next = Self.calendar.end(in: bytes, at: bracketEnd, end),
                fiscalSuffix(at: bracketEnd) == nil
            {
                return monthAndDay(of: year, from: next)
            }
            let suffixEnd = fiscalSuffix(at: bracketEnd)
            // `令和8（2026）年4月`
            if suffixEnd == nil, reading == nil || reading?.end == year.end,
                let next = Self.calendar.end(in: bytes, at: bracketEnd, end)
            {
                return monthAndDay(of: year, from: next)
            }
            // `2025年（令和7年）4月`
            if suffixEnd == nil, case .year? = reading?.kind {
                let dated = monthAndDay(of: year, from: bracketEnd)
                if dated.end > bracketEnd { return dated }
            }
            reading = Reading(
                kind: suffixEnd != nil ? .fiscalYear(year.gregorian) : reading?.kind ?? kind,
                end: suffixEnd ?? bracketEnd, isInvalid: reading?.isInvalid ?? year.isInvalid,
                isAbbreviated: suffixEnd == nil && reading?.isAbbreviated == true)
        }
        return reading
    }

    // MARK: What follows the year

    private static let fiscal: Word = "年度"
    static let calendar: Word = "年"
    private static let degree: Word = "度"
    static let month: Word = "月"
    static let day: Word = "日"
    private static let lastDay: WordList<Void> = ["晦日", "末日"]

    /// The byte after 年度, set wide perhaps: `年 度`.
    static func fiscalEnd(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
        if let next = fiscal.end(in: bytes, at: index, end) { return next }
        guard let next = calendar.end(in: bytes, at: index, end) else { return nil }
        let behind = CharacterClass.skipBlanks(bytes, next, end)
        return behind > next ? degree.end(in: bytes, at: behind, end) : nil
    }

    private func fiscalSuffix(at index: Int) -> Int? { Self.fiscalEnd(bytes, skipBlanks(at: index), end) }

    private func tail(of year: Year) -> Reading? {
        let index = skipBlanks(at: year.end)
        if year.number == 0 {
            let suffix = Self.fiscalEnd(bytes, index, end) ?? Self.calendar.end(in: bytes, at: index, end)
            return nonexistent(from: suffix ?? year.end)
        }
        if let next = Self.fiscalEnd(bytes, index, end) {
            return Reading(kind: .fiscalYear(year.gregorian), end: next, isInvalid: year.isInvalid)
        }
        if let next = Self.calendar.end(in: bytes, at: index, end) { return monthAndDay(of: year, from: next) }
        if let reading = dotted(year) { return reading }
        guard !year.isWestern else { return nil }
        return Reading(
            kind: .year(year.gregorian), end: year.end, isInvalid: year.isInvalid, isAbbreviated: year.isLetter)
    }

    private func monthAndDay(of year: Year, from start: Int) -> Reading {
        let whole = Reading(kind: .year(year.gregorian), end: start, isInvalid: year.isInvalid)
        guard let (month, monthEnd) = smallNumber(at: skipBlanks(at: start)),
            let afterMonth = Self.month.end(in: bytes, at: skipBlanks(at: monthEnd), end)
        else { return whole }
        guard (1...12).contains(month) else { return nonexistent(from: start) }
        let upToMonth = Reading(
            kind: .month(year: year.gregorian, month: month), end: afterMonth, isInvalid: year.isInvalid)
        if let afterLast = Self.lastDay.end(in: bytes, at: afterMonth, end) {
            return reading(year, month, CivilDate.dayCount(ofMonth: month, inYear: year.gregorian), end: afterLast)
        }
        guard let (day, dayEnd) = smallNumber(at: skipBlanks(at: afterMonth)),
            let afterDay = Self.day.end(in: bytes, at: skipBlanks(at: dayEnd), end)
        else { return upToMonth }
        return reading(year, month, day, end: afterDay)
    }

    /// A date that cannot be, with the month and day behind its year.
    private func nonexistent(from start: Int) -> Reading {
        var last = start
        for word in [Self.month, Self.day] {
            guard let (_, numberEnd) = smallNumber(at: skipBlanks(at: last)),
                let next = word.end(in: bytes, at: skipBlanks(at: numberEnd), end)
            else { break }
            last = next
        }
        return Reading(kind: .nonexistent, end: last, isInvalid: true)
    }

    /// `R5.4.1`, `2015/08/12`, `2019-12-31`: year, month and perhaps day with one kind of separator.
    private func dotted(_ year: Year) -> Reading? {
        guard let separator = separator(at: year.end),
            let (month, monthEnd) = Digits.number(bytes, year.end + separator.length, end)
        else { return nil }
        guard (1...12).contains(month) else { return withoutMonth(year, separator.scalar, monthEnd) }
        if let second = self.separator(at: monthEnd), second.scalar == separator.scalar,
            let (day, dayEnd) = Digits.number(bytes, monthEnd + second.length, end), day <= 31
        {
            return reading(year, month, day, end: dayEnd)
        }
        guard !year.isWestern || separator.scalar == 0x2F else { return nil }
        return Reading(
            kind: .month(year: year.gregorian, month: month), end: monthEnd, isInvalid: year.isInvalid)
    }

    /// `R6.13.1`: an era's year with a month that there is not.
    private func withoutMonth(_ year: Year, _ separator: UInt32, _ monthEnd: Int) -> Reading? {
        guard !year.isWestern, let second = self.separator(at: monthEnd), second.scalar == separator,
            let (_, dayEnd) = Digits.number(bytes, monthEnd + second.length, end)
        else { return nil }
        return Reading(kind: .nonexistent, end: dayEnd, isInvalid: true)
    }

    func separator(at index: Int) -> (scalar: UInt32, length: Int)? {
        let (scalar, length) = Scalars.decode(bytes, index, end)
        let folded = Scalars.folded(scalar)
        return folded == 0x2E || folded == 0x2F || folded == 0x2D ? (folded, length) : nil
    }

    private func reading(_ year: Year, _ month: Int, _ day: Int, end: Int) -> Reading {
        guard let date = CivilDate(year: year.gregorian, month: month, day: day) else {
            return Reading(kind: .nonexistent, end: end, isInvalid: true)
        }
        return Reading(kind: .day(date), end: end, isInvalid: year.isInvalid)
    }

    /// The same year in another notation, in brackets: `(令和元年度)`, `(R6)`.
    private func bracketedYear(at start: Int, sameAs year: Year) -> (end: Int, kind: Reading.Kind)? {
        let (open, openLength) = Scalars.decode(bytes, start, end)
        guard Scalars.folded(open) == 0x28, let other = self.year(at: start + openLength),
            other.gregorian == year.gregorian
        else { return nil }
        var index = other.end
        var kind = Reading.Kind.year(year.gregorian)
        if let next = Self.fiscalEnd(bytes, index, end) {
            index = next
            kind = .fiscalYear(year.gregorian)
        } else if let next = Self.calendar.end(in: bytes, at: index, end) {
            index = next
        }
        let (close, closeLength) = Scalars.decode(bytes, index, end)
        return Scalars.folded(close) == 0x29 ? (index + closeLength, kind) : nil
    }
}
