import PlanModel

/// Reads a period of running text: a date in any notation, a part of a year, an open period, a range, a list.
///
/// Examples: `令和6～8年度` is 2024-04-01 to 2027-03-31; `2018年以降` starts on 2018-01-01 and is open; `7月18日` is
/// `--07-18`; `令和6年度第1四半期` is 2024-04-01 to 2024-06-30; `11月中旬` is 11 to 20 November; `令和6・7年度` is two years.
struct PeriodReader {
    let bytes: [UInt8]
    let end: Int
    /// The years that the text spoke of last, for `同年` and `翌年度`.
    var context = YearContext()
    /// A letter and a number (`R6`) name a fiscal year, as over a column, and no calendar year.
    var isLabel = false
    /// The text of a label ends where the brackets around it do.
    var isBracketed = false

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
        /// The words count from another year: `前年度`.
        var isRelative = false
        /// The year is named to compare with, and not spoken of: `前年度比`.
        var isCompared = false

        /// The calendar has it.
        var exists: Bool { first != nil || last != nil }

        /// Years with a gap between them, which are no one period.
        var isGapped: Bool { !exists && !isInvalid }

        /// The period as a record holds it.
        func period(text: String) -> Period {
            Period(text: text, precision: precision, start: first, end: last, fiscalYear: fiscalYear, bound: bound)
        }
    }

    /// A period of a list, and the byte where its own words start.
    struct Element {
        let start: Int
        var reading: Reading
    }

    /// The period that starts at a byte. The periods of a list that follow each other without a gap are one range.
    func read(at start: Int) -> Reading? {
        let year = DateReader(bytes: bytes, end: end).year(at: start)
        if let plain = year.flatMap(plainFiscalYear) { return plain }
        guard let shared = sharing(at: start, year) else { return single(at: start, year) }
        guard shared.count > 1 else { return endingInDecade(shared[0].reading) }
        return Self.joined(shared) ?? single(at: start, year)
    }

    /// The periods that start at a byte: one, or those of a list that leave out what they share.
    func list(at start: Int) -> [Element] {
        let year = DateReader(bytes: bytes, end: end).year(at: start)
        if let plain = year.flatMap(plainFiscalYear) { return [Element(start: start, reading: plain)] }
        if let shared = sharing(at: start, year) {
            guard shared.count == 1 else { return shared }
            return [Element(start: start, reading: endingInDecade(shared[0].reading))]
        }
        return single(at: start, year).map { [Element(start: start, reading: $0)] } ?? []
    }

    /// `昭和40～50年代` ends with the second decade.
    private func endingInDecade(_ range: Reading) -> Reading {
        guard range.precision == .range, let last = range.last?.date,
            let first = CivilDate(year: last.year, month: 1, day: 1),
            let decade = decade(
                from: Reading(precision: .year, first: .day(first), last: .day(first), end: range.end, year: last.year))
        else { return range }
        var ending = range
        (ending.last, ending.end) = (decade.last, decade.end)
        return ending
    }

    /// Periods of which one leaves out what another says: `令和6・7年度`, `7～9月`, `6月1～7日`.
    private func sharing(at start: Int, _ year: DateReader.Year?) -> [Element]? {
        if let year, let items = YearListReader(bytes: bytes, end: end).items(year, from: start) {
            return items.map(element)
        }
        if let year, let quarters = QuarterListReader(bytes: bytes, end: end).elements(at: start, year) {
            return quarters
        }
        return MonthListReader(bytes: bytes, end: end).elements(at: start, year)
    }

    /// The period that a label names at a byte: of a year, in words or in an era's letter, with its range, list or part.
    ///
    /// Eight digits, months without a year and the like are figures or words of a label. Years of a list with a gap
    /// between them are read and have no dates, and what no calendar has is read and marked.
    ///
    /// - Parameter isBracketed: The text ends where the brackets around it do.
    static func label(_ bytes: [UInt8], at start: Int, _ end: Int, isBracketed: Bool = false) -> Reading? {
        let reader = PeriodReader(bytes: bytes, end: end, isLabel: true, isBracketed: isBracketed)
        let dates = DateReader(bytes: bytes, end: end)
        guard let year = dates.year(at: start) else {
            return reader.shortYear(at: start).map { reader.range(from: $0) ?? reader.bounded($0) }
        }
        if let plain = reader.plainFiscalYear(year) { return plain }
        if let shared = reader.sharing(at: start, year) {
            return shared.count > 1 ? joined(shared) ?? gapped(shared) : shared[0].reading
        }
        guard let point = dates.read(year).flatMap(reader.part) else { return nil }
        return reader.range(from: point) ?? reader.bounded(point)
    }

    /// The period of a stretch of a label, all of which is its period, as a record has it, and whether no calendar has it.
    static func label(_ bytes: [UInt8], _ span: ByteSpan) -> (period: Period?, isInvalid: Bool) {
        guard let reading = label(bytes, at: span.lower, span.upper, isBracketed: true) else { return (nil, false) }
        return (
            reading.exists || !reading.isInvalid ? reading.period(text: CleanText(bytes).string(span)) : nil,
            reading.isInvalid
        )
    }

    /// `令和6年度` at the end of a cell, line or bracket: what most periods of a table are, and no list, range or part of a year.
    private func plainFiscalYear(_ year: DateReader.Year) -> Reading? {
        guard year.number > 0, !year.isInvalid,
            let next = DateReader.fiscalEnd(bytes, year.end, end),
            next == end || bytes[next] < 0x20 || Scalars.folded(Scalars.decode(bytes, next, end).value) == 0x29
        else { return nil }
        return part(of: DateReader.Reading(kind: .fiscalYear(year.gregorian), end: next))
    }

    private func single(at start: Int, _ year: DateReader.Year?) -> Reading? {
        if let year, year.isWestern, let months = westernMonths(at: start) { return months }
        guard let first = point(at: start, year) else { return nil }
        return range(from: first) ?? bounded(first)
    }

    private func element(_ item: YearListReader.Item) -> Element {
        Element(start: item.start, reading: reading(item))
    }

    private func reading(_ item: YearListReader.Item) -> Reading {
        let kind: (Int) -> DateReader.Reading.Kind = { item.isFiscal ?? isLabel ? .fiscalYear($0) : .year($0) }
        let first = DateReader.Reading(kind: kind(item.first.gregorian), end: item.end, isInvalid: item.isInvalid)
        guard let last = item.last else {
            return part(of: first) ?? Reading(precision: .year, end: item.end, isInvalid: true)
        }
        let to = DateReader.Reading(kind: kind(last.gregorian), end: item.end)
        return Reading(
            precision: .range, first: first.days.map { .day($0.first) }, last: to.days.map { .day($0.last) },
            end: item.end, year: item.first.gregorian, isInvalid: item.isInvalid)
    }

    /// Periods that follow each other without a gap, as one range; nil where there is a gap.
    private static func joined(_ elements: [Element]) -> Reading? {
        guard var range = elements.first?.reading, let last = elements.last?.reading else { return nil }
        for (element, next) in zip(elements, elements.dropFirst()) {
            guard let end = element.reading.last?.date, let start = next.reading.first?.date,
                end.daysSinceEpoch + 1 == start.daysSinceEpoch
            else { return nil }
        }
        range.precision = .range
        range.last = last.last
        range.fiscalYear = nil
        range.end = last.end
        range.isInvalid = elements.contains(where: \.reading.isInvalid)
        return range
    }

    /// Periods with a gap between them: read, and none that a record could hold.
    private static func gapped(_ elements: [Element]) -> Reading? {
        elements.last.map { Reading(precision: .range, end: $0.reading.end) }
    }

    func skip(_ start: Int) -> Int { CharacterClass.skipBlanks(bytes, start, end) }
}
