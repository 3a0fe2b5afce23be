import PlanModel

/// Reads the plainest values of running text where they stand: half-width figures with a known unit or none, and
/// `令和6年度`.
///
/// It takes a value only where nothing that stands around it could make it another one, and leaves the rest to the
/// readers of all notations. A test compares the two on random lines.
struct PlainScan {
    let bytes: [UInt8]

    /// A figure with its unit, and the byte after it.
    struct Figure {
        let amount: ExactDecimal
        let unit: Value.Unit?
        let end: Int
    }

    // MARK: Figures

    /// The figure at a half-width digit; nil where the readers have to be asked.
    func figure(at start: Int) -> Figure? {
        guard !isBehindLetter(start), let (amount, end) = PlainFigure.number(bytes, ByteSpan(start, bytes.count)),
            end - start < 8 || !mayBeDate(start), !mayBeOpen(start)
        else { return nil }
        guard end < bytes.count else { return Figure(amount: amount, unit: nil, end: end) }
        let mayBeYear = end - start == 4 && amount.exponent == 0
        // Most figures stand in tables, before a tab.
        if bytes[end] == 0x09 { return Figure(amount: amount, unit: nil, end: end) }
        // One blank may stand before a unit: 38,430 千円.
        let unitStart = bytes[end] == 0x20 && end + 1 < bytes.count && bytes[end + 1] >= 0x80 ? end + 1 : end
        if let (unit, unitEnd) = UnitTable.standard.longestUnit(in: bytes, from: unitStart, to: bytes.count) {
            guard Self.isPlain(unit), !QuantityReader.isLongerCounter(bytes, unitStart, unitEnd),
                unitStart > end || unit.scale != nil || KanjiNumeral.at(bytes, end, bytes.count) == nil,
                endsFigure(at: unitEnd)
            else { return nil }
            return Figure(amount: amount, unit: unit, end: unitEnd)
        }
        let isLong = end - start > 1 || bytes[start] > 0x32
        return endsNumber(at: end, isLong, mayBeYear) ? Figure(amount: amount, unit: nil, end: end) : nil
    }

    /// Eight digits may be a date: 20191231.
    private func mayBeDate(_ start: Int) -> Bool {
        guard let (number, _) = Digits.number(bytes, start, bytes.count) else { return false }
        return number > 9_999_999
    }

    /// `～50人`, `数10人`: a mark or word before a number may belong to it.
    @inline(__always)
    private func mayBeOpen(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        switch bytes[start - 1] {
        case 0x7E, 0xB1: return true
        case 0x9E, 0x9C, 0xB0, 0x92: return start > 2 && bytes[start - 3] >= 0xE3
        default: return false
        }
    }

    /// A Latin letter, or one of full width, before a number makes it a code.
    @inline(__always)
    private func isBehindLetter(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        var before = bytes[start - 1]
        // `p.12`
        if before == 0x2E, start > 1 { before = bytes[start - 2] }
        if before < 0x80 { return before | 0x20 >= 0x61 && before | 0x20 <= 0x7A }
        return start > 2 && bytes[start - 3] == 0xEF
    }

    /// Units of time go on to dates and shares, those of places to ranks.
    private static func isPlain(_ unit: Value.Unit) -> Bool {
        if let per = unit.per, per.unit == unit.symbol { return false }
        return switch unit.dimension {
        case .time, .rank: false
        // 3割5分 goes on. Most shares are percentages, and equal strings of ASCII are told at once.
        case .ratio: unit.symbol == "%" || unit.symbol != "割"
        default: true
        }
    }

    /// Nothing behind a unit goes on with the figure: no bound, no range, no share.
    private func endsFigure(at end: Int) -> Bool {
        let next = CharacterClass.skipBlanks(bytes, end, bytes.count)
        guard next < bytes.count else { return true }
        switch bytes[next] {
        case 0x09...0x0D, 0x22, 0x29, 0x3A, 0x3B, 0x41...0x5A, 0x5D, 0x61...0x7B, 0x7C: return true
        case 0x30...0x39: return next > end
        case 0xE3...0xE9: return !Self.continues(Scalars.decode(bytes, next, bytes.count).value)
        case 0xEF: return Scalars.decode(bytes, next, bytes.count).value & ~1 == 0xFF08  // （ ）
        case 0x3C: return next + 1 < bytes.count && bytes[next + 1] == 0x2F
        default: return false
        }
    }

    /// What may begin a bound, a half, a unit of more parts or the second end of a range.
    private static func continues(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4EE5, 0x672A, 0x8D85, 0x7A0B, 0x524D, 0x8FD1, 0x5185, 0x898B, 0x5F31, 0x5F37, 0x4F59, 0x534A, 0x5206:
            true
        case 0x66DC, 0x65E5, 0x6708, 0x5E74, 0x8DB3, 0x9053, 0x884C, 0x301C, 0x30FC: true  // 曜 日 月 年 足 道 行 〜 ー
        case 0x3092, 0x3088, 0x304F, 0x3050, 0x307B, 0x306B, 0x3042, 0x304B: true  // を よ く ぐ ほ に あ か
        default: false
        }
    }

    /// Nothing behind a number without a unit goes on with it.
    ///
    /// - Parameter isLong: The number is no single digit with which a year set wide may begin.
    private func endsNumber(at end: Int, _ isLong: Bool, _ mayBeYear: Bool) -> Bool {
        let next = end + 1 < bytes.count ? bytes[end + 1] : 0x0A
        switch bytes[end] {
        case 0x09...0x0D, 0x22, 0x29, 0x5D, 0x7C: return true
        case 0x20: return endsNumberBehindBlank(end, isLong, mayBeYear)
        case 0x2E: return !mayBeYear && (next <= 0x20 || next >= 0xE3 && next <= 0xE9)
        case 0x3A: return next > 0x39 && next < 0xEF
        case 0x3C: return next == 0x2F
        case 0xE3:
            let scalar = Scalars.decode(bytes, end, bytes.count).value
            return scalar == 0x3002 || scalar == 0x300D || scalar == 0x3011  // 。 」 】
        case 0xE4...0xE9:
            let scalar = Scalars.decode(bytes, end, bytes.count).value
            return !mayBeYear && KanjiNumeral.at(bytes, end, bytes.count) == nil && !Self.continuesNumber(scalar)
        case 0xEF:
            let scalar = Scalars.decode(bytes, end, bytes.count).value
            return scalar == 0xFF09 || scalar == 0xFF08 && !mayBeYear
        default: return false
        }
    }

    /// Kanji that go on with a number that has no unit before them: those of ``continues(_:)``, 数 and 余, 年, 時, 度, 元, 市, 町, 村,
    /// 局, 署.
    private static func continuesNumber(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x6570, 0x6642, 0x5EA6, 0x5143, 0x4F59, 0x53CA, 0x4E26, 0x53C8, 0x5E02, 0x753A, 0x6751, 0x5C40, 0x7F72:
            true
        default: continues(scalar)
        }
    }

    /// Blanks, and the next number or the line's end behind them.
    private func endsNumberBehindBlank(_ start: Int, _ isLong: Bool, _ mayBeYear: Bool) -> Bool {
        var next = start
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        guard next < bytes.count else { return true }
        switch bytes[next] {
        case 0x09...0x0D, 0x7C: return true
        case 0x30...0x39: return isLong
        case 0xE3...0xE9:
            let scalar = Scalars.decode(bytes, next, bytes.count).value
            return !mayBeYear && scalar > 0x3040 && KanjiNumeral.at(bytes, next, bytes.count) == nil
                && !Self.continuesNumber(scalar) && !Self.joins(scalar)
                && UnitTable.standard.longestUnit(in: bytes, from: next, to: bytes.count) == nil
        default: return false
        }
    }

    /// Words between entries of a list: と.
    private static func joins(_ scalar: UInt32) -> Bool {
        scalar == 0x3068 || scalar == 0x30FB || scalar == 0x306A || scalar == 0x304A || scalar == 0x307E
    }

    /// The negative figure at △ or ▲, a blank behind it perhaps; nil where the readers have to be asked.
    func negative(at start: Int) -> Figure? {
        let digits = CharacterClass.skipBlanks(bytes, start + 3, bytes.count)
        guard digits < bytes.count, bytes[digits] >= 0x30, bytes[digits] <= 0x39, let figure = figure(at: digits),
            let amount = figure.amount.negated()
        else { return nil }
        return Figure(amount: amount, unit: figure.unit, end: figure.end)
    }

    // MARK: Years

    /// The year at `R` or `H` and a number of two digits or one, and the byte after it; nil where the readers have to be
    /// asked.
    func letterYear(at start: Int) -> (year: Int, end: Int)? {
        guard !isBehindLetterOrDigit(start),
            let (number, end) = Digits.number(bytes, start + 1, bytes.count), number > 0, end - start < 4,
            case let era = bytes[start] == 0x52 ? Era.reiwa : .heisei, era.counts(number), endsLetterYear(at: end)
        else { return nil }
        return (era.gregorianYear(of: number), end)
    }

    private func isBehindLetterOrDigit(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        switch Scalars.folded(Scalars.before(bytes, start, 0).value) {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
        default: return false
        }
    }

    /// The calendar year at four half-width digits and 年, and the byte after it; nil where the readers have to be asked.
    func westernYear(at start: Int) -> (year: Int, end: Int)? {
        guard !isBehindLetter(start), let (number, next) = Digits.number(bytes, start, bytes.count), next - start == 4,
            (1000...2999).contains(number), let end = DateReader.calendar.end(in: bytes, at: next, bytes.count),
            endsLetterYear(at: end)
        else { return nil }
        return (number, end)
    }

    private func endsLetterYear(at end: Int) -> Bool {
        guard end < bytes.count else { return true }
        switch bytes[end] {
        case 0x09...0x0D, 0x29, 0x7C: return true
        case 0x20:
            guard end + 1 < bytes.count else { return true }
            return bytes[end + 1] >= 0x30 && bytes[end + 1] <= 0x39 || bytes[end + 1] == 0x7C
        case 0xEF: return Scalars.decode(bytes, end, bytes.count).value == 0xFF09
        default: return false
        }
    }

    /// The first kanji of 令和 or 平成 stands at a byte.
    @inline(__always)
    static func mayBeEra(_ text: Span<UInt8>, _ start: Int) -> Bool {
        guard start &+ 2 < text.count else { return false }
        let (lead, second, third) = (text[start], text[start &+ 1], text[start &+ 2])
        return lead == 0xE4 ? second == 0xBB && third == 0xA4 : lead == 0xE5 && second == 0xB9 && third == 0xB3
    }

    /// The fiscal year at the first kanji of 令和 or 平成, and the byte after it; nil where the readers have to be asked.
    func fiscalYear(at start: Int) -> (year: FiscalYear, end: Int)? {
        guard let (era, numberStart) = Self.eras.match(in: bytes, at: start, bytes.count),
            let (number, numberEnd) = Digits.number(bytes, numberStart, bytes.count), number > 0, number < 100,
            let end = Self.fiscal.end(in: bytes, at: numberEnd, bytes.count), era.counts(number), endsYear(at: end),
            let year = FiscalYear(startingIn: era.gregorianYear(of: number))
        else { return nil }
        return (year, end)
    }

    private static let eras = WordList<Era>([("令和", .reiwa), ("平成", .heisei)])
    private static let fiscal: Word = "年度"

    private func endsYear(at end: Int) -> Bool {
        guard end < bytes.count else { return true }
        switch bytes[end] {
        case 0x09...0x0D, 0x29, 0x7C: return true
        case 0xE3:
            switch Scalars.decode(bytes, end, bytes.count).value {
            case 0x3002, 0x300D, 0x3011, 0x306E, 0x306F, 0x3082, 0x3067, 0x304C, 0x3078, 0x306B: return true
            default: return false
            }
        case 0xE4...0xE9: return Self.namedByYear.contains(Scalars.decode(bytes, end, bytes.count).value)
        case 0xEF: return Scalars.decode(bytes, end, bytes.count).value == 0xFF09
        default: return false
        }
    }

    /// Kanji that no reader of periods goes on with, as the first of what a year is often said of: 事 重 予 決 実 計 基 町 市 県 補 税 調.
    private static let namedByYear: [UInt32] = [
        0x4E8B, 0x91CD, 0x4E88, 0x6C7A, 0x5B9F, 0x8A08, 0x57FA, 0x753A, 0x5E02, 0x770C, 0x88DC, 0x7A0E, 0x8ABF,
    ]
}
