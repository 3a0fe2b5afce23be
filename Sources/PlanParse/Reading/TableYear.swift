import PlanModel

/// A year in a table, as heads and cells write it: `R5`, `令和5年度`, `2021年`, `'22`, `2023〜2027年`, and in brackets
/// `（2026）` alone.
///
/// A day is none: it says as of when a figure stands.
enum TableYear {
    /// The byte after the year that starts at a byte, with words like 末 and 時点 behind it.
    ///
    /// - Parameter isBare: Four digits alone may be a year, as in brackets.
    static func end(_ bytes: [UInt8], at start: Int, _ end: Int, isBare: Bool) -> Int? {
        if let reading = PeriodReader(bytes: bytes, end: end).read(at: start), reading.isYear {
            return suffix(bytes, reading.end, end)
        }
        guard isBare, let next = PeriodReader.westernMonth(bytes, start, end)?.end ?? western(bytes, start, end) else {
            return nil
        }
        return suffix(bytes, next, end)
    }

    /// Four digits of these times.
    private static func western(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard let (number, next) = Digits.number(bytes, start, end), (1950...2099).contains(number),
            next - start == 4 || next - start == 12
        else { return nil }
        return next
    }

    /// The byte after what may stand behind a year without telling another.
    private static func suffix(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        let next = CharacterClass.skipBlanks(bytes, start, end)
        if let end = source(bytes, next, end) { return end }
        return remarkEnd(bytes, next, end) ?? start
    }

    /// The byte after a word or two that stand behind a year without telling another: `令和6年度末見込`.
    static func remarkEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard let behind = suffixes.end(in: bytes, at: start, end) else { return nil }
        return suffixes.end(in: bytes, at: behind, end) ?? behind
    }

    /// The byte after a word that tells a time within a year: `令和5年度末`.
    static func timeEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? { times.end(in: bytes, at: start, end) }

    private static let times: WordList<Void> = [
        "末現在", "末時点", "末日時点", "末日現在", "末", "年度末", "時点", "現在", "ごろ", "頃",
    ]

    /// The end of the name of a survey or account that the rest of a bracket is: `（2020年国勢調査）`, `（R4決算）`.
    private static func source(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard end > start, end - start <= longestSource,
            sources.contains(where: {
                $0.bytes.count <= end - start && $0.end(in: bytes, at: end - $0.bytes.count, end) == end
            })
        else { return nil }
        return ValueScanner.wordsEnd(bytes, start, end) == end ? end : nil
    }

    private static let longestSource = 45
    private static let sources: [Word] = ["調査", "センサス", "統計", "決算", "決算額", "推計", "推計値", "アンケート"]

    private static let suffixes: WordList<Void> = [
        "年度末", "年末", "末現在", "末時点", "末", "時点", "現在", "ごろ", "頃", "平均", "の平均", "累計", "の累計", "見込み", "見込", "実績値", "実績",
        "目標値", "目標", "調査",
        "速報値", "暫定値",
    ]

    /// The year as a record has it; nil where the stretch is none.
    static func period(_ bytes: [UInt8], _ span: ByteSpan) -> (period: Period, isInvalid: Bool)? {
        guard !span.isEmpty else { return nil }
        let text = CleanText(bytes).string(span)
        let label = PeriodReader.label(bytes, at: span.lower, span.upper)
        if let label, label.isGapped { return (label.period(text: text), false) }
        if let reading = PeriodReader(bytes: bytes, end: span.upper).read(at: span.lower), reading.isYear {
            // `R5` alone is a fiscal year in a table.
            if let label, label.end == reading.end, label.exists {
                return (label.period(text: text), label.isInvalid)
            }
            return (reading.period(text: text), reading.isInvalid)
        }
        if let month = PeriodReader.westernMonth(bytes, span.lower, span.upper) {
            return (month.period(text: text), false)
        }
        guard let end = western(bytes, span.lower, span.upper), end <= span.upper,
            let (year, _) = Digits.number(bytes, span.lower, span.upper),
            let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
        else { return nil }
        return (Period(text: text, precision: .year, start: .day(first), end: .day(last)), false)
    }

    /// Nothing but a year stands in a cell: `2024年度末`, `R5年度末時点`, `25年度`.
    static func isAlone(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        endWithoutEra(bytes, span) == span.upper || end(bytes, at: span.lower, span.upper, isBare: false) == span.upper
    }

    /// The byte after four digits that may be a year, with a colon behind them: `2021：1,329万t`.
    private static func bareBeforeColon(_ bytes: [UInt8], _ span: ByteSpan) -> Int? {
        guard let end = western(bytes, span.lower, span.upper),
            case let behind = CharacterClass.skipBlanks(bytes, end, span.upper), behind < span.upper,
            Scalars.folded(Scalars.decode(bytes, behind, span.upper).value) == 0x3A
        else { return nil }
        return end
    }

    /// The cell is four digits that may be a year.
    static func isBare(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        western(bytes, span.lower, span.upper) == span.upper
    }

    /// The byte after a fiscal year without an era at the start of a stretch: `25年度`, `元年度`, `26 年 度` alone, `5(2023)`.
    static func endWithoutEra(_ bytes: [UInt8], _ span: ByteSpan) -> Int? {
        guard let (_, end) = yearOfEra(bytes, span) else { return nil }
        if let told = bracketedYear(bytes, span) { return told.end }
        if let next = DateReader.fiscalEnd(bytes, end, span.upper) { return next }
        let next = DateReader.fiscalEnd(bytes, CharacterClass.skipBlanks(bytes, end, span.upper), span.upper)
        return next == span.upper ? next : nil
    }

    private static func yearOfEra(_ bytes: [UInt8], _ span: ByteSpan) -> (number: Int, end: Int)? {
        if let end = first.end(in: bytes, at: span.lower, span.upper) { return (1, end) }
        guard let (number, end) = Digits.number(bytes, span.lower, span.upper), (1...64).contains(number) else {
            return nil
        }
        return (number, end)
    }

    private static let first: Word = "元"

    /// The western year in brackets behind that of an era, which it tells: `５年度（2023年度）`, `30(2018)`.
    private static func bracketedYear(_ bytes: [UInt8], _ span: ByteSpan) -> (year: Int, end: Int)? {
        guard let (number, end) = yearOfEra(bytes, span) else { return nil }
        let open = CharacterClass.skipBlanks(bytes, DateReader.fiscalEnd(bytes, end, span.upper) ?? end, span.upper)
        let (mark, length) = Scalars.decode(bytes, open, span.upper)
        guard open < span.upper, Scalars.folded(mark) == 0x28,
            let digits = western(bytes, open + length, span.upper),
            let (year, _) = Digits.number(bytes, open + length, digits),
            Era.allCases.contains(where: { $0.counts(number) && $0.gregorianYear(of: number) == year })
        else { return nil }
        let behind = DateReader.fiscalEnd(bytes, digits, span.upper) ?? digits
        let (close, width) = Scalars.decode(bytes, behind, span.upper)
        return behind < span.upper && Scalars.folded(close) == 0x29 ? (year, behind + width) : nil
    }

    /// The fiscal year that a stretch without an era names, of the era in which it is near the document's own; without
    /// dates where the document has none.
    ///
    /// - Parameter isBare: 年度 need not stand behind the number.
    static func period(
        _ bytes: [UInt8], withoutEra span: ByteSpan, near year: FiscalYear?, isBare: Bool = false
    ) -> Period? {
        guard let (number, _) = yearOfEra(bytes, span), isBare || endWithoutEra(bytes, span) != nil else { return nil }
        let text = CleanText(bytes).string(span)
        let told = bracketedYear(bytes, span)?.year
        let nearest =
            told
            ?? year.flatMap { year in
                Era.allCases.filter { $0.counts(number) }.map { $0.gregorianYear(of: number) }
                    .filter { abs($0 - year.startYear) <= mostYearsApart }
                    .min { abs($0 - year.startYear) < abs($1 - year.startYear) }
            }
        guard let meant = nearest.flatMap(FiscalYear.init(startingIn:)) else {
            return Period(text: text, precision: .fiscalYear, start: nil, end: nil)
        }
        return Period(meant, text: text)
    }

    private static let mostYearsApart = 15

    /// The four digits of a western year that end a stretch, in brackets or alone, and where the words before it end.
    static func trailing(_ bytes: [UInt8], _ span: ByteSpan) -> (year: ByteSpan, start: Int)? {
        let text = CleanText(bytes)
        if let bracket = Brackets.trailing(bytes, span), bracket.start > span.lower {
            let inner = text.trimmed(bracket.inner)
            guard western(bytes, inner.lower, inner.upper) == inner.upper else { return nil }
            return (inner, bracket.start)
        }
        var (start, digits) = (span.upper, 0)
        while start > span.lower, case let (scalar, before) = Scalars.before(bytes, start, span.lower),
            (0x30...0x39).contains(Scalars.folded(scalar)), digits < 5
        {
            (start, digits) = (before, digits + 1)
        }
        guard digits == 4, western(bytes, start, span.upper) == span.upper else { return nil }
        return (ByteSpan(start, span.upper), start)
    }

    /// The four digits of a western year that begin a stretch, and the text right behind them: `2022期待値`.
    static func glued(_ bytes: [UInt8], _ span: ByteSpan) -> (year: ByteSpan, rest: ByteSpan)? {
        guard let end = western(bytes, span.lower, span.upper), end < span.upper,
            CharacterClass.blankLength(bytes, end, span.upper) == 0
        else { return nil }
        return (ByteSpan(span.lower, end), ByteSpan(end, span.upper))
    }

    /// The year that begins a stretch, in brackets perhaps, and what stands behind it; `rest` is nil where neither a
    /// blank, a colon nor a bracket ends the year.
    static func leading(_ bytes: [UInt8], _ span: ByteSpan) -> (span: ByteSpan, rest: ByteSpan?)? {
        let (first, length) = Scalars.decode(bytes, span.lower, span.upper)
        let text = CleanText(bytes)
        if let closing = Brackets.closing(first) {
            let start = CharacterClass.skipBlanks(bytes, span.lower + length, span.upper)
            guard let end = Self.end(bytes, at: start, span.upper, isBare: true) else { return nil }
            let behind = CharacterClass.skipBlanks(bytes, end, span.upper)
            let (mark, markLength) = Scalars.decode(bytes, behind, span.upper)
            guard Scalars.folded(mark) == closing else { return nil }
            return (text.trimmed(ByteSpan(start, end)), ByteSpan(behind + markLength, span.upper))
        }
        guard let end = Self.end(bytes, at: span.lower, span.upper, isBare: false) ?? bareBeforeColon(bytes, span)
        else {
            return nil
        }
        let year = text.trimmed(ByteSpan(span.lower, end))
        let behind = CharacterClass.skipBlanks(bytes, end, span.upper)
        let (mark, markLength) = Scalars.decode(bytes, behind, span.upper)
        if Scalars.folded(mark) == 0x3A { return (year, ByteSpan(behind + markLength, span.upper)) }
        // `令和5年度420人`
        let last = Scalars.before(bytes, year.upper, year.lower).value
        if behind == end, last == 0x5EA6 || last == 0x5E74, Digits.value(bytes, end, span.upper) != nil {
            return (year, ByteSpan(end, span.upper))
        }
        return (year, behind > end ? ByteSpan(behind, span.upper) : nil)
    }
}

extension PeriodReader.Reading {
    /// A year, a fiscal year, a part of one or a range of such, that the calendar has.
    fileprivate var isYear: Bool {
        guard year != nil || fiscalYear != nil else { return false }
        switch precision {
        case .year, .fiscalYear, .month, .range, .quarter, .half: return first != nil || last != nil
        case .day: return false
        }
    }
}

/// Brackets that stand around a year or a remark in a cell.
enum Brackets {
    /// The folded scalar that closes a bracket; nil for what opens none.
    static func closing(_ scalar: UInt32) -> UInt32? {
        switch Scalars.folded(scalar) {
        case 0x28: 0x29
        case 0x5B: 0x5D  // [
        case 0x3008: 0x3009  // 〈
        case 0x3C: 0x3E  // <
        case 0x3014: 0x3015  // 〔
        case 0x3010: 0x3011  // 【
        case 0x300A: 0x300B  // 《
        case 0x7B: 0x7D  // {
        default: nil
        }
    }

    /// A bracket opens a span.
    static func opens(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        closing(Scalars.decode(bytes, span.lower, span.upper).value) != nil
    }

    /// A folded scalar closes a bracket.
    static func closes(_ scalar: UInt32) -> Bool { closings.contains(scalar) }

    private static let closings: [UInt32] = [0x29, 0x5D, 0x3009, 0x3E, 0x3015, 0x3011, 0x300B, 0x7D]

    /// The bracket that ends a span, with its content.
    static func trailing(_ bytes: [UInt8], _ span: ByteSpan) -> (start: Int, inner: ByteSpan)? {
        let (close, closeStart) = Scalars.before(bytes, span.upper, span.lower)
        let folded = Scalars.folded(close)
        guard closings.contains(folded) else { return nil }
        var (end, depth) = (closeStart, 0)
        while end > span.lower {
            let (scalar, start) = Scalars.before(bytes, end, span.lower)
            // `(R4(2022))`: brackets within brackets.
            if Scalars.folded(scalar) == folded { depth += 1 }
            if closing(scalar) == folded {
                if depth == 0 { return (start, ByteSpan(end, closeStart)) }
                depth -= 1
            }
            end = start
        }
        return nil
    }
}
