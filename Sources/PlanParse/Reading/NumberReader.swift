import PlanModel

/// Reads the number that starts at a byte, in every notation of Japanese documents.
///
/// Half- and full-width digits, either comma between groups, decimals with their digits, kanji numerals by place and
/// by digit, mixed forms, and a sign before them with or without a blank:
/// `１兆2,028億` is 1202800000000, `百二十三` 123, `二〇二六` 2026, `5万4千6百` 54600, `△ 3.50` −3.50.
struct NumberReader {
    let bytes: [UInt8]
    let end: Int

    /// A number, and the byte after it. `amount` is nil where the digits do not fit exactly.
    struct Reading {
        let amount: ExactDecimal?
        let end: Int
        /// The number is written in kanji alone, or starts so: words such as `一時` do too.
        let isKanji: Bool
        /// A sign stands before it.
        let isSigned: Bool
        /// The power of ten of the one 万, 億 … that closes plain digits: 4 of `20万`.
        var scale: Int?
    }

    /// The signed number at a byte.
    func read(at start: Int) -> Reading? {
        let (isNegative, digitsStart) = sign(at: start)
        guard let reading = readUnsigned(at: digitsStart) else { return nil }
        let amount = isNegative ? reading.amount?.negated() : reading.amount
        return Reading(
            amount: amount, end: reading.end, isKanji: reading.isKanji, isSigned: digitsStart > start,
            scale: reading.scale)
    }

    /// The sign at a byte and where the digits behind it start; a blank may stand between.
    func sign(at start: Int) -> (isNegative: Bool, end: Int) {
        let (scalar, length) = Scalars.decode(bytes, start, end)
        let isNegative: Bool
        switch scalar {
        case 0x25B3, 0x25B2, 0xFF0D, 0x2212, 0x2D, 0x2010: isNegative = true  // △ ▲ － − - ‐
        case 0x2B, 0xFF0B: isNegative = false
        default: return wordSign(at: start)
        }
        return (isNegative, CharacterClass.skipBlanks(bytes, start + length, end))
    }

    private func wordSign(at start: Int) -> (isNegative: Bool, end: Int) {
        if let index = Self.minus.end(in: bytes, at: start, end) { return (true, index) }
        if let index = Self.plus.end(in: bytes, at: start, end) { return (false, index) }
        return (false, start)
    }

    private static let minus: WordList<Void> = ["マイナス", "ﾏｲﾅｽ"]
    private static let plus: WordList<Void> = ["プラス", "ﾌﾟﾗｽ"]
    private static let zero: Word = "ゼロ"

    /// The number without sign. Groups of 万, 億 … add up, each of units, 十, 百 and 千.
    func readUnsigned(at start: Int) -> Reading? {
        if let index = Self.zero.end(in: bytes, at: start, end) {
            return Reading(amount: .zero, end: index, isKanji: true, isSigned: false)
        }
        var sum = PlaceSum()
        var index = start
        var isKanji = false
        while index < end {
            if let digits = digitRun(at: index) {
                guard sum.take(digits.amount) else { break }
                if index == start { isKanji = false }
                index = digits.end
            } else if let numeral = KanjiNumeral.at(bytes, index, end) {
                if sum.isPlain, startsMoneyUnit(at: index) { break }
                guard let next = take(numeral, at: index, into: &sum) else { break }
                if index == start { isKanji = true }
                index = next
            } else {
                break
            }
        }
        guard index > start, sum.hasDigits, !goesOn(at: index, sum) else { return nil }
        if let total = sum.total, total.exponent == 0, let (part, next) = fraction(behind: index, from: start, isKanji)
        {
            return Reading(amount: total.adding(part), end: next, isKanji: isKanji, isSigned: false)
        }
        return Reading(amount: sum.total, end: index, isKanji: isKanji, isSigned: false, scale: sum.soleScale)
    }

    /// `千円` behind plain digits is a unit of its own: 38,430 千円 stays 38430 千円.
    private func startsMoneyUnit(at index: Int) -> Bool {
        UnitTable.standard.startsScaledUnit(in: bytes, from: index, to: end)
    }

    /// Digits, a comma with digits or a numeral behind a number make both of them ill-formed: `1,2345`, `12,00`, `三十二十`.
    private func goesOn(at index: Int, _ sum: PlaceSum) -> Bool {
        guard index < end, partEnd(at: index) != nil else { return false }
        guard KanjiNumeral.at(bytes, index, end) != nil else { return true }
        // `38,430千円`, `2四半期`, `3一般会計`: a unit or a word begins.
        return !(sum.isPlain && startsMoneyUnit(at: index)) && ValueScanner.nonValue(in: bytes, at: index) == nil
    }

    /// The byte after the digits, numerals, points and commas that start at a byte: a number as a whole, well-formed or not.
    func runEnd(at start: Int) -> Int {
        guard Digits.value(bytes, start, end) != nil || KanjiNumeral.at(bytes, start, end) != nil else { return start }
        var index = start
        while index < end, let next = partEnd(at: index) { index = next }
        return index
    }

    /// The byte after one digit or numeral, or a comma or point with a digit behind it.
    private func partEnd(at index: Int) -> Int? {
        if let (_, length) = Digits.value(bytes, index, end) { return index + length }
        if KanjiNumeral.at(bytes, index, end) != nil { return index + 3 }
        var next = index
        for _ in 0..<Self.longestJoint {
            let (scalar, length) = Scalars.decode(bytes, next, end)
            guard Self.joins(scalar) else { break }
            next += length
        }
        return next > index && Digits.value(bytes, next, end) != nil ? next : nil
    }

    /// More commas in a row join nothing.
    private static let longestJoint = 3

    /// A comma or a point.
    private static func joins(_ scalar: UInt32) -> Bool {
        scalar == 0x2C || scalar == 0xFF0C || scalar == 0x2E || scalar == 0xFF0E
    }

    /// Adds a kanji numeral to a sum, and gives the byte after it; nil where it cannot go on there.
    private func take(_ numeral: KanjiNumeral, at index: Int, into sum: inout PlaceSum) -> Int? {
        switch numeral {
        case .digit:
            let (amount, next) = kanjiDigitRun(at: index)
            return sum.take(amount) ? next : nil
        case .small(let power):
            return sum.multiplySmall(by: power) ? index + 3 : nil
        case .large(let power):
            return sum.multiplyLarge(by: power) ? index + 3 : nil
        }
    }

    /// Kanji digits in a row are read by place: `二〇二六`, `三五〇`.
    func kanjiDigitRun(at start: Int) -> (amount: ExactDecimal?, end: Int) {
        var significand: Int64? = 0
        var index = start
        while case .digit(let digit)? = KanjiNumeral.at(bytes, index, end) {
            significand = significand.flatMap { Self.append(digit, to: $0) }
            index += 3
        }
        return (significand.map { ExactDecimal($0) }, index)
    }

    /// Digits with group commas and a decimal point.
    private func digitRun(at start: Int) -> (amount: ExactDecimal?, end: Int)? {
        guard let (first, length) = Digits.value(bytes, start, end) else { return nil }
        var significand: Int64? = Int64(first)
        var exponent = 0
        var index = start + length
        var afterPoint = false
        /// Digits before the first comma.
        var leading = 1
        while index < end {
            if let (digit, length) = Digits.value(bytes, index, end) {
                significand = significand.flatMap { Self.append(digit, to: $0) }
                if afterPoint { exponent -= 1 }
                leading += 1
                index += length
            } else if !afterPoint, leading <= 3, significand != 0, let next = groupEnd(at: index) {
                leading = 0
                index = next
            } else if !afterPoint, let next = pointEnd(at: index) {
                afterPoint = true
                index = next
            } else {
                break
            }
        }
        return (significand.flatMap { ExactDecimal(significand: $0, exponent: exponent) }, index)
    }

    /// A comma that three digits follow, and no fourth.
    private func groupEnd(at index: Int) -> Int? {
        let (scalar, length) = Scalars.decode(bytes, index, end)
        guard scalar == 0x2C || scalar == 0xFF0C else { return nil }
        var next = index + length
        for _ in 0..<3 {
            guard let (_, length) = Digits.value(bytes, next, end) else { return nil }
            next += length
        }
        return Digits.value(bytes, next, end) == nil ? index + length : nil
    }

    /// A point with a digit behind it. Two points make a code or a date, no decimal.
    private func pointEnd(at index: Int) -> Int? {
        let (scalar, length) = Scalars.decode(bytes, index, end)
        guard scalar == 0x2E || scalar == 0xFF0E, Digits.value(bytes, index + length, end) != nil else { return nil }
        return index + length
    }

    private static func append(_ digit: Int, to significand: Int64) -> Int64? {
        let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        let (sum, carried) = product.addingReportingOverflow(Int64(digit))
        return carried ? nil : sum
    }
}
