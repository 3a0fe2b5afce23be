import PlanModel

/// Finds all values in running text in one pass: quantities, ordinals and periods, and nothing that only looks like one.
///
/// Example: `令和7年4月から、第2次計画により5%増の1,200件` holds the open period from 2025-04-01, the ordinal 2, 5 % and
/// 1200 件. Codes (`施策 6-3`), telephone numbers, versions, and words with numerals in them (`千代田区`, `一時的`) hold none.
/// ```swift
/// ValueScanner.values(in: "5%増の1,200件").map(\.text)      // ["5%", "1,200件"]
/// ```
/// The limits of ``ValueReader`` hold here too. A value that a line end breaks in two is not joined.
public struct ValueScanner: Sendable {
    private let bytes: [UInt8]
    private let end: Int

    /// A scanner of a text.
    ///
    /// - Parameter text: Running text of any length.
    public init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    /// A scanner of a text in UTF-8.
    init(bytes: [UInt8]) { self.init(bytes: bytes, end: bytes.count) }

    /// A scanner of a line of a text in UTF-8 that ends before a byte.
    init(bytes: [UInt8], end: Int) {
        self.bytes = bytes
        self.end = end
    }

    /// The values of a text, in order.
    ///
    /// - Parameter text: Running text of any length.
    public static func values(in text: String) -> [ScannedValue] { ValueScanner(text).values() }

    /// The values of the text, in order.
    public func values() -> [ScannedValue] {
        var values: [ScannedValue] = []
        var context = YearContext()
        var (index, scalars) = (0, 0)
        while index < end {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            guard Self.mayStartValue(scalar) else {
                index += max(1, length)
                scalars += 1
                continue
            }
            let step = step(at: index, scalar, context)
            if let period = step.period { context.note(period) }
            for found in [step.first].compactMap({ $0 }) + step.others {
                let from = scalars + scalarCount(index, found.start)
                values.append(
                    ScannedValue(
                        content: found.content(in: bytes), text: found.text(in: bytes), from: from,
                        to: from + scalarCount(found.start, found.end)))
            }
            scalars += scalarCount(index, step.end)
            index = step.end
        }
        return values
    }

    /// A value, and where its words stand.
    struct Found {
        fileprivate enum Reading {
            case figure(ScannedValue.Content)
            case period(PeriodReader.Reading)
        }

        fileprivate let reading: Reading
        let start: Int
        let end: Int

        func text(in bytes: [UInt8]) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

        func content(in bytes: [UInt8]) -> ScannedValue.Content {
            switch reading {
            case .figure(let content): content
            case .period(let period): .period(period.period(text: text(in: bytes)))
            }
        }
    }

    /// How far a look at one place got: values, or characters that belong to none.
    struct Step {
        var first: Found?
        /// Further periods of a list.
        var others: [Found] = []
        var end: Int
        /// The last period, whose year the text spoke of.
        var period: PeriodReader.Reading?

        init(end: Int) { self.end = end }

        init(_ content: ScannedValue.Content, _ start: Int, _ end: Int) {
            first = Found(reading: .figure(content), start: start, end: end)
            self.end = end
        }
    }

    /// The values at a byte where one may start, and where to go on.
    func step(at start: Int, _ scalar: UInt32, _ context: YearContext) -> Step {
        if let word = noValue(at: start, scalar) { return Step(end: word) }
        // Behind 第 no period stands but a quarter.
        if scalar == 0x7B2C, let ordinal = ordinal(at: start), !Self.quarter.ends(at: ordinal.end, in: bytes) {
            return ordinal
        }
        if let periods = periods(at: start, context) { return periods }
        if let share = QuantityReader(bytes: bytes, end: end).endlessFraction(at: start) { return Step(end: share) }
        if let ordinal = ordinal(at: start) { return ordinal }
        if let quantity = QuantityReader(bytes: bytes, end: end).scan(at: start),
            !continuesWord(from: start, to: quantity.end, isPeriod: false),
            quantity.value.unit != nil
                || !CodeReader(bytes: bytes, end: end).isNamed(by: quantity.value.amount, start, quantity.end)
        {
            let content: ScannedValue.Content =
                quantity.isOrdinal ? .ordinal(quantity.value) : .quantity(quantity.value)
            return Step(content, start, quantity.end)
        }
        return Step(end: skip(from: start))
    }

    /// The byte after words, marks, times and codes that hold no value.
    private func noValue(at start: Int, _ scalar: UInt32) -> Int? {
        if let next = nonValue(at: start) ?? hyphen(at: start, scalar) ?? noteMark(at: start, scalar) { return next }
        if Self.isIndefinite(bytes, start) { return skip(from: start) }
        return TimeOfDay(bytes: bytes, end: end).end(at: start) ?? CodeReader(bytes: bytes, end: end).end(at: start)
    }

    /// The periods that start at a byte; those that no calendar has are passed over.
    private func periods(at start: Int, _ context: YearContext) -> Step? {
        let periods = PeriodReader(bytes: bytes, end: end, context: context).list(at: start)
        guard let last = periods.last, !continuesWord(from: start, to: last.reading.end, isPeriod: true) else {
            return nil
        }
        var step = Step(end: last.reading.end)
        for period in periods where period.reading.exists {
            let found = Found(reading: .period(period.reading), start: period.start, end: period.reading.end)
            if step.first == nil { step.first = found } else { step.others.append(found) }
        }
        step.period = last.reading
        return step
    }

    /// `数10人`, `〒350-0465`: 数 makes a number none, and 〒 one of an address.
    static func isIndefinite(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard start > 1, Digits.value(bytes, start, bytes.count) != nil else { return false }
        let (sign, before) = Scalars.before(bytes, start, 0)
        switch sign {
        case 0x6570: return before == 0 || !isKanji(Scalars.before(bytes, before, 0).value)
        case 0x3012, 0xB1: return true  // 〒 ±
        default: return false
        }
    }

    /// The mark of a note is no value: `1,200※1`. A star counts only right behind a figure or unit.
    private func noteMark(at start: Int, _ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x203B, 0x6CE8: break  // ※ 注
        case 0x2A, 0xFF0A, 0x5E, 0x3C, 0x2020, 0x2021, 0x5B, 0xFF3B:
            let before = Scalars.before(bytes, start, 0).value
            guard start > 0, CharacterClass.blankStart(bytes, start, 0) == start, before != 0x0A else { return nil }
        default: return nil
        }
        return NoteMark(bytes, at: start, end)?.end
    }

    /// `第12次`, `第250`: the number is the ordinal, the counter behind it goes with the words.
    private func ordinal(at start: Int) -> Step? {
        guard let numberStart = Self.ordinalMark.end(in: bytes, at: start, end),
            let number = NumberReader(bytes: bytes, end: end).readUnsigned(at: numberStart),
            let amount = number.amount
        else { return nil }
        let last = Self.ordinalCounters.end(in: bytes, at: number.end, end) ?? number.end
        let text = String(decoding: bytes[start..<last], as: UTF8.self)
        return Step(.ordinal(Value(text: text, amount: amount)), start, last)
    }

    private static let ordinalMark: Word = "第"
    private static let quarter: Word = "四半期"
    private static let ordinalCounters: WordList<Void> = [
        "次", "期", "回", "号", "条", "章", "節", "項", "位", "部", "編", "版", "四半期", "巻", "階", "種", "学年",
    ]

    /// Words that hold numerals and are no values; gives the byte after one.
    private func nonValue(at start: Int) -> Int? {
        if let next = Self.weeklyRest.end(in: bytes, at: start, end) { return skip(from: next) }
        return Self.nonValue(in: bytes, at: start)
    }

    /// The byte after a word that holds a numeral and is no value.
    static func nonValue(in bytes: [UInt8], at start: Int) -> Int? {
        nonValues.end(in: bytes, at: start, bytes.count)
    }

    /// 週休2日 names a system, and counts no days.
    private static let weeklyRest: Word = "週休"

    /// A hyphen right behind a letter or digit joins, and is no sign: `COVID-19`.
    private func hyphen(at start: Int, _ scalar: UInt32) -> Int? {
        guard start > 0, Scalars.folded(scalar) == 0x2D else { return nil }
        let before = Scalars.folded(Scalars.before(bytes, start, 0).value)
        guard (0x30...0x39).contains(before) || (0x41...0x5A).contains(before) || (0x61...0x7A).contains(before) else {
            return nil
        }
        return skip(from: start + Scalars.decode(bytes, start, end).length)
    }

    private static let nonValues: WordList<Void> = [
        "第三者", "第三セクター", "四半世紀", "四半期", "万一", "万が一", "一時的", "一部", "一般", "一体", "一方", "一層", "一定", "一環", "一致", "一切", "一括",
        "一貫", "一度に", "一人ひとり", "一つ", "二つ", "三つ", "一時", "一日も早", "十分", "千代田", "千葉", "三春", "三重", "四万十", "八千代", "九十九里",
        "九十九島", "三十三観音", "三十三間堂", "七十七銀行", "百十四銀行", "百五銀行", "十六銀行",
        "四国", "九州", "百貨", "万全", "万葉", "八百屋", "七五三", "十字", "五感", "六法", "一級", "一連", "一律", "一元", "一斉",
        "二次", "三角", "四季", "五輪", "万能", "千秋", "一覧", "一緒", "一新", "一歩", "一種", "唯一", "統一", "均一", "同一", "不十分",
    ]

    /// A kanji numeral inside a word is none: it has a kanji before it, or a character behind it that no unit explains.
    private func continuesWord(from start: Int, to next: Int, isPeriod: Bool) -> Bool {
        guard KanjiNumeral.at(bytes, start, end) != nil else { return false }
        let before = Scalars.before(bytes, start, 0).value
        if start > 0, Self.isKanji(before), before != 0x7D04, !(0x4E0A...0x4E0D).contains(before) { return true }  // 約
        if isPeriod { return false }
        let (after, _) = Scalars.decode(bytes, next, end)
        guard next < end, Self.isKanji(after) || Self.isKana(after) else { return false }
        // Three kanji of a numeral are one, whatever counter stands behind (三十九度); two with a known unit (五百円玉).
        if endsInNumeral(start, next) { return next - start < 9 }
        let isLong = KanjiNumeral.at(bytes, start + 3, end) != nil
        return Self.isKanji(after) && !isLong
            && Self.ranks.allSatisfy { $0.end(in: bytes, at: next, end) == nil }
    }

    private static let ranks: [Word] = ["目"]

    private func endsInNumeral(_ start: Int, _ end: Int) -> Bool {
        let last = Scalars.before(bytes, end, start).start
        return KanjiNumeral.at(bytes, last, end) != nil
    }

    /// Passes over what holds no value: a numeral as a whole, so that no part of it is read alone, else a character.
    private func skip(from start: Int) -> Int {
        let numeral = NumberReader(bytes: bytes, end: end).runEnd(at: start)
        return numeral > start ? numeral : min(end, start + max(1, Scalars.decode(bytes, start, end).length))
    }

    private func scalarCount(_ start: Int, _ end: Int) -> Int { bytes[start..<end].count { $0 & 0xC0 != 0x80 } }

    /// Digits, signs, kanji numerals, eras, and the words that stand before values.
    @inline(__always)
    static func mayStartValue(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0xFF10...0xFF19, 0x2D, 0x2B, 0xFF0D, 0xFF0B, 0x2212, 0x25B3, 0x25B2, 0xA5, 0xFFE5: true
        case 0x48, 0x4D, 0x52...0x54, 0x68, 0x6D, 0x72...0x74, 0xFF28, 0xFF2D, 0xFF32...0xFF34: true
        case 0x337B...0x337E, 0x32FF, 0x27, 0x2019: true
        case 0x7E, 0x301C, 0xFF5E, 0x5B, 0xFF3B, 0xFF8F: true  // ～ [ ﾏ
        // Marks of notes.
        case 0x203B, 0x2A, 0xFF0A, 0x5E, 0x3C, 0x2020, 0x2021: true
        case 0x30BC, 0x30D7, 0x30DE, 0x304A, 0x307B, 0x591A, 0x5C11: true  // ゼ プ マ お ほ 多 少
        case 0x3007, 0x4E00...0x9FFF: isLeadingKanji(scalar)
        default: false
        }
    }

    private static func isLeadingKanji(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3007, 0x4E00, 0x4E03, 0x4E07, 0x4E09, 0x4E5D, 0x4E8C, 0x4E94, 0x4EAC, 0x4EC0, 0x4EDF, 0x4F0D, 0x4F70,
            0x5104, 0x5146, 0x516B, 0x516D, 0x5341, 0x5343, 0x53C2, 0x56DB, 0x58F1, 0x5F10, 0x62FE, 0x67D2, 0x7396,
            0x767E, 0x842C, 0x9621, 0x964C, 0x96F6:
            true
        case 0x4EE4, 0x5E73, 0x662D, 0x5927, 0x660E, 0x897F, 0x540C, 0x7FCC, 0x524D, 0x7B2C, 0x7D04, 0x6982, 0x51E1,
            0x6700,
            0x4E0A, 0x4E0B, 0x5348, 0x6CE8, 0x9031, 0x552F, 0x7D71, 0x5747, 0x4E0D:
            true
        default: false
        }
    }

    static func isKanji(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) || scalar == 0x3005 }

    /// The byte behind the kana and kanji that stand at a byte.
    static func wordsEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, case let (scalar, length) = Scalars.decode(bytes, index, end),
            isKanji(scalar) || isKana(scalar)
        {
            index += length
        }
        return index
    }

    static func isKana(_ scalar: UInt32) -> Bool { (0x3041...0x30FF).contains(scalar) && scalar != 0x30FB }
}
