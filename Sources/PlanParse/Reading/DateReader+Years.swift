import PlanModel

/// Years: western ones, and those of an era.
extension DateReader {
    /// A year number with the era it counts in.
    struct Year {
        let gregorian: Int
        /// The number as written: 8 of 令和8.
        let number: Int
        let end: Int
        let isWestern: Bool
        let isLetter: Bool
        let isInvalid: Bool
    }

    /// An era with its year, or a western year.
    func year(at start: Int) -> Year? {
        if start < end, bytes[start] &- 0x30 < 10 { return goesOn(at: start + 1) ? westernYear(at: start) : nil }
        if let (era, numberStart, isLetter) = era(at: start) {
            guard let (number, next) = eraNumber(at: numberStart), number < 200 else { return nil }
            return Year(
                gregorian: era.gregorianYear(of: number), number: number, end: next, isWestern: false,
                isLetter: isLetter,
                isInvalid: !era.counts(number))
        }
        return westernYear(at: start)
    }

    /// A digit behind a digit, of any width and behind a blank perhaps: most numbers are too short for a year.
    @inline(__always)
    private func goesOn(at index: Int) -> Bool {
        index < end && (bytes[index] &- 0x30 < 10 || bytes[index] == 0x20 || bytes[index] >= 0x80)
    }

    private func westernYear(at start: Int) -> Year? {
        guard let (number, next) = wideYear(at: start) ?? smallNumber(at: start), (1000...2999).contains(number) else {
            return nil
        }
        return Year(
            gregorian: number, number: number, end: next, isWestern: true, isLetter: false, isInvalid: false)
    }

    /// A western year set wide: `２ ０ ２ ５ 年 度`.
    private func wideYear(at start: Int) -> (value: Int, end: Int)? {
        guard start + 7 < end, let (first, length) = Digits.value(bytes, start, end), first == 1 || first == 2,
            CharacterClass.blankLength(bytes, start + length, end) > 0
        else { return nil }
        var (value, index) = (first, start + length)
        for _ in 0..<3 {
            let next = skipBlanks(at: index)
            guard next > index, let (digit, length) = Digits.value(bytes, next, end) else { return nil }
            (value, index) = (value * 10 + digit, next + length)
        }
        return Self.calendar.end(in: bytes, at: skipBlanks(at: index), end) == nil ? nil : (value, index)
    }

    /// A whole number in digits or kanji: the parts of a date.
    func smallNumber(at start: Int) -> (value: Int, end: Int)? {
        if let number = Digits.number(bytes, start, end) { return number }
        guard KanjiNumeral.at(bytes, start, end) != nil,
            let reading = NumberReader(bytes: bytes, end: end).readUnsigned(at: start), reading.isKanji,
            let amount = reading.amount, amount.exponent == 0, (0...9999).contains(amount.significand)
        else { return nil }
        return (Int(amount.significand), reading.end)
    }

    /// The era at a byte: two kanji, one kanji before a digit, a letter before a digit or 元, or a ligature.
    private func era(at start: Int) -> (era: Era, end: Int, isLetter: Bool)? {
        let (scalar, length) = Scalars.decode(bytes, start, end)
        let next = start + length
        let folded = Scalars.folded(scalar)
        switch folded {
        case 0x4EE4, 0x5E73, 0x662D, 0x5927, 0x660E: return kanjiEra(folded, at: start)  // 令 平 昭 大 明
        case 0x337E: return (.meiji, next, false)
        case 0x337D: return (.taisho, next, false)
        case 0x337C: return (.showa, next, false)
        case 0x337B: return (.heisei, next, false)
        case 0x32FF: return (.reiwa, next, false)
        default: break
        }
        guard let era = letterEra(folded), isEraNumber(at: next) || isWideYear(at: next) else { return nil }
        let before = Scalars.before(bytes, start, 0).value
        if isLetterOrDigit(Scalars.folded(before)) || namesThing(at: next) { return nil }
        // Of the eras before 昭和 a letter and a number are too few: `M7.3`, `T1工区`.
        if era == .meiji || era == .taisho, !isWholeDate(at: next) { return nil }
        return (era, next, true)
    }

    private func kanjiEra(_ scalar: UInt32, at start: Int) -> (era: Era, end: Int, isLetter: Bool)? {
        if let (era, next) = Self.eraNames.match(in: bytes, at: start, end) { return (era, next, false) }
        if let (era, next) = wideEra(scalar, at: start) { return (era, next, false) }
        let era: Era? =
            switch scalar {
            case 0x4EE4: .reiwa
            case 0x5E73: .heisei
            case 0x662D: .showa
            default: nil
            }
        return era.flatMap { isEraNumber(at: start + 3) ? ($0, start + 3, true) : nil }
    }

    private static let eraNames = WordList<Era>(Era.allCases.reversed().map { (Word($0.kanji), $0) })

    /// An era set wide: `令 和`.
    private func wideEra(_ scalar: UInt32, at start: Int) -> (era: Era, end: Int)? {
        let next = skipBlanks(at: start + 3)
        guard next > start + 3 else { return nil }
        for era in Era.allCases where era.kanji.unicodeScalars.first?.value == scalar {
            let (second, length) = Scalars.decode(bytes, next, end)
            if era.kanji.unicodeScalars.last?.value == Scalars.folded(second) { return (era, next + length) }
        }
        return nil
    }

    private func letterEra(_ scalar: UInt32) -> Era? {
        switch scalar {
        case 0x52, 0x72: .reiwa
        case 0x48, 0x68: .heisei
        case 0x53, 0x73: .showa
        case 0x54, 0x74: .taisho
        case 0x4D, 0x6D: .meiji
        default: nil
        }
    }

    /// `H2O`, `R16号線`, `H2.5m` name things: a letter, or a word for what has numbers, stands behind the number.
    private func namesThing(at start: Int) -> Bool {
        guard let (_, first) = Digits.number(bytes, start, end) else { return false }
        var next = first
        if let separator = separator(at: next), let (_, second) = Digits.number(bytes, next + separator.length, end) {
            next = second
        }
        let scalar = Scalars.folded(Scalars.decode(bytes, next, end).value)
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0x3371...0x337A, 0x3380...0x33DF: return true  // letters, ㎜ ㎡ …
        default: return Self.numberedThings.end(in: bytes, at: next, end) != nil
        }
    }

    private static let numberedThings: WordList<Void> = ["号", "工区", "クラス", "ブロック", "地区", "系統", "番"]

    /// 年 behind the number, or a month and a day behind points.
    private func isWholeDate(at start: Int) -> Bool {
        guard let (_, yearEnd) = wideNumber(at: start) ?? Digits.number(bytes, skipBlanks(at: start), end) else {
            return Self.first.end(in: bytes, at: start, end) != nil
        }
        if Self.calendar.end(in: bytes, at: skipBlanks(at: yearEnd), end) != nil { return true }
        guard let point = separator(at: yearEnd), let (_, month) = Digits.number(bytes, yearEnd + point.length, end),
            let second = separator(at: month)
        else { return false }
        return Digits.number(bytes, month + second.length, end) != nil
    }

    private func isLetterOrDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    private func isEraNumber(at index: Int) -> Bool {
        Digits.value(bytes, index, end) != nil || Self.first.end(in: bytes, at: index, end) != nil
    }

    /// `Ｒ ６ 年度`: behind a letter and a blank, 年 makes a number a year.
    private func isWideYear(at start: Int) -> Bool {
        let index = skipBlanks(at: start)
        guard index > start, let (_, next) = wideNumber(at: index) ?? Digits.number(bytes, index, end) else {
            return false
        }
        return Self.calendar.end(in: bytes, at: skipBlanks(at: next), end) != nil
    }

    /// The year of an era in two digits set wide: `平 成 3 0 年 度`.
    private func wideNumber(at start: Int) -> (value: Int, end: Int)? {
        guard let (first, length) = Digits.value(bytes, start, end) else { return nil }
        let index = skipBlanks(at: start + length)
        guard index > start + length, let (second, secondLength) = Digits.value(bytes, index, end),
            Self.calendar.end(in: bytes, at: skipBlanks(at: index + secondLength), end) != nil
        else { return nil }
        return (first * 10 + second, index + secondLength)
    }

    private static let first: Word = "元"

    /// 元, digits of any width, or a kanji numeral; blanks before it are passed over.
    private func eraNumber(at start: Int) -> (Int, Int)? {
        let index = skipBlanks(at: start)
        if let next = Self.first.end(in: bytes, at: index, end) { return (1, next) }
        return (index > start ? wideNumber(at: index) : nil) ?? smallNumber(at: index)
    }

    func skipBlanks(at start: Int) -> Int { CharacterClass.skipBlanks(bytes, start, end) }
}
